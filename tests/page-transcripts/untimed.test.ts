import { describe, expect, it } from 'vitest';
import { transcriptsIn } from './page';

const people = ['Ada Keller', 'Ben Otieno'] as const;
/** Long enough to be a transcript without times. */
const turns = Array.from(
  { length: 8 },
  (_, index) =>
    `Turn ${index} says that the ice was thick enough by then. Nobody in the village had seen the red flag fall, and the long way round took an hour.`,
);
const speaker = (index: number) => people[index % 2] as string;
const all = (turn: (text: string, index: number) => string) => turns.map(turn).join('\n');
const page = (body: string, title = 'Ice') =>
  `<!doctype html><html lang="en"><head><title>${title}</title></head><body><h1>Ice</h1><p>An episode.</p>${body}</body></html>`;

const shapes: readonly [string, string][] = [
  [
    'what a button opens',
    page(
      `<button aria-controls="text">Show transcript</button><div id="text" hidden>${all((text, index) => `<p><b>${speaker(index)}</b></p><p>${text}</p>`)}</div>`,
    ),
  ],
  [
    'what is folded away below a summary',
    page(
      `<details><summary>Read transcript</summary>${all((text, index) => `<p><strong>${speaker(index)}:</strong> ${text}</p>`)}</details>`,
    ),
  ],
  [
    'paragraphs with a person each',
    page(
      `<div>${all((text, index) => `<div class="transcript-item"><p class="item-person"><strong>${speaker(index)}</strong></p><div><p>${text}</p></div></div>`)}</div>`,
    ),
  ],
  [
    'names in elements with a colon',
    page(
      `<div class="transcript">${all((text, index) => `<p><span class="speaker">${speaker(index)}:</span> ${text}</p>`)}</div>`,
    ),
  ],
  [
    'a list of terms and texts',
    page(
      `<section id="transcript"><dl>${all((text, index) => `<dt>${speaker(index)}</dt><dd>${text}</dd>`)}</dl></section>`,
    ),
  ],
  [
    'bold names with a dash',
    page(
      `<section class="transcript">${all((text, index) => `<p><strong>${speaker(index)}</strong> — ${text}</p>`)}</section>`,
    ),
  ],
  [
    'what stands below a paragraph in bold',
    page(
      `<p><strong>TRANSCRIPT</strong></p>${all((text, index) => `<p><strong>${speaker(index)}:</strong> ${text}</p>`)}`,
    ),
  ],
  [
    'the panel that names its tab',
    page(
      `<div role="tablist"><a role="tab" id="a">Notes</a><a role="tab" id="b">Transcript</a></div><div role="tabpanel" aria-labelledby="a"><p>An old lake.</p></div><div role="tabpanel" aria-labelledby="b" hidden>${all((text, index) => `<p>${speaker(index)}: ${text}</p>`)}</div>`,
    ),
  ],
  [
    'what a tab of Bootstrap shows',
    page(
      `<button data-bs-target="#a">Notes</button><button data-bs-target="#b">Transcript</button><div id="a"><p>An old lake.</p></div><div id="b">${all((text, index) => `<p>${speaker(index)}: ${text}</p>`)}</div>`,
    ),
  ],
  [
    'a field under a heading',
    page(
      `<h2>Transcript</h2><textarea readonly>${all((text, index) => `${speaker(index)}: ${text}`)}</textarea>`,
    ),
  ],
  [
    'what is folded away below “Click here to …”',
    page(
      `<details><summary>Click here to read the transcript</summary>${all((text, index) => `<p><strong>${speaker(index)}:</strong> ${text}</p>`)}</details>`,
    ),
  ],
  [
    'questions and answers below the heading of an interview, with the times of day in between',
    page(
      `<h2>Interview transcript</h2>${all((text, index) => `${index % 3 === 1 ? `<div><time>2.${index + 10} pm</time></div>` : ''}<p><strong>${speaker(index)}:</strong> ${text}</p>`)}`,
    ),
  ],
  [
    'names on the first lines of paragraphs',
    page(`<h2>Transcript</h2>${all((text, index) => `<p>${speaker(index)}<br>${text}</p>`)}`),
  ],
  [
    'a text below its title, a note and the headings of its parts',
    page(
      `<div class="transcript"><h1>Ice</h1><p>This transcript was made by a machine and has mistakes.</p>${all((text, index) => `${index % 4 === 0 ? `<h3>Part ${index}</h3>` : ''}<p><b>${speaker(index)}:</b> ${text}</p>`)}<p><a href="#top">Back to top</a></p></div>`,
    ),
  ],
  [
    'a text with numbers of lines, as courts have it',
    page(
      `<pre class="transcript">${all((text, index) => `${String(index + 1).padStart(5)}      ${speaker(index)}:  ${text}`)}</pre>`,
    ),
  ],
  [
    'lines on buttons',
    page(
      `<div class="transcript">${all((text, index) => `<h3>${speaker(index)}:</h3><button>${text}</button>`)}</div>`,
    ),
  ],
  [
    'the text of a page that is called a transcript',
    page(
      `<main><pre>${all((text, index) => `${speaker(index)}: ${text}\n`)}</pre></main>`,
      'Ice, Transcript of Episode 12',
    ),
  ],
];

describe('Without times', () => {
  it.each(shapes)('%s is read, with its speakers', async (_, html) => {
    const [transcript, ...others] = await transcriptsIn(html);
    expect(others).toEqual([]);
    expect(transcript).toMatchObject({ source: 'plain', isTimed: false });
    expect(transcript?.cues.map(({ speaker, text }) => [speaker, text])).toEqual(
      turns.map((text, index) => [speaker(index), text]),
    );
  });

  it('who speaks is told once with a role, and then by the last name', async () => {
    const label = (index: number) => {
      const name = speaker(index).toUpperCase();
      return index < 2 ? `${name}, ${index === 0 ? 'HOST' : 'NEWS ANCHOR'}` : name.split(' ')[1];
    };
    const html = page(
      `<div class="transcript">${all((text, index) => `<p>${label(index)}: ${text}</p>`)}</div>`,
    );
    const [transcript] = await transcriptsIn(html);
    expect(transcript?.cues.map(({ speaker, text }) => [speaker, text])).toEqual(
      turns.map((text, index) => [speaker(index).toUpperCase(), text]),
    );
  });

  it('a page about transcripts, in which nobody speaks, is none', async () => {
    const html = page(`<main>${all((text) => `<p>${text}</p>`)}</main>`, 'Ten transcript tools compared');
    expect(await transcriptsIn(html)).toEqual([]);
  });
});
