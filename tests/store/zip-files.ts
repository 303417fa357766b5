import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import JSZip from 'jszip';

/** The bytes of a file by its path, with slashes. */
export type Files = ReadonlyMap<string, Uint8Array>;

/** The earliest time that a ZIP can tell. */
const fixedDate = new Date(Date.UTC(1980, 0, 1));

/** All files below a folder but hidden ones, by their paths in it. A path that is a file gives that file. */
export function readFiles(path: string): Files {
  if (!statSync(path).isDirectory()) return new Map([['', readFileSync(path)]]);
  const names = readdirSync(path).filter((name) => !name.startsWith('.'));
  const files = names.flatMap((name) =>
    [...readFiles(join(path, name))].map(
      ([rest, bytes]) => [rest === '' ? name : `${name}/${rest}`, bytes] as const,
    ),
  );
  return new Map(files);
}

/** A ZIP of these files. Equal files give equal bytes: the order is that of the paths, and all have the same time. */
export async function zipFiles(files: Files): Promise<Uint8Array> {
  const zip = new JSZip();
  for (const path of [...files.keys()].toSorted())
    zip.file(path, files.get(path)!, { date: fixedDate, createFolders: false });
  // Where it is made must not show either.
  return zip.generateAsync({
    type: 'uint8array',
    platform: 'DOS',
    compression: 'DEFLATE',
    compressionOptions: { level: 9 },
  });
}
