export const search = 1;
export type Search = typeof search;
