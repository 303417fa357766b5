import type { Text } from '../browser/text';

/** Why an episode could not be fetched, and the host that was asked. */
export type FetchProblem =
  /** The listener or the browser does not allow the host. */
  | { readonly kind: 'not-allowed'; readonly host: string }
  /** The host does not answer, the connection broke, or the host redirects without saying where. */
  | { readonly kind: 'unreachable'; readonly host: string }
  | { readonly kind: 'status'; readonly host: string; readonly status: number }
  | { readonly kind: 'web-page'; readonly host: string }
  /** `type` is the media type of the response. */
  | { readonly kind: 'no-sound'; readonly host: string; readonly type: string }
  | { readonly kind: 'too-large'; readonly host: string; readonly megabytes: number };

export class FetchError extends Error {
  constructor(readonly problem: FetchProblem) {
    super(problem.kind);
  }
}

/** A sentence that says what went wrong. The way out, a button for choosing a file, is next to it. */
export function fetchProblemText(problem: FetchProblem, text: Text): string {
  const { host } = problem;
  switch (problem.kind) {
    case 'not-allowed':
      return text('makeFetchNotAllowed', host);
    case 'unreachable':
      return text('makeFetchUnreachable', host);
    case 'web-page':
      return text('makeFetchWebPage', host);
    case 'no-sound':
      return text('makeFetchNoSound', host, problem.type);
    case 'too-large':
      return text('makeFetchTooLarge', problem.megabytes);
    case 'status': {
      const { status } = problem;
      if (status === 404 || status === 410) return text('makeFetchGone', host);
      return text(
        status === 401 || status === 403 ? 'makeFetchForbidden' : 'makeFetchStatus',
        host,
        String(status),
      );
    }
  }
}
