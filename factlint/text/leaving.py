"""Whether a quotation without a closing mark has ended before its paragraph does.

A paragraph may leave its quotation open where the next one reopens it. Then all of its words are
the speaker's. They are not where the paper goes on to tell of the speaker: people do not call
themselves by name, nor does the next paragraph bring a new speaker.
"""

from __future__ import annotations

import re

from factlint.text.lazy import lazy_regex
from factlint.text.span import Span

_TOLD = (
    r"(?:said|says|added|adds|told|explained|warned|confirmed|insisted|admitted|claimed|stressed|argued|urged|thanked|"
    r"praised|promised|denied|revealed|declined|refused)"
)
_NAME = r"[A-ZÀ-Þ][\w’'-]+"
#: "Stuart Cohen, chief executive of a firm, said the move could help": to readers; a speaker says
#: whose friend somebody is.
_INTRODUCED = lazy_regex(
    rf"(?<=[.!?…] ){_NAME}(?: {_NAME}){{1,3}}, (?![^.!?]*\b(?:mine|my|our|us|we|me|I)\b)"
    rf"(?:(?:an?|the) )?[a-z][^.!?\"“”]{{3,80}}, {_TOLD}\b(?! [\"“])"
    r"(?![^.!?]*\b(?:I|me|my|we|us|our)\b)"
)
#: "Bates bought his stake": a sentence about one person, by name.
_SENTENCE = lazy_regex(
    rf"(?<=[.!?…] )(?:(?:Mr|Mrs|Ms|Miss|Dr|Sir|Cllr|Councillor) )?"
    rf"(?P<name>(?!(?:He|She|They|It|We|You|The|This|That|There)\b){_NAME})"
    r" (?:also |then |later |now |has |had |was |is )?[a-z]+(?:ed|s|t|d|w|de|me)\b"
    r"(?![^.!?]*\b(?:I|me|my|we|us|our)\b)"
)
#: Ann Roe told members: "The hall has been left to rot
_BEGINS = lazy_regex(rf"\b{_TOLD}\b[^.!?\"“”]{{0,80}}[:,] [\"“][^\"“”]+$")
#: "I am pleased," said Ravi Malik.
_BY = lazy_regex(
    rf"[\"“][^\"“”]{{1,600}}[,?!][\"”] (?:"
    rf"{_TOLD} (?:[a-z]+ )?(?P<who>{_NAME}(?: {_NAME}){{0,2}})"
    rf"|(?P<other>(?!(?:He|She|They|It|We|I|The|A|An|His|Her)\b){_NAME}(?: {_NAME}){{0,2}}),?"
    rf" (?:[^.!?\"“”]{{3,80}}, )?{_TOLD}\b)"
)
#: Ann Roe told members, Mr Malik, the clerk, said: the name of the speaker.
_NAMED = lazy_regex(
    r"(?:^|[.!?]\s+|(?:leader|chairman|director|manager|coach) )"
    r"(?!(?:He|She|They|It|We|The|A|An)\b)"
    rf"(?:\w+ )?{_NAME}(?: {_NAME}){{0,3}}(?:, [^.!?\"“”]{{3,80}},)? {_TOLD}\b"
    r"[^.!?\"“”]{0,80}[:,] [\"“][^\"“”]+$"
)
#: Behind a curly single mark, which opens nothing but a quotation: "‘It will hold, Ann says."
_SINGLE = lazy_regex(
    r"‘(?!\d|tis\b|twas\b|til\b|em\b|cause\b|n\b)[^‘.\"“”\n]{4,160}?[,?!] "
    rf"(?:he|she|they|{_NAME}(?: {_NAME})?) (?:{_TOLD}|say)\b"
)
#: Before one, which closes nothing but a quotation: "It will hold,’ says Ann."
_SAID_BEHIND = lazy_regex(r"(?<=[,?!])[’'] (?:(?:he|she|they) )?(?:said|says|added|adds)\b")
#: A mark that opens a quotation is an apostrophe, too: "'Tis late,' said Ann."
_ELIDED = lazy_regex(
    r"(?:^|[\n.,:;?!]\s*)['‘’](?:tis|twas|twill|twere|em|til|cause|cos|bout)\b[^\n'‘’]*$", re.I
)
#: How far before a quotation it is said whose it is.
_NEAR = 400


def is_said(text: str, at: int) -> bool:
    """Return whether words behind a curly single mark are said by somebody before it closes."""
    return _SINGLE.match(text, at) is not None


def was_said(text: str, at: int) -> bool:
    """Return whether words before a single mark are said to be somebody's behind it."""
    said = _SAID_BEHIND.match(text, at) is not None
    return said and _ELIDED.search(text, max(0, at - _NEAR), at) is None


def has_left(text: str, start: int, end: int) -> bool:
    """Return whether the paper speaks again between an opening mark and the end of its words."""
    if _INTRODUCED.search(text, start, end):
        return True
    return any(_speaks(text, hit["name"], start) for hit in _SENTENCE.finditer(text, start, end))


def another_speaks(text: str, block: Span, following: Span) -> bool:
    """Return whether the next paragraph is the quotation of somebody else than this one.

    Whose the quotation of this one is has been said before it: by name, or the other is new.
    """
    said = _BY.match(text, following.start, following.end)
    if said is None or _BEGINS.search(text[block.start : block.end].rstrip()) is None:
        return False
    name = said["who"] or said["other"]
    surname = name.rsplit(" ", 1)[-1]
    if " " in name and surname not in text[: block.end]:
        return True
    told = text[block.start : block.end].rstrip()
    return surname not in told and _NAMED.search(told) is not None


def _new_speaks(text: str, end: int) -> bool:
    """Return whether the paragraph behind `end` quotes somebody who was not named before."""
    start = end + len(text[end : end + _NEAR]) - len(text[end : end + _NEAR].lstrip())
    said = _BY.match(text, start)
    if said is None:
        return False
    return (said["who"] or said["other"]).rsplit(" ", 1)[-1] not in text[:end]


def _speaks(text: str, name: str, start: int) -> bool:
    """Return whether a name is that of the speaker: "Bates said" is before the mark."""
    before = text[max(0, start - _NEAR) : start]
    told = rf"\b{name},? {_TOLD}\b|\b{_TOLD} (?:{_NAME} ){{0,3}}{name}\b"
    return name in before and re.search(told, before) is not None


#: Where a sentence ends and another begins.
_SENTENCE_ENDS = lazy_regex(r"[.?!…][’')\]]*\s+[\"“‘']?[A-ZÀ-Þ]")


def holds_pair(text: str, start: int, inner: tuple[int, int], end: int) -> bool:
    """Return whether a pair of marks is inside one sentence that somebody says up to `end`.

    "He was the "Father of the House" and took care of me": where the next paragraph reopens it no
    mark closes the first. What begins in small letters, or goes on for sentences, is the paper's.
    """
    opens, closes = inner
    before, behind = text[start + 1 : opens], text[closes + 1 : end].rstrip()
    return (
        before[:1].isupper()
        and not before.rstrip().endswith((".", "?", "!", "…"))
        and behind[:1].isspace()
        and behind.lstrip()[:1].islower()
        and behind.endswith((".", "?", "!", "…"))
        and not (_SENTENCE_ENDS.search(before) or _SENTENCE_ENDS.search(behind))
        and not has_left(text, start, end)
        and not _new_speaks(text, end)
    )
