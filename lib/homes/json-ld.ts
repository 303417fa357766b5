/** What a page's JSON-LD says about an episode, as written there. */
export interface DescribedEpisode {
  readonly name: string | null;
  readonly show: string | null;
  /** Addresses of pages about it. */
  readonly pages: readonly string[];
  /** Addresses of its sound, picture or embedded player. */
  readonly media: readonly string[];
}

/** Longer texts are not read, in UTF-16 units. Even a text that contains an hour's transcript is shorter. */
const longestText = 1_000_000;

/** At most this many episodes are read. */
const mostEpisodes = 50;

/** Objects that are nested more deeply are not read; no vocabulary needs them. */
const deepest = 12;

const episodeTypes = /^(https?:\/\/schema\.org\/)?(PodcastEpisode|RadioEpisode|AudioObject|VideoObject)$/;

type Thing = Readonly<Record<string, unknown>>;

/**
 * The episodes described in the texts of a page's `application/ld+json` scripts, also inside arrays, `@graph`
 * and other things. A text that is too long, or is not JSON, is skipped.
 */
export function describedEpisodes(texts: readonly string[]): DescribedEpisode[] {
  const found: DescribedEpisode[] = [];
  const visit = (value: unknown, depth: number): void => {
    if (depth > deepest || found.length >= mostEpisodes || typeof value !== 'object' || value === null)
      return;
    if (Array.isArray(value)) {
      for (const item of value) visit(item, depth + 1);
      return;
    }
    const thing = value as Thing;
    if (listOf(thing['@type']).some((type) => typeof type === 'string' && episodeTypes.test(type))) {
      found.push(describe(thing));
      return;
    }
    for (const item of Object.values(thing)) visit(item, depth + 1);
  };
  for (const text of texts) visit(parse(text), 0);
  return found;
}

function parse(text: string): unknown {
  if (text.length > longestText) return null;
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}

function describe(thing: Thing): DescribedEpisode {
  const parts = [thing.associatedMedia, thing.audio, thing.video, thing.encoding].flatMap(listOf);
  const media = [thing, ...parts].flatMap((part) =>
    typeof part === 'string' ? [part] : stringsOf(part, ['contentUrl', 'embedUrl']),
  );
  return {
    name: stringsOf(thing, ['name', 'headline'])[0] ?? null,
    show: stringsOf(listOf(thing.partOfSeries)[0], ['name'])[0] ?? null,
    pages: [...stringsOf(thing, ['url', '@id']), ...stringsOf(thing.mainEntityOfPage, ['@id', 'url'])],
    media,
  };
}

function listOf(value: unknown): readonly unknown[] {
  if (value === undefined || value === null) return [];
  return Array.isArray(value) ? value : [value];
}

function stringsOf(value: unknown, keys: readonly string[]): string[] {
  if (typeof value !== 'object' || value === null) return [];
  return keys.flatMap((key) => {
    const text = (value as Thing)[key];
    return typeof text === 'string' && text !== '' ? [text] : [];
  });
}
