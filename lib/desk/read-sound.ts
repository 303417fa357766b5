import { FetchError } from './fetch-problem';

/** Nine hours at 128 kbit/s. Browsers keep what they have fetched in memory or in temporary files. */
const mostMegabytes = 500;

const megabyte = 1_000_000;

/** This much is handed to the browser at a time, which keeps it outside the page's memory. */
const partBytes = 4 * megabyte;

/** How many bytes of a file have arrived, and how many there are; null if the host does not say. */
type OnProgress = (bytes: number, total: number | null) => void;

/**
 * Reads a response to its end.
 * @throws FetchError if it is too large, and what reading throws
 */
export async function readSound(response: Response, host: string, onProgress: OnProgress): Promise<Blob> {
  const tooLarge = () => new FetchError({ kind: 'too-large', host, megabytes: mostMegabytes });
  const { headers, body } = response;
  // If the response is compressed, the length is not that of the content.
  const total = headers.has('content-encoding') ? null : Number(headers.get('content-length')) || null;
  if ((total ?? 0) > mostMegabytes * megabyte) throw tooLarge();
  const parts: Blob[] = [];
  let pieces: Uint8Array<ArrayBuffer>[] = [];
  let waiting = 0;
  let bytes = 0;
  onProgress(bytes, total);
  for await (const piece of piecesOf(body)) {
    pieces.push(piece);
    waiting += piece.length;
    bytes += piece.length;
    if (bytes > mostMegabytes * megabyte) throw tooLarge();
    if (waiting < partBytes) continue;
    parts.push(new Blob(pieces));
    pieces = [];
    waiting = 0;
    onProgress(bytes, total);
  }
  return new Blob([...parts, ...pieces], { type: headers.get('content-type') ?? '' });
}

/** Ending the iteration early ends the request. */
async function* piecesOf(body: Response['body']): AsyncGenerator<Uint8Array<ArrayBuffer>> {
  const reader = body?.getReader();
  if (!reader) return;
  try {
    for (;;) {
      const { done, value } = await reader.read();
      if (done) return;
      yield value;
    }
  } finally {
    await reader.cancel().catch(() => undefined);
  }
}
