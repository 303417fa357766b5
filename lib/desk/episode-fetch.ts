import { type ReadonlySignal, signal } from '@preact/signals';
import { askHost, askHosts, type HostTools, hostPattern } from './ask-host';
import { type BorrowOptions, createBorrowed, type Wanted } from './borrow-permissions';
import { FetchError, type FetchProblem } from './fetch-problem';
import { readSound } from './read-sound';

/** The progress of fetching an episode. */
export interface Fetching {
  /**
   * `next`: the last host leads to `host`, which the listener has to allow first. `untold`: `host` leads to another
   * one, but the browser does not say to which.
   */
  readonly stage: 'asking' | 'next' | 'untold' | 'reading' | 'failed';
  /** The hosts that have led to another one, in order. */
  readonly passed: readonly string[];
  /** The host that is being asked, or should be asked next. */
  readonly host: string;
  readonly bytes: number;
  /** Null if the host does not say. */
  readonly total: number | null;
  readonly problem: FetchProblem | null;
}

export interface EpisodeFetchOptions extends BorrowOptions, HostTools {
  /** An https address. */
  readonly address: string;
  readonly onFile: (file: File) => void;
}

/** Fetches an episode once the listener wants it. Asks each host only after it was allowed. */
export interface EpisodeFetch {
  readonly address: string;
  /** Null before it has begun, and when it is finished. */
  readonly fetching: ReadonlySignal<Fetching | null>;
  /** Must be called in the handler of a press, because the browser asks the listener. */
  start(): void;
  /** Allows the next host, and continues. Must be called in the handler of a press. */
  allowNext(): void;
  /** Allows all hosts, if the browser does not report the next one. Must be called in the handler of a press. */
  allowAll(): void;
  stop(): void;
}

/** Podcasts use up to half a dozen tracking services before their file. */
const mostHosts = 20;

/** A permission for all hosts. */
const allHosts = 'https://*/*';

const fileName = (address: string): string => new URL(address).pathname.split('/').at(-1) || 'episode';

// long: one fetch, whose few functions share its state
export function createEpisodeFetch(options: EpisodeFetchOptions): EpisodeFetch {
  const { address, permissions, onFile } = options;
  const fetching = signal<Fetching | null>(null);
  const borrowed = createBorrowed(options);
  let run = new AbortController();
  /** The address to which the last host leads. */
  let next = address;
  const hostNow = () => new URL(next).host;

  const change = (part: Partial<Fetching>) => {
    if (fetching.value) fetching.value = { ...fetching.value, ...part };
  };

  /** Reads the file to its end. */
  async function take(answer: Response, signal: AbortSignal): Promise<void> {
    const blob = await readSound(answer, hostNow(), (bytes, total) =>
      change({ stage: 'reading', bytes, total }),
    );
    if (signal.aborted) return;
    await borrowed.giveBack();
    fetching.value = null;
    onFile(new File([blob], fileName(address), { type: blob.type }));
  }

  /** Continues from `next`, whose host is allowed, to the file or to a host that is not allowed yet. */
  async function follow(signal: AbortSignal): Promise<void> {
    for (;;) {
      const { host } = new URL(next);
      change({ stage: 'asking', host });
      const answer = await askHost(next, options, signal);
      if (answer instanceof Response) return take(answer, signal);
      if (answer.next === null) return change({ stage: 'untold' });
      const passed = [...(fetching.peek()?.passed ?? []), host];
      if (passed.length >= mostHosts) throw new FetchError({ kind: 'unreachable', host });
      next = answer.next;
      change({ passed, host: new URL(next).host });
      const isAllowed = await permissions.contains({ origins: [hostPattern(next)] });
      if (signal.aborted) return;
      if (!isAllowed) return change({ stage: 'next' });
    }
  }

  /** Does some work once the browser allows it. */
  function allow(wanted: Wanted, work: (signal: AbortSignal) => Promise<void>) {
    const { signal } = run;
    const allowed = borrowed.borrow(wanted);
    const begin = async () => {
      if (!(await allowed)) throw new FetchError({ kind: 'not-allowed', host: hostNow() });
      if (!signal.aborted) await work(signal);
    };
    begin().catch(async (error: unknown) => {
      if (signal.aborted) return;
      // Only a broken connection throws another error.
      const problem =
        error instanceof FetchError ? error.problem : { kind: 'unreachable' as const, host: hostNow() };
      change({ stage: 'failed', problem });
      await borrowed.giveBack();
    });
  }

  return {
    address,
    fetching,
    start() {
      run.abort();
      run = new AbortController();
      next = address;
      fetching.value = {
        ...{ stage: 'asking', passed: [], host: hostNow(), bytes: 0, total: null },
        problem: null,
      };
      allow({ permissions: ['webRequest'], origins: [hostPattern(address)] }, follow);
    },
    allowNext() {
      change({ stage: 'asking' });
      allow({ origins: [hostPattern(next)] }, follow);
    },
    allowAll() {
      change({ stage: 'asking' });
      allow({ origins: [allHosts] }, async (signal) => take(await askHosts(next, options, signal), signal));
    },
    stop() {
      run.abort();
      fetching.value = null;
      void borrowed.giveBack();
    },
  };
}
