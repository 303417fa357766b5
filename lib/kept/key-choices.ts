import { type ReadonlySignal, signal } from '@preact/signals';
import { storage } from '../browser/storage';
import { type KeyChoices, readChoices } from '../keys/choices';

const storedKey = 'local:keys';

/** The keys that the listener has set for all panels: as stored now, and whenever a page changes them. */
export async function followKeyChoices(abort: AbortSignal): Promise<ReadonlySignal<KeyChoices>> {
  const choices = signal<KeyChoices>({});
  const stop = storage.watch<unknown>(storedKey, (stored) => {
    choices.value = readChoices(stored);
  });
  abort.addEventListener('abort', stop);
  choices.value = readChoices(await storage.getItem(storedKey));
  return choices;
}
