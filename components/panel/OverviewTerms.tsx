import { useMemo } from 'preact/hooks';
import type { HeardName } from '../../lib/panel/overview';
import type { Overview } from '../../lib/reading/overview';
import { transcriptLength } from '../../lib/transcript/length';
import type { Talk } from '../../lib/transcript/talk';
import { memo } from '../controls/memo';
import { useNumber, useText } from '../controls/text';

export interface OverviewTermsProps {
  talk: Talk;
  terms: Overview['terms'];
  names: readonly HeardName[];
  onSearch: (term: string) => void;
}

/** How many ticks can be told apart below a term. */
const mostTicks = 48;

/** The key terms of a talk, and names that the captions may have misheard. Each starts a search. */
export const OverviewTerms = memo(function OverviewTerms(props: OverviewTermsProps) {
  const { talk, terms, names, onSearch } = props;
  const text = useText();
  const write = useNumber();
  const length = useMemo(() => transcriptLength(talk.cues), [talk]);
  const lang = talk.language || undefined;
  return (
    <>
      {terms.length > 0 && (
        <section>
          <h3>{text('overviewTerms')}</h3>
          <ul class="terms">
            {terms.map(({ term, count, starts }) => (
              <li key={term}>
                <button type="button" class="term" onClick={() => onSearch(term)}>
                  <span lang={lang} dir="auto">
                    {term}
                  </span>{' '}
                  <span class="term-count">{write(count)}</span>
                  <svg
                    class="term-ticks"
                    viewBox={`0 0 ${mostTicks} 4`}
                    preserveAspectRatio="none"
                    aria-hidden="true"
                  >
                    <path d={ticksAt(starts, length)} />
                  </svg>
                </button>
              </li>
            ))}
          </ul>
        </section>
      )}
      {names.length > 0 && (
        <section>
          <h3>{text('overviewNames')}</h3>
          <ul class="terms">
            {names.map(({ name, count }) => (
              <li key={name}>
                <button type="button" class="term guessed" onClick={() => onSearch(name)}>
                  {text('nameSounds', count, name)}
                </button>
              </li>
            ))}
          </ul>
        </section>
      )}
    </>
  );
});

/** Draws one rectangle for each stretch of the talk in which the term was said. */
function ticksAt(starts: readonly number[], length: number): string {
  const places = starts.map((start) => Math.min(mostTicks - 1, Math.floor((start / length) * mostTicks)));
  return [...new Set(places)].map((place) => `M${place} 0h1v4h-1z`).join('');
}
