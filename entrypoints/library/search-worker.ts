import { createSearchServer, type SearchOrder } from '../../lib/desk/serve-search';
import { createLibrary } from '../../lib/library/library';

const answer = createSearchServer(createLibrary(), (report) => postMessage(report));

/** Searches what was said in all talks in a worker, so that the page stays responsive. */
addEventListener('message', ({ data }: MessageEvent<SearchOrder>) => answer(data));
