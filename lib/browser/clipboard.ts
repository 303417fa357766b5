/** Puts text on the clipboard; see `copyText`. */
export type CopyText = (text: string, html?: string) => Promise<boolean>;

/**
 * Puts text on the clipboard, and also as HTML for programs that take rich text. Resolves with false if the browser or
 * the page's policy refuses.
 */
export async function copyText(text: string, html?: string): Promise<boolean> {
  try {
    if (html === undefined) await navigator.clipboard.writeText(text);
    else await navigator.clipboard.write([new ClipboardItem(formsOf(text, html))]);
    return true;
  } catch {
    return false;
  }
}

const formsOf = (text: string, html: string) => ({
  'text/plain': new Blob([text], { type: 'text/plain' }),
  'text/html': new Blob([html], { type: 'text/html' }),
});
