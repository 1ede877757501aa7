"""What holds of any ledger."""

from __future__ import annotations

import datetime as dt
import io
import tomllib

import pytest
from hypothesis import given
from hypothesis import strategies as st

from factlint.days.edtf import EdtfError, in_words, parse_edtf
from factlint.ledger.judgement import judge, state_of
from factlint.ledger.ledger_file import parse_ledger
from factlint.ledger.matching import Ledger
from factlint.ledger.spreadsheet import export_csv, import_csv, without_private
from factlint.ledger.subjects import keys_of, parse_scope, plain, skeleton, split_number
from factlint.ledger.write import fact_table
from factlint.model.fact import (
    Assertion,
    Fact,
    FactEvent,
    FactSource,
    SourceKind,
    Stance,
    Verdict,
    Waiver,
)
from factlint.records.toml_lines import line_of

days = st.dates(dt.date(2000, 1, 1), dt.date(2030, 1, 1))
edtf = st.one_of(
    days.map(str),
    days.map(lambda day: f"{day:%Y-%m}"),
    days.map(lambda day: f"{day:%Y}~"),
    days.map(lambda day: f"../{day}"),
    days.map(lambda day: f"{day}/.."),
    days.map(lambda day: f"{day:%Y}-21"),
)
text = st.text(
    st.characters(codec="utf-8", exclude_categories=("Cs", "Cc"), exclude_characters="\ufeff"),
    max_size=20,
).map(str.strip)
name = text.filter(bool)
lists = st.lists(name, max_size=3).map(tuple)


@st.composite
def sources(draw: st.DrawFn) -> FactSource:
    return FactSource(
        kind=draw(st.sampled_from(SourceKind)),
        type=draw(st.sampled_from(["webpage", "book"])),
        title=draw(name),
        container_title=draw(text),
        issued=draw(edtf),
        url=draw(st.sampled_from(["", "https://x.example/?a=1&b=2"])),
        quote=draw(text),
        origin=draw(st.sampled_from(["", "agency"])),
        value=draw(st.none() | edtf),
        stance=draw(st.sampled_from(Stance)),
        note=draw(text),
        private=draw(st.booleans()),
    )


@st.composite
def facts(draw: st.DrawFn) -> Fact:
    event = draw(st.sampled_from([e for e in FactEvent if e not in ("number", "title", "quote")]))
    return Fact(
        id=draw(name),
        claim=draw(name),
        subject=draw(name),
        event=event,
        value=draw(name if event is FactEvent.NAME else edtf),
        aliases=draw(lists),
        scope=draw(text),
        after=draw(lists),
        sources=tuple(draw(st.lists(sources(), min_size=1, max_size=4))),
        method=draw(text),
        checked_by=draw(text),
        checked_on=draw(st.none() | days),
        expires=draw(st.none() | days.map(str) | st.just("30d")),
        note=draw(text),
        used_in=draw(lists),
        waived=draw(st.none() | st.builds(Waiver, name, name, st.none() | days)),
    )


ledgers = st.lists(facts(), max_size=4, unique_by=lambda fact: fact.id).map(Ledger)


@given(ledgers)
def test_what_is_written_is_read_again(ledger: Ledger) -> None:
    import tomlkit

    document = tomlkit.document()
    tables = tomlkit.aot()
    for fact in ledger.facts:
        tables.append(fact_table(fact))
    document.append("fact", tables)
    found = parse_ledger(tomlkit.dumps(document), "f")
    assert found.faults == ()
    assert found.ledger.facts == ledger.facts


@given(ledgers, days)
def test_a_sheet_goes_out_and_comes_back(ledger: Ledger, day: dt.date) -> None:
    sheet = export_csv(ledger, day)
    again = import_csv(sheet, "f", ledger)
    assert (again.added, again.changed) == ((), ())
    public = [fact for fact in ledger.facts if any(not s.private for s in fact.sources)]
    fresh = {fact.id: fact for fact in import_csv(sheet, "f", Ledger(())).added}
    for fact in public:
        assert fresh[fact.id] == without_private(fact)


@given(facts(), days, days)
def test_more_sources_are_never_lost_with_time(fact: Fact, one: dt.date, other: dt.date) -> None:
    early, late = sorted((one, other))
    before, after = state_of(fact, early), state_of(fact, late)
    assert len(before.evidence) <= len(after.evidence)


@given(facts(), days, days)
def test_agreeing_and_denying_are_mirror_images(fact: Fact, as_of: dt.date, day: dt.date) -> None:
    dated = (FactEvent.RELEASE, FactEvent.RENEWAL, FactEvent.EVENT)
    if fact.event not in dated:
        fact = Fact(**{f: getattr(fact, f) for f in fact.__slots__} | {"event": dated[0]})
        if not fact.value or not _is_date(fact.value):
            return
    ledger = Ledger([Fact(**{f: getattr(fact, f) for f in fact.__slots__}
                          | {"scope": "", "expires": None, "sources": tuple(
                              s for s in fact.sources if s.stance is Stance.SUPPORTS)})])  # fmt: skip
    assert fact.event
    span = (day, day + dt.timedelta(days=120))
    yes = judge(Assertion(fact.subject, fact.event, interval=span), ledger, as_of).verdict
    no = judge(
        Assertion(fact.subject, fact.event, interval=span, polarity="neg"), ledger, as_of
    ).verdict
    mirror = {Verdict.VERIFIED: Verdict.CONTRADICTED, Verdict.CONTRADICTED: Verdict.VERIFIED}
    assert no == mirror.get(yes, yes)


def _is_date(value: str) -> bool:
    try:
        parse_edtf(value)
    except EdtfError:
        return False
    return True


@given(st.text(max_size=12) | st.from_regex(r"\A[0-9X./~?-]{0,21}\Z"))
def test_any_text_is_a_date_or_a_clear_refusal(value: str) -> None:
    if _is_date(value):
        found = parse_edtf(value)
        assert found.start < found.end
    assert in_words(value) or not value


@given(st.text(max_size=40))
def test_names_settle(value: str) -> None:
    assert plain(plain(value)) in keys_of(plain(value))
    assert isinstance(skeleton(value), str)
    assert isinstance(parse_scope(value).ordinal, int)
    number, rest = split_number(value)
    assert (number is None) == (rest == value) or number


@given(st.binary(max_size=200) | st.text(max_size=200).map(str.encode))
def test_no_sheet_and_no_ledger_crashes(raw: bytes) -> None:
    from factlint.errors import ConfigError

    sheet = raw.decode("utf-8", "replace")
    for read in (lambda: parse_ledger(sheet, "f"), lambda: import_csv(sheet, "f", Ledger(()))):
        refusal = ""
        try:
            read()
        except ConfigError as error:
            refusal = error.message
        assert not refusal or refusal.startswith("f:")


keys = st.text(st.characters(codec="utf-8", exclude_categories=("Cs",)), max_size=6)
values = st.recursive(
    st.booleans() | st.integers(-9, 9) | st.text(max_size=8) | days,
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(keys, inner, max_size=3),
    max_leaves=12,
)


@given(st.dictionaries(keys, values, max_size=4))
def test_every_key_of_any_toml_has_a_line(data: dict[str, object]) -> None:
    import tomlkit
    from tomlkit.exceptions import TOMLKitError

    try:
        written = tomlkit.dumps(data)
        read = tomllib.loads(written)
    except (TOMLKitError, tomllib.TOMLDecodeError, ValueError):
        pytest.skip("not writable as TOML")
    for key in read:
        line = line_of(written, (key,))
        assert line is not None
        assert 1 <= line <= len(io.StringIO(written).readlines())
