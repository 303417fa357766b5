import { AddSection } from '../../components/library/AddSection';
import { MakeCard } from '../../components/library/MakeCard';
import { browserText as text } from '../../lib/browser/text';
import { draftProblemSentence } from '../../lib/desk/draft';
import { foreignLanguage } from '../../lib/desk/foreign-language';
import type { ImportSession } from '../../lib/desk/import-session';
import { makingProblemText } from '../../lib/desk/making-problem-text';
import type { MakingSession } from '../../lib/desk/making-session';
import type { Visit } from '../../lib/desk/visit';

export interface AddProps {
  imports: ImportSession;
  making: MakingSession;
  visit: Visit;
}

/** The section that brings transcripts, with its session and what the page was opened for. */
export function Add({ imports, making, visit }: AddProps) {
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
      <MakeCard
        isWanted={visit.isToBeMade}
        job={making.job.value}
        otherLanguage={foreignLanguage(visit.recording.value?.language ?? '', text('catalogueLanguage'))}
        problemText={(problem) => makingProblemText(problem, text)}
        onFile={making.start}
        onPause={making.pause}
        onGoOn={making.goOn}
        onKeep={making.keep}
      />
    </AddSection>
  );
}
