import { describe, expect, test } from 'vitest';
import { type Quoted, writeQuote } from '../../lib/formats/quote';
import { element } from '../../lib/formats/write-html';

const plain: Quoted = {
  paragraphs: [{ text: 'first words', name: 'Ada' }, { text: 'and more' }],
  title: 'Rain',
  time: '1:00',
  link: 'https://youtu.be/x?t=60&a=1',
  note: '',
};

describe('A quote', () => {
  test('has the same shape as text, HTML and Markdown', () => {
    expect(writeQuote({ ...plain, note: 'my thought' })).toEqual({
      text: '“Ada: first words\n\nand more”\n\n— Rain, 1:00\nhttps://youtu.be/x?t=60&a=1\n\nmy thought',
      html:
        '<blockquote cite="https://youtu.be/x?t=60&amp;a=1"><p><strong>Ada:</strong> first words</p>' +
        '<p>and more</p></blockquote><p>— <a href="https://youtu.be/x?t=60&amp;a=1">Rain, 1:00</a></p>' +
        '<p>my thought</p>',
      markdown:
        '> **Ada:** first words\n>\n> and more\n>\n> — [Rain, 1:00](https://youtu.be/x?t=60&a=1)\n\nmy thought',
    });
  });

  test('without true times names the talk alone', () => {
    const { text, markdown } = writeQuote({ ...plain, time: '' });
    expect(text).toContain('— Rain\n');
    expect(markdown).toContain('[Rain](');
  });

  test('holds no markup of a file, page or listener', () => {
    const evil = '<img src=x onerror="alert(1)">&amp;\'';
    const { html } = writeQuote({
      paragraphs: [{ text: evil, name: evil }],
      title: evil,
      time: '1:00',
      link: `https://a.example/?"><script>${evil}`,
      note: evil,
    });
    const markup = html.replaceAll(/<\/?(?:blockquote|p|a|strong)(?: (?:cite|href)="[^"<>]*")?>/gu, '');
    expect(markup).not.toMatch(/[<>]/u);
    expect(html).toContain('&amp;amp;');
  });

  test('links to nothing but addresses on the web', () => {
    const { html, markdown } = writeQuote({ ...plain, link: 'javascript:alert(1)' });
    expect(html).not.toContain('javascript');
    expect(markdown).not.toContain('javascript');
  });

  test('in Markdown reads no signs of the words as its own', () => {
    const { markdown } = writeQuote({
      ...plain,
      paragraphs: [{ text: '1. *a* <b>' }, { text: '- &lt; [x](y)' }],
      link: 'https://a.example/x(1) y#t=3',
    });
    expect(markdown).toBe(
      '> 1\\. \\*a\\* \\<b\\>\n>\n> \\- \\&lt; \\[x\\](y)\n>\n> — [Rain, 1:00](https://a.example/x%281%29%20y#t=3)',
    );
  });
});

test('A string is never taken for an element', () => {
  const inner = element('strong', {}, 'a & b');
  expect(String(element('p', {}, inner, String(inner)))).toBe(
    '<p><strong>a &amp; b</strong>&lt;strong&gt;a &amp;amp; b&lt;/strong&gt;</p>',
  );
});
