"""Articles to their reports.

    remarks of the rules -> findings -> suppression -> directive rules -> profile -> groups

Values in, values out: the report of an article depends on the article and the plan alone, and
survives pickle. `finish` is called again with the findings that corpus rules add to a file.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from typing import Any, cast

from msgspec import Struct, field
from msgspec.structs import replace

from factlint.config.per_file import ignored_for
from factlint.engine.findings import findings_of, place
from factlint.engine.group import group
from factlint.engine.pattern_index import Held
from factlint.engine.plan import Plan
from factlint.engine.remarks import (
    RuleRemark,
    directive_remarks,
    failure_of,
    remarks_of,
)
from factlint.engine.rota import Rota
from factlint.engine.select import ActiveRule
from factlint.engine.suppress import suppress, without_known
from factlint.errors import CRASHES, FactlintError, ServiceError, Unavailable
from factlint.model.article import Article
from factlint.model.context import Context
from factlint.model.finding import Finding, by_place
from factlint.model.report import Failure, FileReport, Outline, Skip
from factlint.model.rule import CorpusRule, DirectiveRule
from factlint.model.severity import Severity
from factlint.text.span import Span
from factlint.time_limit import TimeLimit, allowed, limits


class CheckResult(Struct):
    """The remarks of the rules on one article, and what could not be checked."""

    remarks: list[RuleRemark] = field(default_factory=list)
    failures: list[Failure] = field(default_factory=list)
    skips: list[Skip] = field(default_factory=list)


#: Is told the place of an article when a rule has run on it.
AfterRule = Callable[[int], object]


def check_article(article: Article, plan: Plan) -> FileReport:
    """Return the whole report on one article."""
    (report,) = check_articles([article], plan)
    return report


def check_articles(
    articles: Sequence[Article], plan: Plan, after_rule: AfterRule = lambda place: None
) -> list[FileReport]:
    """Return the whole report on each of some articles.

    It is the same whatever articles are checked beside it; several together take less time, since
    each rule runs on all of them before the next one does.

    Args:
        articles: the articles, all of which are kept in memory meanwhile.
        plan: their plan.
        after_rule: is told the place of an article when a rule has run on it: what services left
            out meanwhile is of that article.
    """
    rotas = [_rotas(article, plan) for article in articles]
    checked = _checked([wanted for wanted, _ in rotas], articles, after_rule)
    served = [
        _unserved(article) if silent.rules else article
        for article, (_, silent) in zip(articles, rotas, strict=True)
    ]
    silent = _checked([unwanted for _, unwanted in rotas], served, after_rule)
    reports = []
    for place_, (wanted, _) in enumerate(rotas):
        reports.append(_report(articles[place_], plan, wanted, (checked[place_], silent[place_])))
        after_rule(place_)
    return reports


def _rotas(article: Article, plan: Plan) -> tuple[Rota, Rota]:
    """Return the rules that run on an article, and those that do so in silence."""
    path = article.document.source.path
    ignored = plan.table.codes(ignored_for(plan.request.settings, path))
    return plan.rotas_on(path, article.profile, frozenset(ignored))


def _report(article: Article, plan: Plan, rota: Rota, results: Sequence[CheckResult]) -> FileReport:
    """Return the whole report on an article, of what its rules found aloud and in silence."""
    document = article.document
    source = document.source
    checked, silent = results
    facts, failures = _collected(rota, article)
    outline = _outline(article, speech=bool(facts))
    found = place([*checked.remarks, *silent.remarks], document, outline.paragraphs)
    report = FileReport(
        path=source.path,
        source=source,
        publication=article.publication,
        as_of=article.as_of,
        words=document.words,
        findings=tuple(found),
        skipped=_merged(checked.skips),
        failures=(*failures, *checked.failures),
        notes=(*(() if source.text.strip() else ("the file is empty",)), *article.notes),
        profile=article.profile,
        outline=outline,
        facts=facts,
    )
    return finish(report, plan)


def _checked(
    rotas: Sequence[Rota], articles: Sequence[Article], after_rule: AfterRule
) -> list[CheckResult]:
    """Run on each article the rules of its rota."""
    results = [CheckResult() for _ in articles]
    places: dict[int, list[int]] = {}
    for place_, rota in enumerate(rotas):
        places.setdefault(id(rota), []).append(place_)
    for alike in places.values():
        _run(rotas[alike[0]], alike, articles, results, after_rule)
    return results


def _run(
    rota: Rota,
    places: Sequence[int],
    articles: Sequence[Article],
    results: Sequence[CheckResult],
    after_rule: AfterRule,
) -> None:
    """Run rules over articles. One rule's crash is a failure of its own; the others go on."""
    together = [articles[place_] for place_ in places]
    allowances = [allowed(len(article.document.source.text)) for article in together]
    with limits() as begin:
        for active, index, patterns in rota.on(together, lambda index: begin(allowances[index])):
            begin(allowances[index])
            _run_one(active, together[index], patterns, results[places[index]])
            after_rule(places[index])


