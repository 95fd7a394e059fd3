import type {
  ActionsBlock,
  Button,
  ContextBlock,
  DividerBlock,
  HeaderBlock,
  KnownBlock,
  MrkdwnElement,
  PlainTextElement,
  RichTextBlock,
  SectionBlock,
} from '@slack/types';
import type { Chart } from '../charts/chart.js';
import { cutText } from '../charts/cut-text.js';
import { typed } from './mrkdwn.js';

/** A chart's place among the blocks; how it is drawn is decided when the message is sent. */
export interface ChartPlace {
  type: 'chart';
  chart: Chart;
}
export type DraftBlock = KnownBlock | ChartPlace;

/** A message before it is sent: `text` is what screen readers and notifications say. */
export interface Message {
  text: string;
  blocks: DraftBlock[];
}

const SECTION = 3000;
const HEADER = 150;
/** Slack takes 2,000 characters; escaping makes at most six of one. */
const FIELD = 300;
const BUTTON = 75;

export const plain = (text: string, longest = SECTION): PlainTextElement => ({
  type: 'plain_text',
  text: cutText(text, longest) || ' ',
  emoji: true,
});

/** `verbatim`: addresses that a person typed are not made into links. */
const mrkdwn = (text: string): MrkdwnElement => ({ type: 'mrkdwn', text, verbatim: true });

export const header = (text: string): HeaderBlock => ({ type: 'header', text: plain(text, HEADER) });

/** `text` is mrkdwn: whatever a person typed in it is escaped and cut by the caller. */
export const section = (text: string, accessory?: SectionBlock['accessory']): SectionBlock => ({
  type: 'section',
  text: mrkdwn(text),
  ...(accessory && { accessory }),
});

/** Words as a person typed them, never parsed. */
export const quote = (text: string): SectionBlock => ({ type: 'section', text: plain(text) });

/** Lines under a title, none of them parsed: what a person typed in them stays as it is. */
export const bullets = (title: string, lines: string[]): RichTextBlock => ({
  type: 'rich_text',
  elements: [
    { type: 'rich_text_section', elements: [{ type: 'text', text: title, style: { bold: true } }] },
    {
      type: 'rich_text_list',
      style: 'bullet',
      elements: lines.map((text) => ({ type: 'rich_text_section', elements: [{ type: 'text', text }] })),
    },
  ],
});

/** Label and value in two columns; the values are escaped here. */
export const fields = (pairs: [label: string, value: string][]): SectionBlock[] => {
  const sections: SectionBlock[] = [];
  for (let at = 0; at < pairs.length; at += 10)
    sections.push({
      type: 'section',
      fields: pairs.slice(at, at + 10).map(([label, value]) => mrkdwn(`*${label}*\n${typed(value, FIELD)}`)),
    });
  return sections;
};

export const context = (text: string): ContextBlock => ({ type: 'context', elements: [mrkdwn(text)] });

export const divider: DividerBlock = { type: 'divider' };

export const chart = (drawn: Chart): ChartPlace => ({ type: 'chart', chart: drawn });

interface ButtonLook {
  style?: 'primary' | 'danger';
  /** What a screen reader says where many buttons say the same. */
  label?: string;
  /** Asked before the click counts. */
  confirm?: { question: string; yes: string; no: string };
}

export const button = (actionId: string, text: string, value: string, look: ButtonLook = {}): Button => ({
  type: 'button',
  action_id: actionId,
  text: plain(text, BUTTON),
  value,
  ...(look.style && { style: look.style }),
  ...(look.label && { accessibility_label: cutText(look.label, BUTTON) }),
  ...(look.confirm && {
    confirm: {
      title: plain(text, 100),
      text: plain(look.confirm.question, 300),
      confirm: plain(look.confirm.yes, 30),
      deny: plain(look.confirm.no, 30),
    },
  }),
});

/** No block at all when there is nothing to press: Slack refuses an empty one. */
export const actions = (...buttons: Button[]): ActionsBlock[] =>
  buttons.length > 0 ? [{ type: 'actions', elements: buttons }] : [];

/** A message of one sentence in mrkdwn. */
export const says = (text: string): Message => ({ text, blocks: [section(text)] });
