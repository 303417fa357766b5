import { expect, test } from 'vitest';
import { longestClaim, mostClaims } from '../../lib/homes/claims';
import { matchTalks } from '../../lib/homes/match';
import { claimsOf } from '../../lib/homes/read-claims';
import type { HeadSigns, MediaSigns, PageSigns } from '../../lib/players/page/signs';
import { bundledTalks } from '../../lib/talks/catalogue';
import { homeAddress } from '../../lib/transcript/home-address';
import type { TalkInfo } from '../../lib/transcript/talk';

const emptyHead: HeadSigns = {
  canonical: null,
  openGraphAddress: null,
  openGraphTitle: null,
  audio: [],
  jsonLd: [],
};
const silent: MediaSigns = {
  address: '',
  frameAddress: null,
  session: null,
  isDetached: false,
  beside: null,
};

function signs(change: Partial<Omit<PageSigns, 'head'>> & { head?: Partial<HeadSigns> }): PageSigns {
  return {
    address: 'https://page.example/',
    title: '',
    frames: [],
    media: null,
    ...change,
    head: { ...emptyHead, ...change.head },
  };
}

const match = (page: Parameters<typeof signs>[0], talks: readonly TalkInfo[] = bundledTalks) =>
  matchTalks(claimsOf(signs(page)), talks).map(({ talk, ...rest }) => ({ id: talk.id.slice(0, 3), ...rest }));

const own = { ...bundledTalks[4]!, id: '100_own', title: 'On Bread', show: 'Crumbs', people: [] };
const withHomes = (...homes: TalkInfo['homes']): TalkInfo => ({ ...own, homes });

test.for([
  ['https://datatalks.club/podcast/devrel-data-science-open-source-tools.html', '000'],
  ['https://datatalks.club/podcast/devrel-open-source-machine-learning.html?utm_source=feed', '001'],
  ['https://www.datatalks.club/podcast/mlops-model-monitoring-data-observability', '002'],
  ['https://datatalks.club/podcast/how-to-break-into-data-science.html#start', '003'],
  ['https://www.wandb.com/podcast/vicki-boykis', '004'],
  ['https://wandb.ai/podcast/vicki-boykis', '004'],
  ['https://open.spotify.com/episode/6Hq0ZGPTkDk1h8orfCU78I', '000'],
  ['https://open.spotify.com/intl-fr/episode/7bVCKqn9fLt6ETq8hxId5V?si=1', '001'],
  ['https://podcasts.apple.com/gb/podcast/mlops-architect/id1541710331?i=1000575901051', '002'],
  [
    'https://creators.spotify.com/pod/show/datatalksclub/episodes/Data-Scientists-at-Work---Msra-Turp-e1k7pbn',
    '003',
  ],
  [
    'https://anchor.fm/datatalksclub/episodes/Developer-Advocacy-for-Data-Science---Elle-OBrien-epcbak',
    '000',
  ],
] as const)('The page %s is surely that of talk %s', ([address, id]) => {
  expect(match({ address })[0]).toEqual({ id, confidence: 'sure', reason: 'page-address' });
});

test.for([
  ['the address of a known video', { address: 'https://www.youtube.com/watch?v=z7BvslwVRbQ' }],
  [
    'a known title',
    {
      address: 'https://files.example/a.mp3',
      session: {
        title: 'Data Developer Relations - Hugo Bowne-Anderson',
        artist: 'DataTalks.Club',
        album: '',
      },
    },
  ],
] as const)('A player that stands in no document is not believed without asking: %s', ([, what]) => {
  const media = { ...silent, ...what };
  const [found] = match({ media });
  expect(found).toMatchObject({ id: '001', confidence: 'sure' });
  expect(match({ media: { ...media, isDetached: true } })[0]).toEqual({ ...found, confidence: 'likely' });
});

test('What a player in no document plays does not cast doubt on an address that is right', () => {
  const media = { ...silent, address: 'https://files.example/a.mp3', isDetached: true };
  expect(match({ media, address: 'https://wandb.ai/podcast/vicki-boykis' })[0]).toMatchObject({
    id: '004',
    confidence: 'sure',
  });
});

test('The embedded player that plays is surely its video, whatever the page is', () => {
  const media = { ...silent, address: 'https://www.youtube.com/watch?v=z7BvslwVRbQ' };
  expect(match({ media })).toEqual([{ id: '001', confidence: 'sure', reason: 'youtube-player' }]);
});

test('One embedded video is a sure sign, several are questions', () => {
  const embed = (id: string) => `https://www.youtube.com/embed/${id}?enablejsapi=1`;
  expect(match({ frames: [embed('z7BvslwVRbQ')] })).toEqual([
    { id: '001', confidence: 'sure', reason: 'youtube-frame' },
  ]);
  expect(match({ frames: [embed('z7BvslwVRbQ'), embed('p1gVaS4Zx5M')] })).toEqual([
    { id: '001', confidence: 'likely', reason: 'youtube-frame' },
    { id: '002', confidence: 'likely', reason: 'youtube-frame' },
  ]);
});

