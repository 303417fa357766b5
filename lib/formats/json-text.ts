import { repairJson } from './json-repair';
import { type LineProblem, problemAt } from './problem';
import { fromPython, isPython } from './python-values';

/** A JSON object of unknown members. */
export type JsonObject = Readonly<Record<string, unknown>>;

export type JsonResult =
  | { readonly ok: true; readonly value: unknown; readonly isCut?: boolean }
  | { readonly ok: false; readonly problem: LineProblem };

/** Python writes these three words, which JSON does not know, in place of numbers. */
const pythonNumbers = /([:[,]\s*)(?:NaN|-?Infinity)(?=\s*[,\]}])/gu;

function lineOf(text: string, message: string): number {
  const told = /line (\d+)/u.exec(message)?.[1];
  if (told !== undefined) return Number(told);
  const position = /position (\d+)/u.exec(message)?.[1];
  // Without a position the text ended too early.
  return text.slice(0, position === undefined ? text.trimEnd().length : Number(position)).split('\n').length;
}

/** JSON Lines: a list of what each filled line holds; undefined if any is no JSON object. */
function readJsonLines(text: string): unknown[] | undefined {
  const lines = text.split('\n').filter((line) => line.trim() !== '');
  if (lines.length < 2 || !lines.every((line) => /^\s*\{.*\}\s*$/u.test(line))) return undefined;
  try {
    return lines.map((line) => JSON.parse(line));
  } catch {
    return undefined;
  }
}

/** Objects one after the other without anything between them, each on several lines, as programs print their results. */
function readJsonObjects(text: string): unknown[] | undefined {
  const parts = text.split(/(?<=^\})\s*\n(?=\{)/mu);
  if (parts.length < 2) return undefined;
  try {
    return parts.map((part) => JSON.parse(part));
  } catch {
    return undefined;
  }
}

/**
 * The value of a JSON text, or the line where it stops being JSON and why. Python's NaN is read as null, and a list as
 * Python prints it as one; an object on each line (JSON Lines), or one behind the other, as a list. Of a list that was cut
 * off, the whole objects are read.
 */
export function readJson(text: string): JsonResult {
  try {
    return { ok: true, value: JSON.parse(text) };
  } catch (first) {
    try {
      if (/NaN|Infinity/u.test(text)) {
        return { ok: true, value: JSON.parse(text.replace(pythonNumbers, '$1null')) };
      }
    } catch {
      // The first error says more about the file as it is.
    }
    try {
      if (isPython(text)) return { ok: true, value: JSON.parse(fromPython(text)) };
    } catch {
      // The same.
    }
    const list = readJsonLines(text) ?? readJsonObjects(text);
    if (list) return { ok: true, value: list };
    const repaired = repairJson(text);
    if (repaired) return { ok: true, ...repaired };
    const message = first instanceof Error ? first.message : String(first);
    return { ok: false, problem: problemAt(lineOf(text, message), 'json-invalid', message) };
  }
}

export function isObject(value: unknown): value is JsonObject {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** The objects in a list; [] if `value` is no list. */
export function objectsIn(value: unknown): JsonObject[] {
  return Array.isArray(value) ? value.filter(isObject) : [];
}

/** A finite number, also one written as a string; else undefined. */
export function numberIn(value: unknown): number | undefined {
  if (typeof value === 'string' && /^\s*-?\d{1,20}(?:\.\d{1,30})?(?:e-?\d{1,3})?\s*$/u.test(value))
    return Number(value);
  return typeof value === 'number' && Number.isFinite(value) ? value : undefined;
}

/** A string that is not empty; else undefined. */
export function stringIn(value: unknown): string | undefined {
  return typeof value === 'string' && value.trim() !== '' ? value : undefined;
}
