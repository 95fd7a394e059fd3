import { Fragment, type ReactNode, useEffect, useMemo, useRef } from 'react';
import type { Message } from '../../protocol.js';
import { Icon } from '../shell/Icon.js';
import { useWorkspace } from '../state/workspace.js';
import { useWords } from '../words/use-words.js';
import { DateSeparator } from './DateSeparator.js';
import { groupByDay } from './group-messages.js';
import { MessageRow } from './MessageRow.js';
import { useKeepPlace } from './use-keep-place.js';

interface Props {
  label: string;
  messages: Message[];
  /** The first message that was unread when the conversation was opened. */
  firstUnread?: string | undefined;
  inThread?: boolean;
  children?: ReactNode;
}

export function MessageList({ label, messages, firstUnread, inThread = false, children }: Props) {
  const words = useWords();
  const { me } = useWorkspace();
  const { scroller, atEnd, toEnd } = useKeepPlace();
  const days = useMemo(() => groupByDay(messages, me.tz), [messages, me.tz]);

  // What one writes oneself is always shown, wherever one was reading.
  const last = messages.at(-1);
  const seen = useRef(last?.ts);
  useEffect(() => {
    if (last && last.ts !== seen.current && (last.userId === me.id || last.ephemeralFor)) toEnd();
    seen.current = last?.ts;
  }, [last, me.id, toEnd]);

  return (
    <div className="messages-frame">
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by keyboard */}
      <div ref={scroller} className="messages" role="log" aria-label={label} tabIndex={0}>
        <div className="messages-content">
          {children}
          {days.map(({ day, messages: ofDay }) => (
            <section key={day}>
              {!inThread && <DateSeparator day={day} />}
              {ofDay.map(({ message, continues }) => (
                <Fragment key={message.ts}>
                  {message.ts === firstUnread && (
                    <p className="new-mark">
                      <span>{words.newMark}</span>
                    </p>
                  )}
                  <MessageRow message={message} continues={continues} inThread={inThread} />
                </Fragment>
              ))}
            </section>
          ))}
        </div>
      </div>
      {!atEnd && (
        <button type="button" className="to-newest" onClick={toEnd}>
          <Icon name="down" />
          {words.toNewest}
        </button>
      )}
    </div>
  );
}
