"""ATT008: a recent study."""

from __future__ import annotations

from collections.abc import Iterator

from factlint.api import (
    Citation,
    Context,
    Hit,
    PatternRule,
    Remark,
    by_profile,
    is_common_word,
    pattern,
)
from factlint_rules.claims._sources import first_hand, linked, named_near

_NAMED = pattern(
    r"\b(?:by|from|at|for|in|of)\s+(?:[a-z]+\s+){0,4}[A-Z]\w+|\b(?:Journal|University|Institute|College|Council"
    r"|Centre|Center|Agency)\b|[A-Z]\w+(?:'s|’s)?\s+(?:study|survey|report|poll|research)",
    case=True,
)

#: How far behind its sentence a study may be named, in characters: a sentence or two.
_NEXT = 240


#: What is done to find something out, and what comes of it.
_ONE = r"(?:analysis|experiment|investigation|meta-analysis|paper|poll|report|review|study|survey|test|trial)"
_ALL = (
    r"(?:analyses|data|estimates|evidence|experiments|figures|findings|investigations|opinion\s+polls|polls"
    r"|polling|modelling|modeling|numbers|"
    r"projections|research|reviews|science|statistics|studies|surveys|tests|trials)"
)
_ONE_WORDS = tuple(
    "analysis experiment investigation paper poll report review study survey test trial".split()
)
_ALL_WORDS = tuple(
    "analyses data estimates evidence experiments figures findings investigations polls polling modelling modeling numbers projections research reviews science statistics studies surveys tests trials".split()
)
_FINDS = (
    r"(?:(?:has|have|had|reportedly|also|now|consistently|repeatedly|clearly|always|already|even|\w+ly)\s+){0,2}"
    r"(?:argue|blame|claim|conclude|confirm|demonstrate|establish|estimate|find|found|indicate|link|predict|prove|proven|put|"
    r"reveal|say|said|show|shown|suggest|warn)(?:e?s|e?d)?\b(?!\s+(?:in|on|off|out|up|of|by|forward)\b)(?![’'-])"
)
#: Words of a study that give it no name: "a major new", "a university", "recent opinion".
_KIND = (
    r"(?:(?!(?:of|in|by|from|for|at|on|to|and|or|that|which|the|his|her|its|their|our|my|your|this|whose|if|when"
    r"|whether|as|each|every|must|over)\b)[a-z-]+\s+){0,3}?"
)
#: Of what, where and when it was: "of students", "published last year".
_OF_WHAT = (
    r"(?:\s+(?:of|into|on|in|among|with|conducted|published|released|issued|carried\s+out|last|this"
    r"|out)(?:\s+(?!(?:and|but|which|who|that)\b)[a-z0-9](?:[a-z0-9-]|,(?=\d))*){1,5}?)?"
)
#: The patterns from here on are left to desks that ask of what agency copy prints.
_WIDE = 4


