import { randomBytes } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { bundleScript } from '../setup/bundle-script';

/** Where the page finds its own files. */
export const assetPaths = { script: '/s/stand-in.js', style: '/s/stand-in.css' } as const;

export interface PageAssets {
  readonly script: string;
  readonly style: string;
}

async function readAssets(): Promise<PageAssets> {
  const folder = join(import.meta.dirname, 'page');
  return {
    script: await bundleScript(join(folder, 'main.ts'), 'standInPage'),
    style: await readFile(join(folder, 'style.css'), 'utf8'),
  };
}

let assets: Promise<PageAssets> | undefined;

/** Bundles the page's script and reads its style sheet, once for all stand-ins of this process. */
export function buildPageAssets(): Promise<PageAssets> {
  assets ??= readAssets();
  return assets;
}

/** An HTML document with the headers it is sent with. */
export interface PageDocument {
  readonly headers: Readonly<Record<string, string>>;
  readonly html: string;
}

/**
 * The bare document that YouTube sends: the script builds the rest. Strict about scripts as the original is
 * (nonce, Trusted Types); root type of 10 px, so that a careless `rem` is seen.
 */
export function watchPageDocument(): PageDocument {
  const nonce = randomBytes(12).toString('base64');
  return {
    headers: {
      'content-type': 'text/html; charset=utf-8',
      'cache-control': 'no-store',
      'content-security-policy': [
        "require-trusted-types-for 'script'",
        `script-src 'nonce-${nonce}' 'strict-dynamic' 'unsafe-eval'`,
        "object-src 'none'",
        "base-uri 'self'",
      ].join('; '),
    },
    html: `<!DOCTYPE html>
<html lang="en" style="font-size: 10px; font-family: Roboto, Arial, sans-serif">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>YouTube</title>
<link rel="stylesheet" href="${assetPaths.style}">
<script nonce="${nonce}" src="${assetPaths.script}" defer></script>
</head>
<body dir="ltr"></body>
</html>
`,
  };
}
