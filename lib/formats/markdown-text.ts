/** An address on the web, or a sign that Markdown would read. */
const addressOrSign = /(https?:\/\/[^\s<>()[\]*`|"]+)|[\\`*_[\]<>#|~&]/giu;

/** Text as it is, where Markdown would read signs in it. Addresses on the web stay: programs make links of them. */
export function escapeMarkdown(text: string): string {
  return text.replace(addressOrSign, (found, address?: string) => address ?? `\\${found}`);
}

/** Text at the beginning of a paragraph, where Markdown would also read a list, a heading or a rule. */
export function inParagraph(text: string): string {
  return escapeMarkdown(text.trim())
    .replace(/^[-+=]/u, '\\$&')
    .replace(/^(\d{1,9})([.)])/u, '$1\\$2');
}

/** A link; `label` is Markdown already. */
export function markdownLink(label: string, address: string): string {
  const target = address.replace(/[()<>\\\s]/gu, (sign) =>
    encodeURIComponent(sign).replace(/[()]/gu, bracketCode),
  );
  return `[${label}](${target})`;
}

/** `encodeURIComponent` leaves brackets as they are. */
const bracketCode = (sign: string) => (sign === '(' ? '%28' : '%29');
