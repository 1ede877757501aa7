"""Voices without a name by their place, their number or their mood, and those whom a quotation is given to."""

from __future__ import annotations

import re
from typing import Final

from factlint.api import AnyContext, Hit, NameKind, Pattern, Span, names, pattern
from factlint_rules.claims._foils import is_foil, quoted_next
from factlint_rules.claims._people import PEOPLE, PERSON, SAY_MANY, SAYING_WORDS
from factlint_rules.claims._sources import first_hand, linked, named_near, sourced
from factlint_rules.claims._voices import VOICES, in_tables, named_next, unnamed

_CROWD: Final = rf"(?:{PEOPLE}|audiences|colleagues|couples|families|households|locals|neighbo[u]?rs|pundits|staff)"
#: Where they are: "in the port", "inside the firm".
_PLACE: Final = r"(?:at|around|close\s+to|from|in|inside|near|on|outside|within)\s+(?:(?!(?:who|which|that|and|but|has|have|had|is|are|was|were|do|did|can|will|would|could|to|of)\b)[\w’'-]+\s+){1,6}?"
_SAY: Final = rf"(?:{SAY_MANY}|agree|agreed|accept|know|love|hate|want|wonder|wondered)(?!\s+(?:to|by|of|about|goodbye|hello)\b)(?![\w’'-])"
_HEAD: Final = r"(?:^|(?<=[.!?:] )|(?<=[.!?][”\"] )|(?<=\n)|(?<=\bbut )|(?<=\band )|(?<=\bthat ))\b"
#: Those who are known by what they do without a name, and by no one beside them.
_SECRET: Final = r"(?:sources?|insiders|those\s+(?:close|familiar|briefed|involved))"
_EXPERTS: Final = r"(?:academics|analysts|doctors|economists|experts|historians|researchers|scientists|specialists)"

#: Those whose word has weight by their trade: "dieticians", "botanists", "ecologists".
_LEARNED: Final = r"(?:academics|analysts|critics|dentists|doctors|experts|historians|insiders|midwives|nurses|observers|physicians|researchers|reviewers|scholars|surgeons|vets|[a-z]{3,}(?:icians|[cdghklmnt]ists))"
#: What they have long known, and said of a work or a plan; to call a ballot or to describe a ward to a court is to act.
_HELD: Final = r"(?:advised|agreed|assumed|called(?=\s+(?:his|her|him|it|the|their|them|this)\b)(?!\s+(?:the\s+)?(?:[\w-]+\s+){0,2}?(?:ballot|election|meeting|strike|walkout)s?\b)|compared|criticised|criticized|described(?!\s+(?:[\w’'-]+\s+){1,5}?to\s+(?:an?|the|this)\s+(?:committee|court|hearing|inquest|inquiry|jury|tribunal)\b)|dismissed|dubbed|hailed|known|lauded|likened|named|panned|praised|recogni[sz]ed|recommended|suspected|understood)"
_ADVISE: Final = r"agree|recommend"

#: "Market analysts", "book lovers", "colleagues".
_CROWDS: Final = rf"(?:(?:city|industry|legal|market|senior|close|former|many|some|most|several|art|film|music|book|food)\s+)?(?:{_CROWD}|(?:art|book|film|music|nature|theatre|wine)\s+lovers)"

