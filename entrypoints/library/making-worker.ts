import { serveOrders } from '../../lib/browser/serve-orders';
import { createProgramTranscriber } from '../../lib/desk/program-transcriber';
import { createMakingServer, type MakingOrder } from '../../lib/desk/serve-making';
import { createOwnTranscriber } from '../../lib/transcribe/own-transcriber';
import { readSpeechModel } from '../../lib/transcribe/speech-model';

const readModel = () => readSpeechModel(async (name) => (await fetch(`/speech/${name}`)).arrayBuffer());

const answer = createMakingServer({
  transcriberOf: (program) => (program ? createProgramTranscriber(program) : createOwnTranscriber(readModel)),
  report: (report) => postMessage(report),
});

/** Makes transcripts from audio in this worker, so that the page stays responsive. */
serveOrders<MakingOrder>(answer);
