import { browser } from 'wxt/browser';

/** A server that has not sent everything by then may never do so. */
const patienceMs = 30_000;

/**
 * The text at an address, requested by the page in a tab, so that the server decides whether it may be read (CORS).
 * Null if it may not, if there is nothing, if it is larger than `mostBytes` when unpacked, or if it takes longer than
 * half a minute.
 */
export async function fetchInPage(tabId: number, address: string, mostBytes: number): Promise<string | null> {
  try {
    const [first] = await browser.scripting.executeScript({
      target: { tabId },
      func: askFromPage,
      args: [address, mostBytes, patienceMs],
    });
    return first?.result ?? null;
  } catch {
    return null;
  }
}

/** Runs in the page, so it must not use anything from outside itself. */
export async function askFromPage(
  address: string,
  mostBytes: number,
  patienceMs: number,
): Promise<string | null> {
  const abort = new AbortController();
  const timer = setTimeout(() => abort.abort(), patienceMs);
  try {
    const response = await fetch(address, { signal: abort.signal });
    const reader = response.ok ? response.body?.getReader() : undefined;
    if (!reader) return null;
    const decoder = new TextDecoder();
    let text = '';
    let bytes = 0;
    for (;;) {
      // A small file may unpack without end.
      const { done, value } = await reader.read();
      if (done) return text + decoder.decode();
      bytes += value.byteLength;
      if (bytes > mostBytes) return null;
      text += decoder.decode(value, { stream: true });
    }
  } catch {
    return null;
  } finally {
    clearTimeout(timer);
    abort.abort();
  }
}
