import { useState } from 'preact/hooks';
import type { MessageKey } from '../../lib/browser/text';
import type { PlannedKind, RestorePlan } from '../../lib/desk/backup';
import type { BackupStage } from '../../lib/desk/backup-session';
import { useNumber, useText } from '../controls/text';
import { DeleteEverything } from './DeleteEverything';
import { LongList } from './LongList';

export interface BackupSectionProps {
  stage: BackupStage;
  /** What is wrong with the file or with restoring it, one sentence each. */
  troubles: readonly string[];
  onSave: () => void;
  onFile: (file: File) => void;
  onRestore: () => void;
  onCancel: () => void;
  onDeleteEverything: () => void;
}

const kindLabels: Readonly<Record<PlannedKind, MessageKey>> = {
  talks: 'libraryTalks',
  homes: 'backupHomes',
  pins: 'backupPins',
  glossary: 'libraryWords',
  notes: 'backupNotes',
  places: 'backupPlaces',
  corrections: 'backupCorrections',
  secondTranscripts: 'backupSecond',
};

const stageTexts: Partial<Record<BackupStage['name'], MessageKey>> = {
  making: 'backupMaking',
  reading: 'backupReading',
  restoring: 'backupRestoring',
  restored: 'backupRestored',
};

const kinds = Object.keys(kindLabels) as PlannedKind[];

/** Saves everything to one file, and restores it. A restore first shows what it will do. */
export function BackupSection(props: BackupSectionProps) {
  const text = useText();
  const { stage, troubles } = props;
  const told = stageTexts[stage.name];
  const plan =
    stage.name === 'compared' && stage.comparison.outcome === 'plan' ? stage.comparison.plan : null;
  return (
    <section class="backup">
      <h2>{text('libraryBackup')}</h2>
      <p class="soft">{text('backupWhy')}</p>
      <div class="buttons">
        <button type="button" class="button" onClick={props.onSave}>
          {text('backupSave')}
        </button>
        <label class="button quiet file">
          {text('backupRestore')}
          <input
            type="file"
            accept=".json,application/json"
            onChange={(event) => {
              const [file] = event.currentTarget.files ?? [];
              if (file) props.onFile(file);
              event.currentTarget.value = '';
            }}
          />
        </label>
      </div>
      <div role="status">
        {told && <p>{text(told)}</p>}
        {troubles.map((trouble) => (
          <p key={trouble} class="wrong">
            {trouble}
          </p>
        ))}
      </div>
      {'part' in stage && told && (
        <div class="buttons">
          <progress aria-label={text(told)} value={stage.part} />
          <button type="button" class="button quiet" onClick={props.onCancel}>
            {text('backupCancel')}
          </button>
        </div>
      )}
      {plan && <Plan plan={plan} onRestore={props.onRestore} onCancel={props.onCancel} />}
      <DeleteEverything onSave={props.onSave} onDelete={props.onDeleteEverything} />
    </section>
  );
}

interface PlanProps extends Pick<BackupSectionProps, 'onRestore' | 'onCancel'> {
  plan: RestorePlan;
}

function Plan({ plan, onRestore, onCancel }: PlanProps) {
  const text = useText();
  const write = useNumber();
  const changes = kinds.some((kind) => plan.kinds[kind].added + plan.kinds[kind].changed > 0);
  return (
    <div class="card">
      <h3>{text(changes ? 'backupPlan' : 'backupNothingNew')}</h3>
      <table>
        <thead>
          <tr>
            <td />
            <th scope="col">{text('backupAdded')}</th>
            <th scope="col">{text('backupChanged')}</th>
            <th scope="col">{text('backupSame')}</th>
          </tr>
        </thead>
        <tbody>
          {kinds.map((kind) => (
            <tr key={kind}>
              <th scope="row">{text(kindLabels[kind])}</th>
              <td>{write(plan.kinds[kind].added)}</td>
              <td>{write(plan.kinds[kind].changed)}</td>
              <td>{write(plan.kinds[kind].same)}</td>
            </tr>
          ))}
        </tbody>
      </table>
      <Titles label={text('backupNewTalks')} titles={plan.addedTitles} />
      <Titles label={text('backupChangedTalks')} titles={plan.changedTitles} />
      <p class="soft">{text('backupKeeps')}</p>
      <div class="buttons">
        {changes && (
          <button type="button" class="button" onClick={onRestore}>
            {text('backupDo')}
          </button>
        )}
        <button type="button" class="button quiet" onClick={onCancel}>
          {text(changes ? 'backupCancel' : 'draftClose')}
        </button>
      </div>
    </div>
  );
}

function Titles({ label, titles }: { label: string; titles: readonly string[] }) {
  const [isOpen, setOpen] = useState(false);
  if (titles.length === 0) return null;
  return (
    <details onToggle={(event) => setOpen(event.currentTarget.open)}>
      <summary>{label}</summary>
      {isOpen && (
        <LongList
          items={titles}
          renderItem={(title) => (
            <li key={title}>
              <bdi>{title}</bdi>
            </li>
          )}
        />
      )}
    </details>
  );
}
