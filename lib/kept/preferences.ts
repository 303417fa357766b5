/** What the reader has set about panels; kept by whoever mounts one. */
export interface PanelPreferences {
  readonly isShown: boolean;
  readonly isCollapsed: boolean;
  /** Light the spoken word within the line. */
  readonly marksWords: boolean;
  /** The panel's height in CSS pixels; null: as its place suggests. */
  readonly heightPx: number | null;
}

export const defaultPreferences: PanelPreferences = {
  isShown: true,
  isCollapsed: false,
  marksWords: true,
  heightPx: null,
};
