/** A talk of two people, four turns of three lines each. */
const people = ['Ada Keller', 'Ben Otieno'] as const;
export const lines = [
  'Every winter the lake froze early,',
  'and the children of the village',
  'went to school across the ice.',
  'That sounds like a shorter way,',
  'but who told you when the ice',
  'was thick enough to be walked on?',
  'An old man with an iron bar did,',
  'he struck the ice each morning',
  'and put a red flag on the shore.',
  'And when the flag was missing',
  'you took the long way round,',
  'through the woods and the snow?',
];
export const at = (index: number) => index * 6;
export const clock = (index: number) =>
  `${Math.floor(at(index) / 60)}:${String(at(index) % 60).padStart(2, '0')}`;
export const turnOf = (index: number) => Math.floor(index / 3);
export const speaker = (turn: number) => people[turn % 2] as string;
export const turns = (turn: (own: readonly number[], number: number) => string) =>
  [0, 1, 2, 3]
    .map((number) =>
      turn(
        [0, 1, 2].map((place) => number * 3 + place),
        number,
      ),
    )
    .join('\n');
export const rows = (row: (index: number) => string) => lines.map((_, index) => row(index)).join('\n');
export const page = (body: string, head = '') =>
  `<!doctype html><html lang="en"><head><title>Ice</title>${head}</head><body><h1>Ice</h1>${body}</body></html>`;
