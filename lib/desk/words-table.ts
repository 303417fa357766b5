import type { TaughtPair } from '../library/glossary';

/** The taught words as tab-separated values under a heading. */
export function writeWords(pairs: readonly TaughtPair[]): string {
  return ['heard\tsaid', ...pairs.map(({ heard, said }) => `${heard}\t${said}`), ''].join('\n');
}
