"""People who are called by a title and a surname, and are never introduced."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterator
from functools import lru_cache
from typing import Any

from factlint.api import (
    CITIES,
    COMMON_IN_NAMES,
    COUNTRIES,
    GIVEN_NAMES,
    Article,
    Context,
    Document,
    Name,
    NameKind,
    Span,
    consonants,
    is_word,
    lazy_regex,
    names,
    one_slip,
    plain,
    singular,
    sound,
)
from factlint_rules.names._full_names import is_person

#: Titles of people whom copy introduces; Lord Rennard, Pope Francis and President Bush it need not.
_CIVIL = frozenset(
    """
    mr mrs ms miss dr doctor prof professor cllr councillor detective chief constable sergeant
    inspector superintendent pc sgt insp supt sheriff recorder magistrate coroner coach
    """.split()
)
#: Somebody speaks, or has something.
_SPEAKS = lazy_regex(
    r"['’]s [a-z]|,? (?:has |had |also |then |later )?(?:said|says|told|adds|added|insisted|believes|admitted|"
    r"claimed|argued|explained|warned|agreed|replied)\b"
)
_SPOKEN = lazy_regex(r"\b(?:said|says|added|adds|told|explained|according to) $")
#: "Mr Hale, the chairman, thanked him", "Supt Lamb urged people to stay": "Mr" may be a politician all know.
_WHO_IS = lazy_regex(r", (?:the|its|his|her|their|our) [a-z]")
_DOES = lazy_regex(r" (?:has|had|will|[a-z]{2,}(?:ed|s)) [a-z]")
_PLAIN = frozenset(["mr", "mrs", "ms", "miss"])
#: So short a surname is compared by its sound only.
_LONG = 5
_SHORT = 3


def strangers(ctx: Context[Any]) -> Iterator[Name]:
    """Yield people who speak once under a title and a surname that is nowhere else.

    The copy must introduce somebody else by the full name: where nobody is, that is its manner.
    """
    found = ctx.read(names)
    alone = list(_alone(found.all))
    told = Counter(name.words[-1] for name in found.all) if alone else {}
    for name in alone:
        at = name.span.start - len(name.title) - 1
        speaks = _SPEAKS.match(ctx.text, name.span.end) or _SPOKEN.search(
            ctx.text, max(0, at - 16), at
        )
        known = len(name.words[-1]) < _LONG - 1  # Dr Dre
        does = _WHO_IS.match(ctx.text, name.span.end) or (
            at == ctx.sentence(name.span).start
            and name.title.lower() not in _PLAIN
            and _DOES.match(ctx.text, name.span.end)
        )
        if told[name.words[-1]] == 1 and (speaks or does) and not known:
            yield name


#: "Halvorsen's 2015 study found nothing": somebody at the head of a sentence, with what is theirs.
_OWNER = lazy_regex(
    r"(?P<name>[A-ZÀ-Þ][a-zà-ÿ]{4,}(?:-[A-ZÀ-Þ][a-zà-ÿ]+)?)"
    r"(?:['’]s (?:\d{4} )?(?P<thing>[a-z]{3,})\b|, who (?:is|was|has|had)\b)"
)
#: What countries, seasons and firms have, and people do not: "its biggest", "its former".
_RANKS = lazy_regex(
    r"(?:\w+est|most|first|second|third|top|leading|main|only|former|chief|new|economic|national|big|own|"
    r"government|economy|markets?|shares?|profits?|sales|prices?|budget|"
    # A firm or a town: "Toyota's plant", "Leominster's mayor"
    r"plants?|headquarters|offices?|board|staff|workers?|users|customers|shareholders|products?|website|app|platform|"
    r"spokes\w+|streets?|residents|harbou?r|station|airport|council|mayor|population|"
    # A firm's or a house's name, or a term: "Palmer's shipyard", "Batten's disease"
    r"shipyards?|yards?|shops?|stores?|bookshop|brewery|factory|works|mills?|hotel|bar|pub|caf[eé]|restaurant|farm|bakery|garage|"
    r"law|disease|syndrome|theorem|principle|comet|equation|paradox|constant)$"
)

#: Endings of places in English, which have fields and growers as people have harpsichords.
_PLACE = lazy_regex(
    r"(?:borough|bourne|bridge|burgh|bury|chester|church|combe|cott|dale|field|ford|ham|hurst|land|ley|mere"
    r"|minster|moor|mouth|ness|pool|port|"
    r"shire|sea|stead|stoke|thorpe|ton|town|ville|wick|wold|wood|worth|by)$"
)


#: Words that begin a sentence, and names that need no introduction.
_KNOWN = (COMMON_IN_NAMES, GIVEN_NAMES, COUNTRIES, CITIES)


def owners(ctx: Context[Any]) -> Iterator[Span]:
    """Yield people who are named once, by the surname, as the owner of something.

    The name is nowhere else, no word of the article and no place, and others are introduced.
    """
    if "’s " not in ctx.text and "'s " not in ctx.text:
        return
    for sentence in ctx.document.sentences:
        hit = _OWNER.match(ctx.text, sentence.start)
        if hit is None or _RANKS.match(hit["thing"] or "") or _PLACE.search(hit["name"]):
            continue
        word = hit["name"].lower()
        known = any(word in known for known in _KNOWN) or (
            singular(word) != word and word[-1] != "s"
        )
        once = not known and _is_there_once(word, ctx.document.lower)
        if once and not ctx.document.in_speech(sentence):
            yield Span(*hit.span("name"))


#: A person by the surname at the head of a sentence: "Crowther added that he", "Ravenscroft disagrees."
_SUBJECT = lazy_regex(
    r"(?P<name>(?:Ma?c)?[A-ZÀ-Þ][a-zà-ÿ]{3,}(?:-[A-ZÀ-Þ][a-zà-ÿ]+)?) (?:also |then |later )?"
    r"(?:said|says|add(?:s|ed)|told|tells|disagree[sd]?|agree[sd]|argue[sd]|insist(?:s|ed)|urge[sd]|warn(?:s|ed)|"
    r"explain(?:s|ed)|joke[sd]|recall(?:s|ed)|admit(?:s|ted)|laugh(?:s|ed)|nod(?:s|ded)|smile[sd]|shrug(?:s|ged)|replie[sd]|"
    r"thinks|believe[sd]|hope[sd]|denie[sd]|declined|refused|promise[sd]|claim(?:s|ed)|complain(?:s|ed)|thanked|praised|"
    r"confirmed|apologi[sz]ed|lives|lived|grew|works|worked)\b"
)
#: "“We lost,” said Sotherton."
_SPEAKER = lazy_regex(
    r"[,.?!][”\"’'] (?:said|says|added|adds|recalled|joked|insisted|explained"
    r"|asked) (?P<name>[A-ZÀ-Þ][a-zà-ÿ]{3,}(?:-[A-ZÀ-Þ][a-zà-ÿ]+)?)(?=[.,;])"
)
#: It is a person of whom the next sentence goes on to speak: "Sallow disagrees. “He is new,” she says";
#: in "Greenpeace said he was wrong" he is another.
_PERSONAL = lazy_regex(r"^(?:He|She|His|Her)\b|[”\"’'] (?:he|she) [a-z]+")
#: Endings of words for groups and things, which also speak: "Management said".
_THING = lazy_regex(
    r"(?:ly|ing|ers|men|ment|tion|ness|ism|ity|ship|team|club|party|group|firm|people|mother|father)$|^Grand"
)


def subjects(ctx: Context[Any]) -> Iterator[Span]:
    """Yield people who are named once, by the surname, as who says or does something."""
    document = ctx.document
    for hit in _SPEAKER.finditer(ctx.text):
        if _unknown(document, hit["name"]):
            yield Span(*hit.span("name"))
    for at, sentence in enumerate(document.sentences):
        subject = _SUBJECT.match(ctx.text, sentence.start)
        if (
            subject is None
            or document.in_speech(sentence)
            or not _unknown(document, subject["name"])
        ):
            continue
        block = document.block_at(sentence.start)
        head = block is None or block.kind.is_head
        following = document.sentences[at + 1 : at + 2]
        personal = any(_PERSONAL.search(one.of(ctx.text)) for one in following)
        long = len(subject["name"]) >= _LONG
        if personal and long and not head and not _THING.search(subject["name"]):
            yield Span(*subject.span("name"))


def _unknown(document: Document, name: str) -> bool:
    """Return whether a name is nowhere else, no known name, and no plural."""
    word = name.lower()
    plural = singular(word) != word
    known = any(word in known for known in _KNOWN)
    return not plural and not known and _is_there_once(word, document.lower)


def _is_there_once(word: str, text: str) -> bool:
    """Return whether a text has a word once, read no farther than to where it is there again."""
    at = text.find(word)
    return at >= 0 and text.find(word, at + len(word)) < 0


def misheard(article: Article) -> tuple[tuple[Name, Name], ...]:
    """Return (mention, introduction) of people whose surname under a title sounds like another's.

    "Cllr Graham Leigh" and "Councillor Lee": Lee is never introduced, and Leigh is.
    """
    return tuple(_misheard(article.document, article.read(names).all))


def _misheard(document: Document, found: tuple[Name, ...]) -> Iterator[tuple[Name, Name]]:
    text = document.text
    full = [one for one in found if len(one.words) > 1 and one.kind is NameKind.PERSON]
    said: set[str] = set()
    for name in _alone(found):
        surname = name.words[-1]
        known = next((one for one in full if _heard(surname, one.words[-1])), None)
        known = known or _of_that_office(name, full)
        if known is not None and surname not in said:
            said.add(surname)
            yield name, known
    for sentence in document.sentences if full else ():
        hit = _SUBJECT.match(text, sentence.start) or _WHO.match(text, sentence.start)
        if hit is None or not _unknown(document, hit["name"]):
            continue
        known = next((one for one in full if _mistyped(hit["name"], one.words[-1])), None)
        heard = (one for one in full if _skeleton(one.words[-1]) == _skeleton(hit["name"]) != "")
        known = known or next(heard, None)
        if known is not None and not document.in_speech(sentence):
            said.add(hit["name"])
            yield Name(Span(*hit.span("name")), hit["name"], NameKind.PERSON), known
    for name, known in unheard(document, found):
        if name.words[-1] not in said:
            yield name, known


def unheard(document: Document, found: tuple[Name, ...]) -> Iterator[tuple[Name, Name]]:
    """Yield (mention, introduction) of a surname that is there once and has another's consonants.

    "Sibusiso Mbele ... a tackle on Mbheli", "Stephen Magill ... McGill, whose side".
    """
    full: dict[str, list[Name]] = defaultdict(list)
    for one in found:
        if len(one.words) == _FULL and not one.headline:
            full[_head(one.words[-1])].append(one)
    for name in found if full else ():
        word = name.words[0]
        if len(name.words) > 1 or name.headline or name.kind not in _MAYBE:
            continue
        alike = full.get(_head(word))  # as a rule there is none
        other = alike and _consonant(word, alike)
        if not other or plain(word) == plain(other.words[-1]):
            continue
        near = abs(len(word) - len(other.words[-1])) < _SHORT
        if not near or is_word(word.lower()) or not _unknown(document, word):
            continue
        listed = document.text[name.span.end : name.span.end + 1] in _LIST_MARKS
        if listed and document.text[: name.span.start].rstrip()[-1:] in _LIST_MARKS:
            continue  # a team may have a McMillan and a McMullen
        if not document.in_speech(name.span):
            yield name, other


def _consonant(word: str, full: list[Name]) -> Name | None:
    """Return the first person whose surname has the consonants of a word, or else its beginning."""
    people = [one for one in full if is_person(one)]
    for key_of in (_skeleton, _end):
        key = key_of(word) if people else ""
        for one in people if key else ():
            if key_of(one.words[-1]) == key:
                return one
    return None


#: A first name and a surname.
_FULL = 2
_LIST_MARKS = frozenset(",;:.()")
_MAYBE = (NameKind.PERSON, NameKind.OTHER)
_MAC = lazy_regex(r"^ma?c?(?=[bcdfgkl])")


@lru_cache(maxsize=8192)
def _head(surname: str) -> str:
    """Return the two letters with which all surnames begin that `_skeleton` or `_end` says are alike."""
    return _MAC.sub("m", plain(surname))[:2]


@lru_cache(maxsize=8192)
def _skeleton(surname: str) -> str:
    """Return the first letter and the consonants of a surname, "" of a short one; Mc and Mac are M."""
    word = _MAC.sub("m", plain(surname))
    found = consonants(word)
    return f"{word[:2]} {found}" if len(word) >= _LONG and len(found) >= _SHORT else ""


@lru_cache(maxsize=8192)
def _end(surname: str) -> str:
    """Return what two surnames have in common that are written for each other, "" of others.

    A half of one with a hyphen ("Astley-Brown", "Astley-Browne"), or the beginning of one that ends in a vowel
    ("Adeyemo", "Adeyemi").
    """
    word = plain(surname)
    half, hyphen, other = word.partition("-")
    if hyphen:
        return f"{half}-{other[:1]}"
    return word[:_BEGIN] if len(word) > _BEGIN and word[-1] in "aeiou" else ""


#: "Vann, who is coached by her mother", where the runner is Laura Venn.
_WHO = lazy_regex(
    r"(?P<name>(?:Ma?c)?[A-ZÀ-Þ][a-zà-ÿ]{3,}), (?:who (?:is|was|has|had|will)\b|whose [a-z])"
)


def _mistyped(one: str, other: str) -> bool:
    """Return whether a name that is there once is a letter off a longer name's last word."""
    a, b = plain(one), plain(other)
    return a[0] == b[0] and min(len(a), len(b)) >= _SHORT + 1 and one_slip(a, b)


