import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Hello, ToPanel } from '../../lib/messages/panel-port';
import { readHello, readToPanel } from '../../lib/messages/panel-port-schema';

const share = fc.double({ min: 0, max: 1, noNaN: true });
const size = fc.double({ min: 0, max: 10_000, noNaN: true });
const shortText = fc.string({ maxLength: 50 });
const playing = fc.record({ key: fc.string(), hasBegun: fc.boolean(), address: fc.webUrl() });
const claims = fc.record({
  homes: fc.array(
    fc.record({
      home: fc.constantFrom(
        { kind: 'youtube' as const, id: 'p1gVaS4Zx5M' },
        { kind: 'page' as const, address: 'pods.example/a' },
        { kind: 'audio' as const, address: 'files.example/a.mp3' },
      ),
      witness: fc.constantFrom('player' as const, 'address' as const, 'head' as const),
      isWhole: fc.boolean(),
    }),
    { maxLength: 60 },
  ),
  titles: fc.array(
    fc.record({
      title: shortText,
      show: shortText,
      witness: fc.constantFrom('player' as const, 'page' as const),
    }),
    { maxLength: 60 },
  ),
});

type FieldsOf<Message> = {
  readonly [Key in keyof Omit<Message, 'type'>]: fc.Arbitrary<Message[Key & keyof Message]>;
};
type OfType<Type> = Extract<ToPanel, { type: Type }>;

/** Good values for each field of each message. */
const good: { readonly [Type in ToPanel['type']]: FieldsOf<OfType<Type>> } = {
  player: {
    state: fc.constant({ time: 3 }) as never,
    atMs: fc.double({ min: -1e15, max: 1e15, noNaN: true }),
  },
  theme: { isDark: fc.boolean() },
  viewport: { width: size, height: size },
  placed: {
    dock: fc.constantFrom('column', 'below', 'floating'),
    missing: fc.option(shortText),
    path: shortText,
  },
  room: {
    box: fc.record({ left: size, top: size, width: size, height: size }),
    ground: fc.constantFrom('theatre', 'full', 'page'),
  },
  use: { isRefused: fc.boolean() },
  order: {
    order: fc.constantFrom('ask-panel', 'toggle-panel', 'focus-search', 'show-overlay'),
    number: fc.nat(),
  },
  'bar-pointed': { at: fc.option(share) },
  'mark-pressed': { at: share },
  description: { text: fc.string({ maxLength: 20_000 }) },
  playing: { playing },
  claims: { playing, claims, title: fc.string(), language: fc.string(), sound: shortText },
  players: { hasPlayer: fc.boolean(), closedFrames: fc.array(shortText) },
  'window-refused': { tabId: fc.integer() },
};
const types = Object.keys(good) as ToPanel['type'][];

/** Messages of one type whose fields come from the given ones. */
const messagesOf = (type: string, fields: object): fc.Arbitrary<object> =>
  fc.record({ type: fc.constant(type), ...(fields as Record<string, fc.Arbitrary<unknown>>) });

const isShare = (value: unknown) => typeof value === 'number' && value >= 0 && value <= 1;
const isSize = (value: unknown) =>
  typeof value === 'number' && value >= 0 && value < Number.POSITIVE_INFINITY;
const isShort = (value: unknown) => typeof value === 'string' && value.length <= 4000;
const isPlaying = (
  value: ToPanel & object,
  { key, hasBegun, address } = (value as OfType<'playing'>).playing,
) => typeof key === 'string' && typeof hasBegun === 'boolean' && URL.canParse(address);

