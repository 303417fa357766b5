import { accentsOf } from './fold';
import type { QueryPart } from './normalise';
import type { WordPlace, WordRun } from './word-run';

/** The accents at each letter of a query's glued words. Null for a query without accents, as most are. */
function typedAccents(parts: readonly QueryPart[]): string[] | null {
  const accents = parts.flatMap(({ text, written }) => accentsOf(text, written));
  return accents.some((accent) => accent !== '') ? accents : null;
}

/**
 * Returns a function that tells whether the words of a place, which have the letters of the query, also have its
 * accents. Accents that were not typed may have been left out, so they do not count.
 */
export function createAccentCheck(run: WordRun, parts: readonly QueryPart[]): (place: WordPlace) => boolean {
  const typed = typedAccents(parts);
  if (!typed) return () => true;
  const known = new Map<string, string[]>();
  const accentsAt = (word: number): string[] => {
    const written = run.cues[run.cueOf[word]!]!.text.slice(run.fromOf[word]!, run.toOf[word]!);
    // A capital I may be the Turkish letter without a dot.
    const letters = written.replaceAll('I', 'ı');
    const accents = known.get(written) ?? accentsOf(run.vocabulary[run.idOf[word]!]!, letters);
    known.set(written, accents);
    return accents;
  };
  return ({ first, last }) => {
    const from = run.gluedAt[first]!;
    for (let word = first; word <= last; word += 1) {
      const offset = run.gluedAt[word]! - from;
      const isRight = accentsAt(word).every((accent, at) => {
        const wanted = typed[offset + at] ?? '';
        return wanted === '' || wanted === accent;
      });
      if (!isRight) return false;
    }
    return true;
  };
}

/** Whether a place has two words with an apostrophe between them where one was typed: "l'une" for "lune". */
export function isElision(run: WordRun, parts: readonly QueryPart[], { first, last }: WordPlace): boolean {
  if (parts.length > 1 || first === last) return false;
  return /['’]/u.test(run.cues[run.cueOf[first]!]!.text[run.toOf[first]!] ?? '');
}
