import { createLibrary } from '../../lib/library/library';
import { createSearchServer, type SearchOrder } from '../../lib/library/serve-search';

const answer = createSearchServer(createLibrary(), (report) => postMessage(report));

/** Searches what was said in all talks, apart from the page. */
addEventListener('message', ({ data }: MessageEvent<SearchOrder>) => answer(data));
