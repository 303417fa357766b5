import type { ComponentChildren } from 'preact';
import type { TalkInfo } from '../../lib/transcript/talk';
import { useText } from '../controls/text';
import { TalkList } from '../talks/TalkList';

export interface PopupState {
  /** Whether the browser gives us access to YouTube's pages. */
  readonly isAllowed: boolean;
  /** The talk in the active tab; null if we know none there. */
  readonly playing: TalkInfo | null;
  /** What that tab's panel shows; null while there is no panel in it. */
  readonly panel: { readonly isShown: boolean } | null;
  readonly tabId: number;
  /** The YouTube video in that tab; null if it shows none. */
  readonly videoId: string | null;
  /** Whether a video is there but YouTube's page has offered no transcript of it so far. */
  readonly hasNone: boolean;
  /** Whether the library has any talk that the listener has imported. */
  readonly hasOwnTalks: boolean;
}

export interface PopupProps {
  state: PopupState;
  /** The talks that came with the extension: samples for a listener who has no others. */
  talks: readonly TalkInfo[];
  onToggle: () => void;
  onSearch: () => void;
  /** Opens the browser's side panel beside the tab; null if there is none. */
  onSide: (() => void) | null;
  onAllow: () => void;
  /** Opens the library page, to import a transcript for the video in the tab. */
  onAdd: () => void;
  /** Opens the library page and imports the transcript that YouTube itself shows for the video. */
  onTake: () => void;
  onLibrary: () => void;
  /** YouTube's transcript of the video in the tab; null if YouTube offers none, or the library has one. */
  offer: ComponentChildren;
  /** The transcripts that were found on the page; null while the page is being searched, or if there are none. */
  found: ComponentChildren;
  /** What can be done over a page that is not YouTube's. */
  overlay: ComponentChildren;
}

/** The toolbar button's popup: what is playing in the tab, and where to start. */
export function Popup(props: PopupProps) {
  const text = useText();
  const { state, talks, onToggle, onSearch, onSide, onAllow } = props;
  const { playing, panel, isAllowed, videoId } = state;
  // If a bundled talk is played here, it stays the one that is shown.
  const canBring = videoId !== null && !props.offer && !talks.some(({ id }) => id === playing?.id);
  const isNothingHere = !playing && videoId === null && !props.overlay;
  return (
    <div class="popup">
      <h1>{text('extensionName')}</h1>
      {!isAllowed && (
        <section class="card">
          <p>{text('popupAllowWhy')}</p>
          <button type="button" class="button" onClick={onAllow}>
            {text('popupAllow')}
          </button>
        </section>
      )}
      {playing && <PlayingSection title={playing.title} {...{ panel, onToggle, onSearch, onSide }} />}
      {props.offer}
      {props.found}
      {props.overlay}
      {isNothingHere && <p>{text('popupNothing')}</p>}
      {canBring && (
        <div class="card">
          {state.hasNone ? (
            <p>{text('foundNone')}</p>
          ) : (
            <button type="button" class={playing ? 'button quiet' : 'button'} onClick={props.onTake}>
              {text('popupTake')}
            </button>
          )}
          <button type="button" class={state.hasNone ? 'button' : 'button quiet'} onClick={props.onAdd}>
            {text('popupAddFor')}
          </button>
        </div>
      )}
      {isNothingHere && !state.hasOwnTalks && (
        <>
          <h2>{text('popupStart')}</h2>
          <TalkList talks={talks} language={text('catalogueLanguage')} />
        </>
      )}
      <button type="button" class="button quiet" onClick={props.onLibrary}>
        {text('popupLibraryPage')}
      </button>
    </div>
  );
}

interface PlayingSectionProps extends Pick<PopupProps, 'onToggle' | 'onSearch' | 'onSide'> {
  title: string;
  panel: PopupState['panel'];
}

/** The talk in the active tab, with what can be done with its panel. */
function PlayingSection({ title, panel, onToggle, onSearch, onSide }: PlayingSectionProps) {
  const text = useText();
  return (
    <section class="card">
      <p class="eyebrow">{text('popupPlaying')}</p>
      <h2>
        <bdi>{title}</bdi>
      </h2>
      {panel ? (
        <div class="buttons">
          <button type="button" class="button" onClick={onToggle}>
            {text(panel.isShown ? 'popupHide' : 'popupShow')}
          </button>
          <button type="button" class="button quiet" onClick={onSearch}>
            {text('popupSearch')}
          </button>
          {onSide && (
            <button type="button" class="button quiet" onClick={onSide}>
              {text('panelToSide')}
            </button>
          )}
        </div>
      ) : (
        <p>{text('popupReload')}</p>
      )}
    </section>
  );
}
