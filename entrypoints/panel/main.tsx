import { effect } from '@preact/signals';
import { render } from 'preact';
import '../../components/panel/panel.css';
import { mustExist } from '../../lib/browser/must-exist';
import { setPageLanguage } from '../../lib/browser/page-language';
import { connectToHost } from '../../lib/frame/host-link';
import { openSession } from '../../lib/frame/session';
import { runVideoPanel } from '../../lib/frame/video';
import { isInSmallWindow, tabOfFragment } from '../../lib/messages/small-window';
import { speakForTab } from '../../lib/messages/to-background';
import { VideoView } from './VideoView';

/** Resolves when there are texts. The agent does not wait for them. */
const words = setPageLanguage();

const app = mustExist(document.getElementById('app'), '#app');
const onlyTab = isInSmallWindow() ? tabOfFragment(location.hash) : null;
// In a small window, this page contains the frame with the panel.
if (onlyTab === null) await showPanel(app);
else {
  await words;
  await (await import('../sidepanel/show-tabs')).showTabs(app, onlyTab);
}

/** The panel of one tab, in a frame of the tab's page or of a page of ours. */
async function showPanel(app: HTMLElement): Promise<void> {
  const { token, ready, takeMessages } = mustExist(globalThis.early, 'panel-early.js');
  const link = await connectToHost(token, takeMessages());
  await words;
  if (link.sideOf !== null) speakForTab(link.sideOf);
  const session = ready.then((answer) =>
    openSession(link, {
      tabId: link.sideOf ?? (answer.ok ? answer.value.tabId : null),
      run: answer.ok ? answer.value.run : null,
    }),
  );

  const root = document.documentElement;
  effect(() => {
    root.dataset.theme = link.isDark.value ? 'dark' : 'light';
    root.dataset.dock = link.sideOf === null ? (link.mount.value?.dock ?? '') : 'side';
  });
  const { subject } = link;
  // In separate modules, so that the panel beside a video does not wait for what only the others need.
  if (subject.kind === 'page') {
    const { showPage } = await import('./show-page');
    showPage(link, session, app);
    return;
  }
  const panel = runVideoPanel(link, session, ready, subject);
  const View = link.sideOf === null ? VideoView : (await import('./SideVideoView')).SideVideoView;
  render(<View link={link} panel={panel} />, app);
}
