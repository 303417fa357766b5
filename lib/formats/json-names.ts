import type { Seconds } from '../transcript/cue';
import { type FileTime, fileTimeIn, readTimeRange, splitUnit } from './file-time';
import { isObject, type JsonObject, stringIn } from './json-text';

/** What a member of an entry, or a column of a table, can be. */
export type Role = 'start' | 'end' | 'duration' | 'text' | 'speaker';

/**
 * The names under which lists and tables give each part, in lower case with underscores and without the ending of a
 * unit; the surest first.
 */
const namesByRole: Readonly<Record<Role, readonly string[]>> = {
  start: (
    'start start_time starttime begin begin_time start_offset start_timestamp start_ts start_at ' +
    'start_timecode startpos start_position audio_start from in in_point time_start time_in t_start bg ' +
    'onset ts offset timestamp timestamps timecode time seconds position at t t0 tc'
  ).split(' '),
  end: (
    'end end_time endtime stop stop_time finish finish_time end_offset end_timestamp end_ts end_at ' +
    'end_timecode audio_end to till until out out_point time_end time_out t_end ed t1'
  ).split(' '),
  duration: 'duration dur length_time d d_duration'.split(' '),
  text: (
    'punctuated_word text body transcript sentence utterance caption subtitle line content display ' +
    'display_text speech phrase paragraph message dialogue dialog transcription value utf8 word words ' +
    'lines snippet raw_text said quote translation token punct'
  ).split(' '),
  speaker: (
    'speaker_name voice speaker speaker_label actor who author participant character speaker_id ' +
    'speaker_tag speaker_no spk person host display_name name'
  ).split(' '),
};

const roleOfName = new Map<string, { readonly role: Role; readonly rank: number }>(
  Object.entries(namesByRole).flatMap(([role, names]) =>
    names.map((name, rank): [string, { role: Role; rank: number }] => [name, { role: role as Role, rank }]),
  ),
);

/** What this name stands for, how sure that is (0 is surest), and the unit of a time; undefined for other names. */
export function roleOf(
  name: string,
):
  | { readonly role: Role; readonly rank: number; readonly unit: Seconds | undefined; readonly name: string }
  | undefined {
  const split = splitUnit(name);
  const found = roleOfName.get(split.name) ?? (split.unit === undefined ? undefined : roleOfUnit(split.name));
  return found && { ...found, ...split };
}

/** `startMs` is told by its name; so are the `tStart` and `dDuration` of YouTube. */
function roleOfUnit(name: string): { role: Role; rank: number } | undefined {
  return roleOfName.get(name.replace(/^(?:t|d|audio|cue|segment)_/u, ''));
}

/** The members of `entry` in this role, the surest first. */
function membersOf(entry: JsonObject, role: Role) {
  return Object.entries(entry)
    .flatMap(([name, value]) => {
      const found = value === null || value === undefined ? undefined : roleOf(name);
      return found?.role === role ? [{ ...found, value }] : [];
    })
    .sort((a, b) => a.rank - b.rank);
}

/** The two times of `[1.5, 2]`, `{from, to}` and `0:01 - 0:05`. */
function rangeIn(
  value: unknown,
  unit: Seconds | undefined,
): { start: FileTime; end: FileTime | undefined } | undefined {
  if (typeof value === 'string') return readTimeRange(value, unit);
  const sides = Array.isArray(value)
    ? value
    : isObject(value)
      ? [value.start ?? value.from ?? value.begin, value.end ?? value.to ?? value.stop]
      : [];
  const start = fileTimeIn(sides[0], unit);
  return start && { start, end: fileTimeIn(sides[1], unit) };
}

export interface EntryTimes {
  readonly start: FileTime | undefined;
  readonly end: FileTime | undefined;
  readonly duration: FileTime | undefined;
}

/** The members in which whisper.cpp's bindings count hundredths of a second. */
const hundredths = new Set(['t0', 't1']);

function firstTime(entry: JsonObject, role: Role): FileTime | undefined {
  const times = membersOf(entry, role).flatMap(({ value, unit, name }) => {
    const isHundredths = hundredths.has(name) && Number.isInteger(value);
    return fileTimeIn(value, isHundredths ? 0.01 : unit) ?? [];
  });
  // A time with its unit says more than one without.
  return times.find((time) => time.unit !== undefined) ?? times[0];
}

/** The times of an entry, under any of their common names. */
export function timesIn(entry: JsonObject): EntryTimes {
  const end = firstTime(entry, 'end');
  const duration = firstTime(entry, 'duration');
  const start = firstTime(entry, 'start');
  if (start) return { start, end, duration };
  for (const { value, unit } of membersOf(entry, 'start')) {
    const range = rangeIn(value, unit);
    if (range) return { start: range.start, end: range.end ?? end, duration };
  }
  return { start: undefined, end, duration };
}

/** A text that stands there as it is, in the runs of YouTube's pages, or as a list of lines. */
function plainText(value: unknown): string | undefined {
  if (typeof value === 'string') return value;
  if (Array.isArray(value)) {
    const parts = value.map((part) => (typeof part === 'string' ? part : undefined));
    return value.length > 0 && parts.every((part) => part !== undefined) ? parts.join(' ') : undefined;
  }
  if (!isObject(value)) return undefined;
  if (Array.isArray(value.runs)) return value.runs.map((run) => (isObject(run) ? run.text : '')).join('');
  return stringIn(value.simpleText) ?? stringIn(value.text);
}

/** Numbers that somebody says come as numbers; elsewhere a number counts something. */
const spokenNumbers = new Set(['word', 'punctuated_word', 'text', 'content', 'body']);

/** What is said in an entry, which may be nothing; undefined where no member is a text. */
export function textIn(entry: JsonObject): string | undefined {
  for (const { value, name } of membersOf(entry, 'text')) {
    const text = typeof value === 'number' && spokenNumbers.has(name) ? String(value) : plainText(value);
    if (text !== undefined) return text;
  }
  return undefined;
}

/** A name or number of a speaker; undefined where the entry has none. */
export function speakerIn(entry: JsonObject): string | undefined {
  for (const { value, name } of membersOf(entry, 'speaker')) {
    if (name === 'name' && textIn(entry) === undefined) continue;
    const person = isObject(value) ? (value.name ?? value.label ?? value.id ?? value['@id']) : value;
    if (typeof person === 'number' && Number.isFinite(person)) return String(person);
    const text = stringIn(person);
    if (text !== undefined) return text;
  }
  return undefined;
}
