import { format, plural } from './format.js';

const { number } = format;

export const clock = {
  waiting: (count: number, hours: number) =>
    `⏰ ${plural(count, 'decision')} ${count === 1 ? 'has' : 'have'} waited for more than ${plural(hours, 'working hour')}.`,
  nothingWaits: '✅ Everything I reminded you of here is decided. Thank you!',
  summary: (when: string) => `The day on the floor: ${when}`,
  revisits: (done: number, all: number) => `Revisits due today: ${number(done)} of ${number(all)} done`,
  leftTitle: 'Still to be revisited',
  left: (rep: string, count: number) => `${rep}: ${plural(count, 'customer')}`,
  decisions: (count: number) =>
    `${plural(count, 'decision')} still ${count === 1 ? 'waits' : 'wait'} for a manager.`,
  since: (when: string) => `Since ${when}`,
};
