import type { Signal } from '@preact/signals';
import { SpokenHits } from '../../components/library/SpokenHits';
import { TalksSection } from '../../components/library/TalksSection';
import { downloadText } from '../../lib/browser/download';
import type { SpokenSession } from '../../lib/desk/search-session';
import type { Shelf } from '../../lib/desk/shelf';
import { exportForms, takeOut } from '../../lib/formats/export-talk';
import { rankTalks } from '../../lib/homes/rank-talks';
import { loadTalk } from '../../lib/library/find-talk';
import type { Library } from '../../lib/library/library';
import { bundledTalks } from '../../lib/talks/catalogue';

export interface TalksProps {
  library: Library;
  shelf: Shelf;
  spoken: SpokenSession;
  query: Signal<string>;
}

/** All talks, bundled and brought, with the two searches over them. */
export function Talks({ library, shelf, spoken, query }: TalksProps) {
  const brought = shelf.talks.value;
  const all = brought && [
    ...brought.map((talk) => ({ ...talk, isBundled: false })),
    ...bundledTalks.map((talk) => ({ ...talk, isBundled: true })),
  ];
  const results = spoken.results.value;
  const save = async (id: string, formId: string) => {
    const talk = await loadTalk(library, id);
    if (!talk.ok) {
      shelf.tell(talk.problem);
      return;
    }
    const file = takeOut(talk.value, formId);
    downloadText(file.name, file.type, file.text);
  };
  return (
    <TalksSection
      talks={all && rankTalks(query.value, all)}
      query={query.value}
      onQuery={(value) => {
        query.value = value;
        spoken.ask(value);
      }}
      formsOf={exportForms}
      onExport={save}
      onDelete={shelf.deleteTalk}
    >
      {results && <SpokenHits {...results} talkOf={(id) => all?.find((talk) => talk.id === id)} />}
    </TalksSection>
  );
}
