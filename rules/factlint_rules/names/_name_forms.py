"""Names of one article that differ by a slip."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable
from typing import Any

from msgspec import Struct, field

from factlint.api import Context, Name, Span, names, one_slip, pattern, plain, same_letters, sound

_ITEM_BEFORE = pattern(r"(?:[,:;(] ?| v )$", case=True)
_ITEM_AFTER = pattern(r",|;| \(| v |\.(?:\s|$)|\)|$", case=True)
_NEXT_BEFORE = pattern(r"(?:[A-ZÀ-Þ][\w’'.-]*|\d)\)?(?:[,;:(]| v) ?$", case=True)
_NEXT_AFTER = pattern(r"(?:[,;)]|,? and| v)? ?(?:and )?[(]?(?:[A-ZÀ-Þ]|\d)", case=True)
#: `same_letters` holds of no shorter words.
_SHORTEST_MIXED = 7
_SHORTEST_HEARD = 6
_AGE_AFTER = pattern(r", \d\d,", case=True)
#: Letters, with one hyphen or "O'" before them; a possessive is no name.
_LETTERS = pattern(r"(?:[A-Z]['’])?[^\W\d_]+(?:-[^\W\d_]{3,})?", case=True)
_INITIALS = pattern(r"(?<=[a-z])[A-Z]{2,}$", case=True)
_CONFUSED = pattern(
    r"\b(?:confus\w+|mistak\w+ for|namesakes?|no relation|not related|unrelated|spel(?:t|led|ls)"
    r"|with (?:an?|one|two|no) [A-Z](?:s|['’]s)?)\b",
    case=True,
)
_HEAD = pattern(r"[“\"‘']?([A-ZÀ-Þ][a-zà-ÿ]{4,})(?=,?\s+[a-z])", case=True)


class NameForm(Struct):
    """One spelling of a word that names, with its mentions.

    Attributes:
        word: as written.
        spans: where it is, headlines last.
        given: the words before it in longer names ("Paul" of "Paul Horan").
        alone: whether it also is a name by itself.
        last: whether it ends a longer name, as surnames do.
        first: whether something follows it in a longer name.
        titled: whether a title is before it.
        aged: whether an age is behind it, as behind one person: "Boyles, 51,".
        head: whether it is nowhere but at the head of a sentence, where it may be no name.
        apart: whether a sentence says that it is another's: "not to be confused with", "with an E".
        listed: whether all mentions are items of a list, such as a team; `complete` says it.
        sentences: where the sentences begin that hold it, likewise.
    """

    word: str
    spans: list[Span] = field(default_factory=list)
    given: set[str] = field(default_factory=set)
    alone: bool = False
    last: bool = False
    first: bool = False
    titled: bool = False
    aged: bool = False
    head: bool = False
    apart: bool = False
    listed: bool = True
    sentences: set[int] = field(default_factory=set)


def forms(ctx: Context[Any]) -> dict[str, NameForm]:
    """Return the capitalised words of all names by spelling; no headline is its only place."""
    found: dict[str, NameForm] = {}
    text = ctx.text
    for name in ctx.read(names).all:
        words = name.words
        if name.title:
            _add_title(text, found, name)
        end = name.span.start - 1
        for index, word in enumerate(words):
            at = end + 1
            end = at + len(word)
            if not word[0].isupper() or word.isupper():
                continue
            form = found.get(word)
            if form is None:
                form = found[word] = NameForm(word)
            form.spans.append(Span(at, end))
            if len(words) == 1:
                form.alone = True
            elif index < len(words) - 1:
                form.first = True
            else:
                form.last = True
            if index:
                form.given.add(words[index - 1])
            if name.title:
                form.titled = True
    _add_sentence_heads(ctx, found)
    return found


def near_words(ctx: Context[Any], least: int) -> list[tuple[str, str]]:
    """Return the pairs of spellings one slip apart, of all that `forms` has, as told in turn.

    Most articles have none, and then nothing else of their names has to be gathered.
    """
    found: dict[str, None] = {}
    for name in ctx.read(names).all:
        if name.title:
            found.update(dict.fromkeys(filter(_is_long_title, name.title.split())))
        for word in name.words:
            if word[0].isupper() and not word.isupper():
                found[word] = None
    for sentence in ctx.document.sentences:
        head = _HEAD.match(ctx.text, sentence.start)
        if head is not None:
            found[head[1]] = None
    return pairs(found, least)


def _is_long_title(word: str) -> bool:
    return len(word) >= _SHORTEST_MIXED and word[0].isupper()


def _add_title(text: str, found: dict[str, NameForm], name: Name) -> None:
    """Add the words of a title, so that "Presdient Roe" has "President" to be held against."""
    at = name.span.start - len(name.title) - 1
    for word in name.title.split():
        where = text.find(word, max(0, at), name.span.start)
        if where >= 0 and _is_long_title(word):
            form = found.setdefault(word, NameForm(word))
            form.spans.append(Span(where, where + len(word)))
            form.first = True


def complete(ctx: Context[Any], form: NameForm) -> None:
    """Add to a form what is around its mentions, which few forms are asked for."""
    for span in form.spans:
        sentence = ctx.document.sentence_at(span.start)
        form.sentences.add(sentence.start)
        form.apart |= _CONFUSED.search(sentence.of(ctx.text)) is not None
        before = ctx.text[max(0, span.start - 3) : span.start]
        after = ctx.text[span.end : span.end + 4]
        item = _ITEM_BEFORE.search(before) and _ITEM_AFTER.match(after)
        form.listed &= bool(item) and _beside_items(ctx.text, span)
        form.aged |= bool(_AGE_AFTER.match(ctx.text, span.end))


def _beside_items(text: str, span: Span) -> bool:
    """Return whether a name or a number is beside an item: "The mite, Varroa, is" is no list."""
    before = text[max(0, span.start - 24) : span.start]
    return bool(_NEXT_BEFORE.search(before) or _NEXT_AFTER.match(text, span.end))


def _add_sentence_heads(ctx: Context[Any], found: dict[str, NameForm]) -> None:
    """Add words that are capitalised at the head of a sentence only: names may be among them."""
    for sentence in ctx.document.sentences:
        head = _HEAD.match(ctx.text, sentence.start)
        if head is None or (head[1] in found and found[head[1]].alone):
            continue
        form = found.setdefault(head[1], NameForm(head[1], head=True))
        if not any(span.start == head.start(1) for span in form.spans):
            form.alone = True
            form.spans.append(Span(*head.span(1)))


def pairs(found: Iterable[str], least: int) -> list[tuple[str, str]]:
    """Return the pairs of spellings one slip apart, the earlier first."""
    words = [
        (plain(word.replace("’", "'")), word)
        for word in found
        if len(word) >= least - 1 and (word.isalpha() or _LETTERS.fullmatch(word))
    ]
    alike: dict[str, list[tuple[str, str]]] = defaultdict(list)
    near: dict[tuple[str, str], None] = {}
    for word, form in _in_company(words) if least >= _SHORTEST_EDGED else words:
        for key in _keys(word):
            for other, earlier in alike[key]:
                if (
                    max(len(form), len(earlier)) >= least
                    and _unlike(form, earlier)
                    and (
                        _near(word, other)
                        if abs(len(word) - len(other)) <= 1
                        else _heard(word, other)
                    )
                ):
                    near[earlier, form] = None
            alike[key].append((word, form))
    return list(near)


#: A slip leaves the first three letters of words of so many, or the first and the last one.
_SHORTEST_EDGED = 5


def _in_company(words: list[tuple[str, str]]) -> list[tuple[str, str]]:
    """Return the words that may be near another one; most names are alone.

    Two that are near begin with three letters, or begin and end with one, or have the same letters.
    """
    begun: dict[str, int] = defaultdict(int)
    ended: dict[str, list[int]] = defaultdict(list)
    long: dict[tuple[str, int], int] = defaultdict(int)
    for word, _ in words:
        begun[word[:3]] += 1
        ended[word[0] + word[-1]].append(len(word))
        if len(word) >= _SHORTEST_MIXED:
            long[word[0], len(word)] += 1
    return [
        (word, form)
        for word, form in words
        if begun[word[:3]] > 1
        or long.get((word[0], own := len(word)), 0) > 1
        or (
            len(lengths := ended[word[0] + word[-1]]) > 1
            and len([length for length in lengths if -2 < length - own < 2]) > 1
        )
    ]


def _unlike(a: str, b: str) -> bool:
    """Return whether two forms differ in more than capitals, a hyphen or the kind of apostrophe.

    Initials at the end make two names: MicroSSL, MicroSSH.
    """
    one, other = _INITIALS.search(a), _INITIALS.search(b)
    if one is not None and other is not None and one[0] != other[0]:
        return False
    return a.casefold().replace("’", "'").replace("-", "") != (
        b.casefold().replace("’", "'").replace("-", "")
    )


def _keys(word: str) -> set[str]:
    """Return keys of which two words have one in common when they are near.

    A slip leaves two words the same but for a letter of each; longer words may have the same
    letters in another order, or be the same to the ear.
    """
    found = {word, *(word[:at] + word[at + 1 :] for at in range(1, len(word)))}
    if len(word) >= _SHORTEST_HEARD:
        found |= {f"{word[:3]}-", "".join(sorted(word))}
    return found


def _near(a: str, b: str) -> bool:
    """Return whether two spellings are a slip apart that leaves the first letter alone."""
    if a[:1] != b[:1]:
        return False
    # One to the ear, with the same letters: Treacy and Tracey. Or with an accent and without.
    mixed = len(a) == len(b) >= _SHORTEST_HEARD and sorted(a) == sorted(b) and a[-1] == b[-1]
    return a == b or mixed or one_slip(a, b) or same_letters(a, b)


def _heard(a: str, b: str) -> bool:
    """Return whether two words of other lengths are one to the ear: Hadleigh and Hadley."""
    near = abs(len(a) - len(b)) == 2 and a[:3] == b[:3]
    return near and min(len(a), len(b)) >= _SHORTEST_HEARD and sound(a) == sound(b)


def rarer_first(one: NameForm, other: NameForm) -> tuple[NameForm, NameForm]:
    """Return two spellings, the rarer (or later) first."""
    if (len(one.spans), -one.spans[0].start) <= (len(other.spans), -other.spans[0].start):
        return one, other
    return other, one


#: Endings of a place, its people and its adjective: Germany, Germans, German; Argentina, Argentine.
_ENDINGS = tuple(map(set, ("ns", "es", "sy", "ae", "ao", "an", "ny", "ds", "ox", "ax")))


def inflected(a: str, b: str) -> bool:
    """Return whether one word is the other's plural, demonym or adjective."""
    short, long = sorted((plain(a), plain(b)), key=len)
    if long.startswith(short) and len(long) - len(short) <= 2:
        ending = long[len(short) :]
        if ending in ("n", "ns"):  # Russia, Russian; but Madde is no country of Madden
            return short.endswith("a") or len(short) < 4
        return len(short) < 5 or ending in {"s", "i", "y", "es", "an", "er", "ed", "d"}
    ends = {a[-1], b[-1]}
    return len(a) == len(b) and a[:-1] == b[:-1] and ends in _ENDINGS
