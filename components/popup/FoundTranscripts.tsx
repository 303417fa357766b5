import { useEffect, useRef, useState } from 'preact/hooks';
import type { Text } from '../../lib/browser/text';
import type { PageTranscript, PageWarning } from '../../lib/page-transcripts/page-transcript';
import { formatTime } from '../../lib/transcript/clock-text';
import { languageName } from '../../lib/transcript/language-name';
import { useText } from '../controls/text';

/** Why a linked file could not be shown. */
export type FoundTrouble = 'refused' | 'not-shown' | 'not-in-feed';

const troubles = {
  refused: 'foundRefused',
  'not-shown': 'popupOverlayRefused',
  'not-in-feed': 'foundNotInFeed',
} as const;

export interface FoundTranscriptsProps {
  /** The title of what the page plays or is about. */
  title: string;
  /** Whether the page plays it. */
  hasPlayer: boolean;
  /** The transcripts; never empty. */
  transcripts: readonly PageTranscript[];
  /** The transcript that is selected at first; null for the best one. */
  chosen: PageTranscript | null;
  /** The languages that the listener reads, the best first, as BCP 47 tags. */
  languages: readonly string[];
  /** Resolves with what went wrong; null if the transcript is shown. */
  onShow: (transcript: PageTranscript) => Promise<FoundTrouble | null>;
  /** Opens the import report of the transcript at this index of the list. */
  onCheck: (index: number) => void;
  /** Opens an address in a new tab. */
  onOpen: (address: string) => void;
}

/** The first transcript with times in a language of the reader; otherwise the first one. */
function firstChoice(transcripts: readonly PageTranscript[], languages: readonly string[]): number {
  const base = (tag: string) => tag.toLowerCase().split(/[-_]/u)[0];
  const read = new Set(languages.map(base));
  const index = transcripts.findIndex(({ isTimed, language }) => isTimed && read.has(base(language)));
  return Math.max(index, 0);
}

const sourceNames = {
  track: 'foundTrack',
  html: 'foundHtml',
  data: 'foundData',
  plain: 'foundPlain',
} as const;

const warningNames: Readonly<Partial<Record<PageWarning, 'foundStartsLate' | 'foundGap' | 'foundDoubts'>>> = {
  'starts-late': 'foundStartsLate',
  gap: 'foundGap',
  doubts: 'foundDoubts',
};

const languageOf = ({ language }: PageTranscript, text: Text): string =>
  language === '' ? text('foundLanguageUnknown') : languageName(language, text('catalogueLanguage'));

/** The source, the number of lines, and either the length or the fact that there are no times. */
function describe({ source, address, cues, isTimed }: PageTranscript, text: Text): string {
  if (source === 'linked' && cues.length === 0) return text('foundLinked', address);
  const place = source === 'linked' ? text('foundLinked', address) : text(sourceNames[source]);
  const lines = text('foundLines', cues.length);
  const length = isTimed ? formatTime(cues.at(-1)?.end ?? 0) : text('foundNoTimes');
  return `${place} · ${lines} · ${length}`;
}

/** The transcripts that a page carries, of which the listener selects one. A button shows it over the page. */
export function FoundTranscripts(props: FoundTranscriptsProps) {
  const text = useText();
  const { title, hasPlayer, transcripts, languages, onShow, onCheck, onOpen } = props;
  const [index, choose] = useState(() => firstChoice(transcripts, languages));
  const [trouble, setTrouble] = useState<FoundTrouble | null>(null);
  const [isBusy, setBusy] = useState(false);
  const button = useRef<HTMLButtonElement>(null);
  useEffect(() => button.current?.focus(), []);
  const wanted = props.chosen === null ? -1 : transcripts.indexOf(props.chosen);
  useEffect(() => {
    if (wanted >= 0) choose(wanted);
  }, [wanted]);
  const chosen = transcripts[index];
  if (!chosen) return null;
  const isFetched = chosen.source !== 'linked';
  const show = async () => {
    setBusy(true);
    setTrouble(await onShow(chosen));
    setBusy(false);
  };
  const warnings = chosen.warnings.flatMap((warning) => warningNames[warning] ?? []);
  return (
    <section class="card found">
      <p class="eyebrow">{text('foundHere')}</p>
      <h2>{title}</h2>
      <FoundList
        transcripts={transcripts}
        chosen={index}
        onChoose={(place) => {
          choose(place);
          setTrouble(null);
        }}
      />
      {warnings.map((warning) => (
        <p key={warning} class="soft">
          {text(warning)}
        </p>
      ))}
      {!hasPlayer && <p class="soft">{text('foundNoPlayer')}</p>}
      <button ref={button} type="button" class="button" disabled={isBusy} onClick={show}>
        {isFetched ? text('foundShow') : text('foundFetch', URL.parse(chosen.address)?.hostname ?? '')}
      </button>
      {isFetched && (
        <button type="button" class="button quiet" onClick={() => onCheck(index)}>
          {text('foundCheck')}
        </button>
      )}
      {trouble && <p role="alert">{text(troubles[trouble])}</p>}
      {trouble === 'refused' && (
        <button type="button" class="button quiet" onClick={() => onOpen(chosen.address)}>
          {text('foundOpen')}
        </button>
      )}
    </section>
  );
}

interface FoundListProps {
  transcripts: readonly PageTranscript[];
  chosen: number;
  onChoose: (index: number) => void;
}

function FoundList({ transcripts, chosen, onChoose }: FoundListProps) {
  const text = useText();
  return (
    <div role="radiogroup" aria-label={text('foundHere')}>
      {transcripts.map((transcript, index) => (
        <label key={`${transcript.source} ${index}`} data-chosen={index === chosen}>
          <input type="radio" name="found" checked={index === chosen} onChange={() => onChoose(index)} />
          <span>
            <strong>{[languageOf(transcript, text), transcript.name].filter(Boolean).join(' · ')}</strong>
            <small>{describe(transcript, text)}</small>
          </span>
        </label>
      ))}
    </div>
  );
}
