import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { diagramProblems, parseDiagram } from './diagram';
import { type Room, rooms } from './rooms';

const readme = readFileSync(new URL('../../README.md', import.meta.url), 'utf8');

test('The diagram in the README draws every room, and only imports that the table allows', () => {
  const diagrams = [...readme.matchAll(/```mermaid\n(.*?)```/gs)].map(([, text]) => text!);
  expect(diagrams).toHaveLength(1);
  expect(parseDiagram(diagrams[0]!).arrows.length).toBeGreaterThan(20);
  expect(diagramProblems(diagrams[0]!, rooms)).toEqual([]);
});

describe('A diagram', () => {
  const table: Record<string, Room> = {
    'lib/panel': { values: ['lib/search', 'lib/timeline'], types: ['lib/kept'] },
    'lib/search': { values: [] },
    'lib/timeline': { values: [] },
    'lib/kept': { values: ['lib/panel'] },
  };
  const whole = `flowchart TD
    entrypoints["entrypoints: wiring"] --> lib/kept["lib/kept: what is kept"] --> lib/panel
    subgraph pure["pure rooms"]
      lib/search & lib/timeline
    end
    lib/panel --> pure`;

  test('is accepted when it draws every room and allowed imports', () => {
    expect(diagramProblems(whole, table)).toEqual([]);
  });

  test.each<[what: string, diagram: string, problem: string]>([
    ['a room that is not drawn', whole.replace('& lib/timeline', ''), 'lib/timeline is not drawn'],
    ['a room that no arrow touches', whole.replace('lib/panel --> pure', ''), 'lib/search has no arrow'],
    [
      'a room that is not in the table',
      `${whole}\nlib/panel --> lib/helpers`,
      'lib/helpers is drawn but has no row',
    ],
    [
      'an import that is not allowed',
      `${whole}\nlib/search --> lib/panel`,
      'lib/search --> lib/panel is drawn',
    ],
    ['an import of types only', `${whole}\nlib/panel --> lib/kept`, 'lib/panel --> lib/kept is drawn'],
    [
      'an import that one room of a group may not',
      `${whole}\nlib/kept --> pure`,
      'lib/kept --> lib/search is drawn',
    ],
    [
      'an import by one of several rooms',
      `${whole}\nlib/kept & lib/search --> lib/panel`,
      'lib/search --> lib/panel',
    ],
    [
      'an import in a chain',
      `${whole}\nlib/kept --> lib/panel --> lib/kept`,
      'lib/panel --> lib/kept is drawn',
    ],
  ])('is rejected for %s', (_, diagram, problem) => {
    expect(diagramProblems(diagram, table).join('\n')).toContain(problem);
  });

  test('is refused with the line that cannot be read', () => {
    expect(() => parseDiagram('flowchart TD\n  a ==> b')).toThrow('“a ==> b”');
  });
});
