import type { TextRoot } from './clocks';
import { tidy } from './tidy';

/** The words for “transcript” in the languages of podcasts (2026): first those in Latin letters, then all others. */
const words =
  'transcri|transkri|transskri|trascri|transkry|tekstivastine|litteraatio|desifre|deşifre|bölüm metni|bản ghi lời|átirat|leirat|přepis|prepis rozhovoru|uitgeschreven|udskrift|utskrift|verschriftlichung|wortprotokoll' +
  '|字幕|文字起こし|書き起こし|文字稿|逐字稿|대본|스크립트|녹취록|стенограм|расшифровк|розшифровк|транскр|απομαγνητοφώνηση|תמלול|تفريغ|نص الحلقة|متن پیاده|رونوشت|प्रतिलेख|ถอดเทป|ถอดความ|บทถอดเสียง';

/** Captions of headings and pictures also have these class names, with a prefix. */
const ownCaption = '(?<!(?:card|page|entry|hero|section|site|post|wp|fig|img|image|photo|header)[-_]{0,2})';

/** The names that pages give to transcripts. */
export const transcriptName = new RegExp(
  `${words}|untertitel|${ownCaption}(?:subtitle|caption)|\\bts-segment\\b|\\brc-Phrase\\b`,
  'iu',
);

/** The same without the names that a subtitle below a heading often has. */
const nameOfText = new RegExp(`${words}|untertitel|subtitles|captions`, 'iu');

/** A heading above a transcript. */
export const transcriptHeading = new RegExp(
  `^(?:(?:full|episode|complete|read the|show|interview|podcast|video|audio|conversation|edited|raw|rough|machine|automated|auto-generated|talk|lecture|session|meeting) ){0,2}(?:transcript\\b|${words.replace('transcri|', 'transcri[^p]|transcripci|transcription|')})`,
  'iu',
);

