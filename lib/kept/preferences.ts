/** What the reader has set for all panels; whoever opens a panel keeps it. */
export interface PanelPreferences {
  readonly isShown: boolean;
  readonly isCollapsed: boolean;
  /** Whether the spoken word is lit within the line. */
  readonly marksWords: boolean;
  /** Whether the transcript is shown in paragraphs or line by line. */
  readonly view: 'paragraphs' | 'lines';
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
  heightPx: null,
  sheet: 'full',
};
