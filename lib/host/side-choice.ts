/** What the side panel knows about a tab of its window that has an agent. */
export interface SideTab {
  readonly isPlaying: boolean;
}

/**
 * The tab whose panel stands in the side panel; null for none. The active tab comes first. While it has nothing to
 * show, the panel that was shown before stays, unless that one is paused and another tab plays.
 */
export function chooseSideTab(
  tabs: ReadonlyMap<number, SideTab>,
  inFront: number | null,
  shown: number | null,
): number | null {
  if (inFront !== null && tabs.has(inFront)) return inFront;
  const before = shown === null ? undefined : tabs.get(shown);
  if (before?.isPlaying) return shown;
  const [playing] = [...tabs].find(([, { isPlaying }]) => isPlaying) ?? [];
  if (playing !== undefined) return playing;
  return before ? shown : ([...tabs.keys()].at(-1) ?? null);
}
