import { commonEnglish } from './common-words';

/** English function words, which name nothing. */
export const functionWords: ReadonlySet<string> = new Set(
  (
    'a about after all also am an and any are as at be because been before being but by can could did do does ' +
    'done dont for from get got had has have he her here him his how i if im in into is isnt it its just know ' +
    'like lot me more most much my no not now of off oh okay on one only or our out over really right said say ' +
    'see she should so some such than that thats the their them then there theres these they theyre thing ' +
    'things think this those through to too under up us very want was we well went were weve what when where ' +
    'which while who why will with would yeah yes you your youre 1'
  ).split(/\s+/u),
);

/** Everyday English words, one form of each. */
export const commonWords: readonly string[] = commonEnglish.trim().split(/\s+/u);
