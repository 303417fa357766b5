import { batch, computed, type ReadonlySignal, signal } from '@preact/signals';
import type { Kept } from '../kept/kept';
import { asLineText, originalOf } from '../transcript/line-correction';
import type { Talk } from '../transcript/talk';
import type { OfferUndo } from './undo';

/** The new text of a line, while the listener writes it. */
export interface LineDraft {
  readonly line: number;
  readonly text: string;
}

/** The listener's corrections of the lines. */
export interface LineCorrections {
  /** The lines that have been corrected, by index. */
  readonly lines: ReadonlySignal<ReadonlySet<number>>;
  /** What is being written; null for nothing. */
  readonly draft: ReadonlySignal<LineDraft | null>;
  /** The index of the line whose field is open; -1 for none. */
  readonly openLine: ReadonlySignal<number>;
  /** The line to which the focus returns; null once it has returned, and while a field is open. */
  readonly left: ReadonlySignal<number | null>;
  /** Opens a field with the text of a line. */
  begin(line: number): void;
  /** Continues the draft; null closes the field and discards it. */
  edit(draft: LineDraft | null): void;
  /** Saves the draft and closes the field. Does nothing while the draft has no words. */
  keep(): void;
  /** Restores the source's text of the open line, and closes the field. */
  restore(): void;
  /** The focus has returned. */
  arrive(): void;
}

/**
 * @param talk its `cues` are the lines with all present corrections (`liveTalk`)
 * @param offerUndo gets what was discarded, and a function that restores it
 */
// long: one draft, shared by its few functions
export function createLineCorrections(
  talk: Talk,
  { corrections, edit: keep }: Kept['corrections'],
  offerUndo: OfferUndo,
): LineCorrections {
  const draft = signal<LineDraft | null>(null);
  const left = signal<number | null>(null);
  const close = () => {
    const open = draft.peek();
    if (!open) return;
    left.value = open.line;
    draft.value = null;
  };
  /** Discards what was being written. */
  const leave = () => {
    const open = draft.peek();
    const text = asLineText(open?.text ?? '');
    if (!open || text === '' || text === talk.cues[open.line]?.text) return;
    offerUndo('words', () => {
      draft.value = open;
    });
  };
  const put = (line: number, text: string) => {
    const cue = talk.cues[line];
    if (!cue || text === cue.text) return;
    const was = originalOf(cue).text;
    // If the source has moved the line, the correction stays under the line for which it was made.
    const made = corrections.peek().find((one) => one.was === was && one.text === cue.text);
    keep({ line: cue.original && made ? made.line : line, was, text });
  };
  return {
    lines: computed(() => new Set(talk.cues.flatMap(({ original }, line) => (original ? [line] : [])))),
    draft,
    openLine: computed(() => draft.value?.line ?? -1),
    left,
    begin: (line) =>
      batch(() => {
        const text = talk.cues[line]?.text;
        if (text === undefined) return;
        leave();
        draft.value = { line, text };
      }),
    edit: (next) =>
      batch(() => {
        if (next) draft.value = next;
        else {
          leave();
          close();
        }
      }),
    keep: () =>
      batch(() => {
        const open = draft.peek();
        const text = asLineText(open?.text ?? '');
        if (!open || text === '') return;
        close();
        put(open.line, text);
      }),
    restore: () =>
      batch(() => {
        const open = draft.peek();
        const cue = open && talk.cues[open.line];
        close();
        if (!open || !cue?.original) return;
        put(open.line, cue.original.text);
        offerUndo('correction', () => put(open.line, cue.text));
      }),
    arrive() {
      left.value = null;
    },
  };
}
