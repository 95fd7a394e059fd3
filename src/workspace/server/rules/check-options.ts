import { z } from 'zod';
import type { Option, OptionGroup } from '../../protocol.js';
import { words } from '../interactions/words.js';
import { Refusal } from '../refusal.js';
import { optionsOnce } from './element-checks.js';
import { option, optionGroup } from './objects.js';
import { problemsIn } from './problems.js';

const answerRule = z
  .strictObject({
    options: z.array(option).max(100).optional(),
    option_groups: z.array(optionGroup).max(100).optional(),
  })
  .check(optionsOnce);

/** The options an app offers for an external select. */
export function checkOptions(answer: Record<string, unknown>): {
  options?: Option[];
  optionGroups?: OptionGroup[];
} {
  const messages = problemsIn(answerRule, answer);
  if (messages.length > 0) throw new Refusal('invalid_options', { messages, words: words.noOptions });
  const { options, option_groups: groups } = answer as { options?: Option[]; option_groups?: OptionGroup[] };
  return groups ? { optionGroups: groups } : { options: options ?? [] };
}
