import { notNames } from './not-names';

/** Georgian has no capitals in everyday use, but Unicode classifies its letters as lower case. */
const nameWord =
  /^(?:[\p{Lu}\p{Lt}\p{Lo}\p{sc=Georgian}](?:[\p{L}\p{M}\p{N}.'’ʼ׳״"&/_་・·-]|\u200c|\u200d)*|\(?[\p{Lu}\p{Lo}][\p{L}.]*\)?|\d{1,3}|[#№]\d{1,3})$/u;
const particle = /^(?:de|da|di|du|del|della|der|den|van|von|zu|la|le|al|el|bin|ibn|ben|of|the|and|y|e)$/u;
/** "He says", "she asks": words before a quotation in Chinese. */
const saying = /[说道问答讲說問講云曰]$/u;
/** The end of a sentence in a script without capitals. */
const sentence = /\p{Lo}\.$/u;
const numberedSpeaker =
  /^(?:speaker|unknown speaker|host|guest|interviewer|narrator|moderator|person|participant|spk)(?:\b|_)/iu;

/** True for the names that programs give to speakers they cannot name. */
export function isNumberedSpeaker(name: string): boolean {
  return numberedSpeaker.test(name) || /^(?:spk|s)[ _]?\d{1,3}$/iu.test(name);
}

/**
 * True if `text` may be a person's name or a role (`Ana`, `Ana de la Cruz`, `SPEAKER_01`, `Speaker 2`, `Dr. Lee`): at
 * most six words and 48 UTF-16 code units, where each word has a capital or is in a script without capitals.
 */
export function looksLikeName(text: string): boolean {
  const name = text.trim();
  if (name === '' || name.length > 48 || !/^\p{L}/u.test(name)) return false;
  const words = name.split(/\s+/u);
  const [first = ''] = words;
  if (words.length > 6 || notNames.has(first.toLowerCase()) || saying.test(name) || sentence.test(name))
    return false;
  if (numberedSpeaker.test(name) && words.length <= 3) return true;
  return words.every((word, index) => nameWord.test(word) || (index > 0 && particle.test(word)));
}

/** A company, its address, or pronouns after a name. */
const company = / \((?:\p{Lu}[^()]{1,38}|[^()\s]{1,32}\.[a-z]{2,6}|\p{L}{1,8}(?:\/\p{L}{1,8}){1,2})\)$/u;

/** A role after a name of two words. */
const role = /^(\p{Lu}\S{0,24} \p{Lu}[^,]{1,30}), \p{Lu}[\p{L} .&-]{1,40}$/u;

/**
 * Like `looksLikeName`, but for names beside a time: the family name may come first (`Lee, Ana`), and a company or a
 * role may follow.
 */
export function looksLikeStampedName(text: string): boolean {
  return looksLikeName(
    text
      .replace(company, '')
      .replace(role, '$1')
      .replace(/^(\p{Lu}[\p{L}'’-]{1,24}), (?=\p{Lu})/u, '$1 '),
  );
}

/**
 * The short forms of names that have one: `Ana Lee` for `Ana Lee (Acme)`, unless two of these names have the same short
 * form.
 */
export function shortNames(names: Iterable<string>): Map<string, string> {
  const long = [...new Set(names)].flatMap((name) => {
    const match = /^(.{1,48}?) ?\(([^()\d]{1,40})\)$/u.exec(name);
    return match && looksLikeName(match[1] ?? '') ? [{ name, short: match[1] ?? '' }] : [];
  });
  const counts = new Map<string, number>();
  for (const { short } of long) counts.set(short, (counts.get(short) ?? 0) + 1);
  return new Map(long.filter(({ short }) => counts.get(short) === 1).map(({ name, short }) => [name, short]));
}

/** True for a placeholder that services write for an unknown speaker. */
export function isUnknownSpeaker(name: string): boolean {
  return /^(?:unknown(?: speaker)?|speaker \?|\?+|n\/a)$/iu.test(name.trim());
}
