import type { KnownBlock } from '@slack/types';
import type { Chart } from '../charts/chart.js';
import { chartBlock, type DataVisualizationBlock } from '../charts/chart-block.js';
import { cutText } from '../charts/cut-text.js';
import { describeChart } from '../charts/describe-chart.js';
import type { DraftBlock, Message } from './blocks.js';
import { quote } from './blocks.js';
import { escapeMrkdwn } from './mrkdwn.js';
import type { Parts } from './parts.js';
import { slackProblem } from './slack-problem.js';

/** What is sent to Slack, every chart drawn. */
export interface Payload {
  text: string;
  blocks: KnownBlock[];
}
type Draw = (chart: Chart) => Promise<KnownBlock | DataVisualizationBlock>;

const LONGEST_TEXT = 4000;
const ALT_TEXT = 2000;
const FILE_POLL_MS = 300;
const FILE_POLLS = 20;

/**
 * Sends a message with its charts: drawn by Slack where its limits allow; as images where they do not, where the
 * workspace refuses the block, or where it is configured so; and in words alone when no image can be uploaded.
 * `text` says the same numbers in every case.
 */
export async function withCharts<T>(
  parts: Parts,
  message: Message,
  locale: string,
  send: (payload: Payload) => Promise<T>,
): Promise<T> {
  const charts = message.blocks.filter((block) => block.type === 'chart').map(({ chart }) => chart);
  const described = charts.map((chart) => describeChart(chart, locale));
  const text = cutText([message.text, ...described.map(escapeMrkdwn)].join('\n'), LONGEST_TEXT);
  const payload = async (draw: Draw) => ({ text, blocks: await drawAll(message.blocks, draw) });
  if (charts.length === 0) return send(await payload(native));

  if (parts.charts.mode === 'native' && charts.every(chartBlock)) {
    try {
      return await send(await payload(native));
    } catch (error) {
      if (slackProblem(error)?.code !== 'invalid_blocks') throw error;
      parts.log.warn('the workspace refuses chart blocks: sending images');
    }
  }
  const withImages = await ifPossible(parts, () => payload((chart) => image(parts, chart, locale)));
  if (withImages) {
    try {
      return await send(withImages);
    } catch (error) {
      if (slackProblem(error)?.code !== 'invalid_blocks') throw error;
      parts.log.warn('the workspace refuses the chart images: sending words');
    }
  }
  return send(await payload(async (chart) => quote(describeChart(chart, locale, ALT_TEXT))));
}

/** An image that cannot be painted or uploaded costs nobody the numbers; only a limit of calls is waited for. */
async function ifPossible({ log }: Parts, draw: () => Promise<Payload>): Promise<Payload | undefined> {
  try {
    return await draw();
  } catch (error) {
    const code = slackProblem(error)?.code;
    if (code === 'ratelimited') throw error;
    log.warn({ problem: code, ...(code === undefined && { err: error }) }, 'no chart image: sending words');
    return undefined;
  }
}

/** Slack draws what @slack/types does not know yet; here the two meet. */
const drawAll = async (blocks: DraftBlock[], draw: Draw): Promise<KnownBlock[]> =>
  (await Promise.all(
    blocks.map((block) => (block.type === 'chart' ? draw(block.chart) : block)),
  )) as KnownBlock[];

const native: Draw = async (chart) => {
  const block = chartBlock(chart);
  if (!block) throw new Error(`Slack cannot draw the chart “${chart.title}”`);
  return block;
};

async function image({ client, charts, wait }: Parts, chart: Chart, locale: string): Promise<KnownBlock> {
  const altText = describeChart(chart, locale, ALT_TEXT);
  const upload = await client.filesUploadV2({
    file: await charts.paint(chart),
    filename: 'chart.png',
    title: cutText(chart.title, 100),
    alt_text: cutText(altText, 1000),
  });
  const id = upload.files[0]?.files?.[0]?.id;
  if (id === undefined) throw new Error('Slack took the chart image but gave it no id');
  // Right after the upload the file is still being processed, and a block that shows it would be refused.
  for (let polls = 0; polls < FILE_POLLS; polls += 1) {
    const { file } = await client.files.info({ file: id });
    if (file?.mimetype) break;
    await wait(FILE_POLL_MS);
  }
  return { type: 'image', slack_file: { id }, alt_text: altText };
}
