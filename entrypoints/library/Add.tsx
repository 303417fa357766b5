import { AddSection } from '../../components/library/AddSection';
import { browserText as text } from '../../lib/browser/text';
import { draftProblemSentence } from '../../lib/desk/draft';
import type { EpisodeFetch } from '../../lib/desk/episode-fetch';
import type { ImportSession } from '../../lib/desk/import-session';
import type { MakingSession } from '../../lib/desk/making-session';
import type { OwnProgram } from '../../lib/desk/own-program';
import type { Visit } from '../../lib/desk/visit';
import { Make } from './Make';

export interface AddProps {
  imports: ImportSession;
  making: MakingSession;
  ownProgram: OwnProgram;
  episode: EpisodeFetch | null;
  visit: Visit;
}

/** The section for importing transcripts, with its session and what the page was opened for. */
export function Add({ imports, making, ownProgram, episode, visit }: AddProps) {
  return (
    <AddSection
      recording={visit.recording.value}
      visitProblem={visit.problem.value}
      drafts={imports.drafts.value}
      problemText={(problem) => draftProblemSentence(problem, text)}
      onFiles={imports.addFiles}
      onPaste={(pasted) => imports.addText(pasted, text('addPasted'))}
      onChange={imports.change}
      onChoose={imports.choose}
      onBorrow={visit.hasVideo ? (id) => visit.lendTimes(imports, id, text('visitTranscript')) : null}
      onSave={(id) => visit.save(imports, id)}
      onDiscard={imports.discard}
      isOtherFirst={visit.isToBeMade}
    >
      <Make {...{ making, ownProgram, episode, visit }} />
    </AddSection>
  );
}