def _alone(found: tuple[Name, ...]) -> Iterator[Name]:
    """Yield names of a civil title and a surname that no longer name has."""
    titled = [name for name in found if name.title and len(name.words) == 1 and not name.headline]
    if not titled:
        return
    longer = {word for name in found if len(name.words) > 1 for word in name.words}
    for name in titled:
        titles = name.title.lower().replace(".", "").split()
        if titles and _CIVIL.issuperset(titles) and name.text not in longer:
            yield name


#: Of these a story has one: "Sheriff Moira Kinnear ... Sheriff Kinnaird".
_ONE_OF = frozenset("judge sheriff recorder magistrate coroner".split())
#: So many first letters of two such surnames are the same.
_BEGIN = 4


def _of_that_office(name: Name, full: list[Name]) -> Name | None:
    """Return the one person introduced in an office whose surname begins as that of who is never introduced."""
    office = name.title.lower()
    if office not in _ONE_OF:
        return None
    holders = [one for one in full if one.title.lower() == office]
    surnames = {one.words[-1] for one in holders}
    surname = plain(name.words[-1])
    if len(surnames) == 1 and plain(holders[0].words[-1])[:_BEGIN] == surname[:_BEGIN]:
        return holders[0]
    return None


def _heard(one: str, other: str) -> bool:
    a, b = plain(one), plain(other)
    if a == b or min(len(a), len(b)) < _SHORT:
        return False
    same = a[0] == b[0] and sound(one) == sound(other)
    return same or (min(len(a), len(b)) >= _LONG and one_slip(a, b))
