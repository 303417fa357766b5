import type { ComponentChildren } from 'preact';
import type { TalkInfo } from '../../lib/transcript/talk';
import { useText } from '../controls/text';
import { TalkList } from '../talks/TalkList';

export interface PopupState {
  /** Whether the browser lets us into YouTube's pages. */
  readonly isAllowed: boolean;
  /** The talk in the tab in front; null when it has none that we know. */
  readonly playing: TalkInfo | null;
  /** What that tab's panel shows; null when there is no panel in it yet. */
  readonly panel: { readonly isShown: boolean } | null;
  readonly tabId: number;
  /** The YouTube video in that tab; null when it shows none. */
  readonly videoId: string | null;
  /** Whether that video is there, and YouTube's page offers no transcript of it so far. */
  readonly hasNone: boolean;
  /** Whether the library has any talk that the listener has brought. */
  readonly hasOwnTalks: boolean;
}

export interface PopupProps {
  state: PopupState;
  /** Those that came with the extension; samples for a listener who has no others. */
  talks: readonly TalkInfo[];
  onToggle: () => void;
  onSearch: () => void;
  /** Opens the browser's side panel beside the tab; null where there is none. */
  onSide: (() => void) | null;
  onAllow: () => void;
  /** Opens the library page, to import a transcript for the video in the tab. */
  onAdd: () => void;
  /** Opens the library page and imports the transcript that YouTube itself shows for the video. */
  onTake: () => void;
  onLibrary: () => void;
  /** YouTube's transcript of the video in the tab; null where it offers none, and where the library has one. */
  offer: ComponentChildren;
  /** The transcripts that were found on the page; null while it is looked through, and where there are none. */
  found: ComponentChildren;
  /** What can be done over a page that is not YouTube's. */
  overlay: ComponentChildren;
}

/** The toolbar button's popup: what is playing here, and where to start. */
export function Popup(props: PopupProps) {
  const text = useText();
  const { state, talks, onToggle, onSearch, onSide, onAllow } = props;
  const { playing, panel, isAllowed, videoId } = state;
  // A bundled talk stays the one that is shown.
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

/** The talk in the tab in front, with what can be done with its panel. */
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
