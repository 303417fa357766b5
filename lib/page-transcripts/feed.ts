import type { XmlElement } from '@rgrove/parse-xml';
import { localName, readXml } from '../formats/xml-text';
import { sameHome } from '../homes/home';
import { readHome } from '../homes/read-home';
import { plainTitle } from '../homes/titles';
import type { FileLink } from '../players/page/transcripts/finding';
import type { PageAbout } from './talk-of';

/** The most files that are read of one episode. */
const mostFiles = 20;

const childrenOf = (parent: XmlElement, name: string): XmlElement[] =>
  parent.children.filter(
    (child): child is XmlElement => 'attributes' in child && localName((child as XmlElement).name) === name,
  );

const textOf = (parent: XmlElement, name: string) => childrenOf(parent, name)[0]?.text.trim() ?? '';

/** Whether an item of a feed is what the page plays. Its file, its page or its whole title must be the same. */
function isPlayed(item: XmlElement, { homes, title }: PageAbout): boolean {
  const addresses = [
    ...childrenOf(item, 'enclosure').map(({ attributes }) => attributes.url ?? ''),
    textOf(item, 'link'),
    textOf(item, 'guid'),
  ];
  const own = addresses.flatMap((address) => readHome(address) ?? []);
  if (own.some((home) => homes.some((known) => sameHome(home, known)))) return true;
  const called = plainTitle(textOf(item, 'title'));
  return called !== '' && called === plainTitle(title);
}

/**
 * The transcripts (`podcast:transcript`, Podcasting 2.0) that the feed at `address` names for what a page plays, as
 * links that have not been fetched. Null if the text is no feed; empty if the feed has no such item.
 */
export function transcriptsInFeed(text: string, address: string, about: PageAbout): FileLink[] | null {
  const xml = readXml(text);
  const [channel] = xml.ok ? childrenOf(xml.root, 'channel') : [];
  if (!channel) return null;
  const item = childrenOf(channel, 'item').find((candidate) => isPlayed(candidate, about));
  const files = item ? childrenOf(item, 'transcript').slice(0, mostFiles) : [];
  return files.flatMap(({ attributes: { url = '', language = '', type = '' } }) => {
    const file = URL.parse(url, address);
    return file && /^https?:$/u.test(file.protocol) ? [{ address: file.href, name: type, language }] : [];
  });
}
