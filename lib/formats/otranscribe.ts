import { isHtmlTranscript, parseHtmlTranscript } from './html-transcript';
import { isObject } from './json-text';
import type { Parsed } from './parsed';

/**
 * True for a file of oTranscribe (`.otr`): JSON with the HTML of the transcript in `text`, and the name and the
 * place of the recording beside it (github.com/oTranscribe/oTranscribe, “OTR file format”).
 */
export function isOtranscribe(value: unknown): boolean {
  if (!isObject(value) || typeof value.text !== 'string') return false;
  return ('media' in value || 'media-time' in value) && isHtmlTranscript(value.text);
}

/** Reads a file of oTranscribe. */
export function parseOtranscribe(value: unknown): Parsed {
  const html = isObject(value) && typeof value.text === 'string' ? value.text : '';
  return parseHtmlTranscript(html);
}
