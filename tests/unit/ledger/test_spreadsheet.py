"""The ledger as a spreadsheet, and as ClaimReview."""

from __future__ import annotations

import csv
import dataclasses
import datetime as dt
import io
import json
from typing import Any

import pytest
from msgspec.structs import replace

from factlint.errors import ConfigError
from factlint.ledger.claimreview import export_claimreview
from factlint.ledger.matching import Ledger
from factlint.ledger.spreadsheet import COLUMNS, export_csv, import_csv, new_id, without_private
from factlint.model.fact import Fact, FactEvent, FactSource, FactStatus, SourceKind, Stance, Waiver

DAY = dt.date(2019, 1, 1)
POST = FactSource(
    kind=SourceKind.SECONDARY, container_title="Post", issued="2018-05-04",
    url="https://post.example/w", title='Wharf: "a hit"', quote="=SUM(A1)",
)  # fmt: skip
SECRET = FactSource(kind=SourceKind.OWN, author="J.M.", accessed="2018-05-05", private=True)
WHARF = Fact(
    "wharf", "Wharf opened, late", "Wharf", FactEvent.RELEASE, "2018-05-04",
    aliases=("The Wharf", "Wharf; or, The Sea"), scope="Leeds", method="call\nletter",
    sources=(POST, replace(POST, container_title="Echo", value="2018-05",
                                       stance=Stance.AGAINST), SECRET),
    checked_by="kb", checked_on=dt.date(2018, 5, 4), expires="30d", note="-",
    used_in=("a.txt", "https://us.example/a"), waived=Waiver("kb", "so", dt.date(2019, 1, 2)),
)  # fmt: skip
HIDDEN = Fact("hidden", "Not for export", "Wharf", FactEvent.DELAY, private=True, sources=(POST,))
OPEN = Fact("open", "To look up", status=FactStatus.OPEN)
LEDGER = Ledger([WHARF, HIDDEN, OPEN])


def take(text: str, ledger: Ledger = LEDGER) -> Any:
    return import_csv(text, "f.csv", ledger)


def test_the_desk_s_columns_are_there_and_private_is_not() -> None:
    text = export_csv(LEDGER, DAY)
    rows = list(csv.DictReader(io.StringIO(text)))
    assert {"claim", "method", "source", "date", "verified", "note"} <= set(rows[0])
    assert [row["id"] for row in rows] == ["wharf", "wharf", "open"]
    assert rows[0]["verified"] == "stale"
    assert rows[0]["source"] == 'Wharf: "a hit"'
    assert rows[0]["quote"] == "'=SUM(A1)"  # no formula for a spreadsheet to run
    assert "J.M." not in text
    assert "Not for export" not in text
    assert {row["verified"] for row in csv.DictReader(io.StringIO(export_csv(LEDGER, None)))} == {
        ""
    }


@pytest.mark.parametrize("delimiter", [",", ";", "\t"])
def test_round_trip(delimiter: str) -> None:
    rows = list(csv.reader(io.StringIO(export_csv(LEDGER, DAY), newline="")))
    out = io.StringIO()
    csv.writer(out, delimiter=delimiter).writerows(rows)
    again = take("\ufeff" + out.getvalue())
    assert (again.added, again.changed, again.same) == ((), (), 2)
    fresh = take(out.getvalue(), Ledger(()))
    assert fresh.added == (without_private(WHARF), OPEN)


def test_a_plain_desk_sheet() -> None:
    sheet = (
        "Claim,Method,Source,Date,Verified,Note,Colour\n"
        "Reef opened in May,call,Reef Films,4 May 2018,KB,fine,red\n"
        'Reef opened in May,,https://post.example/r,"May 5, 2018",KB,,\n'
        ",,,,,,\n"
    )
    taken = take(sheet)
    (reef,) = taken.added
    assert (reef.id, reef.status) == ("reef-opened-in-may", FactStatus.OPEN)
    assert (reef.method, reef.note, reef.checked_by) == ("call", "fine", "KB")
    assert [(s.title, s.url, s.issued) for s in reef.sources] == [
        ("Reef Films", "", "2018-05-04"),
        ("", "https://post.example/r", "2018-05-05"),
    ]
    assert taken.ignored == ("colour",)
    assert import_csv(sheet, "f.csv", Ledger(taken.added)).same == 1


def test_a_sheet_changes_only_the_columns_it_has() -> None:
    taken = take("id,claim,note\nwharf,Wharf opened at last,\n")
    assert taken.changed == (dataclasses.replace(WHARF, claim="Wharf opened at last", note=""),)
    taken = take(export_csv(LEDGER, None).replace("Echo", "Mail"))
    (changed,) = taken.changed
    assert [s.container_title or s.author for s in changed.sources] == ["Post", "Mail", "J.M."]


@pytest.mark.parametrize(
    ("sheet", "message"),
    [
        ("name,date\nx,y\n", 'f.csv:1: expected a first row with column names, among them "claim"'),
        ("", "f.csv:1: expected a first row"),
        ("claim,claim\nx,y\n", "f.csv:1: claim: expected one column of that name"),
        ("claim,note\nx,y,z\n", "f.csv:2: expected 2 cells, found 3"),
        ("claim,note\n,y\n", "f.csv:2: claim: expected text here"),
        ('claim,note\n"x,y\n', "f.csv:2: not a CSV file"),
        ("claim,source,date\nx,Post,06/05/2018\n", "f.csv:2: date: expected a date"),
        ("claim,source,date\nx,Post,\n", "f.csv:2: date: expected a date"),
        ("id,claim,source,date\na,x,P,2018\na,x,Q,soon\n", "f.csv:3: date: expected a date"),
        ("id,claim,note\na,x,one\na,x,two\n", 'f.csv:3: note: expected "one" as in the row above'),
        ("claim,event\nx,relase\n", "f.csv:2: event: expected "),
        ("claim,waived_by\nx,kb\n", "f.csv:2: waived_reason: expected text"),
    ],
)
def test_a_faulty_sheet_names_row_and_column(sheet: str, message: str) -> None:
    with pytest.raises(ConfigError) as caught:
        take(sheet)
    assert caught.value.message.startswith(message)


def test_a_title_stays_a_title_where_there_is_a_column_for_addresses() -> None:
    (fact,) = take("claim,source,url,date\nx,https://a.example/,,2018\n").added
    assert (fact.sources[0].title, fact.sources[0].url) == ("https://a.example/", "")


def test_a_new_id_is_free() -> None:
    assert new_id("Wharf opened!", ["wharf-opened", "wharf-opened-2"]) == "wharf-opened-3"
    assert new_id("?", []) == "fact"


def test_columns_are_unique() -> None:
    assert len(set(COLUMNS)) == len(COLUMNS)


def test_claimreview() -> None:
    (review,) = json.loads(export_claimreview(LEDGER, DAY, "Our Desk"))
    assert review["@context"] == "https://schema.org"
    assert review["@type"] == "ClaimReview"
    assert review["claimReviewed"] == "Wharf opened, late"
    assert review["reviewRating"]["alternateName"] == "No longer so"
    assert review["author"] == {"@type": "Organization", "name": "Our Desk"}
    assert review["datePublished"] == "2019-01-01"
    assert review["itemReviewed"]["appearance"] == [
        {"@type": "CreativeWork", "url": "https://us.example/a"}
    ]
    assert {entry["url"] for entry in review["citation"]} == {"https://post.example/w"}
    assert json.loads(export_claimreview(LEDGER, dt.date(2018, 1, 1))) == []
