import { createExcerpts, type ExcerptSource, type Excerpts } from '../../lib/panel/excerpts';
import type { Second } from '../../lib/panel/second';
import type { WordRange } from '../../lib/transcript/note';
import type { SelectedWords } from './selected-words';

/** What excerpts of selected words are taken from. */
export type TakenSource = ExcerptSource & { readonly second: Pick<Second, 'talk'> };

/** Selected words of one transcript, and how to take excerpts of them. */
export interface Taken {
  readonly words: WordRange;
  readonly excerpts: Excerpts;
}

/** The selected words of each transcript. Empty if nothing is selected. */
export function takenWords({ first, second }: SelectedWords, source: TakenSource): readonly Taken[] {
  const other = source.second.talk.value;
  return [
    ...(first ? [{ words: first, excerpts: createExcerpts(source.talk, source) }] : []),
    ...(second && other ? [{ words: second, excerpts: createExcerpts(other, source) }] : []),
  ];
}
