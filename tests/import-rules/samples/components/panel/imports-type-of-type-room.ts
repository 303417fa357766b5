import type { Search } from '../../lib/search/search';

export type Found = Search;
