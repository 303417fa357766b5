import { isObject, type JsonObject } from '../formats/json-text';

/** Larger data hold no page: what is packed may refer to itself, or to the same again and again. */
const mostValues = 400_000;
const deepest = 40;

const isIndex = (value: unknown): value is number => Number.isInteger(value);

/** Unpacks values by a rule that is told how to go on inside; null where there are too many. */
function unpackBy<Packed>(
  first: Packed,
  rule: (packed: Packed, inside: (packed: Packed) => unknown) => unknown,
) {
  let left = mostValues;
  let depth = 0;
  const inside = (packed: Packed): unknown => {
    left -= 1;
    if (left < 0 || depth > deepest) return null;
    depth += 1;
    const value = rule(packed, inside);
    depth -= 1;
    return value;
  };
  const value = inside(first);
  return left < 0 ? null : value;
}

const mapMembers = (members: JsonObject, use: (value: unknown) => unknown) =>
  Object.fromEntries(Object.entries(members).map(([name, value]) => [name, use(value)]));

/** A list of values that name each other by their places (devalue), as Nuxt 3 and SvelteKit have them (2026). */
function unpackList(list: readonly unknown[]): unknown {
  return unpackBy<unknown>(0, (place, inside) => {
    const value = isIndex(place) ? list[place] : undefined;
    if (isObject(value)) return mapMembers(value, inside);
    if (!Array.isArray(value)) return value;
    // `["Reactive", 4]` is what is at 4.
    return typeof value[0] === 'string' ? inside(value.at(-1)) : value.map(inside);
  });
}

/** Values in pairs with their kind, as Astro hands them to what it draws in the browser (2026). */
function unpackPair(first: unknown): unknown {
  return unpackBy<unknown>(first, (pair, inside) => {
    const value: unknown = Array.isArray(pair) ? pair[1] : undefined;
    if (Array.isArray(value)) return value.map(inside);
    return isObject(value) ? mapMembers(value, inside) : value;
  });
}

const isPair = (value: unknown) => Array.isArray(value) && value.length <= 2 && isIndex(value[0]);

/** Data of a page as they were before its framework packed them; as they are if none has. */
export function unpacked(data: unknown): unknown {
  if (Array.isArray(data)) {
    const [first] = data;
    const isMarked = Array.isArray(first) && typeof first[0] === 'string' && isIndex(first[1]);
    const isShape = isObject(first) && Object.values(first).every(isIndex) && Object.keys(first).length > 0;
    return data.length > 2 && (isMarked || isShape) ? unpackList(data) : data;
  }
  if (!isObject(data)) return data;
  const values = Object.values(data);
  return values.length > 0 && values.every(isPair) ? unpackPair([0, data]) : data;
}
