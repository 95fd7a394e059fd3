import { LONGEST_NAME } from '../../domain/field.js';
import type { Text } from '../../text/text-for.js';
import type { Merging } from '../../use-cases/merge-entries.js';
import { context, quote, section } from '../blocks.js';
import { search } from '../entry-choices.js';
import { modal } from '../form.js';
import { textInput } from '../inputs.js';
import { typed } from '../mrkdwn.js';
import { searchInput } from '../select-inputs.js';
import { type Place, writePlace } from './place.js';

/** What a form over a list carries. */
interface Over {
  place: Place;
  showroom: number;
  token: string;
}

const memory = ({ place, showroom, token }: Over) => ({ showroom, token, subject: writePlace(place) });

const LONGEST_PASTE = 3000;

export const addForm = (over: Over, text: Text) =>
  modal(
    {
      callbackId: 'add-entries',
      title: text.baseData.add,
      submit: text.baseData.addSubmit,
      memory: memory(over),
      blocks: [
        context(text.baseData.lists[over.place.list]),
        textInput({
          field: 'names',
          label: text.baseData.names,
          hint: text.baseData.namesHint,
          multiline: true,
          longest: LONGEST_PASTE,
        }),
      ],
    },
    text,
  );

export const renameForm = (name: string, over: Over, text: Text) =>
  modal(
    {
      callbackId: 'rename-entry',
      title: text.baseData.renameTitle,
      submit: text.baseData.renameSubmit,
      memory: memory(over),
      blocks: [
        textInput({
          field: 'name',
          label: text.baseData.name,
          hint: text.baseData.renameHint,
          longest: LONGEST_NAME,
          value: name,
        }),
      ],
    },
    text,
  );

export const moveForm = (name: string, over: Over, text: Text) =>
  modal(
    {
      callbackId: 'move-entry',
      title: text.baseData.moveTitle,
      submit: text.baseData.moveSubmit,
      memory: memory(over),
      blocks: [
        quote(name),
        searchInput({
          field: 'after',
          label: text.baseData.after,
          hint: text.baseData.afterHint,
          optional: true,
          search: search(over.place.list),
          placeholder: text.choose,
        }),
      ],
    },
    text,
  );

export const mergeForm = (name: string, over: Over, text: Text) =>
  modal(
    {
      callbackId: 'merge-entry',
      title: text.baseData.mergeTitle,
      submit: text.baseData.next,
      memory: memory(over),
      blocks: [
        quote(name),
        searchInput({
          field: 'into',
          label: text.baseData.into,
          hint: text.baseData.intoHint,
          search: search(over.place.list),
          placeholder: text.choose,
        }),
      ],
    },
    text,
  );

/** What a merge will do, before it is done. */
export const confirmMergeForm = ({ from, into, customers }: Merging, over: Over, text: Text) =>
  modal(
    {
      callbackId: 'confirm-merge',
      title: text.baseData.mergeTitle,
      submit: text.baseData.mergeSubmit,
      memory: memory(over),
      blocks: [
        section(text.baseData.aboutToMerge(typed(from.name), typed(into.name))),
        section(text.baseData.follows(customers)),
        context(text.baseData.mergeUndoable),
      ],
    },
    text,
  );
