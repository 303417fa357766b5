import { isDeepStrictEqual } from 'node:util';
import fc from 'fast-check';
import { readMessage } from '../../lib/messages/message-table';
import { readHello, readToPanel } from '../../lib/messages/panel-port-schema';
import { requestTable } from '../../lib/messages/to-background-shapes';
import type { Random } from './random';
import type { Fuzzed } from './target';

const types = [...Object.keys(requestTable), 'hello', 'player', '__proto__', 'constructor'];

/** Names of fields that messages have. */
const names =
  'talkId id home homes talk note before pins settings key kind token query at address type __proto__';

const value = fc.oneof(
  fc.anything({ withNullPrototype: true, withBigInt: true, withSparseArray: true }),
  fc.record({
    kind: fc.constantFrom('youtube', 'page', 'audio', 'video'),
    id: fc.string(),
    url: fc.webUrl(),
  }),
  fc.double(),
  fc.string({ unit: 'binary' }),
);

const message = fc.oneof(
  fc.anything(),
  fc
    .tuple(fc.constantFrom(...types), fc.dictionary(fc.constantFrom(...names.split(' ')), value))
    .map(([type, fields]) => ({ ...fields, type })),
);

function problemOf(sent: unknown): string | null {
  const read = readMessage(requestTable, sent);
  if (read && !isDeepStrictEqual(readMessage(requestTable, read), read))
    return 'read a second time, it is another message';
  readHello(sent);
  readToPanel(sent);
  return null;
}

/** Values of any kind where a message is expected. */
export function fuzzMessage(random: Random): Fuzzed {
  const [sent] = fc.sample(message, { numRuns: 1, seed: random.below(2 ** 31) });
  return { input: fc.stringify(sent), check: () => problemOf(sent) };
}
