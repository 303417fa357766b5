import { browser } from 'wxt/browser';
import type { HostTools } from './ask-host';

/**
 * Reads where a host redirects from the headers of its response. `onBeforeRedirect` would be simpler, but in Firefox it
 * reports nothing for a redirect that the request does not follow (seen in Firefox 153).
 */
export const watchRedirects: HostTools['watchRedirects'] = (pattern, onRedirect) => {
  const { onHeadersReceived } = browser.webRequest;
  const listen = ({ url, responseHeaders = [] }: Answer): undefined => {
    const location = responseHeaders.find(({ name }) => name.toLowerCase() === 'location')?.value;
    if (location !== undefined) onRedirect(url, URL.parse(location, url)?.href ?? '');
  };
  onHeadersReceived.addListener(listen, { urls: [pattern] }, ['responseHeaders']);
  return () => onHeadersReceived.removeListener(listen);
};

interface Answer {
  readonly url: string;
  readonly responseHeaders?: readonly { readonly name: string; readonly value?: string | undefined }[];
}
