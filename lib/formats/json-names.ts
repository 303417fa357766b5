import type { Seconds } from '../transcript/cue';
import { type FileTime, fileTimeIn, readTimeRange, splitUnit } from './file-time';
import { isObject, type JsonObject, numberIn, stringIn } from './json-text';

/** What a property of an entry or a column of a table can hold. */
export type Role = 'start' | 'end' | 'duration' | 'text' | 'speaker';

/**
 * The names of each part in lists and tables, in snake case and without the ending for a unit. The most certain names
 * come first.
 */
const namesByRole: Readonly<Record<Role, readonly string[]>> = {
  start: (
    'start start_time starttime begin begin_time start_offset start_timestamp start_ts start_at sample_time ' +
    'start_timecode startpos start_position audio_start from in in_point time_start time_in t_start bg ' +
    'begin_offset bgn onset ts offset time_offset timestamp timestamps timecode time seconds position at t t0 tc target on'
  ).split(' '),
  end: (
    'end end_time endtime stop stop_time finish finish_time end_offset end_timestamp end_ts end_at ' +
    'result_end_time result_end_offset end_timecode audio_end to till until out out_point time_end time_out t_end ed te t1'
  ).split(' '),
  duration: 'duration dur length_time d d_duration'.split(' '),
  text: (
    'punctuated_word punct text body transcript sentence utterance caption subtitle line content payload display ' +
    'display_text speech phrase paragraph message dialogue dialog transcription value utf8 word words ' +
    'lines snippet segment page_content raw_text said quote original original_text source_text fallback translation final_sentence token term txt onebest x'
  ).split(' '),
  speaker: (
    'speaker_name speaker_display_name voice speaker speaker_label actor who author participant_name ' +
    'participant participant_id person_name speaker_designation sender talker participant_role character speaker_id speaker_tag speaker_no spk person host username ' +
    'user_name users user talare sprecher orador locuteur hablante spreker falante спикер говорящий ' +
    '说话人 发言人 話者 発話者 화자 참석자 display_name name'
  ).split(' '),
};

const roleOfName = new Map<string, { readonly role: Role; readonly rank: number }>(
  Object.entries(namesByRole).flatMap(([role, names]) =>
    names.map((name, rank): [string, { role: Role; rank: number }] => [name, { role: role as Role, rank }]),
  ),
);

/** Words in longer names, such as `adjusted_start` and `data_end`, and their roles. */
const rolesByWord: readonly [RegExp, Role][] = [
  [/(?:^|_)(?:start|begin)(?:_|$)/u, 'start'],
  [/(?:^|_)(?:end|stop)(?:_|$)/u, 'end'],
  [/(?:^|_)(?:duration|dur)(?:_|$)/u, 'duration'],
];
/** Names with these words count letters, frames or samples, or give a confidence. */
const noTimes =
  /(?:^|_)(?:char|character|pos|index|idx|token|page|line|word|byte|column|count|confidence|score|prob|is|has|of|id|frames?|samples?)(?:_|$)/u;

/** True for the name of a property that counts something other than time. */
export function countsNoTime(name: string): boolean {
  return noTimes.test(splitUnit(name).name);
}

/** The rank of a name with such a word: less certain than all listed names. */
const rankOfWords = 100;

function roleByWords(name: string): { readonly role: Role; readonly rank: number } | undefined {
  const role = noTimes.test(name) ? undefined : rolesByWord.find(([pattern]) => pattern.test(name))?.[1];
  return role && { role, rank: rankOfWords };
}

interface NamedRole {
  readonly role: Role;
  /** How certain the name is; 0 is the most certain. */
  readonly rank: number;
  /** The unit of a time, in seconds, if the name gives it. */
  readonly unit: Seconds | undefined;
  /** The name in snake case, without the unit. */
  readonly name: string;
}

function findRole(written: string): NamedRole | undefined {
  const split = splitUnit(written);
  // A name with a unit may have one of these prefixes. YouTube's names are `tStartMs` and `dDurationMs`.
  const base = split.unit === undefined ? split.name : split.name.replace(/^(?:audio|cue|segment)_/u, '');
  const found = roleOfName.get(split.name) ?? roleOfName.get(base) ?? roleByWords(base);
  return found && { ...found, ...split };
}

/** A cache, because the entries of a list have the same few names. */
const rolesSeen = new Map<string, NamedRole | undefined>();
const mostNamesKept = 2000;

/** The role of a property or a column, by its name; undefined for other names. */
export function roleOf(written: string): NamedRole | undefined {
  if (rolesSeen.has(written)) return rolesSeen.get(written);
  if (rolesSeen.size >= mostNamesKept) rolesSeen.clear();
  const role = findRole(written);
  rolesSeen.set(written, role);
  return role;
}

interface Member extends NamedRole {
  readonly value: unknown;
}

/** The properties of an entry that have a role, the most certain name of each role first. */
export function membersOf(entry: JsonObject): readonly Member[] {
  const members: Member[] = [];
  for (const name in entry) {
    const value = entry[name];
    const role = value === null || value === undefined ? undefined : roleOf(name);
    if (role) members.push({ role: role.role, rank: role.rank, unit: role.unit, name: role.name, value });
  }
  return members.length > 1 ? members.sort((a, b) => a.rank - b.rank) : members;
}

