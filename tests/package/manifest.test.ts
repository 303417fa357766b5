import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { extensionDirs } from './files';

const youtube = 'https://www.youtube.com/*';

describe.for(extensionDirs)('%s', ([, dir]) => {
  const manifest = JSON.parse(readFileSync(join(dir, 'manifest.json'), 'utf8'));

  test('It asks for no more than it needs', () => {
    expect(manifest.permissions.toSorted()).toEqual(['activeTab', 'scripting', 'storage']);
    expect(manifest.host_permissions).toEqual([youtube]);
    expect(manifest.optional_permissions ?? []).toEqual([]);
    // Asked for one site at a time, when the reader clicks.
    expect(manifest.optional_host_permissions).toEqual(['https://*/*', 'http://*/*']);
  });

  test('Without a click it runs on YouTube only, and there only the script that notices which video is shown', () => {
    expect(manifest.content_scripts).toEqual([
      { matches: [youtube], js: ['youtube-watcher.js'], run_at: 'document_end' },
    ]);
  });

  test('Pages cannot see it: nothing in the package is exposed to them', () => {
    expect(manifest).not.toHaveProperty('web_accessible_resources');
    expect(manifest).not.toHaveProperty('externally_connectable');
  });

  test('Its own pages load nothing from elsewhere and may ask nobody', () => {
    const policy = manifest.content_security_policy.extension_pages.split('; ');
    expect(policy).toContain("default-src 'none'");
    expect(policy).toContain("script-src 'self'");
    for (const rule of policy) expect(rule).toMatch(/^[a-z-]+ ('self'|'none')(?: blob:)?$/);
  });

  test('Both shortcuts are declared with a proposal', () => {
    expect(Object.keys(manifest.commands).toSorted()).toEqual(['focus-search', 'toggle-panel']);
    for (const command of Object.values<{ suggested_key: { default: string } }>(manifest.commands)) {
      expect(command.suggested_key.default).toMatch(/^Alt\+Shift\+[A-Z]$/);
    }
  });

  test('Each size of its icon is a picture of that size', () => {
    expect(Object.keys(manifest.icons)).toEqual(['16', '32', '48', '96', '128']);
    for (const [size, path] of Object.entries<string>(manifest.icons)) {
      const picture = readFileSync(join(dir, path));
      expect(picture.subarray(1, 4).toString()).toBe('PNG');
      expect([picture.readUInt32BE(16), picture.readUInt32BE(20)]).toEqual([Number(size), Number(size)]);
    }
    expect(existsSync(join(dir, 'icon/icon.svg'))).toBe(true);
  });

  test('Its name and words come from the message catalogue', () => {
    expect(manifest.default_locale).toBe('en');
    for (const text of [manifest.name, manifest.description]) expect(text).toMatch(/^__MSG_\w+__$/);
  });
});
