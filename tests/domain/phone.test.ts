import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { countries, formatPhone, isCountry, maskPhone, normalisePhone } from '../../src/domain/phone.js';

const fullWidth = (text: string): string =>
  text.replace(/[!-~]/g, (sign) => String.fromCharCode(sign.charCodeAt(0) + 0xfee0));

describe('one number, however it is typed', () => {
  test.each([
    '13812345678',
    '138 1234 5678',
    '138-1234-5678',
    '(138)1234-5678',
    '+8613812345678',
    '+86 138 1234 5678',
    '+86-138-1234-5678',
    '0086 13812345678',
    '86 138 1234 5678',
    '138.1234.5678',
    '  13812345678  ',
    '138\u00a01234\u20035678',
    '138–1234–5678',
    fullWidth('13812345678'),
    `${fullWidth('+86')}138 1234 5678`,
    '138　1234　5678',
  ])('"%s" is +8613812345678', (typed) => {
    expect(normalisePhone(typed, 'CN')).toBe('+8613812345678');
  });

  test.each([
    ['010-6552 9988', 'CN', '+861065529988'],
    ['(212) 555-0123', 'US', '+12125550123'],
    ['1-212-555-0123', 'US', '+12125550123'],
    ['030 901820', 'DE', '+4930901820'],
    ['+49 (0)30 901820', 'CN', '+4930901820'],
    ['+1 212 555 0123', 'CN', '+12125550123'],
  ] as const)('%s typed in %s is %s', (typed, country, normal) => {
    expect(normalisePhone(typed, country)).toBe(normal);
  });

  test('signs between the digits change nothing', () => {
    const signs = fc.array(fc.constantFrom('', ' ', '-', '.', '　'), { minLength: 11, maxLength: 11 });
    const tail = fc.integer({ min: 0, max: 99_999_999 }).map((number) => String(number).padStart(8, '0'));
    fc.assert(
      fc.property(tail, signs, fc.boolean(), (digits, between, wide) => {
        const typed = [...`138${digits}`].map((digit, index) => digit + between[index]).join('');
        expect(normalisePhone(wide ? fullWidth(typed) : typed, 'CN')).toBe(`+86138${digits}`);
      }),
    );
  });
});

describe('a number that cannot exist', () => {
  test.each([
    '1381234567',
    '138123456789',
    '23812345678',
    '12345',
    'call me',
    '',
    '+86',
    '110',
    '+999 123 4567',
  ])('"%s" is refused', (typed) => {
    expect(normalisePhone(typed, 'CN')).toBeUndefined();
  });
  test('is refused for its country, not for another', () => {
    expect(normalisePhone('030 901820', 'CN')).toBeUndefined();
    expect(normalisePhone('13812345678', 'DE')).toBeUndefined();
  });
  test('anything typed is answered, never thrown', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 300 }), (typed) => {
        const normal = normalisePhone(typed, 'CN');
        if (normal !== undefined) expect(normal).toMatch(/^\+\d{4,15}$/);
      }),
    );
  });
});

describe('what is shown of a number', () => {
  test.each([
    ['+8613812345678', 'CN', '138 1234 5678', '138 **** 5678'],
    ['+12125550123', 'US', '(212) 555-0123', '(212) ***-0123'],
    ['+12125550123', 'CN', '+1 212 555 0123', '+1 21* *** 0123'],
    ['+6561234567', 'SG', '6123 4567', '**** **67'],
  ] as const)('%s in %s is %s, and masked %s', (e164, country, shown, masked) => {
    expect(formatPhone(e164, country)).toBe(shown);
    expect(maskPhone(e164, country)).toBe(masked);
  });

  test('a mask shows no more than the first three and last four digits, and hides at least two', () => {
    const numbers = fc.constantFrom('+86138', '+1212555', '+4930', '+656', '+85291', '+44207', '+390', '+81');
    fc.assert(
      fc.property(
        numbers,
        fc.string({ unit: fc.constantFrom(...'0123456789'), minLength: 3, maxLength: 9 }),
        fc.constantFrom('CN', 'US', 'DE', 'SG'),
        (prefix, rest, country) => {
          const e164 = (prefix + rest).slice(0, 16);
          const open = formatPhone(e164, country);
          const masked = maskPhone(e164, country);
          const digits = (text: string) => text.replace(/[^\d*]/g, '');
          const [all, seen] = [digits(open), digits(masked)];
          expect(masked).toHaveLength(open.length);
          expect(seen.replaceAll('*', '').length).toBeLessThanOrEqual(all.length < 10 ? 2 : 7);
          expect(seen.length - seen.replaceAll('*', '').length).toBeGreaterThanOrEqual(2);
          expect(all.startsWith(seen.slice(0, seen.indexOf('*')))).toBe(true);
          expect(all.endsWith(seen.slice(seen.lastIndexOf('*') + 1))).toBe(true);
        },
      ),
    );
  });
});

test.each([
  ['CN', true],
  ['US', true],
  ['XX', false],
  ['cn', false],
  ['', false],
])('"%s" is a country: %s', (code, known) => {
  expect(isCountry(code)).toBe(known);
});

test('every country that is offered is one', () => {
  expect(countries()).toContain('CN');
  expect(countries().every(isCountry)).toBe(true);
});
