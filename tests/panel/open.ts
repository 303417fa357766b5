import { signal } from '@preact/signals';
import { keepNothing } from '../../lib/kept/keep-nothing';
import { chapterCode, overviewCode, searchCode } from '../../lib/panel/late-code';
import { createMedium } from '../../lib/panel/medium';
import { createPanel, type PanelOptions } from '../../lib/panel/panel';
import type { PlayerState } from '../../lib/players/player';
import type { Pin } from '../../lib/timeline/sync-map';
import { createFakePlayer } from './fake-player';
import { talkOf, tenLines } from './fake-talk';
import { createFakeTiming } from './fake-timing';

// Loaded before, it is there at once.
await searchCode.load();
await chapterCode.load();
await overviewCode.load();

/** These pins, kept by nobody. */
export const pinsOf = (...pins: Pin[]) =>
  keepNothing({ pins }).pinsAt({ kind: 'page', address: '' }, signal(null), new AbortController().signal);

/** A panel over ten lines, with a player and a time of which the test decides. */
export function openTestPanel(options: Partial<PanelOptions> = {}, state: Partial<PlayerState> = {}) {
  const abort = new AbortController();
  const timing = createFakeTiming();
  const player = createFakePlayer(timing, state);
  const panel = createPanel({
    talk: talkOf(tenLines),
    medium: createMedium(player, abort.signal),
    glossary: signal([]),
    pins: pinsOf(),
    isTimedHere: true,
    corrections: signal([]),
    description: signal(''),
    second: signal(null),
    timing,
    signal: abort.signal,
    ...options,
  });
  return { ...panel, player, timing, abort };
}
