"""Remarks to findings: spans are carried over to the source, which gives lines and columns."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Sequence
from typing import TypeVar, cast

from msgspec import Struct
from msgspec.structs import replace

from factlint.engine.fingerprint import Essences, digest, essence
from factlint.engine.remarks import RuleRemark
from factlint.model.edit import Edit, Fix
from factlint.model.finding import Finding, Related, Remark, by_place
from factlint.model.report import FileReport
from factlint.model.rule import AnyRule
from factlint.text.document import Document
from factlint.text.lazy import lazy_regex
from factlint.text.location import Location, Part, locate
from factlint.text.segments import PLACEHOLDER
from factlint.text.source import Source
from factlint.text.span import Span

#: A line end inside a paragraph, which is a blank in its prose.
_WRAP = lazy_regex(r"[ \t]*(?:\r\n|\r|\n)[ \t]*")
_APART = lazy_regex(r"[\s\d]+")
_CODE = lazy_regex(rf"{PLACEHOLDER}(?:\s*{PLACEHOLDER})*")

#: A span of a source with its lines and columns, and its words.
_Place = tuple[Span, Location, str]

Value = TypeVar("Value")


def _order(item: RuleRemark) -> tuple[int, int, str]:
    span = item.remark.span
    return span.start, span.end, item.rule.rule.code


def place(
    remarks: Iterable[RuleRemark], document: Document, paragraphs: Sequence[Span]
) -> list[Finding]:
    """Return the findings of a document by position, each once, and each a group of its own.

    `paragraphs` are in source offsets.
    """
    digests: dict[Span, str] = {}
    same = document.map.identity
    located = [
        item
        if same and (one := item.remark).in_source and one.span.start != one.span.end
        else RuleRemark(
            item.rule, _located(item.remark, document), _sentence(item.remark, document, digests)
        )
        for item in sorted(remarks, key=_order)
    ]
    return _findings(located, document.source, document.parts, paragraphs)


def findings_of(
    remarks: Iterable[RuleRemark], report: FileReport, beside: Iterable[Finding] = ()
) -> list[Finding]:
    """Return findings from remarks whose spans count source offsets already.

    Args:
        remarks: the remarks of corpus or directive rules on one file.
        report: the report on that file.
        beside: findings it has already, whose fingerprints the new ones may not repeat.
    """
    if report.source is None:
        return []
    start = Span(report.outline.start, report.outline.start)
    located = [
        RuleRemark(
            item.rule,
            readable(item.remark if len(item.remark.span) else replace(item.remark, span=start)),
        )
        for item in sorted(remarks, key=_order)
    ]
    outline = report.outline
    return _findings(located, report.source, outline.parts, outline.paragraphs, beside)


def _findings(
    remarks: Sequence[RuleRemark],
    source: Source,
    parts: Sequence[Part],
    paragraphs: Sequence[Span],
    beside: Iterable[Finding] = (),
) -> list[Finding]:
    """Return findings by position, each once, with fingerprints."""
    if not remarks:  # as in most files
        return []
    essences = Essences(source.text, paragraphs)
    ordinals: dict[str, int] = {}
    if beside:
        ordinals = Counter(essences.of(one.code, one.origin, one.span) for one in beside)
    seen: set[tuple[tuple[int, int, str], str | None, str]] = set()
    findings: list[Finding] = []
    ofs: dict[str, _OfRule] = {}
    last, in_order = (0, 0, ""), True
    at_start, at_end = -1, -1
    at: _Place
    for item in remarks:
        remark, code = item.remark, item.rule.rule.code
        span, origin, message = remark.span, remark.origin, remark.message
        if not message.isprintable():  # words it quotes may run over the end of a line
            message = _in_one_line(message)
        start, end = span.start, span.end
        if (place := (start, end, code)) < last:
            in_order = False
        last = place
        identity = (place, origin, message)
        if identity in seen:
            continue
        seen.add(identity)
        if start != at_start or end != at_end:  # several packages may mark the same words
            at_start, at_end = start, end
            at, near = (span, locate(source, span, parts), source.words(span)), essences.words(span)
        of = ofs.get(code)
        if of is None:
            of = ofs[code] = _OfRule(item.rule.rule)
        base = essence(code, origin, near)
        number = ordinals.get(base, 0)
        ordinals[base] = number + 1
        fingerprint = digest(f"{base}\0{number}")
        findings.append(_finding(item, message, fingerprint, at, of))
    return findings if in_order else sorted(findings, key=by_place)


def readable(value: Value) -> Value:
    """Return a text, or a record with all its texts, with "…" for the code in its words."""
    return cast("Value", _readable(value))


def quotable(words: str) -> str:
    """Return words of the prose in one line, to be quoted in “ ”."""
    return " ".join(readable(words).split())


def _in_one_line(text: str) -> str:
    """Return a message without line breaks: words it quotes may run over the end of a line."""
    return " ".join(text.split()) if "\n" in text or "\r" in text else text


def _readable(value: object) -> object:
    if isinstance(value, str):
        return _CODE.sub("…", value) if PLACEHOLDER in value else value  # some are enums
    if isinstance(value, tuple):
        return tuple(map(_readable, value))
    if not isinstance(value, Struct) or isinstance(value, (Span, Edit)):
        return value
    return replace(
        value, **{name: _readable(getattr(value, name)) for name in value.__struct_fields__}
    )


class _OfRule:
    """What all findings of a rule share."""

    def __init__(self, rule: AnyRule) -> None:
        self.code, self.name = rule.code, rule.name
        self.url = f"docs/reference/rules/{rule.code}.md"
        self.citation = str(rule.citations[0]) if rule.citations else ""


def _finding(item: RuleRemark, message: str, fingerprint: str, at: _Place, of: _OfRule) -> Finding:
    """Return the finding of a remark whose spans count source offsets."""
    remark, advice = item.remark, item.remark.advice
    span, location, words = at
    # A run may have a million of them: names of fields would take half the time.
    return Finding(
        of.code,
        of.name,
        item.rule.severity_of(remark.severity),
        message,
        advice if advice.isprintable() else _in_one_line(advice),
        span,
        location,
        words,
        fingerprint,
        fingerprint,
        of.url,
        remark.origin,
        remark.fix,
        remark.related,
        remark.date,
        remark.claim,
        remark.citation or of.citation,
        remark.in_head,
        item.sentence,
        remark.gather,
    )


def _stays(remark: Remark, document: Document) -> bool:
    """Return whether a remark needs no other place: the prose is the source."""
    return document.map.identity and remark.span.start != remark.span.end


def _located(remark: Remark, document: Document) -> Remark:
    """Return a remark with all its spans carried over to the source."""
    if _stays(remark, document):
        return remark
    if not document.map.identity:  # no other text has code
        remark = readable(remark)
    return replace(
        remark,
        span=_span(remark, document),
        fix=_fix(remark, document),
        related=tuple(_related(other, remark, document) for other in remark.related),
    )


def _span(remark: Remark, document: Document) -> Span:
    if remark.in_source:
        return remark.span
    if not len(remark.span):
        first = document.blocks[0].span.start if document.blocks else 0
        return document.to_source(Span(first, first))
    return document.to_source(remark.span)


def _fix(remark: Remark, document: Document) -> Fix | None:
    """Carry a fix over; one that would swallow markup, or code, is not offered."""
    if remark.fix is None or remark.in_source or document.map.identity:
        return remark.fix
    edits = []
    for edit in remark.fix.edits:
        span = document.to_source(edit.span)
        prose, replaced = edit.span.of(document.text), document.source.words(span)
        if prose != replaced and prose != _WRAP.sub(" ", replaced):
            return None
        if PLACEHOLDER in edit.text and PLACEHOLDER not in replaced:
            return None
        if edit.text == prose:
            words = span.of(document.source.text)
        else:
            words = _written(edit.text, span, document)
        edits.append(Edit(span, words))
    return replace(remark.fix, edits=tuple(edits))


def _written(words: str, span: Span, document: Document) -> str:
    """Return words of the prose as the format of the document writes them in a place."""
    if document.traits.escapes:
        return _escaped(words, document)
    if not document.traits.references:
        return words
    for sign, reference in (("&", "&amp;"), ("<", "&lt;"), (">", "&gt;")):
        words = words.replace(sign, reference)
    before = document.source.text
    if before.rfind("<", 0, span.start) > before.rfind(">", 0, span.start):  # in an attribute
        words = words.replace('"', "&quot;").replace("'", "&#39;")
    return words


def _escaped(words: str, document: Document) -> str:
    """Return words as a JSON string has them; in ASCII where the file keeps to it by escapes."""
    import json

    text = document.source.text
    return json.dumps(words, ensure_ascii=text.isascii() and "\\u" in text)[1:-1]


def _related(other: Related, remark: Remark, document: Document) -> Related:
    if other.path is not None or remark.in_source:
        return other
    return replace(other, span=document.to_source(other.span))


def _sentence(remark: Remark, document: Document, digests: dict[Span, str]) -> str:
    """Return the digest of the sentences a remark is in, without spaces and digits.

    `digests` keeps those made: an endless sentence with many remarks is read once.
    """
    if remark.in_source or not len(remark.span):
        return ""
    start, end = remark.span.start, remark.span.end
    span = document.sentence_at(start)
    if end > span.end:
        span = Span(span.start, document.sentence_at(end - 1).end)
    if span not in digests:
        digests[span] = digest(_APART.sub("", span.of(document.text)).casefold())
    return digests[span]
