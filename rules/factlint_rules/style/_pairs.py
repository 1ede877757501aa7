"""Words beside which only one of two words of a sound can be meant.

Style guides list such pairs ("palate, palette, pallet"); here each has the company that decides. A row is the
word typed, the word meant, what is before the first, and what is behind it, as expressions: one of the two
will do, unless "&" joins them. "END" is the end of a phrase, "OWN" a possessive.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from factlint.api import Pattern, kept, lazy_regex, pattern
from factlint_rules.style._company import ROWS

_END = r"(?:[.,;:!?]|(?:and|of|at|in|on|for|from|is|are|was|has|had|said|will|by|with|after|before|when|while|who|that)\b)"
_OWN = r"(?:his|her|its|their|our|my|your)"
_PAPERS = (
    r"over\s+(?:(?:the|his|her|their|old|these|those|its)\s+)?(?:data|plans|papers|maps|charts|drawings|photographs|footage|results|figures|diaries|reports|documents|statistics|accounts|evidence|"
    r"manuscripts?|letters|records|details|archives|spreadsheets?|transcripts?|contracts?|magazines?|newspapers?)"
)
_ROWS = r"""
affects?   | effect      | special|greenhouse|side & END
aloud      | allowed     | is|are|was|were|be|been & to(?!\s+(?:him|her|them|me|us)\b)
allusions  | illusions   | under\s+no|optical |
alluded    | eluded      | | (?:capture|police|arrest|him|them|her)
alter      | altar       | (?:high|church|wedding)|left\s+at\s+the |
apart      | a part      | be|is|was|are|were|being|become|became|as|play|played|feel & of\s+(?:the|an?|it|this|his|her|its|their|our|my|life|something|that)
(?<!laid )(?<!lay )(?<!lays )(?<!laying )bare | bear        | grin\s+and | (?:(?:the|a)\s+(?:costs?|burden|blame|weight|scars|responsibility)|witness|fruit|with\s+us)
bazaar     | bizarre     | | (?:behaviou?r|twist|incident|claim)
bear       | bare        | laid|lay|laying | (?:hands(?!\s+(?:out|over|him|her|it))|minimum|essentials)
board      | bored       | was|were|am|are|got|get|feel|felt|become|became|easily & (?:with\s+it|of\s+it|by\s+it|stiff|silly|to\s+(?:tears|death))
bored      | board       | (?:the|a|its)\s+(?:school|company|hospital|management|club|notice|chess|ironing|drawing|trust|parish) & (?:[.;!?]|of|is|was|has|had|said|will)
born       | borne       | | (?:out\s+by|in\s+mind|the\s+brunt)
borne      | born        | | and\s+(?:raised|bred)
borne      | born        | (?:he|she|i|who)\s+was|were|son|daughter & in\s+(?:1[5-9]|20)\d\d
brake      | break       | lunch|tea|coffee|career|tax|prison|summer|take\s+a|took\s+a | (?:even\s+(?:by|this|next|within)|out\s+of\s+(?:prison|jail))
break      | brake       | | (?:pedals?|pads?|fluid)
breaks     | brakes      | slam(?:med|ming)?\s+on\s+the|hit\s+the|appl(?:y|ied|ying)\s+the |
breach     | breech      | | (?:birth|baby|delivery)
breech     | breach      | security | of\s+(?:contract|trust|security|confidence|promise|planning|duty)
bridal     | bridle      | | (?:path|way)s?
bridle     | bridal      | | (?:shower|gowns?|suite|party|dress|bouquet)
canvas     | canvass     | to & (?:voters|opinions?|support|local|residents|members|views)
canvass    | canvas      | | (?:bags?|tents?|shoes|awning)
cite       | site        | building|camp|web|construction|caravan|burial|bomb|heritage|camping & (?:is|was|of|has|had|near|will|[.;])
chords?    | cord        | spinal|umbilical|vocal |
coarse     | course      | golf|main|race|training|assault|obstacle|crash & END
coarse     | course      | | of\s+(?:action|events|treatment|study)
coarse     | course      | (?-i:Of) & (?:,|it|we|he|she|they|i|you|there|not)
complementary | complimentary | | (?:tickets?|drinks?|breakfast|glass|copy|copies|champagne)
complimentary | complementary | | (?:colou?rs?|medicines?|therap(?:y|ies)|skills|strengths)
conscious  | conscience  | guilty|clear|social|bad|on\s+OWN & END
conscience | conscious   | | (?:effort|decision|attempt)
counsel    | council     | parish|borough | (?:tax|houses?|chamber|elections?)
currant    | current     | | (?:affairs|accounts?|events|president|manager|champions?|season|owner)
current    | currant     | | (?:buns?|teacakes?)
desert     | dessert     | | (?:wine|spoons?|trolley|menu)
dessert    | desert      | sahara|gobi|mojave|arid | (?:storm|island|sands)
died       | dyed        | | (?:his|her|their|my)\s+hair
discrete   | discreet    | be|very & (?:about|enough|inquir\w+|enquir\w+)
discreet   | discrete    | | (?:variables?|components?|mathematics|packets)
draught    | draft       | | (?:report|bill|plans?|law|agreement|resolution|constitution|budget)
duel       | dual        | | (?:carriageways?|nationality|roles?|purpose|citizenship|currency)
(?<!to )(?<!will )(?<!would )(?<!can )(?<!could )(?<!may )(?<!might )elicit | illicit     | | (?:drugs?|trade|affairs?|goods|substances?|alcohol)
elude      | allude      | | to
fair       | fare        | bus|train|taxi|rail|cab|tube|ferry & (?:rises?|increases?|dodg\w+|of\s+[£$€]\S+)
faired     | fared       | | (?:well|badly|better|worse|little|less|no)
feet       | feat        | no\s+mean|quite\s+a | of\s+(?:engineering|endurance|strength|arms|skill)
feat       | feet        | \d+|six|two|both & (?:wide|long|high|tall|deep|off\s+the\s+ground)
flair      | flare       | signal|solar|distress |
flare      | flair       | a & for\s+(?:languages?|drama|publicity|words|business|cooking|design|fashion|figures)
fourth     | forth       | back\s+and |
(?-i:forth) | fourth      | in|the|a|OWN & (?:place|time|year|quarter|goal|day|season|floor|round|child|series|term|win|defeat|consecutive|successive)
foul       | fowl        | guinea |
fowl       | foul        | | (?:play|language|weather|temper|mood)
gorilla    | guerrilla   | | (?:war|warfare|tactics|marketing|fighters?)
grate      | great       | | (?:britain|deal|grandfather|grandmother)
grizzly    | grisly      | | (?:murders?|discover(?:y|ies)|scenes?|details?|crimes?|end)
hanger     | hangar      | aircraft|airport |
heal       | heel        | the\s+achilles|achilles['’]|high|down\s+at |
here       | hear        | can|could|cannot|will|would|(?:ca|wo|do|could|would|did|does)n['’]t|let\s+us & (?:about|from|him|her|them|what|how|evidence|more|it)
hear       | here        | right|down|live|lived|lives & (?:in|is|until|since|on|[.,;!?])
herd       | heard       | have|has|had|never|n['’]t|we|he|she|i & (?:that|about|of|what)
hoards     | hordes      | | of\s+(?:people|fans|tourists|visitors|children|shoppers|reporters|journalists|supporters|photographers|teenagers|commuters)
hole       | whole       | (?:community|country|society|world|team|group|region|industry|economy|nation|area|business|service|family|town)\s+as\s+a |
hole       | whole       | | (?:range|host|idea|story|lot\s+of|point|thing|truth|business|year|family|country|world)
idle       | idol        | teen|pop|matinee |
idol       | idle        | | (?:chatter|threats?|gossip|curiosity)
knap       | nap         | a(?:\s+(?:short|quick|little|long))?|afternoon|\w+-induced|OWN & END
leek       | leak        | gas|oil|water|pipe|radiation|data |
leave      | leaf        | (?:an?|one)\s+(?:bay|fig|tea|lettuce|palm|oak|vine|cabbage|maple) & END
lessen     | lesson      | a|the|first|valuable|history|piano|another|OWN & END
lesson     | lessen      | to|would|could|will|may|might|n['’]t|not & (?:the|its|his|her|their)\s+(?:impact|blow|pain|effects?|risks?|burden|damage)
lightening | lightning   | struck\s+by|hit\s+by|thunder\s+and|forked | (?:strikes?|bolts?|conductors?|storms?|struck|speed|rod)
loathe     | loath       | is|was|are|were|am|be|been|seems?|seemed & to
loose      | lose        | to|will|would|could|may|might|can|(?:ca|wo|do|could|would|did|does)n['’]t & (?:by\s+\d|out\s+(?:on|to)|heavily|badly|everything|something|anything)
(?-i:marshall?) | martial     | | (?:law|arts)
meat       | meet        | to|will|would|could|can|(?:ca|wo|do|could|would|did|does)n['’]t & (?:the|its|his|her|their|him|them|targets?|needs)
medal      | metal       | | (?:detectors?|detectorists?)
metals?    | medal       | won\s+(?:a\s+)?(?:gold|silver|bronze) |
miner      | minor       | | (?:offences?|damage|alterations?|surgery|injur(?:y|ies)|league)
morale     | moral       | | (?:compass|high\s+ground|support|victory|values?|obligations?|duty|outrage|philosophy)
moral      | morale      | staff|team|low|public|boosted?|boosting|troop|squad & (?:is|was|has|at|in|among|by|after|[.,;])
navel      | naval       | | (?:bases?|officers?|commander|fleet|battles?|academy|blockade|forces?)
naval      | navel       | | gazing
no         | know        | n['’]t|to|should|we|they|i|you & (?:what|how|why|who|where|whether|that\s+the)
ordinance  | ordnance    | unexploded | (?:survey|factory|disposal)
paired     | pared       | | (?:down|back)
palette    | palate      | cleanse\s+the|cleft |
palate     | palette     | colou?r|muted | of\s+(?:colou?rs|greens|blues|reds|browns|pastels)
palette    | pallet      |  | (?:truck|of\s+(?:bricks|goods|beer|cement|timber))
passed     | past        | in\s+the|from\s+the|of\s+the|the|for\s+the|over\s+the & (?:few|year|week|months?|weeks|years|decades?|century|two|three|four|five|six|ten|tense)
passed     | past        | half & (?:one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve)(?:[.;]|\s+(?:in\s+the|on|this|when|and)\b)
past       | passed      | had|has|have|having|he|she|they|who & (?:the\s+(?:ball|exam|test|law|motion|bill|hat|buck|baton)|away|(?:his|her)\s+(?:driving|exams?)|unnoticed|judgment)
patience   | patients    | hospital|cancer|heart|treat|treating|treated|elderly|sick|many & END
patients   | patience    | (?:run(?:ning)?|ran)\s+out\s+of(?=\s+patients\s+with\b)|infinite|thank\s+you\s+for\s+your |
peace      | piece       | a & of\s+(?:cake|paper|land|work|music|string|wood|advice|furniture|meat|equipment|evidence|writing|toast|bread)
peak       | peek        | (?:a\s+quick|take\s+a|took\s+a) & (?:at|inside|behind|into|through)
pedal      | peddle      | to & (?:drugs|lies|myths|influence|wares|(?:his|her|its|their)\s+wares|rumours)
pedall?ed  | peddled     | | (?:drugs|lies|myths|influence|the\s+myth|rumours)
pedall?ing | peddling    | | (?:drugs|lies|myths|influence|the\s+myth|rumours)
peek       | peak        | at\s+OWN|off | (?:hours?|times?|season|demand|oil|fitness)
piece      | peace       | | (?:talks\s+(?:between|with|were|are|have|had|began|collapsed|broke|failed)|treaty|envoy|prize|accord)
plain      | plane       | passenger|aero|jet|spy | (?:crash|crashed|spotters?)
plane      | plain       | | (?:flour|chocolate|english|clothes|yoghurt)
poll       | pole        | totem|tent|barge | (?:vault|vaulter|dancing)
poll       | pole        | on|took|takes|take|from|grabbed & position
poles?     | poll        | opinion|exit|straw | (?:tax|ratings?)
populous   | populace    | the & (?:of|is|was|has|are|were|[.,;])
pour       | pore        | | PAPERS
(?<!was )(?<!were )(?<!been )(?<!be )(?<!being )poured     | pored       | | PAPERS
pouring    | poring      | | PAPERS
pray       | prey        | fall|falls|fell|fallen|easy|birds?\s+of|beasts?\s+of |
presents   | presence    | in\s+the & of
principle  | principal   | deputy|assistant|vice|school|college & END
(?<!in )(?<!on )principle | principal | | (?:(?:private|press|parliamentary|deputy|assistant)\s+)?(?:secretary|engineer|officer|teacher|lecturer|advis[eo]r|scientist|cellist|violinist|flautist|architect|ballerina|beneficiar(?:y|ies)|residence|tenant)
principal  | principle   | basic|guiding|fundamental|underlying & (?:of|is|that|behind|[.,;])
prophet    | profit      | net|gross|pre-tax|operating|annual|trading | (?:margins?|warnings?|of\s+[£$€\d]\S*)
quite      | quiet       | peace\s+and|keep|kept|stay|stayed|went|fell & (?:about|on|for|and|until|[.,;!?])
quiet      | quite       | | (?:a\s+(?:few|lot|bit)|frankly|possibly|simply|likely|the\s+(?:opposite|contrary))
rain       | reign       | | of\s+terror
raised     | razed       | | to\s+the\s+ground(?!\s+(?:floor|level|state)|-)
rapped     | wrapped     | | in\s+(?:paper|foil|plastic|cling|cotton|tissue)
reign      | rein        | tight|tighter|to & in\s+(?:spending|costs|inflation|borrowing|public)
reigned    | reined      | | in\s+(?:spending|costs|inflation|borrowing)
reigns     | reins       | | of\s+power
rights     | rites       | (?:gave|given|giving|administer\w*|read|receiv\w*)(?:\s+\w+)?\s+(?:the\s+)?last|funeral & (?:were|was|by|to\s+(?:him|her|the)|at|and|[.,;])
right      | rite        | | of\s+passage\s+for\s+(?:teenagers|young|boys|girls|students|pupils|every|many|any|all|generations)
roles?     | roll        | bread|sausage|toilet | of\s+honou?r
roll       | role        | key|leading|vital|crucial|central|starring|cameo|major|play(?:s|ed|ing)?\s+a & (?:in|as)
rolls?     | role        | | models?
root       | route       | bus|escape|scenic|shipping|trade|en |
route      | root        | | (?:causes?|vegetables?)
sail       | sale        | up\s+for|jumble|garage|car\s+boot |
sale       | sail        | set|sets & (?:for|from|on|to|[.,;])
sea        | see         | would|could|can|will|may|might|n['’]t|cannot|wait\s+and|let\s+us & (?:how|what|whether|why|whom|if|him|her|them|it|the|an?|[.,;!?])
seen       | scene       | (?:the|a)\s+(?:crime|murder) & (?:is|was|[.;])
scene      | seen        | has|have|had|been|was|were|never|n['’]t & (?:by(?!\s+scene)|as|him|her|them|since|before)
sew        | sow         | | (?:the\s+seeds?|discord|confusion|doubt|division)
shear      | sheer       | | (?:size|number|scale|volume|luck|joy|determination|quality|terror|brilliance|coincidence)
sight      | site        | building|construction|caravan|burial|landfill & (?:in|at|on|near|of|where|is|was|has|and|for|[.,;])
site       | sight       | caught|lost|lose|losing|catch & of
site       | sight       | love\s+at\s+first|in\s+plain | for\s+sore
sole       | soul        | heart\s+and|body\s+and | (?:searching|mates?)
soul       | sole        | | (?:heir|survivor|purpose|owner|trader|proprietor|reason|aim|responsibility|beneficiary|intention)
stake      | steak       | sirloin|rump|fillet|t-bone | (?:and\s+(?:chips|kidney)|dinner|tartare)
steaks     | stakes      | high|higher|raise\s+the|raised\s+the |
steak      | stake       | (?:is|are|was|were|be)\s+at|majority|minority|controlling & (?:in|[.,;])
steal      | steel       | stainless|structural |
steel      | steal       | to|will|would|could|n['’]t & (?:the\s+(?:show|limelight|headlines|spotlight|thunder)|a\s+march)
suite      | suit        | follow|follows|followed|law|boiler|bathing |
tact       | tack        | change(?:s|d)?|changing|change\s+of|a\s+different|another|a\s+new |
tail       | tale        | cautionary|folk | of\s+(?:woe|revenge|survival|courage|greed)
tale       | tail        | | (?:lights?|end\s+of|fins?|wind|feathers?)
taught     | taut        | pulled|stretched|drawn |
taut       | taught      | was|were|been|be|has|have|had|he|she|who & (?:by|him|her|us|me|them|english|how)
teaming    | teeming     | | with\s+(?:life|fish|wildlife|rain|insects|rats)
tenants?   | tenet       | basic|central|fundamental & of
their      | they’re     | | (?:going\s+to\s+(?:be|have|get|do|make|win|need|take)|been|(?-i:an?|the))(?!-)
there      | their       | in|of|for|with|from|by|on|at & own
there      | their       | of|with & (?:homes?|families|parents|children|cars?|pockets?|heads?|hands|names?|neighbou?rs|customers)
they['’]re | their       | of|in|with|from|for|by|on|at & (?:own|house|car|name|money|job|wages|votes?)
threw      | through     | go|going|went|gone|came|come|get|got|getting|walk|walked|half-?way|ran|drive|drove|driving|broke |
through    | threw       | he|she|they|who & (?:a\s+(?:punch|party|brick|bottle|stone|tantrum)|stones|bricks|bottles|eggs|himself|herself)
thrown     | throne      | heir\s+to\s+the|to\s+the|on\s+the & (?:of|in|at|after|is|was|and|for|[.,;])
throne     | thrown      | was|were|been|be|being|has|have|had|get|got & (?:out|in|into|away|off|by|from|up|together)
tied       | tide        | | (?:him|her|them|us|me|you)\s+over\s+(?:until|till|for)
troop      | troupe      | dance|theatre|circus|ballet|comedy|theatrical|drama |
vain       | vein        | varicose|jugular |
vein       | vain        | | (?:attempts?|hopes?|efforts?)
vain       | vane        | weather |
viscous    | vicious     | | (?:attacks?|circle|cycle|dogs?|rumou?rs?|assault|murder|beating)
waist      | waste       | toxic|nuclear|food|chemical|radioactive|hazardous|industrial|household | (?:of\s+(?:time|money|space|effort|resources)|management|disposal|paper)
wait       | weight      | lose|losing|birth | (?:loss|lifting|lifters?|watchers)
waived     | waved       | | (?:goodbye|flags?|banners?|placards|to\s+the\s+(?:crowd|fans|cameras))
(?-i:waring) | wearing     | was|were|is|are|been & (?:an?|the|his|her|their)
wave       | waive       | to|will|would|could & (?:its|his|her|their|the|any|all)\s+(?:rights?\s+to|rights|fees?|charges?|immunity|anonymity)
waved      | waived      | | (?:its|his|her|their|the|any|all)\s+(?:rights?\s+to|rights|fees?|charges?|immunity|anonymity)
weak       | week        | last|next|every & (?:ago|before|after|when|for|[.,;])
weather    | whether     | decide|decided|ask|asked|unclear|wonder(?:ed|ing)?|doubt(?:ed)?|question(?:ed)?|know|knows & (?:to|he|she|they|it|we|you|the|his|her|their|people|this|that|there|any|i)
weather    | whether     | of|on|matter|regardless|unclear|decide|say & or\s+not
weight     | wait        | (?:ca|could)n['’]t|cannot|have\s+to|had\s+to & (?:for|until|and\s+see)
were       | where       | place|town|village|street|house|school|point|country|city|room|spot|site|this\s+is|that\s+is & (?:he|she|they|we|i)
where      | were        | they|we|who & (?:not|all|also|being|given|told|left|found|killed|injured|taken|made|born|seen|held|sent|shot|able|unable|going|still|\w{3,}ed)
whether    | weather     | the|bad|good|severe|poor|wintry & (?:forecasts?|forecasters?|conditions|warnings?|permitting|station|map)
who['’]s   | whose       | | (?:house|car|name|father|mother|wife|husband|son|daughter|job|career|films|books|songs|novels|company)(?!\s+(?:is|to|with|in|for|at|of)\b)
witch      | which       | in|of|at|on|to|with|from|by & (?:is|was|were|are|has|had|have|means|he|she|they|the|it|we)
(?-i:wood) | would       | he|she|it|they|we|i|you & (?:be|have|not|like|never|also|make|take|go|get|help|mean|need|only|come|see|give)
write      | right       | | (?:wing|of\s+(?:way|reply|appeal))
yokes?     | yolk        | egg |
you['’]re  | your        | | (?:own|move|turn|car|wallet|bag|name|job|vote|phone|ticket|tickets|password|garden|kitchen)(?!\s+(?:mad|crazy|proud)\b)
your       | you’re      | | (?:kidding\s+me|invited\s+to)
everyday   | every day   | open|happens|happened|works?|worked|eats?|runs?|rides?|goes|go|almost|nearly & (?:at|for|from|since|until|[.;!?])
every\s+day | everyday   | for|in|of|an|more & (?:life|use|items?|objects?|language|reality|clothes)(?!\s+\w+s\b)
maybe      | may be      | (?:there|it|this|they)(?<!is it)(?<!was it) & (?:able|unable|possible|due)
(?-i:it['’]s) | its | | (?:roof|tail|budget|website|chairman|headquarters|owner|leader|population|border|neighbou?r|rival|predecessor|successor|engines?|wheels?|wings|mouth|nose|doors|windows|walls|feathers|nest|founder|debut|head\s+office|own)(?!\s+(?:who|that|which|day|policy|\w+ing)\b|-)
its        | it’s        | | (?:because|worth\s+(?:noting|seeing|remembering|asking|watching|visiting|trying|mentioning)|too\s+(?:late|early|soon|bad)\s+(?:to|for)|never\s+(?:too|been|easy)|(?:likely|unlikely)\s+(?:to|that)|(?-i:its)\s+(?:clear|true)\s+that|(?:hard|easy|difficult|good|great|nice|important|possible|impossible)\s+to|time\s+to\s+(?:go|say|stop|act|celebrate))
to         | too         | is|was|are|were|be|been|seem(?:s|ed)?|looks?|looked|felt|far|become|became|got & (?:tired|big|small|late|early|old|young|hot|cold|high|low|expensive|hard|difficult|dangerous|busy|weak|strong|heavy|few|many|much|good|bad|loud|bright|tall|sick|deep|shallow)(?:\s+(?:for|to)|[.,;])
to         | too         | costs?|ate|eat|drank|drink|paid|pay|asked|spent|spend|charged?|talked|way & much(?:[.,;]|\s+(?:for|money|to)\b)
too        | to          | went|go|going|gone|back|due|want|wanted|able|trying|tried|began|according & (?:the|an?|his|her|its|their|be|get|go|make|do|see|have|leave|pay|win|find)
two        | too         | | many(?![-’'])
two        | too         | far|way & (?:many|much)
past       | passed      | he|she|they|we|i|who & (?:the|an?|his|her|him|them|it|by|away|through|on|out)
their      | there       | | [.;!?]
there      | their       | want|wants|lost|lose|left|won|take|took|give|gave|sold|sell|keep|kept|bring|brought|miss|need & (?:homes?|land|jobs?|children|families|parents|lives|money|cars?|own|votes?|hands?|heads?|seats?|minds?)
where      | were        | people|residents|pupils|passengers|officers|villagers|players|workers|men|women|children & \w{3,}ed\s+(?:by|in|at|on|after|from|with)
quite      | quiet       | was|is|were|been|remained|so|very & (?:during|throughout|until|[.;!?])
effect     | affect      | to|will|would|could|can|may|might|not|n['’]t & (?:everyone|everybody|anyone|people|those|families|residents|drivers|customers|workers|children|patients|pupils|students|farmers|traders|passengers|businesses|millions|thousands|prices|us|you|me)
effects    | affects     | which|that|it|this|who & (?:our|his|her|us|them|people|everyone|how|families|residents|drivers|customers|workers|children|patients|pupils|farmers|traders|passengers|businesses|millions|thousands)
effected   | affected    | (?:people|residents|families|those|homes|passengers|areas|he|she|who)\s+(?:were|was|are|is|have\s+been|had\s+been) & by
except     | accept      | can|will|would|could|must|should|may|n['’]t|cannot & (?:the|an?|his|her|its|their|responsibility|cash|donations)
excepted   | accepted    | has|have|had|was|were|been|he|she|they & (?:the|an?|his|her|its|their|by|into|as)
accept     | except      | all|everyone|everything|everybody|nothing|nobody|none|anything & for
advise     | advice      | the|an & (?:was|is|of|from|given|on|[.,;])
brake      | break       | | the\s+(?:news|record|law|silence|rules|deadlock|ice|bank|habit|mould|cycle)
aloud      | allowed     | is|was|are|were|be|been|not & (?:in|into|out|back|on|no)
stationary | stationery  | sells?|sold|buys?|bought|selling|office|headed|wedding & END
hole       | whole       | the & (?:match|game|season|film|book|town|village|street|building|house|process|area|team|crew|night|morning|afternoon|place|show)
bear       | bare        | almost|completely|stripped & [.,;]
principle  | principal   | (?:former|retired|new|acting|appointed|made|became) & of\s+(?:the|an?|his|her|our|st)\s+(?:\w+\s+){0,2}(?:school|college|academy|university)
moral      | morale      | | (?:was|is|remains?|has\s+been)\s+(?:high|low|boosted)
sight      | site        | brownfield|greenfield|derelict|vacant|industrial|proposed|landfill |
affect     | effect      | the & (?:on|of)
aid        | aide        | former|senior|close|top & (?:to|said|of|who|told|[.,;])
desert     | dessert     | served|ate|ordered|sticky & [.,;]
herd       | heard       | court|jury|inquest|hearing|tribunal|inquiry|magistrates|panel|committee |
no         | know        | n['’]t|cannot & (?:the|his|her|their|that|about|if|when|it)
affects    | effect      | the|its|their|ill|adverse|long-term|health|any|no|these|those & of\s+(?:the|an?|this|that|his|her|its|their|our|being|having)
phase      | faze        | (?:n['’]t|not|never|nothing\s+(?:can|could|will|would|seems\s+to)) & (?:him|her|them|us|me)(?!\s+(?:in|out))
phases     | fazes       | nothing|never|hardly|little & (?:him|her|them|us|me)(?!\s+(?:in|out))
phased     | fazed       | (?:he|she|i|(?-i:[A-Z][a-z]+))\s+(?:(?:is|was|seemed|looked|appeared|has\s+been|had\s+been)\s+(?:not|never|hardly|un)|(?:is|was)n['’]t)(?:\s+(?:at\s+all|easily|too|unduly|remotely))? & (?:by|and|at)
unphased   | unfazed     | (?:he|she|i|(?-i:[A-Z][a-z]+))\s+(?:is|was|seemed|looked|appeared|remained) & (?:by|and|at|[.,;])
pear       | pair        | a|new|two|another|first|second|one & of
board      | bored       | was|were|got|get|became & of\s+(?:it|the|them|this|being)
by         | buy         | (?:wanted|want|wants|hopes?|hoped|plans?|planned|able|afford|going|agreed|offered|trying|tried|used)\s+to & (?:an?|it|them|more|some|new)
sun        | son         | eldest|youngest|infant|baby|teenage|adopted|their\s+only & (?:[.,;]|and|was|is|who|had|has|said)
peel(?:ed|s|ing)? | peal | bells? | of\s+(?:bells|thunder|laughter)
flour      | flower      | | (?:show|beds?|shop|pots?|arrang\w+|girl|garden|festival)
flower     | flour       | plain|self-raising|wheat|rye|rice|wholemeal|bag\s+of|cups?\s+of & (?:[.,;]|and)
cite       | site        | the & (?:is|was|of|has|for|near|will)
meat       | meet        | they|we|who & (?:in|at|on|for|up|every|again|the)
boarder    | border      | across\s+the | (?:between|crossings?|guards?|controls?|patrols?|towns?|police)
patience   | patients    | the|all|some|these|those|most & (?:were|are)
blue       | blew        | he|she|they|who|referee|wind|storm|bomb & (?:the|his|her|up|down|off|out|away|an?|over)
one        | won         | (?:match|game|race|prize|title|award|election|seat|contract|cup|trophy|toss|battle|vote)\s+was & by
one        | won         | has|have|had|he|she|they|who & the\s+(?:cup|league|title|match|game|race|prize|toss|award|trophy|election|seat)
won        | one         | (?:is|was|as|only|just|for) & of\s+(?:the|his|her|its|their|our|those)
whether    | weather     | the & (?:was|will\s+be|had|forecast)
eight      | ate         | he|she|they|who & (?:the|an?|his|her|their|it|lunch|dinner|breakfast)
form       | from        | rose|fell|eased|increased|cut|came|far|away|taken|moved|ranging|apart|drawn & (?:the|an?|his|her|its|[£$€]?\d\S*)
from       | form        | a|the|some|this|another & of
trail      | trial       | standing|stood|stand|murder|fraud|show|criminal|fair & (?:[.,;]|for|at|over|in|by|judge)
martial    | marital     | | (?:status|breakdown|problems?|home|bliss|affairs?)
marital    | martial     | | (?:arts?|law)
pubic      | public      | | (?:house|meetings?|library|transport|inquiry|sector|health|schools?|consultation|services?|affairs|spending|opinion|money)
untied     | united      | | (?:states|nations|kingdom)
diary      | dairy       | | (?:farm(?:s|er|ers|ing)?|products?|cows?|herd|cattle|industry)
angels?    | angle       | right |
manger     | manager     | bank|club|football|stage|project|general|team|former|new|assistant |
minster    | minister    | prime|foreign|health|finance|transport|defence|education|home|trade|culture |
county     | country     | developing|third\s+world|foreign & (?:[.,;]|in|with)
casual     | causal      | | (?:link|factor)
"""
_LETTERS = lazy_regex(r"[a-z]{2,}")
_JOIN = lazy_regex(r"(?:^|\s+)([|&])(?:\s+|$)")


def pairs() -> Iterator[tuple[Pattern, str, bool]]:
    """Yield what to look for, the word that is meant, and whether it may be in the plural."""
    for source, keys, words, write, plural in _forms():
        yield pattern(source, keys=keys, words=words), write, plural


@kept
def _forms() -> tuple[tuple[str, tuple[str, ...], tuple[str, ...], str, bool], ...]:
    """Return the expression of each row, its keys or words, the word meant, and if it has a plural."""
    found = []
    for row in f"{_ROWS.strip()}\n{ROWS.strip()}".split("\n"):
        word, write, rest = re.split(r"\s+\|\s*", row, maxsplit=2)
        before, join, after = map(_expression, _JOIN.split(rest))
        front = rf"(?<![\w’'-])(?:{before})(?:\s+|-)(?P<p>{word})(?![\w’'-])"
        behind = rf"(?:\s+|-|(?=[.,;:!?]))(?:{after})(?!\w)"
        if join == "&":
            sources = [front + behind]
        else:
            alone = rf"(?<![\w’'-])(?P<o>{word})(?![\w’']){behind}"
            sources = [form for form, given in ((front, before), (alone, after)) if given]
        keys = () if word.isalpha() else (_key(word),)
        words = () if keys else (word,)
        found.append(("|".join(sources), keys, words, write, word.endswith("s?")))
    return tuple(found)


def _expression(words: str) -> str:
    long = (("END", _END), ("OWN", _OWN), ("PAPERS", _PAPERS), ("n['’]t", r"\w+n['’]t"))
    for short, whole in long:
        words = words.replace(short, whole)
    return words


def _key(word: str) -> str:
    """Return the letters that are in every form of a word."""
    bare = re.sub(r"\(\?<![^)]*\)|.\?|\[[^\]]*\]|\\s\+", " ", word)
    return str(max(_LETTERS.findall(bare), key=len))
