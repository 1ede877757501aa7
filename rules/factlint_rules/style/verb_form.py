"""STY030: "would triggered", "nothing to chose"."""

from __future__ import annotations

from collections.abc import Iterator

from factlint.api import Citation, Context, Hit, PatternRule, Remark, by_profile, pattern
from factlint_rules.style._perfects import (
    LAIN,
    PARTICIPLE,
    SUNG,
    SURE,
    WITH_SUBJECT,
    begins_clause,
    opens,
)

#: Past forms of irregular verbs that are no plain form of a verb (as "found", "saw", "left", "put"
#: are), and are seldom set before a noun ("to lost luggage").
_PAST = (
    r"arose|ate|became|began|bent|bit|blew|bought|broke|brought|came|caught|chose|clung|crept|dealt|"
    r"drank|drew|drove|fled|flew|forgave|forgot|fought|froze|gave|got|grew|held|hid|kept|knew|laid|led|"
    r"made|meant|met|overcame|overtook|paid|ran|rang|rode|sang|sank|sat|sent|shook|shone|shrank|slept|"
    r"sold|sought|spent|stole|stood|struck|stuck|swam|swore|taught|thought|threw|told|took|tore|"
    r"understood|undertook|upheld|went|withdrew|won|wore|wrote"
)
#: The same with participles; "given" is a preposition.
_IRREGULAR = (
    rf"(?:{_PAST}|begun|bitten|blown|broken|built|chosen|done|drawn|driven|drunk|eaten|fallen|flown|"
    r"forgotten|frozen|gone|grown|hidden|known|lost|mistaken|ridden|risen|seen|shaken|shown|spoken|"
    r"stolen|sung|sworn|swum|taken|thrown|torn|withdrawn|woken|worn|written)"
)
#: An ending is none in "need", "exceed", "shed"; nothing of a verb is in "something".
_ENDED = (
    r"(?:(?!\w*eed\b|(?:em)?bed\b|wed\b|shed\b|shred\b)[a-z]{3,}ed|"
    r"(?!br|cl|sw|r?str?ing\b|spring\b|wring\b|fling\b|sling\b|sting\b|\w*thing\b)[a-z]{3,}ing)"
)
#: What a participle begins as a preposition: "as well as he could considering the wind".
_PREPOSITION = (
    r"(?!(?:based|compared|concerning|considering|depending|following|including|pending|provided|"
    r"regarding|supposed|used)\b)"
)
_ADVERB = r"(?:(?:not|never|also|still|then|only|now|soon|just|\w+ly)\s+)?"
_NOT = r"n['’]t"

#: A modal that is the end of another clause ("all he could made"), a turned sentence ("as will
#: making it") or a noun ("the will made in May", "a can opened").
_WHO = r"(?:I|you|he|she|it|we|they|one)"
_ELSEWHERE = pattern(
    rf"\b(?:as|than|nor|so|neither|if|when\w*)\s+(?:{_WHO}\s+)?$"
    rf"|\b(?:all|anything|best|everything|far|fast|hard|most|much|soon|way|well|where\w*)\s+(?:that\s+)?{_WHO}\s+$"
    r"|\bwhat(?:ever)?\b[^.;:]{0,40}$"
    r"|\b(?:the|an?|this|his|her|its|my|our|your|their|no|free|good|ill|political|of|with|by|and|\w+['’]s)\s+$"
)


