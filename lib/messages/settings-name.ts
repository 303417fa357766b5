import * as v from 'valibot';

/**
 * The preferences for all panels, their keys, what is offered on YouTube, the listener's own program, the hosts that are
 * allowed for a while, where the overlay stands on a host, or the guesses that were refused in a talk.
 */
export type SettingsName =
  | 'panel'
  | 'youtube'
  | 'keys'
  | 'program'
  | 'borrowed'
  | `overlay:${string}`
  | `refused:${string}`;

/** A record of settings in the extension's storage; whoever reads it checks its shape. */
export const settingsName = v.custom<SettingsName>(
  (value) =>
    typeof value === 'string' && /^((panel|youtube|keys|program|borrowed)$|overlay:|refused:)/.test(value),
);