/** The names that pages give to a written chat, whatever else they call it. A “fireside chat” is spoken. */
const chatName =
  /(?<!fireside[-_ ]{1,3})\bchat[-_ ]?(?:transcripts?|logs?|history|replay|messages?)\b|(?:transcripts?|log) of (?:the |our )?(?:live |meeting )?(?:chat\b|#)|\b(?:irc|slack) (?:transcripts?|logs?|export|meeting|thread)\b/iu;

/** The names of lists with times that are not transcripts. What Spotify calls a bar holds its transcript (2025). */
const otherName =
  /lyric|comment|repl(?:y|ies)|chat(?!-?scribe)|schedule|programme?\b|agenda|timetable|track-?list|playlist|set-?list|chapter-?(?:list|menu|nav)|\bchapters?\b|\btoc\b|related|recommend|\bmenu\b|\bnav(?!bar__navbarpage)|sidebar|breadcrumb|opening-?hours|episode-?list|annotation|\bquiz|\bresults?\b|ranking|leader-?board|standings|scoreboard|play-?by-?play|\bpbp\b|\bticker\b|commentary-?list|danmaku|live-?blog|live-?ticker/iu;

const nameOf = (element: Element) =>
  `${element.getAttribute('class') ?? ''} ${element.id} ${element.getAttribute('data-purpose') ?? ''} ${element.getAttribute('aria-label') ?? ''} ${element.localName.includes('-') ? element.localName : ''} ${element.localName === 'textarea' ? `${element.getAttribute('name') ?? ''} ${element.getAttribute('placeholder') ?? ''}` : ''}`;

const longestHeading = 120;

/**
 * Headings above lists with times that are not transcripts, as a whole: `14 Comments`, `More episodes`, `In this
 * episode`.
 */
const otherHeading =
  /^(?:(?:\d[\d.,]{0,8} )?(?:comments?|replies|reviews?|kommentare?|commentaires?|comentarios|commenti|annotations)|(?:.{0,40}\b)?(?:results|standings|ranking|leader ?board|ergebnisse|resultados|résultats|risultati)\b.{0,40}|(?:show |episode )?(?:links|notes)|(?:more|other|related|recent|latest|similar|popular|previous|top|new) (?:episodes?|clips?|videos?|shows?|stories|podcasts?|posts?)\b.*|(?:clips|episodes|videos) (?:from|of|with)\b.*|(?:you (?:may|might) also|up next|recommended).*|(?:favou?rite |best |notable |key |memorable )?(?:quotes?|moments|highlights|takeaways|insights|learnings|lessons|points)(?: (?:from|of|in) .*)?|(?:live |meeting |zoom |group |stream )?chat|(?:game|match|race|event|play) (?:log|report|summary|recap|events|timeline)|box score|(?:live |match |text |ball-by-ball )commentary|spielverlauf|lyrics|songtext|(?:cooking )?(?:method|directions|instructions|steps)|zubereitung|préparation|preparaci[oó]n|elaboraci[oó]n|(?:time ?stamps|chapters?|outline|topics|show ?notes|episode notes|(?:table of )?contents|schedule|programme?|agenda|track ?list|set ?list|kapitel|kapitelmarken|chapitres|cap[ií]tulos|capitoli|shownotes|inhalt)(?: (?:of|for|&|and) .*)?|in (?:this|today['’]s) (?:episode|conversation|interview|show|talk)\b.*|what we (?:talk|discuss|cover).*)[:.…)]{0,2}$/iu;

/** The titles of pages with song lyrics. */
const otherTitle = /\blyrics\b|\bsongtext\b/iu;

/** Whether a heading before the blocks, or a link to the text as a file, calls them a transcript. */
function isHeaded(first: Element): boolean {
  let before = first.previousElementSibling;
  for (let count = 0; before && count < 6; count += 1, before = before.previousElementSibling) {
    const text = before.textContent ?? '';
    if (text.length <= longestHeading && transcriptName.test(text)) return true;
    if (nameOfText.test(nameOf(before))) return true;
  }
  return false;
}

/**
 * Whether the page calls these blocks a transcript: in their class names, in those of the elements around them, in a
 * heading or link before them, or in the title or address of the page.
 */
export function isCalledTranscript(blocks: readonly Element[], parent: Element | TextRoot): boolean {
  const [first] = blocks;
  if (!first) return false;
  if (blocks.slice(0, 2).some((block) => transcriptName.test(nameOf(block)))) return true;
  let around = 'localName' in parent ? parent : null;
  if (isHeaded(first)) return true;
  for (let count = 0; around && count < 6 && around.localName !== 'body'; count += 1) {
    if (transcriptName.test(nameOf(around)) || isHeaded(around)) return true;
    around = around.parentElement;
  }
  const { title, location } = first.ownerDocument;
  const isCalled = transcriptName.test(title) || transcriptName.test(location?.pathname ?? '');
  return isCalled && !chatName.test(title);
}

/** Whether the page calls the content of an element a chat, in its class names or in the heading above it. */
export const isCalledChat = (element: Element): boolean =>
  chatName.test(nameOf(element)) || chatName.test(headingAbove(element));

const headings = 'h1, h2, h3, h4, h5, h6, summary, legend';

/** The text of the heading above a list; '' if none is near. */
function headingAbove(block: Element): string {
  let around: Element | null = block;
  for (let depth = 0; around && depth < 4 && around.localName !== 'body'; depth += 1) {
    let before = around.previousElementSibling;
    for (let count = 0; before && count < 3; count += 1, before = before.previousElementSibling) {
      const text = tidy(before.textContent);
      if (before.matches(headings)) return text.slice(0, longestHeading);
      // A heading with its icon or button. A longer element is a section before this one.
      if (text.length <= longestHeading && before.querySelector(headings)) return text;
    }
    around = around.parentElement;
  }
  return '';
}

const chapterName = /chapter|kapitel|chapitre|cap[ií]tulo|time-?stamps/iu;
const chapterHeading =
  /^(?:time ?stamps|chapters?|kapitel(?:marken)?|chapitres|cap[ií]tulos|capitoli)[:.…]?$/iu;

/**
 * Whether the class names right around a block, or the heading above it, say that its list holds the chapters of what
 * plays.
 */
export function isChapterList(block: Element): boolean {
  const around = [block, block.parentElement, block.parentElement?.parentElement];
  const isNamed = around.some((element) => element && chapterName.test(nameOf(element)));
  return isNamed || chapterHeading.test(headingAbove(block));
}

/**
 * Whether the class names around a block, or the heading above it, say that its list is something else: comments, a
 * timetable, a list of tracks.
 */
export function isOtherList(block: Element): boolean {
  let around: Element | null = block;
  for (let count = 0; around && count < 8 && around.localName !== 'body'; count += 1) {
    const name = nameOf(around);
    if (chatName.test(name)) return true;
    if (transcriptName.test(name)) return false;
    if (otherName.test(name) || around.localName === 'nav' || around.localName === 'footer') return true;
    around = around.parentElement;
  }
  const heading = headingAbove(block);
  return otherHeading.test(heading) || chatName.test(heading) || otherTitle.test(block.ownerDocument.title);
}
