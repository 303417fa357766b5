import type { ReadonlySignal } from '@preact/signals';
import { useMemo } from 'preact/hooks';
import { SpokenHits } from '../../components/library/SpokenHits';
import { TalksSection } from '../../components/library/TalksSection';
import { downloadText } from '../../lib/browser/download';
import type { SpokenSession } from '../../lib/desk/search-session';
import type { Shelf } from '../../lib/desk/shelf';
import { exportForms } from '../../lib/formats/export-talk';
import type { ListedTalk } from '../../lib/library/all-talks';

export interface TalksProps {
  shelf: Shelf;
  spoken: SpokenSession;
  /** The talks that match the query; null while they are read. */
  ranked: ReadonlySignal<readonly ListedTalk[] | null>;
}

/** All talks, bundled and brought, with the two searches over them. */
export function Talks({ shelf, spoken, ranked }: TalksProps) {
  const all = shelf.talks.value;
  const query = spoken.query.value;
  const results = spoken.results.value;
  const talkById = useMemo(() => new Map(all?.map((talk) => [talk.id, talk])), [all]);
  const save = async (id: string, formId: string) => {
    const file = await shelf.exportTalk(id, formId);
    if (file) downloadText(file.name, file.type, file.text);
  };
  return (
    <TalksSection
      talks={ranked.value}
      query={query}
      onQuery={spoken.ask}
      onSearchFocus={spoken.warmUp}
      formsOf={exportForms}
      onExport={save}
      onDelete={shelf.deleteTalk}
    >
      {results && <SpokenHits {...results} talkOf={(id) => talkById.get(id)} />}
    </TalksSection>
  );
}
