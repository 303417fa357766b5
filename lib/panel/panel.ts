import type { ReadonlySignal, Signal } from '@preact/signals';
import { runInSlices } from '../browser/slices';
import type { Timing } from '../browser/timing';
import type { ChosenSecond } from '../kept/keep-second';
import type { Kept } from '../kept/kept';
import type { GlossaryEntry } from '../search/glossary';
import { createTimeline, type Timeline } from '../timeline/timeline';
import type { LineCorrection } from '../transcript/line-correction';
import type { Talk } from '../transcript/talk';
import { buildEngine } from './engine';
import { createFollowing, type Following } from './following';
import { createGaps, type Gaps } from './gaps';
import { createListening, type Listening } from './listening';
import { liveTalk } from './live-talk';
import type { Medium } from './medium';
import { createOverviewView, type OverviewView } from './overview';
import { createReading, type Reading } from './reading';
import { createSearchSession, type SearchSession } from './search-session';
import { createSecond, type Second } from './second';
import { createSteps, type Steps } from './steps';
import { createSync, type Sync } from './sync';
import { createTrail, type Trail } from './trail';
import { createUndo, type Undo } from './undo';
import { createVoice, type Voice } from './voice';
import { createWords, type Words } from './words';

/** The state of one open panel, in parts. A view takes the parts that it uses. */
export interface Panel {
  /** Its lines are those with all corrections of the listener. Reading `cues` reads a signal. */
  readonly talk: Talk;
  readonly timeline: Timeline;
  readonly sync: Sync;
  readonly voice: Voice;
  readonly following: Following;
  readonly trail: Trail;
  readonly steps: Steps;
  readonly words: Words;
  readonly search: SearchSession;
  readonly gaps: Gaps;
  readonly reading: Reading;
  readonly overview: OverviewView;
  readonly listening: Listening;
  readonly second: Second;
  readonly undo: Undo;
  /** Does work in short slices, the first one at once. Returns a function that drops the rest. */
  readonly inSlices: (work: Generator<void, void, void>) => () => void;
}

export interface PanelOptions {
  readonly talk: Talk;
  readonly medium: Medium;
  /** Changed only by `words`. Whoever opens the panel saves it. */
  readonly glossary: Signal<readonly GlossaryEntry[]>;
  /** Changed only by `sync`. */
  readonly pins: ReturnType<Kept['pinsAt']>;
  /** The listener's corrections of the lines. */
  readonly corrections: ReadonlySignal<readonly LineCorrection[]>;
  /** Whether the transcript's times were made for exactly this medium. */
  readonly isTimedHere: boolean;
  /** What the page says about what it plays; '' if nothing is known. */
  readonly description: ReadonlySignal<string>;
  /** The talk's second transcript; null if it has none. */
  readonly second: ReadonlySignal<ChosenSecond | null>;
  readonly timing: Timing;
  readonly signal: AbortSignal;
}

/** Creates and connects the parts. They work until the signal aborts. */
export function createPanel(options: PanelOptions): Panel {
  const { medium, glossary, pins, isTimedHere, description, second: chosen, timing, signal } = options;
  const talk = liveTalk(options.talk, options.corrections);
  const timeline = createTimeline(talk.cues, (line) => talk.cues[line]);
  const undo = createUndo(timing, signal);
  const sync = createSync({
    talk,
    timeline,
    medium,
    pins,
    isTimedHere,
    // A listener who says what is heard now wants to continue from there.
    onPinned: () => following.follow(),
    offerUndo: undo.offer,
  });
  const voice = createVoice({ medium, timeline, sync, timing, signal });
  const following = createFollowing(voice, sync);
  const engine = buildEngine(talk, glossary, timing, signal);
  const second = createSecond({ talk, chosen, medium, sync, engine, timing, signal });
  const search = createSearchSession({
    engine: second.engine,
    sample: talk.title,
    anchor: () => (following.isFollowing.peek() ? voice.at.peek() : following.readerAt.peek()),
    timing,
    signal,
  });
  const trail = createTrail(medium.player, sync, following);
  const reading = createReading({ talk, medium, sync, description, timing, signal });
  return {
    talk,
    timeline,
    sync,
    voice,
    following,
    trail,
    steps: createSteps({ talk, timeline, trail, reading, signal }),
    words: createWords(glossary, engine, timing, signal),
    search,
    gaps: createGaps(talk.cues, search),
    reading,
    overview: createOverviewView({ talk, description, engine, search, timing, signal }),
    listening: createListening({ talk, medium, sync, following, trail, search, timing }, signal),
    second,
    undo,
    inSlices: (work) => runInSlices(work, () => {}, timing),
  };
}
