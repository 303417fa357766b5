import type { Replies, Request, RequestOf } from '../messages/to-background';
import { type Handlers, notGiven, wrapHandlers } from './handler';
import type { TabTalks } from './tab-talks';

/** The talk that a request reads or changes; null if it concerns none. */
function talkOf(request: object): string | null {
  if ('talkId' in request && typeof request.talkId === 'string') return request.talkId;
  const { note } = request as Partial<RequestOf<'save-note'>>;
  return note?.talkId ?? null;
}

/** The talks that, by this answer, the tab may play. */
function talksIn(type: Request['type'], value: unknown): string[] {
  if (type === 'get-talk-by-home')
    return [value as Replies['get-talk-by-home']].flatMap((talk) => talk?.id ?? []);
  if (type === 'panel-ready')
    return [value as Replies['panel-ready']].flatMap(({ shown }) => shown?.talk.id ?? []);
  if (type === 'match-page') return (value as Replies['match-page']).map(({ talk }) => talk.id);
  return [];
}

/**
 * Wraps the handlers so that a panel in a host page only gets its own talks: those that were found for what the page
 * plays, and those that the listener has chosen (`add-home`).
 */
export function guardPanels(handlers: Handlers, talks: TabTalks): Handlers {
  return wrapHandlers(handlers, (type, handle) => async (request, sender) => {
    const { tabId } = sender;
    if (!sender.isPanelInPage || tabId === undefined) return handle(request, sender);
    const talkId = talkOf(request);
    // The panel's first lines wait for the answer, so its talk is looked up at the same time.
    const cleared = type === 'panel-ready' ? talks.clear(tabId) : null;
    if (type === 'add-home' && talkId !== null) await talks.give(tabId, [talkId]);
    else if (talkId !== null && !(await talks.has(tabId, [talkId]))) return notGiven;
    const [answer] = await Promise.all([handle(request, sender), cleared]);
    const found = answer.ok ? talksIn(type, answer.value) : [];
    if (found.length > 0) await talks.give(tabId, found);
    return answer;
  });
}
