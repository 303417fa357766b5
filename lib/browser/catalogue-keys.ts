import type english from '../../public/_locales/en/messages.json';

/** A key of the catalogue, as it is in the file. */
export type CatalogueKey = keyof typeof english;
type StemOf<Key> = Key extends `${infer Stem}_other` ? Stem : never;

/** A message with plural forms: `reportLines` is in the catalogue as `reportLines_one`, `reportLines_other` … */
export type PluralKey = StemOf<CatalogueKey>;

/** The messages with plural forms. This compiles only if it lists all of them. */
export const pluralKeys: Readonly<Record<PluralKey, true>> = {
  fileTooManyLines: true,
  foundLines: true,
  gap: true,
  gapUntimed: true,
  heatMore: true,
  leftOverPins: true,
  lettersLost: true,
  libraryCount: true,
  libraryNoteCount: true,
  lineColumnsMissing: true,
  lineTimesNotUnderstood: true,
  listMore: true,
  mendedBytes: true,
  mendedChapters: true,
  mendedDuplicates: true,
  mendedEnds: true,
  mendedEntities: true,
  mendedFrames: true,
  mendedGrowing: true,
  mendedMilliseconds: true,
  mendedMojibake: true,
  mendedOrder: true,
  mendedOverlaps: true,
  mendedRepeats: true,
  mendedRuby: true,
  mendedSeconds: true,
  nameSounds: true,
  offerReadingLines: true,
  overlayMoved: true,
  overlaySized: true,
  pageRepeated: true,
  pageWithoutTimes: true,
  problemsMore: true,
  reportLines: true,
  reportSpeakers: true,
  rowsMore: true,
  selectionLines: true,
  spokenCount: true,
  spokenFound: true,
  spokenHeard: true,
  spokenSearching: true,
  tierExact: true,
  tierSimilar: true,
  tierSoundsLike: true,
  welcomeTalksHow: true,
};
