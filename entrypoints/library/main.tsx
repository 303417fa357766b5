import { signal } from '@preact/signals';
import { render } from 'preact';
import { browser } from 'wxt/browser';
import { createBorrowedKeeper } from '../../lib/kept/borrowed-origins';
import '../../components/controls/page.css';
import '../../components/library/library.css';
import { TextContext } from '../../components/controls/text';
import { languageOfLines } from '../../lib/browser/language-of-text';
import { mustExist } from '../../lib/browser/must-exist';
import { setPageLanguage } from '../../lib/browser/page-language';
import { runScriptInFrames } from '../../lib/browser/run-script';
import { browserText } from '../../lib/browser/text';
import { browserTiming } from '../../lib/browser/timing';
import { createBackupSession } from '../../lib/desk/backup-session';
import { episodeAddress } from '../../lib/desk/episode-address';
import { createEpisodeFetch } from '../../lib/desk/episode-fetch';
import { createImportSession } from '../../lib/desk/import-session';
import { createMakingSession } from '../../lib/desk/making-session';
import { createOwnProgram } from '../../lib/desk/own-program';
import { rankTitles } from '../../lib/desk/ranked-titles';
import { createSpokenSession } from '../../lib/desk/search-session';
import { createShelf } from '../../lib/desk/shelf';
import { createTalkLookups } from '../../lib/desk/talk-lookups';
import { createTranscriptReader } from '../../lib/desk/transcript-reader';
import { createVisit } from '../../lib/desk/visit';
import { watchRedirects } from '../../lib/desk/watch-redirects';
import { loadProgram } from '../../lib/kept/program';
import { watchChanges } from '../../lib/library/changes';
import { noEntries } from '../../lib/library/entries';
import { createLibrary } from '../../lib/library/library';
import { sendEntries } from '../../lib/messages/entries-port';
import { ask } from '../../lib/messages/to-background';
import { tellTab } from '../../lib/messages/to-tab';
import type { PageReport } from '../../lib/page-transcripts/page-report';
import { readGatherings } from '../../lib/page-transcripts/read-gathering';
import { asNothing } from '../../lib/transcript/note';
import { View } from './View';

const library = createLibrary();
const shelf = createShelf(library, {
  deleteTalk: (talkId) => ask('delete-talk', { talkId }),
  teach: (pair) => ask('teach', { pair }),
  unteach: (pair) => ask('unteach', { pair }),
  deleteNote: (note) => ask('save-note', { note: asNothing(note), before: note.text }),
  deleteLeftOver: () => ask('delete-left-over', {}),
  bringBack: (entries) => sendEntries(entries, 'bring-back'),
  putBack: (entries) => sendEntries(entries, 'replace'),
});
const backup = createBackupSession({
  startWorker: () => new Worker(new URL('./backup-worker.ts', import.meta.url), { type: 'module' }),
  // Nothing more to write. The background then shows the talks in the tabs that play them.
  onRestored: () => void sendEntries(noEntries, 'replace'),
});
const spoken = createSpokenSession(
  () => new Worker(new URL('./search-worker.ts', import.meta.url), { type: 'module' }),
  browser.runtime.getManifest().version,
  (reason) => shelf.tell({ kind: 'failed', reason }),
);
const ranked = rankTitles(shelf.talks, spoken.query, browserTiming);
const reportsIn = (tabId: number) =>
  runScriptInFrames<PageReport>(tabId, '/page-transcripts.js').catch(() => []);
const visit = createVisit(location.href, {
  hasOverlay: async (tabId) => (await tellTab({ tabId, frameId: 0 }, 'ask-panel', {})) !== null,
  claimsIn: async (tabId) => (await reportsIn(tabId)).flatMap(({ claims }) => claims.homes),
  readFound: async (tabId, index) =>
    readGatherings((await reportsIn(tabId)).map(({ gathering }) => gathering))[index] ?? null,
  openPage: (address) => ask('open-page', { address }),
});
const imports = createImportSession({
  reader: createTranscriptReader(
    () => new Worker(new URL('./import-worker.ts', import.meta.url), { type: 'module' }),
  ),
  tellLanguage: languageOfLines,
  save: async (talk, beside) => {
    // A listener who saves a transcript wants to see it, even if panels have been hidden since an earlier talk.
    await ask('change-settings', { record: 'panel', changes: { isShown: true } });
    const saved = await ask('save-talk', { talk });
    if (!saved.ok || beside === null) return saved;
    const edit = { kind: 'choose', second: saved.value.id } as const;
    const shown = await ask('edit-second', { talkId: beside, edit });
    return shown.ok ? saved : shown;
  },
  ...createTalkLookups(library),
  recording: visit.recording,
});
const making = createMakingSession({
  startWorker: () => new Worker(new URL('./making-worker.ts', import.meta.url), { type: 'module' }),
  begin: (talk, begun) => ask('begin-made-talk', { talk, making: begun }),
  extend: (lines) => ask('extend-made-talk', { ...lines }),
  async listTalks() {
    await shelf.refresh();
    return shelf.talks.peek() ?? [];
  },
  recording: visit.recording,
});
const ownProgram = createOwnProgram({
  load: loadProgram,
  save: (program) => ask('change-settings', { record: 'program', changes: { ...program } }),
});
const address = episodeAddress(location.href);
const episode = address
  ? createEpisodeFetch({
      address,
      permissions: browser.permissions,
      ...createBorrowedKeeper(),
      fetch: (...request) => fetch(...request),
      watchRedirects,
      onFile: (file) => making.start(file, null),
    })
  : null;
const fragment = signal(location.hash.slice(1));

addEventListener('hashchange', () => {
  fragment.value = location.hash.slice(1);
});
addEventListener('dragover', (event) => event.preventDefault());
addEventListener('drop', (event) => {
  event.preventDefault();
  const files = [...(event.dataTransfer?.files ?? [])];
  if (files.length === 0) return;
  location.hash = 'add';
  imports.addFiles(files);
});

await setPageLanguage();
document.title = browserText('libraryTitle');
// The list comes first, because making the index of a large library takes a while.
shelf.refresh().then(spoken.prepare);
spoken.ask(new URL(location.href).searchParams.get('q') ?? '');
watchChanges((stores) => {
  // The words of a talk are those of its corrected lines.
  const hasWords = stores.some((store) => ['transcripts', 'corrections', 'searchWords'].includes(store));
  if (hasWords) spoken.prepare();
});
visit.begin(imports);
render(
  <TextContext.Provider value={browserText}>
    <View {...{ shelf, imports, making, ownProgram, episode, backup, spoken, ranked, visit, fragment }} />
  </TextContext.Provider>,
  mustExist(document.getElementById('app'), '#app'),
);
