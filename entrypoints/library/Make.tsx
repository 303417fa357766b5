import { useMemo } from 'preact/hooks';
import { MakeCard } from '../../components/library/MakeCard';
import { MakeFetch } from '../../components/library/MakeFetch';
import { MakeProgram } from '../../components/library/MakeProgram';
import { browserText as text } from '../../lib/browser/text';
import type { EpisodeFetch } from '../../lib/desk/episode-fetch';
import { fetchProblemText } from '../../lib/desk/fetch-problem';
import { foreignLanguage } from '../../lib/desk/foreign-language';
import { languageChoices } from '../../lib/desk/language-choices';
import { makingProblemText } from '../../lib/desk/making-problem-text';
import type { MakingSession } from '../../lib/desk/making-session';
import type { OwnProgram } from '../../lib/desk/own-program';
import { type Program, programLanguages } from '../../lib/desk/program';
import type { Visit } from '../../lib/desk/visit';

export interface MakeProps {
  making: MakingSession;
  ownProgram: OwnProgram;
  /** Null if the page was not opened for an episode with an address. */
  episode: EpisodeFetch | null;
  visit: Visit;
}

/** The card for making transcripts from audio, with its session and what the page was opened for. */
export function Make({ making, ownProgram, episode, visit }: MakeProps) {
  const reader = text('catalogueLanguage');
  const languages = useMemo(() => languageChoices(programLanguages, reader), [reader]);
  const start = (file: File, program: Program | null) => {
    episode?.stop();
    void making.start(file, program);
  };
  return (
    <MakeCard
      isWanted={visit.isToBeMade}
      job={making.job.value}
      otherLanguage={foreignLanguage(visit.recording.value?.language ?? '', reader)}
      problemText={(problem) => makingProblemText(problem, text)}
      onFile={(file) => start(file, null)}
      besideFile={episode && <Fetch episode={episode} />}
      onPause={making.pause}
      onGoOn={making.goOn}
      onKeep={making.keep}
    >
      <MakeProgram
        program={ownProgram.program.value}
        isUsable={ownProgram.isUsable.value}
        languages={languages}
        onUse={ownProgram.use}
        onFile={(file) => start(file, ownProgram.program.peek())}
      />
    </MakeCard>
  );
}

function Fetch({ episode }: { episode: EpisodeFetch }) {
  return (
    <MakeFetch
      address={episode.address}
      fetching={episode.fetching.value}
      problemText={(problem) => fetchProblemText(problem, text)}
      onFetch={episode.start}
      onAllow={episode.allowNext}
      onAllowAll={episode.allowAll}
      onStop={episode.stop}
    />
  );
}
