import * as v from 'valibot';

/**
 * The names of settings records: the preferences of all panels, their keys, what is offered on YouTube, the listener's
 * own program, the hosts that are allowed for a while, the overlay's placement on a host, and the guesses that were
 * rejected in a talk.
 */
export type SettingsName =
  | 'panel'
  | 'youtube'
  | 'keys'
  | 'program'
  | 'borrowed'
  | `overlay:${string}`
  | `refused:${string}`;

/** The name of a record of settings in the extension's storage. Whoever reads the record checks its shape. */
export const settingsName = v.custom<SettingsName>(
  (value) =>
    typeof value === 'string' && /^((panel|youtube|keys|program|borrowed)$|overlay:|refused:)/.test(value),
);
