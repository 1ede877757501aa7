"""Articles for the commands that show what they say: what fails is told, the rest is shown."""

from __future__ import annotations

import sys
from collections.abc import Callable, Sequence

from factlint.cli.args import Flags, files_of, request_of, settings_of
from factlint.engine.runner import Runner
from factlint.errors import in_one_line
from factlint.model.article import Article
from factlint.model.report import Failure
from factlint.plugins import PluginHost
from factlint.report.columns import clean
from factlint.report.wording import failed, sentence


def opened(
    paths: Sequence[str], flags: Flags, read: Callable[[Article], object]
) -> tuple[list[Article], list[Failure]]:
    """Open files and read of each what a command shows; say on standard error what went wrong.

    Args:
        paths: files and folders, as given.
        flags: the shared flags.
        read: the reading the command shows. It is memoised, so that a file on which it raises
            is known before anything is printed.

    Returns:
        The files that could be read, in order, and all failures of the run.

    Raises:
        ConfigError, UsageError: before any file is read, if flags, paths or settings do not hold.
    """
    settings = settings_of(flags)
    runner = Runner(request_of(flags, settings), PluginHost())
    files = []
    for path in files_of(paths, flags, settings, runner.suffixes):
        file = runner.opened(path)
        if file is None:
            continue
        try:
            file.read(read)
        except Exception as error:  # one article's failure is its own
            runner.failures.append(Failure(path, "file", in_one_line(error)))
            continue
        files.append(file)
    failures = [*runner.host.failures, *runner.failures]
    for failure in failures:
        _tell(failed(failure))
    for file in files:
        path = file.document.source.path
        for note in runner.notes(path):
            _tell(f"{path}: {sentence(note)}")
    for note in runner.texts.take_notes():
        _tell(note)
    return files, failures


def _tell(text: str) -> None:
    sys.stderr.write(f"factlint: {clean(text)}\n")
