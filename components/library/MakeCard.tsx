import type { ComponentChildren } from 'preact';
import { useState } from 'preact/hooks';
import type { Text } from '../../lib/browser/text';
import type { MakingJob } from '../../lib/desk/making-session';
import { formatTime } from '../../lib/transcript/clock-text';
import { useText } from '../controls/text';
import { MakeChoose, type MakeChooseProps } from './MakeChoose';

export interface MakeCardProps extends MakeChooseProps {
  /** Whether the listener has come to make a transcript. */
  isWanted: boolean;
  /** The transcript that is being made; null before a file was chosen. */
  job: MakingJob | null;
  /** The sentence that says what went wrong and what to do. */
  problemText: (problem: NonNullable<MakingJob['problem']>) => string;
  onPause: () => void;
  onGoOn: () => void;
  onKeep: () => void;
  /** Another recogniser. */
  children: ComponentChildren;
}

const isBusy = (job: MakingJob | null): boolean =>
  job?.stage === 'loading' || job?.stage === 'working' || job?.stage === 'paused';

/** The card that makes a transcript from an audio file. It is folded until it is wanted. */
export function MakeCard(props: MakeCardProps) {
  const { isWanted, job, otherLanguage, problemText, onFile, besideFile, onPause, onGoOn, onKeep } = props;
  const text = useText();
  const [isOpen, setOpen] = useState(isWanted || job !== null);
  return (
    <details class="card make" open={isOpen} onToggle={(event) => setOpen(event.currentTarget.open)}>
      <summary>{text('makeWhat')}</summary>
      {isOpen && (
        <>
          {!isBusy(job) && <MakeChoose {...{ otherLanguage, onFile, besideFile }} />}
          <p class="soft">{text('makeHow')}</p>
          {!isBusy(job) && props.children}
          {job && <Job {...{ job, problemText, onPause, onGoOn, onKeep }} />}
        </>
      )}
    </details>
  );
}

type JobProps = Pick<MakeCardProps, 'problemText' | 'onPause' | 'onGoOn' | 'onKeep'> & { job: MakingJob };

/** How much of a transcript has been made, what went wrong, and its last lines. */
function Job({ job, problemText, onPause, onGoOn, onKeep }: JobProps) {
  const text = useText();
  return (
    <div data-making={job.stage}>
      <p>
        <strong>{job.title}</strong> <span role="status">{stateOf(job, text)}</span>{' '}
        {job.program === null && isBusy(job) && job.stage !== 'loading' && farOf(job, text)}
      </p>
      {isBusy(job) && (
        // Without a value the bar shows that the progress is unknown.
        <progress
          aria-label={job.title}
          {...(job.program === null ? { max: job.duration ?? 1, value: job.until } : {})}
        />
      )}
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
      {isBusy(job) && (
        <div class="buttons">
          {job.program !== null ? null : job.stage === 'paused' ? (
            <button type="button" class="button" onClick={onGoOn}>
              {text('makeGoOn')}
            </button>
          ) : (
            <button type="button" class="button quiet" onClick={onPause}>
              {text('makePause')}
            </button>
          )}
          <button type="button" class="button quiet" onClick={onKeep}>
            {text(job.program === null ? 'makeKeep' : 'makeStop')}
          </button>
        </div>
      )}
      <ol class="made-lines" lang={job.language || undefined}>
        {job.lines.map(({ start, text: line }) => (
          <li key={start}>
            <span class="soft">{formatTime(start)}</span> {line}
          </li>
        ))}
      </ol>
    </div>
  );
}

/** The state in words. It changes rarely, because screen readers announce it. */
function stateOf({ stage, until, program }: MakingJob, text: Text): string {
  if (stage === 'loading') return text('makeLoading');
  if (stage === 'paused') return text('makePaused');
  if (stage === 'done') return text('makeDone');
  if (stage === 'kept') return text('makeKept', formatTime(until));
  if (stage === 'working' && program !== null) return text('makeProgramWorking', program);
  return stage === 'failed' ? text('makeStopped', formatTime(until)) : '';
}

function farOf({ until, duration, left }: MakingJob, text: Text): string {
  const far = text('makeFar', formatTime(until), formatTime(duration ?? until));
  return left ? `${far} · ${text('makeLeft', formatTime(left[0]), formatTime(left[1]))}` : far;
}
