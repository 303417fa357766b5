import * as v from 'valibot';
import { claimsSchema } from './claims-shape';
import type { Hello, ToPanel } from './panel-port';

const size = v.pipe(v.number(), v.finite(), v.minValue(0));
const share = v.pipe(v.number(), v.minValue(0), v.maxValue(1));
const tabId = v.pipe(v.number(), v.integer());
const text = v.pipe(v.string(), v.maxLength(4000));

const subjectSchema = v.variant('kind', [
  v.object({
    kind: v.literal('video'),
    videoId: v.pipe(v.string(), v.regex(/^[\w-]{11}$/)),
    isDemonstration: v.optional(v.boolean()),
  }),
  v.object({ kind: v.literal('page') }),
]);

const helloSchema = v.object({
  type: v.literal('hello'),
  token: v.string(),
  subject: subjectSchema,
  session: text,
  page: size,
  tabId: v.optional(tabId),
});

const playingSchema = v.object({
  key: v.string(),
  hasBegun: v.boolean(),
  address: v.pipe(v.string(), v.url()),
});

const toPanelSchema = v.variant('type', [
  v.object({ type: v.literal('player'), state: v.any(), atMs: v.pipe(v.number(), v.finite()) }),
  v.object({ type: v.literal('theme'), isDark: v.boolean() }),
  v.object({ type: v.literal('viewport'), width: size, height: size }),
  v.object({
    type: v.literal('placed'),
    dock: v.picklist(['column', 'below', 'floating', 'sheet']),
    missing: v.nullable(text),
    path: text,
  }),
  v.object({
    type: v.literal('room'),
    box: v.object({ left: size, top: size, width: size, height: size }),
    ground: v.picklist(['theatre', 'full', 'page']),
  }),
  v.object({ type: v.literal('use'), isRefused: v.boolean() }),
  v.object({
    type: v.literal('order'),
    order: v.picklist(['ask-panel', 'toggle-panel', 'focus-search', 'show-overlay']),
    number: v.number(),
  }),
  v.object({ type: v.literal('bar-pointed'), at: v.nullable(share) }),
  v.object({ type: v.literal('mark-pressed'), at: share }),
  v.object({ type: v.literal('description'), text: v.pipe(v.string(), v.maxLength(20_000)) }),
  v.object({ type: v.literal('playing'), playing: playingSchema }),
  v.object({
    type: v.literal('claims'),
    playing: playingSchema,
    claims: claimsSchema,
    title: v.string(),
    language: v.string(),
    sound: text,
  }),
  v.object({ type: v.literal('players'), hasPlayer: v.boolean(), closedFrames: v.array(text) }),
  v.object({ type: v.literal('window-refused'), tabId }),
]);

/** Reads a message that came with a port as a greeting; null if it is not one. Its token says whether to believe it. */
export function readHello(message: unknown): Hello | null {
  const result = v.safeParse(helloSchema, message);
  return result.success ? result.output : null;
}

/** Reads a message of the agent; null if it is not one. A player's state is checked by `readState`. */
export function readToPanel(message: unknown): ToPanel | null {
  const result = v.safeParse(toPanelSchema, message);
  return result.success ? result.output : null;
}
