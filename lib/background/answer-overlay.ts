import { browser } from 'wxt/browser';
import { runScript } from '../browser/run-script';
import type { Claims } from '../homes/claims';
import { type Match, matchTalks } from '../homes/match';
import { rankByTitle } from '../homes/titles';
import { findTalk, loadTalk } from '../library/find-talk';
import type { Library } from '../library/library';
import type { Answer } from '../library/problem';
import { listTalks } from '../library/talks';
import type { OverlayReplies, OverlayRequest, PassedOn } from '../messages/overlay-requests';
import { bundledTalks } from '../talks/catalogue';
import type { Home, TalkInfo } from '../transcript/talk';

/** Longer lists are not read anyway; typing on narrows them. */
const mostRanked = 30;

/** The page that sent a request. */
export interface OverlaySender {
  readonly tabId: number | undefined;
  readonly frameId: number | undefined;
  /** Undefined where the browser gives its documents no ids. */
  readonly documentId: string | undefined;
}

/** Does in the background what an overlay, or a script in a frame, asks. */
export async function answerOverlayRequest(
  library: Library,
  request: OverlayRequest,
  { tabId, frameId, documentId }: OverlaySender,
): Promise<Answer<OverlayReplies[OverlayRequest['type']]>> {
  switch (request.type) {
    case 'open-overlay':
      return done(await openOverlay(request.tabId));
    case 'player-found':
      if (tabId !== undefined) {
        const target = documentId === undefined ? { tabId } : { tabId, documentIds: [documentId] };
        // The page may have gone meanwhile.
        await runScript(target, '/overlay.js').catch(() => undefined);
      }
      return done(undefined);
    case 'match-page':
      return done(await matchPage(library, request.claims));
    case 'rank-talks':
      return done(rankByTitle(request.query, await allTalks(library)).slice(0, mostRanked));
    case 'load-talk':
      return loadTalk(library, request.talkId);
    case 'open-import':
      await browser.tabs.create({ url: importAddress(request.title, request.address) });
      return done(undefined);
    case 'reach-frames':
      if (tabId !== undefined) await reachFrames(tabId);
      return done(undefined);
    case 'frame-report':
      if (tabId !== undefined && frameId !== undefined) {
        const { address, state } = request;
        await passOn(tabId, 0, { type: 'frame-said', frameId, address, state });
      }
      return done(undefined);
    case 'frame-command':
      if (tabId !== undefined) {
        await passOn(tabId, request.frameId, { type: 'frame-command', command: request.command });
      }
      return done(undefined);
  }
}

const done = <T>(value: T): Answer<T> => ({ ok: true, value });

/** Somebody may have left meanwhile; then there is nobody to tell. */
async function passOn(tabId: number, frameId: number, message: PassedOn): Promise<void> {
  await browser.tabs.sendMessage(tabId, message, { frameId }).catch(() => undefined);
}

/** The library page, ready to take a transcript for the page at `address`. */
function importAddress(title: string, address: string): string {
  return browser.runtime.getURL(`/library.html?${new URLSearchParams({ import: address, title })}` as '/');
}

/** Puts the overlay into a tab and has it shown; false where the browser does not let us in. */
async function openOverlay(tabId: number): Promise<boolean> {
  try {
    // Before the overlay, which greets it.
    await runScript({ tabId }, '/page-hook.js', 'MAIN');
    await runScript({ tabId }, '/overlay.js');
  } catch {
    return false;
  }
  await passOn(tabId, 0, { type: 'show-overlay' });
  return true;
}

async function reachFrames(tabId: number): Promise<void> {
  const target = { tabId, allFrames: true };
  await runScript(target, '/page-hook.js', 'MAIN');
  await runScript(target, '/frame-agent.js');
}

/** Every talk there is; without the library's own where it cannot be read. */
async function allTalks(library: Library): Promise<readonly TalkInfo[]> {
  const listed = await library.use(listTalks);
  return listed.ok ? [...bundledTalks, ...listed.value.talks] : bundledTalks;
}

/** Homes that the listener has added to a talk are looked up one by one: bundled talks do not list them. */
async function matchPage(library: Library, claims: Claims): Promise<readonly Match[]> {
  const talks = new Map((await allTalks(library)).map((talk) => [talk.id, talk]));
  for (const { kind, value } of claims.homes) {
    const home: Home = kind === 'youtube' ? { kind, id: value } : { kind, address: value };
    const found = await findTalk(library, home);
    const talk = found.ok && found.value ? talks.get(found.value.id) : undefined;
    if (talk) talks.set(talk.id, { ...talk, homes: [...talk.homes, home] });
  }
  return matchTalks(claims, [...talks.values()]);
}
