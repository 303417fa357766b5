import { useSignal } from '@preact/signals';
import type { Panel } from '../../lib/panel/panel';
import type { GlossaryEntry } from '../../lib/search/glossary';
import { Notice } from '../controls/Notice';
import { useText } from '../controls/text';

/** On a guess: the listener says that it is right, and may take that back. */
export function TeachBar({ panel }: { panel: Panel }) {
  const text = useText();
  const taught = useSignal<GlossaryEntry | null>(null);
  const said = panel.search.query.value.trim();
  const hit = panel.search.selected.value;
  const last = taught.value;

  const guess = hit?.tier === 'sounds-like' ? { heard: hit.text, said } : null;
  const teach = (entry: GlossaryEntry) => {
    panel.teach(entry);
    taught.value = entry;
  };
  const undo = (entry: GlossaryEntry) => {
    panel.forget(entry);
    taught.value = null;
  };
  return (
    <>
      {last?.said === said && (
        <Notice icon="check" action={{ label: text('undo'), onSelect: () => undo(last) }}>
          {text('taught', last.heard, last.said)}
        </Notice>
      )}
      {guess && (
        <Notice action={{ label: text('teachYes'), onSelect: () => teach(guess) }}>
          {text('teachQuestion', guess.heard, said)}
        </Notice>
      )}
    </>
  );
}
