/*
 * Measures how the time of an import and of a search grows, and prints it as JSON: an array of `GrowthGroup`. How far
 * it is goes to the error output. Started by `growth.ts` with the flags that make times comparable.
 */
import { importText } from '../../lib/formats/import';
import { mostBytes } from '../../lib/formats/importing';
import { findOverview } from '../../lib/reading/overview';
import { readTalk } from '../../lib/reading/paragraphs';
import { createSearch } from '../../lib/search/search';
import { finish } from '../../lib/search/word-run';
import { type Growth, growthOf as measureGrowth } from './growth-of';
import { commonForms, type Shape, shapes } from './growth-shapes';
import { type HostileSearch, hostileSearches } from './hostile-searches';
import { hostileShapes } from './hostile-shapes';
import { type HostileTalk, hostileTalks } from './hostile-talks';

const megabyte = 2 ** 20;

/** The longest of the common forms is the longest that an import takes: 20 MB. */
const largest = mostBytes;

/** Measures one kind, and tells what came of it at once: all of them take a quarter of an hour. */
const growthOf: typeof measureGrowth = (...measured) => {
  const growth = measureGrowth(...measured);
  console.error(`${growth.name}: ${growth.worst.toFixed(1)} times (${growth.time.toFixed(0)} ms)`);
  return growth;
};

/** Of each shape the text is made before it is measured. `limit`: longer texts are not made, also in doubt. */
function importGrowth({ name, make }: Shape, most: number, limit?: number): Growth {
  return growthOf(
    name,
    (length) => {
      const text = make(length);
      return () => importText(text);
    },
    most,
    limit,
  );
}

/** A well-formed file, which must be accepted: what is refused takes no time. */
function commonGrowth(shape: Shape): Growth {
  const { name, make } = shape;
  if (!importText(make(largest)).ok) throw new Error(`${name}: 20 MB are refused.`);
  return importGrowth(shape, largest, largest);
}

/** Searching in a talk that has just been opened, by letters and by sounds. */
function searchGrowth({ name, query, cues }: HostileSearch): Growth {
  return growthOf(
    `search: ${name}`,
    (length) => {
      const lines = cues(length);
      return () => {
        const engine = createSearch(lines);
        engine.find(query);
        finish(engine.findSoundalikes(query));
      };
    },
    megabyte / 8,
  );
}

/** Finding the paragraphs, parts and terms of a talk. */
function readingGrowth({ name, talk }: HostileTalk): Growth {
  return growthOf(
    `reading: ${name}`,
    (length) => {
      const read = talk(length);
      return () => finish(findOverview(finish(readTalk(read)), read.cues, read.chapters));
    },
    megabyte / 4,
  );
}

/** Kinds of text that are measured over the same lengths. */
export interface GrowthGroup {
  readonly name: string;
  readonly growths: readonly Growth[];
}

/** Compares each letter with each other one: what this bench must see. */
function quadraticGrowth(): Growth {
  return growthOf(
    'quadratic on purpose',
    (length) => {
      const text = 'a'.repeat(length);
      return () => {
        let equal = 0;
        for (let one = 0; one < length; one += 1)
          for (let other = 0; other < length; other += 16) if (text[one] === text[other]) equal += 1;
        return equal;
      };
    },
    megabyte / 128,
  );
}

const groups: readonly GrowthGroup[] = [
  { name: 'kind that is quadratic on purpose', growths: [quadraticGrowth()] },
  {
    name: 'kinds of text, 1 kB to 1 MB',
    growths: [...shapes, ...hostileShapes].map((shape) => importGrowth(shape, megabyte)),
  },
  {
    name: 'common forms, 1 kB to 20 MB',
    growths: commonForms.map(commonGrowth),
  },
  { name: 'searches, 1 kB to 128 kB', growths: hostileSearches.map(searchGrowth) },
  { name: 'talks to read, 1 kB to 256 kB', growths: hostileTalks.map(readingGrowth) },
];
console.log(JSON.stringify(groups));
