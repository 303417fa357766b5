import { computed, type ReadonlySignal } from '@preact/signals';
import type { CopyText } from '../browser/clipboard';
import { browserTiming, type Timing } from '../browser/timing';
import type { Kept } from '../kept/kept';
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

/** Another place where the panel can stand. `go` must be called while a click or a key press is being handled. */
export interface OtherPlace {
  readonly name: 'side' | 'window' | 'page';
  readonly go: () => void;
}

/** The ways from a panel to something outside it. */
export interface WaysOut {
  /** Opens the search of all talks with this query, which may be ''. */
  readonly searchAll: (query: string) => void;
  /** Opens the page where keys can be changed. */
  readonly changeKeys: () => void;
  /** Opens the page where a transcript can be added for what is playing, or can replace this one. */
  readonly addTranscript: () => void;
  /** The other places where the panel can stand: the browser's side panel, a small window, or the page. */
  readonly otherPlaces: readonly OtherPlace[];
}

/** A panel with everything that its views need. */
export interface OpenPanel
  extends Panel,
    Pick<Kept, 'preferences' | 'recent' | 'rememberQuery' | 'problem' | 'news' | 'refusals' | 'passing'> {
  readonly medium: Medium;
  /** Which key does what. */
  readonly keys: ReadonlySignal<PanelKeys>;
  readonly notes: Notes;
  readonly lineCorrections: LineCorrections;
  readonly comingBack: ComingBack;
  /** Where the talk is playing now. */
  readonly home: Home;
  /** Changes which second transcript the talk has. */
  readonly keptSecond: Kept['second'];
  /** Whether the talk has been deleted elsewhere, and how to restore it. */
  readonly keptTalk: Kept['talk'];
  /** Puts text on the clipboard, also as rich text if there is any. Resolves with false if the browser refuses. */
  readonly copy: CopyText;
  /** The address of a moment of the talk, given in transcript time, at the home where it is playing. */
  readonly linkTo: (start: Seconds) => string;
  readonly waysOut: WaysOut;
}

export interface OpenPanelOptions {
  readonly talk: Talk;
  /** Where the talk is playing now. */
  readonly home: Home;
  /** The address of the page that plays the talk, for links to a moment. Not used if the home is on YouTube. */
  readonly pageAddress: () => string;
  readonly player: Player;
  readonly kept: Kept;
  /** Whether the transcript's times were made for exactly this medium. */
  readonly isTimedHere: boolean;
  /** What the page says about what it plays; '' if nothing is known. */
  readonly description: ReadonlySignal<string>;
  readonly copy: CopyText;
  readonly waysOut: WaysOut;
  readonly signal: AbortSignal;
  readonly timing?: Timing;
}

/** Opens a panel. Used for all pages that show one. The panel works until the signal aborts. */
export function openPanel(options: OpenPanelOptions): OpenPanel {
  const { home, pageAddress, player, kept, isTimedHere, description, copy, waysOut, signal } = options;
  const { timing = browserTiming } = options;
  const { preferences, recent, rememberQuery, problem, news, refusals, passing } = kept;
  const medium = createMedium(player, signal);
  const pins = kept.pinsAt(home, medium.duration, signal);
  const panel = createPanel({
    talk: options.talk,
    corrections: kept.corrections.corrections,
    medium,
    glossary: kept.glossary,
    pins,
    isTimedHere,
    description,
    second: kept.second.chosen,
    timing,
    signal,
  });
  const { talk } = panel;
  const linkTo = (start: Seconds) => linkToMoment(home, panel.sync.map.peek().toMedia(start), pageAddress());
  return {
    ...panel,
    medium,
    ...{ preferences, recent, rememberQuery, problem, news, refusals, passing },
    keys: computed(() => resolveKeys(kept.keys.value)),
    notes: createNotes(talk, kept.notes, panel.undo.offer),
    lineCorrections: createLineCorrections(talk, kept.corrections, panel.undo.offer),
    comingBack: createComingBack({
      ...{ talk, medium, timing, signal },
      sync: panel.sync,
      place: kept.placeAt(home),
      isSkipping: panel.listening.isSkipping,
    }),
    home,
    keptSecond: kept.second,
    keptTalk: kept.talk,
    copy,
    linkTo,
    waysOut,
  };
}
