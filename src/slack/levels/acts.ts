import { levelFields } from '../../domain/level.js';
import type { Text } from '../../text/text-for.js';
import type { Actor } from '../../use-cases/deps.js';
import { moveLevel } from '../../use-cases/move-level.js';
import { bringBackLevel, retireLevel } from '../../use-cases/retire-level.js';
import { viewLevels } from '../../use-cases/view-levels.js';
import { says } from '../blocks.js';
import { typed } from '../mrkdwn.js';
import type { Parts } from '../parts.js';
import type { Click } from '../routing/route-clicks.js';
import type { Routes } from '../routing/routes.js';
import { levelForm } from './forms.js';
import { levelsNow, listMemory } from './list.js';
import { writeSubject } from './subject.js';

/** What can be done to a level from its row. */
export function attachLevelActs({ clicks }: Routes, parts: Parts) {
  /** The list again, with what came of it. */
  const show = async (
    { actor, form, words, update, reply }: Click,
    remark: (text: Text) => string | undefined,
  ) => {
    const text = await words();
    const said = remark(text);
    const view =
      form && levelsNow(parts, actor, form.memory, text, said === undefined ? {} : { remark: said });
    return view ? update(view) : reply(says(text.refusals['not-allowed']));
  };

  const edit = async (click: Click, id: number) => {
    await click.ack();
    const seen = viewLevels(parts, click.actor);
    const level =
      seen.kind === 'found' ? seen.levels.find((one) => one.id === id && !one.isRetired) : undefined;
    if (!level) return show(click, (text) => text.levels.gone);
    const memory = {
      ...listMemory(click.actor, click.form?.memory ?? {}),
      token: parts.newToken(),
      subject: writeSubject({ id, seen: levelFields(level) }),
    };
    return click.open(levelForm(level, memory, await click.words()));
  };

  clicks.on('level-act', async (click) => {
    const [act, first, second] = click.value.split(' ');
    const id = Number(first);
    if (act === 'edit') return edit(click, id);
    const remark =
      act === 'retire'
        ? retired(parts, id, click.actor)
        : moved(parts, { id, before: second === 'last' ? null : Number(second) }, click.actor);
    await click.ack();
    return show(click, remark);
  });

  clicks.on('bring-back-level', async (click) => {
    const remark = broughtBack(parts, Number(click.value), click.actor);
    await click.ack();
    return show(click, remark);
  });
}

type Remark = (text: Text) => string | undefined;

function retired(parts: Parts, id: number, actor: Actor): Remark {
  const result = retireLevel(parts, id, actor);
  return ({ levels: words, refusals }) => {
    if (result.kind === 'retired') return words.retired(typed(result.level.code));
    return result.kind === 'refused' ? refusals['not-allowed'] : words[result.kind];
  };
}

function moved(parts: Parts, move: { id: number; before: number | null }, actor: Actor): Remark {
  const { kind } = moveLevel(parts, move, actor);
  return ({ levels: words }) => (kind === 'gone' ? words.gone : undefined);
}

function broughtBack(parts: Parts, id: number, actor: Actor): Remark {
  const result = bringBackLevel(parts, id, actor);
  return ({ levels: words, refusals }) => {
    switch (result.kind) {
      case 'brought-back':
        return words.broughtBack(typed(result.level.code));
      case 'code-in-use':
        return words.codeInUse(typed(result.level.code));
      case 'too-many':
        return words.tooMany(typed(result.level.code));
      case 'gone':
        return words.gone;
      case 'refused':
        return refusals['not-allowed'];
    }
  };
}
