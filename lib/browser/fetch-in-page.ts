import { browser } from 'wxt/browser';

/** A server that has not sent everything by then may never do so. */
const patienceMs = 30_000;

/**
 * The text at an address, asked for by the page in a tab, which the address's server lets read it or not (CORS). Null
 * where it does not, where there is nothing, where there is more than `mostBytes` once it is unpacked, and where it
 * takes more than half a minute.
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

/** Runs in the page, so it may use nothing from outside itself. */
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
      // What a small file unpacks to may have no end.
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
