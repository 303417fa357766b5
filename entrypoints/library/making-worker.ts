import { createMakingServer, type MakingOrder } from '../../lib/desk/serve-making';
import { openAudio } from '../../lib/transcribe/decode';
import { createOwnTranscriber } from '../../lib/transcribe/own-transcriber';
import { readSpeechModel } from '../../lib/transcribe/speech-model';

const answer = createMakingServer({
  open: openAudio,
  loadTranscriber: async () =>
    createOwnTranscriber(
      await readSpeechModel(async (name) => (await fetch(`/speech/${name}`)).arrayBuffer()),
    ),
  report: (report) => postMessage(report),
});

/** Makes a transcript from sound, so that the page stays responsive. */
addEventListener('message', ({ data }: MessageEvent<MakingOrder>) => answer(data));
