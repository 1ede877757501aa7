"""Rules over one document: what each has to say, and what went wrong with it."""

from __future__ import annotations

from collections.abc import Hashable, Iterable, Iterator, Sequence
from typing import cast

from msgspec import Struct
from msgspec.structs import replace

from factlint.engine.phrases import index_of
from factlint.engine.select import ActiveRule
from factlint.errors import CRASHES, FactlintError, ServiceError, Unavailable, in_one_line
from factlint.model.article import Article
from factlint.model.context import AnyContext, Context
from factlint.model.finding import Remark
from factlint.model.pattern import Hit, Pattern, finditer
from factlint.model.report import Failure, Skip
from factlint.model.rule import DirectiveRule, DirectiveUse, DocumentRule, PatternRule, PhraseRule
from factlint.text.document import Document


class RuleRemark(Struct, frozen=True):
    """A draft and the rule it comes from."""

    rule: ActiveRule
    remark: Remark


class CheckResult(Struct, frozen=True):
    """What the rules said of one file, and what could not be checked."""

    said: tuple[RuleRemark, ...]
    failures: tuple[Failure, ...]
    skips: tuple[Skip, ...]


def hits_of(patterns: Iterable[Pattern], document: Document) -> Iterator[Hit]:
    """Yield hits in the order of the patterns, with their number; none in code or addresses."""
    for index, wanted in enumerate(patterns):
        for hit in finditer(wanted, document.text, document.lower):
            if not document.opaque(hit.span):
                yield replace(hit, index=index)


def check(rules: Iterable[ActiveRule], article: Article) -> CheckResult:
    """Run rules over one file. One rule's crash is a failure of its own; the others go on."""
    said: list[RuleRemark] = []
    failures: list[Failure] = []
    skips: list[Skip] = []
    for active in rules:
        ctx: AnyContext = Context(article, active.options)
        try:
            remarks = [_in_speech(active, remark, ctx) for remark in remarks_of(active, ctx)]
        except Unavailable as reason:
            skips.append(Skip(active.rule.code, _in_words(reason)))
            continue
        except ServiceError as error:
            # All rules on a service meet it in all files: one failure, and a gap in each file.
            skips.append(Skip(active.rule.code, error.message))
            if _in_words(error) not in {failure.message for failure in failures}:
                failures.append(Failure(None, f"rule {active.rule.code}", _in_words(error)))
            continue
        except CRASHES as error:  # a rule is foreign code: it may raise anything
            failures.append(failure_of(active, error, article.document.source.path))
            continue
        said.extend(RuleRemark(active, remark) for remark in remarks if remark is not None)
    return CheckResult(tuple(said), tuple(failures), _merged(skips))


def check_directives(
    rules: Iterable[ActiveRule], uses: Sequence[DirectiveUse], article: Article
) -> CheckResult:
    """Run the rules that watch over directives; what these did is known when all have spoken."""
    said: list[RuleRemark] = []
    failures: list[Failure] = []
    for active in rules:
        rule = active.rule
        if not isinstance(rule, DirectiveRule):
            continue
        ctx: AnyContext = Context(article, active.options)
        try:
            said += [RuleRemark(active, remark) for use in uses for remark in rule.check(use, ctx)]
        except CRASHES as error:  # a rule is foreign code: it may raise anything
            failures.append(failure_of(active, error, article.document.source.path))
    return CheckResult(tuple(said), tuple(failures), ())


def remarks_of(active: ActiveRule, ctx: AnyContext) -> Iterator[Remark]:
    """Yield a rule's drafts on one file."""
    rule = active.rule
    if isinstance(rule, DocumentRule):  # most are
        yield from rule.check(ctx)
    elif isinstance(rule, PatternRule):
        for hit in hits_of(rule.looks_for, ctx.document):
            yield from rule.check(hit, ctx)
    elif isinstance(rule, PhraseRule):
        kind = cast("Hashable", type(rule))  # mypy looks for the hash of an instance
        for phrase, hit in index_of(kind, rule.choice(ctx.settings)).hits(ctx.document):
            yield from rule.check_phrase(hit, phrase, ctx)


def _in_speech(active: ActiveRule, remark: Remark, ctx: AnyContext) -> Remark | None:
    """Leave out what a rule may not say in speech, and every fix there.

    Raises:
        TypeError, ValueError: the rule gave something else, or marked what is not there.
    """
    if not isinstance(remark, Remark):
        raise TypeError(f"gave {type(remark).__name__}, expected Remark")
    size = len(ctx.document.source.text if remark.in_source else ctx.text)
    if remark.span.end > size:
        raise ValueError(f"marked {remark.span.start} to {remark.span.end} of {size} characters")
    if remark.in_source or not len(remark.span) or not ctx.document.in_speech(remark.span):
        return remark
    if active.rule.speech == "silent":
        return None
    return replace(remark, fix=None)


def _in_words(error: FactlintError) -> str:
    return f"{error.message}; {error.hint}" if error.hint else error.message


def failure_of(active: ActiveRule, error: BaseException, path: str | None) -> Failure:
    """Return a rule's crash in words."""
    message = f"{in_one_line(error)} (plugin {active.plugin})"
    return Failure(path, f"rule {active.rule.code}", message)


def _merged(skips: list[Skip]) -> tuple[Skip, ...]:
    """Name rules that were skipped for one reason together."""
    by_reason: dict[str, list[str]] = {}
    for skip in skips:
        by_reason.setdefault(skip.reason, []).append(skip.rule)
    return tuple(Skip(", ".join(rules), reason) for reason, rules in by_reason.items())
