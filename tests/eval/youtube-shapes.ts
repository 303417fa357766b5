/** A watch page whose own transcript has one of the shapes in use. */
export interface YouTubeShape {
  readonly name: string;
  /** Default: that of a video's own page. */
  readonly address?: string;
  /** Runs in the page, with what `shapeScript` defines. */
  readonly script: string;
  /** How many of the rows are to be read; 0: none is offered. Default: all. */
  readonly rows?: number;
  /** Chapters that are to be read. Default: those of all rows. */
  readonly chapters?: number;
  /** The sentence that doubts it; without it, it is complete. */
  readonly doubt?: RegExp;
}

/** How many rows there are, how far apart (in seconds), and at every how many a chapter begins. */
export const shapeRows = 200;
export const shapeStep = 8;
export const chapterRows = 50;
export const rowText = (index: number): string => `sentence ${index} of this talk`;

const shapeScript = `
const rowText = ${rowText};
const two = (value) => String(value).padStart(2, '0');
const clock = (s) => (s < 3600 ? '' : Math.floor(s / 3600) + ':' + two(Math.floor(s / 60) % 60) + ':' + two(s % 60)) ||
  Math.floor(s / 60) + ':' + two(s % 60);
const timeOf = (index) => clock(index * ${shapeStep});
const words = (index) => '<span class="ytAttributedStringHost">' + rowText(index) + '</span>';
const modern = ({ time = timeOf, said = words } = {}) => (index) =>
  '<macro-markers-panel-item-view-model><timeline-item-view-model><transcript-segment-view-model>' +
  '<div class="ytwTranscriptSegmentViewModelTimestamp" aria-hidden="true">' + time(index) + '</div>' +
  '<div class="ytwTranscriptSegmentViewModelTimestampA11yLabel">' + index * ${shapeStep} + ' seconds</div>' +
  said(index) + '</transcript-segment-view-model></timeline-item-view-model></macro-markers-panel-item-view-model>';
const older = (index) =>
  '<ytd-transcript-segment-renderer><div class="segment"><div class="segment-timestamp">' + timeOf(index) + '</div>' +
  '<yt-formatted-string class="segment-text">' + rowText(index) + '</yt-formatted-string></div></ytd-transcript-segment-renderer>';
const modernChapter = (name) => '<timeline-chapter-view-model><h3>' + name + '</h3></timeline-chapter-view-model>';
const olderChapter = (name) =>
  '<ytd-transcript-section-header-renderer><div id="title">' + name + '</div></ytd-transcript-section-header-renderer>';
const rows = (from = 0, to = ${shapeRows}, row = modern(), chapter = row === older ? olderChapter : modernChapter) => {
  let html = '';
  for (let index = from; index < to; index += 1) {
    if (index % ${chapterRows} === 0) html += chapter('Part ' + (index / ${chapterRows} + 1));
    html += row(index);
  }
  return html;
};
const list = (html) => '<div class="list">' + html + '</div>';
const later = (ms, work) => setTimeout(work, ms);
const panel = (attributes, header = '', content = '') => {
  const box = document.createElement('div');
  box.innerHTML = '<ytd-engagement-panel-section-list-renderer visibility="ENGAGEMENT_PANEL_VISIBILITY_HIDDEN" ' +
    attributes + '><div id="header">' + header + '</div><div id="content">' + content + '</div></ytd-engagement-panel-section-list-renderer>';
  const element = box.firstChild;
  document.querySelector('#panels').append(element);
  return Object.assign(element, {
    show: () => element.setAttribute('visibility', 'ENGAGEMENT_PANEL_VISIBILITY_EXPANDED'),
    fill: (html) => { element.querySelector('#content').innerHTML = html; },
  });
};
const button = (onClick) => {
  const section = document.createElement('ytd-video-description-transcript-section-renderer');
  section.innerHTML = '<button>Transkript anzeigen</button>';
  section.firstChild.addEventListener('click', onClick);
  document.querySelector('#expanded').append(section);
};
const modernTarget = 'target-id="PAmodern_transcript_view"';
const olderTarget = 'target-id="engagement-panel-searchable-transcript"';
const tabs = '<button role="tab" aria-selected="true">Kapitel</button><button role="tab" aria-selected="false">Transkript</button>';
const opened = (target, fill, header) => {
  const own = panel(target, header);
  button(() => { own.show(); fill(own); });
  return own;
};
document.querySelector('#expand').addEventListener('click', () => { document.querySelector('#expanded').hidden = false; });
`;

