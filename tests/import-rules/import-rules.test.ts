import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { cruise, type ICruiseResult } from 'dependency-cruiser';
import { describe, expect, it } from 'vitest';
import { rooms } from './rooms';
import { floors, rules } from './rules';

const root = fileURLToPath(new URL('../../', import.meta.url));
const samples = fileURLToPath(new URL('./samples/', import.meta.url));

async function violations(baseDir: string): Promise<string[]> {
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
  const { summary } = result.output as ICruiseResult;
  expect(summary.totalCruised).toBeGreaterThan(10);
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
