import type { Text } from '../../lib/browser/text';
import type { MakingJob } from '../../lib/desk/making-session';
import { formatTime } from '../../lib/transcript/clock-text';
import { useText } from '../controls/text';

export interface MakeCardProps {
  /** Null before a file was chosen. */
  job: MakingJob | null;
  /** Says what went wrong, and the way out. */
  problemText: (problem: NonNullable<MakingJob['problem']>) => string;
  onFile: (file: File) => void;
  onPause: () => void;
  onGoOn: () => void;
  onKeep: () => void;
}

/** Where a transcript is made from an audio file, with how far it is and the last lines. */
// long: one card, whose parts share the job
export function MakeCard({ job, problemText, onFile, onPause, onGoOn, onKeep }: MakeCardProps) {
  const text = useText();
  const isBusy = job?.stage === 'loading' || job?.stage === 'working' || job?.stage === 'paused';
  return (
    <div class="card make">
      <p>{text('makeWhat')}</p>
      {!isBusy && (
        <label class="button file">
          {text('makeChoose')}
          <input
            type="file"
            accept="audio/*,video/*,.opus"
            onChange={(event) => {
              const [file] = event.currentTarget.files ?? [];
              if (file) onFile(file);
              event.currentTarget.value = '';
            }}
          />
        </label>
      )}
      <p class="soft">{text('makeHow')}</p>
      {job && (
        <div data-making={job.stage}>
          <p role="status">
            <strong>{job.title}</strong> · {stateOf(job, text)}
          </p>
          {isBusy && <progress aria-label={job.title} max={job.duration ?? 1} value={job.until} />}
          {job.isDoubtful && (
            <p class="wrong" role="alert">
              {text('makeDoubtful')}
            </p>
          )}
          {job.problem && (
            <p class="wrong" role="alert">
              {problemText(job.problem)}
            </p>
          )}
          {isBusy && (
            <div class="buttons">
              {job.stage === 'paused' ? (
                <button type="button" class="button" onClick={onGoOn}>
                  {text('makeGoOn')}
                </button>
              ) : (
                <button type="button" class="button quiet" onClick={onPause}>
                  {text('makePause')}
                </button>
              )}
              <button type="button" class="button quiet" onClick={onKeep}>
                {text('makeKeep')}
              </button>
            </div>
          )}
          <ol class="made-lines" lang="en">
            {job.lines.map(({ start, text: line }) => (
              <li key={start}>
                <span class="soft">{formatTime(start)}</span> {line}
              </li>
            ))}
          </ol>
        </div>
      )}
    </div>
  );
}

function stateOf({ stage, until, duration, left }: MakingJob, text: Text): string {
  if (stage === 'loading') return text('makeLoading');
  if (stage === 'done') return text('makeDone');
  if (stage === 'kept') return text('makeKept', formatTime(until));
  if (stage === 'failed') return text('makeStopped', formatTime(until));
  const far = text('makeFar', formatTime(until), formatTime(duration ?? until));
  if (stage === 'paused') return `${far} · ${text('makePaused')}`;
  return left ? `${far} · ${text('makeLeft', formatTime(left[0]), formatTime(left[1]))}` : far;
}
