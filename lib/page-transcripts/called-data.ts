/**
 * The longest data that are built, in UTF-16 units. Names may stand for long texts many times; no page has more data.
 */
const longest = 16_000_000;

/** A function that is called immediately with the values of its parameters (Nuxt 2; 2018 to 2026). */
const opening =
  /\(function\(((?:[A-Za-z_$][\w$]{0,8}(?:,|(?=\))))*)\)\{[^{}"'`]{0,2000}?return\s{0,4}(?=[[{])/u;

/**
 * A quoted text; `void 0`; a name, perhaps with a colon after it; `!0` or `!1`; the point of a number without a digit
 * before it.
 */
const pieces = /"(?:[^"\\]|\\.)*"|void 0|(?<![\w$.])([A-Za-z_$][\w$]*)(\s*:)?|!([01])|(?<![\w.])\.(?=\d)/gu;

/** Splits the arguments of a call at its commas. They are JSON or nearly JSON. */
function argumentsIn(text: string): string[] {
  const found: string[] = [];
  let depth = 0;
  let from = 0;
  for (const { 0: mark, index } of text.matchAll(/"(?:[^"\\]|\\.)*"|[[\](){},]/gu)) {
    if (mark === ',' && depth === 0) {
      found.push(text.slice(from, index));
      from = index + 1;
    } else if (/^[[({]$/u.test(mark)) depth += 1;
    else if (/^[\])}]$/u.test(mark)) depth -= 1;
  }
  found.push(text.slice(from));
  return found;
}

/** Converts a value of a script to JSON and replaces names by their values; null if the result would be too long. */
function asJson(text: string, names: ReadonlyMap<string, string>): string | null {
  let left = longest;
  const json = text.replace(pieces, (piece, name?: string, colon?: string, not?: string) => {
    if (left < 0) return '';
    let value = piece;
    if (not !== undefined) value = String(not === '0');
    else if (piece === '.') value = '0.';
    else if (piece.startsWith('void')) value = 'null';
    else if (name !== undefined && colon) value = `${JSON.stringify(name)}:`;
    else if (name !== undefined && !/^(?:true|false|null)$/u.test(name)) value = names.get(name) ?? 'null';
    left -= value.length;
    return value;
  });
  return left < 0 ? null : json;
}

/** An argument as JSON; the text `null` if it cannot be converted, such as a `new Date()`. */
function jsonOf(text: string): string {
  const json = asJson(text, new Map()) ?? '';
  try {
    JSON.parse(json);
    return json;
  } catch {
    return 'null';
  }
}

/**
 * The data, as JSON, that a script gets from a function which it calls with the values of short names; null for other
 * scripts. Names with an unknown value become null.
 *
 * @param endOf returns the offset after the bracket that closes the one at `from`, or -1
 */
export function calledData(script: string, endOf: (script: string, from: number) => number): string | null {
  const called = opening.exec(script);
  if (!called) return null;
  const from = called.index + called[0].length;
  const end = endOf(script, from);
  const call = end < 0 ? null : /^\s{0,4};?\s{0,4}\}\s{0,4}\(/u.exec(script.slice(end, end + 40));
  if (!call) return null;
  const valuesFrom = end + call[0].length;
  const valuesEnd = script.lastIndexOf('))');
  const names = (called[1] ?? '').split(',');
  const values = argumentsIn(script.slice(valuesFrom, Math.max(valuesEnd, valuesFrom)));
  const known = new Map(names.map((name, at) => [name, jsonOf(values[at] ?? '')]));
  return asJson(script.slice(from, end), known);
}
