import type { RefObject } from 'preact';
import type { Panel } from '../../lib/panel/panel';
import type { Rows } from './rows';
import type { SecondLayout } from './second-layout';

/** The elements of the second transcript's lines, by the index of their cue. */
export interface SecondRows {
  /** Null while its block is not drawn. */
  at(index: number): HTMLElement | null;
  /** The index of the line in which an event happened; -1 outside of these lines. */
  indexOf(target: EventTarget | null): number;
}

export function createSecondRows(
  list: RefObject<HTMLElement | null>,
  layout: SecondLayout | null,
): SecondRows {
  return {
    at(line) {
      if (!layout || line < 0) return null;
      const { block, index } = layout.placeOf(line);
      const drawn = list.current?.children[block]?.getElementsByClassName('second');
      return (drawn?.[index] as HTMLElement | undefined) ?? null;
    },
    indexOf(target) {
      const element = target instanceof Element ? target : (target as Node | null)?.parentElement;
      return Number(element?.closest<HTMLElement>('[data-second]')?.dataset.second ?? -1);
    },
  };
}

/** Lines that can be scrolled to and focused: those of the first transcript, followed by those of the second. */
export type Targets = Pick<Rows, 'at' | 'indexOf'>;

/** @param count the number of lines in the first transcript */
export function createTargets(rows: Rows, second: SecondRows, count: number): Targets {
  return {
    at: (index) => (index < count ? rows.at(index) : second.at(index - count)),
    indexOf(target) {
      const line = second.indexOf(target);
      return line < 0 ? rows.indexOf(target) : count + line;
    },
  };
}

/** The target that is being spoken now: in the second transcript, if only that is shown; -1 for none. Reads signals. */
export function spokenTarget({ talk, voice, second }: Pick<Panel, 'talk' | 'voice' | 'second'>): number {
  if (second.shows.value !== 'second') return voice.cue.value;
  return second.cue.value < 0 ? -1 : talk.cues.length + second.cue.value;
}
