"""What is not to be reported: directives, per-file ignores, accepted phrases."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence

from msgspec import Struct, field

from factlint.config.match import matches
from factlint.engine.select import CodeTable
from factlint.model.finding import Finding
from factlint.model.rule import DirectiveUse
from factlint.model.settings import Accepted, Settings
from factlint.text.directives import Directive

_SPACE = re.compile(r"\s+")


class Suppressor(Struct):
    """Keeps or drops the findings of one file, and counts what each directive did."""

    directives: Sequence[Directive]
    accepted: Sequence[Accepted]
    table: CodeTable
    used: dict[Directive, int] = field(default_factory=dict)
    count: int = 0

    def keep(self, finding: Finding) -> bool:
        """Return whether a finding is to be reported."""
        directive = next((d for d in self.directives if self._silences(d, finding)), None)
        if directive is not None:
            self.used[directive] = self.used.get(directive, 0) + 1
        elif not any(self._accepts(accepted, finding) for accepted in self.accepted):
            return True
        self.count += 1
        return False

    def _silences(self, directive: Directive, finding: Finding) -> bool:
        if directive.lines is None or not self.table.silenceable(finding.code):
            return False
        first, last = directive.lines
        if not first <= finding.line or (last is not None and finding.line > last):
            return False
        if not directive.codes:
            return True
        return any(finding.code in self.table.expand(code) for code in directive.codes)

    def _accepts(self, accepted: Accepted, finding: Finding) -> bool:
        return _plain(accepted.phrase) == _plain(finding.text) and finding.code in (
            self.table.expand(accepted.code)
        )

    def uses(self) -> tuple[DirectiveUse, ...]:
        """Return what each directive did, for the rules that watch over them."""
        return tuple(
            DirectiveUse(
                directive,
                self.used.get(directive, 0),
                tuple(code for code in directive.codes if not self.table.known(code)),
            )
            for directive in self.directives
        )


def accepted_for(settings: Settings, path: str) -> tuple[Accepted, ...]:
    """Return the accepted phrases that hold for a file."""
    return tuple(
        accepted
        for accepted in settings.accept
        if accepted.path is None or matches(accepted.path, path, settings.path)
    )


def ignored_for(settings: Settings, path: str) -> Iterable[str]:
    """Return the codes the configuration silences in a file."""
    for glob, codes in settings.per_file_ignores.items():
        if matches(glob, path, settings.path):
            yield from codes


def _plain(text: str) -> str:
    return _SPACE.sub(" ", text).strip().casefold().replace("’", "'")
