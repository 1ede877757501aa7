"""What of a configuration had no effect: accepted phrases that met nothing, globs of no file."""

from __future__ import annotations

import os
from collections.abc import Iterator, Sequence
from pathlib import Path

from factlint.config.options import root_place
from factlint.config.per_file import matches
from factlint.engine.plan import Plan
from factlint.engine.suppress import accepts
from factlint.model.report import FileReport, Suppression
from factlint.model.settings import Accepted
from factlint.records.toml_lines import KeyPath
from factlint.text.lazy import lazy_regex

_WILD = lazy_regex(r"[*?\[]|/$")


def unused(reports: Sequence[FileReport], plan: Plan) -> list[str]:
    """Return a note on each entry of the configurations of a run that had no effect.

    An entry is judged only where the run read all that it may name: the whole folder of the
    configuration, or the one file of a glob without wildcards. What a configuration has from a
    file it extends may have its effect elsewhere.
    """
    notes = (note for one in plan.each for note in _of_plan(reports, one, plan))
    return list(dict.fromkeys(notes))  # two configurations may extend one file


def _of_plan(reports: Sequence[FileReport], plan: Plan, run: Plan) -> Iterator[str]:
    settings = plan.request.settings
    if settings.path is None:
        return
    place = root_place(settings.path)
    own = [one for one in reports if one.configuration == settings.path]
    if _whole(settings.path, run):
        paths = [*(one.path for one in own), *(one.path for one in run.found.left_out)]
        left_out = [one.path for one in run.found.left_out if one.reason == "exclude"]
        globs: list[tuple[KeyPath, str, list[str]]] = []
        globs += [(("files", n, "path"), one.path, paths) for n, one in enumerate(settings.files)]
        globs += [(("per-file-ignores", g), g, paths) for g in settings.per_file_ignores]
        read = [one.path for one in own]
        globs += [
            (("exclude", n), g.removeprefix("!"), read if g.startswith("!") else left_out)
            for n, g in enumerate(settings.exclude)
        ]
        for keys, glob, named in globs:
            here = place.at(*keys)
            if not (here.inherited or any(matches(glob, path, settings.path) for path in named)):
                yield here.error("names no file; correct or delete it").message
    for number, accepted in enumerate(settings.accept):
        here = place.at("accept", number)
        if number in settings.expired:
            message = f"held until {accepted.until}; look at it again, or delete it"
            yield here.at("until").error(message).message
        elif not here.inherited and _met_nothing(accepted, own, plan, run):
            yield here.error("nothing was found that it accepts; correct or delete it").message


def _met_nothing(accepted: Accepted, reports: Sequence[FileReport], plan: Plan, run: Plan) -> bool:
    """Return whether an accepted phrase could have met a finding, and met none."""
    settings = plan.request.settings
    if plan.request.flag_codes or not plan.request.suppressing or settings.path is None:
        return False
    named = [
        one
        for one in reports
        if accepted.path is None or matches(accepted.path, one.path, settings.path)
    ]
    one_file = accepted.path is not None and not _WILD.search(accepted.path) and bool(named)
    codes = plan.table.expand(accepted.code)
    runs = any(active.rule.code in codes for rules in plan.active.values() for active in rules)
    if not runs or not (one_file or _whole(settings.path, run)):
        return False
    return not any(
        one.reason is Suppression.ACCEPTED and accepts(accepted, one.finding, report, plan.table)
        for report in named
        for one in report.suppressed
    )


def _whole(configuration: Path, run: Plan) -> bool:
    """Return whether a run walked all of the folder of a configuration."""
    home = os.path.realpath(configuration.parent)
    walked = [os.path.realpath(folder) for folder in run.found.folders]
    return any(
        home == folder or home.startswith(folder.rstrip(os.sep) + os.sep) for folder in walked
    )
