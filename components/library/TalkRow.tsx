import { useState } from 'preact/hooks';
import type { ExportForm } from '../../lib/formats/export-talk';
import type { ListedTalk } from '../../lib/library/all-talks';
import { formatTime } from '../../lib/transcript/clock-text';
import { homeAddress } from '../../lib/transcript/home-address';
import { Icon } from '../controls/Icon';
import { Menu } from '../controls/Menu';
import { useText } from '../controls/text';

export interface TalkRowProps {
  talk: ListedTalk;
  exportForms: readonly Pick<ExportForm, 'id' | 'name'>[];
  onExport: (id: string, form: string) => void;
  onDelete: () => void;
}

/** One talk of the library, with its menu. */
export function TalkRow({ talk, exportForms, onExport, onDelete }: TalkRowProps) {
  const text = useText();
  const [isOpen, setOpen] = useState(false);
  const [home] = talk.homes;
  const facts = [
    talk.people.map(({ name }) => name).join(', '),
    talk.show,
    talk.date,
    talk.length ? formatTime(talk.length) : '',
    talk.lines ? text('reportLines', talk.lines) : '',
    talk.isBundled ? text('libraryBundled') : '',
    talk.format === 'made-here' ? text('libraryMadeHere') : '',
    talk.making ? text('libraryMakingUntil', formatTime(talk.making.until)) : '',
    home ? '' : text('libraryNoHome'),
  ];
  const items = [
    ...exportForms.map(({ id, name }) => ({
      label: text('libraryExportAs', text(name)),
      onSelect: () => onExport(talk.id, id),
    })),
    ...(talk.isBundled ? [] : [{ label: text('libraryDelete'), onSelect: onDelete }]),
  ];
  return (
    <li class="row">
      <div>
        {home ? (
          <a class="row-title" href={homeAddress(home)} target="_blank" rel="noreferrer">
            {talk.title}
          </a>
        ) : (
          <strong>{talk.title}</strong>
        )}
        <p class="soft">{facts.filter(Boolean).join(' · ')}</p>
      </div>
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
