import { cpSync, mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/**
 * A copy of the built extension whose manifest has leave for some sites from the beginning, as if the listener
 * had allowed them: no driver can answer the browser's own question. The caller removes it.
 */
export function allowSites(extensionDir: string, sites: readonly string[]): string {
  const copy = mkdtempSync(join(tmpdir(), 'sidecue-allowed-'));
  cpSync(extensionDir, copy, { recursive: true });
  const path = join(copy, 'manifest.json');
  const manifest = JSON.parse(readFileSync(path, 'utf8'));
  manifest.host_permissions.push(...sites);
  writeFileSync(path, JSON.stringify(manifest));
  return copy;
}
