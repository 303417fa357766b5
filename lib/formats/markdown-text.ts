/** A web address, or a character with a meaning in Markdown. */
const addressOrSign = /(https?:\/\/[^\s<>()[\]*`|"]+)|[\\`*_[\]<>#|~&]/giu;

/**
 * Escapes the characters that have a meaning in Markdown. Web addresses are not changed: programs turn them into links.
 */
export function escapeMarkdown(text: string): string {
  return text.replace(addressOrSign, (found, address?: string) => address ?? `\\${found}`);
}

/** Escapes text at the beginning of a paragraph, where Markdown could also read a list, a heading or a rule. */
export function inParagraph(text: string): string {
  return escapeMarkdown(text.trim())
    .replace(/^[-+=]/u, '\\$&')
    .replace(/^(\d{1,9})([.)])/u, '$1\\$2');
}

/** A Markdown link. `label` must already be Markdown. */
export function markdownLink(label: string, address: string): string {
  const target = address.replace(/[()<>\\\s]/gu, (sign) =>
    encodeURIComponent(sign).replace(/[()]/gu, bracketCode),
  );
  return `[${label}](${target})`;
}

/** `encodeURIComponent` does not encode brackets. */
const bracketCode = (sign: string) => (sign === '(' ? '%28' : '%29');
