import {
  ADTS,
  type AudioSample,
  AudioSampleSink,
  BlobSource,
  FLAC,
  Input,
  type InputAudioTrack,
  MATROSKA,
  MP3,
  MP4,
  OGG,
  QTFF,
  WAVE,
  WEBM,
} from 'mediabunny';
import type { Seconds } from '../transcript/cue';
import { createResampler, type Resampler } from './resample';

const formats = [MP3, MP4, QTFF, OGG, WEBM, MATROSKA, WAVE, ADTS, FLAC];

/** Longer gaps in the audio are filled with silence, so that the sound after them keeps its time. */
const longestHole: Seconds = 0.05;

/** Why a file cannot be decoded. */
export type AudioProblem =
  /** It is no audio file of a known format. */
  | { readonly kind: 'no-audio' }
  /** The browser cannot decode this codec; '' if its name is unknown. */
  | { readonly kind: 'codec'; readonly codec: string }
  /** A part of the file is damaged, or the file can no longer be read. */
  | { readonly kind: 'damaged-audio'; readonly reason: string };

export class AudioError extends Error {
  constructor(readonly problem: AudioProblem) {
    super(problem.kind);
  }
}

/** An audio file that can be decoded. */
export interface AudioFile {
  readonly duration: Seconds;
  /**
   * The sound from a time on, in blocks of mono samples at 16 kHz.
   *
   * @throws AudioError if the file is damaged
   */
  blocks(from: Seconds): AsyncGenerator<Float32Array>;
}

/**
 * Opens an audio file, or the sound of a video. The file is read piece by piece.
 *
 * @throws AudioError if the file cannot be decoded
 */
export async function openAudio(file: Blob): Promise<AudioFile> {
  const input = new Input({ source: new BlobSource(file), formats });
  let track: InputAudioTrack | null;
  try {
    const isKnown = await input.canRead();
    // Many files have their list of tracks at the end; an incomplete download lacks it.
    if (isKnown && (await input.getTracks()).length === 0) throw new Error('no tracks');
    track = isKnown ? await input.getPrimaryAudioTrack() : null;
  } catch (error) {
    throw new AudioError({ kind: 'damaged-audio', reason: reasonOf(error) });
  }
  if (!track) throw new AudioError({ kind: 'no-audio' });
  if (!(await track.canDecode().catch(() => false))) {
    throw new AudioError({ kind: 'codec', codec: track.codec ?? '' });
  }
  const sink = new AudioSampleSink(track);
  try {
    const duration = await track.computeDuration();
    return { duration, blocks: (from) => decodeFrom(sink, from) };
  } catch (error) {
    throw new AudioError({ kind: 'damaged-audio', reason: reasonOf(error) });
  }
}

const reasonOf = (error: unknown): string => (error instanceof Error ? error.message : String(error));

/** Mixes all channels into one. */
function mono(sample: AudioSample): Float32Array {
  const { numberOfFrames, numberOfChannels } = sample;
  const sum = new Float32Array(numberOfFrames);
  const plane = new Float32Array(numberOfFrames);
  for (let planeIndex = 0; planeIndex < numberOfChannels; planeIndex++) {
    sample.copyTo(plane, { planeIndex, format: 'f32-planar' });
    for (let i = 0; i < numberOfFrames; i++) sum[i] = (sum[i] ?? 0) + (plane[i] ?? 0) / numberOfChannels;
  }
  return sum;
}

async function* decodeFrom(sink: AudioSampleSink, from: Seconds): AsyncGenerator<Float32Array> {
  let resampler: Resampler | null = null;
  let rate = 0;
  /** The time up to which sound has been returned. */
  let reached = from;
  try {
    for await (const sample of sink.samples(from)) {
      const { timestamp, sampleRate: ownRate } = sample;
      let sound = mono(sample);
      sample.close();
      // The first block may begin before the requested time.
      const early = Math.round((reached - timestamp) * ownRate);
      if (early > longestHole * ownRate || reached === from) sound = sound.subarray(Math.max(0, early));
      if (sound.length === 0) continue;
      const hole = timestamp - reached;
      if (!resampler || rate !== ownRate) {
        if (resampler) yield resampler.end();
        resampler = createResampler(ownRate);
        rate = ownRate;
      }
      if (hole > longestHole) {
        yield resampler.push(new Float32Array(Math.round(hole * ownRate)));
        reached += hole;
      }
      reached += sound.length / ownRate;
      yield resampler.push(sound);
    }
  } catch (error) {
    throw new AudioError({ kind: 'damaged-audio', reason: reasonOf(error) });
  }
  if (resampler) yield resampler.end();
}
