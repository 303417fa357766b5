import { browser } from 'wxt/browser';

/** The two storage areas: `local` survives the end of the browser, `session` does not. */
type Area = 'local' | 'session';

/** The name of a value: its area and its key there. */
type Name = `${Area}:${string}`;

function placeOf(name: Name): { readonly area: Area; readonly key: string } {
  const colon = name.indexOf(':');
  return { area: name.slice(0, colon) as Area, key: name.slice(colon + 1) };
}

async function getItem<Value = unknown>(name: Name): Promise<Value | null> {
  const { area, key } = placeOf(name);
  const found = await browser.storage[area].get(key);
  return (found[key] as Value | undefined) ?? null;
}

async function setItem(name: Name, value: unknown): Promise<void> {
  const { area, key } = placeOf(name);
  await browser.storage[area].set({ [key]: value });
}

async function removeItem(name: Name): Promise<void> {
  const { area, key } = placeOf(name);
  await browser.storage[area].remove(key);
}

/**
 * The extension's storage, with names that include the area. WXT's own storage has versions and metadata that we do not
 * need, and would be a twelfth of what the panel loads before its first lines.
 */
export const storage = {
  /** Null if there is no value. */
  getItem,
  setItem,
  removeItem,
  removeItems: async (names: readonly Name[]): Promise<void> => {
    await Promise.all(names.map(removeItem));
  },
  /** All values of an area, by key. */
  snapshot: (area: Area): Promise<Record<string, unknown>> => browser.storage[area].get(null),
  /** Calls back with the value whenever it is changed anywhere. Returns a function that stops it. */
  watch<Value = unknown>(name: Name, onChange: (value: Value | null) => void): () => void {
    const { area, key } = placeOf(name);
    const { onChanged } = browser.storage[area];
    const look = (changes: Record<string, { newValue?: unknown }>) => {
      const change = changes[key];
      if (change) onChange((change.newValue as Value | undefined) ?? null);
    };
    onChanged.addListener(look);
    return () => onChanged.removeListener(look);
  },
  /** One value, to be read and written without its name. */
  defineItem: <Value>(name: Name) => ({
    getValue: () => getItem<Value>(name),
    setValue: (value: Value) => setItem(name, value),
    removeValue: () => removeItem(name),
  }),
};
