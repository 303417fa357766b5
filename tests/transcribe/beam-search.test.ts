import { expect, test } from 'vitest';
import { searchTokens } from '../../lib/transcribe/beam-search';

const [start, end, a, b, c] = [0, 1, 2, 3, 4] as const;
const tokenCount = 6;

/** A speaker who says each token with the given probabilities, by what was said before; all else is hardly said. */
function speaker(probabilities: Readonly<Record<string, Readonly<Record<number, number>>>>) {
  const asked: string[][] = [];
  let said: string[] = [];
  return {
    asked,
    async next(parents: readonly number[], last: readonly number[]) {
      said = last.map((token, row) => (token === start ? '' : `${said[parents[row]!]}${token}`));
      asked.push(said);
      return Float32Array.from(
        said.flatMap((before) =>
          Array.from({ length: tokenCount }, (_, token) => Math.log(probabilities[before]?.[token] ?? 1e-9)),
        ),
      );
    },
  };
}

const limits = { startToken: start, endToken: end, mostTokens: 10 };

test('What is most probable as a whole is found, also behind a less probable beginning', async () => {
  const { next } = speaker({
    '': { [a]: 0.6, [b]: 0.4 },
    [`${a}`]: { [b]: 0.4, [c]: 0.3, [end]: 0.3 },
    [`${a}${b}`]: { [end]: 0.5, [c]: 0.5 },
    [`${b}`]: { [c]: 1 },
    [`${b}${c}`]: { [end]: 1 },
  });
  const guess = await searchTokens(next, limits);
  expect(guess.tokens).toEqual([b, c]);
  expect(Math.exp(guess.logProbability)).toBeCloseTo(0.4);
});

test('Where words are clear, only one guess is followed; where they are not, each goes on with its own memory', async () => {
  const { next, asked } = speaker({
    '': { [a]: 0.999, [b]: 0.001 },
    [`${a}`]: { [b]: 0.5, [c]: 0.5 },
    [`${a}${b}`]: { [end]: 1 },
    [`${a}${c}`]: { [a]: 1 },
    [`${a}${c}${a}`]: { [end]: 1 },
  });
  await searchTokens(next, limits);
  expect(asked.slice(0, 3)).toEqual([[''], [`${a}`], [`${a}${b}`, `${a}${c}`]]);
});

test('That nothing was said is believed only where it is more probable than the words by their mean', async () => {
  const sentence = (silence: number) =>
    speaker({
      '': { [end]: silence, [a]: 1 - silence },
      [`${a}`]: { [b]: 0.6 },
      [`${a}${b}`]: { [c]: 0.6 },
      [`${a}${b}${c}`]: { [end]: 0.6 },
    });
  expect((await searchTokens(sentence(0.45).next, limits)).tokens).toEqual([a, b, c]);
  expect((await searchTokens(sentence(0.8).next, limits)).tokens).toEqual([]);
});

test('A speaker who never ends is stopped', async () => {
  const all = Array.from({ length: 20 }, (_, count) => [String(a).repeat(count), { [a]: 1 }] as const);
  const guess = await searchTokens(speaker(Object.fromEntries(all)).next, limits);
  expect(guess).toMatchObject({ tokens: Array(10).fill(a), hasEnded: false });
});
