import { useState } from 'preact/hooks';
import { conflictOf, type KeyChoices, type KeyConflict } from '../../lib/keys/choices';
import { changeableKeys, type PanelAction } from '../../lib/keys/panel-keys';
import { isPartOfStroke, type Stroke, strokeOf } from '../../lib/keys/stroke';
import { keyText } from '../controls/KeyCaps';
import { useText } from '../controls/text';
import { KeyRow } from './KeyRow';

export interface KeysSectionProps {
  choices: KeyChoices;
  onChange: (action: PanelAction, stroke: Stroke) => void;
  onStandard: () => void;
}

/** A key that was pressed for an action and cannot be had. */
interface Refused {
  readonly action: PanelAction;
  readonly stroke: Stroke | null;
  readonly conflict: KeyConflict;
}

/** The settings of the panel's keys: what each does, which key it is, and what stands in the way of another one. */
export function KeysSection({ choices, onChange, onStandard }: KeysSectionProps) {
  const text = useText();
  const [waiting, setWaiting] = useState<PanelAction | null>(null);
  const [refused, setRefused] = useState<Refused | null>(null);
  const [said, setSaid] = useState('');
  const wait = (action: PanelAction | null) => {
    setWaiting(action);
    if (action !== null) setRefused(null);
  };
  const press = (action: PanelAction, event: KeyboardEvent) => {
    if (isPartOfStroke(event)) return;
    const stroke = strokeOf(event);
    // The browser does what it has to do, also with a key that was meant for us: Tab leads on.
    const conflict = stroke === 'Escape' ? null : conflictOf(action, stroke, choices);
    if (conflict?.kind !== 'browser') event.preventDefault();
    setRefused(conflict && { action, stroke, conflict });
    // After one that cannot be had, another one may be pressed.
    if (conflict || stroke === null) return;
    setWaiting(null);
    if (stroke === 'Escape') return;
    onChange(action, stroke);
    setSaid(text('keyChanged', doesOf(action), keyText(stroke, text)));
  };
  const doesOf = (action: PanelAction) =>
    text(changeableKeys.find((row) => row.action === action)?.does ?? 'keysTitle');
  const problemOf = ({ stroke, conflict }: Omit<Refused, 'action'>) => {
    if (conflict.kind === 'browser') return text('keyOfBrowser');
    if (conflict.kind === 'panel') return text('keyOfPanel');
    return text('keyTaken', doesOf(conflict.by), keyText(stroke, text));
  };
  return (
    <section class="keys-section">
      <h2>{text('libraryKeys')}</h2>
      <p class="soft">{text('keysHow')}</p>
      <ul class="rows">
        {changeableKeys.map(({ action, standard, does }) => {
          const stroke = choices[action] ?? standard;
          const kept = conflictOf(action, stroke, choices);
          const problem = refused?.action === action ? refused : kept && { stroke, conflict: kept };
          return (
            <KeyRow
              key={action}
              does={text(does)}
              stroke={stroke}
              isWaiting={waiting === action}
              problem={problem && problemOf(problem)}
              onWait={(isWaiting) => wait(isWaiting ? action : null)}
              onPress={(event) => press(action, event)}
            />
          );
        })}
      </ul>
      <div>
        <button
          type="button"
          class="button quiet"
          onClick={() => {
            setRefused(null);
            onStandard();
          }}
        >
          {text('keysStandard')}
        </button>
      </div>
      <p class="soft">{text('keysBrowser')}</p>
      <span class="visually-hidden" role="status">
        {said}
      </span>
    </section>
  );
}
