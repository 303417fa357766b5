import { cpSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { encodeTalk } from '../../lib/talks/packed';
import type { Cue, Seconds } from '../../lib/transcript/cue';
import { mlopsTalk, talks } from './talks';

/** Lines of real speech, as many as asked for, evenly spaced. */
export function repeatedSpeech(count: number, spacing: Seconds): Cue[] {
  const lines = talks.flatMap(({ cues }) => cues.map(({ text }) => text));
  const toMs = (time: Seconds) => Math.round(time * 1000) / 1000;
  return Array.from({ length: count }, (_, index) => ({
    start: toMs(index * spacing),
    end: toMs((index + 1) * spacing),
    text: `${lines[index % lines.length]}${index === 12_345 ? ' a needle in the haystack' : ''}`,
  }));
}

/**
 * A copy of a built extension in which the talk “MLOps Architect” has other lines. Returns its folder, and what
 * removes it.
 */
export function extensionWithLines(builtDir: string, cues: readonly Cue[]): { dir: string; remove(): void } {
  const dir = mkdtempSync(join(tmpdir(), 'sidecue-long-'));
  cpSync(builtDir, dir, { recursive: true });
  const { videoId: _, ...talk } = mlopsTalk;
  writeFileSync(join(dir, 'talks', `${talk.id}.json`), encodeTalk({ ...talk, cues: [...cues] }));
  return { dir, remove: () => rmSync(dir, { recursive: true, force: true }) };
}
