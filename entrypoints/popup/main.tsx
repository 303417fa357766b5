import { render } from 'preact';
import { type Browser, browser } from 'wxt/browser';
import '../../components/controls/page.css';
import '../../components/popup/popup.css';
import '../../components/talks/talk-list.css';
import { TextContext } from '../../components/controls/text';
import { FoundTranscripts } from '../../components/popup/FoundTranscripts';
import { OfferSection } from '../../components/popup/OfferSection';
import { OverlaySection } from '../../components/popup/OverlaySection';
import { Popup, type PopupState } from '../../components/popup/Popup';
import { mustExist } from '../../lib/browser/must-exist';
import { setPageLanguage } from '../../lib/browser/page-language';
import { runScript } from '../../lib/browser/run-script';
import { sidePanelOpener } from '../../lib/browser/side-panel';
import { browserText } from '../../lib/browser/text';
import { videoIdOfAddress, youTubeSites } from '../../lib/homes/youtube-address';
import { loadYouTubeOffer } from '../../lib/kept/youtube-offer';
import { listAllTalks } from '../../lib/library/all-talks';
import { createLibrary } from '../../lib/library/library';
import { ask } from '../../lib/messages/to-background';
import { type PanelOrder, tellTab } from '../../lib/messages/to-tab';
import type { VideoAbout } from '../../lib/players/youtube/about';
import { bundledTalks } from '../../lib/talks/catalogue';
import { createDrawing } from './drawing';
import { type FoundInPage, lookIntoPage } from './found';
import { createFoundActions } from './found-actions';
import { showHere } from './offer';
import { type OverlayPage, readOverlayPage } from './overlay-page';

type TabState = Omit<PopupState, 'hasNone'>;

/** What the popup shows besides what is read for each drawing. */
interface View {
  readonly found: FoundInPage | 'looking' | null;
  readonly isRefused: boolean;
}

const origins = [...youTubeSites];
const library = createLibrary();

/** What the tab says about its video; null if it says nothing, and if there is already a transcript. */
async function readAbout({ videoId, tabId, playing }: TabState): Promise<VideoAbout | null> {
  if (!videoId || playing) return null;
  const about = await runScript<VideoAbout>({ tabId }, '/youtube-about.js').catch(() => undefined);
  return about?.videoId === videoId ? about : null;
}

/** The section about YouTube's transcript of the video in the active tab; null if YouTube offers none. */
async function offerSection(about: VideoAbout | null, { videoId, tabId }: TabState) {
  if (!about?.offersTranscript) return null;
  return (
    <OfferSection
      title={about.title}
      offer={await loadYouTubeOffer()}
      onShow={async (onProgress) => {
        const trouble = await showHere(tabId, onProgress);
        if (trouble === null) window.close();
        return trouble;
      }}
      onOffer={(offer) =>
        ask('change-settings', { record: 'youtube', changes: { offer } }).then(() => draw())
      }
      onCheck={() => openLibrary(`?for=${videoId}&tab=${tabId}&take#add`, false)}
      onAdd={() => openLibrary(`?for=${videoId}&tab=${tabId}#add`)}
    />
  );
}

async function readState(tab: Browser.tabs.Tab | undefined): Promise<TabState> {
  const isAllowed = await browser.permissions.contains({ origins });
  // We get the address only with the permission for the page, and only such a page can have a talk of ours.
  const videoId = tab?.url ? videoIdOfAddress(tab.url) : null;
  const found = videoId
    ? await ask('get-talk-info-by-home', {
        home: { kind: 'youtube', id: videoId },
        ...(tab?.id !== undefined && { tabId: tab.id }),
      })
    : null;
  const playing = found?.ok ? found.value : null;
  const panel = playing && tab?.id !== undefined ? await tellTab({ tabId: tab.id }, 'ask-panel', {}) : null;
  const hasOwnTalks = (await listAllTalks(library)).length > bundledTalks.length;
  return { isAllowed, playing, panel, tabId: tab?.id ?? -1, videoId, hasOwnTalks };
}

/** Pass `active` as false if the page will activate itself. */
async function openLibrary(rest: string, active = true) {
  await browser.tabs.create({ url: `${browser.runtime.getURL('/library.html')}${rest}`, active });
  window.close();
}

