const tag = /<(\/?)([A-Za-z_][\w:.-]{0,60})([^<>]{0,2000})>/gu;

/** Elements in a line that some programs do not close. */
const inline = /^(?:[\w-]+:)?(?:span|font|i|b|u|em|strong|br|c|v)$/u;
const lineBreak = /^(?:[\w-]+:)?br$/u;

/**
 * Closes the tags of XML that format a part of a line, such as `<span>`, at the end of the element around them, and
 * drops their end tags that nothing has opened. Other tags are not changed, because a line may have been lost there.
 */
export function closeInlineTags(xml: string): string {
  // Tags in comments are none.
  if (xml.includes('<!--') || xml.includes('<![CDATA[')) return xml;
  const open: string[] = [];
  return xml.replace(tag, (whole: string, slash: string, name: string, rest: string) => {
    if (rest.endsWith('/')) return whole;
    if (lineBreak.test(name)) return slash === '' ? `<${name}${rest}/>` : '';
    if (slash === '') {
      open.push(name);
      return whole;
    }
    let closing = '';
    while (open.length > 0 && open.at(-1) !== name && inline.test(open.at(-1) ?? '') && !inline.test(name))
      closing += `</${open.pop()}>`;
    if (open.at(-1) === name) open.pop();
    else if (inline.test(name)) return '';
    return closing + whole;
  });
}
