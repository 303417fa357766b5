import { signal } from '@preact/signals';
import { createMedium } from '../../lib/panel/medium';
import { createPanel, type PanelOptions } from '../../lib/panel/panel';
import type { PlayerState } from '../../lib/players/player';
import { createFakePlayer } from './fake-player';
import { talkOf, tenLines } from './fake-talk';
import { createFakeTiming } from './fake-timing';

/** A panel over ten lines, with a player and a time of which the test decides. */
export function openTestPanel(options: Partial<PanelOptions> = {}, state: Partial<PlayerState> = {}) {
  const abort = new AbortController();
  const timing = createFakeTiming();
  const player = createFakePlayer(timing, state);
  const panel = createPanel({
    talk: talkOf(tenLines),
    medium: createMedium(player, abort.signal),
    glossary: signal([]),
    pins: signal([]),
    isTimedHere: true,
    timing,
    signal: abort.signal,
    ...options,
  });
  return { ...panel, player, timing, abort };
}
