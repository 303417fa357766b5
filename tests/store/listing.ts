import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/** The longest texts that the stores take, in characters. */
export const longest = {
  /** https://developer.chrome.com/docs/extensions/reference/manifest/name, and Mozilla's the same or longer */
  name: 45,
  /** https://developer.chrome.com/docs/extensions/reference/manifest/description */
  chromeSummary: 132,
  /** https://extensionworkshop.com/documentation/develop/create-an-appealing-listing/ */
  mozillaSummary: 250,
  /** Chrome's dashboard takes 16,000 characters, Mozilla's 15,000. */
  description: 15_000,
} as const;

/** What the stores show of the extension in one language. The description has paragraphs, and lists with “•”. */
export interface Listing {
  readonly name: string;
  readonly chromeSummary: string;
  readonly mozillaSummary: string;
  readonly description: string;
}

/** The messages of a language by their names; throws where one is missing. */
export type Say = (name: string) => string;

const localesPath = 'public/_locales';

/** The languages that Sidecue speaks, as browsers name the folders of their catalogues. */
export function localesOf(root: string): string[] {
  return readdirSync(join(root, localesPath)).toSorted();
}

/** The messages of one of these languages. */
export function catalogueOf(root: string, locale: string): Say {
  const catalogue = JSON.parse(readFileSync(join(root, localesPath, locale, 'messages.json'), 'utf8'));
  return (name) => {
    if (!catalogue[name]) throw new Error(`${locale} has no message ${name}`);
    return catalogue[name].message;
  };
}

/** Where it works, in the order in which the welcome page tells it. */
const points = [
  ['welcomeVideo', 'welcomeVideoHow'],
  ['welcomePodcast', 'welcomePodcastHow'],
] as const;

/** The texts of one language, made of its catalogue, so that a new translation brings them. */
export function listingOf(say: Say): Listing {
  const summary = say('extensionDescription');
  const list = points.map(([title, text]) => `• ${say(title)}\n${say(text)}`);
  return {
    name: say('extensionName'),
    chromeSummary: summary,
    mozillaSummary: `${summary} ${say('welcomePrivacy')}`,
    description: [`${summary} ${say('welcomeLead')}`, ...list, say('welcomePrivacy')].join('\n\n'),
  };
}