class UnnamedStudy(PatternRule):
    """A study has authors, a year and a place where it can be read.

    "A recent study found" cannot be looked up. Name who did it and where it appeared, or link it.

    Bad:
        A recent study found that owls sleep less in town.
        ^^^^^^^^^^^^^^^^^^^^ “A recent study found”: which study?

        Research shows that hens know faces. According to a recent survey, most keepers agree.
        ^^^^^^^^^^^^^^ “Research shows”: which study?
                                             ^^^^^^^^^^^^^^^^^^^^^^^^^^^^ “According to a recent survey”: which study?

        A new study has come out that links moss to mirth.
        ^^^^^^^^^^^^^^^^^^^^^^^^ “A new study has come out”: which study?
    Good:
        A study by the University of Hull found that owls sleep less in town.

        She went back to study found objects. For example, Penn research shows that moss is old.

        An analysis of the table above shows a rise. Cleaning the data suggests reading it first.

        Most hens know their keeper, according to a new study. It was made at the University of Hull.
    """

    code = "ATT008"
    name = "unnamed-study"
    severity = by_profile("warning")
    message = "“{text}”: which study?"
    advice = "say who did it, when and where it appeared, or link it"
    citations = (Citation("KSJ Fact-Checking Project", "Handbook: studies"),)
    speech = "silent"
    looks_for = (
        pattern(
            r"\b(?P<mark>(?:a|one|another|some|several|many|recent|new|numerous)\s+(?:(?:recent|new|major|large"
            r"|scientific|academic|separate)\s+)*(?:study|studies|survey|surveys|poll|polls|research)\s+(?:has\s+"
            r"|have\s+|also\s+)?(?:found|finds?|shows?|showed|shown|suggests?|suggested|says?|said|claims?|claimed"
            r"|reveals?|revealed|warns?|warned|concluded))\b",
            keys=("study", "studies", "survey", "poll", "research"),
        ),
        # "A new study has come out that links moss to mirth", "one survey puts it at nine in ten".
        pattern(
            r"\b(?P<mark>(?:a|one|another)\s+(?:(?:recent|new|major|large|scientific|academic"
            r"|separate)\s+)*(?:study|survey|poll)\s+(?:(?:has\s+)?(?:come|came)\s+out|links|has\s+linked|puts"
            r"|estimates|argues|indicates|points\s+to))\b",
            keys=("study", "survey", "poll"),
        ),
        # "Studies show that", "Research suggests": bare, at the head of a sentence.
        pattern(
            r"\b(?P<mark>(?:Studies|Surveys|Polls|Research)\s+(?:has\s+|have\s+|also\s+)?(?:(?:again|already|consistently|long|repeatedly)\s+)?(?:shown?|shows|suggests?"
            r"|suggested|finds?|found|indicates?|indicated|proves?|proved|proven))\b",
            words=("studies", "surveys", "polls", "research"),
            case=True,
        ),
        # "According to a recent survey".
        pattern(
            r"\b(?P<mark>according\s+to\s+(?:(?:an?|one|some|several|various)\s+)?(?:(?:recent|new|latest|major"
            r"|large|scientific|academic)\s+)*(?:study|studies|survey|surveys|poll|polls|research))\b",
            words=("according",),
        ),
        # "Figures reveal", "scientific tests have proved", "and experiments indicate"
        pattern(
            rf"(?:^|[.!?;:,—–(]\s+|\n|\b(?:and|but|that|though|while|as|because"
            rf"|where)\s+)(?P<mark>(?:the\s+(?:latest|most\s+recent|newest|available"
            rf"|official)\s+)?{_KIND}{_ALL}{_OF_WHAT}\s+{_FINDS})",
            words=_ALL_WORDS,
        ),
        # "A university study says", "a poll of students put", "one test showed"
        pattern(
            rf"\b(?P<mark>(?:an?|one|another)\s+{_KIND}{_ONE}{_OF_WHAT}\s+{_FINDS})",
            words=_ONE_WORDS,
        ),
        # "It has been shown", "has been proved to work", "is clinically proven"
        pattern(
            r"\b(?P<mark>it(?:['’]s|\s+is|(?:['’]s|\s+has)(?:\s+now)?\s+been)\s+(?:(?:long|now|\w+ly)\s+)?(?:shown"
            r"|proved|proven|demonstrated|calculated|established)"
            r"|(?:has|have)\s+been\s+(?:(?:long|now|\w+ly)\s+)?(?:shown|proved|proven|found)\s+to"
            r"|(?:clinically|medically|scientifically)\s+(?:established|proved|proven|shown)"
            r"|the\s+(?:data|evidence|research|science)\s+(?:is|are)\s+(?:clear|conclusive|in|settled|unanimous))\b",
            words=(
                "shown",
                "proved",
                "proven",
                "demonstrated",
                "calculated",
                "established",
                "found",
                "data",
                "evidence",
                "research",
                "science",
            ),
        ),
        # "In a survey of 400 owners", "in lab tests,"
        pattern(
            rf"\b(?P<mark>in\s+(?:(?:an?|one|another|some|several)\s+)?{_KIND}(?:blind\s+tastings?|experiments?"
            rf"|polls?|surveys?|tests?|trials?|studies|study))(?=,|\s+of\s+(?:[a-z]+\s+)*(?:\d|[a-z]+s\b))",
            words=tuple(
                "tasting tastings experiment experiments poll polls survey surveys test tests trial trials studies study".split()
            ),
        ),
        # "Researchers have found", "scientists discovered"
        pattern(
            r"(?:^|[.!?;:,—–(]\s+|\n|\b(?:and|but|that|though|while|as|because"
            r"|where)\s+)(?P<mark>(?:[a-z-]+\s+){0,2}?(?:academics|doctors|economists|experts|researchers"
            r"|scientists|statisticians|[a-z]+ologists)"
            r"\s+(?:(?:have|had|also|now|already|recently|long|\w+ly)\s+){0,2}(?:calculated|demonstrated"
            r"|determined|discovered|established|find|found|identified|proved|proven|prove|showed|shown"
            r"|show))\b(?!\s+(?:in|on|off|out|up|by)\b)",
            words=tuple(
                "calculated demonstrated determined discovered established find found identified proved proven prove showed shown show".split()
            ),
        ),
        pattern(
            rf"\b(?P<mark>according\s+to\s+(?:(?:an?|one|some|several|various)\s+)?{_KIND}(?:{_ONE}"
            rf"|{_ALL}))(?=[.,;]|\s+(?:the|an?|it|he|she|they|we|this|that|there|in|on|of|about|into)\b)",
            words=("according",),
        ),
    )

    def check(self, hit: Hit, ctx: Context) -> Iterator[Remark]:
        """Yield one remark unless the sentence or the next names or links the study."""
        wide = hit.index >= _WIDE
        head = hit.text.split(None, 1)[0].partition("-")[0]
        before = ctx.text[max(0, hit.span.start - _SIGHT) : hit.span.start].rstrip()[-1:]
        opens = not before or before in '.!?:\n“"'
        own = head[0].isupper() and not (opens and is_common_word(head.lower()))
        if wide and (own or _CAPITAL.search(hit.text)):
            return  # "a CBI survey found", "for example, Pew research shows"
        if _DOUBLE.search(ctx.text, max(0, hit.span.start - _SIGHT), hit.span.start):
            return  # "a further recent survey said" has been found from "a" on
        if _OWN_OR_ADVICE.search(ctx.text, hit.span.start, hit.span.end + _SIGHT):
            return
        if (wide and ctx.profile == "news") or (_names_it_strictly if wide else _names_it)(
            hit, ctx
        ):
            return
        if linked(ctx, hit.span) or first_hand(ctx, hit.span):
            return
        yield self.finding(hit.span, text=hit.words)


