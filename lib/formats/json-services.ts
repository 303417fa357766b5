import type { Seconds } from '../transcript/cue';
import { isObject } from './json-text';
import type { Parsed } from './parsed';
import { hasTimedList, parseTimedList } from './timed-list';

/** The shape of the JSON of a speech-to-text service. */
interface Service {
  readonly service: string;
  /** Properties that are all present, as paths from the top; `0` is the first item of a list. */
  readonly members: readonly string[];
  /** The unit of its bare numbers, in seconds. */
  readonly unit: Seconds;
}

/**
 * Services and the shapes of their JSON, with the documentation of each as the source. The lists inside them are all
 * read in the same way.
 */
const services: readonly Service[] = [
  // assemblyai.com/docs: `start` and `end` are milliseconds, `audio_duration` is seconds.
  { service: 'AssemblyAI', members: ['audio_duration', 'words.0.start'], unit: 0.001 },
  { service: 'AssemblyAI', members: ['audio_duration', 'utterances.0.start'], unit: 0.001 },
  { service: 'AssemblyAI', members: ['audio_duration', 'sentences.0.start'], unit: 0.001 },
  { service: 'AssemblyAI', members: ['audio_duration', 'paragraphs.0.start'], unit: 0.001 },
  // developers.deepgram.com/docs/utterances and /paragraphs.
  { service: 'Deepgram', members: ['results.channels.0.alternatives'], unit: 1 },
  // docs.aws.amazon.com/transcribe, “Example diarization output (batch)”.
  { service: 'Amazon Transcribe', members: ['results.items.0.alternatives', 'results.transcripts'], unit: 1 },
  // cloud.google.com/speech-to-text, WordInfo of V1 and V2.
  { service: 'Google Speech-to-Text', members: ['results.0.alternatives.0.words'], unit: 1 },
  // learn.microsoft.com, batch transcription, fast transcription and the Speech SDK; 1 tick is 100 ns.
  { service: 'Azure Speech', members: ['recognizedPhrases.0.nBest'], unit: 1e-7 },
  { service: 'Azure Speech', members: ['phrases.0.offsetMilliseconds'], unit: 0.001 },
  { service: 'Azure Speech', members: ['0.RecognitionStatus', '0.Offset'], unit: 1e-7 },
  // docs.rev.ai, transcript object.
  { service: 'Rev.ai', members: ['monologues.0.elements'], unit: 1 },
  // docs.speechmatics.com, json-v2.
  { service: 'Speechmatics', members: ['results.0.alternatives.0.content', 'metadata'], unit: 1 },
  // elevenlabs.io/docs, speech to text.
  { service: 'ElevenLabs', members: ['words.0.type', 'words.0.start', 'language_code'], unit: 1 },
  // docs.fireflies.ai, `transcript` of the GraphQL interface.
  { service: 'Fireflies', members: ['data.transcript.sentences.0.start_time'], unit: 1 },
  { service: 'Fireflies', members: ['sentences.0.raw_text', 'sentences.0.start_time'], unit: 1 },
];

function isThere(root: unknown, path: string): boolean {
  let value = root;
  for (const name of path.split('.')) {
    if (Array.isArray(value)) value = value[Number(name)];
    else if (isObject(value)) value = value[name];
    else return false;
  }
  return value !== undefined && value !== null;
}

function serviceOf(root: unknown): Service | undefined {
  return services.find(({ members }) => members.every((path) => isThere(root, path)));
}

/** True for the JSON of a service in the table. */
export function isServiceJson(value: unknown): boolean {
  return serviceOf(value) !== undefined && hasTimedList(value);
}

/** Reads the JSON of a service in the table like any list of timed texts, but with the unit of the service. */
export function parseServiceJson(value: unknown): Parsed {
  const service = serviceOf(value);
  return parseTimedList(value, service ? { unit: service.unit } : {});
}
