import { isHtmlTranscript, parseHtmlTranscript } from './html-transcript';
import { isObject } from './json-text';
import type { Parsed } from './parsed';

/**
 * True for an oTranscribe file (`.otr`): JSON with the HTML of the transcript in `text`, and with the name and the
 * position of the recording (github.com/oTranscribe/oTranscribe, “OTR file format”).
 */
export function isOtranscribe(value: unknown): boolean {
  if (!isObject(value) || typeof value.text !== 'string') return false;
  return ('media' in value || 'media-time' in value) && isHtmlTranscript(value.text);
}

/** Reads an oTranscribe file. */
export function parseOtranscribe(value: unknown): Parsed {
  const html = isObject(value) && typeof value.text === 'string' ? value.text : '';
  return parseHtmlTranscript(html);
}
