import { useEffect, useMemo, useRef } from 'preact/hooks';
import type { Panel } from '../../lib/panel/panel';
import type { Seconds } from '../../lib/transcript/cue';
import { transcriptLength } from '../../lib/transcript/length';
import type { Chapter } from '../../lib/transcript/talk';
import { useText } from '../controls/text';
import { OverviewRow, type Section } from './OverviewRow';
import { OverviewTerms } from './OverviewTerms';
import { useCurrentInView } from './use-current-in-view';

export interface OverviewListProps {
  panel: Pick<Panel, 'talk' | 'sync' | 'voice' | 'trail' | 'reading' | 'overview'>;
  onSearch: (term: string) => void;
  /** The reader wants to read the text from this time on, because it cannot be played from there. */
  onRead: (start: Seconds) => void;
}

/** The chapters of a talk, with their terms once these are known; without chapters, the parts that were found. */
function useSections({ talk, reading }: OverviewListProps['panel']): readonly Section[] {
  const overview = reading.overview.value;
  const chapters = reading.chapters.value;
  return useMemo(() => {
    const partAt = new Map(overview?.parts.map((part) => [part.start, part]));
    const titled: readonly Chapter[] =
      chapters.length > 0 ? chapters : (overview?.parts ?? []).map(({ start }) => ({ start, title: '' }));
    const length = transcriptLength(talk.cues);
    return titled.map(({ start, title }, index) => ({
      start,
      title,
      terms: partAt.get(start)?.terms ?? [],
      opening: partAt.get(start)?.opening ?? '',
      end: titled[index + 1]?.start ?? Math.max(start, length),
    }));
  }, [talk, overview, chapters]);
}

/** What the talk is about, instead of its text: chapters or parts, key terms, and names that were misheard. */
export function OverviewList({ panel, onSearch, onRead }: OverviewListProps) {
  const text = useText();
  const { talk, sync, voice, trail, reading, overview } = panel;
  const frame = useRef<HTMLDivElement>(null);
  const sections = useSections(panel);
  useEffect(() => reading.beginOverview(), [reading]);
  const at = voice.lineAt.value;
  const current = sync.isAdrift.value ? -1 : sections.findLastIndex(({ start }) => start <= at);
  useCurrentInView(frame, current, sections.length);
  const found = reading.overview.value;
  const areGiven = reading.chapters.value.length > 0;
  const areListed = areGiven && talk.chapters.length === 0;
  const origin = areGiven ? (areListed ? text('overviewListed') : '') : text('overviewPartsFound');

  return (
    <div class="overview" role="region" aria-label={text('overviewName')} ref={frame}>
      {sections.length > 0 && (
        <section>
          <h3>{text(areGiven ? 'overviewChapters' : 'overviewParts')}</h3>
          {origin && <p class="origin">{origin}</p>}
          <ol lang={talk.language || undefined}>
            {sections.map((section, index) => (
              <OverviewRow
                key={section.start}
                section={section}
                showsTimes={sync.isTimed}
                // The voice moves with every line. Only the row in which it is gets drawn again.
                at={index === current ? at : null}
                onOpen={sync.isAdrift.value || !trail.canJump() ? onRead : trail.jumpTo}
              />
            ))}
          </ol>
        </section>
      )}
      {found && (
        <OverviewTerms
          talk={talk}
          terms={found.terms}
          names={overview.names.value ?? []}
          onSearch={onSearch}
        />
      )}
      {found && sections.length + found.terms.length === 0 && <p class="origin">{text('overviewNothing')}</p>}
    </div>
  );
}