#: The last two are of those whom a name that is near is none of.
FURTHER: Final[tuple[Pattern, ...]] = (
    # "Many in the port fear", "some inside the firm doubt", "everyone in the village agrees"
    pattern(
        rf"{_HEAD}(?P<mark>(?:(?:some|many|most|others|plenty|several|a\s+few)\s+{_PLACE}|(?:some|many|most|others|plenty|several|a\s+few)\s+of\s+(?:those|us|them)\s+{_PLACE}){_SAY}"
        rf"|(?:everyone|everybody|nobody|no\s+one)\s+(?:else\s+)?{_PLACE}(?:seems?\s+to\s+\w+|is\s+(?:already\s+)?(?:asking|convinced|saying|talking\s+about|wondering)|agrees?|accepts?|believes?|feels?|hates?|knows?|loves?|says?|thinks?|wants?|wonders?)(?!\s+to\s+(?:sit|go|come|be)\b)(?![\w’'-]))",
        words=("some", "many", "most", "others", "plenty", "several", "few", "everyone", "everybody", "nobody", "one"),
    ),
    # "A lot of parents feel", "dozens of shoppers complained"
    pattern(
        rf"{_HEAD}(?P<mark>(?:a\s+(?:good\s+)?(?:few|handful|lot|majority|number)|dozens|hundreds|lots|plenty|scores|the\s+majority|thousands)\s+of\s+(?:the\s+)?(?:[a-z-]+\s+)?{_CROWD}\s+(?:(?:have|had|now|still|also|already|\w+ly)\s+)?{_SAY})",
        words=(*SAYING_WORDS, "agree", "agreed", "accept", "know", "love", "hate", "want", "wonder", "wondered"),
    ),
    # "Some said the old man was mean"
    pattern(
        rf"{_HEAD}(?P<mark>(?:some|many|others|a\s+few)\s+(?:said|thought(?!\s+to\b)|felt|feel|reckon(?:ed)?|swear|swore|whispered|complained|grumbled|wondered|mutter(?:ed)?))\b(?=\s+(?!(?:yes|no|so|and|it\s+with)\b)[a-z])",
        words=("said", "thought", "felt", "feel", "reckon", "reckoned", "swear", "swore", "whispered", "complained", "grumbled", "wondered", "mutter", "muttered"),
    ),
    # "Analysts had pencilled in", "Wall Street had braced for", "colleagues recalled a woman"
    pattern(
        rf"\b(?=(?:[\w-]+\s+){{1,3}}(?:had|have|recall|recalled|remember|remembered|welcomed)\s){_HEAD}(?P<mark>(?:{_CROWDS}|(?:the\s+)?(?:City|markets?)|Wall\s+Street)\s+(?:(?:had|have)\s+(?:pencil?led\s+in|(?:long\s+)?(?:braced|expected|feared|forecast|hoped))\b"
        rf"|(?:recall(?:ed)?|remember(?:ed)?)\s+(?:an?|him|her|them|how|his)\b(?!\s+(?:flood|minute|war)\b)|welcomed\s+the\s+(?:announcement|cut|decision|deal|move|news|plans?|results?|ruling|report|scheme|verdict)\b))",
        words=tuple("braced pencilled penciled expected feared forecast hoped recall recalled remember remembered welcomed".split()),
    ),
    # "Economists are upbeat", "critics are calling it"
    pattern(
        rf"\b(?=(?:[\w-]+\s+){{1,3}}(?:are|were|have)\s){_HEAD}(?P<mark>{_CROWDS}\s+(?:are|were|have\s+been)\s+(?:already\s+|now\s+|\w+ly\s+)?(?:(?:calling|describing|hailing|branding|dubbing|praising|predicting|questioning|asking|raving\s+about|talking\s+about|whispering|wondering)\b(?!\s+for\b)"
        rf"|(?:baffled|bearish|bullish|cautious|delighted|downbeat|fed\s+up|furious|gloomy|impressed|nervous|optimistic|outraged|pessimistic|relieved|sceptical|skeptical|underwhelmed|unimpressed|upbeat))\b)",
        words=tuple("calling describing hailing branding dubbing praising predicting questioning asking raving talking whispering wondering baffled bearish bullish cautious delighted downbeat fed furious gloomy impressed nervous optimistic outraged pessimistic relieved sceptical skeptical underwhelmed unimpressed upbeat".split()),
    ),
    # "A councillor called the plan “a disgrace”"
    pattern(
        rf"\b(?P<one>(?:an?|one|another)\s+(?:(?!of\b)[a-z-]+\s+){{0,2}}?{PERSON}\s+(?:(?:called|condemned|denounced|described|dismissed|praised)\s+(?:the|it|this|him|her|them|his|its|their)\b(?!\s+(?:police|doctor|ambulance|fire|number|office|vet|helpline|owner|bank)\b)(?=\s[^.!?\n]{{0,60}}(?:[“\"]|\bas\b|\ba\s))))",
        words=("called", "condemned", "denounced", "described", "dismissed", "praised"),
    ),
    # "“It was over,” said one woman in the queue."
    pattern(
        rf"[”\"’',]\s+(?P<one>(?:said|says|added|adds|complained|joked|recalled|told\s+us)\s+(?:an?|one|another)\s+(?:(?!of\b)[a-z-]+\s+){{0,2}}?(?:{PERSON}|neighbo[u]?r|onlooker|local))(?=\s*[.;]|\s+(?:at|in|inside|outside|from|near|on|with|who|leaving|queuing|waiting|watching)\b|,\s+who\b)",
        words=("said", "says", "added", "adds", "complained", "joked", "recalled", "told"),
    ),
    # "We are told", "as has been noted elsewhere", "by all accounts"
    pattern(
        r"\b(?P<mark>(?:we\s+(?:are|have\s+been)|I\s+am|we['’]re|I['’]m)\s+(?:reliably\s+)?told(?=\s*[,.;]|\s+that\b)|so\s+(?:we|I)\s+(?:am\s+|are\s+)?(?:hear|told)|as\s+(?:has|have)\s+(?:\w+\s+)?been\s+(?:noted|observed|pointed\s+out|remarked|reported|said)"
        r"|by\s+all\s+accounts|word\s+is\s+that|(?:noted|reported|said)\s+elsewhere)\b",
        words=("told", "hear", "noted", "observed", "pointed", "remarked", "reported", "accounts", "word", "elsewhere"),
    ),
    # "Those close to the singer say", "sources say": he who speaks next is another
    pattern(
        rf"(?:{_HEAD}|(?<=\s)(?=(?-i:Sources|Insiders|Those)\b))\b(?P<secret>{_SECRET}\b(?:\s+(?:at|close|familiar|in|inside|involved|to|with|within)(?:\s+[\w’'-]+){{1,5}}?)?\s+(?:said|say|believe|blame|blamed|claim|claimed|fear|insist|suggest|suggested))\b(?!\s+(?:in|on)\s+the\s+hills)",
        words=("sources", "source", "insiders", "those"),
    ),
    # "Experts say": a driver who speaks next is none
    pattern(
        rf"{_HEAD}(?P<expert>{_EXPERTS}\s+(?:agree|argue|believe|claim|fear|say|suggest|think|warn))\b",
        words=("academics", "analysts", "doctors", "economists", "experts", "historians", "researchers", "scientists", "specialists"),
    ),
    # "Doctors have long known", "critics have already called it", "naturalists agree", "that dieticians recommend"
    pattern(
        rf"(?:{_HEAD}|(?<=\bwhich )|(?<=\bas ))(?P<expert>(?:(?:many|most|some)\s+)?{_LEARNED}\s+(?:(?:have|had)\s+(?:(?:already|always|long|now|often|since|\w+ly)\s+)*{_HELD}\b(?!\s+(?:to|by|for(?!\s+(?:centuries|decades|generations|years))|in\s+(?:an?|the)|off|on|out)\b)"
        rf"|(?:{_ADVISE})\b(?=\s+(?:that|on|the|an?|to|it|them|eating|keeping|using|against)\b|[.,;])))",
        words=tuple("advised agreed assumed called compared criticised criticized described dismissed dubbed hailed known lauded likened named panned praised recognised recognized recommended suspected understood agree recommend".split()),
    ),
    # "The film, which critics hailed as", "reviewers raved about it"
    pattern(
        rf"(?:{_HEAD}|(?<=\bwhich ))(?P<mark>(?:(?:many|most|some)\s+)?(?:audiences|critics|fans|reviewers|viewers)\s+(?:adored|called|compared|dismissed|hailed|lauded|likened|loved|panned|praised|raved))\b(?!\s+(?:for|off|out|by)\b)",
        words=tuple("adored called compared dismissed hailed lauded likened loved panned praised raved".split()),
    ),
)  # fmt: skip
#: What makes the next speaker one who knows: a title, a trade, a body he is of.
_KNOWS: Final = pattern(
    r"\b(?:Dr|Prof|Professor|analyst|chief|consultant|director|doctor|economist|editor|expert|fellow|head|historian|lecturer|manager|officer|partner|physicist|president|professor|psychologist|researcher|scientist|secretary|spokes\w+|specialist|strategist|surgeon|trader|[a-z]+ologist)\b"
    r"|\b(?:at|from|of|for|with)\s+(?:the\s+)?(?-i:[A-Z])\w+|\bof\s+the\s+[a-z]+\s+(?:group|firm|body|society|association|union)\b"
)


