"""Sentences as Vale divides a text: by the marks at the ends of words, over line ends.

Vale divides by a trained model of abbreviations and of the words that begin sentences. Here both
are lists of common words, so that a sentence after a rare abbreviation may end elsewhere.
"""

from __future__ import annotations

import re

_CANDIDATE = re.compile(r"[.!?]\S*")
_NEXT = re.compile(r"\s+(\S+)")
_ENDS = (
    *(f"{mark}{closing}" for mark in "?!" for closing in ("", '"', "'", ")", "’", "”")),
    *('."', ".)", ".’", ".”"),
)
_INSIDE = re.compile(r"[.?!][\[(]|\.\"")
_AROUND = "\"'“”‘’(),.;:!?"
#: Behind a word that begins a sentence: "No" does, but neither "No." nor "No!".
_BEHIND = "\"'“‘’(),;:"
_CLOSING = (")", "’", "”", '"', "'")
#: The company; it ends no sentence by itself.
_NAME_WITH_MARK = "yahoo!"
_INITIAL = re.compile(r"[A-Za-z]\.")
_NUMBER = re.compile(r"-?[.,]?\d[\d,.-]*\.?")
_ELLIPSIS = re.compile(r"(?:\.\s?){2,}\.")
_DOTTED = re.compile(r"(?:\w\.)+\w*\.")
_ABBREVIATIONS = frozenset(
    "adm ala ariz aug ave b.a bros calif chg cie co col colo conn corp cos ct d.c dec dr e.g feb fla "
    "fri ft ga gen gov i.e ill inc jan jr kan ky l.p lt ltd m.b.a maj messrs mg mich minn mr mrs ms mt "
    "n.c n.h n.j n.m n.y nev no nov oct ok okla ore p.m a.m pa ph.d prof r.i rep reps s.c s.d s.p.a "
    "sen sep sept sgt sr st sw tenn tues u.k u.n u.s va vs vt w.va wash wed wis yr".split()
)
#: Words that begin a sentence behind three dots, in small letters, too, and behind "£9.99".
_BEHIND_DOTS = frozenset(
    "according although among both but despite even he however i if in indeed instead it many "
    "meanwhile moreover most nevertheless nor sales separately similarly since so some the there these they "
    "this though thus under when while yet".split()
)
#: Adverbs and the like that begin a sentence behind "version 2.0.", too, and those that do not.
_ADVERBS = frozenset(
    "accordingly above along already always apparently besides beyond certainly currently depending "
    "earlier either eventually ever except finally furthermore given hence including initially "
    "likewise moreover neither nonetheless otherwise overall please previously recently regardless "
    "sometimes soon therefore throughout typically ultimately unfortunately unlike upon various very "
    "whenever whereas wherever within".split()
)
_OTHER_ADVERBS = frozenset(
    "across again around below certain clearly first generally just later like near never next "
    "obviously often perhaps rather second several then third too usually whatever".split()
)
_STARTERS = (
    _ADVERBS
    | _OTHER_ADVERBS
    | frozenset(
        "a according after all also although among an and another any as at because before both but "
        "by despite during each even every few fig. for from had has have he her here his how however i if "
        "in indeed instead it its last many meanwhile more most moreover mr mrs my no nor not now of "
        "on once one only or other our over separately she since so some still such that the their "
        "then there these they this those though thus to today under unless until we what when where "
        "whether which while who why with without yesterday yet you your".split()
    )
)


def sentence_spans(text: str) -> list[tuple[int, int]]:
    """Return where the sentences of a text are, without white space around them."""
    found: list[tuple[int, int]] = []
    start = seen = 0
    for candidate in _CANDIDATE.finditer(text):
        before = text[seen : candidate.start()]
        seen = candidate.end()
        following = _NEXT.match(text, seen)
        if following is None:
            continue
        word = (
            candidate[0]
            if not before or before[-1].isspace()
            else before.split()[-1] + candidate[0]
        )
        if not _ends(word, following[1]):
            continue
        _append(found, text, start, candidate.end())
        start = candidate.end()
    _append(found, text, start, len(text))
    return found


def _append(found: list[tuple[int, int]], text: str, start: int, end: int) -> None:
    part = text[start:end]
    stripped = part.strip()
    if stripped:
        first = start + len(part) - len(part.lstrip())
        found.append((first, first + len(stripped)))


def _ends(word: str, following: str) -> bool:
    """Return whether a sentence ends with a word."""
    upper, lower = following[0].isupper(), following[0].islower()
    if word.lower() == _NAME_WITH_MARK:
        return False
    starts = upper and following.lstrip(_AROUND).rstrip(_BEHIND).lower() in _STARTERS
    if word.endswith(_ENDS) or _INSIDE.search(word):
        ends = True
        if word.endswith(_CLOSING) and lower and following.lower() not in _BEHIND_DOTS:
            return False
    elif word.endswith(".") and not word.endswith(".."):
        bare = word[:-1].lower().lstrip("\"'“‘(")
        known = bare in _ABBREVIATIONS or bare.rpartition("-")[2] in _ABBREVIATIONS
        ends = not known or starts
        if _INITIAL.fullmatch(word) or (_NUMBER.fullmatch(word) and lower):
            ends = starts or (not upper and not lower)
    else:
        begins = upper or following.rstrip("\"'”’),.;:!?").lower() in _BEHIND_DOTS
        dots = _ELLIPSIS.search(word) is not None
        return begins if dots else starts and word.rstrip(_BEHIND).endswith("..")
    if _DOTTED.search(word) and not _INITIAL.fullmatch(word):
        return starts and following.strip(_AROUND).lower() in _BEHIND_DOTS | _ADVERBS
    return ends
