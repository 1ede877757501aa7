"""Who speaks in a sentence, and of whom he is: "said Ada Quill, head of Orrin" speaks for Ada Quill and for Orrin."""

from __future__ import annotations

from collections.abc import Iterator

from factlint.api import Article, Name, Span, names, pattern

_SAYS = (
    r"(?:said|says|say|told|tells|added|adds|announced|announces|confirmed|confirms|explained|explains|insisted|insists|revealed"
    r"|reveals|unveiled|unveils|wrote|writes|admitted|admits|commented|comments)"
)
#: Verbs of saying, those that were said to have been done by somebody ("has been confirmed") left out.
_VERB = pattern(rf"(?<!\bbe )(?<!\bis )(?<!\bare )(?<!\bwas )(?<!\bbeen )(?<!\bwere )\b{_SAYS}\b")
#: Behind the words somebody says, whatever the verb, and the one who says them: "... for all,” commented Ada Quill".
_INVERTED = pattern(
    rf"(?:[”\"][,.]?\s+[a-z]+(?:ed|s|d)|,\s+{_SAYS})\s+(?=(?:(?:the|its|his|her|their|an?)\s|(?-i:[A-Z])))"
)
_ACCORDING = pattern(r"\baccording\s+to\s+")
#: "Its maker Ada Quill: “We are glad.”"
_LABEL = pattern(r":\s+[“\"]")
#: Where the words before a verb that are its subject begin, and where those behind it end.
_CUT_BEFORE = pattern(r"[“”\";:—–]|\b(?:that|because|but|while|when|after|before|if)\b")
_CUT_BEHIND = pattern(r"[“”\";:.—–]|\b(?:that|who|which|because|but|while|when|after|before|if)\b")
#: So many characters of a subject are read, and so many of a sentence.
_PHRASE, _REACH = 140, 2000
#: Those who speak for a body or a work.
OFFICE = (
    r"(?:actor|actress|agent|artist|author|boss|captain|chair(?:man|woman)?|chief|coach|co-founder|commissioner|composer|controller|creator|curator|designer|"
    r"developer|director|distributor|drummer|editor|executive|founder|frontman|guitarist|head|host|label|leader|maker|manager|officer|organi[sz]er|"
    r"owner|presenter|president|producer|promoter|publicist|publisher|representative|secretary|singer|spokes\w+|star|studio|"
    r"writer)"
)
_HAS_OFFICE = pattern(rf"\b{OFFICE}s?\b")
_OFFICE_NEXT = pattern(rf"(?:[’']s?)?\s+(?:[a-z-]+\s+){{0,3}}?{OFFICE}s?\b")
#: The name ends the subject, or goes on in a comma, a bracket or another name: "Orrin's Ada Quill".
_ENDS = pattern(
    r"(?:[’']s?)?\s*(?:$|[,(]|\band\b|(?:has|have|had|also|himself|herself|itself)\b|(?-i:[A-Z]))"
)
#: "Bo Lund, a former head of Orrin", "Ada Quill, who left Orrin", "unlike Orrin": of others.
_NOT_HIS = pattern(r"\b(?:against|former|formerly|once|like|unlike|which|who|whose)\b")
_OF = pattern(
    r"([\w’'-]+)\s+(?:of|from|at|for|with|in|to|on|about|by)\s+(?:the\s+)?(?:[a-z-]+\s+){0,2}$"
)
#: A body that is not named, or the office of what is told of: "the company", "the film's executive producer", "organisers".
_BARE = pattern(
    r"[\s,]*(?:an?\s+(?=spokes)|(?:the|its|his|her|their|this)\s+)?(?:(?-i:[a-z])[\w-]*[’']s?\s+)?(?:(?:chief|executive|managing)\s+)?"
    rf"(?:{OFFICE}s?|band|broadcaster|channel|company|corporation|duo|firm|gallery|group|museum|network|pair|station|team|theatre|trio)\b"
    r"(?!\s+(?:of|for|from|at|to|with)\b)(?![’'])"
)


def subjects(text: str, sentence: Span) -> Iterator[Span]:
    """Yield the words of a sentence that say who speaks: "Orrin's head Ada Quill", of "Orrin's head Ada Quill said"."""
    end = min(sentence.end, sentence.start + _REACH)
    for found in _VERB.finditer(text, sentence.start, end):
        start = max(sentence.start, found.start() - _PHRASE)
        cuts = [cut.end() for cut in _CUT_BEFORE.finditer(text, start, found.start())]
        yield Span(cuts[-1] if cuts else start, found.start())
    for behind in (_INVERTED, _ACCORDING):
        for found in behind.finditer(text, sentence.start, end):
            limit = min(end, found.end() + _PHRASE)
            cut = _CUT_BEHIND.search(text, found.end(), limit)
            yield Span(found.end(), cut.start() if cut is not None else limit)
    for found in _LABEL.finditer(text, sentence.start, end):
        yield Span(max(sentence.start, found.start() - _PHRASE), found.start())


def heard_in(article: Article, sentence: Span) -> Iterator[Name]:
    """Yield the names of those who speak in a sentence, and of the bodies they speak for.

    "Orrin said", "Orrin's head Ada Quill said", "said Bo Lund, head of Orrin" speak for Orrin; "a fan of Orrin said"
    and "the judge said that Orrin had to pay" are not.
    """
    text, document = article.document.text, article.document
    for subject in subjects(text, sentence):
        for name in article.read(names).within(subject):
            if not document.in_speech(name.span) and _speaks_for(text, subject, name.span):
                yield name


def _speaks_for(text: str, subject: Span, name: Span) -> bool:
    """Return whether the speaker is the one who is named, or has an office with him."""
    behind = text[name.end : subject.end]
    before = text[subject.start : name.start]
    if not (_ENDS.match(behind) or _OFFICE_NEXT.match(behind)):
        return False  # "Orrin fans", "Orrin's rival Holm"
    if _NOT_HIS.search(before.rsplit(",", 1)[-1]):
        return False
    of = _OF.search(before)
    if of is None:
        return True
    return of[1][0].isupper() or _HAS_OFFICE.search(before.rsplit(",", 1)[-1]) is not None


def is_bare(text: str, subject: Span) -> bool:
    """Return whether the speaker has the office of what is told of, without its name: "the company", "its head"."""
    return _BARE.match(text, subject.start, subject.end) is not None


def has_office(text: str, subject: Span) -> bool:
    """Return whether the speaker has an office, whosever it is: "an Orrin spokesman", "BBC Two controller Ada Quill"."""
    return _HAS_OFFICE.search(text, subject.start, subject.end) is not None
