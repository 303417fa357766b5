import { type Signal, useSignal } from '@preact/signals';
import type { ComponentChildren } from 'preact';
import { useRef, useState } from 'preact/hooks';
import type { OpenPanel } from '../../lib/panel/open-panel';
import type { SearchFocus } from '../../lib/panel/search-focus';
import { setFields } from '../../lib/panel/set-fields';
import { ResizeHandle } from '../controls/ResizeHandle';
import { useText } from '../controls/text';
import { useInstantEffect } from '../controls/use-instant-effect';
import type { FloatingControls } from './FloatingButtons';
import { KeysDialog, useLateViews } from './late';
import { PanelHead } from './PanelHead';
import { PanelMain } from './PanelMain';
import type { SelectedWords } from './selected-words';
import { showNext } from './show-next';
import { useBriefNote } from './use-brief-note';
import { useCopy } from './use-copy';
import { usePanelKeys } from './use-panel-keys';

export interface PanelViewProps {
  panel: OpenPanel;
  /** Whether the listener wants the focus in the search field. A collapsed panel opens for it. */
  focus: SearchFocus;
  /** A report that a reader can send us about a page that lacks the panel's place; null if nothing is missing. */
  missing: string | null;
  /** A sentence about what could not be saved; null if there is no problem. */
  problem: string | null;
  /** Absent if the panel is part of a page's layout. What it stands in decides its size otherwise. */
  floating?: FloatingControls & {
    /** What comes at the very end. */
    readonly footer?: ComponentChildren;
  };
}

/** The whole panel. It fills the element that it stands in, which decides its place and size. */
export function PanelView({ panel, focus, missing, problem, floating }: PanelViewProps) {
  const text = useText();
  const input = useRef<HTMLInputElement>(null);
  const frame = useRef<HTMLDivElement>(null);
  const { talk, preferences } = panel;
  const [showsKeys, setShowsKeys] = useState(false);
  // These stay while the panel is collapsed.
  const brief = useBriefNote();
  const selected = useSignal<SelectedWords>({ first: null, second: null });
  const isShifting = useSignal(false);
  const isChoosing = useSignal(false);
  const onCopy = useCopy(panel, brief);

  useInstantEffect(() => {
    if (focus.isWanted.value && preferences.peek().isCollapsed)
      setFields(preferences, { isCollapsed: false });
  });
  const onKeyDown = usePanelKeys(panel, input, {
    onHelp: () => setShowsKeys(true),
    onSpeed: (rate) => brief.say(text('transportSpeed', rate)),
    onShow: () => showNext(panel),
  });
  // A floating panel is minimised instead.
  const isCollapsed = !floating && preferences.value.isCollapsed;
  useLateViews(isCollapsed);
  const resize = <ResizeHandle frame={frame} onResize={(heightPx) => setFields(preferences, { heightPx })} />;

  return (
    <div
      class="panel"
      role="complementary"
      aria-label={text('panelName', talk.title)}
      ref={frame}
      onKeyDown={onKeyDown}
    >
      <PanelHead
        panel={panel}
        floating={floating}
        actions={{
          onCopy,
          onKeys: () => setShowsKeys(true),
          onShift: () => turnOn(isShifting),
          onChooseSecond: () => turnOn(isChoosing),
        }}
      />
      {!isCollapsed && (
        <PanelMain
          {...{ panel, focus, missing, problem, input, frame, brief, selected, isShifting, isChoosing }}
          end={floating ? floating.footer : resize}
        />
      )}
      {showsKeys && <KeysDialog panel={panel} onClose={() => setShowsKeys(false)} />}
    </div>
  );
}

function turnOn(isOn: Signal<boolean>): void {
  isOn.value = true;
}
