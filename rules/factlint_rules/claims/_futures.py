"""What is to come, as told by the writer, and whether somebody is its source."""

from __future__ import annotations

from functools import lru_cache

from factlint.api import AnyContext, Article, Hit, Span, pattern
from factlint_rules.claims._sources import linked, said_by_somebody, said_in, speaks

_ADVERBS = r"(?:(?:also|almost|soon|then|now|never|always|again|only|just|probably|not|\w+ly)\s+)*"
#: Words that leave no doubt about what is to come.
_SURE = r"(?:bound|certain|destined|doomed|guaranteed|poised|set|sure)"
#: What somebody is about to do: "is taking over", and a day to come behind it.
_UNDER_WAY = r"(?:is|are)\s+(?:[a-z]{2,}ing(?:\s+(?:back|down|in|off|on|out|over|up))?|expected)"
_MONTHS = "January|February|March|April|May|June|July|August|September|October|November|December"
_DAYS = "Monday|Tuesday|Wednesday|Thursday|Friday|Saturday|Sunday"

#: The first leaves no doubt: what others say elsewhere in the article is no source of it.
FUTURES = (
    pattern(
        rf"\b(?P<mark>(?:(?:is|are|looks?|seems?)\s+{_ADVERBS}{_SURE}\s+to|will\s+(?:certainly|definitely"
        rf"|inevitably|surely|undoubtedly))\s+[a-z]+"
        r"|can\s+only\s+(?:add|be\s+(?:better|good|worse)|benefit|climb|decline|end|fall|gain|get|go|grow|harm"
        r"|help|hurt|improve|increase|lead|mean|rise|worsen))\b",
        words=tuple("bound certain destined doomed guaranteed poised set sure certainly definitely inevitably surely undoubtedly only".split())),
    pattern(
        rf"\b(?P<mark>(?:will|won['’]t|shall|(?:is|are)\s+going\s+to|(?:is|are|looks?|seems?)\s+{_ADVERBS}(?:due"
        rf"|expected|likely|on\s+course|scheduled|tipped|unlikely)\s+to)\s+{_ADVERBS}[a-z]{{2,}})\b",
        words=("will", "won", "shall", "going", "due", "expected", "likely", "course", "scheduled", "tipped", "unlikely"), case=True),
    pattern(r"\b(?P<mark>(?:is|are)\s+(?:not\s+)?to\s+(?!(?:blame|do|let|come|say|date|go|the|an?)\b)[a-z]{2,})\b"),
    # "Her daughter is taking over on 1 May", "a verdict is expected within hours", "he is joining them for £6m"
    pattern(
        rf"\b(?P<mark>{_UNDER_WAY})\s+(?=(?:[\w’'-]+\s+){{0,4}}?(?:in\s+(?:{_MONTHS})|on\s+(?:{_DAYS}"
        rf"|\d+\s+(?:{_MONTHS})|(?:{_MONTHS})\s\d)|next\s+(?:month|week|year|spring|summer|autumn|winter|season)"
        rf"|within\s+(?:days|hours|weeks|months)))",
        words=(*_MONTHS.lower().split("|"), *_DAYS.lower().split("|"), "next", "within"), case=True),
    pattern(rf"\b(?P<mark>{_UNDER_WAY})\s+(?=(?:[\w’'-]+\s+){{0,4}}?(?:for\s+[£$€]|in\s+20\d\d))", keys=("£", "$", "€", "20"), case=True),
)  # fmt: skip


def without_source(hit: Hit, ctx: AnyContext) -> bool:
    """Return whether no one in the sentence, or in the article where doubt is left, is the source."""
    sentence = ctx.sentence(hit.span)
    start = hit.span.start
    if _OWN.search(ctx.text, max(sentence.start, start - _OWN_REACH), start):
        return False
    words = sentence.of(ctx.text)
    if _is_conditional(words) or linked(ctx, hit.span) or ctx.read(_tells_of_itself):
        return False
    if _is_spoken(words):
        return False
    return hit.index == 0 or not ctx.read(_has_source)


def told_by_someone(hit: Hit, ctx: AnyContext) -> bool:
    """Return whether somebody is the source of a forecast in its own sentence, or the writer promises it."""
    sentence = ctx.sentence(hit.span)
    words = sentence.of(ctx.text)
    behind = _NEXT_CLAUSE.search(ctx.text, hit.span.end, sentence.end)
    start = max(sentence.start, ctx.text.rfind("; ", sentence.start, hit.span.start))
    clause = ctx.text[start : behind.start() if behind else sentence.end]
    return bool(
        _is_conditional(words)
        or _FIRST_PERSON.search(clause)
        or linked(ctx, hit.span)
        or _is_spoken(words)
    )


#: So many characters before a forecast say whose it is.
_OWN_REACH = 200
#: "You will need a licence", "we will see": no forecast.
_OWN = pattern(r"\b(?:I|we|you)\s+(?:\w+\s+)?$")
#: Somebody's condition, wish or word, and a question.
_IF = pattern(
    r"\b(?:if|unless|whether|hop(?:es?|ed|ing)|plan(?:s|ned)?|wants?|believ\w+|aims?|promis\w+|ensur\w+|so\s+that|warn(?:s|ed)?|warning\s+(?:that|of)|"
    r"predict\w*|argu\w+|fear\w*|insist\w*|expects|said|says|told|claim\w*|announced?|confirmed|reckons|thinks?|forecasts?|calculat\w+|"
    r"estimat\w+|convinced|according|would|could|agreed|vowed|pledged|decided|ordered|ruled|suggests?|voted?|approved|elected)\b|\?"
)
#: "Prices will fall by half in May, and we will pass it on": what is promised is behind the forecast.
_NEXT_CLAUSE = pattern(r"[,;]\s+(?:and|but|so)\s+(?:we|you|I)\b")
_FIRST_PERSON = pattern(r"\b(?:we|our|I|my|you|your)\b")


def _tells_of_itself(article: Article) -> bool:
    """Return whether the writer speaks of himself or to the reader: his plans are his own, and so is his advice."""
    document = article.document
    return any(
        not document.in_speech(Span(*found.span()))
        for found in _FIRST_PERSON.finditer(document.text)
    )


@lru_cache(maxsize=4)  # a sentence may be of nothing but forecasts
def _is_conditional(sentence: str) -> bool:
    return _IF.search(sentence) is not None


@lru_cache(maxsize=4)
def _is_spoken(sentence: str) -> bool:
    """Return whether somebody, named or not, says a sentence."""
    return speaks(sentence, Span(0, len(sentence))) or said_by_somebody(sentence)


def _has_source(article: Article) -> bool:
    """Return whether anybody says anything in the article: what is to come may be his word, too."""
    document = article.document
    return any(
        speaks(document.text, one) or said_in(document.text, one)
        for block in document.blocks
        for one in document.paragraph_sentences(block)
    )
