import { type KeyboardEvent, useEffect, useId, useRef } from 'react';
import { Refused } from '../controls/Refused.js';
import { Icon } from '../shell/Icon.js';
import { useWorkspace } from '../state/workspace.js';
import { useWords } from '../words/use-words.js';
import { CommandList } from './CommandList.js';
import { useCompletion } from './use-completion.js';
import { useDelivery } from './use-delivery.js';

interface Props {
  channel: string;
  threadTs?: string;
  label: string;
  draft: string;
  onDraft: (draft: string) => void;
}

export function Composer({ channel, threadTs, label, draft, onDraft }: Props) {
  const words = useWords();
  const { client } = useWorkspace();
  const listId = useId();
  const input = useRef<HTMLTextAreaElement>(null);
  const { deliver, waiting, refusal, dismiss } = useDelivery(channel, threadTs);
  const pick = ({ command }: { command: string }) => {
    onDraft(`${command} `);
    input.current?.focus();
  };
  const completion = useCompletion(draft, threadTs ? [] : client.commands, pick);

  // A first step chosen elsewhere on the page continues here.
  useEffect(() => {
    if (draft && document.activeElement !== input.current) input.current?.focus();
  }, [draft]);

  const submit = async () => {
    if (await deliver(draft)) onDraft('');
  };
  const onKeyDown = (event: KeyboardEvent) => {
    // While Chinese is being composed, Enter belongs to the input method.
    if (event.nativeEvent.isComposing) return;
    if (completion.onKey(event)) return event.preventDefault();
    if (event.key !== 'Enter' || event.shiftKey) return;
    event.preventDefault();
    void submit();
  };

  return (
    <div className="composer">
      {refusal && <Refused words={refusal} onDismiss={dismiss} />}
      {completion.found.length > 0 && (
        <CommandList id={listId} commands={completion.found} current={completion.current} onPick={pick} />
      )}
      <div className="composer-box" data-anchor={threadTs ? undefined : 'composer'}>
        <textarea
          ref={input}
          rows={1}
          aria-label={label}
          placeholder={label}
          aria-autocomplete="list"
          aria-controls={completion.found.length ? listId : undefined}
          aria-activedescendant={completion.current >= 0 ? `${listId}-${completion.current}` : undefined}
          value={draft}
          readOnly={waiting}
          onChange={({ target }) => onDraft(target.value)}
          onKeyDown={onKeyDown}
        />
        <button
          type="button"
          className="send"
          aria-label={words.send}
          aria-busy={waiting || undefined}
          disabled={!draft.trim()}
          onClick={submit}
        >
          <Icon name="send" />
        </button>
      </div>
      {!threadTs && <p className="composer-hint">{words.composerHint}</p>}
    </div>
  );
}
