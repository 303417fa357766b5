import type { MessageKey } from '../browser/text';
import type { Stroke } from './stroke';

/** Something that a key of the panel does. */
interface ChangeableKey {
  /** The name under which the listener's own key is stored; it never changes. */
  readonly action: string;
  /** Its key unless the listener has set another one. */
  readonly standard: Stroke;
  readonly does: MessageKey;
}

/** A key that cannot be changed: people know it from all lists, and the browser and screen readers rely on it. */
interface FixedKey {
  readonly fixed: readonly Stroke[];
  readonly does: MessageKey;
}

/**
 * All keys of the panel, in the order in which they are listed. The handlers, that list, menus, hints and the settings
 * read them from here. Letters make the best standard keys, because every keyboard has them without AltGr; the ones for
 * moving are where YouTube has its own keys for going back and forward.
 */
export const panelKeys = [
  { action: 'search', standard: '/', does: 'keySearch' },
  { fixed: ['ArrowUp', 'ArrowDown'], does: 'keyMove' },
  { fixed: ['Enter'], does: 'keyPlayFrom' },
  { action: 'play-pause', standard: 'Space', does: 'keyPlayPause' },
  { action: 'previous-line', standard: 'J', does: 'keyPreviousLine' },
  { action: 'next-line', standard: 'L', does: 'keyNextLine' },
  { action: 'previous-paragraph', standard: 'Shift+J', does: 'keyPreviousParagraph' },
  { action: 'next-paragraph', standard: 'Shift+L', does: 'keyNextParagraph' },
  { action: 'slower', standard: 'S', does: 'keySlower' },
  { action: 'faster', standard: 'F', does: 'keyFaster' },
  { fixed: ['Shift+ArrowUp', 'Shift+ArrowDown'], does: 'keySelect' },
  { fixed: ['Shift+F10'], does: 'keyLineMenu' },
  { action: 'pin', standard: 'N', does: 'keyPin' },
  { action: 'show-transcripts', standard: 'T', does: 'keySecond' },
  { action: 'correct', standard: 'E', does: 'keyCorrect' },
  { action: 'repeat-line', standard: 'R', does: 'loopLine' },
  { action: 'loop-start', standard: 'A', does: 'loopStartHere' },
  { action: 'loop-end', standard: 'B', does: 'loopEndHere' },
  { fixed: ['Escape'], does: 'keyStop' },
  { fixed: ['Escape'], does: 'keyReturn' },
  { action: 'help', standard: '?', does: 'keyHelp' },
] as const satisfies readonly (ChangeableKey | FixedKey)[];

type ChangeableRow = Extract<(typeof panelKeys)[number], { action: string }>;

/** The actions for which the listener can set a key. */
export type PanelAction = ChangeableRow['action'];

/** The rows whose key can be changed. */
export const changeableKeys: readonly ChangeableRow[] = panelKeys.filter((row) => 'action' in row);
