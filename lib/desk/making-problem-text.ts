import type { Text } from '../browser/text';
import { libraryProblemSentence } from '../library/problem-text';
import type { MakingJob } from './making-session';

/** What went wrong while a transcript was made, and what to do about it. */
export function makingProblemText(problem: NonNullable<MakingJob['problem']>, text: Text): string {
  switch (problem.kind) {
    case 'no-audio':
      return text('makeNoAudio');
    case 'codec':
      return text('makeCodec', problem.codec || '?');
    case 'no-speech':
      return text('makeNoSpeech');
    case 'damaged-audio':
      return text('makeDamaged', problem.reason);
    case 'no-recogniser':
      return text('makeFailed', problem.reason);
    case 'program-silent':
      return text('makeProgramSilent', problem.address);
    case 'program-redirects':
      return text('makeProgramRedirects', problem.address);
    case 'program-too-large':
      return text('makeProgramTooLarge', problem.address);
    case 'program-failed':
      return text('makeProgramFailed', problem.address, problem.reason);
    case 'program-no-lines':
      return text('makeProgramNoLines', problem.address);
    default:
      return libraryProblemSentence(problem, text);
  }
}
