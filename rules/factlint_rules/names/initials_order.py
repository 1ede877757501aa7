"""NAM008: initials that do not fit the name they stand for."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator

from factlint.api import (
    Citation,
    Context,
    DocumentRule,
    Related,
    Remark,
    Span,
    by_profile,
    names,
    one_slip,
    pattern,
    singular,
)
from factlint_rules.names._initials import SMALL, familiar, no_initials, spelt_out

#: "Port Quality and Rates Authority (" before initials, "Port Quality and Rates Authority, or ".
_EXPANSION = pattern(
    r"((?:[A-ZÀ-Þ][\w’'-]*|of|the|and|for|in|on|to|at|by|with|de|la|et|&)"
    r"(?:\s+(?:[A-ZÀ-Þ][\w’'-]*|of|the|and|for|in|on|to|at|by|with|de|la|et|&))+)(?P<sign>\s?\(|, or (?:the )?)\Z",
    case=True,
)
_WORD = pattern(r"[^\W\d_]+", case=True)
_SIGHT = 120  # characters: no name of a body is longer


class InitialsOrder(DocumentRule):
    """Initials in brackets are those of the name before them, and stay the same.

    Reported are initials of four letters and more that have the letters of the name in another
    order, initials one slip away from those an article explains, or, turned round, from familiar ones,
    and initials that stand for two names with words in common. Initials of another
    language (FIFA, UTC) have other letters, or fewer, and are left alone.

    Bad:
        The Port Quality and Rates Authority (PRQA) fined two lines.
                                              ^^^^ “PRQA” here, but the name before it has the initials PQRA
    Fixed:
        The Port Quality and Rates Authority (PQRA) fined two lines.
    Bad:
        The Harbour Vale Trust (HVT) owns the mill. The HTV paid for the wheel.
                                                        ^^^ “HTV” here, “HVT” elsewhere
    Fixed:
        The Harbour Vale Trust (HVT) owns the mill. The HVT paid for the wheel.
    Bad:
        The National Otter Count (NOC) began in May. The NOOC will end in June. The NOC is free.
                                                         ^^^^ “NOOC” here, “NOC” elsewhere
    Fixed:
        The National Otter Count (NOC) began in May. The NOC will end in June. The NOC is free.
    Bad:
        The National Pilot Board (NPB) met in May. In June the National Pilot Bureau (NPB) paid.
                                                                                      ^^^ “NPB” is “National Pilot Bureau” here, “National Pilot Board” elsewhere

        The Harbour Vale Trust (HVP) owns the mill.
                                ^^^ “HVP” here, but the name before it has the initials HVT

        She joined the Linden Mill Workers Union, or LMWU. The head of the LWMU agreed.
                                                                           ^^^^ “LWMU” here, “LMWU” elsewhere

        He has chronic obstructive pulmonary disease (CPOD).
                                                      ^^^^ “CPOD” here, but the name before it has the initials COPD

        The fund is paid by UNECSO and by the town.
                            ^^^^^^ “UNECSO” is not known, “UNESCO” is
    Good:
        The Port Quality and Rates Authority (PQRA) fined two lines. The PQRA meets monthly.

        The Federation of Rowing (FISA) and the Fair Rowing Trust (FRT) met the FRTA.

        The East Regional Air Association (ERAA) differs from the East Low-fare Air Association (ELAA).
    """

    code = "NAM008"
    name = "initials-order"
    severity = by_profile("warning")
    message = "“{here}” here, “{right}” elsewhere"
    advice = "find out which initials are right"
    citations = (Citation("Guardian style guide", "abbreviations and acronyms"),)
    fixable = True

    def check(self, ctx: Context) -> Iterator[Remark]:
        """Yield initials of another order than their name's, and slips of explained ones."""
        uses: dict[str, list[Span]] = {}
        for span in ctx.read(names).initials:
            uses.setdefault(span.of(ctx.text), []).append(span)
        explained: dict[str, Span] = {}
        full: dict[str, tuple[Span, str]] = {}
        unfit: dict[str, tuple[Span, str]] = {}
        for initials, spans in uses.items():
            for span in spans:
                forms, name = _expanded(ctx.text, span)
                if initials in forms:
                    explained.setdefault(initials, span)
                    known, words = full.setdefault(initials, (span, name))
                    if _another(words, name):
                        yield self.finding(
                            span,
                            message="“{here}” is “{name}” here, “{right}” elsewhere",
                            here=initials,
                            name=name,
                            right=words,
                            related=(Related(known, f"“{words}” here"),),
                        )
                elif mixed := next((one for one in forms if _unfit(initials, one)), None):
                    unfit.setdefault(initials, (span, mixed))
        for initials, (span, right) in unfit.items():
            other = _mixed(initials, right) and initials[0] != right[0]
            if initials in explained or (other and len(initials) < 4 and right not in uses):
                continue
            yield self.finding(
                span,
                message="“{here}” here, but the name before it has the initials {right}",
                here=initials,
                right=right,
                fix=self.replacing(span, right, safety="ask"),
            )
        yield from self._slips(ctx, uses, explained, unfit)

    def _slips(
        self,
        ctx: Context,
        uses: dict[str, list[Span]],
        explained: dict[str, Span],
        unfit: dict[str, tuple[Span, str]],
    ) -> Iterator[Remark]:
        for initials, spans in uses.items():
            if any(initials in known for known in (explained, unfit, familiar(), no_initials())):
                continue
            right = next((one for one in explained if _slip(initials, one)), None)
            if (
                right is None
                and (usual := _turned(initials))
                and not spelt_out(ctx, initials, spans)
            ):
                yield self.finding(
                    spans[0],
                    message="“{here}” is not known, “{right}” is",
                    here=initials,
                    right=usual,
                    fix=self.replacing(spans[0], usual, safety="ask"),
                )
            if right is None or len(spans) > len(uses[right]) or spelt_out(ctx, initials, spans):
                continue
            for span in spans:
                yield self.finding(
                    span,
                    here=initials,
                    right=right,
                    fix=self.replacing(span, right, safety="ask"),
                    related=(Related(explained[right], f"“{right}” here"),),
                )


