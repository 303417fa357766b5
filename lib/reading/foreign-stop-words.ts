import { foldWord } from '../search/fold';
import { wordSet } from './cue-words';

/** What is said in any talk: function words, common verbs and adverbs, words for times and numbers. Lower case. */
const lists: Readonly<Record<string, string>> = {
  de: `
    abends aber acht achten aktuell allein allem allen aller allerdings alles allgemein also alte alten andere anderem
    anderen anderer andererseits anderes anders anfangen angefangen anschauen ansonsten arbeit arbeiten arbeitet auch
    aufgrund außer außerdem bald bedeuten bedeutet beide beiden beim beinahe bekommen bekommt bereits besonders besser beste
    besten bestimmt bestimmte bestimmten bevor beziehungsweise bisher bisschen bist bitte bleiben bleibt bloß brauche
    brauchen brauchst braucht bringen bringt cool dabei dachte dadurch dafür dagegen daher dahin dahinter damals damit
    danach daneben danke dann daran darauf daraufhin daraus darf darfst darum darunter darüber dass davon davor dazu dein
    deine deinen dementsprechend denen denke denken denkt denn dennoch deren derselbe derzeit deshalb dessen deswegen
    deutlich dich dicht diejenigen dies diese diesem diesen dieser dieses diesmal direkt doch dort drei dreißig dritte
    dritten drittens durch dürfen dürft eben ebenfalls ebenso echt egal eher eigene eigenen eigentlich einander einem einen
    einer einerseits eines einfach einfacher einige einigen einmal eins einzelne einzelnen einzige einzigen endlich
    enthalten enthält entsprechen entsprechend entsprechende entsprechenden entspricht entweder erst erste ersten erstens
    erster erstes erstmal erzählen erzählt etwa etwas euch euer eure euren extrem falls falsch fand fangen fast fehlt fertig
    finde finden findet folgende folgenden fragt freue früher funktionieren funktioniert fängt fühlt fünf fünfzig ganz ganze
    ganzen ganzer ganzes gearbeitet geben gebracht gedacht gefunden gefällt gegangen gegeben gegen gegenüber gehabt gehe
    gehen gehst geht gehört gekommen gelten gemacht gemeinsam genannt genannte genannten genau genauer genauso genommen
    genug gerade geradezu gern gerne gesagt geschafft geschrieben gesehen gesetzt gesprochen gestellt gestern getan gewesen
    gewiss gewisse gewissen geworden gewusst gezeigt gibt gilt ging glaube glauben glaubt gleich gleiche gleichen
    gleichzeitig große großen großer großes grundsätzlich größer größte größten gucken guckt gute guten guter gutes habe
    haben habt hallo halt halten hast hatte hatten hattest heißen heißt helfen heraus herein herum herzlich heute heutzutage
    hier hierbei hierfür hiermit hilft hinaus hinein hingegen hinten hinter hinterher hinzu hoch hohe hohen hundert hätte
    hätten hättest häufig hören hört ihnen ihre ihrem ihren ihrer immer indem indes innerhalb insgesamt insofern interessant
    interessante inzwischen irgendein irgendeine irgendeinen irgendwann irgendwas irgendwelche irgendwie irgendwo jede jedem
    jeden jedenfalls jeder jedes jedoch jemals jemand jene jenen jener jetzt jeweilige jeweils kamen kann kannst kaum kein
    keine keinem keinen keiner kennen kennt klar kleine kleinen kleiner komme kommen kommst kommt komplett konkret konnte
    konnten kriegen kriegt kurz können könnt könnte könnten lang lange langen lassen laufen lediglich leicht leider letzte
    letzten letztendlich letzter letztlich lieber liegen liegt links länger lässt läuft mach mache machen machst macht
    manche manchen manchmal mehr mehrere mehreren mein meine meinem meinen meiner meines meinst meint meist meiste meisten
    meistens merken merkt mich mindestens mitten mittlerweile mochte morgen muss musst musste mussten möchte möchten möglich
    möglicherweise müssen müsste müssten nach nachdem nachher nahezu natürlich neben nebenbei nehme nehmen nein nennen nennt
    neue neuen neuer neues neun nicht nichts niemals niemand niemanden nimmt nirgends noch nochmal normal normalerweise
    nutzen nutzt nächste nächsten nächster nämlich oben obwohl oder offen offenbar oftmals ohne okay ordentlich passieren
    passiert passt quasi rauf raus recht rechts reden redet rein relativ richtig richtige richtigen rund runter rüber sage
    sagen sagst sagt sagte sagten schaffen schaue schauen schaut schlecht schließlich schlimm schnell schneller schon
    schreiben schwer schwierig schön schöne sechs sehe sehen sehr seht seid seien sein seine seinem seinen seiner seit
    seitdem selber selbst selten setzen sich sicher sicherlich sieben siehst sieht sind sodass sofern sofort sogar
    sogenannte sogenannten solange solch solche solchen solcher soll sollen sollst sollte sollten somit sondern sonst sowas
    soweit sowie sowieso sowohl sozusagen spannend sprechen sprich spricht später stark starke statt stehen steht stelle
    stellen stellt stets stimmt ständig super sämtliche tatsächlich tausend teilweise toll total trotz trotzdem tschüss
    unbedingt unglaublich unser unsere unserem unseren unserer unten unter unterschiedlich unterschiedliche
    unterschiedlichen verschieden verschiedene verschiedenen verstehe verstehen versteht versuche versuchen versucht viel
    viele vielen vieler vielleicht vier vierzig voll vorbei vorgestellt vorher vorhin vorne vorstellen völlig wann waren
    warst wart warum wegen weil weit weiter weitere weiteren weiterer weiterhin weiß weißt welche welchem welchen welcher
    welches wenig wenige weniger wenn werde werden wesentlich weshalb wichtig wichtige wichtigen wieder wiederum wieso will
    willkommen willst wird wirklich wirst wissen wisst wobei wodurch wofür woher wohin wohl wollen wollt wollte wollten
    womit woran worauf worden worum wurde wurden während wäre wären wärst würde würden würdest zehn zeige zeigen zeigt
    ziemlich zuerst zufällig zumindest zunächst zurück zusammen zusätzlich zwanzig zwar zwei zweite zweiten zweitens zweiter
    zwischen zwölf ändern ändert über überall überhaupt übrigens
  `,
  sv: `
    absolut aldrig alla allra allt alltid alltså andra annan annars annat antagligen antal antingen använda användas
    använder använt arbeta arbetar asså avsnitt avsnittet bakom bara behöva behöver behövs berätta berättar betyder bild
    bilder bland blev blir blivit borde bort brukade brukar bygga bäst bästa bättre både börja började början börjar börjat
    dagar dagen dags definitivt dels denna deras dess dessa dessutom dessvärre detta dina direkt ditt dock därefter däremot
    därför därifrån dålig dåligt efter eftersom egen egentligen eget egna eller emellan emot enda endast enkelt enligt
    eventuellt exakt exempel exempelvis faktiskt fall falla fanns fast fattar femton fick fina finnas finns fint fjorton
    fler flera flest flesta folk fortfarande fortsatt fortsätta fortsätter fram framför framåt fredag fråga frågan frågor
    från fungera fungerar funka funkar fyra fått följande förbi före förmodligen förra första förstå förstår förstås försöka
    försöker försökte förut gamla gammal gammalt ganska genom gett gick gillar gjorde gjort gott grann grej grejen grejer
    grejor gärna gång gången gånger gått göra görs hade haft hand hans hejsan hela heller hellre helst helt hemma hemskt
    henne hennes heta heter hitta hittade hittar hittills honom hoppas hundra hurdan hälsa hända hände händelse händer hänt
    håll hålla håller höra hörde hört iallafall ibland idag ifall igen igenom igång ihjäl ihop ihåg imorgon inför inga ingen
    ingenting inget innan inne innebär inom inte intressant intressanta inuti istället jobb jobba jobbade jobbar just jätte
    jättebra jättemycket jävla kallad kallas kanske klar klart kolla kollar komma kommer kommit konstigt kort krävs kunde
    kunna kunnat kvar kvällen känd kände känna känner känns känt köra körde körs lagom ligga ligger lika likadant liksom
    likt lilla lite liten litet lyssna lyssnar läget lägga lägger läggs lämna länge längre längst lära läsa läste lätt lång
    långt låta låter låtit lördag massa massor medan medel mellan mena menar mera mest mesta mina mindre minns minst mitt
    morgon mycket människa människor måndag många måste möjligen möjligt naturligtvis nere noga normalt nämligen nära nästa
    nästan någon någonsin någonstans någonting något några nånstans nånting nått oavsett också oftast okay okej olika onsdag
    ordentligt otroligt perfekt person personen personer prata pratade pratar pratat precis problem problemet punkt redan
    redo rent resten riktig riktigt rimligt rolig roligt runt rätt sade sagt saken saker samma samman samt samtidigt
    samtliga sant sedan sekund sekunder senare senast senaste sett sextio sidan sist sista sitt sitta sitter sjukt sjuttio
    själv själva självklara självklart skall skicka skickar skrev skriva skriver skrivit skulle skön skönt slut slutar
    slutet snabbt snacka snackade snackar snackat snart speciellt spelar stanna starta stod stor stora stort stund ställa
    ställe ställer ställt stämmer står större största svårt synd säga säger säkerligen säkert säkra sämre sätt sätta sätter
    sådan sådana sådant såhär sålunda söka söndag taget tagit tala talade talar tanken tiden tidigare tillbaka tills
    tillsammans timmar tisdag titta tittade tittar tjena tjugo tolv torsdag tredje trettio trodde troligen troligtvis tror
    trots tusen tycka tycker tycks tyckte typen tyvärr tänk tänka tänker tänkt tänkte under undrar ungefär ungefärligen uppe
    ursäkta utan utanför utifrån utöver vanlig vanligt vanligtvis vara varandra varann varför varit varje varken varsin vart
    vecka veckan verkar verkligen veta vidare viktig viktiga viktigt vilja vilka vilken vilket vill ville visa visade visar
    viss vissa visst visste vore vägen väldig väldigt välkommen välkomna vänta väntar världen värt våra vårt ytterligare
    ändra ändå ärligt även åren året åtminstone åtta över överallt överhuvudtaget övrigt
  `,
  fr: `
    absolument accord afin ailleurs ainsi aller allez allons alors année années apparemment après arrive arriver assez
    aucun aucune aujourd'hui auparavant aura aurait aussi autant autour autre autrement autres avaient avais avait avant
    avec avez aviez avions avoir avons beau beaucoup belle besoin bien bientôt bref bizarre bonjour bonne bonnes bons bout
    ceci cela celle celle-ci celles celui celui-ci cent cependant certain certaine certainement certaines certains cette
    ceux chacun chaque chez chose choses cinq clairement combien comme comment complètement concernant connais connaît
    contre coup côté côtés cours croire croit croyez debout dedans dehors déjà demain demander depuis derrière dernier
    dernière derniers dessous dessus deux deuxième devant devenir devez devient devons devrait devant dire dirais disait
    disant disent disons dites doit doivent donc donner donne dont droit durant effectivement également elle elle-même
    elles encore endroit enfin ensemble ensuite entre envie environ équivalent essayer étaient étais était étant états
    étiez étions être évidemment exactement exemple exemples facile façon faire fais faisait faisant faisons fait faite
    faites faits fallait falloir faut ferait fera fins finalement fois fond font force forcément forme genre gens grand
    grande grandes grands grâce heure heures hier histoire hors huit idée ici jamais jour journée jours jusqu'à jusque juste
    justement laquelle leur leurs lequel lesquelles lesquels lieu loin long longtemps lorsque lors mais malgré manière
    matin mauvais meilleur même mêmes merci mesure mettre mets mieux mille minutes mise mois moins moment monde montre
    monsieur moyen neuf niveau nombre normalement notamment notre nôtre nous nouveau nouveaux nouvelle nouvelles ouais
    oublier parce pareil parfois parle parler parlé parmi part partie parties partir partout passe passé passer pendant
    pense penser pensez personne personnes petit petite petites petits peut peut-être peuvent peux plein plupart plus
    plusieurs plutôt point points possible possibles pour pourquoi pourra pourrait pourtant pouvait pouvez pouvoir pouvons
    premier première premiers prend prendre prends près presque pris probablement problème problèmes proche propos propre
    puis puisque quand quant quarante quatre quel quelle quelles quelqu'un quelque quelques quels question questions quoi
    raison rapport rien rendre reste rester revenir sans savait savez savoir savons second sembler semble sens sept sera
    serait seront seul seule seulement seules seuls sinon soit soir soient sois sommes sont sorte souvent sous suis suite
    suivant suivante suivants super surtout tant tard telle telles tels temps tenir tellement toujours tous tout toute
    toutefois toutes train travers trente très trois trop trouve trouver truc trucs utiliser utilise utilisé vais venir
    vers vient vingt vite voici voilà voir vois voit vont votre vôtre voulais voulait vouloir voulez vous voyez vrai vraie
    vraiment chemin différent différente différentes différents important importante simple simplement
  `,
  es: `
    abajo aceptar acerca acuerdo además adelante ahora alguien algún alguna algunas alguno algunos allí ante anterior antes
    año años aparte apenas aquel aquella aquellas aquellos aquí arriba aspecto aunque ayer bastante bien buen buena buenas
    bueno buenos cabe cabo cada caso casos casi cerca cien cierta ciertas cierto ciertos cinco claro como cómo completamente
    conmigo contigo contra cosa cosas creer creemos creen creo cual cuál cuales cualquier cualquiera cuando cuándo cuanto
    cuánto cuatro cuenta cuestión daba dado dando debajo debe deben debería debido decía decimos decir dejar demás demasiado
    dentro desde después detrás diez dice dicen dicho diciendo diferente diferentes digamos digo dije dijo distinta distintas
    distinto distintos donde dónde durante efectivamente ejemplo ejemplos ella ellas ello ellos embargo empezar empieza
    encima encontrar entonces entre entender entiendo eran eras eres esas ésas esos ésos esta está ésta estaba estaban estado
    estamos estando estar estará estas éstas este esté éste estos éstos estoy estuvo evidentemente exactamente existe falta
    fácil favor final finalmente forma formas fuera fueron general gente gracias gran grande grandes haber había habían habla
    hablando hablar hace hacemos hacen hacer haces hacia haciendo hago hasta hasta haya hecho hemos hicieron hizo hola hora
    horas hubiera hubo idea igual importa importante importantes incluso inclusive justo jamás juntos lado largo lejos luego
    lugar manera maneras mañana más mayor mayoría media mediante medio mejor menor menos mente mientras mira mirar mire mismo
    misma mismas mismos minuto minutos modo momento momentos mucha muchas muchísimo mucho muchos mundo nada nadie necesario
    necesita ninguna ninguno ningún normalmente nosotros nuestra nuestras nuestro nuestros nueva nuevas nuevo nuevos nueve
    número nunca obviamente ocho ocurre otra otras otro otros para parece parte partes partir pasa pasado pasar pero persona
    personas pequeña pequeño pienso poca pocas poco pocos podamos podemos poder podía podría podrían pone poner ponemos porque
    porqué posible posibles posiblemente precisamente pregunta preguntas primer primera primeras primero primeros principio
    probablemente problema problemas propia propias propio propios próximo pude pueda puedan puede pueden puedes puedo pues
    punto puntos quedar queda quería querer quien quién quienes quiera quiere quieren quiero quizá quizás rato razón realidad
    realmente resulta respecto saber sabe sabemos saben sabes sabía salir sido siempre siendo siente seis sean según segunda
    segundo seguro señor sería será serán siete siguiente siguientes simplemente sino sitio sobre solamente sola solo sólo
    somos sois suya suyo suele supuesto tal tales también tampoco tanta tantas tanto tantos tarde tema temas tenemos tener
    tenga tengan tengo tenía tenían tenido tiempo tiene tienen tienes tipo tipos toda todas todavía todo todos tomar trabajar
    trata tratar través tres tuvo última últimas último últimos unas unos usar usted ustedes utilizar vale vamos varias varios
    veces vemos venir verdad vez vida viene visto vista volver voy vuestra vuestro días hacerlo cuántos medida total totalmente
    básicamente digo dijeron llega llegar lleva llevar ojalá veinte treinta mil miles millones
  `,
  it: `
    abbastanza abbia abbiamo accordo adesso affatto alcun alcuna alcune alcuni allora almeno altra altre altri altrimenti altro
    anche ancora andare andiamo anni anno anzi appena appunto aspetto assolutamente attraverso avanti avere avete aveva avevamo
    avevano avevo avrà avrebbe avuto basta bella bello bene bisogna bravo breve buon buona buone buongiorno buono caso casi
    cento cerca cercare certa certamente certe certi certo chiaramente chiaro chiunque ciao ciascuno ciascuna cinque circa
    cioè ciò cosa cose così come comunque completamente comune conto contro cosiddetto credo cui dall'altra dalla dalle dallo
    dare davanti davvero deve devi devo devono degli della delle dello dentro detto dice diceva dicevo diciamo dico dieci
    dietro differente differenti diritto dire direi diventa diversa diverse diversi diverso dobbiamo domanda domande dopo dove
    dovere doveva dovrebbe dunque durante ecco effetti effettivamente entrambi eppure eravamo erano essa esse essere essi
    esattamente esempio esempi facciamo faccio facendo facile fare fatta fatte fatti fatto fino finché fine fondo forma forse
    forte fuori fosse fossero già genere generale gente giorni giorno giusto gran grande grandi grazie guarda guardate
    importante importanti indietro infatti infine insieme insomma intanto intorno invece lato lavoro lei lontano loro lungo
    luogo maggior maggiore magari male mano mattina medesimo meglio meno mentre mette mettere metto mezzo mila mille minuti
    minuto modi modo molta molte molti molto momento mondo naturalmente necessario negli nella nelle nello nemmeno neanche
    nessun nessuna nessuno niente normalmente nostra nostre nostri nostro nove numero nulla nuova nuove nuovi nuovo oggi
    ogni ognuno oltre oppure ormai ossia otto ovvero ovviamente paio parla parlare parlato parliamo parte parti particolare
    passa passare penso pensare perché perciò però pertanto persona persone piccola piccolo piuttosto poca poche pochi poco
    poiché possa possano possiamo possibile possibili posso possono posto potere poteva potrebbe potrebbero prende prendere
    presso prima prime primi primo principalmente probabilmente problema problemi proprio propria propri punti punto purtroppo
    quale quali qualche qualcosa qualcuno qualsiasi qualunque quando quant'altro quante quanti quanto quarto quasi quattro
    quella quelle quelli quello quest'anno questa queste questi questo questione quindi ragione realtà resto rispetto riesce
    riguarda sapere sapete sanno sarà saranno sarebbe sarebbero scusa scusate seconda secondo sembra semplice semplicemente
    sempre sapeva senso sentire senza sette siamo siano siete sicuramente sola solamente soli solito solo soltanto sono sopra
    soprattutto sorta sotto spesso sta stai stanno stare stata state stati stato stava stavo stesse stessa stessi stesso stiamo
    storia subito sugli sulla sulle sullo successo suoi tale tali tanta tante tanti tanto tempo tiene tipo torna totalmente
    tra tre trovare trova troppo tutta tuttavia tutte tutti tutto ultima ultimi ultimo undici usare utilizzare vado vale vari
    varie venire venti verso veramente vero vediamo vede vedere vedete viene vicino visto vita voglio vogliamo volere volevo
    volta volte vorrei vostra vostro vuole vuoi vuol andiamo occorre sapere basso alto fanno soprattutto relativo seguente
    seguenti ulteriori
  `,
  pt: `
    abaixo absolutamente acaba acabar acerca acha acho acima acontece acontecer acordo adiante afinal agora ainda além algo
    alguém algum alguma algumas alguns ali alto anos ante anterior antes aonde apenas apesar após aquela aquelas aquele aqueles
    aqui aquilo aspecto assim através atrás até bastante basta bem boa boas bom bons cada caso casos cedo cem cento certa certo
    certos cerca chama chamada chamado chega chegar cima cinco claro coisa coisas coloca colocar com comigo como completamente
    consegue conseguir conta contra contudo conforme consigo cuja cujo começa começar daquela daquele daqui dando dela delas
    dele deles demais dentro depois desde dessa dessas desse desses desta destas deste destes deve devem deveria deixa deixar
    devido dez diante dias diferente diferentes direito disse disso disto ditos dito diversos diversas diz dizem dizendo dizer
    dois duas durante ela elas ele eles embora encontra encontrar enfim enquanto então entanto entender entre era eram essa
    essas esse esses esta está estado estamos estando estão estar estará estas estava estavam este esteja estes estive estou
    evidentemente exatamente exactamente exemplo exemplos existe fácil fala falando falar falei falou falta fazem fazendo fazer
    fazia feita feito feitos ficar fica ficou final finalmente foram forma formas fora fosse frente geral geralmente gente
    grande grandes haver havia hoje hora horas houve ideia igual importa importante importantes inclusive isso isto jamais
    junto justamente lado lhes lugar logo longe longo maior maiores maioria mais mal manhã maneira maneiras mas meio melhor
    menor menos mesma mesmas mesmo mesmos meses meus mil milhões minha minhas minuto minutos modo momento momentos muita muitas
    muito muitos mundo nada naquela naquele necessário nela nele nem nenhum nenhuma nessa nesse nesta neste ninguém nisso
    normalmente nossa nossas nosso nossos nova novas nove novo novos número nunca obrigado obviamente oito olha onde ontem
    outra outras outro outros para parece parte partes partir passa passado passar pela pelas pelo pelos pensar pensa penso
    pequena pequeno pergunta perguntas perto pessoa pessoas pode podem podemos poder poderia poderá pois ponto pontos porque
    porquê porém portanto porventura posso possível possíveis pouca poucas pouco poucos praticamente precisa precisam primeira
    primeiras primeiro primeiros principalmente principal própria próprias próprio próprios próxima próximo problema problemas
    provavelmente pôde qual quais qualquer quaisquer quando quantas quanto quantos quarta quarto quase quatro quem quer querem
    queria quero questão questões razão realmente realidade relação resto saber sabe sabem sabemos seja sejam sempre sendo
    senhor senão seria seriam seis seguinte seguintes segunda segundo sei semana sentido será serão sete seus sido simples
    simplesmente sobre sobretudo somente somos sua suas sério tais talvez também tampouco tanta tantas tanto tantos tarde tema
    temos tempo tenha tenham tenho tentar ter teria terceira terceiro teve tinha tinham tipo tipos tirar tiver toda todas
    todavia todo todos trabalhar trata três tudo umas última últimas último últimos usar utilizar usando vale vamos vários
    várias veio vejo vem venha ver vez vezes verdade vida vinte visto você vocês vosso volta vou próprios diversas dúvida
    acabou tava trás peço aliás cara
  `,
  ru: `
    абсолютно ага бола более больше большая большие большой боюсь будем будет будете будто будут буду была были было быть ваша
    ваше ваши вами ведь весь вещи вещь видим видит видите видно вместе вместо вначале вниз внутри вообще вопрос вопросы вопросов
    восемь вот времени время вроде всегда всего всей всем всеми всему всех всею вследствие всюду всякие всякий вторая второе
    второй говорим говорит говорить говорю говорят год года годах году годов главное далее далеко даже данный данного данной
    данные дать два двадцать две двух дела делает делать делаем деле дело день дней дня десять для довольно долго должен
    должна должно должны допустим дальше другая другие других другого другое другой другом другую думаю думать его едва ему
    ехать если есть ещё еще жизни жизнь зато затем зачем здесь знает знаете знаем знаю знать значит идет идёт идти иди или
    именно иметь имеет имеют иногда интересно их каждая каждое каждый каждого кажется как какая какие каких каким какого какое
    какой какой-то какую какие-то кем когда которая которого которое которой котором которому которую которые который которых
    которыми кому конечно короче кроме кстати кто кто-то куда лет лишь лучше любая любой любые люди людей людям мало между
    меня меньше мере место месте минут мира мире мной много многие многих может можете можем можно могли могу могут мой моя
    мочь надо наверное назад наконец наиболее например нами нам нас насчет насколько нашей наше наша наши нашего начала начале
    начать начинает небольшой него нее неё ней некоторые некоторых некоторый нельзя нему несколько нибудь никакой никаких
    никогда никто никуда ничего ними них новая новое новой новые новых новый нужен нужна нужно нужны обычно однако один одна
    одни одних одно одного одной одном одну около она они оно опять особенно остальные откуда отлично отчего очень первая первое
    первой первого первый первом первые перед плюс пожалуйста пока понятно понимаю понимаете понял поскольку после последний
    последние посмотрим постоянно потом потому поэтому почему почти правда правильно практически предыдущей прежде при пример
    примера примерно просто против процентов проще прямо пусть пять раз раза разных разные разный раньше ранее рядом ряда
    самая само самого самое самой самом самые самый самых самим сами свое своё своего своей своем своём свои своим своими своих
    свой свою своя сегодня себе себя сейчас семь сказал сказала сказали сказать скажем следует следующая следующее следующей
    следующем следующие следующий следующим случае случаев случая случай смотрим смотрите сначала снова собой собственно
    совершенно совсем соответственно спасибо сразу среди стал стала стали стало стать столько стоит сторону стороны сути такая
    также такие таких таким такими такого такое такой таком такую там твой тебе тебя тем теми теперь тех типа тогда того тоже
    той только том тому точно три трех трёх третий туда тут тысяч увидим уже умеет хорошо хотел хотелось хотеть хочет хотите
    хотим хотя хочу хоть часть части частности чего человек человека чем через четыре чему что чтобы что-то чуть чтоб шесть эта
    эти этим этими этих это этого этой этом этому этот эту является являются явно наличие наличии использовать используете
    используется помощи помощью образом вашего вашей вашем вашу действительно
  `,
};

/**
 * The words of a language that name no subject, as `foldWord` returns them; undefined if no list exists. `language` is
 * a primary subtag of BCP 47.
 */
export function foreignStopWords(language: string): ReadonlySet<string> | undefined {
  const words = lists[language];
  return words === undefined ? undefined : new Set([...wordSet(words)].map(foldWord));
}
