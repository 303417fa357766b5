import { decodeEntities } from '../formats/entities';
import { pageText } from '../formats/html-page';
import { importText } from '../formats/import';
import type { Finding } from '../players/page/transcripts/finding';
import type { Cue } from '../transcript/cue';
import type { Chapter } from '../transcript/talk';
import { judgeList } from './judge';
import { wordsIn } from './lines';
import type { PageTranscript } from './page-transcript';
import { chaptersIn, fewestWords, languageOf, type Reading, transcriptOf } from './reading';
import { type NamedValue, namedValuesIn } from './scripts';

/** A script that contains an unchanged caption file. Browsers do not run such scripts. */
const captionFile = /^\s{0,200}(?:WEBVTT\b|\d{1,6}\s{1,4}\d\d:\d\d:\d\d[.,]\d{3} --> )/u;

/** Reads the transcripts in a page's data: in its scripts and in the attributes of its elements. */
export function readData(finding: Finding, pageLanguage: string): Reading {
  const file = captionFile.test(finding.text) ? importText(finding.text) : null;
  if (file?.ok && file.timed) {
    const language = languageOf(finding.language, file.language, pageLanguage);
    return { transcripts: [transcriptOf(finding, file, language)], chapters: [] };
  }
  const transcripts = namedValuesIn(finding.text).flatMap((value): PageTranscript[] => {
    const text = textOf(value.value);
    const imported = text === '' ? null : importText(text);
    if (!imported?.ok) return [];
    const words = imported.cues.reduce((sum, cue) => sum + wordsIn(cue.text), 0);
    const isFit = imported.timed || (typeof value.value !== 'object' && words >= fewestWords);
    if (!isFit || words === 0) return [];
    if (
      !value.isNamed &&
      (!imported.timed || judgeList(imported, { isNamed: false, isPlayed: true }) !== 'transcript')
    )
      return [];
    const language = languageOf(value.language, imported.language, pageLanguage);
    const cues = withNames(imported.cues, value.people);
    const beside = chaptersBeside(value);
    return [
      transcriptOf(
        { ...finding, text, chapters: beside.length > 0 ? beside : finding.chapters },
        { ...imported, cues },
        language,
      ),
    ];
  });
  return { transcripts, chapters: [] };
}

/** A value in a form that the readers of files accept; '' if it is neither a text nor an object. */
function textOf(value: unknown): string {
  if (typeof value === 'string') return plainOf(value);
  if (typeof value !== 'object' || value === null) return '';
  // In JSON-LD, a text may be in an object.
  const inner = Object.entries(value).filter(([name]) => /^(?:text|@value|content|body|html)$/u.test(name));
  const [only] = inner.length === 1 ? inner : [];
  const isText = typeof only?.[1] === 'string' && only[1].length > 200;
  return isText ? plainOf(String(only?.[1])) : JSON.stringify(value);
}

const tag = /<\/?(?:p|br|div|li|span|b|strong|i|em|time|a)\b[^<>]{0,300}>/iu;
const stampInLine = /[[(]\d{1,3}(?::\d\d){1,2}(?:[.,]\d{1,3})?[\])]/gu;
const fewestStamps = 3;

/** Divides a text into lines, one for each of its times. Its HTML, if any, is removed. */
function plainOf(written: string): string {
  const decoded = /&lt;\/?(?:p|br|div|li|span)\b/iu.test(written) ? decodeEntities(written) : written;
  const text = tag.test(decoded) ? pageText(decoded) : decoded;
  if (text.trim().includes('\n')) return text;
  const stamps = [...text.matchAll(stampInLine)];
  if (stamps.length < fewestStamps) return text;
  // If the text begins with a time, each time is before its line, otherwise after it.
  const isLeading = (stamps[0]?.index ?? 0) <= 3;
  return text.replace(stampInLine, (stamp) => (isLeading ? `\n${stamp}` : `${stamp}\n`)).trim();
}

/** The chapters from a list called `chapters`, whose entries have titles. */
function chaptersBeside({ chapters }: NamedValue): Chapter[] {
  if (!Array.isArray(chapters) || chapters.length === 0) return [];
  const lines = chapters.map((chapter) => ({
    start: chapter?.start ?? chapter?.startTime,
    text: chapter?.title,
  }));
  const imported = importText(JSON.stringify(lines));
  return imported.ok && imported.timed ? chaptersIn(imported.cues) : [];
}

/** Replaces the speakers' ids by their names, from a list of people that is beside the cues. */
function withNames(cues: readonly Cue[], people: unknown): readonly Cue[] {
  if (!Array.isArray(people)) return cues;
  const names = new Map<string, string>();
  for (const person of people) {
    const { id, identifier, name } = Object(person) as Readonly<Record<string, unknown>>;
    for (const key of [id, identifier]) {
      if (
        typeof name === 'string' &&
        name.trim() !== '' &&
        (typeof key === 'string' || typeof key === 'number')
      )
        names.set(String(key), name.trim());
    }
  }
  return cues.map((cue) => {
    const speaker = cue.speaker === undefined ? undefined : names.get(cue.speaker);
    return speaker === undefined ? cue : { ...cue, speaker };
  });
}