def _expanded(text: str, span: Span) -> tuple[list[str], str]:
    """Return the initials of the name that initials stand for, with small words and without, and its end.

    They are in brackets behind it, or after "or".
    """
    bracket = text[span.start - 1 : span.start]
    if bracket == "(" and text[span.end : span.end + 1] != ")":
        return [], ""
    if bracket != "(" and not text.endswith((", or ", ", or the "), 0, span.start):
        return [], ""
    found = _EXPANSION.search(text, max(0, span.start - _SIGHT), span.start)
    if found is None:
        return _in_small(text, span), ""
    words = found[1].replace("-", " ").split()
    large = "".join(word[0] for word in words if word[0].isupper())
    length = span.end - span.start
    whole = "".join(word[0].upper() for word in words)
    return [large[-length:], whole[-length:]], _last_of(found[1], length)


def _in_small(text: str, span: Span) -> list[str]:
    """Return the initials of words without capitals: "chronic obstructive pulmonary disease ("."""
    if text[span.start - 1] != "(":
        return []
    before = text[max(0, span.start - _SIGHT) : span.start - 1]
    words = [word for word in _WORD.findall(before) if word not in SMALL]
    letters = "".join(word[0].upper() for word in words[span.start - span.end :])
    return [letters] if len(letters) >= 4 else []


def _last_of(name: str, length: int) -> str:
    """Return the last words of a name, so many of them with a capital."""
    words = name.split()
    capitals = [at for at, word in enumerate(words) if word[0].isupper()]
    return " ".join(words[capitals[-length] :] if len(capitals) >= length else words)


def _another(known: str, name: str) -> bool:
    """Return whether two names of the same initials share words, and are not the same.

    "National Pilot Board" and "National Pilot Bureau"; two bodies that share the letters only are two.
    """
    one, other = (
        {singular(word) for word in text.lower().replace("-", " ").split()}
        for text in (known, name)
    )
    return one != other and bool({word for word in one & other if word not in SMALL})


def _turned(initials: str) -> str:
    """Return familiar initials of which two letters inside changed places: "UNECSO"; "" if none."""
    if len(initials) < 4:
        return ""
    for at in range(1, len(initials) - 1):
        turned = initials[:at] + initials[at + 1] + initials[at] + initials[at + 2 :]
        if turned != initials and turned in familiar():
            return turned
    return ""


def _mixed(initials: str, other: str) -> bool:
    return initials != other and Counter(initials) == Counter(other)


def _unfit(initials: str, other: str) -> bool:
    """Return whether initials in brackets have the letters of their name in another order, or one other letter."""
    differ = [at for at, (a, b) in enumerate(zip(initials, other, strict=False)) if a != b]
    one = len(initials) == len(other) >= 3 and len(differ) == 1 and differ[0] > 0
    return one or _mixed(initials, other)


def _slip(initials: str, other: str) -> bool:
    """Return whether initials are a slip of others: letters mixed, doubled, or one wrong of four.

    One letter less or more is another body: OSS beside FOSS.
    """
    if _mixed(initials, other):
        return len(initials) >= 3
    if len(initials) == len(other):
        return len(other) >= 4 and one_slip(initials, other)
    return re.sub(r"(.)\1", r"\1", initials) == other
