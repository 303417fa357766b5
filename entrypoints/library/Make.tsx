import { useMemo } from 'preact/hooks';
import { MakeCard } from '../../components/library/MakeCard';
import { MakeProgram } from '../../components/library/MakeProgram';
import { browserText as text } from '../../lib/browser/text';
import { foreignLanguage } from '../../lib/desk/foreign-language';
import { languageChoices } from '../../lib/desk/language-choices';
import { makingProblemText } from '../../lib/desk/making-problem-text';
import type { MakingSession } from '../../lib/desk/making-session';
import type { OwnProgram } from '../../lib/desk/own-program';
import { programLanguages } from '../../lib/desk/program';
import type { Visit } from '../../lib/desk/visit';

export interface MakeProps {
  making: MakingSession;
  ownProgram: OwnProgram;
  visit: Visit;
}

/** The card where transcripts are made from sound, with its session and what the page was opened for. */
export function Make({ making, ownProgram, visit }: MakeProps) {
  const reader = text('catalogueLanguage');
  const languages = useMemo(() => languageChoices(programLanguages, reader), [reader]);
  return (
    <MakeCard
      isWanted={visit.isToBeMade}
      job={making.job.value}
      otherLanguage={foreignLanguage(visit.recording.value?.language ?? '', reader)}
      problemText={(problem) => makingProblemText(problem, text)}
      onFile={(file) => making.start(file, null)}
      onPause={making.pause}
      onGoOn={making.goOn}
      onKeep={making.keep}
    >
      <MakeProgram
        program={ownProgram.program.value}
        isUsable={ownProgram.isUsable.value}
        languages={languages}
        onUse={ownProgram.use}
        onFile={(file) => making.start(file, ownProgram.program.peek())}
      />
    </MakeCard>
  );
}
