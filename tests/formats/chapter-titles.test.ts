import { describe, expect, test } from 'vitest';
import type { Imported } from '../../lib/formats/finish-import';
import { importText } from '../../lib/formats/import';

function imported(text: string): Imported {
  const result = importText(text);
  if (!result.ok) throw new Error(`refused, line ${result.problem.line}: ${result.problem.code}`);
  return result;
}

/** YouTube's panel as it is copied: a time a minute, each with its lines below. */
function copied(entries: readonly string[]): string {
  return entries.map((entry, minute) => `${minute}:00\n${entry}`).join('\n');
}

/** Lines of automatic captions, one of them followed by `line`. */
function lowWith(line: string): string {
  return copied(['so we begin', `and then\n${line}`, 'we go on', 'and on', 'and that is all']);
}

describe('a lone line above a time of a copied transcript', () => {
  test.each(['The hive', 'Chapter 2: The hive', '3 ways to look', 'Älteres', 'Q&A (part one)'])(
    'is a chapter among captions without capitals: %s',
    (line) => {
      const { chapters, cues } = imported(lowWith(line));
      expect(chapters).toEqual([{ start: 120, title: line }]);
      expect(cues[1]!.text).toBe('and then');
    },
  );

  test.each([
    'went home',
    'The hive,',
    'The hive was empty.',
    'Why?',
    '[Music]',
    '“Yes',
    'Ana: yes',
    `The ${'very '.repeat(20)}long`,
  ])('is text where it may be speech: %s', (line) => {
    const { chapters, cues, mended } = imported(lowWith(line));
    expect(chapters).toEqual([]);
    expect(mended).toEqual([]);
    expect(cues.map(({ text, speaker }) => (speaker ? `${speaker}: ${text}` : text)).join(' ')).toContain(
      line,
    );
  });

  test('is text where another entry goes on in a second line', () => {
    const entries = ['so we\nbegin', 'and then\nAna came', 'we go on', 'and on', 'and on', 'that is all'];
    const { chapters, cues } = imported(copied(entries));
    expect(chapters).toEqual([]);
    expect(cues[1]!.text).toBe('and then Ana came');
  });

  test('is text where such lines are many', () => {
    const { chapters } = imported(copied(['so\nOne', 'we\nTwo', 'go on', 'and on', 'and on']));
    expect(chapters).toEqual([]);
  });

  test('is told where it was taken for a title, five of them by name', () => {
    const entries = Array.from({ length: 24 }, (_, index) =>
      index % 4 === 0 ? `on we go\nPart ${index}` : 'on',
    );
    const { mended } = imported(copied(entries));
    expect(mended).toEqual([
      {
        kind: 'chapters',
        count: 6,
        values: ['Part 0', 'Part 4', 'Part 8', 'Part 12', 'Part 16'],
      },
    ]);
  });
});
