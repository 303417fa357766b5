import { browser } from 'wxt/browser';
import { defineBackground } from 'wxt/utils/define-background';
import { answerOverlayRequest, type OverlaySender } from '../lib/background/answer-overlay';
import { registerAllowedSites } from '../lib/background/sites';
import { showTalkInTab } from '../lib/background/toolbar';
import { showBroughtTalks, showVideo, watchOpenTabs } from '../lib/background/youtube-tabs';
import { findTalk, loadTalk } from '../lib/library/find-talk';
import { createLibrary } from '../lib/library/library';
import type { Answer } from '../lib/library/problem';
import { receiveEntries } from '../lib/messages/entries-port';
import { answerLibraryRequest } from '../lib/messages/library-requests';
import { orderPanel, type Request, readOrder, readRequest } from '../lib/messages/messages';
import { isOverlayRequest } from '../lib/messages/overlay-requests';

/** The one writer of the library: answers the pages, puts the panel where there is a transcript. */
export default defineBackground(() => {
  const library = createLibrary();

  async function answer(request: Request, sender: OverlaySender): Promise<Answer<unknown>> {
    const { tabId } = sender;
    if (isOverlayRequest(request)) return answerOverlayRequest(library, request, sender);
    if (request.type === 'get-talk') {
      const found = await findTalk(library, request.home);
      if (!found.ok || !found.value) return found;
      const loaded = await loadTalk(library, found.value.id);
      // The panel cannot say it, since without a talk there is none.
      if (!loaded.ok && tabId !== undefined) await showTalkInTab(tabId, loaded);
      return loaded;
    }
    if (request.type === 'find-talk') return findTalk(library, request.home);
    if (request.type === 'video-shown') {
      if (tabId !== undefined) await showVideo(library, tabId, request.videoId);
      return { ok: true, value: undefined };
    }
    const answered = await answerLibraryRequest(library, request);
    if (answered.ok && ['save-talk', 'add-home'].includes(request.type)) await showBroughtTalks(library);
    return answered;
  }

  browser.runtime.onConnect.addListener((port) =>
    receiveEntries(library, port, () => showBroughtTalks(library)),
  );

  browser.runtime.onMessage.addListener((message, sender, reply) => {
    const request = readRequest(message, sender);
    if (!request) {
      // Without a word, the sender would take it that the background was ended in the middle.
      reply({ ok: false, problem: { kind: 'failed', reason: 'a request of unknown shape' } });
      return false;
    }
    const { tab, frameId, documentId } = sender;
    answer(request, { tabId: tab?.id, frameId, documentId }).then(reply, (error) => {
      console.error(error);
      reply({ ok: false, problem: { kind: 'failed', reason: String(error) } });
    });
    return true;
  });

  browser.commands.onCommand.addListener(async (command, tab) => {
    const order = readOrder({ type: command });
    const active = tab ?? (await browser.tabs.query({ active: true, currentWindow: true }))[0];
    if (order && active?.id !== undefined) await orderPanel(active.id, order);
  });

  browser.permissions.onAdded.addListener(registerAllowedSites);
  browser.permissions.onRemoved.addListener(registerAllowedSites);

  browser.runtime.onInstalled.addListener(async ({ reason }) => {
    await registerAllowedSites();
    if (reason === 'install') await browser.tabs.create({ url: browser.runtime.getURL('/welcome.html') });
    await watchOpenTabs();
  });
});
