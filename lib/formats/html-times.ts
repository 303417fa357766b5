import { type FileTime, fileTimeIn } from './file-time';
import type { HtmlToken } from './html-tokens';
import { roleOf } from './json-names';

/** Times in milliseconds, in the names of noScribe's anchors: `ts_5000_9000_S01`. */
const anchorName = /^ts_(\d{1,9})_(\d{1,9})_/u;

/** A click handler that plays from a time. */
const seekAction = /\b(?:seek|jump|skip|goto|play)\w{0,20}\(\s?['"]?([\d:.]{1,12})['"]?\s?\)/iu;

/** Attributes that some pages give to their lines, although HTML has none of these names for them. */
const ownTime = /^(?:begin|start|end)$/u;

/** The times in the attributes of an element, and the attribute with the start; undefined if there is none. */
export function timeInAttributes({
  tag,
  attributes,
}: HtmlToken & { kind: 'open' }):
  | { readonly time: FileTime; readonly name: string; readonly end: FileTime | undefined }
  | undefined {
  let start: { time: FileTime; name: string } | undefined;
  let end: FileTime | undefined;
  for (const [name, value] of attributes) {
    const isClock = ownTime.test(name) && value.includes(':');
    const data = name.startsWith('data-') ? name.slice(5) : isClock ? name : undefined;
    // Hyperaudio's transcripts have milliseconds in `data-m`.
    const role = data === 'm' ? { role: 'start' as const, unit: 0.001 } : roleOf(data ?? '');
    const time = role && fileTimeIn(value, role.unit);
    if (time && role.role === 'start') start ??= { time, name };
    if (time && role.role === 'end') end ??= time;
  }
  if (start) return { ...start, end };
  const action = seekAction.exec(attributes.get('onclick') ?? '')?.[1];
  const played = action === undefined ? undefined : fileTimeIn(action, 1);
  if (played) return { name: 'onclick', time: played, end: undefined };
  const [, from, to] = (tag === 'a' && anchorName.exec(attributes.get('name') ?? '')) || [];
  const time = from === undefined ? undefined : fileTimeIn(from, 0.001);
  return time && { name: 'name', time, end: fileTimeIn(to, 0.001) };
}

const addressTime = /[?&#]t=([\d:.hms]{1,12})(?:&|$)/u;

/** The time from which an address plays, such as `watch?v=…&t=65s`; undefined if it has none. */
export function timeInAddress(address: string): FileTime | undefined {
  const told = addressTime.exec(address)?.[1];
  return told === undefined ? undefined : fileTimeIn(told, 1);
}
