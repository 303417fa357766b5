import type { Search } from '../search/search';

export type Wrong = Search;
