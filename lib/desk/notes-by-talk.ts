import { escapeMarkdown, markdownLink } from '../formats/markdown-text';
import { addTo } from '../transcript/add-to';
import { formatTime } from '../transcript/clock-text';
import { homeAddress, homeToVisit } from '../transcript/home-address';
import type { Note } from '../transcript/note';
import type { TalkInfo } from '../transcript/talk';

/** A talk with its notes, sorted by time. */
export interface NotedTalk {
  readonly talk: TalkInfo;
  readonly notes: readonly Note[];
}

/** The talks that have notes, in the order of `talks`, each with its notes in the order of `notes`. */
export function notesByTalk(notes: readonly Note[], talks: readonly TalkInfo[]): NotedTalk[] {
  const notesOf = new Map<string, Note[]>();
  for (const note of notes) addTo(notesOf, note.talkId, note);
  return talks.flatMap((talk) => {
    const own = notesOf.get(talk.id);
    return own ? [{ talk, notes: own }] : [];
  });
}

const plain = (text: string) => text.normalize('NFKC').toLowerCase();

/** The texts of notes in the form that the search compares. Computed once per note, and not at each key. */
const plainTexts = new WeakMap<Note, string>();

function plainTextOf(note: Note): string {
  const known = plainTexts.get(note);
  if (known !== undefined) return known;
  // No query contains a line break.
  const made = plain(`${note.text}\n${note.quote ?? ''}`);
  plainTexts.set(note, made);
  return made;
}

/** This many notes are prepared in one task, which takes some milliseconds. */
const notesInTask = 100;

/**
 * Prepares the texts that `findNotes` compares, some at a time, so that the first key does not wait for all of them.
 * `pause` lets other tasks run. Ends early if the signal aborts.
 */
export async function prepareNotes(
  notes: readonly Note[],
  pause: () => Promise<unknown>,
  signal: AbortSignal,
): Promise<void> {
  for (let from = 0; from < notes.length && !signal.aborted; from += notesInTask) {
    notes.slice(from, from + notesInTask).forEach(plainTextOf);
    await pause();
  }
}

/** The notes with the query in their text or in the words that they are about, in their order; none for ''. */
export function findNotes(notes: readonly Note[], query: string): readonly Note[] {
  const wanted = plain(query.trim());
  if (wanted === '') return [];
  return notes.filter((note) => plainTextOf(note).includes(wanted));
}

/** Whether the query is among the words that a note is about. Then a search in the talk finds it there. */
export function isSaidAt({ quote = '' }: Note, query: string): boolean {
  const wanted = plain(query.trim());
  return wanted !== '' && plain(quote).includes(wanted);
}

/** The notes that belong to none of the talks: older versions deleted a talk without its notes. */
export function notesWithoutTalk(notes: readonly Note[], talks: readonly TalkInfo[]): readonly Note[] {
  const ids = new Set(talks.map(({ id }) => id));
  return notes.filter(({ talkId }) => !ids.has(talkId));
}

/**
 * Markdown with a heading for each talk and an item for each note. Times are links if the talk has a home. The notes
 * `without` a talk come last, under the heading `lost`.
 */
export function writeNotes(talks: readonly NotedTalk[], without: readonly Note[], lost: string): string {
  const rest = { talk: { title: lost, homes: [] }, notes: without };
  return [...talks, ...(without.length > 0 ? [rest] : [])]
    .map(({ talk, notes }) => {
      const home = homeToVisit(talk.homes);
      const items = notes.map(({ at, text, quote }) => {
        const stamp = formatTime(at);
        const time = home ? markdownLink(stamp, homeAddress(home, at)) : stamp;
        const said = quote ? `> ${escapeMarkdown(quote)}` : '';
        const written = escapeMarkdown(text).replace(/\n/gu, '\n  ');
        return `- ${[time, written].filter(Boolean).join(' ')}\n${said && `\n  ${said}\n`}`;
      });
      return `# ${escapeMarkdown(talk.title)}\n\n${items.join('')}`;
    })
    .join('\n');
}
