/**
 * Whether a document is a page of YouTube. A saved page that names no address is opened at one of YouTube's: without
 * YouTube's player it is looked at as any other page. Runs in the page.
 */
export function isYouTubePage(): boolean {
  const isThere = /(^|\.)youtube(-nocookie)?\.com$/.test(location.hostname);
  return isThere && document.querySelector('#movie_player, ytd-app, ytm-app') !== null;
}
