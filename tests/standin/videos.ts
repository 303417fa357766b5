import { readFileSync } from 'node:fs';
import { join } from 'node:path';

/** What the stand-in knows of a video. Durations in seconds. */
export interface VideoData {
  readonly id: string;
  readonly title: string;
  readonly channel: string;
  readonly date: string;
  readonly duration: number;
  readonly live: boolean;
  /** Whether the page offers a transcript. */
  readonly captioned: boolean;
  /** Who is seen in the picture. */
  readonly people: readonly string[];
}

/** A row of the page's own transcript: whole seconds only, as YouTube shows them. */
export interface TranscriptRow {
  readonly seconds: number;
  readonly text: string;
}

const talkFolder = join(import.meta.dirname, '../../lib/talks');

const club = { channel: 'DataTalksClub', live: false, captioned: true };

/** The talks that ship with the extension, as videos; a little longer than their last lines. */
const talks: readonly (VideoData & { readonly file: string })[] = [
  {
    ...club,
    id: 'jv5W4jXk4P4',
    title: "Developer Advocacy for Data Science - Elle O'Brien",
    date: 'Jan 22, 2021',
    duration: 3510,
    people: ["Elle O'Brien", 'Alexey Grigorev'],
    file: '000_24fad9a163611d8c.txt',
  },
  {
    ...club,
    id: 'z7BvslwVRbQ',
    title: 'Data Developer Relations - Hugo Bowne-Anderson',
    date: 'Jun 9, 2023',
    duration: 3578,
    people: ['Hugo Bowne-Anderson', 'Alexey Grigorev'],
    file: '001_65fe3dfcb0de18ef.txt',
  },
  {
    ...club,
    id: 'p1gVaS4Zx5M',
    title: 'MLOps Architect - Danny Leybzon',
    date: 'Jul 29, 2022',
    duration: 3597,
    people: ['Danny Leybzon', 'Alexey Grigorev'],
    file: '002_f51d4f25140925ac.txt',
  },
  {
    ...club,
    id: 'oUycqtMoYr8',
    title: 'Data Scientists at Work - Mısra Turp',
    date: 'Jun 9, 2022',
    duration: 4000,
    people: ['Mısra Turp', 'Alexey Grigorev'],
    file: '003_594d34125cda1705.txt',
  },
  {
    id: 'pOnRSYSNuXI',
    title: 'Vicki Boykis on Machine Learning Across Industries',
    channel: 'Weights & Biases',
    date: 'Jun 3, 2020',
    duration: 2050,
    live: false,
    captioned: true,
    people: ['Vicki Boykis', 'Lukas Biewald'],
    file: '004_b8540f422696e68f.txt',
  },
];

const others: readonly VideoData[] = [
  ['StandInNo01', 'How to sharpen a pencil', 613],
  ['StandInNo02', 'Rain on a tin roof, ten minutes', 600],
  ['StandInSh01', 'A short: the kettle', 21],
  ['StandInSh02', 'A short: the cat', 14],
  ['StandInSh03', 'A short: the bus', 33],
].map(([id, title, duration]) => ({
  id: String(id),
  title: String(title),
  channel: 'Quiet Things',
  date: 'Mar 1, 2024',
  duration: Number(duration),
  live: false,
  captioned: false,
  people: [],
}));

const liveVideo: VideoData = {
  id: 'StandInLive',
  title: 'Harbour camera, live',
  channel: 'Quiet Things',
  date: 'Started streaming 3 hours ago',
  duration: 10800,
  live: true,
  captioned: false,
  people: [],
};

/** Videos in the order in which pages list them. */
export const videos: readonly VideoData[] = [
  ...talks.map(({ file: _, ...video }) => video),
  ...others,
  liveVideo,
];

/** A talk as somebody else has uploaded it once more: played and captioned alike, under another id. */
export const uploadedAgain = 'StandInCopy';
const original = (id: string) => (id === uploadedAgain ? 'p1gVaS4Zx5M' : id);

/** A video whose transcript is offered and stays empty. */
export const emptyTranscript = 'StandInMute';

/** The video of that id. Ids unknown here are ordinary ten-minute videos. */
export function findVideo(id: string): VideoData {
  const found = videos.find((video) => video.id === original(id));
  return (
    (found && { ...found, id }) ?? {
      ...others[0]!,
      id,
      title: `Video ${id}`,
      captioned: id === emptyTranscript,
    }
  );
}

/** Stamps of both forms of file: `M:SS text`, `H:MM:SS text` and `[HH:MM:SS.mmm --> …]   text`. */
const rowPattern = /^\[?(?:(\d+):)?(\d+):(\d\d)(?:\.\d+ --> [\d:.]+\])?\s+(.+)$/;

/** The rows of the page's own transcript; none for a video that is no talk. */
export function transcriptRows(id: string): TranscriptRow[] {
  const file = talks.find((talk) => talk.id === original(id))?.file;
  if (!file) return [];
  return readFileSync(join(talkFolder, file), 'utf8')
    .split('\n')
    .flatMap((line) => {
      const match = rowPattern.exec(line);
      if (!match) return [];
      const [, hours = '0', minutes, seconds, text] = match;
      return [{ seconds: Number(hours) * 3600 + Number(minutes) * 60 + Number(seconds), text: text! }];
    });
}
