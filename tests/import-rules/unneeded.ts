import type { IModule } from 'dependency-cruiser';
import type { Room } from './rooms';

/** What each room imports: `values ROOM`, `types ROOM` and `browser`. */
function importsOf(modules: readonly IModule[]): Map<string, Set<string>> {
  const imports = new Map<string, Set<string>>();
  for (const { source, dependencies } of modules) {
    const from = folderOf(source);
    const found = imports.get(from) ?? new Set();
    imports.set(from, found);
    for (const { resolved, dependencyTypes } of dependencies) {
      const kind = dependencyTypes.includes('type-only') ? 'types' : 'values';
      found.add(`${kind} ${folderOf(resolved)}`);
      if (/(^|\/)wxt(\/|$)/.test(resolved)) found.add('browser');
    }
  }
  return imports;
}

const folderOf = (path: string): string => path.slice(0, path.lastIndexOf('/'));

/** What the rows of a table allow and the rooms do not use, a sentence each. */
export function unneeded(rooms: Readonly<Record<string, Room>>, modules: readonly IModule[]): string[] {
  const imports = importsOf(modules);
  return Object.entries(rooms).flatMap(([name, { values, types = [], usesBrowser = false }]) => {
    const isUsed = (what: string): boolean => imports.get(name)?.has(what) === true;
    return [
      ...values
        .filter((room) => !isUsed(`values ${room}`))
        .map((room) =>
          isUsed(`types ${room}`)
            ? `${name} imports only types of ${room}: list it under types.`
            : `${name} imports nothing of ${room}.`,
        ),
      ...types
        .filter((room) => !isUsed(`types ${room}`))
        .map((room) => `${name} imports no types of ${room}.`),
      ...(usesBrowser && !isUsed('browser') ? [`${name} does not use the extension's API.`] : []),
    ];
  });
}
