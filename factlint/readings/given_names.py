"""Given names that tell a person from a place or a body, and a woman from a man.

Common in English copy; a name that is rare, or that may be anybody's, tells nothing.
"""

from __future__ import annotations

WOMEN = frozenset(
    """
    abigail ada agnes aisha alexandra alice alison amanda amber amelia amina amy ana angela
    anita ann anna anne annie astrid ayesha barbara beatrice becky beth betty bridget caitlin
    carla carmen carol caroline catherine cathy cecilia celia charlotte cheryl chloe christina
    christine claire clara claudia cynthia daisy daniela dawn deborah debra denise diana diane
    donna dora dorothy edith eileen elaine eleanor elena eliza elizabeth ella ellen elsie emily
    emma erica esme esther eva eve faith fatima felicity fiona florence frances francesca
    gabriela gemma georgia georgina gillian gita gloria grace gwen hannah harriet hazel heather
    heidi helen hilda holly ida ines ingrid irene iris isabel isabella isla ivy jacqueline jade
    jane janet janice jasmine jenna jennifer jenny jessica jill joanna joanne joy joyce judith
    judy julia juliana julie juliet karen kate katherine kathleen kathryn kathy katie kimberly
    kirsty krysten laura lauren leah leila lena lily linda lisa liz lorraine louise lucia lucy
    lydia mabel maggie mandy marcia margaret maria marie marilyn marjorie marta martha martina
    mary maureen maxine maya megan melanie melissa mia michelle millie mina miranda miriam moira
    molly monica nadia nancy naomi natalie natasha nell nicole nina nora norma odette olga
    olivia pamela patricia paula pauline peggy penelope penny petra philippa phoebe pippa
    priscilla priya rachael rachel rafaela rebecca rita roberta rosa rose rosemary rosie ruby
    ruth sadie sally samantha sandra sara sarah serena sharon sheila shelley sheryl shirley sian
    silvia sofia sonia sophia sophie stella stephanie sue susan susanna susie suzanne sylvia
    tamara tanya tara teresa tessa thea theresa tiffany tina tracey tracy trish una ursula
    valerie vanessa vera veronica victoria violet virginia wanda wendy yasmin yvonne zoe
    """.split()
)

MEN = frozenset(
    """
    aaron abdul adam adrian ahmed alan alastair albert alejandro alexander alfred alistair amir
    andreas andrei andrew andy angus anil anthony antonio arnold arthur arturo barack barry ben
    benjamin bernard bill bjorn bob boris brad bradley brandon brendan brian bruce bryan byron
    callum calvin carl carlos cedric charles christian christopher claude clive colin connor
    craig cristiano curtis damien dan daniel darren dave david dean declan denis dennis derek
    desmond diego dmitry don donald doug douglas duncan dwayne dylan ed eddie edgar edmund
    edward edwin elijah elliot emmanuel enrique eric erik ernest ethan eugene fabio felix
    fernando francesco francis francisco frank franz fred freddie frederick gareth gary gavin
    geoff geoffrey george gerald gerard gilbert giles giovanni glen glenn gordon graeme graham
    greg gregory gustavo hamid harold harry hassan henri henry herbert howard hugh humphrey ian
    ibrahim isaac ivan jack jacob jacques jake james jason jasper javier jeff jeffrey jeremy
    jerome jerry jim jimmy joe joel john johnny jon jonathan jonny jorge jose joseph josh joshua
    juan justin karim karl keith ken kenneth kenny kevin khalid kieran kurt kyle lance larry
    laurent lawrence leo leon leonard leroy lewis liam lionel lloyd louis lucas luigi luis luke
    magnus malcolm manuel marc marcel marco marcus mario markus martin mathew matt matthew
    maurice mehmet michael miguel mike miles mohamed mohammad mohammed nathan neil nelson niall
    nicholas nick nigel nikolai nils noah norman oliver oscar otto owen pablo paolo patrick paul
    pedro percy pete peter phil philip phillip pierre rafael raj rajesh ralph ramon raul ray
    raymond reg reginald reza ricardo richard rick ricky rob robbie robert roberto rod roderick
    rodney roger roland roman ron ronald ronnie rory ross roy rupert russell ryan salman samuel
    sanjay saul scott sean sebastian sergei sergio seth shaun silvio simon stan stanley stefan
    stephen steve steven stewart stuart sunil sven ted terence theodore thierry thomas tim
    timothy toby todd tom tommy tony trevor ulrich vernon victor vijay vikram viktor vincent
    vladimir walter warren wayne wes wesley wilfred william winston xavier yusuf zac zach
    zachary
    """.split()
)

#: Names of women and of men, or of one in one country and of the other in another.
EITHER = frozenset(
    """
    alex andre andrea ashley beverley billy blake bobby cameron carly charlie chen chris danny
    dick dominic eli evan evelyn gabriel gerry grant guy hugo jackie jaime jamie jan jay jean
    jess jesse jo joan jordan julian kai kay kelly kerry kim laurence lee len lesley leslie
    lindsay logan lynn marian marion mark max milan morgan muhammad murray nico nicola noel omar
    pat patsy quentin randy rene robin rowan sam shane shannon sidney stacey terri terry theo
    toni tyler vicky vivian will yuki
    """.split()
)

GIVEN_NAMES = WOMEN | MEN | EITHER
