/*
 * The words below are from SCOWL (http://wordlist.aspell.net, release 2016; english-words and american-words):
 * level 10, and of level 20 the words of up to seven letters, one form for each stem. They come under this
 * licence:
 *
 * Copyright 2000-2016 by Kevin Atkinson
 * Permission to use, copy, modify, distribute and sell these word lists, the associated scripts, the output
 * created from the scripts, and its documentation for any purpose is hereby granted without fee, provided that
 * the above copyright notice appears in all copies and that both that copyright notice and this permission
 * notice appear in supporting documentation. Kevin Atkinson makes no representations about the suitability of
 * this array for any purpose. It is provided "as is" without express or implied warranty.
 *
 * SCOWL in turn drew these levels from word lists in the public domain (Moby, and Brian Kelk's UK list).
 */

/** The most common English words, sorted, with spaces between; inflected forms are left out. */
export const commonEnglish = `
a abandon abide ability able abolish abort about above abroad absence absent absolute absolutely absorb
absurd abuse abusive abysmal academic accent accept acceptable access accessible accident accidental
accidentally accord accordingly account accuracy accurate accuse ace achieve acid acorn acquire acronym
across act action active activity actor actual actually acute adapt adapter add added addict addition
additional address adequate adhere adjust administration admire admit admittedly adopt adult advance
advantage advent adverse advert advertise advice advise adviser aerial affair affect afford afraid after
afternoon afterward again against age aged agency agenda agent aging ago agony agree agreed agreement ahead
aid aim air airport akin alarm alas albeit album alcohol alert algebra algorithm alias aliases alien align
alike alive all allege allow ally almost alone along aloud alpha already also alter alternate alternative
alternatively although altogether always am amateur amaze amber ambient ambiguous amend among amount amp
ample amuse an anagram analog analogue analogy analysis analyst analyze anarchy anatomy ancient and angel
anger angle angry anguish animal announce announcement annoy annual anomaly anonymous anorak another answer
antique anxious any anybody anyhow anyone anyplace anything anyway anywhere apart apathy apologize apology
appall apparent apparently appeal appear appearance append apple application applied apply appoint
appreciate approach appropriate approval approve apt arbitrary arc arcade arcane arch archaic archive are
area arena argue argument arise arisen arithmetic arm army arose around arrange arrangement array arrest
arrival arrive arrow art article artificial artist as ascend ash ashamed ashcan aside ask asleep aspect ass
assault assembler assembly assert assess asset assign assist assistant associate association assort assume
assumption assure at ate atheism atheist atlas atmosphere atom atomic attach attack attain attempt attend
attention attitude attract attractive audible audience audio aunt author authority automatic automatically
automobile autumn available average avoid await awake award aware away awful awfully awkward ax axiom axis
baby back background backlog backwards bad badge badly baffle bag baggage bake balance ball ballet ballot
ban banal banana band bang bank banner bar barely bargain bark baroque barrel barrier base bash basic
basically basis basket bass bastard bat batch bath battery battle baud bay be beach beam bean bear beard
beast beat beaten beautiful beauty became because become bed bedroom beef been beer before beforehand beg
began begin begun behalf behave behavior behind being belief believe bell belong beloved below belt bench
bend beneath benefit bent beside best bet beta better between beware beyond bias biased bible bicycle bid
big bigger biggest bigot bigotry bill billion bin binary bind biology bird birth biscuit bishop bit bitmap
bitten bitter bizarre black blade blame blank blanket blast blatant bless blew blind blindly blink bliss
blob block blood bloody blow blown blue blurb board boat bob body bog boggle bogus boil bold bolt bomb bond
bone bonus book booklet boom boost boot border bore boredom born borrow boss both bother bottle bottom
bought bounce bound bout bow bowl box boy bracket brain brake branch brand brass brave breach bread break
breath bred breed breeds breeze brick bridge brief briefly brigade bright bring broad broadcast broadly
broke broken brother brought brown browse brush brutal bubble buck bucket budget buffer bug bugger build
buildings built bulb bulk bull bullet bulletin bump bunch bundle burden buried burn burnt burst bury bus
bush business buss bust busy but butter button buy buyer by bye bypass byte cabbage cabinet cable cage cake
calculate calculation call called caller calm cam camera camp campaign campus can cancel cancer candidate
cannot cant cap capable capacity capital captain capture car carbon card cardboard career careful carefully
carpet carried carrier carrot carry cartoon case cash cassette cast castle casual cat catalog catch category
cater cattle caught causal cause caution cave caveat cease ceiling cell censor cent center central century
certain certainly chain chair chairman chalk chamber chance change channel chaos chaotic chap chapel chapter
char character charge charity charm chart charter chase chat cheap cheaper cheapest cheaply cheat check
checker cheek cheer cheese chemical chemist chess chest chew chicken chief child children chip choice choir
choose chop choral chord chorus chose chosen chuck chunk church cider cinema circa circle circuit
circulation circumstance cite citizen city civil claim clarify clarity clash class classic clause clean
cleaner cleanly clear clearer clearest clearly clever click client cliff climate climb clinic clip clique
clock clog clone close closely closer closest closet closure cloth cloud club clue clumsy cluster coach coal
coarse coast coat cobbler code coffee coin coke cold collapse collar collate collect collection college
colon colony color column combat combination combine come comedy comfort comic comma command comment
commercial commission commit commitment committee common commonly communicate communication community
compact company comparable comparatively compare comparison compatibility compatible compel compete
competition compile compiler complain complaint complete completely complex complexity complicate comply
component compose composition comprehensive compromise compulsory compute computer con conceal concede
concept concern concert concise conclusion concrete concur condemn condition condom condone conduct
conference confess confident confine confirm conform confuse confusion congest connect connection consent
consequence consequently consider considerable considerably consideration consist consistency consistent
console constant constraint construct consult consume consumption contact contain contend content contest
context continually continuation continue continuous continuously contour contract contrary contrast
contribute contribution control convenient convention conventional conversation convert convey convict
convince cook cookie cookies cool cope copied copper copy core corn corner corpse correct correction
correctly corrupt cosmic cost costly cotton cough could council counsel count counter country county couple
courage courier course court cousin cover cow cozy crack craft cramp crap crash crass crawl crazy cream
create creation creator creature credit creed creep crew cricket cried crime crisis crisp critic critical
criticism crop cross crowd crown crucial crude cruel cruelty cruise crunch crush cry cryptic crystal cs cube
cubic cuckoo cuddly cue culprit cult culture cums cunning cup cure curious curly current currently curry
curse cursor curtain curve custard custom customer cut cycle cyclist cynic cynical daft daily damage damn
damp dance danger dangerous dare dark darling dash data database date datum dawn day daytime dead deadly
deaf deal dealer dealt dear death debate debt debug decade decay decent decide decimal decision deck declare
decline decode decrease dedicate deduce deed deem deep deeper deepest deeply default defeat defect defend
defense define definite definitely definition definitive defy degrade degree deity delay delete deliberate
deliberately delight deliver delivery delta demand demise democratic demonstrate demonstration denied denote
dense density dentist deny department depend deposit depress deprive depth deputy derange derive descend
describe description desert deserve design desirable desire desk desktop despair desperate despise despite
destine destroy detach detail detect deter determine detract develop development device devil devious devise
devoid devote diagram dial dialect dialog diary dice dictate dictionary did die died diesel diet differ
difference different differently difficult difficulty dig digest digit digital dignity dilemma dim dine
diner dinner dip dire direct direction directly director directory dirt dirty disable disadvantage disagree
disappear disaster disc discard discipline disco discount discourage discover discuss discussion disease
disgust dish disk dislike dismal dismiss display dispose dispute disrupt distance distant distinct
distinction distinctly distinguish distort distribute distribution district disturb ditch ditto dive diverse
divert divide divine division divorce do doctor document documentation dodge doe dog dogma doing dole dollar
domain don donate doom door dose dot double doubt doubtful down dozen draft drag dragon drain drama drank
drastic draw drawn dread dream dreary dress drew dried drift drill drink drip drive drivel driven driver
drop drove drown drug drum drunk drunken dry dual dubious duck due duff dug dull duly dumb dummy dump during
dust dustbin dusty duty dying dynamic each eager eagerly eagle ear earlier earliest early earn earth ease
easier easiest easily east eastern easy eat eaten eater echo ecology economic economy edge edit edition
editor educate education educational effect effective effectively efficient effort egg ego eh eight eighth
either elderly elect election electric electronic elegant element elevator eleven elite elitist else
elsewhere em embarrass embed embeds emerge emergency eminent emit emotion emphasis empire employ employee
emptied empty emulate enable enclose encode encounter encourage end endings endless enemy energy enforce
engage engine engineer enhance enjoy enlarge enormous enough ensure entail enter entire entirely entitle
entity entrance entry environment envy epic episode equal equally equate equip equipment equivalent era
erase eraser ergo err error escape especially essay essence essential essentially establish establishment
estate estimate eternal ethic ethical ethnic even evenings evenly event eventually ever every everybody
everyone everything everywhere evidence evident evil evolve exact exactly exam examine example exceed
exceeds excellent except exception excess excessive exchange excite exclude exclusive excuse execute exempt
exercise exhaust exhibit exist existence exit exotic expand expansion expect expense expensive experience
experiment experimental expert expire expiry explain explanation explicit explode exploit explore export
expose express expression extant extend extension extensive extent external extra extract extreme extremely
eye fabric face facility fact factor factory factual faculty fail failure faint fainter fair fairer fairest
fairly fairy faith fake fall fallacy fallen falling false fame familiar family famine famous fan fancy
fantasy far farce farm farmer farther farthest fascist fashion fast faster fastest fat fatal father fatuous
faucet fault faulty favor favorite fear feasible feat feature fed federal fee feeble feed feedback feel feet
fell fellow felt female fence fender fetch fever few fewer fewest fiber fiction fiddle field fierce fifteen
fifth fifty fight fighter figure file fill film filter filthy final finally finance financial find fine
finer finest finger finish finite fire firm firmly first firstly fiscal fish fit five fiver fix fizzy flag
flame flash flat flavor flaw fleet flesh flew flexible flied flight flip float flood floor floppy flour flow
flower flown fluent fluffy fluid flush flute fly foam focus fog fold folder folk follow fond font food fool
foolish foot for forbade forbid force foreign forest forever forgave forget forgive forgot forgotten fork
form formal format former formula forth forthcoming fortunately fortune forty forum forward fossil fought
foul found four fourth fraction fragile frame frank frankly frantic fraud freak free freedom freely freeway
freeze french frequent frequently fresh fried friend friendly fringe frog from front frown froze frozen
fruit fry fudge fuel fulfill full fuller fullest fully fume fun function fund fundamental fundamentally
funeral funnier funny fur furry further furthest fuse fusion fuss fussy futile future fuzzy gain galaxy game
gang gap garage garbage garble garden gas gasoline gasp gate gateway gather gave gay gear gender gene
general generally generate generation generic genetic genius genre gentle gently genuine geology gesture get
ghastly ghost giant gift gig gin girl give given glad gladly glance glass glean global glory glossy glove
glow glue gnome go goal goat god goes going gold golden golf gone good goodbye goody gospel gossip got
gotten govern government governor gown grab grace grade gradual gradually graduate grain grammar grand grant
graph graphic grasp grass grateful grave gravity gray greasy great greater greatest greatly greed greedy
green grew grid grief grim grind grip groan gross grossly ground group grow grown growth guarantee
guaranteed guard guess guest guide guilt guilty guinea guitar gulf gum gun gut gutter guy ha habit hack
hacker had hail hair haircut hairy half hall halt halve ham hammer hand handful handle handler handy hang
happen happier happily happy hard harden harder hardest hardly hardware hardy harm harmful harmless harmony
harsh has hash hassle hasten hasty hat hatred have havoc hay hazard hazy he head header health healthy heap
hear heard heart heat heaven heavier heavily heavy heel height held hell hello helmet help helpful hence her
herd hereby heresy hero heroic heroin herself hes hey hid hidden hideous high higher highest highly highway
hill him himself hint hip hire his historical history hit ho hobby hog hold holder hole holiday hollow holy
home honest honesty honey honor hook hope hopeful hopefully horde horizon horn horrible horrid horrify
horror horse hospital host hostile hot hotel hour house how however huge hugely huh hum human humble humbly
humor hundred hundreds hung hungry hunt hurry hurt husband hut hyphen ice icon id idea ideal ideally
identical identify identity idiom idiot idiotic idle if ignore ill illegal illness image imagination imagine
immediate immediately immense immoral immune impact impair impend implement implication implied imply import
importance important importantly impose impossible impress impression improve improvement impulse in
inability inadequate inane inch incident incidentally incline include income incompatible incomplete
inconsistent inconvenience incorrect increase incur indeed indent independent independently index indicate
indication individual individually induce indulge industrial industry inertia inevitably infant infect infer
inferior infinite inflict influence info inform information inhabit inherit inhibit initial initially inject
injure injury ink inner innocent input inquire inquiry insane insect insert inside insight insist insofar
inspect inspire install installed instance instant instantly instead institution instruction insult
insurance intact intake integer integral intelligence intelligent intend intense intent intention inter
interact interest interface interim internal international interpret interpretation interval intervention
into introduce introduction invade invalid invariably invent inverse invert invest investigate invisible
invitation invite invoke involve ion irate iron ironic irony irrelevant irritate is island isolate issue it
item its itself jack jacket jail jam jargon jazz jealous jeans jelly jerk jest jet job join joint jointly
joke jolly journal journey joy judge judgment juice jump jungle junior junk jury just justice justification
justified justify keen keep keeper ken kept kernel kettle key keyboard keyword kick kid kidnap kidney kill
killed killer kind kindly king kingdom kiss kit kitchen knee knew knife knight knock know knowledge known
lab label labor laboratory lack lad ladder lady lag lager laid lain lake lamp land lane language large
largely larger largest lark laser last late lately later latest latter laugh launch law lawn lawyer lay
layer layout lazy leach lead leader leaf leaflet league leak lean leap learn least leather leave lecture led
left leg legal legally legend legible leisure lemon lend length lengthy lenient lens lenses lent lesbian
less lesser lesson lest let lethal letter level liable liaison libel liberal liberty library license lid lie
lied life lifetime lift light lighter lightly like likely likewise limb limit line linear link linkage lion
lip liquid liquor lisp list listen lit liter literal literally literature litter little live lively liver
livest load loader loan lobby local locally locate location lock lodge log logic logical logo lonely long
longer longest look loop loose loosely lord lorry lose loss lost lot loud louder loudest loudly lousy love
lovely lover low lower lowest loyal luck luckily lucky luggage lump lunatic lunch lung lurk lust luxury
lying lyric machine mad madness magic magical magnetic magnitude mail mailbox main mainly maintain maize
major majority make maker male man manage manager mandate mangle mania manipulation mankind manner manual
many map march margin marital mark marker market marriage married marry mask mass massive master match mate
material mathematical mathematics matrix matter mature maximum may maybe mayor maze me meal mean meaningful
meaningless meanings meant measure meat mechanic mechanism media medical medium meet meetings melody melt
member membership memory men mend mental mention menu menus mercury mercy mere merely merge merit merry mess
message messy met metal meter method metric metro mice midday middle midnight might mighty migrate mild
mildly mile mileage military milk mill million mimic mind mine minimal minimum minor minority mint minus
minute miracle mirror misery mislead misled misread miss missile mission mist mistake mistaken mistook
misunderstand misunderstood misuse mix mixture moan mob mobile mock mod model modern modest modified modify
module mold mole mom moment monarch money monitor monkey monster month monthly mood moon moral morally more
morning mornings moron mortal most mostly mother motion motive motor motto mount mouse mouth move movement
movie movies much muck mud muddle mug multiple mum mumble mummy mundane murder muscle museum music musical
must mutter mutual my myself mysterious mystery mystic myth nail naive naked name namely narrow nastier
nasty nation national native natural naturally nature naughty nay near nearby nearer nearest nearly neat
neatly necessarily necessary necessity neck need needle negate negative neglect neither nerve nervous nest
net network neural neutral never nevertheless new newer newest newly next nice nicely nicer nicest nick
night nil nine no noble nobody node noise noisy nominal none nonsense noon nor norm normal normally north
nose not notable notably nothing notice notify notion noun novel novelty novice now nowadays nowhere nuclear
null numb number numbest numeral numeric numerical numerous nun nurse nut oar obey object objection oblige
obscene obscure observation observe obsess obtain obvious obviously occasion occasional occasionally
occupied occupy occur ocean odd oddly of off offend offense offer offhand office officer official offset
often oh oil old older oldest omit on once one oneself ongoing onion only onto onus open openly opera
operate operation operator opinion opportunity oppose opposite opposition oppress opt optic optical optimal
optimum option optional opus or oral orange orbit orbital order ordinary organ organic organization organize
orient origin original originally other otherwise ought our ourselves out outcome outcry outer outline
outlook output outrage outset outside over overall overdue overlap overly owe owed owing own owner oxygen
ozone pace pack package packet pad page paid pain painful paint pair palace pale pan panel panic pant paper
par parade paradox paragraph parallel pardon parent parity park parody parrot parse part partial partially
particular particularly partly partner party pass passage passion passive past pat patch patent path patient
pattern pause pay payment peace peak peanut peasant peculiar pedal pedant peer pen penalty pence pencil
pends penguin penny people per percent perfect perfectly perform performance perhaps period permanent
permanently permission permit persist person personal personally persuade pet petrol petty phase phenomenon
philosophy phoenix phone photo phrase physic physical pi piano pick picture pie piece pig pigeon pile pill
pilot pin pinch pink pint pipe pit pitch pitfall pity pizza place plague plain plainly plan planet plant
plaster plastic plate play player plea pleasant please plenty plot plotter ploy plug plural plus pocket poem
poet poetic poetry point pointer pointless poison poke polar pole police policy polish polite political poll
pompous pool poor poorer poorest poorly pop popular population pork port porter portion portray pose
position positive possess possibility possible possibly post postage postal poster postmaster pot potato
potential potentially pound pour poverty powder power powerful practical practically practice praise pray
prayer preach precede precise precisely predict preface prefer preferable preferably preference prefix
premise premium preparation prepare presence present preserve president press pressure presumably presume
pretend pretty prevail prevent preview previous previously price pride priest primary prime primitive prince
principle print printer printout prior prison privacy private prize pro probably problem procedure proceed
process processor produce product production professional profile profit program programmer progress project
prolong promise promote prompt promptly prone pronoun proof proper properly property prophet proportion
proposal propose prose prospect protect protection protein protest proud prove proven provide provoke pseudo
pub public publication publicity publicly publish pudding pull pulled pulp pulse pump pun punch punctuation
puncture punish punt pupil purchase pure purely purge purity purple purpose pursue pursuit push put putt
puzzle python qualified qualify quality quantity quantum quarter queen query quest question queue quibble
quick quicker quickest quickly quiet quieter quietly quit quiz quota quote rabbit rabid race racial racism
racist rack racket radar radical radio radius rag raid rail railway rain rainbow raise ram rampant ran
random randomly rang rank rant rape rapid rapidly rare rarely rarer rarest rash rat rather ratio rattle rave
raw ray razor re reach react reaction reactor read readable reader readily ready real reality realize really
realm rear reason reasonable reasonably rebuild rebuilt recall receipt receive recent recently reception
recipe reckon reclaim recognition recognize recommend recommendation record recover recruit rectify recycle
red reduce reduction redundant refer reference refine reflect reflection reflex reform refrain refresh
refund refusal refuse refute regain regard regardless regime region register regret regular regularly
regulation reign reject relate relation relationship relative relatively relax relay release relevance
relevant reliable relied relief relieve religion religious reluctant rely remain remark remedy remember
remind remote remotely removal remove rename rend render renew rent repair repeat repeatedly repent replace
replacement replied reply report represent representation representative reproduce request require
requirement reread rescue research resent reserve reset reside resident resign resist resolution resolve
resort resource respect respectively respond response responsibility responsible rest restart restore
restrict result resume retail retain retire retract return reuse reveal revenge revenue reverse revert
review revise revolt reward rewrite rewrote rhyme rhythm ribbon rice rich richer richest rid ridden
ridiculous right rightly rigid ring riot rip rise risen risk risky ritual rival river road robot robust rock
rocket rod role roll roman romance roof room root rope rose rot rotate rotten rough roughly round rout
routine row royal rub rubber rubbish rude ruin rule ruler rumor run rung rural rush rusty sack sacred sad
sadden sadly safe safely safer safest safety saga said sail saint sake salary sale salt same sample sand
sane sang sanity sank sarcasm sat satire satisfied satisfy sauce save savings saw say scale scan scandal
scanner scarce scare scarf scarlet scatter scene scenery scheme scholar school science scientific scope
score scotch scrap scratch scream screen screw script scroll scum sea seal search season seat second
secondary secondly secret secretary sect section sector secular secure security see seed seek seem seen
segment seldom select selection self selfish sell selling seminar send sender senior sense sensible sensibly
sensitive sent sentence separate separately sequel sequence serial series serious seriously sermon servant
serve server service session set settle seven seventh several severe severely sex sexist sexual sexy shade
shadow shake shaken shaky shall shallow shame shape share sharp sharply she shed sheep sheer sheet shelf
shell shelter shelve shift shine shiny ship shirt shock shoe shone shook shoot shop short shortage shorten
shorter shortest shortly shot should shout shove show shower shown shut shy sic sick sicken side sigh sight
sigma sign signal significance significant significantly silence silent silicon sillier silly silver similar
similarly simple simpler simplest simply simultaneous simultaneously sin since sincere sincerely sinful sing
singer single sink sir sister sit situate situation six sixteen sixth sixty size sketch skill skilled skin
skip skirt skull sky slag slang slash slave sleep slept slice slid slight slightly slim slip slogan slope
sloppy slot slow slower slowest slowly small smaller smallest smart smash smell smelly smile smith smoke
smoker smooth smug snack snag snail sneak sneaky sniff snow so soap sober social society sock socket sod
soft software soil solar sold soldier sole solely solid solo solution solve some somebody somehow someone
someplace something sometime somewhat somewhere son song soon sooner soonest sophisticate sordid sore sorry
sort sought soul sound soup source south southern space span spare spatial speak speaker special specially
species specific specifically specified specify sped speech speed speeds spell spelled spend spent sphere
spigot spike spill spin spiral spirit spit split spoil spoke spoken sponsor spoof spool sport spot spout
sprang spray spread spring sprung spur spy squad square squash squeeze stable stack staff stage stagger
stair stake stale stall stamp stance stand standard star stark start starter startle starve state statement
static station statistic statistical status stay steady steal steam steel steep steer stem step stereo
sterile stick sticky stiff still stir stock stole stolen stomach stone stood stop storage store storm story
straight straightforward strain strange strategy straw stray stream street strength stress stretch strict
strictly strike string strip strive stroke strong strongly struck structure stuck student studied studio
study stuff stumble stun stunt stupid style subject submit subsequent subset substantial substitute subtle
subtly subway succeed success successful successfully such sudden suddenly sue sued suffer suffice
sufficient sufficiently suffix sugar suggest suggestion suicide suing suit suitable suitably sum summary
summer sun sundry sung sunk sunny sunrise super superb superior supervisor supplied supply support suppose
supposedly supreme sure surely surface surgery surname surplus surprise survey survive suspect suspend
suspicion sustain swallow swam swamp swap swear sweat sweep sweet swept swim swing switch sword swore sworn
swum symbol symptom synonym syntax system tab table tack tackle tactic tag tail tailor take taken taker tale
talent talk tall tame tangent tank tap target task taste taught tax taxi tea teach teacher team teapot tear
technical technique technology tedious teenage teeth telephone television tell telling temper temperature
temple temporarily temporary tempt ten tend tendency tender tennis tense tension tenth term terminal
terminology terribly terrify terror terse test text textual than thank that the theater theft their them
themselves then theorem theoretical theory therapy there thereby therefore therein thereof these thesis they
thick thief thieve thin thing think third thirst thirty this thoroughly those thou though thought thous
thousand thread threat three threw throat through throughout throw thrown thrust thumb thus thy tick ticket
tidied tidy tie tied tiger tight tightly tile till time timer tin tiny tip tire title to toad toast tobacco
today toe together toggle toilet token told toll tomato tome tomorrow ton tongue tonight too took tool tooth
top topic topical tore torn torture toss total totally touch tough tour tourist toward tower town toy trace
track trade traditional traffic tragedy tragic trail train transfer transit translate translation transport
trap trash travel tray tread treat treatment treaty tree trek trend trendy trial tribe trick tricky tried
trifle trigger trilogy trinity trip triple tripos triumph trivia trivial trolley troop trouble trouser truck
true truly trumpet trunk trust trusty truth try tube tune tunnel turn tutor twelve twenty twice twin twist
two tying type typeset typical ugh ugly ultimate ultimately unable unacceptable unaware uncertain uncle
unclear under undergo undergraduate underneath understand understood undid undo undone unduly uneasy unfair
unfortunate unfortunately unhappy unified uniform unify union unique unit unity universal university unknown
unless unlike unlikely unlimited unload unlock unlucky unnecessarily unnecessary unpleasant unread
unreasonable unsafe unseen unset unsound unsuitable unsure untidy until unto untrue unused unusual unwanted
unwise up update upgrade upon upper upright ups upset upside upward urban urge urgency urgent us usable
usage use used useful useless user using usual usually utility utter utterly vacancy vacation vacuum vague
vaguely vain valid validity valley valuable value valve van vanish variable variant variation varied variety
various vary vast vastly vat vector vehicle vein vend vendor venture venue verb verbal verbose verdict
verify verse version versus very vessel vet via viable vicar vice vicious victim victory video view viewer
vile village vintage vinyl violate violent violin virgin virtual virtually virtue virus visible vision visit
visitor visual vital vocal voice void voltage volume vomit vote voter vouch vowel wade waffle wage wait wake
walk wall wallet wander want war ward warm warn warp warrant wartime wary was wash waste watch water wave
way we weak wealth wealthy weapon wear weary weasel weather wed wee week weekday weekend weekly weigh weight
weird welcome welfare well went were west western wet whale what whatever whatsoever wheel when whence
whenever where whereas whereby wherever whether which while whilst whim whiskey whistle white who whoever
whole wholly whom whoop whose why wicked wide widely wider widespread widest width wife wild wildly will
willed win wind window wing winner winter wipe wire wisdom wise wiser wisest wish wit witch with withdraw
within without witness witty wive wizard woke woken wolf woman wombat women won wonder wonderful wont wood
wooden word wore work worker world worm worn worried worry worse worship worst worth worthwhile worthy would
wound wow wrap wrapper wrath wreck wrecker wren wrist write writer written wrong wrongly wrote yard yawn
year yearly yellow yes yesterday yet yeti yield you young younger your yourself youth zero zone zoom
`;
