import { fileURLToPath } from 'node:url';
import { createCanvas, GlobalFonts } from '@napi-rs/canvas';
import { Chart as ChartJs, type Plugin, registerables } from 'chart.js';
import { BACKGROUND_COLOR, type Drawing, FONT_FAMILY, PIXEL_RATIO } from './lay-out-chart.js';
import { valueLabels } from './value-labels.js';

/** Draws Latin and Chinese, wherever the bot runs. The build leaves fonts in src/, beside dist/. */
const FONT_FILE = new URL('../../src/charts/fonts/noto-sans-sc-chinese-simplified.woff2', import.meta.url);

ChartJs.register(...registerables);

/** A PNG is transparent until painted, which a dark theme would make unreadable. */
const background: Plugin = {
  id: 'background',
  beforeDraw({ ctx, width, height }) {
    ctx.save();
    ctx.fillStyle = BACKGROUND_COLOR;
    ctx.fillRect(0, 0, width, height);
    ctx.restore();
  },
};

/** A PNG drawn by this process; nothing leaves the machine. */
export async function drawInProcess({ width, height, configuration }: Drawing): Promise<Buffer> {
  registerFont();
  const canvas = createCanvas(width, height);
  const chart = new ChartJs(canvas, {
    ...configuration,
    options: { ...configuration.options, responsive: false, animation: false, devicePixelRatio: PIXEL_RATIO },
    plugins: [background, valueLabels],
  });
  try {
    return await canvas.encode('png');
  } finally {
    chart.destroy();
  }
}

function registerFont(): void {
  if (GlobalFonts.has(FONT_FAMILY)) return;
  const path = fileURLToPath(FONT_FILE);
  if (!GlobalFonts.registerFromPath(path, FONT_FAMILY)) throw new Error(`cannot load the font ${path}`);
}
