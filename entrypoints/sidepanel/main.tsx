import { mustExist } from '../../lib/browser/must-exist';
import { setPageLanguage } from '../../lib/browser/page-language';
import { showTabs } from './show-tabs';

await setPageLanguage();
await showTabs(mustExist(document.getElementById('app'), '#app'), null);
