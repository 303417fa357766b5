import type { IFlattenedRuleSet } from 'dependency-cruiser';
import { rooms } from './rooms';

type Rule = Required<IFlattenedRuleSet>['forbidden'][number];

/** The folders that rooms stand in. */
export const floors = ['entrypoints', 'components', 'lib', 'public'];

/** Files that stand in one of these rooms itself, not in a room inside it. */
const filesIn = (names: readonly string[]): string => `^(${names.join('|')})/[^/]+$`;

const allowedFor = (name: string, ...more: (readonly string[])[]): string => filesIn([name, ...more.flat()]);

/** The rules of one room, made from its row in the table. */
function rulesOf(name: string): Rule[] {
  const { values, types = [], usesBrowser = false } = rooms[name]!;
  const from = { path: filesIn([name]) };
  const inside = `^(${floors.join('|')})/`;
  const rules: Rule[] = [
    {
      name: `values of ${name}`,
      from,
      to: { path: inside, pathNot: allowedFor(name, values), dependencyTypesNot: ['type-only'] },
    },
    {
      name: `types of ${name}`,
      from,
      to: { path: inside, pathNot: allowedFor(name, values, types), dependencyTypes: ['type-only'] },
    },
  ];
  if (!usesBrowser) rules.push({ name: `browser in ${name}`, from, to: { path: '(^|/)wxt(/|$)' } });
  return rules;
}

/** Which room may import which, as rules for dependency-cruiser. */
export const rules: Rule[] = [
  { name: 'no cycles', from: {}, to: { circular: true } },
  ...Object.keys(rooms).flatMap(rulesOf),
];
