"""Every hook of factlint, for its own families and for other people's plugins.

A plugin is an object named by an entry point of the group `factlint`. All hooks are called
with keywords and plugin by plugin, so that a plugin that fails does so alone and by name.
No hook may change what it is given.
"""

from __future__ import annotations

from collections.abc import Iterable

import pluggy

from factlint.model.evidence import EvidenceProvider, EvidenceTexts
from factlint.model.family import Family
from factlint.model.finding import Finding
from factlint.model.format import Format
from factlint.model.report import FileReport, Reporter, RunReport
from factlint.model.rule import AnyRule
from factlint.model.section import SettingsTable
from factlint.model.service import Service, ServiceRequest
from factlint.model.settings import Settings

hookspec = pluggy.HookspecMarker("factlint")
hookimpl = pluggy.HookimplMarker("factlint")


@hookspec
def factlint_rules() -> Iterable[type[AnyRule]]:
    """Return the rules of this plugin. Called once, when a run starts.

    `factlint.api.rules_in("your_package")` finds all rules of a package.
    """
    raise NotImplementedError


@hookspec
def factlint_families() -> Iterable[Family]:
    """Return the families of this plugin's rules. Called once, when a run starts.

    Rules of no declared family run all the same; nothing but their codes selects them.
    """
    raise NotImplementedError


@hookspec
def factlint_settings() -> Iterable[SettingsTable]:
    """Return the tables of the configuration this plugin reads. Called once, when a run starts.

    They are checked as the rest of the file is: errors name file, line, key and what is expected.
    """
    raise NotImplementedError


@hookspec
def factlint_formats() -> Iterable[Format]:
    """Return the formats this plugin can read. Called once, when a run starts."""
    raise NotImplementedError


@hookspec
def factlint_reporters() -> Iterable[Reporter]:
    """Return the output formats of this plugin. Called once, when a run starts."""
    raise NotImplementedError


@hookspec
def factlint_services(request: ServiceRequest) -> Iterable[Service]:
    """Return services rules may ask for by name. Called once, when a run starts.

    Making one should cost nothing: it is opened when a rule first asks it, and closed at the end
    of the run, also of one that ends in an error. A ConfigError ends the run before it begins.
    """
    raise NotImplementedError


@hookspec
def factlint_evidence(settings: Settings, texts: EvidenceTexts) -> Iterable[EvidenceProvider]:
    """Return providers of recorded facts beside the ledger. Called once, when a run starts.

    `texts` reads files as the run reads its articles. Making a provider should cost nothing: it is
    asked when a claim is judged. Answers are held under (provider name, `key(assertion)`, as-of
    day), and the article where the provider says `by_article`; see
    `factlint.model.evidence.EvidenceProvider`.
    """
    raise NotImplementedError


@hookspec
def factlint_keep_finding(finding: Finding, report: FileReport) -> bool | None:
    """Return False to drop a finding of a file, else None. Called for each finding of a run.

    What is dropped is counted as suppressed; `report` has the text, date and profile of the file.
    """
    raise NotImplementedError


@hookspec
def factlint_file_checked(report: FileReport) -> None:
    """Receive the whole report on a file. Called for each file in order, once all are checked.

    Findings across articles are in it, and what was suppressed, with the reasons.
    """


@hookspec
def factlint_run_finished(report: RunReport) -> None:
    """Receive the report of a run. Called once, before it is printed."""
