import { withoutTrackers } from './audio-trackers';

/** A page's address in the form of `Home`. */
export interface PageAddress {
  readonly address: string;
  /** False if a query was dropped that may identify the episode. */
  readonly isWhole: boolean;
}

/** Parameters that say where the reader comes from, or where to start, but never which episode it is. */
const idleParameters =
  /^(utm_\w+|mc_[ce]id|fbclid|gclid|dclid|msclkid|yclid|igsh|igshid|si|ref|ref_src|referrer|source|src|via|feature|mkt_tok|_hs\w+|_ga|_gl|pk_\w+|mtm_\w+|at_\w+|cmpid|nd|go|t|time|start|autoplay|client_source|iframe|theme|lang|hl)$/i;

/** A podcast service: its hosts, and the short form of its episodes' addresses. */
interface Service {
  readonly hosts: RegExp;
  readonly shorten: (url: URL) => string | null;
}

/** Forms of addresses as seen in public code of 2024 to 2026. */
const services: readonly Service[] = [
  {
    // /episode/ID, /intl-de/episode/ID, /embed/episode/ID
    hosts: /^open\.spotify\.com$/,
    shorten: ({ pathname }) => prefixed('open.spotify.com/episode/', /\/episode\/(\w+)/.exec(pathname)?.[1]),
  },
  {
    // /us/podcast/TITLE/idSHOW?i=EPISODE
    hosts: /^(embed\.)?(podcasts|itunes)\.apple\.com$/,
    shorten({ pathname, searchParams }) {
      const show = /\/(id\d+)/.exec(pathname)?.[1];
      const episode = searchParams.get('i');
      if (!show) return null;
      return `podcasts.apple.com/${show}${episode && /^\d+$/.test(episode) ? `?i=${episode}` : ''}`;
    },
  },
  {
    // anchor.fm/SHOW/episodes/SLUG, /pod/show/SHOW/episodes/SLUG, /pod/profile/SHOW/embed/episodes/SLUG/a-ID
    hosts: /^(anchor\.fm|(podcasters|creators)\.spotify\.com)$/,
    shorten: ({ pathname }) => prefixed('anchor.fm/episodes/', /\/episodes\/([^/]+)/.exec(pathname)?.[1]),
  },
  {
    // wandb.com/podcast/SLUG, since moved to wandb.ai
    hosts: /^wandb\.(com|ai)$/,
    shorten: ({ pathname }) =>
      prefixed('wandb.com/podcast/', /\/podcasts?\/([^/]+)\/?$/.exec(pathname)?.[1]?.replace(/\.html$/, '')),
  },
];

function prefixed(prefix: string, rest: string | undefined): string | null {
  return rest ? prefix + rest : null;
}

function parseWebAddress(text: string): URL | null {
  const url = URL.parse(text);
  return url && /^https?:$/.test(url.protocol) ? url : null;
}

const bareHost = (url: URL) => url.hostname.replace(/^www\./, '') + (url.port ? `:${url.port}` : '');

/**
 * The forms under which a page may be known as a home, the most specific first; empty if `text` is not a web
 * address. A query that is neither a tracker nor a starting time may identify the episode. Such an address is returned
 * twice: with its query, and without it and marked as not whole.
 */
export function pageAddresses(text: string): PageAddress[] {
  const url = parseWebAddress(text);
  if (!url) return [];
  const host = bareHost(url);
  const service = services.find(({ hosts }) => hosts.test(host));
  const short = service?.shorten(url);
  if (short) return [{ address: short, isWhole: true }];
  const bare = host + url.pathname;
  const telling = [...url.searchParams].filter(([name]) => !idleParameters.test(name)).sort();
  if (telling.length === 0) return [{ address: bare, isWhole: true }];
  return [
    { address: `${bare}?${new URLSearchParams(telling)}`, isWhole: true },
    { address: bare, isWhole: false },
  ];
}

/**
 * An audio file's address as `host/path`, without its query and without the tracking services in front of it;
 * null if `text` is not a web address, such as the `blob:` of a streaming player.
 */
export function audioAddress(text: string): string | null {
  const url = parseWebAddress(text);
  return url && withoutTrackers(bareHost(url) + url.pathname);
}

/** The id of the YouTube video at a watch, short or embed address; null for any other address. */
export function youTubeIdOf(text: string): string | null {
  const url = parseWebAddress(text);
  if (!url) return null;
  const host = url.hostname.replace(/^(www|m|music)\./, '');
  const path = url.pathname;
  let id: string | null | undefined = null;
  if (host === 'youtu.be') id = path.slice(1);
  else if (host === 'youtube.com' || host === 'youtube-nocookie.com') {
    id = path === '/watch' ? url.searchParams.get('v') : /^\/(?:embed|live|shorts)\/([^/]+)/.exec(path)?.[1];
  }
  return id && /^(?!videoseries$|live_stream$)[\w-]{11}$/.test(id) ? id : null;
}

/**
 * A home's address in one spelling, for comparison only: the host in lower case, no slash or `.html` at the end, and
 * percent codes decoded.
 */
export function addressKey(address: string): string {
  const [path = '', query] = address.split('?', 2);
  const slash = path.indexOf('/');
  const host = (slash < 0 ? path : path.slice(0, slash)).toLowerCase();
  const rest = slash < 0 ? '' : decodeQuietly(path.slice(slash));
  const trimmed = rest.replace(/\/(index\.html?)?$/, '').replace(/\.html?$/, '');
  return host + trimmed + (query ? `?${query}` : '');
}

function decodeQuietly(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}
