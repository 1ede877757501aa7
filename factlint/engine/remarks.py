"""Rules to remarks: the one place where rules are run and what they yield is validated."""

from __future__ import annotations

import sys
from collections.abc import Callable, Hashable, Iterable, Iterator, Mapping, Sequence
from typing import Any, cast

from msgspec import Struct
from msgspec.structs import replace

from factlint.engine.pattern_index import Held
from factlint.engine.pattern_index import index_of as pattern_index
from factlint.engine.phrase_index import index_of as phrase_index
from factlint.engine.select import ActiveRule
from factlint.errors import in_one_line, place_of, trace
from factlint.model.article import Article
from factlint.model.context import AnyContext, Context
from factlint.model.finding import Remark
from factlint.model.pattern import Hit
from factlint.model.report import Failure, FileReport
from factlint.model.rule import (
    Collected,
    CorpusRule,
    DirectiveRule,
    DirectiveUse,
    DocumentRule,
    PatternRule,
    PhraseRule,
)
from factlint.text.span import touches


class RuleRemark(Struct, frozen=True, gc=False):
    """A remark, the rule it comes from, and the digest of the sentence it is in, once placed."""

    rule: ActiveRule
    remark: Remark
    sentence: str = ""


def remarks_of(
    active: ActiveRule, article: Article, patterns: Held | None = None
) -> list[RuleRemark]:
    """Return the remarks of a rule on one article.

    Args:
        active: the rule.
        article: the article.
        patterns: which of its patterns the article may hold; None: not known.

    Raises:
        TypeError, ValueError: the rule yields something else, or a span outside the article.
        BaseException: anything the rule raises.
    """
    found = list(_yielded(active, Context(article, active.options), patterns))
    if not found:  # as of most rules
        return []
    document = article.document
    sizes = (len(document.text), len(document.source.text))

    def in_speech(remark: Remark) -> bool:
        return not remark.in_source and document.in_speech(remark.span)

    return _validated(active, found, sizes, in_speech)


def directive_remarks(
    active: ActiveRule, uses: Sequence[DirectiveUse], report: FileReport
) -> list[RuleRemark]:
    """Return the remarks of a rule on the directives of one file; raises as `remarks_of` does."""
    rule = active.rule
    if not isinstance(rule, DirectiveRule):
        return []
    found = (remark for use in uses for remark in rule.check(use, active.options))
    return _validated(active, found, *_of_report(report))


def corpus_remarks(
    rule: CorpusRule[Any, Any],
    collected: Mapping[str, Collected[Any]],
    active: Mapping[str, ActiveRule],
    reports: Mapping[str, FileReport],
) -> dict[str, list[RuleRemark]]:
    """Return the remarks of a rule across articles, by path; raises as `remarks_of` does.

    Args:
        rule: the rule.
        collected: what it collected, by path.
        active: the rule as it runs on each of these files.
        reports: the reports on all files of the run, by path.
    """
    found: dict[str, list[RuleRemark]] = {}
    for answer in cast("Iterable[object]", rule.reconcile(collected)):
        if not (isinstance(answer, tuple) and len(answer) == 2):
            raise TypeError(f"gave {type(answer).__name__}, expected a path and a Remark")
        path, remark = answer
        if path not in collected:
            raise ValueError(f"reports on {path}, of which nothing was collected")
        kept = _validated(active[path], [remark], *_of_report(reports[path]))
        for one in kept:
            _check_related(one.remark, reports)
        found.setdefault(path, []).extend(kept)
    return found


def failure_of(active: ActiveRule, error: BaseException, path: str | None) -> Failure:
    """Return a rule's crash in words."""
    trace(error)
    source = sys.modules[type(active.rule).__module__].__file__ or ""
    place = place_of(error, source)
    message = f"{in_one_line(error)} ({place}; plugin {active.plugin})"
    return Failure(path, f"rule {active.rule.code}", message)


def _yielded(active: ActiveRule, ctx: AnyContext, patterns: Held | None) -> Iterable[Remark]:
    """Return what a rule yields on one article."""
    rule = active.rule
    if isinstance(rule, DocumentRule):  # most are
        return rule.check(ctx)
    if isinstance(rule, PatternRule):
        if patterns is None:
            patterns = pattern_index(rule).possible(ctx.document).get(rule.code, {})
        return _of_patterns(rule, ctx, patterns)
    if isinstance(rule, PhraseRule):
        return _of_phrases(rule, ctx)
    return ()


def _of_patterns(rule: PatternRule[Any], ctx: AnyContext, patterns: Held) -> Iterator[Remark]:
    """Yield remarks on the matches in the order of the patterns; none in code."""
    document = ctx.document
    for index in sorted(patterns) if patterns and rule.may_match(document) else ():
        for match in rule.looks_for[index].matches(document, patterns[index]):
            hit = Hit(match, index)
            if not document.opaque(hit.span):
                yield from rule.check(hit, ctx)


def _of_phrases(rule: PhraseRule[Any], ctx: AnyContext) -> Iterator[Remark]:
    kind = cast("Hashable", type(rule))  # mypy looks for the hash of an instance
    for phrase, hit in phrase_index(kind, rule.choice(ctx.settings)).hits(ctx.document):
        yield from rule.check_phrase(hit, phrase, ctx)


def _validated(
    active: ActiveRule,
    found: Iterable[object],
    sizes: tuple[int, int],
    in_speech: Callable[[Remark], bool],
) -> list[RuleRemark]:
    """Return remarks that can be placed, without what a rule may not say in speech.

    Args:
        active: the rule.
        found: what it yields.
        sizes: the length of the prose, and of the source.
        in_speech: whether a remark is on somebody else's words.

    Raises:
        TypeError, ValueError: it yields something else, or marks what is not there.
    """
    kept, silent = [], active.rule.speech == "silent"
    for remark in found:
        if not isinstance(remark, Remark):
            raise TypeError(f"gave {type(remark).__name__}, expected Remark")
        size, span, fix = sizes[remark.in_source], remark.span, remark.fix
        if span.end > size or remark.related or fix is not None:
            _check_spans(remark, size)
        # Most rules check speech as all else, and offer no fix: who speaks is not looked for.
        if (silent or fix is not None) and span.start != span.end and in_speech(remark):
            if silent:
                continue
            remark = replace(remark, fix=None)
        kept.append(RuleRemark(active, remark))
    return kept


def _check_spans(remark: Remark, size: int) -> None:
    spans = [remark.span]
    if remark.related:
        spans += [other.span for other in remark.related if other.path is None]
    if remark.fix is not None:
        spans += [edit.span for edit in remark.fix.edits]
    for span in spans:
        if span.end > size:
            raise ValueError(f"marked {span.start} to {span.end} of {size} characters")


def _check_related(remark: Remark, reports: Mapping[str, FileReport]) -> None:
    for other in remark.related:
        report = reports.get(other.path or "")
        if report is not None and report.source is not None:
            size = len(report.source.text)
            if other.span.end > size:
                raise ValueError(
                    f"marked {other.span.start} to {other.span.end} of {size} characters "
                    f"of {other.path}"
                )


def _of_report(report: FileReport) -> tuple[tuple[int, int], Callable[[Remark], bool]]:
    """Return sizes and speech of a file whose document is gone: all spans are of the source."""
    size = len(report.source.text) if report.source is not None else 0
    return (size, size), lambda remark: touches(report.outline.speech, remark.span)