function foundSection(found: View['found'], tabId: number) {
  if (found === 'looking') return <p role="status">{browserText('foundLooking')}</p>;
  if (!found || found.transcripts.length === 0) return null;
  const { about, transcripts } = found;
  return (
    <FoundTranscripts
      title={about.title}
      hasPlayer={about.hasPlayer}
      transcripts={transcripts}
      languages={navigator.languages}
      chosen={found.chosen ?? null}
      {...createFoundActions(tabId, found, openLibrary, (more, chosen) =>
        draw({ found: { ...found, transcripts: more, chosen } }),
      )}
    />
  );
}

function overlaySection(page: OverlayPage, { found, isRefused }: View, onSide: (() => void) | null) {
  const { transcripts = [], known = [] } = found !== null && found !== 'looking' ? found : {};
  const hasNothing = found !== null && found !== 'looking' && transcripts.length + known.length === 0;
  const [best] = known;
  const knownTitle = best?.confidence === 'sure' ? best.talk.title : null;
  return (
    <OverlaySection
      state={{ ...page.state, isRefused, knownTitle, hasNothing }}
      onSide={page.hasAgent ? onSide : null}
      onOpen={() => page.open().then((isOpen) => (isOpen ? window.close() : draw({ isRefused: true })))}
      onAlways={(isWanted) => page.setAlways(isWanted).then(() => draw({ isRefused: false }))}
      onAllowFrame={(host) => page.allowFrame(host).then(() => look())}
    />
  );
}

/** Everything that is read for a drawing. */
async function readAll() {
  const [tab] = await browser.tabs.query({ active: true, currentWindow: true });
  const [state, page] = await Promise.all([readState(tab), readOverlayPage(tab)]);
  const about = await readAbout(state);
  return { state, page, about, offer: await offerSection(about, state) };
}

function paint(view: View, { state, page, about, offer }: Awaited<ReturnType<typeof readAll>>) {
  // While an advert plays, or nothing is loaded, the page does not offer it yet.
  const hasNone = about !== null && about.duration !== null && !about.offersTranscript;
  const openSide = sidePanelOpener(state.tabId);
  const onSide =
    openSide &&
    (() => {
      openSide();
      window.close();
    });
  const order = (type: PanelOrder) => tellTab({ tabId: state.tabId }, type, {});
  render(
    <TextContext.Provider value={browserText}>
      <Popup
        state={{ ...state, hasNone }}
        talks={bundledTalks}
        onToggle={() => order('toggle-panel').then(() => draw())}
        onSearch={() => order('focus-search').then(() => window.close())}
        onSide={onSide}
        onAllow={() => browser.permissions.request({ origins }).then(() => draw())}
        onAdd={() => openLibrary(`?for=${state.videoId}&tab=${state.tabId}#add`)}
        onTake={() => openLibrary(`?for=${state.videoId}&tab=${state.tabId}&take#add`, false)}
        onLibrary={() => openLibrary('')}
        offer={offer}
        found={page && foundSection(view.found, state.tabId)}
        overlay={page && overlaySection(page, view, onSide)}
      />
    </TextContext.Provider>,
    mustExist(document.getElementById('app'), '#app'),
  );
}

const draw = createDrawing<View, Awaited<ReturnType<typeof readAll>>>(
  { found: null, isRefused: false },
  readAll,
  paint,
);

/**
 * If a page has shown no transcript, it is checked again at this interval, up to this many times: its rows may come
 * late.
 */
const againMs = 2000;
const mostLooks = 15;

/** Looks through the page in the active tab. Meanwhile the popup shows what else can be done there. */
async function look() {
  const [tab] = await browser.tabs.query({ active: true, currentWindow: true });
  const page = await readOverlayPage(tab);
  await draw({ found: page ? 'looking' : null, isRefused: false });
  if (!page || !tab) return;
  let found = await lookIntoPage(tab);
  await draw({ found });
  for (let looks = 1; found?.transcripts.length === 0 && looks < mostLooks; looks += 1) {
    await new Promise((resolve) => setTimeout(resolve, againMs));
    found = await lookIntoPage(tab);
    if (found && found.transcripts.length > 0) await draw({ found });
  }
}

await setPageLanguage();
look();
