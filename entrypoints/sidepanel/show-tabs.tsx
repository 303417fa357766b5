import { render } from 'preact';
import { browser } from 'wxt/browser';
import '../../components/side/side.css';
import { TextContext } from '../../components/controls/text';
import { SideView } from '../../components/side/SideView';
import { browserText } from '../../lib/browser/text';
import { standPanel } from '../../lib/host/side-frame';
import { type SideAgent, type SideStand, watchSideTabs } from '../../lib/host/side-tabs';

/** Each agent gets its own frame, in which its panel starts. */
const keys = new WeakMap<SideAgent, string>();
const keyOf = (agent: SideAgent): string => {
  const key = keys.get(agent) ?? crypto.randomUUID();
  keys.set(agent, key);
  return key;
};

/** Fills a page of ours that is not in a host page: with the panel of a tab of its window, or of one particular tab. */
export async function showTabs(app: HTMLElement, onlyTab: number | null): Promise<void> {
  const draw = ({ agent, isInFront, isGone }: SideStand) =>
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
          isOfOneTab={onlyTab !== null}
        />
      </TextContext.Provider>,
      app,
    );
  await watchSideTabs(draw, new AbortController().signal, onlyTab);
}
