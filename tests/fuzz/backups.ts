import { readBackup } from '../../lib/desk/read-backup';
import { backupStores } from '../../lib/library/stores';
import { library, textOf } from '../desk/backup-file';
import { mutate } from './mutate';
import type { Random } from './random';
import type { Fuzzed } from './target';

const whole = textOf(library);

interface Read {
  readonly refusal: string | null;
  /** How many records were found, damaged ones with them. */
  readonly count: number;
}

async function read(text: string): Promise<Read> {
  const parts = readBackup(new Blob([text]));
  let count = 0;
  for (;;) {
    const part = await parts.next();
    if (part.done) return { refusal: part.value, count };
    count += part.value.records.length + part.value.damaged.length;
  }
}

/** How many records a file has by `JSON.parse`; null when it is no JSON. */
function countIn(text: string): number | null {
  let file: { entries?: Record<string, unknown> } | null;
  try {
    file = JSON.parse(text);
  } catch {
    return null;
  }
  const lists = backupStores.map(({ name }) => file?.entries?.[name]);
  return lists.reduce((sum: number, list) => sum + (Array.isArray(list) ? list.length : 0), 0);
}

/** Whether a name of the file stands in it twice: then `JSON.parse` passes over the first. */
function hasTwins(text: string): boolean {
  return ['entries', ...backupStores.map(({ name }) => name)].some(
    (name) => text.split(`"${name}"`).length > 2,
  );
}

/** Damaged backups: read as a stream, they hold as many records as `JSON.parse` finds, or are refused. */
export function fuzzBackup(random: Random): Fuzzed {
  const text = mutate(whole, whole, random).toWellFormed();
  const check = async () => {
    const wanted = countIn(text);
    const { refusal, count } = await read(text);
    if (wanted === null) return refusal === null ? 'no JSON, and yet read' : null;
    if (refusal !== null || hasTwins(text) || count === wanted) return null;
    return `${count} records instead of ${wanted}`;
  };
  return { input: text, check };
}
