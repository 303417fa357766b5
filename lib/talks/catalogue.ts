import type { Home, Person, TalkInfo } from '../transcript/talk';

const dataTalks = 'DataTalks.Club';
const gradientDissent = 'Gradient Dissent (Weights & Biases)';

/** The homes of an episode of the DataTalks.Club podcast. */
function dataTalksHomes(episode: {
  youtube: string;
  page: string;
  spotify: string;
  apple: string;
  anchor: string;
}): Home[] {
  return [
    { kind: 'youtube', id: episode.youtube },
    { kind: 'page', address: `datatalks.club/podcast/${episode.page}` },
    { kind: 'page', address: `open.spotify.com/episode/${episode.spotify}` },
    { kind: 'page', address: `podcasts.apple.com/id1541710331?i=${episode.apple}` },
    { kind: 'page', address: `anchor.fm/episodes/${episode.anchor}` },
  ];
}

function guestOf(host: string, guest: string, from?: string): Person[] {
  return [
    from === undefined ? { name: guest, role: 'guest' } : { name: guest, role: 'guest', from },
    { name: host, role: 'host' },
  ];
}

/** The talks that come with the extension. The lines of each are in the text file `ID.txt` beside this one. */
export const bundledTalks: readonly TalkInfo[] = [
  {
    id: '000_24fad9a163611d8c',
    title: 'Developer Advocacy for Data Science',
    people: guestOf('Alexey Grigorev', "Elle O'Brien", 'Iterative'),
    show: dataTalks,
    date: '2021-01-22',
    language: 'en',
    homes: dataTalksHomes({
      youtube: 'jv5W4jXk4P4',
      page: 'devrel-data-science-open-source-tools.html',
      spotify: '6Hq0ZGPTkDk1h8orfCU78I',
      apple: '1000506315396',
      anchor: 'Developer-Advocacy-for-Data-Science---Elle-OBrien-epcbak',
    }),
  },
  {
    id: '001_65fe3dfcb0de18ef',
    title: 'Data Developer Relations',
    people: guestOf('Alexey Grigorev', 'Hugo Bowne-Anderson', 'Outerbounds'),
    show: dataTalks,
    date: '2023-06-09',
    language: 'en',
    homes: dataTalksHomes({
      youtube: 'z7BvslwVRbQ',
      page: 'devrel-open-source-machine-learning.html',
      spotify: '7bVCKqn9fLt6ETq8hxId5V',
      apple: '1000617298688',
      anchor: 'Data-Developer-Relations---Hugo-Bowne-Anderson-e25q88q',
    }),
  },
  {
    id: '002_f51d4f25140925ac',
    title: 'MLOps Architect',
    people: guestOf('Alexey Grigorev', 'Danny Leybzon', 'WhyLabs'),
    show: dataTalks,
    date: '2022-07-29',
    language: 'en',
    homes: dataTalksHomes({
      youtube: 'p1gVaS4Zx5M',
      page: 'mlops-model-monitoring-data-observability.html',
      spotify: '5gz5lnS7onwRUtbcmpOSuU',
      apple: '1000575901051',
      anchor: 'MLOps-Architect---Danny-Leybzon-e1m81iu',
    }),
  },
  {
    id: '003_594d34125cda1705',
    title: 'Data Scientists at Work',
    people: guestOf('Alexey Grigorev', 'Mısra Turp', 'AssemblyAI'),
    show: dataTalks,
    date: '2022-06-09',
    language: 'en',
    homes: dataTalksHomes({
      youtube: 'oUycqtMoYr8',
      page: 'how-to-break-into-data-science.html',
      spotify: '1RSUsWDOBDD4sNDruEbnEY',
      apple: '1000567625873',
      anchor: 'Data-Scientists-at-Work---Msra-Turp-e1k7pbn',
    }),
  },
  {
    id: '004_b8540f422696e68f',
    title: 'Machine Learning Across Industries',
    people: guestOf('Lukas Biewald', 'Vicki Boykis'),
    show: gradientDissent,
    date: '2020-06-03',
    language: 'en',
    homes: [
      { kind: 'youtube', id: 'pOnRSYSNuXI' },
      { kind: 'page', address: 'wandb.com/podcast/vicki-boykis' },
    ],
  },
];