#: Somebody tells it: "We stayed at the Anchor" has a name, and nobody speaks.
_TELLS: Final = pattern(
    r"[“”\"]|\b(?:according|added|adds|argue[ds]?|believe[ds]?|by|explain(?:ed|s)|found|says?|said|show(?:ed|s)|tells|told|warn(?:ed|s)|writes|wrote)\b"
)
_ASKED: Final = pattern(r"\b(?:poll(?:ed)?|questionnaire|respondents|survey(?:ed)?)\b")
_REACH: Final = 240

EVERY_VOICE: Final = (*VOICES, *FURTHER)


#: "Analysts had expected £51m, according to a poll": who asked them answers for it.
_POLLED = pattern(
    r",?\s+according\s+to\s+(?:(?:an?|the|its|one)\s+)?(?:(?!who\b|which\b|that\b|close\b|near\b)[\w’'-]+\s+){0,3}?"
    r"(?:polls?|surveys?|consensus|census|data|figures|research|study|studies|forecasts|index|interviews|questionnaires?)\b(?!['’])"
    r"|\bin\s+an?\s+(?:[\w-]+\s+){0,3}(?:poll|survey|questionnaire)\b"
)


def voice_of(hit: Hit, ctx: AnyContext) -> Span | None:
    """Return the words of a voice that has no name, or None."""
    if _POLLED.search(ctx.text, hit.span.end, ctx.sentence(hit.span).end):
        return None
    if hit.index < len(VOICES):
        return hit.span if unnamed(hit, ctx) else None
    span = span_of(hit)
    return span if nameless(hit, ctx) and _is_new(span, ctx) else None


