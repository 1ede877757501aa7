"""QUO007: one quotation in two wordings, or of two speakers."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterator

from msgspec import Struct

from factlint.api import (
    Citation,
    Context,
    DocumentRule,
    Related,
    Remark,
    Span,
    by_profile,
    lazy_regex,
    pattern,
    speaker_of,
)
from factlint_rules.quotation._pulled import pulled
from factlint_rules.quotation._retold import another_matter, retold

_WORD = pattern(r"[\w’'-]+")
#: How many words nearly the same quotations share in front and behind, and how many quotations that
#: begin and end alike one is compared with.
_EDGE, _MOST = 4, 12
#: So many words a quotation has, and another one more at most.
_FEWEST, _LONGER = 5, 2
_LEFT_OUT = lazy_regex(r"[…\[\]]")
#: "As I said at the start, ...", "Like I told you, ...": what follows has been said before.
_SAID_BEFORE = lazy_regex(
    r"(?:As|Like) (?:I|we)(?:['’]ve)? (?:said|told|say|keep saying|mentioned)\b[^,.!?]{0,40}, ['‘\"“]?"
)


class _Said(Struct, frozen=True):
    """A quotation.

    Attributes:
        span: where it is.
        words: its words.
        text: what it says.
        again: it says itself that it has been said before.
    """

    span: Span
    words: tuple[str, ...]
    text: str
    again: bool = False


class QuotedTwice(DocumentRule):
    """Words that are quoted twice are the same words, of the same speaker.

    A headline, a caption or a pulled quotation repeats what the text quotes; one word more, less or
    other makes it something no one said. Compared are quotations of five words and more, and a quotation
    alone in its paragraph with the sentences it may be pulled from. Further
    apart, two that have half of their words in common may be one remark, quoted from memory. Two that
    are each told with who says them, the second no later than in the next paragraph, and that differ in a
    word of matter, are two remarks.

    Bad:
        “We will never sell the old yard,” said Ann Roe. It was plain: “We will never sell the yard,” she wrote.
                                                                       ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ “We will never sell the yard” here, “We will never sell the old yard” elsewhere

        “It was the worst storm of my life,” said Ann Roe. Boats sank. “It was the worst storm of my life,” said Tom Lund.
                                                                       ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ the same words are of Ann Roe and of Tom Lund
    Good:
        “We will never sell the old yard,” said Ann Roe. It was plain: “We will never sell the old yard.”

        “We will win,” said Ann Roe. “We will win,” said Tom Lund.

        “We want to win the league this year,” said Ann Roe. “We want to win the cup this year,” she added.
    """

    code = "QUO007"
    name = "quoted-twice"
    severity = by_profile("warning")
    message = "“{here}” here, “{elsewhere}” elsewhere"
    advice = "hear the recording again, or find out who said it"
    citations = (Citation("NPR Accuracy Checklist", "quotations"),)

    def check(self, ctx: Context) -> Iterator[Remark]:
        """Yield the later of two quotations that should be one."""
        said, found = _quotations(ctx), set()
        alike: dict[tuple[str, ...], list[int]] = defaultdict(list)
        for at, later in _of_one_length(said):
            keys = _edges(later.words)
            known = {earlier for key in keys for earlier in alike[key][:_MOST]}
            remarks = (self._compare(ctx, said[earlier], later) for earlier in sorted(known))
            remark = next(filter(None, remarks), None)
            if remark is not None:
                found.add(at)
                yield remark
            for key in keys:
                alike[key].append(at)
        for at, other in retold(said):
            if at not in found:
                related = (Related(said[other].span, "here"),)
                here, elsewhere = said[at].text, said[other].text
                yield self.finding(said[at].span, here=here, elsewhere=elsewhere, related=related)
        for span, sentence in pulled(ctx):
            if not any(one.span.overlaps(span) for one in map(said.__getitem__, found)):
                here, elsewhere = (
                    span.of(ctx.text).strip('“”"‘’.'),
                    sentence.of(ctx.text).rstrip("."),
                )
                related = (Related(sentence, "here"),)
                yield self.finding(span, here=here, elsewhere=elsewhere, related=related)

    def _compare(self, ctx: Context, earlier: _Said, later: _Said) -> Remark | None:
        related = (Related(earlier.span, "here"),)
        if earlier.words == later.words:
            speakers = _two_speakers(ctx, earlier, later)
            if speakers:
                return self.finding(
                    later.span,
                    message="the same words are of {one} and of {other}",
                    one=speakers[0],
                    other=speakers[1],
                    related=related,
                )
            return None
        if not _nearly(earlier.words, later.words):
            return None
        turned = sorted(earlier.words) == sorted(later.words)
        if turned and _two_speakers(ctx, earlier, later):
            return None  # one turns the other's words round: "work to live", "live to work"
        again = earlier.again or later.again or turned
        if (
            not again
            and another_matter(earlier.words, later.words)
            and _is_beside(ctx, earlier, later)
            and _is_told(ctx, earlier)
            and _is_told(ctx, later)
        ):
            return None
        return self.finding(later.span, here=later.text, elsewhere=earlier.text, related=related)


#: "..., said Ann Roe", "..., he told the court"; "Roe said: ...", "She later added that ...".
_SAID = r"(?:said|says|told|tells|asked|added|adds|wrote|writes|recalled|explained|insisted|joked|replied|warned|thinks|thought)"
_SAID_BEHIND = lazy_regex(rf"[\s,–—-]{{0,3}}(?:[\w’'.-]+,? ){{0,8}}?{_SAID}\b")
_SAID_BEFORE_IT = lazy_regex(rf"\b{_SAID}\b[^.!?“”\"]{{0,60}}[:,]?\s*$")


def _is_beside(ctx: Context, earlier: _Said, later: _Said) -> bool:
    """Return whether a quotation is in the paragraph of another or in the next one."""
    return ctx.text.count("\n\n", earlier.span.end, later.span.start) <= 1


def _is_told(ctx: Context, one: _Said) -> bool:
    """Return whether a quotation is in running text with who says it: no headline or pulled words."""
    block = ctx.document.block_at(one.span.start)
    if block is None or block.kind.is_head:
        return False
    sentence = ctx.sentence(one.span)
    behind = _SAID_BEHIND.match(ctx.text, one.span.end)
    before = _SAID_BEFORE_IT.search(ctx.text, min(sentence.start, one.span.start), one.span.start)
    return behind is not None or before is not None


def _two_speakers(ctx: Context, earlier: _Said, later: _Said) -> list[str]:
    """Return whose two quotations are, if they are known and not one, and else nothing."""
    speakers = [speaker_of(ctx.article, one.span) for one in (earlier, later)]
    two = all(speakers) and speakers[0].split()[-1] != speakers[1].split()[-1]
    return speakers if two else []


def _quotations(ctx: Context) -> list[_Said]:
    found = []
    for quotation in ctx.document.quotations.marked:
        text = " ".join(quotation.inner.of(ctx.text).split()).rstrip(".,;!?")
        printed = text
        text = _SAID_BEFORE.sub("", text, count=1) if text[:2] in ("As", "Li") else text
        words = tuple(_WORD.findall(text.lower().replace("’", "'")))
        if len(words) < _FEWEST or "..." in text or _LEFT_OUT.search(text):
            continue
        # Words are of letters: stamps of time, addresses and formats in marks are nobody's.
        spoken = [word for word in filter(str.isalpha, text.split()) if len(word) > 1]
        if len(spoken) * 2 > len(words):
            found.append(_Said(quotation.span, words, text, printed != text))
    return found


def _of_one_length(said: list[_Said]) -> Iterator[tuple[int, _Said]]:
    """Yield the quotations, with their numbers, that another one has about the length of."""
    count = Counter(len(one.words) for one in said)
    for at, one in enumerate(said):
        own = len(one.words)
        if sum([count[near] for near in range(own - _LONGER, own + _LONGER + 1)]) > 1:
            yield at, one


def _edges(words: tuple[str, ...]) -> list[tuple[str, ...]]:
    """Yield keys of which two quotations have one in common that are the same or nearly so.

    Four words are the same at their edges: all in front, all behind, or some at each. Or all are, in
    another order.
    """
    return [
        ("all", *sorted(words)),
        *(
            (f"{front}", *words[:front], *words[len(words) - _EDGE + front :])
            for front in range(_EDGE + 1)
        ),
    ]


def _nearly(one: tuple[str, ...], other: tuple[str, ...]) -> bool:
    """Return whether two quotations differ by a word or two at most one in five."""
    short, long = sorted((one, other), key=len)
    if len(long) - len(short) > _LONGER:
        return False
    if f" {' '.join(short)} " in f" {' '.join(long)} ":
        return False  # a part of it, in the same words
    if sorted(short) == sorted(long):
        return True  # "we stopped running and started thinking", and the other way round
    start = 0
    while start < len(short) and short[start] == long[start]:
        start += 1
    end = 0
    while end < len(short) - start and short[-1 - end] == long[-1 - end]:
        end += 1
    changed = len(long) - start - end
    return 0 < changed <= max(1, len(long) // 5) and start + end >= _EDGE
