import { render } from 'preact';
import { type Browser, browser } from 'wxt/browser';
import '../../components/controls/page.css';
import '../../components/popup/popup.css';
import '../../components/talks/talk-list.css';
import { TextContext } from '../../components/controls/text';
import { OverlaySection } from '../../components/popup/OverlaySection';
import { Popup, type PopupState } from '../../components/popup/Popup';
import { mustExist } from '../../lib/browser/must-exist';
import { browserText } from '../../lib/browser/text';
import { videoIdOfAddress } from '../../lib/homes/youtube-address';
import { ask } from '../../lib/messages/to-background';
import { type PanelOrder, tellTab } from '../../lib/messages/to-tab';
import { bundledTalks } from '../../lib/talks/catalogue';
import { readOverlayPage } from './overlay-page';

const origins = ['https://www.youtube.com/*'];
async function readState(tab: Browser.tabs.Tab | undefined): Promise<PopupState> {
  const isAllowed = await browser.permissions.contains({ origins });
  // The address is told only where we have the permission, and only there can a talk of ours be.
  const videoId = tab?.url ? videoIdOfAddress(tab.url) : null;
  const found = videoId
    ? await ask('get-talk-info-by-home', { home: { kind: 'youtube', id: videoId } })
    : null;
  const playing = found?.ok ? found.value : null;
  const panel = playing && tab?.id !== undefined ? await tellTab({ tabId: tab.id }, 'ask-panel', {}) : null;
  return { isAllowed, playing, panel, tabId: tab?.id ?? -1, videoId };
}

/** Not `active` where the page comes to the front by itself. */
async function openLibrary(rest: string, active = true) {
  await browser.tabs.create({ url: `${browser.runtime.getURL('/library.html')}${rest}`, active });
  window.close();
}

async function draw(isRefused = false) {
  const [tab] = await browser.tabs.query({ active: true, currentWindow: true });
  const [state, page] = await Promise.all([readState(tab), readOverlayPage(tab)]);
  const order = (type: PanelOrder) => tellTab({ tabId: state.tabId }, type, {});
  render(
    <TextContext.Provider value={browserText}>
      <Popup
        state={state}
        talks={bundledTalks}
        onToggle={() => order('toggle-panel').then(() => draw())}
        onSearch={() => order('focus-search').then(() => window.close())}
        onAllow={() => browser.permissions.request({ origins }).then(() => draw())}
        onAdd={() => openLibrary(`?for=${state.videoId}&tab=${state.tabId}#add`)}
        onTake={() => openLibrary(`?for=${state.videoId}&tab=${state.tabId}&take#add`, false)}
        onLibrary={() => openLibrary('')}
        overlay={
          page && (
            <OverlaySection
              state={{ ...page.state, isRefused }}
              onOpen={() => page.open().then((isOpen) => (isOpen ? window.close() : draw(true)))}
              onAlways={(isWanted) => page.setAlways(isWanted).then(() => draw())}
              onAllowFrame={(host) => page.allowFrame(host).then(() => draw())}
            />
          )
        }
      />
    </TextContext.Provider>,
    mustExist(document.getElementById('app'), '#app'),
  );
}

document.documentElement.lang = browserText('catalogueLanguage');
draw();
