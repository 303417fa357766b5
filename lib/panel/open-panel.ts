import { computed, type ReadonlySignal, type Signal } from '@preact/signals';
import type { CopyText } from '../browser/clipboard';
import { browserTiming, type Timing } from '../browser/timing';
import type { Kept } from '../kept/kept';
import type { PanelPreferences } from '../kept/preferences';
import { type PanelKeys, resolveKeys } from '../keys/choices';
import type { Player } from '../players/player';
import type { Seconds } from '../transcript/cue';
import { linkToMoment } from '../transcript/home-address';
import type { Home, Talk } from '../transcript/talk';
import { type ComingBack, createComingBack } from './coming-back';
import { createLineCorrections, type LineCorrections } from './line-corrections';
import { createMedium, type Medium } from './medium';
import { createNotes, type Notes } from './notes';
import { createPanel, type Panel } from './panel';

/** Another place where the panel can stand. `go` is to be called while a click or a key is handled. */
export interface OtherPlace {
  readonly name: 'side' | 'window' | 'page';
  readonly go: () => void;
}

/** Where a panel leads to outside itself. */
export interface WaysOut {
  /** To the search of all talks, with these words; '' for none. */
  readonly searchAll: (query: string) => void;
  /** To where the keys can be changed. */
  readonly changeKeys: () => void;
  /** To where a transcript is added for what is played, or put in the place of this one. */
  readonly addTranscript: () => void;
  /** To the other places where the panel can stand: the browser's side panel, a small window, or the page. */
  readonly otherPlaces: readonly OtherPlace[];
}

/** A panel with all that its views need. */
export interface OpenPanel extends Panel {
  readonly medium: Medium;
  readonly preferences: Signal<PanelPreferences>;
  /** Which key does what. */
  readonly keys: ReadonlySignal<PanelKeys>;
  readonly notes: Notes;
  readonly lineCorrections: LineCorrections;
  readonly comingBack: ComingBack;
  /** What was searched for in this talk before, the newest first. */
  readonly recent: ReadonlySignal<readonly string[]>;
  /** Remembers that the listener has searched for this. */
  readonly useQuery: (query: string) => void;
  /** Where the talk is played now. */
  readonly home: Home;
  /** What changes which second transcript the talk has. */
  readonly keptSecond: Kept['second'];
  /** Puts text on the clipboard, with its form for rich text where it has one; false when the browser refuses. */
  readonly copy: CopyText;
  /** The address of a moment of the talk, by transcript time, where it is played now. */
  readonly linkTo: (start: Seconds) => string;
  /** The last thing that could not be read or kept; null when all is well. */
  readonly problem: Kept['problem'];
  /** What the listener should know of changes in other tabs; null once that has been read. */
  readonly news: Kept['news'];
  /** Whether the talk has been deleted elsewhere, and what brings it back. */
  readonly keptTalk: Kept['talk'];
  readonly waysOut: WaysOut;
  /** The guesses at misheard words that the listener has refused. */
  readonly refusals: Kept['refusals'];
  /** Whether the talk is only shown in this tab, and what keeps it. */
  readonly passing: Kept['passing'];
}

export interface OpenPanelOptions {
  readonly talk: Talk;
  /** Where the talk is played now. */
  readonly home: Home;
  /** Address of the page that plays it now, for links to a moment. Not used where the home is on YouTube. */
  readonly pageAddress: () => string;
  readonly player: Player;
  readonly kept: Kept;
  /** Whether the transcript's times were made for this very medium. */
  readonly isTimedHere: boolean;
  readonly description?: ReadonlySignal<string>;
  readonly copy: CopyText;
  readonly waysOut: WaysOut;
  readonly signal: AbortSignal;
  readonly timing?: Timing;
}

/** Opens a panel, at one place for all pages that show one. It works until the signal aborts. */
export function openPanel(options: OpenPanelOptions): OpenPanel {
  const { talk: given, home, pageAddress, player, kept, isTimedHere, copy, waysOut, signal } = options;
  const { description, timing = browserTiming } = options;
  const { preferences, glossary, notes, recent, useQuery, problem, news, refusals, passing } = kept;
  const medium = createMedium(player, signal);
  const pins = kept.pinsAt(home, medium.duration, signal);
  const panel = createPanel({
    talk: given,
    corrections: kept.corrections.corrections,
    medium,
    glossary,
    pins,
    isTimedHere,
    ...(description && { description }),
    second: kept.second.chosen,
    timing,
    signal,
  });
  const { talk } = panel;
  const linkTo = (start: Seconds) => linkToMoment(home, panel.sync.map.peek().toMedia(start), pageAddress());
  return {
    ...panel,
    medium,
    preferences,
    keys: computed(() => resolveKeys(kept.keys.value)),
    notes: createNotes(talk, notes, panel.undo.offer),
    lineCorrections: createLineCorrections(talk, kept.corrections, panel.undo.offer),
    comingBack: createComingBack({
      ...{ talk, medium, timing, signal },
      sync: panel.sync,
      place: kept.placeAt(home),
      isSkipping: panel.listening.isSkipping,
    }),
    recent,
    useQuery,
    home,
    keptSecond: kept.second,
    copy,
    linkTo,
    problem,
    news,
    keptTalk: kept.talk,
    waysOut,
    refusals,
    passing,
  };
}
