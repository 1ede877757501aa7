"""A result is found again only where everything it depends on is the same."""

from __future__ import annotations

import datetime as dt
import os
from collections.abc import Callable, Iterator, Sequence
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from msgspec.structs import replace

from factlint.api import Context, DocumentRule, Remark, by_profile, hookimpl
from factlint.engine import run as run_module
from factlint.engine.baseline import load_baseline
from factlint.engine.plan import make_plan
from factlint.engine.request import Request
from factlint.engine.run import Execution, run
from factlint.model.report import ReportOptions
from factlint.model.settings import EvidenceSettings, Settings
from factlint.plugins import PluginHost
from factlint.report.json_report import Json

TEXTS = {
    "a.md": "---\ndate: 2016-05-10\n---\n\n# Tram\n\nThe tram opens early next year, the the mayor "
    "of Ashby said. Ilsa Brandt, 34, sold the mill.\n",
    "b.txt": "The council met last Tuesday. Ilsa Brant said the the tram was late.\n",
    "c.md": "# River\n\nThe film was released in 2012. The second season starts tomorrow.\n",
    "d.txt": "A very unique bridge, said Jonas Lindgren, 41. It cost $1.5 million dollars.\n",
}


class Desk:
    """A folder with articles, their settings, and a cache."""

    def __init__(self, folder: Path) -> None:
        self.folder, self.cache = folder, folder / "cache"
        self.settings = Settings(ignore=("GRM",))
        self.request = Request(date=None)
        self.host: Callable[[], PluginHost] = PluginHost
        for name, text in TEXTS.items():
            self.write(name, text)

    def write(self, name: str, text: str) -> Path:
        path = self.folder / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text, encoding="utf-8")
        return path

    def report(self, *, cache: bool, baseline: bytes = b"") -> tuple[str, int]:
        """Return the report, and how many files were checked for it."""
        checked = 0
        check = run_module.check_paths

        def counting(paths: Sequence[str], *others: object) -> object:
            nonlocal checked
            checked += len(paths)
            return check(paths, *others)  # type: ignore[arg-type]

        host = self.host()
        plan = make_plan(replace(self.request, settings=self.settings), host)
        paths = sorted(
            path.name for path in self.folder.glob("*.*") if path.suffix in (".md", ".txt")
        )
        run_module.check_paths = counting  # type: ignore[assignment]
        try:
            execution = Execution(cache=self.cache if cache else None, baseline=baseline)
            report = run(paths, plan, host, execution)
        finally:
            run_module.check_paths = check
        return Json().render(report, ReportOptions()), checked

    def agree(self, *, baseline: bytes = b"") -> int:
        """Return how many files were checked; the report is what it is without a cache."""
        warm, checked = self.report(cache=True, baseline=baseline)
        cold, _ = self.report(cache=False)
        assert warm == cold
        return checked


