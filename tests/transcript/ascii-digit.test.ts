import { expect, test } from 'vitest';
import { asciiDigit } from '../../lib/transcript/ascii-digit';

test.for([
  '0123456789',
  '٠١٢٣٤٥٦٧٨٩',
  '۰۱۲۳۴۵۶۷۸۹',
  '०१२३४५६७८९',
  '０１２３４５６７８９',
  '𝟎𝟏𝟐𝟑𝟒𝟓𝟔𝟕𝟖𝟗',
  '𝟘𝟙𝟚𝟛𝟜𝟝𝟞𝟟𝟠𝟡',
  '𝟶𝟷𝟸𝟹𝟺𝟻𝟼𝟽𝟾𝟿',
])('The digits of a script have the values 0 to 9: %s', (digits) => {
  expect([...digits].map(asciiDigit).join('')).toBe('0123456789');
});

test('Every digit that Unicode knows has the value that its row gives it', () => {
  const digits = Array.from({ length: 0x110000 }, (_, code) => code)
    .filter((code) => (code < 0xd800 || code > 0xdfff) && /\p{Nd}/u.test(String.fromCodePoint(code)))
    .map((code) => String.fromCodePoint(code));
  expect(digits.map(asciiDigit).join('')).toBe('0123456789'.repeat(digits.length / 10));
});