def _is_new(span: Span, ctx: AnyContext) -> bool:
    """Return whether neither ATT001 nor the other patterns have found the words."""
    sentence = ctx.sentence(span)
    # ATT001 leaves out what a name is near, whose it may be.
    told = in_tables(ctx, span) and not sourced(ctx, span)
    return not told and not any(
        hit.span.overlaps(span) and unnamed(hit, ctx)
        for index, form in enumerate(VOICES)
        if form.may_match(ctx.document)
        for found in form.finditer(ctx.text, sentence.start, sentence.end)
        for hit in (Hit(found, index),)
    )


def span_of(hit: Hit) -> Span:
    """Return the words a finding marks."""
    groups = hit.match.groupdict()
    name = next((one for one in ("mark", "one", "secret", "expert") if groups.get(one)), None)
    return Span(*hit.match.span(name or 0))


def nameless(hit: Hit, ctx: AnyContext) -> bool:
    """Return whether a voice has no name, here or with the one who speaks next."""
    span, groups = span_of(hit), hit.match.groupdict()
    if ctx.document.in_speech(span) or linked(ctx, span) or first_hand(ctx, span):
        return False
    if groups.get("expert"):
        return not _expert_next(ctx, span)
    if groups.get("secret"):
        return True
    if groups.get("one"):
        return not (_person_in(ctx, span) or named_next(ctx, span))
    if _ASKED.search(ctx.text, max(0, span.start - _REACH), span.start) and span.of(
        ctx.text
    ).lower().startswith("many"):
        return False  # "Only 4% had one, the survey said. Many said that they were confused"
    return not (is_foil(ctx, span) or quoted_next(ctx, span) or named_near(ctx, span))


def _expert_next(ctx: AnyContext, span: Span) -> bool:
    """Return whether one who knows of the matter speaks in the sentence or in the two behind it."""
    behind = ctx.document.sentences_from(span.start, 3)
    words = [one.of(ctx.text) for one in behind]
    return any(_KNOWS.search(one) and _TELLS.search(one) for one in words)


def _person_in(ctx: AnyContext, span: Span) -> bool:
    """Return whether somebody has a full name in the sentence, or in the next where it tells of the same kind."""
    first, *behind = ctx.document.sentences_from(span.start, 2)
    role = re.findall(r"[a-z]+", span.of(ctx.text))
    near = [
        first,
        *(
            one
            for one in behind
            if set(role[1:]) & set(one.of(ctx.text).split()) - {"a", "the", "said"}
        ),
    ]
    return any(
        name.kind is NameKind.PERSON and " " in name.text
        for one in near
        for name in ctx.read(names).within(one)
    )
