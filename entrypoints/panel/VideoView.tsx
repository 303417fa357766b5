import { useEffect, useState } from 'preact/hooks';
import { browser } from 'wxt/browser';
import '../../components/overlay/floating.css';
import type { FloatingPlacement } from '../../components/overlay/floating-placement';
import { OverlayFrame } from '../../components/overlay/OverlayFrame';
import { VideoPanelView } from '../../components/overlay/VideoPanelView';
import { HiddenNotice } from '../../components/panel/late';
import { browserText } from '../../lib/browser/text';
import type { HostLink } from '../../lib/frame/host-link';
import { pageReport } from '../../lib/frame/page-report';
import type { VideoPanel } from '../../lib/frame/video';
import { libraryProblemSentence } from '../../lib/library/problem-text';
import { lateCode } from '../../lib/panel/late-code';
import { Shell } from './Shell';
import { useHeight } from './use-height';

/** The panel on phones. */
const sheetCode = lateCode(() => import('../../components/panel/SheetView'));

export interface VideoViewProps {
  link: HostLink;
  panel: VideoPanel;
}

/** The panel beside a YouTube video; nothing while it is hidden. */
export function VideoView({ link, panel }: VideoViewProps) {
  const open = panel.open.value;
  const mount = link.mount.value;
  const bringBack = panel.bringBack.value;
  const floating = mount?.dock === 'floating' ? floatingParts(link, panel) : null;
  const { isCollapsed = false, heightPx = null } = open?.preferences.value ?? {};
  // Collapsed, or just hidden. A floating panel gets its size from its place.
  const isLow = !floating && (isCollapsed || bringBack !== null);
  const isSheet = mount?.dock === 'sheet';
  const SheetView = sheetCode.code.value?.SheetView;
  useEffect(() => {
    if (isSheet) void sheetCode.load();
  }, [isSheet]);
  useHeight(heightPx, isLow, (px, overhangPx) => link.say({ type: 'height', heightPx: px, overhangPx }));
  if (bringBack) {
    const hidden = <Hidden onUndo={bringBack} />;
    if (!floating) return hidden;
    const placement = { ...floating.placement, isMinimised: false };
    return (
      <OverlayFrame floating={{ ...floating, placement }} announce={() => {}}>
        {hidden}
      </OverlayFrame>
    );
  }
  if (!open) return null;
  const { version } = browser.runtime.getManifest();
  const view = {
    panel: open,
    focus: panel.focus,
    problem: link.isRefused.value
      ? browserText('panelOutOfUse')
      : open.problem.value && libraryProblemSentence(open.problem.value, browserText),
    missing: mount?.missing ? pageReport(mount, link.viewport.value, version) : null,
  };
  return (
    <Shell trouble="panelError">
      {isSheet ? (
        SheetView && (
          <SheetView
            {...view}
            windowPx={link.viewport.value.height}
            onSize={(size, dragPx) => link.say({ type: 'sheet', size, dragPx })}
          />
        )
      ) : (
        <VideoPanelView {...view} floating={floating} />
      )}
    </Shell>
  );
}

/** Where a floating panel stands now, and how to move it; null while the agent has not said how much room there is. */
function floatingParts(link: HostLink, { places }: VideoPanel): FloatingPlacement | null {
  const room = link.room.value;
  if (!room || !places.value) return null;
  const { box, ground } = room;
  const { seen, put } = places.value;
  return {
    room: { width: box.width, height: box.height },
    placement: seen(ground, box),
    onPlace: (placement) => put(ground, placement),
    onBox: ({ left, top, ...size }, outline) =>
      link.say({ type: 'box', box: { ...size, left: box.left + left, top: box.top + top }, outline }),
  };
}

/** Shown in place of a panel that has just been hidden. */
function Hidden({ onUndo }: { onUndo: () => void }) {
  const [shortcut, setShortcut] = useState('');
  useEffect(() => {
    // The listener may have set another shortcut than ours.
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
