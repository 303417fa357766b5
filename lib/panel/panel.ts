import { computed, effect, type ReadonlySignal, type Signal, signal } from '@preact/signals';
import type { Player } from '../players/player';
import type { GlossaryEntry } from '../search/glossary';
import { prepareSearch, type TalkSearch } from '../search/search';
import { type Distance, distanceToVoice } from '../timeline/distance';
import { addPin, createSyncMap, nudgePins, type Pin, type SyncMap } from '../timeline/sync-map';
import { createTimeline } from '../timeline/timeline';
import type { Seconds } from '../transcript/cue';
import { transcriptLength } from '../transcript/length';
import { isTimed, type Talk } from '../transcript/talk';
import type { WordSpan } from '../transcript/words';
import { runClock } from './clock';
import { type Corrections, findCorrections } from './corrections';
import { createSearchSession, type SearchSession } from './search-session';
import { runInSlices } from './slices';

/** So many ways back are kept; older ones fall away. */
const trailLength = 20;

/** A jump shorter than this needs no way back. */
const shortestJump: Seconds = 0.5;

/** A medium whose length differs from the transcript's by more has something put in or cut out. */
const suspiciousDifference: Seconds = 2;

/** How much one press shifts the transcript against the media. */
const nudge: Seconds = 0.1;

export interface PanelOptions {
  readonly talk: Talk;
  readonly player: Player;
  /** What the listener has taught; changed by `teach` and `forget`, kept by whoever mounts the panel. */
  readonly glossary: Signal<readonly GlossaryEntry[]>;
  /** Where the listener put the clocks together; kept by whoever mounts the panel. */
  readonly pins: Signal<readonly Pin[]>;
  /** Whether the transcript's times were made for this very medium. */
  readonly isTimedHere: boolean;
  readonly signal: AbortSignal;
}

/** The state of one mounted panel. Times are the transcript's unless said otherwise. */
export interface Panel {
  readonly talk: Talk;
  readonly player: Player;
  readonly pins: Signal<readonly Pin[]>;
  readonly syncMap: ReadonlySignal<SyncMap>;
  readonly glossary: Signal<readonly GlossaryEntry[]>;
  /** What the glossary changes in the lines shown, by cue. */
  readonly corrections: ReadonlySignal<Corrections>;
  /**
   * How much longer the medium is than the transcript, where that makes a shift likely and no pin has put
   * the clocks together; null otherwise. Negative: shorter.
   */
  readonly suspectedShift: ReadonlySignal<Seconds | null>;
  /** The transcript has no times of its own, and no two pins give it any yet. */
  readonly wantsPins: ReadonlySignal<boolean>;
  /** Not even one pin does: nothing tells where the voice is in it. No line is current, and none can be sought. */
  readonly isAdrift: ReadonlySignal<boolean>;
  /** Where the voice is, or was when the line or word last changed. */
  readonly voiceAt: ReadonlySignal<Seconds>;
  /** Index of the line being spoken; -1 in a hole. */
  readonly currentCue: ReadonlySignal<number>;
  readonly currentWord: ReadonlySignal<WordSpan | null>;
  /** Where the transcript waits while an advert plays; null otherwise. */
  readonly waitsAt: ReadonlySignal<Seconds | null>;
  readonly isFollowing: ReadonlySignal<boolean>;
  /** How far the voice is from the line the reader looks at. */
  readonly distance: ReadonlySignal<Distance>;
  /** Where the last jump came from; null when there is no way back. */
  readonly wayBack: ReadonlySignal<Seconds | null>;
  readonly search: SearchSession;
  /** The reader takes over: the list stays where it is. */
  browse(): void;
  /** The list follows the voice again. */
  follow(): void;
  /** Where the reader looks, for the distance and as the place to search from. */
  lookAt(time: Seconds): void;
  /** Takes the player to the beginning of a line and follows from there; does nothing while `isAdrift`. */
  jumpTo(time: Seconds): void;
  /** Index of the line spoken at a time; -1 in a hole. */
  cueAt(time: Seconds): number;
  /** From now on, `heard` in any transcript counts as `said`. */
  teach(entry: GlossaryEntry): void;
  forget(entry: GlossaryEntry): void;
  /**
   * Sets a pin: this moment of the transcript is what is heard now.
   * @throws PinOrderError when it contradicts the pins there are
   */
  pinHere(time: Seconds): void;
  /**
   * The pin of the line at `from` belongs to the line at `to`.
   * @throws PinOrderError when it contradicts another pin
   */
  movePin(from: Seconds, to: Seconds): void;
  removePin(pin: Pin): void;
  /** Shifts the transcript by 0.1 s: later (1) or earlier (-1) in the media. */
  nudge(direction: 1 | -1): void;
  /** Takes the last jump back as if it had not been made. */
  goBack(): void;
}

/** Searches as if `words` were typed: code that has run before answers the listener's first key sooner. */
function* rehearse({ find, hear }: TalkSearch, words: string): Generator<void, void, void> {
  for (let typed = 1; typed <= words.length; typed += 1) {
    find(words.slice(0, typed));
    yield;
  }
  yield* hear(words);
}

