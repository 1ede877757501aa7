"""What is known of proselint's checks without importing it: codes, profiles, pages.

A code once given to a check stays its own; a check of a later proselint is added at the end.
The table is JSON, not TOML: it is read at every start, and JSON is read forty times as fast.
"""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path
from typing import Literal

from msgspec import Struct
from msgspec.json import decode

#: Profiles a check runs in: `news` in all, `default` not in news, `strict` there only, `never`
#: only where it is asked for.
RunsIn = Literal["news", "default", "strict", "never"]


class CheckEntry(Struct, frozen=True):
    """One check of proselint, by its path.

    Attributes:
        code: PRO and three digits, never given to another check.
        check: proselint's path of the check ("misc.but"); several of its checks may share one.
        runs_in: profiles it runs in.
        fixable: proselint says what to write instead.
        source: whom proselint follows, "" where it does not say.
        url: where to read that.
        summary: what is right, as a sentence.
        bad: an example the check speaks of.
        marks: the words it marks there, as offsets.
        good: an example it leaves alone.
        not_adverbs: first parts in -ly that are nouns or adjectives.
        only: words that alone are passed on outside the strict profile, if any are named. Of variants
            (PRO059) those below one in twenty million words and a fortieth of the other form
            (wordfreq 3.1, large list); of nonwords (PRO060) those that are in no dictionary.
        beside: outside the strict profile it is passed on only where the article hyphenates the
            same or a like compound elsewhere.
        own: the summary is said, where proselint's message is about more than the words marked.
        swap: a part of the words marked, and what the fix puts in its place.
    """

    code: str
    check: str
    runs_in: RunsIn
    fixable: bool
    source: str
    url: str
    summary: str
    bad: str
    marks: Sequence[tuple[int, int]]
    good: str
    not_adverbs: frozenset[str] = frozenset()
    only: frozenset[str] = frozenset()
    beside: bool = False
    own: bool = False
    swap: tuple[str, str] = ("", "")

    @property
    def name(self) -> str:
        """The rule's name: the path in kebab case."""
        return "proselint-" + self.check.replace(".", "-").replace("_", "-")

    @property
    def of_names(self) -> bool:
        """Whether the check is about names: what its example marks has a capital within a sentence."""
        return any(start and self.bad[start].isupper() for start, _ in self.marks)

    @property
    def within_words(self) -> bool:
        """Whether the check marks parts of words or figures: its example does."""
        return any(
            self.bad[max(0, start - 1) : start].isalnum() or self.bad[end : end + 1].isalnum()
            for start, end in self.marks
        )

    @property
    def page(self) -> str:
        """The rule's page (`factlint.model.page`)."""
        bad = f"    {self.bad}\n"
        for start, end in self.marks:
            bad += f"    {' ' * start}{'^' * (end - start)}\n"
        return f"{self.summary}\n\n{self._why}\n\nBad:\n{bad}Good:\n    {self.good}\n"

    @property
    def _why(self) -> str:
        whom = f", which follows {self.source}" if self.source else ""
        only = _ONLY_SOME if self.only else _ONLY_BESIDE if self.beside else ""
        return f"This is proselint's check `{self.check}`{whom}. {_WHEN[self.runs_in]}{only}"


_ONLY_SOME = (
    " Outside the strict profile it is passed on for those words of its list alone that hardly anybody"
    " takes for right."
)
_ONLY_BESIDE = (
    " Outside the strict profile it is passed on where the article hyphenates a like compound"
    " elsewhere."
)
_WHEN = {
    "news": "What it says is worth acting on, so it runs in every profile.",
    "default": "What it says is a matter of weighing, so daily news does not hear of it.",
    "strict": "On news it is seldom acted on, so it runs in profile strict only.",
    "never": "It suits copy written for learners, so it runs only where it is asked for.",
}


def entries() -> list[CheckEntry]:
    """Return all checks by code."""
    return decode(Path(__file__).with_name("checks.json").read_bytes(), type=list[CheckEntry])
