import { useState } from 'preact/hooks';
import type { TaughtPair } from '../../lib/library/glossary';
import { useText } from '../controls/text';
import { LongList } from './LongList';

export interface WordsSectionProps {
  pairs: readonly TaughtPair[];
  onTeach: (pair: TaughtPair) => void;
  onForget: (pair: TaughtPair) => void;
  onExport: () => void;
}

/** The words that the listener has taught: what recognisers write, and what was really said. */
export function WordsSection({ pairs, onTeach, onForget, onExport }: WordsSectionProps) {
  const text = useText();
  const [heard, setHeard] = useState('');
  const [said, setSaid] = useState('');
  return (
    <section class="words">
      <h2>{text('libraryWords')}</h2>
      <p class="soft">{text('wordsWhy')}</p>
      <form
        class="pair"
        onSubmit={(event) => {
          event.preventDefault();
          onTeach({ heard: heard.trim(), said: said.trim() });
          setHeard('');
          setSaid('');
        }}
      >
        <label for="heard">
          {text('wordsHeard')}
          <input
            id="heard"
            dir="auto"
            value={heard}
            onInput={(event) => setHeard(event.currentTarget.value)}
          />
        </label>
        <label for="said">
          {text('wordsSaid')}
          <input id="said" dir="auto" value={said} onInput={(event) => setSaid(event.currentTarget.value)} />
        </label>
        <button type="submit" class="button" disabled={heard.trim() === '' || said.trim() === ''}>
          {text('wordsTeach')}
        </button>
      </form>
      {pairs.length === 0 ? (
        <p>{text('wordsNone')}</p>
      ) : (
        <>
          <LongList
            class="rows"
            items={pairs}
            renderItem={(pair) => (
              <PairRow key={`${pair.heard} → ${pair.said}`} pair={pair} onForget={onForget} />
            )}
          />
          <button type="button" class="button quiet" onClick={onExport}>
            {text('wordsExport')}
          </button>
        </>
      )}
    </section>
  );
}

interface PairRowProps extends Pick<WordsSectionProps, 'onForget'> {
  pair: TaughtPair;
}

function PairRow({ pair, onForget }: PairRowProps) {
  const text = useText();
  return (
    <li class="row">
      <p>
        <bdi>{pair.heard}</bdi> <span class="becomes">→</span> <strong dir="auto">{pair.said}</strong>
      </p>
      <button
        type="button"
        class="button quiet"
        aria-label={text('wordsForgetName', pair.heard, pair.said)}
        onClick={() => onForget(pair)}
      >
        {text('wordsForget')}
      </button>
    </li>
  );
}
