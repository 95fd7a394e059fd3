import { type FormEvent, useId, useState } from 'react';
import { useWorkspace } from '../state/workspace.js';
import { useWords } from '../words/use-words.js';
import type { AskPanel } from './use-panel.js';

/** Slack's languages that matter here: the bot's own, and one it does not speak. Each in its own words. */
const LANGUAGES: Record<string, string> = { 'en-US': 'English', 'zh-CN': '简体中文', 'de-DE': 'Deutsch' };

/** What people change in their own profile, of which Slack tells the app. */
export function Myself({ ask }: { ask: AskPanel }) {
  const words = useWords();
  const { me } = useWorkspace();
  const id = useId();
  const [name, setName] = useState(me.name);
  const rename = (event: FormEvent) => {
    event.preventDefault();
    void ask('member', { memberId: me.id, name });
  };

  return (
    <form className="panel-profile" onSubmit={rename}>
      <label htmlFor={`${id}-name`}>{words.panel.nameOf(me.name)}</label>
      <div className="panel-pair">
        <input
          id={`${id}-name`}
          className="field"
          value={name}
          maxLength={80}
          autoComplete="off"
          onChange={({ target }) => setName(target.value)}
        />
        <button type="submit" className="button" disabled={name.trim() === '' || name.trim() === me.name}>
          {words.panel.rename}
        </button>
      </div>
      <label htmlFor={`${id}-language`}>{words.panel.languageOf(me.name)}</label>
      <select
        id={`${id}-language`}
        className="field"
        value={me.locale}
        onChange={({ target }) => void ask('member', { memberId: me.id, locale: target.value })}
      >
        {Object.entries({ [me.locale]: me.locale, ...LANGUAGES }).map(([locale, language]) => (
          <option key={locale} value={locale}>
            {language}
          </option>
        ))}
      </select>
    </form>
  );
}
