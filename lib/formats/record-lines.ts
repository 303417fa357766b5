import { writeClock } from './clock';
import { fileTimeIn, secondsOf } from './file-time';
import type { Role } from './json-names';
import { roleOfHead } from './table-columns';

interface Member {
  readonly role: Role;
  readonly value: string;
  readonly unit: number | undefined;
}

const memberPattern =
  /^\s{0,12}(?:-\s{1,3})?["'*]{0,2}(\p{L}[\p{L} _]{0,30}?)["'*]{0,2}\s?(?:[:=]["'*]{0,2}\s{1,8}|：\s{0,8})(\S.*)$/u;

function memberOf(line: string): Member | undefined {
  const [, name = '', written = ''] = memberPattern.exec(line) ?? [];
  const found = name === '' ? undefined : roleOfHead(name);
  if (!found) return undefined;
  const value = written.trim().replace(/^(["'])(.*)\1,?$/u, '$2');
  return { role: found.role, value, unit: found.unit };
}

function timeOf(member: Member | undefined) {
  return member && fileTimeIn(member.value, member.unit);
}

/** With fewer records than this, the text is prose with colons. */
const fewestRecords = 2;

/** A YAML member whose text is indented on the lines below it: `text: |`, `text: >-`. */
const blockHead =
  /^(\s{0,12}(?:-\s{1,3})?)(["'*]{0,2}[A-Za-z][A-Za-z _]{0,30}?["'*]{0,2}\s?:\s{1,8})[|>][-+\d]{0,2}\s*$/u;

/** Joins such texts with the line of their names. */
function joinBlocks(lines: readonly string[]): string[] {
  const joined = [...lines];
  let head = -1;
  let indent = 0;
  lines.forEach((line, index) => {
    const [, front, name] = blockHead.exec(line) ?? [];
    if (head >= 0 && line.trim() !== '' && line.search(/\S/u) > indent) {
      joined[head] += `${line.trim()} `;
      joined[index] = '';
    } else if (front !== undefined) {
      head = index;
      indent = front.length;
      joined[head] = `${front}${name}`;
    } else if (line.trim() !== '') head = -1;
  });
  return joined;
}

function writeRecord(members: readonly Member[]): string {
  const find = (role: Role) => members.find((member) => member.role === role);
  const scale = { unit: 1, framesPerSecond: 25, origin: 0 };
  const write = (role: Role) => {
    const time = timeOf(find(role));
    return time && writeClock(secondsOf(time, scale), '.');
  };
  const end = write('end');
  const speaker = find('speaker')?.value;
  const times = `[${write('start')}${end === undefined ? '' : ` - ${end}`}]`;
  return `${times} ${speaker === undefined ? '' : `${speaker}: `}${find('text')?.value ?? ''}`.trimEnd();
}

/**
 * Rewrites a text in which each member of a cue has a line of its own (`Start: 0:05`, `Speaker: Ana`, `Text: …`, also
 * in YAML) with a timestamp before each text. Undefined for all other texts. Line numbers do not change, because
 * problems refer to them.
 */
export function respellRecords(text: string): string | undefined {
  const lines = joinBlocks(text.split('\n'));
  const members = lines.map(memberOf);
  const first = members.find((member) => member?.role === 'start' && timeOf(member));
  if (!first) return undefined;
  const told = members.flatMap((member) => (member ? [member.role] : []));
  const starts = members.filter((member) => member?.role === 'start' && timeOf(member)).length;
  const others = told.filter((role) => role === 'end' || role === 'text').length;
  const filled = lines.filter((line) => line.trim() !== '').length;
  if (starts < fewestRecords || others < starts * 0.8 || starts * 8 < filled) return undefined;
  // Each record begins with the same member as the first record.
  const [opening] = told;
  const opens = members.findIndex((member) => member !== undefined);
  const isListName = (line: string, index: number) => index < opens && /^\s{0,8}[\w-]{1,40}:\s*$/u.test(line);
  const respelled = lines.map((line, index) => (members[index] || isListName(line, index) ? '' : line));
  let record: Member[] = [];
  let place = 0;
  const close = () => {
    if (record.some((member) => member.role === 'start' && timeOf(member)))
      respelled[place] = writeRecord(record);
  };
  members.forEach((member, index) => {
    if (!member) return;
    if (member.role === opening) {
      close();
      record = [];
    }
    record.push(member);
    place = index;
  });
  close();
  return respelled.join('\n');
}