@pytest.fixture
def desk(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Desk:
    monkeypatch.chdir(tmp_path)
    return Desk(tmp_path)


def test_what_did_not_change_is_not_checked_again(desk: Desk) -> None:
    assert desk.agree() == 4
    assert desk.agree() == 0
    assert '"path":"b.txt"' in desk.report(cache=True)[0]  # Brant here, Brandt in a.md


def change_bytes(desk: Desk) -> None:
    desk.write("b.txt", TEXTS["b.txt"].replace("Tuesday", "Friday"))


def change_at_the_same_size_and_time(desk: Desk) -> None:
    path = desk.folder / "d.txt"
    before = path.stat()
    desk.write("d.txt", TEXTS["d.txt"].replace("very unique", "much unique"))
    os.utime(path, ns=(before.st_atime_ns, before.st_mtime_ns))


def change_name(desk: Desk) -> None:
    (desk.folder / "b.txt").rename(desk.folder / "2015-03-04-b.txt")


def add_sidecar(desk: Desk) -> None:
    desk.write("c.yaml", "date: 2014-02-03\n")


def change_date(desk: Desk) -> None:
    desk.request = replace(desk.request, date=dt.date(2013, 4, 5))


def change_as_of(desk: Desk) -> None:
    desk.request = replace(desk.request, as_of=dt.date(2020, 1, 1))


def change_profile(desk: Desk) -> None:
    desk.settings = replace(desk.settings, profile="strict")


def change_rules(desk: Desk) -> None:
    desk.settings = replace(desk.settings, ignore=("GRM", "STY001"))


def change_options(desk: Desk) -> None:
    desk.settings = replace(desk.settings, rules={"STY001": {"severity": "error"}})


def add_ledger(desk: Desk) -> None:
    path = desk.write("facts.toml", "# nothing yet\n")
    desk.settings = replace(desk.settings, facts=path)


def add_evidence(desk: Desk) -> None:
    desk.write("texts/film.txt", "13 May 2012\n\nThe film was released in 2012.\n")
    desk.settings = replace(desk.settings, evidence=EvidenceSettings(folder=desk.folder / "texts"))


def suppress_nothing(desk: Desk) -> None:
    desk.request = replace(desk.request, suppressing=False)


CHANGES = [
    change_bytes,
    change_at_the_same_size_and_time,
    change_name,
    add_sidecar,
    change_date,
    change_as_of,
    change_profile,
    change_rules,
    change_options,
    add_ledger,
    add_evidence,
    suppress_nothing,
]


@pytest.mark.parametrize("change", CHANGES, ids=lambda change: change.__name__)
def test_each_input_counts(desk: Desk, change: Callable[[Desk], None]) -> None:
    desk.agree()
    change(desk)
    assert desk.agree() > 0
    desk.agree()


@settings(max_examples=12, deadline=None, suppress_health_check=list(HealthCheck))
@given(changes=st.lists(st.sampled_from(CHANGES), min_size=1, max_size=4, unique=True))
def test_any_changes_in_any_order_never_give_a_wrong_answer(
    tmp_path_factory: pytest.TempPathFactory, changes: list[Callable[[Desk], None]]
) -> None:
    folder, here = tmp_path_factory.mktemp("desk"), Path.cwd()
    os.chdir(folder)
    try:
        desk = Desk(folder)
        desk.agree()
        for change in changes:
            needs_it = change in (change_name, change_at_the_same_size_and_time)
            if not needs_it or (folder / "b.txt").exists():
                change(desk)
            desk.agree()
    finally:
        os.chdir(here)


def test_names_beside_a_file_count_where_they_make_its_date_a_version(desk: Desk) -> None:
    desk.write("paper-20160510.txt", TEXTS["d.txt"])
    desk.agree()
    desk.write("paper-20160511.txt", TEXTS["d.txt"])
    assert desk.agree() == 1
    desk.write("paper-20160512.txt", TEXTS["d.txt"])
    assert desk.agree() == 3


def test_the_ledger_and_the_evidence_count_by_their_bytes(desk: Desk) -> None:
    add_ledger(desk)
    add_evidence(desk)
    desk.agree()
    assert desk.agree() == 0
    desk.write("texts/film.txt", "13 May 2013\n\nThe film was released in 2013.\n")
    assert desk.agree() > 0
    desk.write("facts.toml", "# looked through on Monday\n")
    assert desk.agree() > 0
    assert desk.agree() == 0


def test_a_note_on_the_evidence_is_never_lost(desk: Desk) -> None:
    add_evidence(desk)
    (desk.folder / "texts/broken.txt").write_bytes(b"\x00\x01\x02" * 9)
    desk.agree()
    change_bytes(desk)
    desk.agree()
    (desk.folder / "a.md").unlink()  # the note was on it
    desk.agree()


def test_the_baseline_counts_by_its_bytes(desk: Desk) -> None:
    empty = b'{"version": 2, "rules": [], "files": {}, "paragraphs": {}}'
    (desk.folder / "known.json").write_bytes(empty)
    desk.request = replace(desk.request, known=load_baseline(desk.folder / "known.json").of)
    assert desk.agree(baseline=empty) == 4
    assert desk.agree(baseline=empty) == 0
    assert desk.agree(baseline=empty + b"\n") == 4


class Desks(DocumentRule):
    """A rule of a plugin.

    It counts words.

    Bad:
        Stop.
        ^^^^ “Stop” counts
    Good:
        Go.
    """

    code = "TST002"
    name = "word-count"
    severity = by_profile("warning")
    message = "{number} words"

    def check(self, ctx: Context) -> Iterator[Remark]:
        """Yield how many words there are."""
        yield self.finding(ctx.document.blocks[0].span, number=len(ctx.text.split()))


class Asking:
    """A plugin whose service may or may not say what its answers depend on."""

    fingerprint_ = "one"

    class Service:
        name = "counter"

        def __init__(self, said: str | None) -> None:
            self.said = said

        def fingerprint(self) -> str | None:
            return self.said

        def close(self) -> None:
            pass

    @hookimpl
    def factlint_rules(self):
        return [Desks]

    @hookimpl
    def factlint_services(self, request):
        return [self.Service(self.fingerprint_)]


def test_a_service_counts_by_what_it_says_of_itself(desk: Desk) -> None:
    plugin = Asking()

    def host() -> PluginHost:
        made = PluginHost()
        made.register(plugin, "asking")
        return made

    desk.host = host
    assert desk.agree() == 4
    assert desk.agree() == 0
    plugin.fingerprint_ = "two"
    assert desk.agree() == 4
    plugin.fingerprint_ = None  # type: ignore[assignment]
    assert desk.agree() == 4
    assert desk.agree() == 4


def test_the_code_of_plugins_counts(desk: Desk, monkeypatch: pytest.MonkeyPatch) -> None:
    package = desk.write("plugin/__init__.py", "").parent
    folders = PluginHost.folders.fget(PluginHost())  # type: ignore[attr-defined]
    monkeypatch.setattr(PluginHost, "folders", (*folders, str(package)))
    desk.agree()
    assert desk.agree() == 0
    desk.write("plugin/rule.py", "x = 1\n")
    assert desk.agree() == 4
    assert desk.agree() == 0
    desk.write("plugin/rule.py", "x = 22\n")
    assert desk.agree() == 4


@pytest.mark.parametrize(
    "damage", [b"", b"\x00" * 9, b"\x81\xa1a", b"\x81\xa5a.txt\x93\x01\x02\x03"]
)
def test_a_damaged_cache_is_made_anew(desk: Desk, damage: bytes) -> None:
    desk.agree()
    (kept,) = desk.cache.glob("*.results")
    kept.write_bytes(damage)
    assert desk.agree() == 4
    assert desk.agree() == 0


def test_a_cache_that_is_cut_short_is_made_anew(desk: Desk) -> None:
    desk.agree()
    (kept,) = desk.cache.glob("*.results")
    kept.write_bytes(kept.read_bytes()[:-100])
    assert desk.agree() == 4


def test_a_cache_that_cannot_be_written_costs_time_only(desk: Desk) -> None:
    desk.cache.write_text("no folder")
    assert desk.agree() == 4
    assert desk.agree() == 4


def test_the_cache_can_be_deleted(desk: Desk) -> None:
    desk.agree()
    for file in desk.cache.iterdir():
        file.unlink()
    desk.cache.rmdir()
    assert desk.agree() == 4
    assert desk.cache.stat().st_mode & 0o077 == 0


def test_a_file_that_fails_is_tried_again(desk: Desk) -> None:
    (desk.folder / "e.txt").write_bytes(b"\x00\x01\x02\x03" * 20)
    desk.agree()
    assert desk.agree() == 1


def test_files_of_the_cache_that_were_long_not_used_are_removed(desk: Desk) -> None:
    desk.agree()
    (first,) = desk.cache.glob("*.results")
    long_ago = first.stat().st_mtime - 40 * 86_400
    os.utime(first, (long_ago, long_ago))
    change_profile(desk)
    desk.agree()
    assert not first.exists()
