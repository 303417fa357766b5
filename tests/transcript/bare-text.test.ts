import { describe, expect, it } from 'vitest';
import { bareText, bareWord } from '../../lib/transcript/bare-text';

describe('a bare text', () => {
  it.each([
    ['Plain WORDS', 'plain words'],
    ['Crème brûlée', 'creme brulee'],
    ['Cre\u0300me', 'creme'],
    ['IŞIK ışık İzmir', 'isik isik izmir'],
    ['ﬁne', 'fine'],
    ['Й', 'и'],
  ])('of “%s” is “%s”', (text, bare) => expect(bareText(text)).toBe(bare));

  it('keeps its punctuation, and a bare word loses it', () => {
    expect(bareText('Don’t, I said.')).toBe('don’t, i said.');
    expect(bareWord('«Don’t,')).toBe('dont');
  });
});
