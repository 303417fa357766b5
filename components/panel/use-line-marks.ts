import { useSignalEffect } from '@preact/signals';
import { useEffect, useRef, useState } from 'preact/hooks';
import type { LineHits } from '../../lib/panel/line-hits';
import type { Panel } from '../../lib/panel/panel';
import type { Hit } from '../../lib/search/hit';
import { useInstantEffect } from '../controls/use-instant-effect';
import { clearMarks, paintMarks, rangesOf } from './highlights';
import { createHitMarks, rangesOfHit } from './hit-marks';
import type { Rows } from './rows';
import type { SecondRows } from './second-rows';

/**
 * Sets on the line elements what changes while the talk plays and the reader searches: the current line, lines with
 * hits, and the selected hit. A change touches only the lines that it concerns, however long the transcript is. `drawn`
 * is a text that changes whenever lines have been drawn.
 */
export function useLineMarks(
  panel: Pick<Panel, 'talk' | 'timeline' | 'voice' | 'search' | 'words' | 'following' | 'inSlices'>,
  rows: Rows,
  second: SecondRows,
  drawn: string,
): void {
  const { talk, timeline, voice, search, words, following, inSlices } = panel;
  const marked = useRef({ current: -1, selected: null as Hit | null });
  const [hitMarks] = useState(() => createHitMarks(rows, second));
  const dropMarking = useRef(() => {});

  const markCurrent = (cue: number) => {
    rows.at(marked.current.current)?.removeAttribute('aria-current');
    rows.at(cue)?.setAttribute('aria-current', 'true');
    for (const piece of rows.allOf(marked.current.current).slice(1)) piece.removeAttribute('data-now');
    for (const piece of rows.allOf(cue).slice(1)) piece.setAttribute('data-now', '');
    marked.current.current = cue;
  };
  const markLines = (lines: ReadonlyMap<number, LineHits>) => {
    dropMarking.current();
    const reader = timeline.cueAt(following.readerAt.peek());
    const places = [voice.cue.peek(), reader, search.selected.peek()?.spans[0]?.cue ?? -1];
    dropMarking.current = inSlices(hitMarks.mark(lines, places));
  };
  const markSelected = (hit: Hit | null) => {
    for (const span of ownSpans(marked.current.selected))
      rows.at(span.cue)?.removeAttribute('data-hit-current');
    for (const span of ownSpans(hit)) rows.at(span.cue)?.setAttribute('data-hit-current', '');
    marked.current.selected = hit;
    paintMarks('sidecue-selected', hit ? rangesOfHit(rows, second, hit) : []);
  };

  useInstantEffect(() => markCurrent(voice.cue.value));
  useSignalEffect(() => markLines(search.lines.value));
  useSignalEffect(() => markSelected(search.selected.value));
  useEffect(() => {
    // Lines that were drawn since then have no marks yet.
    markCurrent(voice.cue.peek());
    markLines(search.lines.peek());
    markSelected(search.selected.peek());
  }, [drawn, words.corrections.value, talk.cues]);
  useEffect(
    () => () => {
      dropMarking.current();
      clearMarks();
    },
    [],
  );
}

/** Marks the word that is being spoken, if the reader wants that. */
export function useWordMark(
  { talk, voice, words }: Pick<Panel, 'talk' | 'voice' | 'words'>,
  rows: Rows,
  marksWords: boolean,
  drawn: string,
): void {
  const markWord = () => {
    const word = voice.word.value;
    const isMarked = word && marksWords;
    paintMarks('sidecue-word', isMarked ? rangesOf(rows, voice.cue.peek(), word.from, word.to) : []);
  };
  useInstantEffect(markWord);
  useEffect(markWord, [drawn, marksWords, words.corrections.value, talk.cues]);
}

/** The spans of a hit in the first transcript; none for a hit in the second. */
const ownSpans = (hit: Hit | null) => (hit?.second ? [] : (hit?.spans ?? []));