class VerbForm(PatternRule):
    """Behind "would", "can", "did not" and "to" comes the plain form of a verb, behind "have" the participle.

    "Would triggered", "does not meant", "nothing to chose", "had began", "they drunk": a sentence was
    changed and its verb was not, or a letter slipped. A verb that ends a clause of its own is left alone ("did the best
    he could given the wind"). What somebody said is a query.

    Bad:
        The lock should of been mended.
                 ^^^^^^^^^ “should of” is “should have” written as it sounds
    Fixed:
        The lock should have been mended.
    Bad:
        The cut would triggered new debts. Boats can thrown more light, and that does not meant much.
                ^^^^^^^^^^^^^^^ “would” and “triggered” do not go together
                                                 ^^^^^^^^^^ “can” and “thrown” do not go together
                                                                                 ^^^^^^^^^^^^^^ “does not” and “meant” do not go together

        There is nothing to chose between them.
                         ^^^^^^^^ “to” and “chose” do not go together

        The fair had began at nine, and Ann has swam the lake. It was wrote in May. They drunk the tea.
                 ^^^^^^^^^ “had” and “began” do not go together
                                            ^^^^^^^^ “has” and “swam” do not go together
                                                                  ^^^^^^^^^ “was” and “wrote” do not go together
                                                                                    ^^^^^^^^^^ “They” and “drunk” do not go together
    Good:
        The cut would trigger new debts. She did the best she could given the wind, and all she could brought no help.

        The will made in May was burned. He will need to proceed, and may bring nothing.

        The money they had went on rent, and what the crew had became plain. Had he begun? He was fined, and she given a year.

        What the board did was late. We did nothing, and did not feed the hens.
    """

    code = "STY030"
    name = "verb-form"
    severity = by_profile("warning")
    message = "“{asks}” and “{verb}” do not go together"
    advice = "write the form of the verb that goes with it, or add the missing word"
    citations = (Citation("Garner's Modern English Usage", "auxiliary verbs; infinitives"),)
    speech = "query"
    fixable = True
    looks_for = (
        pattern(
            rf"\b(?P<mark>(?P<asks>(?:could|would|should|will|can|must|may|might)(?:{_NOT})?|cannot|won['’]t|can['’]t)\s+{_ADVERB}"
            rf"{_PREPOSITION}(?P<verb>been|{_IRREGULAR}|{_ENDED}))\b",
            words=("could", "would", "should", "will", "can", "must", "may", "might", "cannot", "couldn", "wouldn", "shouldn", "won"),
            case=True,
        ),
        pattern(
            rf"\b(?P<mark>(?P<asks>(?:do|does|did)(?:{_NOT}|\s+not))\s+(?:(?:also|still|only|just|\w+ly)\s+)?"
            rf"{_PREPOSITION}(?P<verb>been|was|were|{_IRREGULAR}|{_ENDED}))\b",
            words=("do", "does", "did", "don", "doesn", "didn"),
            case=True,
        ),
        pattern(
            r"\b(?:nothing|something|anything|time|reason|way|able|unable|ready|likely|going|ha(?:s|d|ve)|need(?:s|ed)?|want(?:s|ed)?|"
            r"tr(?:y|ies|ied|ying)|hop(?:es?|ed|ing)|plan(?:s|ned|ning)?|fail(?:s|ed)?|refus(?:es?|ed)|agree[ds]?"
            r"|decid(?:es?|ed)|beg[ai]n|begins|how|where)"
            rf"\s+(?P<mark>(?P<asks>to)\s+(?P<verb>{_PAST}))\b",
            words=("to",),
            case=True,
        ),
        # "Should of been": typed for "should've".
        pattern(
            rf"\b(?P<mark>(?P<asks>(?:could|would|should|might|must)(?:{_NOT})?(?:\s+(?:not|rather"
            rf"|never))?)\s+(?P<verb>of))\s+(?:been|had|{_IRREGULAR}|{_ENDED})\b",
            words=("of",),
            case=True,
        ),
        SURE,
        WITH_SUBJECT,
        PARTICIPLE,
        SUNG,
        LAIN,
    )  # fmt: skip

    def check(self, hit: Hit, ctx: Context) -> Iterator[Remark]:
        """Yield the words unless the auxiliary belongs to a clause that ends there."""
        sentence = ctx.sentence(hit.span)
        before = ctx.text[max(sentence.start, hit.span.start - 60) : hit.span.start]
        if hit.index < 2 and _ELSEWHERE.search(before):
            return
        if hit.index > 3 and not _has_subject(hit, ctx.text[sentence.start : hit.span.start]):
            return
        if hit["verb"] == "of":
            write = f"{hit['asks']} have"
            yield self.finding(
                hit.span,
                message="“{asks} of” is “{write}” written as it sounds",
                advice="write “have”",
                asks=hit["asks"],
                write=write,
                fix=self.replacing(hit.span, write, safety="ask"),
            )
            return
        yield self.finding(hit.span, verb=hit["verb"], asks=hit["asks"])


def _has_subject(hit: Hit, before: str) -> bool:
    """Return whether a past form is the verb of the clause that "had" begins, a participle that of "they"."""
    if hit.index in (4, 7, 8):
        return True
    if hit.index == 6:
        return opens(before, gapped=False)
    return begins_clause(before)
