import { readFileSync } from 'node:fs';
import { parseBundledTalk } from '../../lib/talks/build';
import { bundledTalks } from '../../lib/talks/catalogue';
import type { Talk } from '../../lib/transcript/talk';

/** A bundled talk as its text file tells it, with the video it belongs to. */
export interface FiledTalk extends Talk {
  readonly videoId: string;
}

function readTalk(id: string): FiledTalk {
  const file = new URL(`../../lib/talks/${id}.txt`, import.meta.url);
  const talk = parseBundledTalk(`${id}.txt`, readFileSync(file, 'utf8'));
  const home = talk.homes.find(({ kind }) => kind === 'youtube');
  if (home?.kind !== 'youtube') throw new Error(`${id} has no video`);
  return { ...talk, videoId: home.id };
}

/** The five talks, in the catalogue's order. */
export const talks: readonly FiledTalk[] = bundledTalks.map(({ id }) => readTalk(id));

/** “MLOps Architect”: the talk that most tests watch. */
export const mlopsTalk: FiledTalk = talks[2]!;

/** Another talk, for navigation. */
export const devrelTalk: FiledTalk = talks[1]!;
