import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { extensionDirs } from './files';

const youtube = ['https://www.youtube.com/*', 'https://m.youtube.com/*'];

describe.for(extensionDirs)('%s', ([browser, dir]) => {
  const manifest = JSON.parse(readFileSync(join(dir, 'manifest.json'), 'utf8'));

  test('It asks for no more than it needs', () => {
    const besides = browser === 'chrome' ? ['sidePanel'] : [];
    expect(manifest.permissions.toSorted()).toEqual(['activeTab', 'scripting', ...besides, 'storage']);
    expect(manifest.host_permissions).toEqual(youtube);
    expect(manifest.optional_permissions).toEqual(['webRequest']);
    // Asked for one site at a time, when the reader clicks.
    expect(manifest.optional_host_permissions).toEqual(['https://*/*', 'http://*/*']);
  });

  test('Without a click it runs on YouTube only, and there only the script that notices which video is shown', () => {
    expect(manifest.content_scripts).toEqual([
      { matches: youtube, js: ['youtube-watcher.js'], run_at: 'document_end' },
    ]);
  });

  test("Pages may load the panel's page and nothing else, and in Chromium its address changes", () => {
    expect(manifest.web_accessible_resources).toEqual([
      {
        resources: ['panel.html'],
        matches: ['https://*/*', 'http://*/*'],
        ...(browser === 'chrome' && { use_dynamic_url: true }),
      },
    ]);
    expect(manifest).not.toHaveProperty('externally_connectable');
  });

  test('Its own pages run no code from elsewhere, and only the library page may ask a program on this computer or a host for an episode', () => {
    const policy = manifest.content_security_policy.extension_pages.split('; ');
    expect(policy.toSorted()).toEqual([
      "base-uri 'none'",
      "connect-src 'self' https: http://127.0.0.1:* http://localhost:*",
      "default-src 'none'",
      "form-action 'none'",
      "frame-ancestors 'self' https: http:",
      "frame-src 'self'",
      "img-src 'self'",
      "object-src 'self'",
      "script-src 'self' 'wasm-unsafe-eval'",
      "style-src 'self'",
    ]);
    for (const page of readdirSync(dir).filter((name) => name.endsWith('.html') && name !== 'library.html')) {
      expect(readFileSync(join(dir, page), 'utf8'), page).toContain(
        `http-equiv="Content-Security-Policy" content="connect-src 'self'"`,
      );
    }
  });

  test('It wants a browser that moves a frame without loading it anew', () => {
    const oldest =
      browser === 'chrome'
        ? manifest.minimum_chrome_version
        : manifest.browser_specific_settings.gecko.strict_min_version;
    expect(oldest).toBe({ chrome: '133', firefox: '144.0' }[browser]);
    // On phones too.
    const { gecko_android: android } = manifest.browser_specific_settings ?? {};
    expect(android).toEqual(browser === 'chrome' ? undefined : { strict_min_version: '144.0' });
  });

  test('The side panel is declared, and does not open by itself', () => {
    expect(manifest.side_panel).toEqual(
      browser === 'chrome' ? { default_path: 'sidepanel.html' } : undefined,
    );
    expect(manifest.sidebar_action).toEqual(
      browser === 'firefox'
        ? { default_panel: 'sidepanel.html', default_title: 'Sidecue', open_at_install: false }
        : undefined,
    );
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
