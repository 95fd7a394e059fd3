import { afterEach, describe, expect, test, vi } from 'vitest';
import { createFormat } from '../../src/text/format.js';

const english = createFormat('en-GB');
const chinese = createFormat('zh-CN');

const ZONES = ['Pacific/Kiritimati', 'Asia/Shanghai', 'UTC', 'America/New_York', 'Pacific/Pago_Pago'];

describe('a showroom day', () => {
  afterEach(() => vi.unstubAllEnvs());

  test.each(ZONES)('is written the same on a host in %s', (zone) => {
    vi.stubEnv('TZ', zone);
    expect(new Intl.DateTimeFormat().resolvedOptions().timeZone).toBe(zone);
    const written = (locale: string) => {
      const { day, shortDay, weekday, month } = createFormat(locale);
      return [day('2026-11-21'), shortDay('2026-11-21'), weekday('2026-11-21'), month('2026-11-01')];
    };
    expect(written('en-GB')).toEqual(['21 Nov 2026', '21/11', 'Saturday 21 November', 'November 2026']);
    expect(written('zh-CN')).toEqual(['2026年11月21日', '11/21', '11月21日星期六', '2026年11月']);
  });

  test.each(ZONES)('does not move to its neighbour at either end of a year on a host in %s', (zone) => {
    vi.stubEnv('TZ', zone);
    const { day } = createFormat('en-GB');
    expect([day('2026-12-31'), day('2027-01-01')]).toEqual(['31 Dec 2026', '1 Jan 2027']);
  });
});

describe('a moment', () => {
  test.each([
    ['Asia/Shanghai', '21 Nov, 00:05', '11月21日 00:05'],
    ['America/New_York', '20 Nov, 11:05', '11月20日 11:05'],
  ])('is told by the clock of a showroom in %s, midnight as 00', (timeZone, inEnglish, inChinese) => {
    const instant = new Date('2026-11-20T16:05:00Z');
    expect(english.moment(instant, timeZone)).toBe(inEnglish);
    expect(chinese.moment(instant, timeZone)).toBe(inChinese);
  });
});

describe('figures', () => {
  test('are grouped by thousands, rates without decimals', () => {
    expect([english.number(1234567), chinese.number(1234567)]).toEqual(['1,234,567', '1,234,567']);
    expect([english.percent(0.456), chinese.percent(0.456)]).toEqual(['46%', '46%']);
  });

  test('of money name the currency and no cents', () => {
    expect([english.money(119800, 'CNY'), chinese.money(119800, 'CNY')]).toEqual(['CN¥119,800', '¥119,800']);
    expect([english.money(25000, 'GBP'), chinese.money(25000, 'EUR')]).toEqual(['£25,000', '€25,000']);
  });
});

describe('a list', () => {
  test('is separated as each language does', () => {
    expect(english.list(['Price', 'Space', 'Safety'])).toBe('Price, Space, Safety');
    expect(chinese.list(['价格', '空间', '安全性'])).toBe('价格、空间、安全性');
  });

  test('of one or none is that one or nothing', () => {
    expect([english.list(['Price']), chinese.list([])]).toEqual(['Price', '']);
  });
});