/** The page of a shape, as a file for `eval:page`. */
export const shapePage = ({
  address,
  script,
}: YouTubeShape): string => `${address ? `<!-- address: ${address} -->` : ''}<!DOCTYPE html>
<html lang="de"><head><meta charset="utf-8"><title>A shape - YouTube</title><style>
ytd-watch-flexy, ytd-engagement-panel-section-list-renderer, macro-markers-panel-item-view-model,
ytd-transcript-segment-renderer { display: block }
[hidden], [visibility$="HIDDEN"] { display: none }
#columns { display: flex } #secondary { width: 400px } video { width: 600px; height: 340px }
.list { max-height: 300px; overflow-y: auto } .list macro-markers-panel-item-view-model { height: 30px; overflow: hidden }
</style></head><body><ytd-watch-flexy video-id="VIDEO" is-two-columns_><div id="columns"><div id="primary">
<div id="movie_player" class="html5-video-player"><video class="html5-main-video" muted src="/sound?dur=${shapeRows * shapeStep + 60}"></video></div>
<div id="below"><div id="description-inline-expander"><span id="expand">more</span><div id="expanded" hidden></div></div></div>
</div><div id="secondary"><div id="secondary-inner"><div id="panels"></div></div></div></div></ytd-watch-flexy>
<script>${shapeScript}${script}</script></body></html>`;

