import type { MediaRoot } from '../roots';
import type { FileLink, Finding } from './finding';

/** A track that has not loaded by then counts as missing. */
const patienceMs = 5000;

/** How often a track without an element is checked for cues. */
const askAgainMs = 200;

/** The content of a page's text tracks, and the addresses of those that did not load. */
export interface TrackFindings {
  readonly findings: readonly Finding[];
  readonly links: readonly FileLink[];
}

const pause = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms));

/** Makes the browser load a track's cues without showing them, as it does when a viewer turns captions on. */
async function cuesOf(track: TextTrack, element: HTMLTrackElement | undefined): Promise<TextTrackCue[]> {
  const { mode } = track;
  if (mode === 'disabled') track.mode = 'hidden';
  const beginMs = performance.now();
  const isComing = () =>
    element ? element.readyState < HTMLTrackElement.LOADED : (track.cues?.length ?? 0) === 0;
  const limitMs = element ? patienceMs : askAgainMs * 2;
  while (isComing() && performance.now() - beginMs < limitMs) await pause(askAgainMs / 4);
  const cues = [...(track.cues ?? [])];
  if (mode === 'disabled') track.mode = mode;
  return cues;
}

function stamp(time: number): string {
  const ms = Math.round(Math.min(Math.max(time, 0), 359_999) * 1000);
  const part = (value: number, digits: number) => String(Math.floor(value)).padStart(digits, '0');
  return `${part(ms / 3_600_000, 2)}:${part((ms / 60_000) % 60, 2)}:${part((ms / 1000) % 60, 2)}.${part(ms % 1000, 3)}`;
}

/** Writes cues as the WebVTT file that they came from. */
function webVttOf(cues: readonly TextTrackCue[]): string {
  const texts = cues.map((cue) => {
    // An empty line would end the cue.
    const text = ((cue as VTTCue).text ?? '').replace(/\n{2,}/gu, '\n');
    return `${stamp(cue.startTime)} --> ${stamp(cue.endTime)}\n${text}`;
  });
  return `WEBVTT\n\n${texts.join('\n\n')}\n`;
}

async function readTrack(media: HTMLMediaElement, track: TextTrack): Promise<TrackFindings> {
  const element = [...media.querySelectorAll('track')].find((candidate) => candidate.track === track);
  const cues = await cuesOf(track, element);
  const about = { name: track.label, language: track.language };
  if (cues.length === 0) {
    return { findings: [], links: element?.src ? [{ address: element.src, ...about }] : [] };
  }
  const finding: Finding = {
    source: 'track',
    ...about,
    text: webVttOf(cues),
    chapters: [],
    isNamed: true,
    playedAt: '',
  };
  return { findings: [finding], links: [] };
}

async function chaptersOf(media: HTMLMediaElement): Promise<Finding['chapters']> {
  const track = [...media.textTracks].find(({ kind }) => kind === 'chapters');
  if (!track) return [];
  const element = [...media.querySelectorAll('track')].find((candidate) => candidate.track === track);
  const cues = await cuesOf(track, element);
  return cues.map((cue) => ({ start: cue.startTime, title: ((cue as VTTCue).text ?? '').trim() }));
}

/** The captions and subtitles of all players in a tree, loaded by the browser itself. */
export async function readTextTracks(root: MediaRoot): Promise<TrackFindings> {
  const media = [...root.querySelectorAll<HTMLMediaElement>('audio, video')];
  const read = media.map(async (element): Promise<TrackFindings> => {
    const tracks = [...element.textTracks].filter(({ kind }) => kind === 'captions' || kind === 'subtitles');
    if (tracks.length === 0) return { findings: [], links: [] };
    const [chapters, ...all] = await Promise.all([
      chaptersOf(element),
      ...tracks.map((track) => readTrack(element, track)),
    ]);
    return {
      findings: all.flatMap(({ findings }) => findings.map((finding) => ({ ...finding, chapters }))),
      links: all.flatMap(({ links }) => links),
    };
  });
  const found = await Promise.all(read);
  return {
    findings: found.flatMap(({ findings }) => findings),
    links: found.flatMap(({ links }) => links),
  };
}
