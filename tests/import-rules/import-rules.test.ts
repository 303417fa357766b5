import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { cruise, type ICruiseResult } from 'dependency-cruiser';
import { describe, expect, it } from 'vitest';
import { type Room, rooms } from './rooms';
import { floors, rules } from './rules';
import { unneeded } from './unneeded';

const root = fileURLToPath(new URL('../../', import.meta.url));
const samples = fileURLToPath(new URL('./samples/', import.meta.url));

async function cruised(baseDir: string): Promise<ICruiseResult> {
  const result = await cruise(
    floors.filter((floor) => floor !== 'public'),
    {
      baseDir,
      ruleSet: { forbidden: rules },
      validate: true,
      doNotFollow: { path: 'node_modules' },
      tsPreCompilationDeps: true,
      enhancedResolveOptions: { extensions: ['.ts', '.tsx', '.css', '.json'] },
    },
  );
  const output = result.output as ICruiseResult;
  expect(output.summary.totalCruised).toBeGreaterThan(10);
  return output;
}

async function violations(baseDir: string): Promise<string[]> {
  const { summary } = await cruised(baseDir);
  return summary.violations.map(({ rule, from, to }) => `${rule.name}: ${from} → ${to}`);
}

/** The folders below one that hold code themselves, as paths from the root. */
function foldersWithCode(floor: string): string[] {
  const entries = readdirSync(join(root, floor), { recursive: true, withFileTypes: true });
  const files = entries.filter((entry) => entry.isFile() && /\.tsx?$/.test(entry.name));
  return [...new Set(files.map(({ parentPath }) => parentPath.slice(root.length)))];
}

describe('import rules', () => {
  it('hold in the whole code', async () => {
    expect(await violations(root)).toEqual([]);
  });

  it('have a row for every folder with code, and no row for any other', () => {
    const folders = ['components', 'lib'].flatMap(foldersWithCode);
    expect(folders.toSorted()).toEqual(Object.keys(rooms).toSorted());
  });

  it('allow nothing that is not needed', async () => {
    expect(unneeded(rooms, (await cruised(root)).modules)).toEqual([]);
  });

  it('are found to allow too much in a sample', async () => {
    const table: Record<string, Room> = {
      'lib/transcript': { values: ['lib/formats'], types: ['lib/search', 'lib/timeline'] },
      'lib/formats': { values: ['lib/search'], usesBrowser: true },
      'lib/timeline': { values: [], usesBrowser: true },
    };
    expect(unneeded(table, (await cruised(samples)).modules)).toEqual([
      'lib/transcript imports nothing of lib/formats.',
      'lib/transcript imports no types of lib/timeline.',
      "lib/formats does not use the extension's API.",
    ]);
    const asValues = { 'lib/transcript': { values: ['lib/search'] } };
    expect(unneeded(asValues, (await cruised(samples)).modules)).toEqual([
      'lib/transcript imports only types of lib/search: list it under types.',
    ]);
  });

  it('reject a sample of every kind of breach, and nothing that is allowed', async () => {
    expect((await violations(samples)).toSorted()).toEqual([
      'browser in lib/timeline: lib/timeline/imports-browser.ts → wxt/browser',
      'no cycles: lib/transcript/cycle-a.ts → lib/transcript/cycle-b.ts',
      'types of lib/transcript: lib/transcript/imports-type.ts → lib/search/search.ts',
      'values of components/panel: components/panel/imports-entrypoint.ts → entrypoints/start.ts',
      'values of components/panel: components/panel/imports-value-of-type-room.ts → lib/search/search.ts',
      'values of lib/formats: lib/formats/imports-search.ts → lib/search/search.ts',
      'values of lib/panel: lib/panel/imports-components.ts → components/panel/view.ts',
      'values of lib/players: lib/players/imports-room-inside.ts → lib/players/page/one-player.ts',
    ]);
  });
});
