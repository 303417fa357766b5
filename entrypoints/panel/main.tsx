import { effect } from '@preact/signals';
import { browser } from 'wxt/browser';
import '../../components/panel/panel.css';
import '../../components/overlay/overlay.css';
import { ask } from '../../lib/messages/messages';
import { connectToHost } from '../../lib/panel/host-link';
import { showPage } from './page';
import { showVideo } from './video';

const root = document.documentElement;
root.lang = browser.i18n.getUILanguage();
root.dir = browser.i18n.getMessage('@@bidi_dir');

const token = crypto.randomUUID();
const connecting = connectToHost(token);
void ask('panel-ready', { token });
const link = await connecting;

effect(() => {
  root.dataset.theme = link.isDark.value ? 'dark' : 'light';
});
const app = document.getElementById('app')!;
const { subject } = link;
if (subject.kind === 'video') showVideo(link, subject.videoId, app);
else showPage(link, app);
