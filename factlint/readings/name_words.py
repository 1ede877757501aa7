"""Words that tell what a run of capitalised words names."""

from __future__ import annotations

#: Words that begin a sentence with a capital and are no names.
STARTERS = frozenset(
    """
    a about above according across actually after afterwards again against ahead all almost
    along already also although always amid among an and another any anyone anything apart are
    around as aside asked at away back based be because been before behind being below beneath
    beside besides best better between beyond both but by can clearly come comes could
    critics currently despite did do does doing down due during each earlier early either
    elsewhere enough even eventually ever every everyone everything except experts far few
    fewer finally first following for former formerly four five from further furthermore
    get give given go going good had has have having he hence her here hers him his how however
    i if in including indeed initially inside instead into is it its just last lastly late later
    latest least less let like likewise little long look made make many may maybe me meanwhile
    might mine more moreover most mostly much must my near nearly neither never nevertheless
    new next nine no nobody none nonetheless nor not nothing now nowhere of off officials often
    on once one only onto opposite or originally other others otherwise our ours out outside
    over overall part partly people per perhaps plus post presumably previously prior
    pro probably put quite rather really recent recently regarding researchers right
    scientists second see seven several shall she should similarly since six so some somebody
    someone something sometimes somewhere soon still subsequently such surely take
    ten than thanks that the their theirs them then there thereafter therefore these they third
    this those though three through throughout thus till to together tonight too toward
    towards traditionally try twice two typically ultimately under underneath unfortunately
    unless unlike until up upon us use used using usually versus very via was watch we well
    were what whatever when whenever where whereas wherever whether which whichever while who
    whoever whom whose why will with within without would yes yesterday yet you your yours
    today tomorrow eight twelve twenty thirty fifty hundred half
    """.split()
)

#: Capitalised everywhere, and no names of persons, bodies or works.
CALENDAR = frozenset(
    """
    monday tuesday wednesday thursday friday saturday sunday january february march april may
    june july august september october november december christmas easter ramadan i i'm i've
    i'd i'll i’m i’ve i’d i’ll
    """.split()
)

HONORIFICS = frozenset(
    """
    mr mrs ms miss mx dr sir dame lord lady prof professor rev reverend judge justice
    monsieur madame mademoiselle signor signora signorina herr frau senor senora señor señora
    """.split()
)

#: Offices and ranks that precede a name.
OFFICES = frozenset(
    """
    president vice-president chancellor secretary minister premier prime foreign home senator
    congressman congresswoman representative governor mayor king queen prince princess duke
    duchess archbishop bishop pope father sister brother captain colonel general major
    lieutenant sergeant corporal admiral commander inspector superintendent constable detective
    chief executive chairman chairwoman director manager coach skipper striker midfielder
    defender goalkeeper winger actor actress singer director producer author writer
    editor analyst economist spokesman spokeswoman attorney cllr councillor mp msp sheikh
    ambassador commissioner deputy
    sheriff coroner recorder magistrate alderman councilman councilwoman reeve provost
    pastor rabbi imam ayatollah baron baroness viscount countess brigadier commodore
    const sgt insp supt lt capt maj col gen cpl adm cmdr cdr brig pc sen rep gov
    """.split()
)

#: A run that ends, or begins, with one of these names a body.
BODY_WORDS = frozenset(
    """
    academy agency alliance airlines airways army assembly associates association athletic
    authority bank board brothers bureau cabinet centre center chamber church club college
    commission committee commons company confederation congress constabulary corp corporation
    council court department enterprises exchange faculty federation force forum foundation
    front fund government group guild holdings hospital inc industries institute institution
    international laboratories laboratory labs lords limited llc llp ltd ministry museum
    network office orchestra organisation organization palace parliament partners partnership
    party plc police pictures press productions records regiment rovers school senate service
    services society studios studio systems team technologies television theatre theater
    treasury tribunal trust union united university wanderers
    """.split()
)

#: Words that make a run a place, an event or a thing rather than a person.
NO_PERSON = frozenset(
    """
    north south east west northern southern eastern western central upper lower new old great
    street road avenue square lane bridge river lake sea ocean bay mount mountain island islands
    park stadium arena airport station city county state states kingdom republic
    valley hill hills beach forest house hall castle tower cup league championship championships
    open games olympic olympics grand prix series trophy award awards prize festival week day
    year war act bill treaty agreement peace world european british american english scottish
    welsh irish french german italian spanish russian chinese japanese indian australian
    african asian canadian dutch swedish united royal national international first second
    super premier division six nations masters tour final finals the a an of and for st saint
    san santa los las el al de la le du mr mrs coast labour labor tory tories conservative
    conservatives democrat democrats republican republicans election electric motors congress
    minister secretary president chancellor executive chief general
    """.split()
)

#: Things with titles: a run after one of these, or after "of" after one, names a work.
WORK_NOUNS = frozenset(
    """
    album anthology ballad biopic blockbuster book cartoon comedy comic documentary drama
    episode epic film franchise game hit memoir miniseries movie musical novel novella opera
    play podcast poem prequel remake season sequel series show single sitcom soap song
    soundtrack spin-off spinoff thriller track trilogy videogame western
    """.split()
)

#: Given names common in English-language copy; they make a run of two or three a person.
#: Words of names that are words as well: alike ones ("Centre", "Central") are no slips.
COMMON_IN_NAMES = STARTERS | CALENDAR | HONORIFICS | OFFICES | BODY_WORDS | NO_PERSON
