import { wordSet } from './cue-words';

/** English words that name no subject: function words, fillers in talks, spoken numbers. Lower case. */
export const stopWords = wordSet(`
  a about above absolutely across actual actually after afterwards again against ago ah ahead all almost alone along
  already alright also although always am among an and another any anybody anymore anyone anything anyway anyways
  anywhere apart are around as aside ask asked asking asks at away awesome back bad basically be became because become
  becomes been before began begin beginning behind being believe below best better between beyond big bit both bunch
  but by came can cannot case cases cause certain certainly clear come comes coming completely cool correct could
  couple course cuz day days definitely did different difficult do does doing done down during each easier easy either
  else end enough especially etc even ever every everybody everyone everything everywhere exactly example examples
  except fact far feel feels felt few figure final finally find fine first five for forward four from front full
  further gave general generally get gets getting give given gives giving go goes going gone gonna good got gotta great
  guess guy guys had half happen happened happening happens hard hardly has have having he hear heard hello help her
  here hers herself hey hi high him himself his hmm hold hope how however huge hundred i idea if imagine important in
  indeed instead interested interesting into is issue it its itself just keep kept kind kinds knew know knowing known
  knows large last late later least left less let level like likely line literally little ll long longer look looked
  looking looks lot lots love low made mainly make makes making many matter may maybe me mean meaning means mention
  mentioned met mhm might million mind mine minute minutes moment more most mostly move much must my myself name near
  nearly necessarily necessary need needed needs neither never new next nice nine no nobody none nope nor normal
  normally not nothing now number nowhere obviously of off often oh ok okay old on once one ones only onto open or
  order other others otherwise ought our ours ourselves out over own part particular particularly past people perfect
  perhaps person pick piece place places please plus point points possible possibly pretty previous probably problem
  put question questions quick quickly quite rather re real really reason reasons regarding right s said same saw say
  saying says second seconds see seeing seem seems seen sense set seven several shall she should show side similar
  simple simply since single six small so some somebody somehow someone something sometimes somewhat somewhere soon
  sorry sort sorts sound sounds specific speak speaking start started starting starts stay step still stop stuff such
  super suppose sure t take taken takes taking talk talked talking talks tell telling ten tend than thank thanks that
  the their theirs them themselves then there therefore these they thing things think thinking third this those though
  thought thousand three through throughout time times to today together told tomorrow too took top total totally
  toward towards tried true try trying turn twenty thirty forty fifty sixty seventy eighty ninety two type types
  typically uh uhm um umm under understand unless until up upon us use used useful uses using usually ve various very
  via wait wanna want wanted wanting wants was way ways we week weeks well went were what whatever when whenever where
  whereas wherever whether which while who whoever whole whom whose why will wish with within without wonder wondering
  word words work worked working works world would wow wrong yeah year years yep yes yesterday yet yo you your yours
  yourself yourselves yup zero billion eight eleven twelve fifteen music laughter applause
`);

/** English words that may begin a term but say nothing on their own. */
export const bareAdjectives = wordSet(`
  able amazing available aware basic brief bright broad busy careful central cheap clean close cold common comfortable
  complex confident constant convenient crazy critical curious current daily dark dead deep direct due early entire
  equal exact excited exciting expensive extra extreme fair familiar famous fast favorite favourite fair flat free
  fresh fun funny global glad happy hands healthy heavy helpful hot initial internal external key light likely local
  loose main major massive maximum minimum minor modern multiple natural negative obvious odd official only original
  overall personal physical popular positive potential practical present primary prior private proper proud public pure
  random rare ready recent regular related relevant rich rough safe separate serious short significant silly slow smart
  soft solid special strange strict strong stupid sudden tall technical terrible tiny tough traditional typical ultimate
  unique usual valuable weird wide wild wonderful worth young
`);

/**
 * Words that other languages write with a capital inside sentences though they name no subject: polite forms of "you"
 * and of address, and nouns that are fillers in German speech. Lower case.
 */
export const capitalStopWords = wordSet(`
  sie ihnen ihr ihre ihrem ihren ihrer ihres herr herrn herren frau frauen damen
  usted ustedes señor señora señores monsieur madame messieurs mesdames signor signora signori senhor senhora вы вас вам
  вами ваш ваша ваше ваши вашего вашей вашу вашим ваших
  ahnung anfang anfangs anzahl art arten beispiel beispiele beispielen bezug bisschen blick ding dinge dingen drittel
  ende euro fall falle fälle fällen form formen frage fragen gedanke gedanken gefühl grund grunde gründe gründen hälfte hand
  hinsicht idee ideen jahr jahre jahren jahres leben leute leuten mal male meinung menge mensch menschen million millionen
  milliarde milliarden minute minuten moment momente monat monate monaten möglichkeit möglichkeiten ort paar problem
  probleme problemen prozent punkt punkte punkten recht reihe richtung rolle sache sachen satz schluss schritt schritte
  seite seiten sekunde sekunden sinn situation stelle stellen stück stunde stunden tag tage tagen tages tausend teil teile
  teilen thema themen uhr unterschied weg weile weise welt wert woche wochen wort worte worten wörter zahl zahlen zeit
  zeiten ziel zusammenhang
`);