/** Whether a message that was let through may be relied on; said once more, in other words than the schema's. */
const holds: { readonly [Type in ToPanel['type']]: (message: OfType<Type>) => boolean } = {
  player: ({ atMs }) => Number.isFinite(atMs),
  theme: ({ isDark }) => typeof isDark === 'boolean',
  viewport: ({ width, height }) => isSize(width) && isSize(height),
  placed: ({ dock, missing, path }) =>
    ['column', 'below', 'floating'].includes(dock) && (missing === null || isShort(missing)) && isShort(path),
  room: ({ box, ground }) => Object.values(box).every(isSize) && ['theatre', 'full', 'page'].includes(ground),
  use: ({ isRefused }) => typeof isRefused === 'boolean',
  order: ({ order }) => ['ask-panel', 'toggle-panel', 'focus-search', 'show-overlay'].includes(order),
  'bar-pointed': ({ at }) => at === null || isShare(at),
  'mark-pressed': ({ at }) => isShare(at),
  description: ({ text }) => typeof text === 'string' && text.length <= 20_000,
  playing: isPlaying,
  claims: (message) =>
    isPlaying(message) &&
    typeof message.title === 'string' &&
    message.claims.homes.length <= 60 &&
    message.claims.titles.length <= 60 &&
    message.claims.homes.every(({ home }) => typeof home.kind === 'string'),
  players: ({ hasPlayer, closedFrames }) => typeof hasPlayer === 'boolean' && closedFrames.every(isShort),
  'window-refused': ({ tabId }) => Number.isInteger(tabId),
};

/** Values that are nearly right. */
const odd = fc.oneof(
  fc.anything(),
  fc.double(),
  fc.constantFrom(-1, 1.0001, Number.NaN, Number.POSITIVE_INFINITY, '', 'column', null, true, [], {}),
  fc.string({ minLength: 4001, maxLength: 4010 }),
  fc.array(fc.string({ minLength: 4001, maxLength: 4010 }), { maxLength: 2 }),
  fc.record({ key: fc.string(), hasBegun: fc.boolean(), address: fc.string() }),
);

test.for(types)('A good message %s passes unchanged', (type) => {
  fc.assert(
    fc.property(messagesOf(type, good[type]), (message) => {
      expect(readToPanel(message)).toEqual(message);
    }),
  );
});

test.for(types)('Of what calls itself %s, nothing passes that the panel could not rely on', (type) => {
  const fields = Object.fromEntries(
    Object.entries(good[type]).map(([name, arbitrary]) => [
      name,
      fc.oneof({ weight: 3, arbitrary: odd }, { weight: 1, arbitrary: arbitrary as fc.Arbitrary<unknown> }),
    ]),
  );
  const isGood = holds[type] as (message: ToPanel) => boolean;
  fc.assert(
    fc.property(messagesOf(type, fields), (message) => {
      const read = readToPanel(message);
      expect(read === null || (read.type === type && isGood(read))).toBe(true);
    }),
    { numRuns: 500 },
  );
});

test('Whatever else comes is no message and no greeting', () => {
  const types = fc.string().filter((type) => !(type in good) && type !== 'hello');
  fc.assert(
    fc.property(fc.oneof(fc.anything(), fc.record({ type: types, at: share })), (message) => {
      expect(readToPanel(message)).toBeNull();
      expect(readHello(message)).toBeNull();
    }),
  );
});

test.for<[string, object]>([
  ['a place beyond the bar', { type: 'mark-pressed', at: 1.5 }],
  ['a place that is no number', { type: 'bar-pointed', at: Number.NaN }],
  ['an endless window', { type: 'viewport', width: Number.POSITIVE_INFINITY, height: 1 }],
  ['a report without its time', { type: 'player', state: {}, atMs: Number.NaN }],
  ['an unknown order', { type: 'order', order: 'navigate' }],
  ['an address that is none', { type: 'playing', playing: { key: '', hasBegun: true, address: 'pods' } }],
  [
    'a name of a site that is too long',
    { type: 'players', hasPlayer: true, closedFrames: ['x'.repeat(4001)] },
  ],
])('A message with %s is none', ([, message]) => {
  expect(readToPanel(message)).toBeNull();
});

const hello = {
  type: 'hello',
  token: 'secret',
  subject: { kind: 'video', videoId: 'p1gVaS4Zx5M' },
  session: 'one',
  page: 1795754147207.5,
} satisfies Hello;

test('A greeting passes unchanged, for a video and for a page', () => {
  expect(readHello(hello)).toEqual(hello);
  expect(readHello({ ...hello, subject: { kind: 'page' } })).toEqual({ ...hello, subject: { kind: 'page' } });
});

test.for<object>([
  { token: 5 },
  { subject: { kind: 'video', videoId: '../../elsewhere' } },
  { subject: { kind: 'site' } },
  { session: 'x'.repeat(4001) },
  { page: Number.NaN },
  { type: 'player' },
])('A greeting with %j is none', (change) => {
  expect(readHello({ ...hello, ...change })).toBeNull();
});
