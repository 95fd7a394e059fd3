import { useCallback, useRef, useState } from 'react';
import { Menu } from '../controls/Menu.js';
import { useWorkspace } from '../state/workspace.js';
import { useWords } from '../words/use-words.js';
import { Avatar } from './Avatar.js';
import { Badge } from './Badge.js';
import { Icon } from './Icon.js';

/** What slack.com does not have: one visitor plays everybody. */
export function ActingAs() {
  const words = useWords();
  const { me, client, badges, actAs } = useWorkspace();
  const anchor = useRef<HTMLButtonElement>(null);
  const [open, setOpen] = useState(false);
  const close = useCallback(() => setOpen(false), []);
  const people = client.members.filter(({ isBot }) => !isBot);
  const othersWait = people.some(({ id }) => id !== me.id && (badges[id] ?? 0) > 0);

  return (
    <>
      <button
        ref={anchor}
        type="button"
        className="acting-as"
        data-anchor="people"
        aria-haspopup="menu"
        aria-expanded={open}
        onClick={() => setOpen(!open)}
      >
        <Avatar memberId={me.id} />
        <span className="person">
          <span className="person-role">{words.actingAs}</span>
          <span className="person-name">{me.name}</span>
          <span className="person-title">{me.title}</span>
        </span>
        {othersWait && (
          <span className="lamp">
            <span className="unseen">{words.othersWait}</span>
          </span>
        )}
        <Icon name="down" />
      </button>
      {open && (
        <Menu anchor={anchor} label={words.actAs} onClose={close} className="people">
          {people.map(({ id, name, title, deactivated }) => (
            <button
              key={id}
              type="button"
              role="menuitemradio"
              aria-checked={id === me.id}
              disabled={deactivated}
              className="menu-item"
              onClick={() => (id === me.id ? close() : actAs(id))}
            >
              <Avatar memberId={id} />
              <span className="person">
                <span className="person-name">{name}</span>
                <span className="person-title">{deactivated ? words.deactivated : title}</span>
              </span>
              {id === me.id ? (
                <Icon name="check" />
              ) : (
                <Badge count={badges[id] ?? 0} words={words.unread(badges[id] ?? 0)} />
              )}
            </button>
          ))}
        </Menu>
      )}
    </>
  );
}
