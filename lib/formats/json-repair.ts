/** The result of a pass over broken JSON. */
interface Pass {
  /** The brackets that are open at the end, from the outermost. */
  readonly open: readonly string[];
  /** The position after the last object that ends inside a list; 0 if there is none. */
  readonly lastObject: number;
  /** The positions of commas that are followed by a closing bracket. */
  readonly commas: readonly number[];
}

function passOver(text: string, end: number): Pass {
  const open: string[] = [];
  const commas: number[] = [];
  let comma = -1;
  let lastObject = 0;
  let isString = false;
  for (let at = 0; at < end; at += 1) {
    const sign = text.charAt(at);
    if (isString) {
      if (sign === '\\') at += 1;
      else if (sign === '"') isString = false;
      continue;
    }
    if (sign <= ' ') continue;
    if (sign === '"') isString = true;
    else if (sign === '{' || sign === '[') open.push(sign);
    else if (sign === '}' || sign === ']') {
      if (comma >= 0) commas.push(comma);
      open.pop();
      if (sign === '}' && open.at(-1) === '[') lastObject = at + 1;
    }
    comma = sign === ',' ? at : -1;
  }
  return { open, lastObject, commas };
}

/** JSON after the repair of common faults. */
export interface RepairedJson {
  readonly value: unknown;
  /** True if the text ended inside its list. What came after the last complete object is left out. */
  readonly isCut: boolean;
}

/** Parses JSON that was cut off, or that has trailing commas; undefined if something else is wrong. */
export function repairJson(text: string): RepairedJson | undefined {
  const { open, lastObject, commas } = passOver(text, text.length);
  const isCut = open.length > 0;
  if (isCut ? lastObject === 0 : commas.length === 0) return undefined;
  const end = isCut ? lastObject : text.length;
  const closing = isCut
    ? passOver(text, end)
        .open.toReversed()
        .map((sign) => (sign === '{' ? '}' : ']'))
    : [];
  const kept = [-1, ...commas.filter((at) => at < end)].map((at, index, all) =>
    text.slice(at + 1, all[index + 1] ?? end),
  );
  try {
    return { value: JSON.parse(kept.join('') + closing.join('')), isCut };
  } catch {
    return undefined;
  }
}
