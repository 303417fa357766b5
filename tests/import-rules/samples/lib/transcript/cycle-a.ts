import './cycle-b';

export const a = 1;