def _run_one(
    active: ActiveRule, article: Article, patterns: Held | None, result: CheckResult
) -> None:
    """Add what a rule says of an article, or why it says nothing."""
    path = article.document.source.path
    try:
        result.remarks += remarks_of(active, article, patterns)
    except TimeLimit as over:
        message = f"{over} (plugin {active.plugin})"
        result.failures.append(Failure(path, f"rule {active.rule.code}", message))
    except Unavailable as reason:
        result.skips.append(Skip(active.rule.code, _in_words(reason)))
    except ServiceError as error:
        # All rules on a service meet it in all files: one failure, and a gap in each file.
        result.skips.append(Skip(active.rule.code, error.message))
        if _in_words(error) not in {failure.message for failure in result.failures}:
            result.failures.append(Failure(None, f"rule {active.rule.code}", _in_words(error)))
    except CRASHES as error:  # a rule is foreign code: it may raise anything
        result.failures.append(failure_of(active, error, path))


def finish(report: FileReport, plan: Plan, added: Sequence[Finding] = ()) -> FileReport:
    """Return a report with further findings, and all its findings sorted into their fields.

    Args:
        report: the report on one file; what was decided about its findings is decided anew.
        plan: the plan of the run.
        added: findings of corpus rules in this file.
    """
    raised = _raised(report, plan)
    if added or report.suppressed or report.hidden:  # what there is else is in order
        raised = sorted([*raised, *added], key=by_place)
    kept, suppressed, uses = suppress(raised, report, plan)
    remarks: list[RuleRemark] = []
    failures = list(report.failures)
    for active in plan.rotas_on(report.path, report.profile)[0].rules if uses else ():
        try:
            remarks += directive_remarks(active, uses, report)
        except CRASHES as error:  # a rule is foreign code: it may raise anything
            failures.append(failure_of(active, error, report.path))
    if remarks:
        kept = sorted([*kept, *findings_of(remarks, report)], key=by_place)
    findings, known = without_known(kept, report, plan)
    # A daily desk is shown no notes.
    less = Severity.INFO if report.profile == "news" else None
    hidden = [one for one in findings if one.severity is less]
    visible = [one for one in findings if one.severity is not less] if hidden else findings
    return replace(
        report,
        findings=tuple(group(visible, plan.table.idea)),
        suppressed=(*suppressed, *known),
        hidden=tuple(hidden),
        failures=tuple(dict.fromkeys(failures)),
    )


def _raised(report: FileReport, plan: Plan) -> list[Finding]:
    """Return the findings of a report but for those of directive rules, which run anew."""
    suppressed = (one.finding for one in report.suppressed)
    found = (*report.findings, *suppressed, *report.hidden)
    anew = {
        code
        for code in {finding.code for finding in found}
        if issubclass(plan.rules[code].rule, DirectiveRule)
    }
    return [finding for finding in found if finding.code not in anew]


def _collected(rota: Rota, article: Article) -> tuple[Mapping[str, object], list[Failure]]:
    """Return what corpus rules keep of one article, by code, and which of them failed."""
    facts: dict[str, object] = {}
    failures: list[Failure] = []
    for active in rota.corpus:
        rule = cast("CorpusRule[Any, Any]", active.rule)
        try:
            found = rule.collect(Context(article, active.options))
        except CRASHES as error:  # a rule is foreign code: it may raise anything
            failures.append(failure_of(active, error, article.document.source.path))
            continue
        if found is not None:
            facts[rule.code] = found
    return facts, failures


def _outline(article: Article, *, speech: bool) -> Outline:
    document = article.document
    first = document.blocks[0].span.start if document.blocks else 0
    return Outline(
        start=document.to_source(Span(first, first)).start,
        speech=tuple(map(document.to_source, document.speech)) if speech else (),
        directives=document.directives,
        traits=document.traits,
        parts=document.parts,
        # The title in the front matter comes after the prose it is read with.
        paragraphs=tuple(sorted(document.to_source(block.span) for block in document.blocks)),
    )


def _unserved(article: Article) -> Article:
    """Return an article for the rules that are ignored in it, which may ask no service about it.

    They run so that what they find is counted as suppressed; readings are shared.
    """
    return replace(article, services={})


def _in_words(error: FactlintError) -> str:
    return f"{error.message}; {error.hint}" if error.hint else error.message


def _merged(skips: list[Skip]) -> tuple[Skip, ...]:
    """Name rules that were skipped for one reason together."""
    by_reason: dict[str, list[str]] = {}
    for skip in skips:
        by_reason.setdefault(skip.reason, []).append(skip.rule)
    return tuple(Skip(", ".join(rules), reason) for reason, rules in by_reason.items())
