import { search } from '../../lib/search/search';

export const found = search;
