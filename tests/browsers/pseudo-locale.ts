import { cpSync, mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import english from '../../public/_locales/en/messages.json';

/** Letters with an accent for those without: still to be read by somebody who looks. */
const accents: Readonly<Record<string, string>> = Object.fromEntries(
  [
    ...'aáAÁbƀBƁcçCÇdďDĎeëEËfƒFƑgĝGĜhĥHĤiîIÎjĵJĴkķKĶlļLĻmɱMṀnñNÑoöOÖpþPÞqɋQɊrŕRŔsšSŠtţTŢuüUÜvṽVṼwŵWŴxẋXẊyýYÝzžZŽ',
  ]
    .join('')
    .match(/../gu)!
    .map(([plain, accented]) => [plain, accented]),
);
const rightToLeft = 'שלום ';

/** A text as a language would have it that is longer than English and writes some of it from right to left. */
function pseudoText(text: string): string {
  const accented = text.replace(/[a-z]/gi, (letter) => accents[letter] ?? letter);
  const missing = Math.ceil(text.length * 0.4) - rightToLeft.length;
  return `⟦${rightToLeft}${accented}${' ñöö'.repeat(Math.max(0, Math.ceil(missing / 4)))}⟧`;
}

/** The words of a message in the pseudo-locale, with its places filled. */
export const pseudoMessage = (key: keyof typeof english, ...values: readonly string[]): string =>
  pseudoText(english[key].message).replace(/\$(\d)/g, (_, place: string) => values[Number(place) - 1] ?? '');

type Catalogue = Record<string, { message: string }>;

/** A copy of the built extension with another catalogue in the place of the English one. The caller removes it. */
function copyWith(extensionDir: string, change: (english: Catalogue, copy: string) => Catalogue): string {
  const copy = mkdtempSync(join(tmpdir(), 'sidecue-pseudo-'));
  cpSync(extensionDir, copy, { recursive: true });
  const path = join(copy, '_locales/en/messages.json');
  writeFileSync(path, JSON.stringify(change(JSON.parse(readFileSync(path, 'utf8')), copy)));
  return copy;
}

/** A copy of the built extension whose English is the pseudo-locale. The caller removes it. */
export function translateToPseudo(extensionDir: string): string {
  return copyWith(extensionDir, (catalogue) => {
    for (const [key, entry] of Object.entries(catalogue)) {
      // It names the language by whose rules numbers and plurals are written.
      if (key !== 'catalogueLanguage') entry.message = pseudoText(entry.message);
    }
    return catalogue;
  });
}

/** A copy that speaks one of its other languages, whatever the browser speaks. The caller removes it. */
export function translateTo(extensionDir: string, locale: string): string {
  return copyWith(extensionDir, (_, copy) =>
    JSON.parse(readFileSync(join(copy, '_locales', locale, 'messages.json'), 'utf8')),
  );
}
