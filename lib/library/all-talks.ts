import { bundledTalks } from '../talks/catalogue';
import { bundledLengths } from '../talks/lengths';
import type { TalkInfo } from '../transcript/talk';
import type { Library } from './library';
import type { StoredTalkInfo } from './records';
import { listTalks } from './talks';

/** A talk in a list of all talks. The optional properties are known for imported talks only. */
export interface ListedTalk
  extends TalkInfo,
    Partial<Pick<StoredTalkInfo, 'isTimed' | 'lines' | 'length' | 'added' | 'making'>> {
  /** True for a talk that came with the extension. */
  readonly isBundled: boolean;
}

/** A talk that came with the extension; null when none has that id. */
export function bundledTalk(id: string): TalkInfo | null {
  return bundledTalks.find((talk) => talk.id === id) ?? null;
}

/** Every talk: the bundled ones, then the imported ones in their order. */
export function allTalks(brought: readonly StoredTalkInfo[]): ListedTalk[] {
  return [
    ...bundledTalks.map((talk) => ({ ...talk, length: bundledLengths[talk.id] ?? 0, isBundled: true })),
    ...brought.map((talk) => ({ ...talk, isBundled: false })),
  ];
}

/** Every talk. If the library cannot be read, only the bundled ones. */
export async function listAllTalks(library: Library): Promise<readonly ListedTalk[]> {
  const listed = await library.use(listTalks);
  return allTalks(listed.ok ? listed.value.talks : []);
}

/** The ids of all talks, in an order that only changes when a talk is added or deleted. Fast: reads no records. */
export async function listAllTalkIds(library: Library): Promise<readonly string[]> {
  const brought = await library.use((database) => database.getAllKeys('talks'));
  return [...bundledTalks.map(({ id }) => id), ...(brought.ok ? brought.value : [])];
}
