"""Built-in formats, reporters and evidence, registered through the public hooks."""

from __future__ import annotations

from collections.abc import Iterable

from factlint.formats.html import Html
from factlint.formats.markdown import Markdown, Mdx, Quarto
from factlint.formats.plain import PlainText
from factlint.hookspecs import hookimpl
from factlint.model.evidence import EvidenceProvider, EvidenceTexts
from factlint.model.format import Format
from factlint.model.report import Reporter
from factlint.model.settings import Settings
from factlint.report.checkstyle import Checkstyle
from factlint.report.concise import Concise
from factlint.report.github import GitHub
from factlint.report.gitlab import GitLab
from factlint.report.grouped import Grouped
from factlint.report.json_lines import JsonLines
from factlint.report.json_report import Json
from factlint.report.junit import JUnit
from factlint.report.markdown_report import Markdown as MarkdownReport
from factlint.report.rdjson import RdJson, RdJsonLines
from factlint.report.sarif import Sarif
from factlint.report.terminal import Full


@hookimpl
def factlint_formats() -> Iterable[Format]:
    """Plain text, Markdown and its dialects, HTML."""
    formats: tuple[Format, ...] = (PlainText(), Markdown(), Mdx(), Quarto(), Html())
    return formats


@hookimpl
def factlint_reporters() -> Iterable[Reporter]:
    """The reports for people, editors and programs."""
    return (
        Full(),
        Concise(),
        Grouped(),
        Json(),
        JsonLines(),
        Sarif(),
        GitHub(),
        GitLab(),
        JUnit(),
        Checkstyle(),
        RdJson(),
        RdJsonLines(),
        MarkdownReport(),
    )


@hookimpl
def factlint_evidence(settings: Settings, texts: EvidenceTexts) -> Iterable[EvidenceProvider]:
    """The folder of texts and the article itself; neither where nothing is on record."""
    folder = settings.evidence.folder
    if settings.facts is None and folder is None:
        return ()
    # Most runs hold claims against nothing, and need not load how.
    from factlint.evidence.folder import FolderEvidence
    from factlint.evidence.own_claims import ArticleEvidence

    article = ArticleEvidence()
    return (article,) if folder is None else (FolderEvidence(folder, texts), article)
