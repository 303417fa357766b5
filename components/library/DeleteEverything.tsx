import { useState } from 'preact/hooks';
import { useText } from '../controls/text';

export interface DeleteEverythingProps {
  /** Saves a backup first. */
  onSave: () => void;
  onDelete: () => void;
}

/** Deletes everything that the listener has made or imported. It asks once, and then also offers a backup. */
export function DeleteEverything({ onSave, onDelete }: DeleteEverythingProps) {
  const text = useText();
  const [isAsking, setAsking] = useState(false);
  if (!isAsking) {
    return (
      <div class="buttons">
        <button type="button" class="button quiet" onClick={() => setAsking(true)}>
          {text('emptyAsk')}
        </button>
      </div>
    );
  }
  return (
    <div class="card" role="group" aria-label={text('emptyAsk')}>
      <p>{text('emptyWarning')}</p>
      <div class="buttons">
        <button type="button" class="button" onClick={onSave}>
          {text('emptyBackup')}
        </button>
        <button
          type="button"
          class="button quiet wrong"
          onClick={() => {
            setAsking(false);
            onDelete();
          }}
        >
          {text('emptyDo')}
        </button>
        <button type="button" class="button quiet" onClick={() => setAsking(false)}>
          {text('backupCancel')}
        </button>
      </div>
    </div>
  );
}
