import { browser } from 'wxt/browser';

/**
 * The text at an address, asked for by the page in a tab, which the address's server lets read it or not (CORS). Null
 * where it does not, where there is nothing, and where there is more than `mostBytes`.
 */
export async function fetchInPage(tabId: number, address: string, mostBytes: number): Promise<string | null> {
  try {
    const [first] = await browser.scripting.executeScript({
      target: { tabId },
      func: askFromPage,
      args: [address, mostBytes],
    });
    return first?.result ?? null;
  } catch {
    return null;
  }
}

/** Runs in the page, so it may use nothing from outside itself. */
async function askFromPage(address: string, mostBytes: number): Promise<string | null> {
  try {
    const response = await fetch(address);
    const bytes = response.ok ? await response.arrayBuffer() : null;
    return bytes && bytes.byteLength <= mostBytes ? new TextDecoder().decode(bytes) : null;
  } catch {
    return null;
  }
}
