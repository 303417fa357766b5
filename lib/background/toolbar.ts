import { browser } from 'wxt/browser';
import { browserText, loadWords } from '../browser/text';
import type { Answer } from '../library/problem';
import { libraryProblemSentence } from '../library/problem-text';
import type { PanelRefusal } from '../messages/background-answers';
import type { TalkInfo } from '../transcript/talk';

const badgeColour = '#0b57d0';
const troubleColour = '#b3261e';

/** All at once, because the panel waits for it. */
async function setButton(tabId: number, text: string, color: string, title: string): Promise<void> {
  await Promise.all([
    browser.action.setBadgeText({ tabId, text }),
    browser.action.setBadgeBackgroundColor({ tabId, color }),
    browser.action.setTitle({ tabId, title }),
  ]);
}

/**
 * Shows on the toolbar button whether there is a transcript for what the tab plays, or why that is unknown. `found` is
 * null if the tab plays nothing that could have one. Returns whether there is a talk.
 */
export async function showTalkInTab(tabId: number, found: Answer<TalkInfo | null> | null): Promise<boolean> {
  await loadWords();
  const talk = found?.ok ? found.value : null;
  const problem = found && !found.ok ? found.problem : null;
  if (problem) await setButton(tabId, '!', troubleColour, libraryProblemSentence(problem, browserText));
  else if (talk) await setButton(tabId, '●', badgeColour, browserText('badgeTitle', talk.title));
  else await setButton(tabId, '', badgeColour, '');
  return talk !== null;
}

/** Shows on the toolbar button that YouTube has a transcript of the video in the tab, which can be shown. */
export async function showOfferInTab(tabId: number): Promise<void> {
  await loadWords();
  await setButton(tabId, '○', badgeColour, browserText('badgeOffer'));
}

/** Shows on the toolbar button that the tab's page does not allow the panel. */
export async function showRefusalInTab(tabId: number, reason: PanelRefusal): Promise<void> {
  await loadWords();
  const title = browserText(reason === 'moved' ? 'badgePageRefuses' : 'badgePageBlocks');
  await setButton(tabId, '!', troubleColour, title);
}
