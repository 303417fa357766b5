import { AddSection } from '../../components/library/AddSection';
import { browserText as text } from '../../lib/browser/text';
import { type Draft, draftProblemSentence } from '../../lib/desk/draft';
import type { ImportSession } from '../../lib/desk/import-session';
import type { Visit } from '../../lib/desk/visit';

export interface AddProps {
  imports: ImportSession;
  visit: Visit;
}

/** The section that brings transcripts, with its session and what the page was opened for. */
export function Add({ imports, visit }: AddProps) {
  const recording = visit.recording.value;
  const save = async (id: number) => {
    if (!(await imports.save(id))) return;
    const saved = imports.drafts.peek().find((draft) => draft.id === id);
    if (recording && saved?.savedAddress === recording.address) await visit.watch();
  };
  const borrow = async (id: number) => {
    const timed = await visit.readTranscript();
    if (timed !== null) await imports.lendTimes(id, timed, text('visitTranscript'));
  };
  return (
    <AddSection
      recordingTitle={recording && (recording.title || recording.address)}
      trouble={visit.problem.value && text(visitProblems[visit.problem.value])}
      drafts={imports.drafts.value}
      problemText={(problem) => draftProblemSentence(problem as NonNullable<Draft['problem']>, text)}
      watches={recording !== null}
      onFiles={imports.addFiles}
      onPaste={(pasted) => imports.addText(pasted, text('addPasted'))}
      onChange={imports.change}
      onBorrow={visit.hasVideo ? borrow : null}
      onSave={save}
      onDiscard={imports.discard}
    />
  );
}

const visitProblems = {
  'no-transcript': 'visitNoTranscript',
  empty: 'visitEmpty',
  'page-closed': 'visitClosed',
} as const;
