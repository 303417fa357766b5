import type { Room } from './rooms';

interface Diagram {
  /** Nodes that are no groups, by id: the path of a room. */
  readonly nodes: ReadonlySet<string>;
  /** The nodes that stand in each group, by the group's id. */
  readonly groups: ReadonlyMap<string, readonly string[]>;
  /** Solid arrows, as ids of nodes or groups. */
  readonly arrows: readonly (readonly [from: string, to: string])[];
}

const node = /^([\w/-]+)(?:\["[^"]*"\])?$/;

/**
 * Reads the part of Mermaid's language that the README uses: `subgraph id["label"]` … `end`, nodes `id["label"]`,
 * and arrows `a & b --> c --> d`. Throws an Error that names a line it cannot read.
 */
export function parseDiagram(mermaid: string): Diagram {
  const nodes = new Set<string>();
  const groups = new Map<string, string[]>();
  const arrows: [string, string][] = [];
  const open: string[] = [];
  const namesOf = (part: string, line: string): string[] =>
    part.split('&').map((text) => {
      const name = node.exec(text.trim())?.[1];
      if (name === undefined)
        throw new Error(`The diagram's line “${line}” is not of a kind the test reads.`);
      return name;
    });
  const lines = mermaid.split('\n').map((line) => line.trim());
  for (const line of lines) {
    if (line === '' || line.startsWith('%%') || line.startsWith('flowchart ')) continue;
    const group = /^subgraph (\w+)\["[^"]*"\]$/.exec(line)?.[1];
    if (group !== undefined) {
      groups.set(group, []);
      open.push(group);
    } else if (line === 'end') open.pop();
    else {
      const parts = line.split('-->').map((part) => namesOf(part, line));
      for (const name of parts.flat()) {
        nodes.add(name);
        for (const around of open) groups.get(around)!.push(name);
      }
      parts.slice(1).forEach((to, index) => {
        for (const first of parts[index]!)
          arrows.push(...to.map((second) => [first, second] as [string, string]));
      });
    }
  }
  for (const group of groups.keys()) nodes.delete(group);
  return { nodes, groups, arrows };
}

/**
 * What is wrong with a diagram of the rooms, a sentence each. Every room must be drawn and touched by an arrow, and
 * every arrow must be an import of values that the table allows. An arrow at a group stands for each of its rooms.
 * `entrypoints` may import any room.
 */
export function diagramProblems(mermaid: string, rooms: Readonly<Record<string, Room>>): string[] {
  const { nodes, groups, arrows } = parseDiagram(mermaid);
  const roomsOf = (name: string): readonly string[] => groups.get(name) ?? [name];
  const pairs = arrows.flatMap(([from, to]) =>
    roomsOf(from).flatMap((one) => roomsOf(to).map((other) => [one, other] as const)),
  );
  const touched = new Set(pairs.flat());
  const names = Object.keys(rooms);
  const unknown = [...nodes].filter((name) => name !== 'entrypoints' && !(name in rooms));
  const isAllowed = (from: string, to: string): boolean =>
    from === 'entrypoints' ? to in rooms : rooms[from]?.values.includes(to) === true;
  return [
    ...names.filter((name) => !nodes.has(name)).map((name) => `${name} is not drawn: add it to the diagram.`),
    ...unknown.map((name) => `${name} is drawn but has no row in rooms.ts: remove it from the diagram.`),
    ...names
      .filter((name) => nodes.has(name) && !touched.has(name))
      .map((name) => `${name} has no arrow in the diagram.`),
    ...pairs
      .filter(([from, to]) => !unknown.includes(from) && !unknown.includes(to) && !isAllowed(from, to))
      .map(
        ([from, to]) => `${from} --> ${to} is drawn, but rooms.ts does not let it import values from there.`,
      ),
  ];
}
