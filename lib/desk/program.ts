/** The listener's own program that makes transcripts: a server on this computer. */
export interface Program {
  /** Its origin, such as `http://127.0.0.1:8080`. Always a loopback address. */
  readonly address: string;
  /** The name of its model; '' lets the program choose. */
  readonly model: string;
  /** A code of `programLanguages`; '' lets the program detect the language. */
  readonly language: string;
}

/** Written out, so that no other spelling of a number, no user name and no longer name counts as this computer. */
const loopback = /^http:\/\/(127\.0\.0\.1|localhost)(:\d{1,5})?\/?$/i;

/**
 * The origin of a program at an address that a listener has typed; null unless it is on this computer. `[::1]` becomes
 * `localhost`, which browsers look up there too: not all of their policies and permissions support IPv6 addresses.
 */
export function programOrigin(text: string): string | null {
  const trimmed = text.trim().replace(/^(http:\/\/)\[::1\]/i, '$1localhost');
  return loopback.test(trimmed) ? (URL.parse(trimmed)?.origin ?? null) : null;
}

/** The permission that the browser needs to access a program: its host with all ports. */
export const programPattern = ({ address }: Pick<Program, 'address'>): string =>
  `http://${new URL(address).hostname}/*`;

/** What a talk says about the program that made it. */
export const programName = ({ address, model }: Program): string => model || new URL(address).host;

/** Whisper's language codes, which all such programs understand (tokenizer.py of openai-whisper). */
export const programLanguages: readonly string[] = (
  'af am ar as az ba be bg bn bo br bs ca cs cy da de el en es et eu fa fi fo fr gl gu ha haw he hi hr ht hu hy id is ' +
  'it ja jw ka kk km kn ko la lb ln lo lt lv mg mi mk ml mn mr ms mt my ne nl nn no oc pa pl ps pt ro ru sa sd si sk ' +
  'sl sn so sq sr su sv sw ta te tg th tk tl tr tt uk ur uz vi yi yo yue zh'
).split(' ');

/** The tag of a language that a program names by code or in English; '' if it is unknown. */
export function languageOfProgram(name: string): string {
  const lower = name.trim().toLowerCase();
  const inEnglish = new Intl.DisplayNames('en', { type: 'language' });
  const code = programLanguages.find((one) => one === lower || inEnglish.of(one)?.toLowerCase() === lower);
  return code ? (Intl.getCanonicalLocales(code)[0] ?? '') : '';
}
