import { serveOrders } from '../../lib/browser/serve-orders';
import { createSearchServer, type SearchOrder } from '../../lib/desk/serve-search';
import { createLibrary } from '../../lib/library/library';

const answer = createSearchServer(createLibrary(), (report) => postMessage(report));

/** Searches what was said in all talks in this worker, so that the page stays responsive. */
serveOrders<SearchOrder>(answer);
