import { browser } from 'wxt/browser';
import { defineBackground } from 'wxt/utils/define-background';
import { answerMessage } from '../lib/background/answer';
import { forgetGivenBack, giveBackWithPage } from '../lib/background/borrowed';
import { createHandlers } from '../lib/background/handlers';
import { createKnownTalks } from '../lib/background/known-talks';
import { bringOverlayBack } from '../lib/background/overlay-handlers';
import { createPassingTalks } from '../lib/background/passing-talks';
import { receiveEntries } from '../lib/background/receive-entries';
import { runShortcut } from '../lib/background/shortcuts';
import { registerAllowedSites } from '../lib/background/sites';
import { startRun } from '../lib/background/start-run';
import { createTabTalks } from '../lib/background/tab-talks';
import { wantOverlay } from '../lib/background/wanted-overlays';
import { showImportedTalks } from '../lib/background/youtube-tabs';
import { keptPanel } from '../lib/kept/run';
import { createLibrary } from '../lib/library/library';
import { senderOf, speakerOf } from '../lib/messages/sender';
import { tellPages } from '../lib/messages/to-pages';

/**
 * Saves what the pages change in the library, answers them, and puts the panel where there is a transcript. Only
 * backups are restored elsewhere, in a worker of the library page.
 */
export default defineBackground(() => {
  const library = createLibrary();
  const talks = createTabTalks();
  const passing = createPassingTalks();
  const handlers = createHandlers(library, talks, passing);

  browser.runtime.onMessage.addListener((message, sender, reply) => {
    answerMessage(handlers, message, speakerOf(senderOf(sender), message)).then(reply);
    return true;
  });
  browser.runtime.onConnect.addListener((port) =>
    receiveEntries(library, talks, port, () => {
      tellPages({ of: 'all' });
      void showImportedTalks(createKnownTalks(library, passing));
    }),
  );
  browser.runtime.onConnect.addListener(giveBackWithPage);
  browser.tabs.onRemoved.addListener((tabId) => {
    void keptPanel(tabId).removeValue();
    void talks.clear(tabId);
    void passing.clear(tabId);
    void wantOverlay(tabId, false);
  });
  browser.tabs.onUpdated.addListener((tabId, { status }) => {
    if (status === 'complete') void bringOverlayBack(tabId);
  });
  // Phones have no shortcuts.
  browser.commands?.onCommand.addListener(runShortcut);

  browser.permissions.onAdded.addListener(registerAllowedSites);
  browser.permissions.onRemoved.addListener(registerAllowedSites);
  browser.permissions.onRemoved.addListener(forgetGivenBack);

  // In Chromium, our scripts in host pages could read this storage, and so could anybody who has taken over their
  // process. This forbids it. Firefox does not have this setting yet.
  void browser.storage.local.setAccessLevel?.({ accessLevel: 'TRUSTED_CONTEXTS' });
  void startRun();
  browser.runtime.onInstalled.addListener(async ({ reason }) => {
    await registerAllowedSites();
    if (reason === 'install') await browser.tabs.create({ url: browser.runtime.getURL('/welcome.html') });
  });
});
