import { type Signal, signal } from '@preact/signals';
import { ask } from '../messages/to-background';
import { changesOf } from './changes-of';
import { createMirror } from './mirror';
import type { PanelPreferences } from './preferences';
import { loadPreferences, watchPreferences } from './settings';

/**
 * The preferences of all panels. Changes made here are saved, only the changed fields; changes made in other tabs are
 * shown here.
 */
export function keepPreferences(stored: PanelPreferences, abort: AbortSignal): Signal<PanelPreferences> {
  const preferences = signal(stored);
  let kept = stored;
  const mirror = createMirror({
    // Rejects once the extension has been reloaded. Then there is nothing more to show.
    read: async () => ({ ok: true, value: await loadPreferences().catch(() => kept) }) as const,
    show: (read) => {
      if (Object.keys(changesOf(kept, read)).length === 0) return;
      kept = read;
      preferences.value = read;
    },
    onProblem: () => undefined,
    signal: abort,
  });
  const stops = [
    preferences.subscribe((value) => {
      const changes = changesOf(kept, value);
      kept = value;
      if (Object.keys(changes).length === 0) return;
      void mirror.send(() => ask('change-settings', { record: 'panel', changes }));
    }),
    watchPreferences(mirror.refresh),
  ];
  abort.addEventListener('abort', () => {
    for (const stop of stops) stop();
  });
  return preferences;
}
