import type { Text } from '../../lib/browser/text';
import type { Fetching } from '../../lib/desk/episode-fetch';
import type { FetchProblem } from '../../lib/desk/fetch-problem';
import { useText } from '../controls/text';

export interface MakeFetchProps {
  /** The address of the episode's sound. */
  address: string;
  fetching: Fetching | null;
  problemText: (problem: FetchProblem) => string;
  onFetch: () => void;
  /** Allows the host to which the last address has led. */
  onAllow: () => void;
  /** Allows all hosts, because the next one is not known. */
  onAllowAll: () => void;
  onStop: () => void;
}

/** Downloads the episode from its address, so that the listener does not have to save a file. */
export function MakeFetch(props: MakeFetchProps) {
  const { address, fetching, problemText, onFetch, onAllow, onAllowAll, onStop } = props;
  const text = useText();
  const stage = fetching?.stage ?? 'failed';
  const button = (
    key: 'makeFetch' | 'makeFetchAllow' | 'makeFetchAllowAll',
    host: string,
    onClick: () => void,
  ) => (
    <button type="button" class="button" onClick={onClick}>
      {text(key, host)}
    </button>
  );
  return (
    <div class="fetch" data-fetching={fetching?.stage}>
      <p class="soft">
        {text('makeFetchHow')} <bdi class="address">{address}</bdi>
      </p>
      {fetching && fetching.passed.length > 0 && <p>{text('makeFetchHosts', fetching.passed)}</p>}
      {fetching?.stage === 'next' && (
        <p role="alert">{text('makeFetchNext', fetching.passed.at(-1) ?? '', fetching.host)}</p>
      )}
      {fetching?.stage === 'untold' && <p role="alert">{text('makeFetchUntold', fetching.host)}</p>}
      {fetching?.problem && (
        <p class="wrong" role="alert">
          {problemText(fetching.problem)} {text('makeFetchInstead')}
        </p>
      )}
      {fetching?.stage === 'reading' && (
        <progress
          aria-label={text('makeFetch', fetching.host)}
          {...(fetching.total === null ? {} : { max: fetching.total, value: fetching.bytes })}
        />
      )}
      <div class="buttons">
        {stage === 'failed' && button('makeFetch', new URL(address).host, onFetch)}
        {fetching?.stage === 'next' && button('makeFetchAllow', fetching.host, onAllow)}
        {fetching?.stage === 'untold' && button('makeFetchAllowAll', fetching.host, onAllowAll)}
        {stage !== 'failed' && (
          <button type="button" class="button quiet" onClick={onStop}>
            {text('makeStop')}
          </button>
        )}
        {fetching && <span>{farOf(fetching, text)}</span>}
      </div>
    </div>
  );
}

/** Bytes in megabytes, to one decimal place. */
const megabytes = (bytes: number): number => Math.round(bytes / 100_000) / 10;

/** How much has been downloaded, in words. */
function farOf({ stage, host, bytes, total }: Fetching, text: Text): string {
  if (stage === 'asking') return text('makeFetchAsking', host);
  if (stage !== 'reading') return '';
  if (total === null) return text('makeFetchCame', megabytes(bytes));
  return text('makeFetchFar', megabytes(bytes), megabytes(total));
}
