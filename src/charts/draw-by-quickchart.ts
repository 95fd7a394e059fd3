import quickChartModule from 'quickchart-js';
import { BACKGROUND_COLOR, type Drawing, PIXEL_RATIO } from './lay-out-chart.js';

/** The package's types are those of its CommonJS build, where the class is `default`; its ES module is the class itself. */
const QuickChart = quickChartModule as unknown as typeof quickChartModule.default;
const PNG_SIGNATURE = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]);

/**
 * A PNG drawn by a QuickChart server. quickchart-js puts the request together; it is sent from here because the
 * library's own toBinary() can be neither given a time limit nor aborted.
 */
export async function drawByQuickChart(
  serverUrl: string,
  drawing: Drawing,
  timeoutMs: number,
): Promise<Buffer> {
  const response = await fetch(`${serverUrl.replace(/\/+$/, '')}/chart`, {
    method: 'POST',
    headers: { 'Content-Type': 'application/json' },
    body: JSON.stringify(quickChart(drawing).getPostData()),
    signal: AbortSignal.timeout(timeoutMs),
  });
  if (!response.ok) throw new Error(`the QuickChart server answered ${response.status}`);
  const image = Buffer.from(await response.arrayBuffer());
  if (!image.subarray(0, PNG_SIGNATURE.length).equals(PNG_SIGNATURE)) {
    throw new Error('the QuickChart server answered with something that is not a PNG');
  }
  return image;
}

function quickChart({ width, height, configuration }: Drawing) {
  return (
    new QuickChart()
      .setVersion('4')
      // As JSON, not as an object: that quickchart-js would search for the marks of functions, which a person could type.
      .setConfig(JSON.stringify(configuration))
      .setWidth(width)
      .setHeight(height)
      .setDevicePixelRatio(PIXEL_RATIO)
      .setBackgroundColor(BACKGROUND_COLOR)
      .setFormat('png')
  );
}
