import { render } from 'preact';
import { browser } from 'wxt/browser';
import '../../components/side/side.css';
import { TextContext } from '../../components/controls/text';
import { SideView } from '../../components/side/SideView';
import { browserText } from '../../lib/browser/text';
import { standPanel } from '../../lib/host/side-frame';
import { type SideAgent, type SideStand, watchSideTabs } from '../../lib/host/side-tabs';

/** Each agent gets a frame of its own, in which its panel begins. */
const keys = new WeakMap<SideAgent, string>();
const keyOf = (agent: SideAgent): string => {
  const key = keys.get(agent) ?? crypto.randomUUID();
  keys.set(agent, key);
  return key;
};

/**
 * Fills a page of ours that stands outside the pages that play: with the panel of whichever tab of its window has one,
 * or of one tab alone.
 */
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
