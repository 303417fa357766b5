/** Whether the page is dark. YouTube says so in an attribute, whatever the system prefers (seen 2026-07). */
export function isDarkPage(): boolean {
  return document.documentElement.hasAttribute('dark');
}

/** Calls back when the page turns dark or light. */
export function watchTheme(signal: AbortSignal, onChange: (dark: boolean) => void): void {
  const observer = new MutationObserver(() => onChange(isDarkPage()));
  observer.observe(document.documentElement, { attributeFilter: ['dark'] });
  signal.addEventListener('abort', () => observer.disconnect());
}
