"""Articles for the commands that list what they hold; failures are reported, the rest shown."""

from __future__ import annotations

import sys
from collections.abc import Callable, Sequence

from factlint.cli.args import Configurations, Flags, files_of
from factlint.engine.path_check import read_path
from factlint.engine.plan import plan_run
from factlint.engine.session import live_for, sessions
from factlint.errors import in_one_line
from factlint.model.article import Article
from factlint.model.report import Failure
from factlint.plugins import PluginHost
from factlint.report.columns import clean
from factlint.report.wording import failed, sentence


def read_articles(
    paths: Sequence[str],
    flags: Flags,
    read: Callable[[Article], object],
    *,
    host: PluginHost | None = None,
) -> tuple[list[Article], list[Failure]]:
    """Read files and of each what a command shows; say on standard error what went wrong.

    Args:
        paths: files and folders, as given.
        flags: the shared flags.
        read: the reading the command shows. It is memoised, so that a file on which it raises
            is known before anything is printed.
        host: the plugins, by default the installed ones.

    Returns:
        The files that could be read, in order, and all failures of the run.

    Raises:
        ConfigError, UsageError: before any file is read, if flags, paths or settings do not hold.
    """
    configurations, host = Configurations(flags), host or PluginHost()
    found = files_of(paths, flags, configurations, host.suffixes)
    plan = plan_run(found, configurations.request, host)
    files: list[Article] = []
    notes: list[str] = []
    failed_files: list[Failure] = []
    with sessions(plan, host) as opened:
        for path in found.files:
            article = read_path(path, live_for(path, plan, opened))
            if isinstance(article, Failure):
                failed_files.append(article)
                continue
            try:
                article.read(read)
            except Exception as error:  # one article's failure is its own
                failed_files.append(Failure(path, "file", in_one_line(error)))
                continue
            files.append(article)
            name = article.document.source.path
            notes += [f"{name}: {sentence(note)}" for note in article.notes]
        notes += [note for live in opened.values() for note in live.texts.take_notes()]
    failures = [*host.failures, *failed_files]
    failures += [failure for live in opened.values() for failure in live.failures]
    for failure in failures:
        _tell(failed(failure))
    for note in notes:
        _tell(note)
    return files, failures


def _tell(text: str) -> None:
    sys.stderr.write(f"factlint: {clean(text)}\n")
