const signs: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};

/** HTML that `element` has made. A plain string can never be mistaken for it. */
class Html {
  readonly #markup: string;
  constructor(name: string, attributes: Readonly<Record<string, string>>, children: readonly HtmlChild[]) {
    const written = Object.entries(attributes).map(([key, value]) => ` ${key}="${escapeHtml(value)}"`);
    const content = children.map((child) => (child instanceof Html ? child.#markup : escapeHtml(child)));
    this.#markup = `<${name}${written.join('')}>${content.join('')}</${name}>`;
  }
  toString(): string {
    return this.#markup;
  }
}

export type { Html };

/** Text, which is always escaped, or an element. */
type HtmlChild = string | Html;

const escapeHtml = (text: string) => text.replace(/[&<>"']/gu, (sign) => signs[sign] ?? sign);

/** Creates an element. Its attributes and texts are escaped here. Markup cannot be built anywhere else. */
export const element = (
  name: 'blockquote' | 'p' | 'a' | 'strong' | 'br',
  attributes: Readonly<Record<string, string>>,
  ...children: readonly HtmlChild[]
): Html => new Html(name, attributes, children);
