import { effect } from '@preact/signals';
import * as v from 'valibot';
import type { OpenPanel } from '../panel/open-panel';
import { type PanelState, restoreState, stateOf } from '../panel/panel-state';
import type { SearchFocus } from '../panel/search-focus';
import type { HostLink } from './host-link';

const time = v.pipe(v.number(), v.finite());

const stateSchema = v.object({
  query: v.string(),
  onlyHits: v.boolean(),
  hiddenTiers: v.array(v.picklist(['exact', 'similar', 'sounds-like'])),
  browsesAt: v.nullable(time),
  ways: v.array(time),
  draft: v.nullable(v.object({ line: v.pipe(v.number(), v.integer(), v.minValue(0)), text: v.string() })),
  isTyping: v.boolean(),
});

const recordSchema = v.object({ session: v.string(), talkId: v.string(), state: stateSchema });

/** One record: what is open in the frame of this tab. Gone with the tab, and out of reach of the host page. */
const storeKey = 'sidecue-open-panel';

function read(session: string, talkId: string): PanelState | null {
  try {
    const stored = v.safeParse(recordSchema, JSON.parse(sessionStorage.getItem(storeKey) ?? 'null'));
    if (!stored.success || session === '') return null;
    const { output } = stored;
    return output.session === session && output.talkId === talkId ? output.state : null;
  } catch {
    // The browser may keep storage from frames; then nothing is remembered.
    return null;
  }
}

function write(session: string, talkId: string, state: PanelState): void {
  try {
    sessionStorage.setItem(storeKey, JSON.stringify({ session, talkId, state }));
  } catch {
    // As above.
  }
}

/**
 * Where the page throws the frame out and it is put back, all in it has loaded anew: brings back what was open in
 * it, and remembers that from then on, until the signal aborts.
 */
export function keepSession(panel: OpenPanel, focus: SearchFocus, link: HostLink, signal: AbortSignal): void {
  const { session } = link;
  const before = read(session, panel.talk.id);
  if (before) restoreState(panel, before);
  if (before?.isTyping) {
    link.say({ type: 'focus' });
    focus.want();
  }
  const stop = effect(() => write(session, panel.talk.id, stateOf(panel, focus)));
  signal.addEventListener('abort', stop);
}