export function createPanel(options: PanelOptions): Panel {
  const { talk, player, glossary, pins, isTimedHere, signal: abort } = options;
  const timeline = createTimeline(talk.cues);
  const syncMap = computed(() => createSyncMap(pins.value));
  const isUntimed = !isTimed(talk);
  const wantsPins = computed(() => isUntimed && pins.value.length < 2);
  const isAdrift = computed(() => isUntimed && pins.value.length === 0);
  const currentCue = signal(-1);
  const currentWord = signal<WordSpan | null>(null);
  const waitsAt = signal<Seconds | null>(null);
  const voiceAt = signal<Seconds>(0);
  const readerAt = signal<Seconds>(0);
  const isFollowing = signal(true);
  const trail = signal<readonly Seconds[]>([]);

  const people = talk.people.flatMap(({ name, from }) => (from ? [name, from] : [name]));
  const names = [talk.title, talk.show, ...people];
  const engine = signal<TalkSearch | null>(null);
  function* build(taught: readonly GlossaryEntry[]): Generator<void, void, void> {
    const built = yield* prepareSearch(talk.cues, { names, glossary: taught });
    engine.value = built;
    yield;
    yield* rehearse(built, talk.title);
  }
  const stopBuilding = effect(() => runInSlices(build(glossary.value), () => undefined));
  const search = createSearchSession(
    engine,
    () => (isFollowing.value ? voiceAt.value : readerAt.value),
    abort,
  );

  const replan = runClock({
    player,
    timeline,
    syncMap: () => syncMap.peek(),
    onMoment(moment, time) {
      currentCue.value = isAdrift.peek() ? -1 : moment.cue;
      currentWord.value = isAdrift.peek() ? null : moment.word;
      voiceAt.value = time;
      waitsAt.value = player.read().advert ? time : null;
    },
    signal: abort,
  });
  const stopSyncing = effect(() => {
    if (syncMap.value) replan();
  });
  abort.addEventListener('abort', () => {
    stopSyncing();
    stopBuilding();
  });
  const duration = signal(player.read().duration);
  player.onChange(() => {
    duration.value = player.read().duration;
  });
  const suspectedShift = computed(() => {
    const longer = duration.value - transcriptLength(talk.cues);
    const isSuspicious =
      !isUntimed && !isTimedHere && pins.value.length === 0 && Math.abs(longer) > suspiciousDifference;
    return isSuspicious && Number.isFinite(longer) ? longer : null;
  });
  const heardAt = () => syncMap.peek().toTranscript(player.read().time);

  return {
    talk,
    player,
    pins,
    syncMap,
    glossary,
    corrections: computed(() => findCorrections(engine.value, glossary.value)),
    suspectedShift,
    wantsPins,
    isAdrift,
    voiceAt,
    currentCue,
    currentWord,
    waitsAt,
    isFollowing,
    distance: computed(() =>
      distanceToVoice(isAdrift.value ? readerAt.value : voiceAt.value, readerAt.value),
    ),
    wayBack: computed(() => trail.value.at(-1) ?? null),
    search,
    browse: () => {
      isFollowing.value = false;
    },
    follow: () => {
      isFollowing.value = true;
    },
    lookAt: (time) => {
      readerAt.value = time;
    },
    jumpTo(time) {
      if (isAdrift.peek()) return;
      const from = heardAt();
      if (Math.abs(from - time) >= shortestJump) trail.value = [...trail.value, from].slice(-trailLength);
      player.seek(syncMap.peek().toMedia(time));
      isFollowing.value = true;
    },
    cueAt: timeline.cueAt,
    teach(entry) {
      glossary.value = [...withoutEntry(glossary.value, entry), entry];
    },
    forget(entry) {
      glossary.value = withoutEntry(glossary.value, entry);
    },
    pinHere(time) {
      pins.value = addPin(pins.value, { media: player.read().time, transcript: time });
      isFollowing.value = true;
    },
    movePin(from, to) {
      const line = timeline.cueAt(from);
      const pin = pins.value.find(({ transcript }) => timeline.cueAt(transcript) === line);
      if (!pin) return;
      const others = pins.value.filter((other) => other !== pin);
      pins.value = addPin(others, { ...pin, transcript: to });
    },
    removePin: (pin) => {
      pins.value = pins.value.filter((other) => other !== pin);
    },
    nudge: (direction) => {
      pins.value = nudgePins(pins.value, direction * nudge);
    },
    goBack() {
      const to = trail.value.at(-1);
      if (to === undefined) return;
      trail.value = trail.value.slice(0, -1);
      player.seek(syncMap.peek().toMedia(to));
      isFollowing.value = true;
    },
  };
}

function withoutEntry(entries: readonly GlossaryEntry[], { heard, said }: GlossaryEntry): GlossaryEntry[] {
  return entries.filter((entry) => entry.heard !== heard || entry.said !== said);
}
