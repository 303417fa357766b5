import { browser } from 'wxt/browser';
import { browserText } from '../browser/text';
import type { Answer } from '../library/problem';
import { problemSentence } from '../library/problem-text';
import type { TalkInfo } from '../transcript/talk';

const badgeColour = '#0b57d0';
const troubleColour = '#b3261e';

/**
 * Says on the toolbar button of a tab whether what it shows has a transcript, or why that cannot be told;
 * `found` is null where the tab shows nothing that could have one. True when there is a talk.
 */
export async function showTalkInTab(tabId: number, found: Answer<TalkInfo | null> | null): Promise<boolean> {
  const talk = found?.ok ? found.value : null;
  const problem = found && !found.ok ? found.problem : null;
  await browser.action.setBadgeText({ tabId, text: problem ? '!' : talk ? '●' : '' });
  await browser.action.setBadgeBackgroundColor({ tabId, color: problem ? troubleColour : badgeColour });
  const title = problem
    ? problemSentence(problem, browserText)
    : talk
      ? browserText('badgeTitle', talk.title)
      : '';
  await browser.action.setTitle({ tabId, title });
  return talk !== null;
}
