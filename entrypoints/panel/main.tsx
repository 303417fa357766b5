import { effect } from '@preact/signals';
import { render } from 'preact';
import { browser } from 'wxt/browser';
import '../../components/overlay/overlay.css';
import '../../components/panel/panel.css';
import { connectToHost } from '../../lib/frame/host-link';
import { runPagePanel } from '../../lib/frame/page';
import { runVideoPanel } from '../../lib/frame/video';
import { ask } from '../../lib/messages/to-background';
import { PageView } from './PageView';
import { VideoView } from './VideoView';

const root = document.documentElement;
root.lang = browser.i18n.getUILanguage();
root.dir = browser.i18n.getMessage('@@bidi_dir');

const token = crypto.randomUUID();
const connecting = connectToHost(token);
void ask('panel-ready', { token });
const link = await connecting;

effect(() => {
  root.dataset.theme = link.isDark.value ? 'dark' : 'light';
  root.dataset.dock = link.mount.value?.dock ?? '';
});
const { subject } = link;
render(
  subject.kind === 'video' ? (
    <VideoView link={link} panel={runVideoPanel(link, subject.videoId)} />
  ) : (
    <PageView link={link} panel={runPagePanel(link)} />
  ),
  document.getElementById('app')!,
);