_SIGHT = 24
#: Sentences are shorter; lists without stops are not.
_REST = 600
#: An article, and one more word of the study's, before what another pattern begins with.
_DOUBLE = pattern(r"\b(?:an?|one|another)\s+[a-z-]+\s+$")
#: "The graphic above shows", "cleaning the data suggests taking it on": no study.
_OWN_OR_ADVICE = pattern(
    r"\b(?:of|in)\s+(?:the\s+(?:above|below)|the\s+\w+\s+(?:above|below)|this|our)\b|\bsuggests?\s+[a-z]{2,}ing\b"
)


def _names_it(hit: Hit, ctx: Context) -> bool:
    """Return whether a name is near.

    The paragraph after an opening one says whose it is: "... according to a survey. / The survey, by the
    University of Hull, ...".
    """
    sentence = ctx.sentence(hit.span)
    # A title from the front matter is behind the text, and a "Council" in it made no study.
    heads = (one.span.start for one in ctx.document.blocks if one.kind.is_head)
    behind = min((at for at in heads if at >= sentence.end), default=len(ctx.text))
    words = ctx.text[sentence.start : min(behind, sentence.end + _NEXT)]
    named = _MADE_BY if _BARE.match(hit.text) else _NAMED
    return named.search(_DAY.sub("", words.replace(hit.text, " ", 1))) is not None


#: "Studies show that dogs help, and in Leeds ...": a place has made no study where none is spoken of as one.
_BARE = pattern(r"(?:according\s+to\s+)?(?:studies|research|surveys|polls)\b")
_MADE_BY = pattern(
    r"\b(?:by|from)\s+(?:the\s+)?(?:[a-z]+\s+){0,3}[A-Z]\w+|\b(?:at|in)\s+(?:the\s+)?(?:[A-Z]\w+\s+){0,3}?(?:Journal|University|Institute|College|Lancet|Nature|Science)\b"
    r"|\b(?:Journal|University|Institute|College|Council|Centre|Center|Agency|Lancet|BMJ)\b|[A-Z]\w+(?:'s|’s)?\s+(?:study|survey|report|poll|research)|\baccording\s+to\s+(?:the\s+)?[A-Z]",
    case=True,
)


def _names_it_strictly(hit: Hit, ctx: Context) -> bool:
    """Return whether a name is right behind, or in the next sentence of the study or its makers.

    A lead is a paragraph by itself, and the next one says whose the figures are: "... figures show. / Sales
    rose by 4%, the Office of National Statistics said."
    """
    text, sentence = ctx.text, ctx.sentence(hit.span)
    rest = text[hit.span.end : min(sentence.end, hit.span.end + _REST)]
    if named_near(ctx, hit.span) or _NAMED.search(_DAY.sub("", rest)):
        return True
    behind = ctx.document.sentences_from(sentence.start, 3)[1:]
    block = ctx.document.block_at(hit.span.start)
    if block is not None and block.span.end - sentence.end < _ROOM:
        return any(
            form.search(_DAY.sub("", one.of(text))) for one in behind for form in (_NAME, _NAMED)
        )
    next_one = "".join(one.of(text) for one in behind[:1])
    return _OF_IT.search(next_one) is not None and _NAMED.search(_DAY.sub("", next_one)) is not None


#: A paragraph that goes on holds more than this behind a sentence, in characters.
_ROOM = 4
#: A name inside a sentence, or initials: "(CIPS)", "Research group JD Orme".
_NAME = pattern(
    r"\b(?:[Mm]arket|[Pp]olling|[Rr]esearch|[Ss]urvey)\s+(?:agency|analysts?|body|company|firm|group|house|institute|researchers?|specialists?)\s+[A-Z]\w"
    r"|[a-z,]\s+\(?[A-Z][a-z]+\s+(?:[a-z]{2,3}\s+)?[A-Z]|\b[A-Z]{3,}\b|^(?:The\s+)?[A-Z]\w+\s+(?:[a-z]{2,3}\s+)?[A-Z]",
    case=True,
)


#: Whom and what a next sentence is about, if it says whose the study was.
_OF_IT = pattern(
    rf"\b(?:it|they|the\s+(?:\w+\s+)?(?:{_ONE}|{_ALL}|authors?|figures?|researchers|scientists|team)|carried\s+out|compiled|published)\b"
)
_CAPITAL = pattern(r"\s\(?[A-Z]", case=True)
#: "In March", "on 4 May": a time is no name.
_DAY = pattern(
    r"(?:January|February|March|April|May|June|July|August|September|October|November|December|(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day|"
    r"Britain|England|Scotland|Wales|Europe|America)",
    case=True,
)
