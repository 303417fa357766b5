// Created when first needed: creating it takes longer than cutting a text.
let segmenter: Intl.Segmenter | undefined;

/** How long a text may be. */
interface TextLimits {
  /** UTF-16 code units. */
  readonly units: number;
  /** Bytes of UTF-8. */
  readonly bytes?: number;
}

/** The beginning of a text, within the limits. No grapheme (a character as readers see it) is divided. */
export function cutText(text: string, { units, bytes = Number.POSITIVE_INFINITY }: TextLimits): string {
  if (text.length <= units && text.length * 3 <= bytes) return text;
  segmenter ??= new Intl.Segmenter(undefined, { granularity: 'grapheme' });
  const encoder = new TextEncoder();
  let end = 0;
  let size = 0;
  // One grapheme more than fits, so that the end of the last one is known.
  for (const { index, segment } of segmenter.segment(text.slice(0, units + longestSign))) {
    size += encoder.encode(segment).length;
    if (index + segment.length > units || size > bytes) break;
    end = index + segment.length;
  }
  return text.slice(0, end);
}

/** In UTF-16 code units. Emoji of families with skin tones have 29. */
const longestSign = 64;
