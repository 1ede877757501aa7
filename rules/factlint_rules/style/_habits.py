"""Turns of phrase that fit their place once, and are a habit over and over."""

from __future__ import annotations

from collections.abc import Callable
from typing import Final

from factlint.api import AnyContext, Article, Span, load_phrases, pattern

#: So many in one article are a habit, however long it is.
_HABIT: Final = 3
_IN_ORDER_TO = pattern(r"\bin\s+order\s+to\b")
#: "She knew that in order to give them light": at the head of a clause. Behind a comma it may end one.
_CLAUSE = pattern(r"(?:[:;—–(]|\b(?:and|but|that|because|if|so|when|while))\s+$")
#: The semi-auxiliaries of English (Quirk et al., A Comprehensive Grammar, 3.40 to 3.51) without their
#: "to": behind one of them "to" would be theirs. "It has in order to" is not "it has to", nor is
#: "the one we are used in order to" what we are used to.
_SEMI_AUXILIARY = pattern(
    r"\b(?:have|has|had|having|got|able|unable|about|apt|bound|due|going|likely|unlikely|meant|obliged|"
    r"supposed|willing|unwilling|used|ought|dare[sd]?|need(?:s|ed)?)\s+$"
)
#: What every second post of a firm or a project says, such as "going forward".
_ROUTINE = pattern(r"(?:.*to announce|going forward|reach(?:ed|es|ing)? out|leverag\w+)\b")
#: What managers say to each other: once it may be the term ("robust", "scalable"), two in a sentence are no English.
_MANAGEMENT = pattern(
    r"\b(?:leverag(?:es?|ed|ing)|synerg(?:y|ies|istic)|holistic(?:ally)?|touch-?points?|going forward|moving forward|value (?:chain|add|proposition)s?"
    r"|learnings|deliverables|stakeholder engagement|best practices?|actionable|paradigm shifts?|(?:patient|customer|user|learner) journeys?|sub-?optimal"
    r"|bandwidth|deep dives?|low[ -]hanging fruit|mov(?:e|es|ed|ing) the needle|circle back|reach(?:ed|es|ing)? out|drill down|key takeaways"
    r"|core competenc(?:y|ies)|empower(?:s|ed|ing)?|incentivi[sz](?:e|es|ed|ing)|operationali[sz](?:e|es|ed|ing)|win-win|upskill(?:s|ed|ing)?|ideat(?:e|ion)"
    r"|impactful|thought leader(?:s|ship)?|mission[ -]critical|value-added|blue-sky thinking|(?:customer|client|user)-centric|end-to-end|cross-functional"
    r"|(?:best-in-class|world-leading|next-generation|state-of-the-art|cutting-edge|turnkey|frictionless|future-proof(?:ed|ing)?)|hit the ground running"
    r"|(?:drive|driving|drives) (?:outcomes|engagement|value|growth|change)|in the \w+ space|solutioni[sz]ing|scalable|granular(?:ity)?|pivot(?:ed|ing)?|onboarding"
    r"|ecosystem of (?:partners|solutions)|action(?:ed|ing)|right-?siz(?:ed|ing)|step change|direction of travel|wrap-?around|co-?creat(?:e|ed|ion))\b"
)
#: These are idioms of everybody, too, and count among them.
_IDIOM = pattern(r"(?:low[ -]hanging|hit the|paradigm|mov\w+ the|deep dive|win-win)")
#: "A whopping 81 per cent": the figure says it.
_FIGURE = pattern(r"\s+[$£€]?\d")


def to_will_do(ctx: AnyContext, span: Span) -> bool:
    """Return whether "to" is as good as an "in order to", and whether that is worth a note.

    At the head of a sentence or a clause it is: "In order to pay, the club borrowed". After other words "in order
    to" may keep "to" from them, so the default profile asks where an article has it often.
    """
    before = ctx.text[max(0, span.start - 24) : span.start]
    if _SEMI_AUXILIARY.search(before):
        return False
    opens = span.start <= ctx.sentence(span).start + 1 or _CLAUSE.search(before) is not None
    return opens or ctx.profile != "default" or _is_habit(ctx, _in_order_to, words=200)


def worn_enough(ctx: AnyContext, span: Span) -> bool:
    """Return whether a worn idiom is worth a note: before a figure, or where there are many."""
    if ctx.profile == "strict":
        return True
    if _managers_talk(ctx, span):
        return True
    words = span.of(ctx.text)
    if _ROUTINE.match(words) or (_MANAGEMENT.match(words) and not _IDIOM.match(words)):
        return False
    return bool(_FIGURE.match(ctx.text, span.end)) or _is_habit(ctx, _worn_idioms, words=100)


def _managers_talk(ctx: AnyContext, span: Span) -> bool:
    """Return whether a sentence has two of management's words, one of them in these: "leverage holistic touchpoints"."""
    sentence = ctx.sentence(span)
    told = {hit[0].lower() for hit in _MANAGEMENT.finditer(ctx.text, sentence.start, sentence.end)}
    return len(told) > 1 and _MANAGEMENT.search(ctx.text, span.start, span.end) is not None


def _is_habit(ctx: AnyContext, count: Callable[[Article], int], *, words: int) -> bool:
    """Return whether an article has so many of a thing, or one in so many words."""
    found = ctx.read(count)
    return found >= _HABIT or found * words >= ctx.document.words


def _in_order_to(article: Article) -> int:
    """Return how often an article says "in order to" outside quotations."""
    document = article.document
    found = _IN_ORDER_TO.matches(document)
    return sum(not document.in_speech(Span(*hit.span())) for hit in found)


def _worn_idioms(article: Article) -> int:
    """Return how many worn idioms an article has outside quotations and titles."""
    document = article.document
    found = set()
    for phrase in load_phrases(__name__, "idioms.toml"):
        if phrase.message:
            continue
        for hit in phrase.pattern().matches(document):
            span, words = Span(*hit.span()), hit[0]
            talk = _MANAGEMENT.match(words) and not _IDIOM.match(words)
            apart = talk or _ROUTINE.match(words) or words[1:] != words[1:].lower()
            if not apart and phrase.fits(document.text, span) and not document.in_speech(span):
                found.add(span.start)
    return len(found)
