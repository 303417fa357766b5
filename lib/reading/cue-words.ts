/** Words with spaces between them, as a set. */
export function wordSet(words: string): ReadonlySet<string> {
  return new Set(words.trim().split(/\s+/u));
}

/** English words that often open an answer, and so a paragraph. Keys are lower case, with straight apostrophes. */
export const openers = wordSet(`
  yeah yes yep yup okay ok exactly absolutely definitely sure well right great cool nice interesting awesome thanks
  hello hi welcome no oh correct totally hmm mhm
`);

/** Words that sometimes open a thought. */
export const mildOpeners = wordSet('so but now also actually basically maybe');

/** Pairs of words that open a question or a new subject: each first word with the words that may follow it. */
export const openingPairs: ReadonlyMap<string, ReadonlySet<string>> = new Map(
  `do you
  did you
  can you
  could you
  would you
  are you
  have you
  were you
  is it there
  are there
  how do did would is are can much many
  what do is are about would kind was
  why do did is
  when you
  you mentioned said
  i was see
  i'm wondering curious
  another question
  next question
  one question
  a question
  the question
  let's talk go start
  maybe you
  before we
  thank you
  got it
  makes sense
  that makes
  so what how do if you maybe let's
  okay so
  and how what do then
  for example
  tell us`
    .split('\n')
    .map((line) => line.trim().split(' '))
    .reduce((pairs, [first, ...seconds]) => {
      return pairs.set(first!, new Set([...(pairs.get(first!) ?? []), ...seconds]));
    }, new Map<string, Set<string>>()),
);

/** Words that mark a question to the other person. */
export const questionWords = wordSet('question mentioned curious wondering');

/** Words after which no sentence ends. */
export const unfinished = wordSet(`
  the a an and to of in for with is are was were but or so that's it's i we you they he she my your our their his her its
  because if at on by from as be been being have has had do does did don't doesn't didn't not this these those how what
  when where which who why while like just i'm we're you're they're he's she's there's i've we've you've they've i'd
  we'd you'd i'll we'll you'll they'll would could should can can't will won't may might must than then into about between
  through during without within very really every each some any also even
`);

/** Words after which a sentence often ends. */
export const finished = wordSet('thing things that too well far right stuff now');

/** Abbreviations whose full stop does not end a sentence. Keys have no final full stop. */
export const abbreviations = wordSet(
  'mr mrs ms mx dr prof st vs approx no nr jr sr inc ltd corp gen lt sgt sen gov capt ph.d m.sc b.sc bzw ca evtl ggf sog inkl',
);

/** The most frequent words of spoken English. */
export const frequentEnglish = wordSet('the and to of that you is it in we have this so for are was');
