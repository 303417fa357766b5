import { useEffect, useState } from 'preact/hooks';
import { browser } from 'wxt/browser';
import { HiddenNotice } from '../../components/panel/HiddenNotice';
import { PanelView } from '../../components/panel/PanelView';
import { SheetView } from '../../components/panel/SheetView';
import { browserText } from '../../lib/browser/text';
import type { HostLink } from '../../lib/frame/host-link';
import { pageReport } from '../../lib/frame/page-report';
import type { VideoPanel } from '../../lib/frame/video';
import { problemSentence } from '../../lib/library/problem-text';
import { Shell } from './Shell';
import { useHeight } from './use-height';

export interface VideoViewProps {
  link: HostLink;
  panel: VideoPanel;
}

/** The panel beside a YouTube video; nothing while it is hidden. */
export function VideoView({ link, panel }: VideoViewProps) {
  const open = panel.open.value;
  const mount = link.mount.value;
  const bringBack = panel.bringBack.value;
  useHeight(open?.preferences, bringBack !== null, (heightPx, overhangPx) =>
    link.say({ type: 'height', heightPx, overhangPx }),
  );
  if (bringBack) return <Hidden onUndo={bringBack} />;
  if (!open) return null;
  const { version } = browser.runtime.getManifest();
  const view = {
    open,
    focus: panel.focus,
    problem: open.problem.value && problemSentence(open.problem.value, browserText),
    missing: mount?.missing ? pageReport(mount, link.viewport.value, version) : null,
  };
  return (
    <Shell trouble="panelError">
      {mount?.dock === 'sheet' ? (
        <SheetView
          {...view}
          windowPx={link.viewport.value.height}
          onSize={(size, dragPx) => link.say({ type: 'sheet', size, dragPx })}
        />
      ) : (
        <PanelView {...view} />
      )}
    </Shell>
  );
}

/** What stands in the place of a panel that has just been hidden. */
function Hidden({ onUndo }: { onUndo: () => void }) {
  const [shortcut, setShortcut] = useState('');
  useEffect(() => {
    // The listener can have set another one than ours.
    void browser.commands
      .getAll()
      .then((all) => setShortcut(all.find(({ name }) => name === 'toggle-panel')?.shortcut ?? ''));
  }, []);
  return (
    <Shell trouble="panelError">
      <HiddenNotice shortcut={shortcut} onUndo={onUndo} />
    </Shell>
  );
}
