/**
 * Words of Romance languages whose forms have different letters inside, in the format of `irregular-forms`. Forms that
 * usually are another word, such as Spanish "hacia" or French "suis", are left out.
 */
export const irregularRomance: Readonly<Record<string, string>> = {
  fr: `
    aller vais vas va vont irai ira irons iront irais irait aille|faire fais fait faisons faites font faisais faisait
    faisaient ferai fera feras ferons ferez feront ferais ferait feraient fit fasse faisant|dire dis dit disons dites disent
    disais disait disaient dirai dira diront dirait dise disant|voir vois voit voyons voyez voient voyais voyait voyaient vu
    vue vus vues verrai verra verrons verrez verront verrait|savoir sais sait savons savez savent savais savait savaient su
    sut saurai saura sauront saurait sache sachant|pouvoir peux peut pouvons pouvez peuvent pouvais pouvait pouvaient pu
    pourrai pourra pourrons pourrez pourront pourrais pourrait pourraient puisse puissent|vouloir veux veut voulons voulez
    veulent voulais voulait voulaient voulu voudrai voudra voudront voudrais voudrait veuille|devoir dois doit devons devez
    doivent devais devait devaient devrai devra devrons devront devrais devrait devraient|venir viens vient venons venez
    viennent venais venait venaient venu venue venus venues vint viendrai viendra viendront viendrait vienne|tenir tiens
    tient tenons tenez tiennent tenait tenaient tenu tenue tiendra tienne|prendre prends prend prenons prenez prennent
    prenais prenait prenaient pris prise prises prit prendra prenne|mettre mets met mettons mettez mettent mettait mettaient
    mis mise mises mit mettra mette|croire crois croit croyons croyez croient croyait croyaient cru crut|connaitre connais
    connait connaissons connaissez connaissent connaissait connu connue connus connut|ecrire ecris ecrit ecrivons ecrivez
    ecrivent ecrivait ecrite ecrits ecrites ecrivit|lire lis lisons lisez lisent lisait lu lue lut|vivre vis vit vivons
    vivez vivent vivait vivaient vecu|recevoir recois recoit recevons recevez recoivent recevait recu recue recus|
    boire boit buvons buvez boivent buvait bu|mourir meurs meurt meurent mourait mourut|suivre suivons suivez suivent
    suivait suivi suivie suivis|ouvrir ouvre ouvrent ouvert ouverte ouverts|offrir offre offrent offert offerte|oeil yeux`,
  es: `
    tener tengo tienes tiene tenemos tienen tenia tenian tuve tuvo tuvimos tuvieron tendre tendra tendran tendria tenga tengan
    tenido teniendo tuviera|decir digo dices dice decimos dicen decia decian dije dijo dijimos dijeron dira diran diria diga
    digan dicho diciendo|hacer hago haces hace hacemos hacen hacian hice hizo hicimos hicieron hara haran haria haga hagan
    hecho haciendo|poder puedo puedes puede podemos pueden podia podian pude pudo pudimos pudieron podra podran podria podrian
    pueda puedan|querer quiero quieres quiere queremos quieren queria querian quise quiso quisieron querra quiera quisiera|
    venir vengo vienes viene venimos vienen venia venian vine vinieron vendra vendran venga viniendo|poner pongo pones pone
    ponemos ponen ponia puse puso pusimos pusieron pondra ponga puesto poniendo|saber sabes sabe sabemos saben sabia sabian
    supe supo supieron sabra sepa|estar estoy estamos estan estaba estaban estuve estuvo estuvimos estuvieron|traer traigo
    trae traen traia trajo trajeron traido|dar doy das damos dan daba dio dieron|ver veo ves vemos veia veian vio vieron
    visto viendo|ir voy vas va vamos van iba ibamos iban yendo|seguir sigo sigues sigue siguen siguio siguieron siguiendo|
    pedir pido pides pide piden pidio pidieron|pensar pienso piensas piensa piensan|volver vuelvo vuelves vuelve vuelven
    vuelto|encontrar encuentra encuentran|empezar empiezo empieza empiezan empezo|entender entiendo entiendes entiende
    entienden|sentir siento sientes siente sienten sintio|dormir duermo duerme duermen durmio|morir muere mueren murio
    muerto|leer leyo leyeron|escribir escrito escrita escritos|abrir abierto abierta|salir salgo saldra salga|jugar juega
    juegan|perder pierdo pierde pierden|mostrar muestran mostro|servir sirvo sirve sirven sirvio|construir construyo
    construye construyen`,
  pt: `
    ter tenho tens tem temos tinha tinham tive teve tivemos tiveram terei tera terao teria tenha tenham tido tendo|dizer digo
    diz dizemos dizem dizia diziam disse dissemos disseram dira dirao diria diga digam dito dizendo|fazer faz fazemos fazem
    fazia faziam fiz fez fizemos fizeram farei fara farao faria feito fazendo|poder posso podes pode podemos podem podia podiam
    pude puderam poderia poderiam possa possam|querer quero quer queremos querem queria queriam quis quiseram queira|vir venho
    vens vem vinha vinham veio vieram venha|ver vejo vemos veem viu viram veja vejam visto|saber sei sabe sabemos sabem sabia
    sabiam soube souberam saiba|estar estou estamos estao estava estavam esteve estiveram esteja|ir vou vais vai vamos vao|
    dar dou damos dao deu deram dava davam|trazer trago traz trazem trouxe trouxeram trazia|ler leio leem leu leram|ouvir ouve
    ouvem|perder perco|sentir sinto`,
  it: `
    avere ho hai ha abbiamo avete hanno aveva avevano ebbe avra avranno avrebbe abbia avuto|fare faccio fai fa facciamo fate
    fanno faceva facevano fece fecero fara faranno farebbe fatto fatta facendo|dire dico dici dice diciamo dicono diceva
    dicevano disse dissero dira direbbe dica detto dicendo|andare vado vai va andiamo vanno andava andra vada|venire vengo
    vieni viene veniamo vengono veniva venne vennero verra venga venuto venuta venuti|potere posso puoi puo possiamo possono
    poteva potevano potra potranno potrebbe potrebbero possa potuto|volere voglio vuoi vuole vogliamo vogliono voleva volevano
    vorra vorrei vorrebbe voluto|dovere devo devi deve dobbiamo devono doveva dovevano dovra dovrebbe debba dovuto|sapere sai
    sappiamo sanno sapeva sapevano seppe sapra sappia saputo|vedere vedo vede vedono vedeva vide videro vedra visto|prendere
    preso prese presero|mettere messo mise misero|scrivere scritto scritta scrisse scrissero|leggere lesse lessero|chiedere
    chiesto chiese chiesero|chiudere chiuso chiusa chiuse|rispondere risposto rispose|perdere perso perse|nascere nato nata nati
    nacque|vivere vissuto visse|conoscere conosciuto conobbe|scegliere scelgo scelgono scelto scelta scelse|tenere tengo tieni
    tiene tengono tenne tenuto|rimanere rimango rimane rimangono rimasto rimasta rimase|uscire esco esci esce escono|bere bevo
    beve bevono beveva bevuto|uomo uomini`,
};
