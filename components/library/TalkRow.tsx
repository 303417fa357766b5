import { useState } from 'preact/hooks';
import type { ExportForm } from '../../lib/formats/export-talk';
import type { ListedTalk } from '../../lib/library/all-talks';
import type { StoredPlace } from '../../lib/library/places';
import { formatTime } from '../../lib/transcript/clock-text';
import { homeAddress, homeToVisit } from '../../lib/transcript/home-address';
import { writeNames } from '../../lib/transcript/names-text';
import { madeHere } from '../../lib/transcript/talk';
import { Icon } from '../controls/Icon';
import { Menu } from '../controls/Menu';
import { useText } from '../controls/text';

export interface TalkRowProps {
  talk: ListedTalk;
  /** How much of the talk the listener has heard; null if the talk has not been started. */
  place: StoredPlace | null;
  /** Where the talk is played, in words. */
  kind: string;
  /** When the talk was given, in the reader's language; '' if unknown. */
  date: string;
  noteCount: number;
  /** When it was last heard, in the reader's language, such as “yesterday” or “3 days ago”. */
  since: string;
  exportForms: readonly Pick<ExportForm, 'id' | 'name'>[];
  onExport: (id: string, form: string) => void;
  onDelete: () => void;
}

/** One talk of the library, with its menu above the link that covers the whole row. */
export function TalkRow(props: TalkRowProps) {
  const { talk, place, kind, date, noteCount, since, exportForms, onExport, onDelete } = props;
  const text = useText();
  const [isOpen, setOpen] = useState(false);
  const home = homeToVisit(talk.homes);
  const facts = [
    writeNames(talk.people, text('catalogueLanguage')),
    talk.show,
    date,
    kind,
    madeHere(talk, text),
    talk.making ? text('libraryMakingUntil', formatTime(talk.making.until)) : '',
    noteCount > 0 ? text('libraryNoteCount', noteCount) : '',
  ];
  const items = [
    ...exportForms.map(({ id, name }) => ({
      label: text('libraryExportAs', text(name)),
      onSelect: () => onExport(talk.id, id),
    })),
    ...(talk.isBundled ? [] : [{ label: text('libraryDelete'), onSelect: onDelete }]),
  ];
  return (
    <li class="row talk-row">
      <div class="talk-about">
        {home ? (
          <a class="row-title" href={homeAddress(home, place?.at ?? 0)} target="_blank" rel="noreferrer">
            <bdi>{talk.title}</bdi>
          </a>
        ) : (
          <strong>
            <bdi>{talk.title}</bdi>
          </strong>
        )}
        {/* Apart from each other: names and dates may run in other directions. */}
        <p class="soft">
          {facts.filter(Boolean).map((fact, index) => (
            <>
              {index > 0 && ' · '}
              <bdi>{fact}</bdi>
            </>
          ))}
        </p>
      </div>
      {place && <Reached at={place.at} since={since} length={talk.length ?? 0} />}
      <span class="talk-length">{talk.length ? formatTime(talk.length) : ''}</span>
      {items.length > 0 && (
        <Menu
          label={text('libraryActions', talk.title)}
          icon={<Icon name="menu" />}
          items={items}
          isOpen={isOpen}
          onToggle={setOpen}
        />
      )}
    </li>
  );
}

/** How much of a talk has been heard, in words and as a bar. */
function Reached({ at, since, length }: { at: number | null; since: string; length: number }) {
  const text = useText();
  const share = at === null ? 1 : length > 0 ? Math.min(1, at / length) : 0;
  return (
    <div class="talk-reached">
      <span class="soft">
        {at === null ? text('libraryHeardAll', since) : text('libraryReached', formatTime(at), since)}
      </span>
      <span class="talk-bar" aria-hidden="true">
        <span style={`inline-size: ${Math.round(share * 100)}%`} />
      </span>
    </div>
  );
}
