import { existsSync } from 'node:fs';
import { join } from 'node:path';

/** The rows of the Markdown tables below one heading, without their heads; cells are trimmed. */
function tableRows(markdown: string, heading: string): string[][] {
  const section = markdown.split(/^## /m).find((part) => part.startsWith(`${heading}\n`)) ?? '';
  const rows = section.split('\n').filter((line) => line.startsWith('|'));
  return rows.slice(2).map((row) =>
    row
      .split('|')
      .slice(1, -1)
      .map((cell) => cell.trim()),
  );
}

/**
 * What is wrong with the guide for contributors, a sentence each: every room needs a sentence in the table under
 * “What belongs in each room”, and every path in backticks must exist below `root`.
 */
export function guideProblems(markdown: string, rooms: readonly string[], root: string): string[] {
  const sentences = new Map(
    tableRows(markdown, 'What belongs in each room').map(([room, sentence]) => [
      room!.replaceAll('`', ''),
      sentence!,
    ]),
  );
  const paths = [...markdown.matchAll(/`((?:entrypoints|components|lib|public|tests)\/[^`\s]*)`/g)].map(
    ([, path]) => path!,
  );
  return [
    ...rooms
      .filter((room) => !/^[A-Z].*\w\.$/.test(sentences.get(room) ?? ''))
      .map((room) => `${room} has no sentence that says what belongs there.`),
    ...[...sentences.keys()]
      .filter((room) => !rooms.includes(room))
      .map((room) => `${room} has a sentence but no row in rooms.ts.`),
    ...[...new Set(paths)]
      .filter((path) => !existsSync(join(root, path)))
      .map((path) => `${path} does not exist.`),
  ];
}
