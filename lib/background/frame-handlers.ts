import { runScript } from '../browser/run-script';
import { tellTab } from '../messages/to-tab';
import { done, type Handlers } from './handler';
import { hookPages } from './page-hook';

/** Connect the overlay of a tab with our scripts in its frames, which cannot reach each other. */
export const frameHandlers = {
  'reach-frames': async (_request, { tabId }) => {
    if (tabId !== undefined) {
      const target = { tabId, allFrames: true };
      await hookPages(target);
      await runScript(target, '/frame-agent.js');
    }
    return done(undefined);
  },
  'report-frame-player': async ({ address, state }, { tabId, frameId }) => {
    if (tabId !== undefined && frameId !== undefined) {
      await tellTab({ tabId, frameId: 0 }, 'frame-player-state', { frameId, address, state });
    }
    return done(undefined);
  },
  'command-frame-player': async ({ frameId, command }, { tabId }) => {
    if (tabId !== undefined) await tellTab({ tabId, frameId }, 'do-player-command', { command });
    return done(undefined);
  },
} satisfies Partial<Handlers>;
