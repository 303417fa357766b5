import { browser } from 'wxt/browser';
import type { Answer } from '../library/problem';
import type { FieldsOf, MessageOf, RepliesOf } from './message-table';
import type { requestTable } from './to-background-shapes';

/**
 * Requests to the background, from our own pages and from our scripts in tabs. This file has the sending half. It must
 * stay small in host pages, so it imports types only. `to-background-shapes.ts` lists the requests.
 */
export type Request = MessageOf<typeof requestTable>;

type Fields = FieldsOf<typeof requestTable>;

/** The fields of one kind of request, without its type. */
export type RequestOf<Type extends Request['type']> = Fields[Type];

/** The value with which the background answers each request if it succeeds. */
export type Replies = RepliesOf<typeof requestTable>;

/** The tab for which this page speaks; undefined if the browser knows it. */
let inTab: number | undefined;

/** Says that this page, which is in the browser's side panel, speaks for a tab from now on. */
export function speakForTab(tabId: number): void {
  inTab = tabId;
}

/**
 * Sends a request to the background. Never rejects: if the background was stopped before it answered, or the extension
 * was reloaded, the answer is the problem `interrupted`.
 */
export async function ask<Type extends Request['type']>(
  type: Type,
  request: RequestOf<Type>,
): Promise<Answer<Replies[Type]>> {
  try {
    const answer: Answer<Replies[Type]> | undefined = await browser.runtime.sendMessage({
      ...request,
      ...(inTab !== undefined && { inTab }),
      type,
    });
    // Chromium resolves with undefined if the background was stopped before it answered.
    return answer ?? { ok: false, problem: { kind: 'interrupted' } };
  } catch {
    return { ok: false, problem: { kind: 'interrupted' } };
  }
}
