/**
 * `npm run store`: all that the two browser stores ask for, in `.output/store`: packages, pictures, and the texts of
 * listing, permissions and privacy. `--check` also builds from the source package and compares the bytes; names of
 * scenes take only their pictures.
 */
import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { root } from '../setup/run-tool';
import { permissionReasons, privacyAnswers } from './answers';
import { catalogueOf, listingOf, localesOf } from './listing';
import { makePackages } from './make-packages';
import { pictureLocales, pictureProblems, takePictures } from './pictures';

const folder = join(root, '.output/store');
const pictures = join(folder, 'pictures');
const locales = localesOf(root);
const names = process.argv.slice(2).filter((argument) => !argument.startsWith('--'));

function writeTexts(): void {
  rmSync(join(folder, 'listing'), { recursive: true, force: true });
  for (const locale of locales) {
    const place = join(folder, 'listing', locale);
    mkdirSync(place, { recursive: true });
    const { name, chromeSummary, mozillaSummary, description } = listingOf(catalogueOf(root, locale));
    writeFileSync(join(place, 'name.txt'), `${name}\n`);
    writeFileSync(join(place, 'summary-chrome.txt'), `${chromeSummary}\n`);
    writeFileSync(join(place, 'summary-firefox.txt'), `${mozillaSummary}\n`);
    writeFileSync(join(place, 'description.txt'), `${description}\n`);
  }
  const table = (rows: readonly (readonly [string, string])[]) =>
    rows.map(([question, answer]) => `## ${question}\n\n${answer}\n`).join('\n');
  writeFileSync(join(folder, 'listing/permissions.md'), table(Object.entries(permissionReasons)));
  writeFileSync(join(folder, 'listing/privacy.md'), table(privacyAnswers));
}

const isMade = names.length > 0 || (await makePackages(folder, process.argv.includes('--check')));
if (!isMade) process.exit(1);
writeTexts();
for (const locale of pictureLocales)
  await takePictures(root, pictures, locale, names.length > 0 ? names : undefined);
const problems = names.length > 0 ? [] : pictureProblems(pictures, pictureLocales);
for (const problem of problems) console.error(problem);
if (problems.length > 0) process.exit(1);
console.log(`For the stores: ${folder}`);