test('The file that plays is known without trackers and query', () => {
  const talk = withHomes({ kind: 'audio', address: 'files.example/on-bread.mp3' });
  const media = { ...silent, address: 'https://op3.dev/e/pdst.fm/e/files.example/on-bread.mp3?token=1' };
  expect(match({ media }, [talk])).toEqual([{ id: '100', confidence: 'sure', reason: 'audio-player' }]);
});

test.for([
  ['canonical link', { canonical: 'https://bread.example/1' }, 'page-head'],
  ['Open Graph address', { openGraphAddress: 'https://bread.example/1' }, 'page-head'],
  ['Open Graph audio', { audio: ['https://files.example/1.mp3'] }, 'audio-head'],
  [
    'JSON-LD',
    { jsonLd: ['{"@type":"PodcastEpisode","associatedMedia":{"contentUrl":"https://files.example/1.mp3"}}'] },
    'audio-json-ld',
  ],
] as const)('A home named by the %s is a sure sign', ([, head, reason]) => {
  const talk = withHomes(
    { kind: 'page', address: 'bread.example/1' },
    { kind: 'audio', address: 'files.example/1.mp3' },
  );
  expect(match({ head }, [talk])).toEqual([{ id: '100', confidence: 'sure', reason }]);
});

test('An address whose query was left out, or that two talks share, is a question', () => {
  const home = { kind: 'page', address: 'bread.example/play' } as const;
  const address = 'https://bread.example/play?episode=7';
  expect(match({ address }, [withHomes(home)])[0]).toMatchObject({ confidence: 'likely' });
  const twins = [withHomes(home), { ...withHomes(home), id: '101_own' }];
  expect(match({ address: 'https://bread.example/play' }, twins).map(({ confidence }) => confidence)).toEqual(
    ['likely', 'likely'],
  );
});

test('A home that stands twice with one talk, in two spellings, is as good as one', () => {
  const twice = withHomes(
    { kind: 'page', address: 'bread.example/1' },
    { kind: 'page', address: 'bread.example/1/' },
  );
  expect(match({ address: 'https://bread.example/1' }, [twice])[0]).toMatchObject({ confidence: 'sure' });
});

test('A page about one talk that plays something else is a question', () => {
  const address = 'https://open.spotify.com/episode/7bVCKqn9fLt6ETq8hxId5V';
  const session = { title: 'Bread, part one', artist: 'Crumbs', album: '' };
  expect(match({ address, media: { ...silent, session } })).toEqual([
    { id: '001', confidence: 'likely', reason: 'page-address' },
  ]);
  const itself = { title: 'Data Developer Relations - Hugo Bowne-Anderson', artist: 'x', album: '' };
  expect(match({ address, media: { ...silent, session: itself } })[0]).toMatchObject({ confidence: 'sure' });
  const video = { ...silent, address: 'https://www.youtube.com/watch?v=aaaaaaaaaaa' };
  expect(match({ address, media: video })[0]).toMatchObject({ confidence: 'likely' });
});

test('A title alone is a sure sign only from the player, word for word, with show or guest', () => {
  const session = { title: 'Data Developer Relations', artist: 'DataTalks.Club', album: '' };
  expect(match({ media: { ...silent, session } })).toEqual([
    { id: '001', confidence: 'sure', reason: 'title' },
  ]);
  expect(match({ media: { ...silent, session: { ...session, artist: 'Somebody' } } })[0]).not.toMatchObject({
    confidence: 'sure',
  });
  expect(match({ title: 'Data Developer Relations – Hugo Bowne-Anderson | Pods' })).toEqual([
    { id: '001', confidence: 'likely', reason: 'title' },
  ]);
  expect(match({ title: 'Machine Learnin Across Industrys' })[0]).toMatchObject({
    id: '004',
    confidence: 'likely',
  });
});

test.for([
  'DataTalks.Club',
  'Machine Learning',
  'How I became an MLOps Architect in Berlin',
  'Podcast',
  '',
  'Episode 12: Relations',
])('The title %j names no talk', (title) => {
  expect(match({ title })).toEqual([]);
});

test('An unknown page matches nothing', () => {
  const media = { ...silent, address: 'https://files.example/other.mp3' };
  expect(match({ address: 'https://bread.example/2', title: 'Rye | Crumbs', media })).toEqual([]);
});

test('A page cannot make its claims too many or too long', () => {
  const jsonLd = Array.from({ length: 10 }, (_, script) =>
    JSON.stringify(
      Array.from({ length: 50 }, (_, item) => ({
        '@type': 'AudioObject',
        name: 'x'.repeat(5000),
        url: `https://a.example/${script}/${item}`,
        contentUrl: `https://a.example/${'x'.repeat(2000)}${item}`,
      })),
    ),
  );
  const claims = claimsOf(signs({ head: { jsonLd }, title: 'y'.repeat(5000) }));
  expect(claims.homes.length).toBeLessThanOrEqual(mostClaims);
  for (const { home } of claims.homes) expect(homeAddress(home).length).toBeLessThanOrEqual(longestClaim);
  for (const { title } of claims.titles) expect(title.length).toBeLessThanOrEqual(longestClaim);
});
