/** The fields of `now` whose values differ from those of `before`. */
export function changesOf<Settings extends object>(before: Settings, now: Settings): Partial<Settings> {
  const known = new Map(Object.entries(before));
  const changed = Object.entries(now).filter(([name, value]) => known.get(name) !== value);
  return Object.fromEntries(changed) as Partial<Settings>;
}