/** `#t=1.5,3.2` at the end of an address, or alone (https://www.w3.org/TR/media-frags/). */
const fragmentPattern = /(?:^|[#&?])t=(?:npt:)?([\d:.]{1,24})(?:,([\d:.]{1,24}))?$/u;

/** The two times in the target of an annotation: from the fragment of an address, or from a selector in an object. */
function sidesOfTarget(value: unknown): readonly unknown[] {
  const [, from, to] = (typeof value === 'string' ? fragmentPattern.exec(value) : null) ?? [];
  if (from !== undefined) return [from, to].map((side) => numberIn(side) ?? side);
  if (!isObject(value)) return [];
  const { selector, startSelector, endSelector } = value;
  if (isObject(startSelector)) return [startSelector.t, isObject(endSelector) ? endSelector.t : undefined];
  const own = sidesOfTarget(value.value ?? value.id);
  return own.length > 0 ? own : sidesOfTarget(Array.isArray(selector) ? selector[0] : selector);
}

/** The two times of `[1.5, 2]`, `{from, to}`, `0:01 - 0:05` or the target of an annotation. */
function rangeIn(
  value: unknown,
  unit: Seconds | undefined,
): { start: FileTime; end: FileTime | undefined } | undefined {
  const [from, to] = sidesOfTarget(value);
  const target = fileTimeIn(from, 1);
  if (target) return { start: target, end: fileTimeIn(to, 1) };
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

/** The properties in which the bindings of whisper.cpp give hundredths of a second. */
const hundredths = new Set(['t0', 't1']);

/** No recording is this long. Later times are dates, which are used only if there is no time from the beginning. */
const longestRecording: Seconds = 1e8;

function firstTime(members: readonly Member[], role: Role): FileTime | undefined {
  let first: FileTime | undefined;
  let date: FileTime | undefined;
  for (const member of members) {
    if (member.role !== role) continue;
    const isHundredths = hundredths.has(member.name) && Number.isInteger(member.value);
    const time = fileTimeIn(member.value, isHundredths ? 0.01 : member.unit);
    // A time with a unit is preferred. It also gives the unit of a finer number without one, if both are the same time.
    if (time?.unit === undefined) first ??= time;
    else if (time.value * time.unit > longestRecording) date ??= time;
    else return (first && inUnitOf(first, time)) ?? time;
  }
  return date ?? first;
}

/** A bare number with its unit, if it is the same time as a clock in whole seconds; otherwise undefined. */
function inUnitOf(bare: FileTime, clock: FileTime): FileTime | undefined {
  const seconds = clock.value * (clock.unit ?? 1);
  const unit = [1, 0.001].find((each) => Math.abs(bare.value * each - seconds) < 1);
  return unit === undefined || bare.value === 0 ? undefined : { value: bare.value, unit };
}

/** The times of an entry, under any of their common names. */
export function timesIn(members: readonly Member[]): EntryTimes {
  const end = firstTime(members, 'end');
  const duration = firstTime(members, 'duration');
  const start = firstTime(members, 'start');
  if (start) return { start, end, duration };
  for (const { role, value, unit } of members) {
    const range = role === 'start' ? rangeIn(value, unit) : undefined;
    if (range) return { start: range.start, end: range.end ?? end, duration };
  }
  return { start: undefined, end, duration };
}

/** A text as a string, as the runs of YouTube's pages, or as a list of lines. */
function plainText(value: unknown): string | undefined {
  if (typeof value === 'string') return value;
  if (Array.isArray(value)) {
    const parts = value.map((part) => (typeof part === 'string' ? part : undefined));
    return value.length > 0 && parts.every((part) => part !== undefined) ? parts.join(' ') : undefined;
  }
  if (!isObject(value)) return undefined;
  if (Array.isArray(value.runs)) return value.runs.map((run) => (isObject(run) ? run.text : '')).join('');
  return stringIn(value.simpleText) ?? plainText(value.text ?? value.sentence ?? value.value);
}

/** In these properties, a number is a spoken number. In others, a number counts something. */
const spokenNumbers = new Set(['word', 'punctuated_word', 'text', 'content', 'body']);

/** The spoken text of an entry, which may be empty; undefined if no property is a text. */
export function textIn(members: readonly Member[]): string | undefined {
  for (const { role, value, name } of members) {
    if (role !== 'text') continue;
    const text = typeof value === 'number' && spokenNumbers.has(name) ? String(value) : plainText(value);
    if (text !== undefined) return text;
  }
  return undefined;
}

function personIn(person: JsonObject): unknown {
  const { name, displayName, display_name, username, label, id } = person;
  return name ?? displayName ?? display_name ?? username ?? label ?? id ?? person['@id'];
}

/** The name or number of a speaker; undefined if the entry has none. */
export function speakerIn(members: readonly Member[]): string | undefined {
  for (const { role, value, name } of members) {
    // The sender of a message has the name `from`, which is a time in other entries.
    const isPerson = role === 'speaker' || (name === 'from' && isObject(value));
    if (!isPerson || (name === 'name' && textIn(members) === undefined)) continue;
    const one: unknown = Array.isArray(value) ? value[0] : value;
    const person = isObject(one) ? personIn(one) : one;
    if (typeof person === 'number' && Number.isFinite(person)) return String(person);
    const text = stringIn(person);
    if (text !== undefined) return text;
  }
  return undefined;
}
