/** Small valid pieces of Block Kit, to be bent by tests. */

export const plain = (text: string) => ({ type: 'plain_text', text });
export const mrkdwn = (text: string) => ({ type: 'mrkdwn', text });
export const long = (length: number) => 'x'.repeat(length);
export const times = <Item>(count: number, make: (index: number) => Item): Item[] =>
  Array.from({ length: count }, (_, index) => make(index));

export const option = (value: string, text = value) => ({ text: plain(text), value });
export const options = (count: number) => times(count, (index) => option(`v${index}`));
export const button = (more: object = {}) => ({
  type: 'button',
  text: plain('Press'),
  action_id: 'press',
  ...more,
});
export const section = (more: object = {}) => ({ type: 'section', text: mrkdwn('Words'), ...more });
export const actions = (...elements: object[]) => ({ type: 'actions', elements });
export const select = (more: object = {}) => ({
  type: 'static_select',
  action_id: 'pick',
  options: options(2),
  ...more,
});
export const input = (element: object = {}, more: object = {}) => ({
  type: 'input',
  label: plain('Name'),
  element: { type: 'plain_text_input', action_id: 'value', ...element },
  ...more,
});
export const image = (more: object = {}) => ({
  type: 'image',
  image_url: 'https://example.com/a.png',
  alt_text: 'A car',
  ...more,
});
export const cell = (text: string) => ({ type: 'raw_text', text });
export const rows = (height: number, width: number, text = 'x') =>
  times(height, () => times(width, () => cell(text)));
export const table = (more: object = {}) => ({ type: 'table', rows: rows(2, 2), ...more });
export const dataTable = (more: object = {}) => ({
  type: 'data_table',
  caption: 'Cars',
  rows: rows(2, 2),
  ...more,
});

const categories = ['Mon', 'Tue'];
export const series = (count: number, labels = categories) =>
  times(count, (index) => ({ name: `s${index}`, data: labels.map((label) => ({ label, value: 1 })) }));
export const bars = (more: object = {}) => ({
  type: 'data_visualization',
  title: 'Cars',
  chart: { type: 'bar', series: series(1), axis_config: { categories }, ...more },
});
export const pie = (...values: number[]) => ({
  type: 'data_visualization',
  title: 'Cars',
  chart: { type: 'pie', segments: values.map((value, index) => ({ label: `l${index}`, value })) },
});
export const richText = (...leaves: object[]) => ({
  type: 'rich_text',
  elements: [{ type: 'rich_text_section', elements: leaves }],
});
export const modal = (blocks: object[] = [section()], more: object = {}) => ({
  type: 'modal',
  title: plain('A form'),
  submit: plain('Send'),
  blocks,
  ...more,
});
export const home = (blocks: object[] = [section()], more: object = {}) => ({
  type: 'home',
  blocks,
  ...more,
});
