import * as v from 'valibot';
import { browser } from 'wxt/browser';
import type { Answer } from '../library/problem';
import { homeSchema } from '../library/records';
import type { Talk, TalkInfo } from '../transcript/talk';
import { type LibraryReplies, libraryRequestSchemas } from './library-requests';
import { type OverlayReplies, overlayRequestSchemas } from './overlay-requests';

const videoId = v.pipe(v.string(), v.regex(/^[\w-]{11}$/));

const requestSchema = v.variant('type', [
  /** The watcher on a YouTube page: another video is shown now, or none. */
  v.object({ type: v.literal('video-shown'), videoId: v.nullable(videoId) }),
  /** A panel that has just been put into a page: the talk played at this home, if any. */
  v.object({ type: v.literal('get-talk'), home: homeSchema }),
  /** The popup: the same without its lines. */
  v.object({ type: v.literal('find-talk'), home: homeSchema }),
  ...libraryRequestSchemas,
  ...overlayRequestSchemas,
]);

/** What the background answers to each request when all is well. */
export interface Replies extends LibraryReplies, OverlayReplies {
  'video-shown': undefined;
  'get-talk': Talk | null;
  'find-talk': TalkInfo | null;
}

export type Request = v.InferOutput<typeof requestSchema>;

/** One kind of request, without its type. */
export type RequestOf<Type extends Request['type']> = Omit<Extract<Request, { type: Type }>, 'type'>;

/** Orders to the panel of a tab. Each is answered with what the panel shows after it. */
export type PanelOrder = 'ask-panel' | 'toggle-panel' | 'focus-search';

export interface PanelAnswer {
  readonly isShown: boolean;
}

const orderSchema = v.object({ type: v.picklist(['ask-panel', 'toggle-panel', 'focus-search']) });

/** Requests that only the extension's own pages may make: what runs in a foreign page might not be ours. */
const ownPagesOnly: ReadonlySet<Request['type']> = new Set([
  'save-talk',
  'delete-talk',
  'open-overlay',
  'panel-ready',
]);

/**
 * Sends a request to the background. Never rejects: a background that was ended in the middle, or an extension
 * that has been reloaded meanwhile, is the problem `interrupted`.
 */
export async function ask<Type extends Request['type']>(
  type: Type,
  request: RequestOf<Type>,
): Promise<Answer<Replies[Type]>> {
  try {
    const answer: Answer<Replies[Type]> | undefined = await browser.runtime.sendMessage({ type, ...request });
    // Chromium resolves with nothing when the background was ended before it answered.
    return answer ?? { ok: false, problem: { kind: 'interrupted' } };
  } catch {
    return { ok: false, problem: { kind: 'interrupted' } };
  }
}

/** Gives an order to the panel of a tab; null when the tab has none. */
export function orderPanel(tabId: number, order: PanelOrder): Promise<PanelAnswer | null> {
  return browser.tabs.sendMessage(tabId, { type: order }).catch(() => null);
}

/** The message as a request; null when it is none of ours, has another shape, or comes from a wrong sender. */
export function readRequest(message: unknown, sender: { id?: string; url?: string }): Request | null {
  const result = v.safeParse(requestSchema, message);
  if (!result.success || sender.id !== browser.runtime.id) return null;
  const isOwnPage = sender.url?.startsWith(browser.runtime.getURL('/')) ?? false;
  return ownPagesOnly.has(result.output.type) && !isOwnPage ? null : result.output;
}

/** The message as an order; null when it is none. */
export function readOrder(message: unknown): PanelOrder | null {
  const result = v.safeParse(orderSchema, message);
  return result.success ? result.output.type : null;
}
