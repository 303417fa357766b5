import { bundledTalks } from '../talks/catalogue';
import { bundledLengths } from '../talks/lengths';
import type { TalkInfo } from '../transcript/talk';
import type { Library } from './library';
import type { StoredTalkInfo } from './records';
import { listTalks } from './talks';

/** A talk in a list of all talks. Only of brought talks is it known how many lines they have, and since when they are there. */
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

/** Every talk there is: the bundled ones, then the brought ones in their order. */
export function allTalks(brought: readonly StoredTalkInfo[]): ListedTalk[] {
  return [
    ...bundledTalks.map((talk) => ({ ...talk, length: bundledLengths[talk.id] ?? 0, isBundled: true })),
    ...brought.map((talk) => ({ ...talk, isBundled: false })),
  ];
}

/** Every talk there is; only the bundled ones where the library cannot be read. */
export async function listAllTalks(library: Library): Promise<readonly ListedTalk[]> {
  const listed = await library.use(listTalks);
  return allTalks(listed.ok ? listed.value.talks : []);
}

/** The ids of every talk, in an order that stays until a talk is added or deleted. Fast: reads no records. */
export async function listAllTalkIds(library: Library): Promise<readonly string[]> {
  const brought = await library.use((database) => database.getAllKeys('talks'));
  return [...bundledTalks.map(({ id }) => id), ...(brought.ok ? brought.value : [])];
}
