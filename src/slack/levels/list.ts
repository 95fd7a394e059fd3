import type { Text } from '../../text/text-for.js';
import type { Actor } from '../../use-cases/deps.js';
import { viewLevels } from '../../use-cases/view-levels.js';
import type { FormMemory, NewMemory } from '../form.js';
import type { Parts } from '../parts.js';
import { showroomChoice } from '../showroom-choice.js';
import { levelList } from './modal.js';

/** The list as it is now, or undefined for whoever may not change it. */
export function levelsNow(
  parts: Parts,
  actor: Actor,
  memory: Pick<NewMemory, 'responseUrl'>,
  text: Text,
  shown: { remark?: string; page?: number } = {},
) {
  const seen = viewLevels(parts, actor);
  if (seen.kind === 'refused') return undefined;
  const choice = showroomChoice(parts, 'levels-showroom', actor, text);
  return levelList({ ...shown, levels: seen.levels, choice, memory: listMemory(actor, memory) }, text);
}

/** The showroom chosen is kept through every form. */
export const listMemory = (
  { showroom }: Actor,
  { responseUrl }: Partial<Pick<FormMemory, 'responseUrl'>>,
): NewMemory => ({ showroom: showroom.id, responseUrl });
