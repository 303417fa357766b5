import { render } from 'preact';
import { browser } from 'wxt/browser';
import '../../components/side/side.css';
import { TextContext } from '../../components/controls/text';
import { SideView } from '../../components/side/SideView';
import { mustExist } from '../../lib/browser/must-exist';
import { browserText } from '../../lib/browser/text';
import { standPanel } from '../../lib/host/side-frame';
import { type SideAgent, type SideStand, watchSideTabs } from '../../lib/host/side-tabs';

const root = document.documentElement;
root.lang = browserText('catalogueLanguage');
root.dir = browser.i18n.getMessage('@@bidi_dir');
const app = mustExist(document.getElementById('app'), '#app');

/** Each agent gets a frame of its own, in which its panel begins. */
const keys = new WeakMap<SideAgent, string>();
const keyOf = (agent: SideAgent): string => {
  const key = keys.get(agent) ?? crypto.randomUUID();
  keys.set(agent, key);
  return key;
};

function draw({ agent, isInFront, isGone }: SideStand): void {
  render(
    <TextContext.Provider value={browserText}>
      <SideView
        stand={
          agent && {
            key: keyOf(agent),
            isInFront,
            onFrame: (frame, signal) => standPanel(frame, agent, signal),
            onGoThere: () => void browser.tabs.update(agent.tabId, { active: true }),
          }
        }
        isGone={isGone}
      />
    </TextContext.Provider>,
    app,
  );
}

await watchSideTabs(draw, new AbortController().signal);
