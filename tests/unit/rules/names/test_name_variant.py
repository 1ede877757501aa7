"""`name_variant` beyond the examples of its page."""

from __future__ import annotations

import pytest
from checking import texts_of

from factlint.model.rule import Collected
from factlint.model.severity import Severity
from factlint.testing.examples import findings_of
from factlint.text.span import Span
from factlint_rules.names._across import FullName
from factlint_rules.names.name_variant import NameVariant


@pytest.mark.parametrize(
    ("text", "marked"),
    [
        ("Arun Raman spoke first. Ms Rahman left early.", ["Rahman"]),
        ("Mikhail Khodorkovsky fell. Mr Khordokovsky is in jail.", ["Khordokovsky"]),
        ("The German team met the Germans of Germany.", []),
        # Two words of English are two names; one of them in a person's name, or a letter short, is not.
        ("The Medal Hill band won. It met in Metal Row, and Metal Row was full.", []),
        ("They play Tiger Bay by night. A Timer Road is in Hull, and Timer Road is long.", []),
        (
            "The Harbour Row band won. It met in Harbor Street, and Harbor Street was full.",
            ["Harbour"],
        ),
        # One is another, or was wrong, by the article's own words.
        ("Jack Tully won. Tully is ten. His cousin Jack Tulley, with an E, was last.", []),
        ("Ann Philips spoke. Philips is ten. Ann Phillips, spelt with two Ls, left.", []),
        (
            "Last week we said that Alan Frith had been jailed. It was Alan Firth. Mr Frith is free.",
            [],
        ),
        ("On Monday we reported that Jo Marsden had left. Jo Marsdon left. Ms Marsden stays.", []),
        ("Ann Clarke teaches at Clare College. Clarke is new.", []),
        ("Team: Horan, Miller, Horgan, Duffy. Shane Horgan scored.", []),
        ("Siobhan O’Connell won. Ms O’Connel thanked her team.", ["O’Connel"]),
        ("O’Malley’s pub is full. The O'Malley is a Veteran's bar; Veterans drink.", []),
        ("Treacy, 74, finished it. Her colleague Colm Tracey spoke.", ["Tracey"]),
        ("John Madden spoke first. The rest agreed with Madde on that.", ["Madde"]),
        ("In May President Roe met Lund. Later Presdient Roe met Pike.", ["Presdient"]),
        ("The Russian team left Russia. Swede fans and Sweden fans met.", []),
        ("Iqbal won the prize. The judges liked it. Ikbal lives in Leeds.", ["Ikbal"]),
        ("Scott spoke for the Scots of Perth.", []),
        ("Paul Horan met Ann Horgan. Horan left.", []),
        ("The port uses MicroSSL. A shell over MicroSSH is safe, and MicroSSH is fast.", []),
    ],
)
def test_name_variant(text: str, marked: list[str]) -> None:
    assert [finding.text for finding in findings_of(NameVariant, text)] == marked


@pytest.mark.parametrize(
    ("text", "severity"),
    [
        ("Ilsa Brandt won. Brandt left. Mrs Brant said no.", "error"),
        ("Ilsa Brandt won. Brandt left. Mrs Bradnt said no.", "error"),
        # One against one: which is right is open.
        ("Arun Raman spoke first. Ms Rahman left early.", "warning"),
        # Another letter may make another name.
        ("In Boston it rained. For Boston it was late. At Bolton it was dry.", "warning"),
        # A part of a longer name is not what a word by itself should be.
        ("Standard Sorting sold it. Standard Sorting paid. The Sortting market fell.", "warning"),
    ],
)
def test_severity_follows_the_evidence(text: str, severity: str) -> None:
    assert [finding.severity.value for finding in findings_of(NameVariant, text)] == [severity]


def test_names_across_articles() -> None:
    def told(path: str, *people: tuple[str, str]) -> Collected[tuple[FullName, ...]]:
        names = tuple(FullName(given, surname, Span(0, 9)) for given, surname in people)
        return Collected(path, names, NameVariant.options(), "default", Severity.ERROR)

    facts = {
        "a": told("a", ("Eliot", "Spitzer"), ("John", "Kerry")),
        "b": told("b", ("Eliot", "Spitzer"), ("Ann", "Moss")),
        "c": told("c", ("Elliot", "Spitzer"), ("John", "Terry"), ("Tom", "Moss")),
    }
    found = list(NameVariant().reconcile(facts))
    assert [(path, remark.message) for path, remark in found] == [
        ("c", "“Elliot Spitzer” here, “Eliot Spitzer” in a")
    ]
    assert found[0][1].related[0].path == "a"
    assert found[0][1].severity is Severity.WARNING


@pytest.mark.parametrize(
    ("text", "marked"),
    [
        # The first name is the same, and so is what is heard or how the surname begins.
        ("Orla Kavanagh sang. The hall was full. Orla Cavanagh played.", ["Orla Cavanagh"]),
        ("Rita Quintero sang. The hall was full. Rita Quintana played.", ["Rita Quintana"]),
        ("Tommy Rask sang. The hall was full. Tommy Rusk played.", ["Tommy Rusk"]),
        # Who is never introduced: under the one office, or with the same consonants.
        ("Sheriff Ann Kinnear sat. It rained. Sheriff Kinnaird rose.", ["Kinnaird"]),
        ("“We won,” said Paul Magill. McGill, whose side is top, left.", ["McGill"]),
        ("Walter Huckaby spoke. It was late. Vice President Huckabee went home.", ["Huckabee"]),
        ("Referee Noel Cullinane waved. Referee: N Cullinan. Crowd: 90.", ["Cullinan"]),
        # Two people.
        ("Sheriff Ann Kinnear sat. Sheriff Tom Kinnaird rose. Sheriff Kinnaird left.", []),
        ("Rita Quintero sang. Rita Reyes played.", []),
        ("Team: Roe, McMillan, Hay. Paul McMullen, Dow, Lee.", []),
    ],
)
def test_who_is_never_introduced(text: str, marked: list[str]) -> None:
    assert [finding.text for finding in findings_of(NameVariant, text)] == marked


@pytest.mark.parametrize(
    ("text", "marked"),
    [
        ("Ann Tebbs ran the ward. Ann Tedds is to read the list.", ["Ann Tedds"]),
        ("Ann Pollod keeps the mill. The mill is old. Ann Pollard is poor.", ["Ann Pollard"]),
        ("Ann Tebbs ran the ward. Ann Tedds, a baker, is to read the list.", []),
        ("Ann Marsh ran the ward. Ann Welch ran the shop. Ann Harper met Ann Hooper.", []),
        ("Ann Tebbs ran the ward. Mrs Ann Tedds read. Ann Tedds left.", []),
        ("Temi Adeyemo scored. The crowd sang, and Adeyemi waved.", ["Adeyemi"]),
        ("Joan Astley-Brown died. The hearse of Astley-Browne was late.", ["Astley-Browne"]),
        ("Temi Adeyemo scored. Adeyemi, Lund, and Roe were booked.", []),
    ],
)
def test_a_surname_that_is_nobody_elses(text: str, marked: list[str]) -> None:
    assert texts_of(NameVariant, text) == marked
