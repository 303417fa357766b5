import type { Mount } from './host-link';

/**
 * A report that a reader can send us when YouTube's page has changed. It is copied, never sent. `version` is Sidecue's.
 */
export function pageReport(
  { missing, path }: Mount,
  { width, height }: { readonly width: number; readonly height: number },
  version: string,
): string {
  return [
    `Sidecue ${version}: the page has no "${missing}"`,
    `Path: ${path}`,
    `Window: ${width} × ${height} px`,
    `Browser: ${navigator.userAgent}`,
  ].join('\n');
}
