"""STY029: a sentence that is in an article twice."""

from __future__ import annotations

import re
from collections.abc import Iterator

from factlint.api import (
    Citation,
    Context,
    DocumentRule,
    Related,
    Remark,
    SegmentKind,
    Span,
    by_profile,
    lazy_regex,
)

#: Shorter ones come again rightly: a refrain, "Tickets are on sale now at the door".
_LEAST_WORDS = 9
_LEAST_CHARACTERS = 40
#: Right behind itself nothing comes again rightly but an outcry: "It is over. It is over."
_LEAST_BESIDE = 5
_MOST_RUNS = 2
_WORDS = lazy_regex(r"[^\W\d_]{2,}|\d+")  # no signs of a formula
#: "Graphics by Ann Roe, the paper's artist" is a credit: a sentence has its mark at the end.
#: A question is put to one guest and the next: "What do you cook when nobody is looking in your kitchen?"
_ENDED = lazy_regex(r"[.!…:;][\s*_)\]\"”’']*$")
#: What the reader is asked to do comes again rightly, under each chart or at each step: "Check the board by
#: the door for changes."
_ASKED = lazy_regex(
    r"[\s*_(\[\"“]*(?:please\s+|then\s+|now\s+|to\s+[^.,;]{3,60},\s+)?(?:add|apply|ask|book|buy|call|check|choose|click|contact"
    r"|copy|download|drag|email|enter|fill|find|follow|go|help|hold|hover|install|join|keep|learn|leave|listen|make|move|note|open|order|pick"
    r"|press|print|put|read|refer|register|remember|repeat|reply|ring|run|save|scroll|search|see|select|send|share|sign|stay|submit"
    r"|subscribe|swipe|take|tap|tell|try|turn|type|use|view|visit|vote|watch|write)\s+"
    r"(?!(?:is|was|are|were|has|had|will|would|of)\b)",
    re.IGNORECASE,
)
_LETTERS = bytes(code if 97 <= code <= 122 else 32 for code in range(256))


class RepeatedSentence(DocumentRule):
    """No sentence is in an article twice.

    A sentence that was moved by copying, and not deleted where it was, is read twice. Those of
    fewer than nine words, or of five right behind each other, are left alone, as refrains and notes
    come again rightly; so are questions, speech, list items, tables, credits, and what the reader is asked to do. An article that has a sentence three times, or
    three twice, is a form or a song. White space, marks and capitals do not count; with other figures it
    says something else.

    Bad:
        The ferry will be repaired in the Gdansk yard over the winter. The crew goes home on Friday.
        The pilot was paid. The ferry will be repaired in the Gdansk yard over the winter.
                            ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ this sentence is in the article twice

        It is safe to run it twice. It is safe to run it twice. It takes ten minutes.
                                    ^^^^^^^^^^^^^^^^^^^^^^^^^^^ this sentence is in the article twice
    Good:
        The ferry will be repaired in the Gdansk yard over the winter. The crew goes home.
        The pilot was paid. The tug will be repaired in the Gdansk yard over the winter.

        In this year the club sold 40 boats to towns on the coast. In this year the club sold 60 boats to towns on the coast.

        Which of your boats would you sail alone across the bay? The old one. Which of your boats would you sail alone across the bay? None.

        “We will go on until the last boat is safe,” she sang. “We will go on until the last boat is safe.”
    """

    code = "STY029"
    name = "repeated-sentence"
    severity = by_profile("warning")
    message = "this sentence is in the article twice"
    advice = "delete one"
    citations = (Citation("factlint", "slips"),)

    def check(self, ctx: Context) -> Iterator[Remark]:
        """Yield each sentence that was read before, unless the article is a form."""
        if not _may_repeat(ctx):
            return
        places: dict[str, list[Span]] = {}
        lower = ctx.document.lower
        before: list[str] = []
        last = Span(0, 0)
        for sentence in ctx.document.sentences:
            if len(sentence) < _LEAST_BESIDE * 3:
                before = []
                continue
            words = _WORDS.findall(sentence.of(lower))
            count = len(words) - sum(map(str.isdecimal, words))
            long = len(sentence) >= _LEAST_CHARACTERS and count >= _LEAST_WORDS
            if long or (words == before and count >= _LEAST_BESIDE):
                places.setdefault(" ".join(words), []).append(sentence)
                if not long:
                    places[" ".join(words)].insert(0, last)
            before, last = words, sentence
        twice = [spans for spans in places.values() if len(spans) > 1]
        if any(len(spans) > 2 for spans in twice):
            return  # a form, whose answers come again, or a song
        pairs = [pair for pair in twice if all(_is_copy(ctx, span) for span in pair)]
        runs = list(_joined(ctx.text, sorted(pairs, key=lambda pair: pair[1])))
        if len(runs) > _MOST_RUNS:
            return  # a reference, which says the same of one thing and the next
        for first, again in runs:
            yield self.finding(again, related=(Related(first, "first here"),))


def _may_repeat(ctx: Context) -> bool:
    """Return whether two sentences have the same runs of letters, as those with the same words do.

    To compare the words of all sentences takes several times as long.
    """
    letters = ctx.document.lower.encode("ascii", "replace").translate(_LETTERS).decode("ascii")
    heads: dict[tuple[str, ...] | None, Span] = {}
    seen: set[str] = set()
    for sentence in ctx.document.sentences:
        if len(sentence) >= _LEAST_BESIDE * 3:
            head = _RUNS_AHEAD.match(letters, sentence.start, sentence.end)
            first = heads.setdefault(head and head.groups(), sentence)
            if first is not sentence:  # few begin with the same three
                seen.add(_runs(letters, first))
                runs = _runs(letters, sentence)
                if runs in seen:
                    return True
                seen.add(runs)
    return False


def _runs(letters: str, sentence: Span) -> str:
    """Return the runs of letters of a sentence; one letter alone is no word."""
    runs = letters[sentence.start : sentence.end].split()
    return " ".join([run for run in runs if len(run) > 1])


#: The first three runs of letters; one letter alone is no word.
_RUNS_AHEAD = lazy_regex(
    r" *(?:[a-z] +)*([a-z]{2,}) +(?:[a-z] +)*([a-z]{2,}) +(?:[a-z] +)*([a-z]{2,})"
)


def _joined(text: str, pairs: list[list[Span]]) -> Iterator[tuple[Span, Span]]:
    """Yield runs of sentences that were pasted together as one."""
    first: Span | None = None
    again = Span(0, 0)
    for one, other in pairs:
        if first is not None and not text[again.end : other.start].strip():
            again = Span(again.start, other.end)
            continue
        if first is not None:
            yield first, again
        first, again = one, other
    if first is not None:
        yield first, again


def _is_copy(ctx: Context, span: Span) -> bool:
    """Return whether a sentence is the article's own, in a paragraph, and neither a credit nor a request."""
    words = span.of(ctx.text)
    if _ENDED.search(words) is None or _ASKED.match(words) is not None:
        return False
    block = ctx.document.block_at(span.start)
    paragraph = block is not None and block.kind is SegmentKind.PARAGRAPH
    return paragraph and not ctx.in_speech(span)
