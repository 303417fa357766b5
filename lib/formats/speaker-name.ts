/**
 * Words that stand before a colon without being anyone's name. Lower case.
 */
const notNames = new Set(
  (
    'note notes warning caution remember example tip hint update source chapter part step ps date time re ' +
    'subject http https spoiler disclaimer correction answer question summary conclusion result results ' +
    'rule fact title url link email phone total version section scene act so okay ok well now yes no and but ' +
    'because look listen see first second third finally also actually basically today tomorrow then here ' +
    'there this that what why how when who which we he she they it you my our your the an if problem problems ' +
    'solution questions answers idea ideas point points reason reasons goal goals task lesson topic quote fun news ' +
    'key bonus pro pros con cons advantage advantages danger plus important reminder caveat background context ' +
    // German
    'der die das den dem ein eine einen mein meine sein ihre unser unsere frage fragen antwort antworten lösung ' +
    'beispiel beispiele achtung hinweis fazit zusammenfassung ergebnis ergebnisse ziel ziele grund gründe idee ' +
    'vorteil vorteile nachteil nachteile wichtig merke regel schritt punkt thema zitat kapitel also und oder aber ' +
    // French, Spanish, Portuguese, Italian, Polish, Turkish
    'le les un une mon ma ce cette problème réponse exemple attention remarque résumé mais donc el los las una mi ' +
    'problema pregunta respuesta solución ejemplo nota pero os uma meu minha pergunta resposta solução exemplo mas ' +
    'il lo gli uno domanda risposta soluzione esempio ma allora pytanie odpowiedź przykład uwaga wniosek soru cevap ' +
    'sorun örnek çözüm ' +
    // Russian, Arabic, Hebrew
    'это вот вопрос ответ проблема решение пример вывод итог значит но итак قال قالت يقول تقول قلت سأل سؤال السؤال ' +
    'جواب الجواب مثال ملاحظة المشكلة אמר אמרה אומר שאל שאלה תשובה דוגמה בעיה הערה ' +
    // Chinese, Japanese, Korean
    '问题 答案 例如 比如 注意 总结 结论 问 答 問題 答案 總結 結論 質問 答え 例 注意 まとめ 질문 답 답변 예 문제 주의'
  ).split(' '),
);

const nameWord =
  /^(?:[\p{Lu}\p{Lt}\p{Lo}][\p{L}\p{M}\p{N}.'’&/_-]*|\(?[\p{Lu}\p{Lo}][\p{L}.]*\)?|\d{1,3}|#\d{1,3})$/u;
const particle = /^(?:de|da|di|du|del|della|der|den|van|von|zu|la|le|al|el|bin|ibn|ben|of|the|and|y|e)$/u;
/** He says, she asks: what stands before a quotation in Chinese. */
const saying = /[说道问答讲說問講云曰]$/u;
const numberedSpeaker =
  /^(?:speaker|unknown speaker|host|guest|interviewer|narrator|moderator|person|participant)(?:\b|_)/iu;

/** True for what programs call speakers whose names they do not know. */
export function isNumberedSpeaker(name: string): boolean {
  return numberedSpeaker.test(name) || /^(?:spk|s)[ _]?\d{1,3}$/iu.test(name);
}

/**
 * True if `text` may well be a person's name or a role (`Ana`, `Ana de la Cruz`, `SPEAKER_01`, `Speaker 2`,
 * `Dr. Lee`): at most six words and 48 characters, each word with a capital (or of a script without them).
 */
export function looksLikeName(text: string): boolean {
  const name = text.trim();
  if (name === '' || name.length > 48 || !/^\p{L}/u.test(name)) return false;
  const words = name.split(/\s+/u);
  const [first = ''] = words;
  if (words.length > 6 || notNames.has(first.toLowerCase()) || saying.test(name)) return false;
  if (numberedSpeaker.test(name) && words.length <= 3) return true;
  return words.every((word, index) => nameWord.test(word) || (index > 0 && particle.test(word)));
}

/** The same for names beside a time, where the family name may come first: `Lee, Ana`. */
export function looksLikeStampedName(text: string): boolean {
  return looksLikeName(text.replace(/^(\p{Lu}[\p{L}'’-]{1,24}), (?=\p{Lu})/u, '$1 '));
}

/**
 * The names in a shorter form where they have one: `Ana Lee` for `Ana Lee (Acme)`, if nobody else of these names is
 * called so.
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

/** A name that services put where they know none. */
export function isUnknownSpeaker(name: string): boolean {
  return /^(?:unknown(?: speaker)?|speaker \?|\?+|n\/a)$/iu.test(name.trim());
}
