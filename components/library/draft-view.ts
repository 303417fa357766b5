import type { Imported } from '../../lib/formats/import';
import type { LineProblem, Problem } from '../../lib/formats/problem';
import type { Cue } from '../../lib/transcript/cue';

/** A transcript on its way into the library. */
export interface DraftView {
  readonly id: number;
  readonly name: string;
  readonly stage: 'reading' | 'refused' | 'ready' | 'saving' | 'saved';
  readonly refused: Problem | null;
  readonly found: Imported | null;
  readonly takesMended: boolean;
  readonly mendedLines: readonly { readonly before: readonly Cue[]; readonly after: readonly Cue[] }[];
  /** What came of putting a text without times on those of the talk at its address. */
  readonly borrowed: {
    readonly from: string;
    readonly matched: number;
    readonly cues: readonly Cue[] | null;
  } | null;
  readonly takesTimes: boolean;
  readonly warnings: readonly LineProblem[];
  readonly title: string;
  readonly people: string;
  readonly address: string;
  /** The talk that is played at that address already. */
  readonly taken: { readonly title: string; readonly isBundled: boolean } | null;
  readonly problem: unknown;
  readonly savedAddress: string;
}

export interface DraftCardProps {
  draft: DraftView;
  problemText: (problem: unknown) => string;
  watches: boolean;
  onChange: (fields: {
    title?: string;
    people?: string;
    address?: string;
    takesMended?: boolean;
    takesTimes?: boolean;
  }) => void;
  /** Puts a text without times on those of the video's own transcript; null where there is no such video. */
  onBorrow: (() => void) | null;
  onSave: () => void;
  onDiscard: () => void;
}
