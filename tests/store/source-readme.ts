interface Versions {
  readonly version: string;
  readonly node: string;
  readonly npm: string;
}

/** The steps that a store's reviewer follows to build the packages from the source package. */
export function sourceReadme({ version, node, npm }: Versions): string {
  return `# Building Sidecue ${version}

The package was built on Linux with Node ${node} and npm ${npm}; Node must be 20.12 or newer. The build needs the network once, for npm's registry, and no key or account.

1. Unpack this archive into an empty folder and open a terminal there.
2. \`npm ci\` installs the exact versions in \`package-lock.json\`.
3. \`npm run zip\` builds for both browsers and writes the packages.
4. \`.output/store/packages/sidecue-${version}-firefox.zip\` is byte for byte the package that was handed in. The unpacked
   files are in \`.output/firefox-mv3\`.

WXT (https://wxt.dev) with Vite bundles TypeScript and Preact; \`wxt.config.ts\` holds the manifest. Nothing is
obfuscated, and no code is generated but by the bundler's usual minifier. The files \`talks/*.json\` in the package come
from the transcripts in \`lib/talks\`, read at build time by the code that reads a user's own files (\`lib/formats\`).
\`licences.txt\` in the package lists every third-party package whose code is in it.
`;
}
