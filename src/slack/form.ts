import type { KnownBlock, ModalView } from '@slack/types';
import { z } from 'zod';
import { describeChart } from '../charts/describe-chart.js';
import { LANGUAGES } from '../domain/language.js';
import type { Text } from '../text/text-for.js';
import { type Message, plain, quote } from './blocks.js';

/** What a form carries with it until it is submitted; Slack keeps it in the view. */
const memorySchema = z.object({
  /** The language the form was written in: its errors speak the same, without asking Slack. */
  language: z.enum(LANGUAGES),
  /** Makes the submission count once. */
  token: z.string().default(''),
  /** What the form is about: a customer, an approval … */
  subject: z.string().default(''),
  /** The showroom it is about, for those who may choose among several; else it is the person's own. */
  showroom: z.number().optional(),
  /** Where the person is answered: the command's or button's response URL. */
  responseUrl: z.string().optional(),
  /** By field, the token of the form that last added an entry to it while this one was open. */
  added: z.record(z.string(), z.string()).optional(),
  /** What the form below must be shown with again, and the ids that were chosen in it, by field. */
  below: z
    .object({
      token: z.string(),
      responseUrl: z.string().optional(),
      chosen: z.record(z.string(), z.array(z.number())),
    })
    .optional(),
});
export type FormMemory = z.infer<typeof memorySchema>;
/** What whoever opens a form gives it to carry. */
export type NewMemory = Omit<z.input<typeof memorySchema>, 'language'>;

export const readMemory = (metadata: string): FormMemory => memorySchema.parse(JSON.parse(metadata));

interface Form {
  callbackId: string;
  title: string;
  submit?: string;
  /** What the button says that sends nothing in; else “cancel” or “close”. */
  close?: string;
  memory?: NewMemory;
  blocks: KnownBlock[];
}

/** Slack's titles and buttons take 24 characters. */
const TITLE = 24;

export const modal = ({ callbackId, title, submit, close, memory, blocks }: Form, text: Text): ModalView => ({
  type: 'modal',
  callback_id: callbackId,
  title: plain(title, TITLE),
  close: plain(close ?? (submit ? text.cancel : text.close), TITLE),
  ...(submit && { submit: plain(submit, TITLE) }),
  private_metadata: JSON.stringify({ ...memory, language: text.language }),
  blocks,
});

/** Says something in a modal: where it was asked for there is nowhere else to answer. Charts cannot be drawn there. */
export const notice = (title: string, message: Message, text: Text): ModalView =>
  modal(
    {
      callbackId: 'notice',
      title,
      blocks: message.blocks.map((block) =>
        block.type === 'chart' ? quote(describeChart(block.chart, text.locale)) : block,
      ),
    },
    text,
  );
