import { type ReadonlySignal, useSignal } from '@preact/signals';
import { useMemo } from 'preact/hooks';
import { useEffectUntil } from '../../components/controls/use-effect-until';
import { NoteHits } from '../../components/library/NoteHits';
import { SpokenHits } from '../../components/library/SpokenHits';
import { TalkChoices } from '../../components/library/TalkChoices';
import { TalkRow } from '../../components/library/TalkRow';
import { TalksSection } from '../../components/library/TalksSection';
import { downloadText } from '../../lib/browser/download';
import { browserText as text } from '../../lib/browser/text';
import { writeDate } from '../../lib/desk/date-text';
import { groupHits } from '../../lib/desk/group-hits';
import { findNotes, isSaidAt, prepareNotes } from '../../lib/desk/notes-by-talk';
import type { SpokenSession } from '../../lib/desk/search-session';
import type { Shelf } from '../../lib/desk/shelf';
import { countTalks, kindOf, sortTalks, type TalkFilter, type TalkOrder } from '../../lib/desk/sort-talks';
import { timeSince } from '../../lib/desk/time-since';
import { exportForms } from '../../lib/formats/export-talk';
import type { ListedTalk } from '../../lib/library/all-talks';
import { ask } from '../../lib/messages/to-background';
import type { Seconds } from '../../lib/transcript/cue';

export interface TalksProps {
  shelf: Shelf;
  spoken: SpokenSession;
  /** The talks that match the query; null while they are being read. */
  ranked: ReadonlySignal<readonly ListedTalk[] | null>;
}

const nextTask = () => new Promise((resolve) => setTimeout(resolve));

const kindLabels = { youtube: 'filterYouTube', podcast: 'filterPodcast', file: 'filterFile' } as const;

/** All talks, with the searches over them. */
// long: connects the searches and the choices
export function Talks({ shelf, spoken, ranked }: TalksProps) {
  const all = shelf.talks.value;
  const query = spoken.query.value;
  const results = spoken.results.value;
  const places = shelf.places.value;
  const notes = shelf.notes.value;
  const filter = useSignal<TalkFilter>('all');
  const order = useSignal<TalkOrder>('heard');
  const talkById = useMemo(() => new Map(all?.map((talk) => [talk.id, talk])), [all]);
  const notesOf = useMemo(() => Map.groupBy(notes, ({ talkId }) => talkId), [notes]);
  useEffectUntil((signal) => void prepareNotes(notes, nextTask, signal), [notes]);
  const written = useMemo(() => findNotes(notes, query), [notes, query]);
  const listening = { places, noted: new Set(notesOf.keys()) };
  const matching = ranked.value;
  // While somebody searches, the best match comes first.
  const sorting = query.trim() ? null : order.value;
  const sorted = matching && sortTalks(matching, filter.value, sorting, listening);
  const follow = (talkId: string, at: Seconds) => void ask('go-to-hit', { talkId, query, at });
  const save = async (id: string, formId: string) => {
    const file = await shelf.exportTalk(id, formId);
    if (file) downloadText(file.name, file.type, file.text);
  };
  return (
    <TalksSection
      talks={sorted}
      query={query}
      onQuery={spoken.ask}
      onSearchFocus={spoken.warmUp}
      about={`${filter.value} ${order.value} ${query}`}
      choices={
        <TalkChoices
          filter={filter.value}
          order={sorting}
          counts={countTalks(matching ?? [], listening)}
          onFilter={(name) => {
            filter.value = name;
          }}
          onOrder={(name) => {
            order.value = name;
          }}
        />
      }
      renderTalk={(talk) => (
        <TalkRow
          key={talk.id}
          talk={talk}
          place={places.get(talk.id) ?? null}
          since={timeSince(places.get(talk.id)?.heard ?? '', Date.now(), text('catalogueLanguage'))}
          date={writeDate(talk.date, text('catalogueLanguage'))}
          kind={text(kindLabels[kindOf(talk)])}
          noteCount={notesOf.get(talk.id)?.length ?? 0}
          exportForms={exportForms(talk)}
          onExport={save}
          onDelete={() => shelf.deleteTalk(talk.id)}
        />
      )}
    >
      {results && (
        <>
          <SpokenHits
            groups={groupHits([...results.found, ...results.heard], results.whole)}
            counts={{ found: results.found.length, heard: results.heard.length }}
            isDone={results.isDone}
            query={query}
            talkOf={(id) => talkById.get(id)}
            onFollow={follow}
            onAll={spoken.showAll}
          />
          <NoteHits
            notes={written}
            query={query}
            talkOf={(id) => talkById.get(id)}
            onFollow={(note) => isSaidAt(note, query) && follow(note.talkId, note.at)}
          />
        </>
      )}
    </TalksSection>
  );
}
