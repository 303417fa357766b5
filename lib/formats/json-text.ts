import { repairJson } from './json-repair';
import { type LineProblem, problemAt } from './problem';
import { fromPython, isPython } from './python-values';

/** A JSON object with unknown properties. */
export type JsonObject = Readonly<Record<string, unknown>>;

export type JsonResult =
  | { readonly ok: true; readonly value: unknown; readonly isCut?: boolean }
  | { readonly ok: false; readonly problem: LineProblem };

/** Python writes these three words for special numbers. They are not valid JSON. */
const pythonNumbers = /([:[,]\s*)(?:NaN|-?Infinity)(?=\s*[,\]}])/gu;

function lineOf(text: string, message: string): number {
  const told = /line (\d+)/u.exec(message)?.[1];
  if (told !== undefined) return Number(told);
  const position = /position (\d+)/u.exec(message)?.[1];
  // A message without a position means that the text ended too early.
  return text.slice(0, position === undefined ? text.trimEnd().length : Number(position)).split('\n').length;
}

/** Reads JSON Lines, as a list of the values on all non-empty lines; undefined if any of them is not a JSON object. */
function readJsonLines(text: string): unknown[] | undefined {
  const lines = text.split('\n').filter((line) => line.trim() !== '');
  if (lines.length < 2 || !lines.every((line) => /^\s*\{.*\}\s*$/u.test(line))) return undefined;
  try {
    return lines.map((line) => JSON.parse(line));
  } catch {
    return undefined;
  }
}

/** Reads objects of several lines each, one after the other without separators, as programs print results. */
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
 * Parses a JSON text. If it is not valid, the problem names the line. The engine's reason is in English only, so it is not told.
 *
 * Some invalid texts are read too. NaN and infinite numbers, as Python writes them, become null; Python literals are
 * converted; one object per line (JSON Lines), or one after the other, form a list; a list that was cut off gives its
 * complete objects.
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
      // The first error describes the original file better.
    }
    try {
      if (isPython(text)) return { ok: true, value: JSON.parse(fromPython(text)) };
    } catch {
      // Here too.
    }
    const list = readJsonLines(text) ?? readJsonObjects(text);
    if (list) return { ok: true, value: list };
    const repaired = repairJson(text);
    if (repaired) return { ok: true, ...repaired };
    const message = first instanceof Error ? first.message : String(first);
    return { ok: false, problem: problemAt(lineOf(text, message), 'json-invalid') };
  }
}

export function isObject(value: unknown): value is JsonObject {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** The objects in a list; [] if `value` is not a list. */
export function objectsIn(value: unknown): JsonObject[] {
  return Array.isArray(value) ? value.filter(isObject) : [];
}

/** A finite number, also if it is written as a string; otherwise undefined. */
export function numberIn(value: unknown): number | undefined {
  if (typeof value === 'string' && /^\s*-?\d{1,20}(?:\.\d{1,30})?(?:e-?\d{1,3})?\s*$/u.test(value))
    return Number(value);
  return typeof value === 'number' && Number.isFinite(value) ? value : undefined;
}

/** A string that is not blank; otherwise undefined. */
export function stringIn(value: unknown): string | undefined {
  return typeof value === 'string' && value.trim() !== '' ? value : undefined;
}
