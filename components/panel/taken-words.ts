import { createExcerpts, type ExcerptSource, type Excerpts } from '../../lib/panel/excerpts';
import type { Second } from '../../lib/panel/second';
import type { WordRange } from '../../lib/transcript/note';
import type { SelectedWords } from './selected-words';

/** What selected words are taken out of. */
export type TakenSource = ExcerptSource & { readonly second: Pick<Second, 'talk'> };

/** Selected words of one transcript, and what takes them out. */
export interface Taken {
  readonly words: WordRange;
  readonly excerpts: Excerpts;
}

/** The selected words of each transcript; none where nothing is selected. */
export function takenWords({ first, second }: SelectedWords, source: TakenSource): readonly Taken[] {
  const other = source.second.talk.value;
  return [
    ...(first ? [{ words: first, excerpts: createExcerpts(source.talk, source) }] : []),
    ...(second && other ? [{ words: second, excerpts: createExcerpts(other, source) }] : []),
  ];
}
