import { useLayoutEffect, useRef } from 'preact/hooks';
import type { MessageKey } from '../../lib/browser/text';
import { panelKeys } from '../../lib/keys/panel-keys';
import type { Stroke } from '../../lib/keys/stroke';
import type { OpenPanel } from '../../lib/panel/open-panel';
import { KeyCaps } from '../controls/KeyCaps';
import { useText } from '../controls/text';

export interface KeysDialogProps {
  panel: Pick<OpenPanel, 'keys' | 'waysOut'>;
  onClose: () => void;
}

interface ShownRow {
  readonly does: MessageKey;
  readonly strokes: readonly Stroke[];
}

/** The list of keys, over the panel. Escape closes it, and the focus returns to where it was. */
export function KeysDialog({ panel, onClose }: KeysDialogProps) {
  const text = useText();
  const dialog = useRef<HTMLDialogElement>(null);
  useLayoutEffect(() => {
    const before = document.activeElement;
    dialog.current?.showModal();
    return () => {
      if (before instanceof HTMLElement) before.focus({ preventScroll: true });
    };
  }, []);
  const rows = panelKeys.flatMap((row): readonly ShownRow[] => {
    if ('fixed' in row) return [{ does: row.does, strokes: row.fixed }];
    const stroke = panel.keys.value.strokeFor(row.action);
    return stroke === null ? [] : [{ does: row.does, strokes: [stroke] }];
  });
  return (
    <dialog
      class="keys"
      aria-label={text('keysTitle')}
      ref={dialog}
      // Keys that are commands elsewhere in the panel do nothing here.
      onKeyDown={(event) => event.stopPropagation()}
      onClose={onClose}
      onClick={({ target, currentTarget }) => target === currentTarget && currentTarget.close()}
    >
      <h3>{text('keysTitle')}</h3>
      <dl>
        {rows.map(({ does, strokes }) => (
          <div key={does}>
            <dt>
              <KeyCaps strokes={strokes} />
            </dt>
            <dd>{text(does)}</dd>
          </div>
        ))}
      </dl>
      <div class="keys-buttons">
        <button type="button" class="chip" onClick={() => dialog.current?.close()}>
          {text('keysClose')}
        </button>
        <button
          type="button"
          class="chip"
          onClick={() => {
            dialog.current?.close();
            panel.waysOut.changeKeys();
          }}
        >
          {text('keysChange')}
        </button>
      </div>
    </dialog>
  );
}
