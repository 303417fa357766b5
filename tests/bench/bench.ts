/**
 * `npm run bench`: every measurement, with the machine it was made on. `npm run bench -- clock panel` makes some:
 * clock, opening, showing, panel, overlay, search, library, import, growth. `npm run -s bench -- clock --json` prints one
 * line of JSON a figure instead: `{"name","value","unit","peer"?,"peerValue"?}`, with “clock: ” before the name.
 */
import { execFileSync } from 'node:child_process';
import { cpus, release, totalmem, type } from 'node:os';
import { findChromium } from '../setup/browsers';
import { benchClock } from './clock';
import { benchGrowth } from './growth';
import { benchImport } from './import';
import { benchLibrary } from './library';
import { type BenchRow, benchTable } from './measure';
import { benchOpening } from './opening';
import { benchOverlay } from './overlay';
import { benchPanel } from './panel';
import { benchSearch } from './search';
import { benchShowing } from './showing';

const benches: Readonly<Record<string, { title: string; run: () => BenchRow[] | Promise<BenchRow[]> }>> = {
  clock: { title: 'Following the voice', run: benchClock },
  opening: { title: 'From a known talk to its first lines', run: benchOpening },
  showing: { title: 'From “Show” to a following panel', run: benchShowing },
  panel: { title: 'A long transcript, and typing', run: benchPanel },
  overlay: { title: 'Pages with and without a podcast', run: benchOverlay },
  search: { title: 'Search', run: () => benchSearch() },
  library: { title: 'A library of years', run: benchLibrary },
  import: { title: 'Import', run: benchImport },
  growth: { title: 'How time grows with the length of a text', run: benchGrowth },
};

const isJson = process.argv.includes('--json');
const asked = process.argv.slice(2).filter((name) => name !== '--json');
const unknown = asked.filter((name) => !(name in benches));
if (unknown.length > 0) {
  console.error(`There is no bench “${unknown.join('”, “')}”; there are ${Object.keys(benches).join(', ')}.`);
  process.exit(1);
}

/** The machine, which every figure belongs to. */
async function machineText(): Promise<string> {
  const [processor] = cpus();
  const chromium = execFileSync(await findChromium(), ['--version'], { encoding: 'utf8' }).trim();
  return [
    `${processor?.model.trim()}, ${cpus().length} cores, ${Math.round(totalmem() / 2 ** 30)} GB`,
    `${type()} ${release()}, Node ${process.version}, ${chromium}`,
  ].join('\n');
}

if (!isJson) console.log(await machineText());
for (const [name, { title, run }] of Object.entries(benches)) {
  if (asked.length > 0 && !asked.includes(name)) continue;
  const rows = await run();
  if (isJson) for (const row of rows) console.log(JSON.stringify({ ...row, name: `${name}: ${row.name}` }));
  else console.log(`\n${title}\n${benchTable(rows)}`);
}
