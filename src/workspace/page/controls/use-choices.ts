import type { MultiSelect, Select } from '@slack/types';
import { useEffect, useState } from 'react';
import type { Option } from '../../protocol.js';
import { nameOf, useWorkspace, type Workspace } from '../state/workspace.js';
import { useWords } from '../words/use-words.js';
import { type ChoiceGroup, matching, optionChoice } from './choice.js';
import { type ControlPlace, useSurface } from './surface.js';

export type AnySelect = Select | MultiSelect;

const isExternal = (element: AnySelect) => /external_select$/.test(element.type);

/** What the page itself knows to choose from: the element's own options, members, or conversations. */
export function ownChoices(element: AnySelect, workspace: Workspace): ChoiceGroup[] {
  const { members, conversations } = workspace.client;
  if (element.type === 'static_select' || element.type === 'multi_static_select') {
    const groups = element.option_groups?.map(({ label, options }) => ({ label: label.text, options })) ?? [
      { label: undefined, options: element.options ?? [] },
    ];
    return groups.map(({ label, options }) => ({
      label,
      choices: options.map((option) => optionChoice(option as Option)),
    }));
  }
  if (/users_select$/.test(element.type)) {
    const people = members.filter(({ deactivated }) => !deactivated);
    const choices = people.map(({ id, name, title }) => ({
      key: id,
      label: name,
      description: title,
      memberId: id,
      value: id,
    }));
    return [{ choices }];
  }
  const anyKind = /conversations_select$/.test(element.type);
  const places = conversations.filter(({ isPrivate }) => anyKind || !isPrivate);
  return [
    { choices: places.map((place) => ({ key: place.id, label: nameOf(place, workspace), value: place.id })) },
  ];
}

/** What a select offers for the words typed so far, and what to say when that is nothing. */
export function useChoices(element: AnySelect, place: ControlPlace, query: string, open: boolean) {
  const words = useWords();
  const workspace = useWorkspace();
  const surface = useSurface();
  const [found, setFound] = useState<{ query: string; groups: ChoiceGroup[] } | null>(null);
  const external = isExternal(element);
  const minimum = ('min_query_length' in element ? element.min_query_length : undefined) ?? 3;
  const searches = external && open && query.trim().length >= minimum;

  // biome-ignore lint/correctness/useExhaustiveDependencies: the surface is new at every render; what is asked is not
  useEffect(() => {
    if (!searches) return;
    let outdated = false;
    const timer = setTimeout(async () => {
      const { options, optionGroups } = await surface
        .findOptions(place, query.trim())
        .catch(() => ({ options: [], optionGroups: undefined }));
      const groups = optionGroups?.map(({ label, options: inside }) => ({
        label: label.text,
        choices: inside.map(optionChoice),
      }));
      if (!outdated) setFound({ query, groups: groups ?? [{ choices: (options ?? []).map(optionChoice) }] });
    }, 150);
    return () => {
      outdated = true;
      clearTimeout(timer);
    };
  }, [searches, query, place.blockId, place.actionId]);

  if (!external) {
    const groups = matching(ownChoices(element, workspace), query);
    return { groups, note: groups.some(({ choices }) => choices.length) ? '' : words.noMatches };
  }
  if (!searches) return { groups: [], note: words.typeToSearch(minimum) };
  if (found?.query !== query) return { groups: found?.groups ?? [], note: words.searching };
  return {
    groups: found.groups,
    note: found.groups.some(({ choices }) => choices.length) ? '' : words.noMatches,
  };
}
