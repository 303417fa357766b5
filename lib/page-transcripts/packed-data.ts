import { isObject, type JsonObject } from '../formats/json-text';

/** No page has more or deeper data. Packed data may contain cycles, or refer to the same value many times. */
const mostValues = 400_000;
const deepest = 40;

const isIndex = (value: unknown): value is number => Number.isInteger(value);

/**
 * Unpacks a value by a rule, which calls `inside` for the values that it contains. Null if there are too many of them.
 */
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

/** A list of values that refer to each other by index (devalue), as in Nuxt 3 and SvelteKit (2026). */
function unpackList(list: readonly unknown[]): unknown {
  return unpackBy<unknown>(0, (place, inside) => {
    const value = isIndex(place) ? list[place] : undefined;
    if (isObject(value)) return mapMembers(value, inside);
    if (!Array.isArray(value)) return value;
    // `["Reactive", 4]` stands for the value at index 4.
    return typeof value[0] === 'string' ? inside(value.at(-1)) : value.map(inside);
  });
}

/** Values in pairs with their type, as Astro passes them to the components that it renders in the browser (2026). */
function unpackPair(first: unknown): unknown {
  return unpackBy<unknown>(first, (pair, inside) => {
    const value: unknown = Array.isArray(pair) ? pair[1] : undefined;
    if (Array.isArray(value)) return value.map(inside);
    return isObject(value) ? mapMembers(value, inside) : value;
  });
}

const isPair = (value: unknown) => Array.isArray(value) && value.length <= 2 && isIndex(value[0]);

/**
 * The data of a page as they were before its framework packed them. Data that are not packed are returned as they are.
 */
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
