import { useSignal } from '@preact/signals';
import type { OpenPanel } from '../../lib/panel/open-panel';
import type { SearchSession } from '../../lib/panel/search-session';
import type { Words } from '../../lib/panel/words';
import type { GlossaryEntry } from '../../lib/search/glossary';
import { Notice } from '../controls/Notice';
import { useText } from '../controls/text';

export interface TeachBarProps {
  words: Words;
  search: SearchSession;
  refusals: OpenPanel['refusals'];
}

/** Asks whether a guess is right. The answer can be undone. */
export function TeachBar({ words, search, refusals }: TeachBarProps) {
  const text = useText();
  const taught = useSignal<GlossaryEntry | null>(null);
  const said = search.query.value.trim();
  const hit = search.selected.value;
  const last = taught.value;

  // Words are taught for the first transcript only.
  const guess = hit?.tier === 'sounds-like' && !hit.second ? { heard: hit.text, said } : null;
  const teach = (entry: GlossaryEntry) => {
    words.teach(entry);
    taught.value = entry;
  };
  const undo = (entry: GlossaryEntry) => {
    words.forget(entry);
    taught.value = null;
  };
  return (
    <>
      {last?.said === said && (
        <Notice icon="check" action={{ label: text('undo'), onSelect: () => undo(last) }}>
          {text('taught', last.heard, last.said)}
        </Notice>
      )}
      {guess && !refusals.has(guess) && (
        <Notice
          action={{ label: text('teachYes'), onSelect: () => teach(guess) }}
          otherAction={{ label: text('teachNo'), onSelect: () => refusals.refuse(guess) }}
        >
          {text('teachQuestion', guess.heard, said)} {text('teachEffect', said)}
        </Notice>
      )}
    </>
  );
}
