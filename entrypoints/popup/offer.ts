import { browser } from 'wxt/browser';
import type { OfferSectionProps } from '../../components/popup/OfferSection';
import { browserText } from '../../lib/browser/text';
import { senderOf } from '../../lib/messages/sender';
import { ask } from '../../lib/messages/to-background';

/** Shows YouTube's transcript of the video in a tab there, and meanwhile listens to the progress of reading it. */
export async function showHere(
  tabId: number,
  onProgress: (rows: number) => void,
): Promise<Awaited<ReturnType<OfferSectionProps['onShow']>>> {
  const onMessage = (message: unknown, sender: Parameters<typeof senderOf>[0]) => {
    const { type, rows } = (message ?? {}) as { readonly type?: unknown; readonly rows?: unknown };
    if (type === 'report-reading' && typeof rows === 'number' && senderOf(sender)?.tabId === tabId) {
      onProgress(rows);
    }
  };
  browser.runtime.onMessage.addListener(onMessage);
  const shown = await ask('show-transcript-in', { tabId });
  browser.runtime.onMessage.removeListener(onMessage);
  if (!shown.ok) return browserText('offerNone');
  return shown.value.isShown ? null : shown.value.sentence;
}