/** Every shape that has been seen, alone and together. */
export const youTubeShapes: readonly YouTubeShape[] = [
  { name: 'modern', script: 'opened(modernTarget, (own) => later(200, () => own.fill(list(rows()))))' },
  {
    name: 'older',
    script: 'opened(olderTarget, (own) => later(200, () => own.fill(list(rows(0, 200, older)))))',
  },
  {
    name: 'no target, opens on the tab of chapters, older rows',
    script: `const own = opened('is-sync-scroll-panel', (own) => own.fill('<ytd-macro-markers-list-item-renderer>Part 1</ytd-macro-markers-list-item-renderer>'), tabs);
      own.querySelectorAll('[role=tab]')[1].addEventListener('click', () => later(200, () => own.fill('<ytd-macro-markers-list-renderer>' + list(rows(0, 200, older)) + '</ytd-macro-markers-list-renderer>')))`,
  },
  {
    name: 'the older panel empty, the rows in a hidden modern one',
    script: `const hidden = panel(modernTarget); opened(olderTarget, () => later(200, () => hidden.fill(list(rows()))))`,
  },
  {
    name: 'the button comes late, and only in the expanded description',
    script: `document.querySelector('#expand').addEventListener('click', () => later(2500, () => opened(modernTarget, (own) => own.fill(list(rows())))))`,
  },
  {
    name: 'the button works only where it is laid out',
    script: `const own = panel(modernTarget);
      button(({ target }) => { if (target.getClientRects().length > 0) { own.show(); own.fill(list(rows())); } })`,
  },
  {
    name: 'the second half comes after a pause, with a sign of loading',
    script: `opened(modernTarget, (own) => { own.fill('<yt-content-loading-renderer>…</yt-content-loading-renderer>' + list(rows(0, 100)));
      later(1900, () => own.fill(list(rows()))); })`,
  },
  {
    name: 'continued when it is scrolled to its end',
    script: `opened(modernTarget, (own) => {
      const more = '<ytd-continuation-item-renderer>…</ytd-continuation-item-renderer>';
      own.fill(list(rows(0, 70) + more));
      const scrolled = own.querySelector('.list');
      let have = 70, busy = false;
      scrolled.addEventListener('scroll', () => {
        if (busy || have === 200 || scrolled.scrollTop + scrolled.clientHeight < scrolled.scrollHeight - 40) return;
        busy = true;
        later(900, () => {
          const next = Math.min(200, have + 70);
          scrolled.querySelector('ytd-continuation-item-renderer').outerHTML = rows(have, next) + (next < 200 ? more : '');
          have = next; busy = false;
        });
      });
    })`,
  },
  {
    name: 'only some rows in the document, drawn late while it is scrolled, at its end at first',
    script: `opened(modernTarget, (own) => {
      own.fill(list('<div class="above"></div><div class="rows"></div><div class="under"></div>'));
      const scrolled = own.querySelector('.list'), at = (name) => own.querySelector(name);
      const draw = () => {
        const first = Math.max(0, Math.min(160, Math.floor(scrolled.scrollTop / 30) - 12));
        at('.above').style.height = first * 30 + 'px';
        at('.under').style.height = (160 - first) * 30 + 'px';
        at('.rows').innerHTML = Array.from({ length: 40 }, (_, index) => modern()(first + index)).join('');
      };
      draw(); scrolled.scrollTop = 6000; draw();
      scrolled.addEventListener('scroll', () => later(60, draw));
    })`,
    chapters: 0,
  },
  {
    name: 'two copies, one hidden, and several spans in a row',
    script: `const said = (index) => rowText(index).split(' ').map((word) => '<span class="ytAttributedStringHost" role="text">' + word + '</span>').join('');
      opened(modernTarget, (own) => own.fill('<div hidden>' + list(rows(0, 200, modern({ said }))) + '</div>' + list(rows(0, 200, modern({ said })))))`,
  },
  {
    name: 'times with dots, in other digits, between marks; a transcript of another panel stays hidden',
    script: `panel(modernTarget, '', list(rows(0, 30, modern({ said: () => '<span class="ytAttributedStringHost">of the video before</span>' }))));
      const time = (index) => '\\u200f' + timeOf(index).replaceAll(':', '.').replace(/\\d/g, (digit) => String.fromCharCode(0x660 + Number(digit))) + '\\u200f';
      opened('', (own) => later(1000, () => own.fill(list(rows(0, 200, modern({ time }))))))`,
  },
  {
    name: 'in the panel of the page for phones, as a list of markers',
    script: `document.querySelector('#panels').innerHTML = '<ytm-engagement-panel-section-list-renderer visibility="ENGAGEMENT_PANEL_VISIBILITY_HIDDEN"><div id="content"></div></ytm-engagement-panel-section-list-renderer>';
      const own = document.querySelector('#panels').firstChild;
      const section = document.createElement('ytm-video-description-transcript-section-renderer');
      section.innerHTML = '<button>Transkript anzeigen</button>';
      section.firstChild.addEventListener('click', () => {
        own.setAttribute('visibility', 'ENGAGEMENT_PANEL_VISIBILITY_EXPANDED');
        later(200, () => { own.firstChild.innerHTML = '<ytm-macro-markers-list-renderer>' + list(rows()) + '</ytm-macro-markers-list-renderer>'; });
      });
      document.querySelector('#expanded').append(section);`,
  },
  {
    name: 'open, with the listener’s words in the field that searches its rows',
    script: `const own = panel(olderTarget, '<input placeholder="Im Transkript suchen" value="5 of">'); own.show();
      const draw = (words) => own.fill(list(rows(0, 200, (index) => rowText(index).includes(words) ? older(index) : '', olderChapter)));
      own.querySelector('input').addEventListener('input', ({ target }) => later(300, () => draw(target.value)));
      draw('5 of');
      button(() => own.show());`,
  },
  {
    name: 'of a Short, which has the button and no room for a panel',
    address: 'https://www.youtube.com/shorts/TestVideo01',
    script: 'opened(modernTarget, (own) => own.fill(list(rows())))',
    rows: 0,
  },
  { name: 'empty', script: 'opened(modernTarget, () => {})', rows: 0 },
  {
    name: 'cut short',
    script: 'opened(modernTarget, (own) => own.fill(list(rows(0, 100))))',
    rows: 100,
    chapters: 2,
    doubt: /ends at 13:12/,
  },
  {
    name: 'a part is there again',
    script: 'opened(modernTarget, (own) => own.fill(list(rows(0, 120) + rows(100, 200))))',
    doubt: /showed 20 lines more than once/,
  },
];
