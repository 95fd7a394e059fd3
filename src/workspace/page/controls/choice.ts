import type { Option } from '../../protocol.js';

/** One line of a select, whatever it chooses from. */
export interface Choice {
  key: string;
  label: string;
  description?: string | undefined;
  /** The member whose picture stands beside it. */
  memberId?: string | undefined;
  /** What Slack's payload carries: an option, or the id of a member or conversation. */
  value: Option | string;
}

export interface ChoiceGroup {
  label?: string | undefined;
  choices: Choice[];
}

export const optionChoice = (option: Option): Choice => ({
  key: option.value,
  label: option.text.text,
  description: option.description?.text,
  value: option,
});

/** Groups with only what matches the words typed; a description counts too. */
export function matching(groups: ChoiceGroup[], query: string): ChoiceGroup[] {
  const sought = query.trim().toLocaleLowerCase();
  if (!sought) return groups;
  return groups
    .map((group) => ({
      ...group,
      choices: group.choices.filter(({ label, description = '' }) =>
        `${label}\n${description}`.toLocaleLowerCase().includes(sought),
      ),
    }))
    .filter(({ choices }) => choices.length > 0);
}
