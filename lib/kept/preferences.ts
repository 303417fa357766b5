/** The sizes of the transcript's words, from the smallest. */
export const textSizes = ['small', 'medium', 'large', 'largest'] as const;
export type TextSize = (typeof textSizes)[number];

/** What the reader has set for all panels; whoever opens a panel keeps it. */
export interface PanelPreferences {
  readonly isShown: boolean;
  readonly isCollapsed: boolean;
  /** Whether the spoken word is lit within the line. */
  readonly marksWords: boolean;
  /** Whether the transcript is shown in paragraphs or line by line. */
  readonly view: 'paragraphs' | 'lines';
  /** How large the words of the transcript are. */
  readonly textSize: TextSize;
  /** The panel's height in CSS pixels; null: the default for where it stands. */
  readonly heightPx: number | null;
  /** How much of a phone's window an open panel takes below the player: all, or half of it. */
  readonly sheet: 'full' | 'half';
}

export const defaultPreferences: PanelPreferences = {
  isShown: true,
  isCollapsed: false,
  marksWords: true,
  view: 'paragraphs',
  textSize: 'medium',
  heightPx: null,
  sheet: 'full',
};
