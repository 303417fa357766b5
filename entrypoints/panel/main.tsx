import { effect } from '@preact/signals';
import { render } from 'preact';
import '../../components/panel/panel.css';
import { mustExist } from '../../lib/browser/must-exist';
import { setPageLanguage } from '../../lib/browser/page-language';
import { connectToHost } from '../../lib/frame/host-link';
import { openSession } from '../../lib/frame/session';
import { runVideoPanel } from '../../lib/frame/video';
import { ask } from '../../lib/messages/to-background';
import { VideoView } from './VideoView';

const root = document.documentElement;
setPageLanguage();

const token = crypto.randomUUID();
const connecting = connectToHost(token);
const ready = ask('panel-ready', { token });
const link = await connecting;
const session = ready.then((answer) => openSession(link, answer.ok ? answer.value.tabId : null));

effect(() => {
  root.dataset.theme = link.isDark.value ? 'dark' : 'light';
  root.dataset.dock = link.mount.value?.dock ?? '';
});
const { subject } = link;
const app = mustExist(document.getElementById('app'), '#app');
if (subject.kind === 'video') {
  render(<VideoView link={link} panel={runVideoPanel(link, session, ready, subject.videoId)} />, app);
} else {
  // Apart, so that the panel beside a video does not wait for it.
  const { showPage } = await import('./show-page');
  showPage(link, session, app);
}
