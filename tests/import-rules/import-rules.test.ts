import { fileURLToPath } from 'node:url';
import { cruise, type ICruiseResult } from 'dependency-cruiser';
import { describe, expect, it } from 'vitest';
import { rules } from './rules';

const rooms = ['entrypoints', 'components', 'lib'];

async function violations(folder: string): Promise<{ rule: string; from: string; to: string }[]> {
  const result = await cruise(rooms, {
    baseDir: fileURLToPath(new URL(folder, import.meta.url)),
    ruleSet: { forbidden: rules },
    validate: true,
    doNotFollow: { path: 'node_modules' },
    tsPreCompilationDeps: true,
    enhancedResolveOptions: { extensions: ['.ts', '.tsx', '.css', '.json'] },
  });
  const { summary } = result.output as ICruiseResult;
  expect(summary.totalCruised).toBeGreaterThan(10);
  return summary.violations.map(({ rule, from, to }) => ({ rule: rule.name, from, to }));
}

describe('import rules', () => {
  it('hold in the whole code', async () => {
    expect(await violations('../../')).toEqual([]);
  });

  it('each reject the sample that breaks it', async () => {
    const broken = new Set((await violations('./samples/')).map(({ rule }) => rule));
    expect([...broken].sort()).toEqual(rules.map(({ name }) => name).sort());
  });
});
