import { useLayoutEffect, useRef } from 'preact/hooks';
import type { MessageKey } from '../../lib/browser/text';
import { useText } from '../controls/text';

/** A key as it is printed, or the message that names it. */
type KeyName = { readonly sign: string } | { readonly name: MessageKey };

const shift: KeyName = { name: 'keyNameShift' };
const arrows: readonly KeyName[] = [{ sign: '↑' }, { sign: '↓' }];

const keys: readonly { readonly of: readonly KeyName[]; readonly does: MessageKey }[] = [
  { of: [{ sign: '/' }], does: 'keySearch' },
  { of: arrows, does: 'keyMove' },
  { of: [{ name: 'keyNameEnter' }], does: 'keyPlayFrom' },
  { of: [{ name: 'keyNameSpace' }], does: 'keyPlayPause' },
  { of: [shift, ...arrows], does: 'keySelect' },
  { of: [shift, { sign: 'F10' }], does: 'keyLineMenu' },
  { of: [{ sign: 'N' }], does: 'keyPin' },
  { of: [{ sign: 'T' }], does: 'keySecond' },
  { of: [{ name: 'keyNameEscape' }], does: 'keyReturn' },
  { of: [{ sign: '?' }], does: 'keyHelp' },
];

/** The list of keys over the panel. Escape closes it, and the focus goes back to where it was. */
export function KeysDialog({ onClose }: { onClose: () => void }) {
  const text = useText();
  const dialog = useRef<HTMLDialogElement>(null);
  useLayoutEffect(() => {
    const before = document.activeElement;
    dialog.current?.showModal();
    return () => {
      if (before instanceof HTMLElement) before.focus({ preventScroll: true });
    };
  }, []);
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
        {keys.map(({ of, does }) => (
          <div key={does}>
            <dt>
              {of.map((key) => {
                const name = 'sign' in key ? key.sign : text(key.name);
                return <kbd key={name}>{name}</kbd>;
              })}
            </dt>
            <dd>{text(does)}</dd>
          </div>
        ))}
      </dl>
      <button type="button" class="chip" onClick={() => dialog.current?.close()}>
        {text('keysClose')}
      </button>
    </dialog>
  );
}
