import { mustExist } from '../../lib/browser/must-exist';
import { setPageLanguage } from '../../lib/browser/page-language';
import { tabOfFragment } from '../../lib/messages/small-window';
import { showTabs } from './show-tabs';

await setPageLanguage();
await showTabs(mustExist(document.getElementById('app'), '#app'), tabOfFragment(location.hash));
