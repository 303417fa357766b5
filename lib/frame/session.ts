import * as v from 'valibot';
import { effectUntil } from '../browser/effect-until';
import { browserTiming, type Timing } from '../browser/timing';
import { keptPanel } from '../kept/run';
import type { OpenPanel } from '../panel/open-panel';
import { type PanelState, restoreState, stateOf } from '../panel/panel-state';
import type { SearchFocus } from '../panel/search-focus';
import type { HostLink } from './host-link';

const time = v.pipe(v.number(), v.finite());
const index = v.pipe(v.number(), v.integer(), v.minValue(0));

const recordSchema = v.object({
  session: v.string(),
  page: v.number(),
  run: v.nullable(v.string()),
  talkId: v.string(),
  state: v.object({
    query: v.string(),
    onlyHits: v.boolean(),
    hiddenTiers: v.array(v.picklist(['exact', 'similar', 'sounds-like'])),
    browsesAt: v.nullable(time),
    ways: v.array(time),
    draft: v.nullable(
      v.object({
        line: index,
        text: v.string(),
        before: v.optional(v.string(), ''),
      }),
    ),
    // Absent in records of earlier versions.
    lineDraft: v.optional(v.nullable(v.object({ line: index, text: v.string() })), null),
    isTyping: v.boolean(),
  }),
});

type Stored = v.InferOutput<typeof recordSchema>;

/** A change is written after this time without further changes: scrolling changes the state at each frame. */
const restMs = 100;

/** What was open in the frame of a tab, and what saves it. */
export interface FrameSession {
  /** The tab's id; null if it is not known. */
  readonly tabId: number | null;
  /**
   * Restores a panel that has just been opened, if the frame has reloaded in the same place, or the extension has been
   * updated under the page. From then on saves the panel's state, until the signal aborts.
   */
  keep(panel: OpenPanel, focus: SearchFocus, signal: AbortSignal): void;
}

/**
 * Reads what was open in the frame of a tab. The frame has reloaded if the page removed it and it was put back, or if
 * the extension was updated. There is one record per tab, in the extension's storage: frames may be denied the storage
 * of their own origin, and the browser's session memory is emptied by an update. `tabId` and `run`, which identifies
 * the run of the extension, come from the background. Without a tab nothing is saved.
 */
export async function openSession(
  { session, page, say }: Pick<HostLink, 'session' | 'page' | 'say'>,
  { tabId, run }: { readonly tabId: number | null; readonly run: string | null },
  timing: Timing = browserTiming,
): Promise<FrameSession> {
  const item = tabId === null ? null : keptPanel(tabId);
  const record = await item?.getValue().catch(() => null);
  const stored = v.safeParse(recordSchema, record);
  const isMine = (found: Stored) =>
    // After an update there is a new agent, but in the same page.
    found.session === session || (found.page === page && found.run !== run);
  let before = stored.success && isMine(stored.output) ? stored.output : null;

  const write = (talkId: string, state: PanelState) => {
    // Rejects once the extension has been reloaded. Then nothing can be saved any more.
    item?.setValue({ session, page, run, talkId, state }).catch(() => undefined);
  };
  return {
    tabId,
    keep(panel, focus, signal) {
      const talkId = panel.talk.id;
      if (before?.talkId === talkId) {
        restoreState(panel, before.state);
        if (before.state.isTyping) {
          say({ type: 'focus' });
          focus.want();
        }
      }
      before = null;
      let cancel = () => {};
      effectUntil(signal, () => {
        const state = stateOf(panel, focus);
        cancel();
        cancel = timing.after(restMs, () => write(talkId, state));
      });
      signal.addEventListener('abort', () => cancel());
    },
  };
}
