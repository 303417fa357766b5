import { browser } from 'wxt/browser';
import { defineBackground } from 'wxt/utils/define-background';
import { answerMessage } from '../lib/background/answer';
import { createHandlers } from '../lib/background/handlers';
import { receiveEntries } from '../lib/background/receive-entries';
import { senderOf } from '../lib/background/sender';
import { useShortcut } from '../lib/background/shortcuts';
import { registerAllowedSites } from '../lib/background/sites';
import { showBroughtTalks, watchOpenTabs } from '../lib/background/youtube-tabs';
import { createLibrary } from '../lib/library/library';

/**
 * Writes what the pages change in the library, answers them, and puts the panel where there is a transcript. Only
 * backups are restored elsewhere, in a worker of the library page.
 */
export default defineBackground(() => {
  const library = createLibrary();
  const handlers = createHandlers(library);

  browser.runtime.onMessage.addListener((message, sender, reply) => {
    answerMessage(handlers, message, senderOf(sender)).then(reply);
    return true;
  });
  browser.runtime.onConnect.addListener((port) =>
    receiveEntries(library, port, () => showBroughtTalks(library)),
  );
  browser.commands.onCommand.addListener(useShortcut);

  browser.permissions.onAdded.addListener(registerAllowedSites);
  browser.permissions.onRemoved.addListener(registerAllowedSites);

  browser.runtime.onInstalled.addListener(async ({ reason }) => {
    await registerAllowedSites();
    if (reason === 'install') await browser.tabs.create({ url: browser.runtime.getURL('/welcome.html') });
    await watchOpenTabs();
  });
});
