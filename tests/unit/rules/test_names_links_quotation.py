"""What the rules on names, links and quotations say, beyond the examples of their pages."""

from __future__ import annotations

import pytest

from factlint.testing.examples import apply, findings_of
from factlint_rules.links.named_source_no_link import NamedSourceNoLink
from factlint_rules.links.uncited_article import UncitedArticle
from factlint_rules.names.acronym_unexpanded import AcronymUnexpanded
from factlint_rules.names.first_reference import FirstReference
from factlint_rules.names.title_variant import TitleVariant
from factlint_rules.quotation.mixed_quote_style import MixedQuoteStyle
from factlint_rules.quotation.unbalanced_quote import UnbalancedQuote
from factlint_rules.quotation.unmarked_quotation import UnmarkedQuotation


def said(rule, text: str, **conditions: str) -> list[str]:
    return [finding.text for finding in findings_of(rule, text, **conditions)]


@pytest.mark.parametrize(
    ("text", "marked"),
    [
        ("The club wrote to the PQRA in May.", ["PQRA"]),
        ("The Port Quality and Rates Authority met. The PQRA fined it.", []),
        ("The port quality and rates authority met. The PQRA fined it.", []),
        ("The PQRA (port quality authority) fined it.", []),
        ("The PQRA Group fined it.", []),
        ("It bought PQRA in May.", []),
        ("The BBC and the EU met.", []),
        ("The XIV of the name.", []),
    ],
)
def test_initials(text: str, marked: list[str]) -> None:
    assert said(AcronymUnexpanded, text) == marked


def test_house_initials_are_known() -> None:
    text = "The club wrote to the PQRA in May."
    assert said(AcronymUnexpanded, text, option_known="PQRA|XYZW") == []
    assert said(AcronymUnexpanded, "It bought PQRA in May.", option_all="true") == ["PQRA"]


@pytest.mark.parametrize(
    ("text", "marked"),
    [
        ("She is in The Reef now. She left Reef, he said.", ["Reef"]),
        ("She is in The Reef now. After Reef she left.", ["Reef"]),
        ("She is in The Reef now. Her Reef and the Reef cast left.", []),
        ("She saw The Reef. The Reef Tower fell.", []),
        ("The Reef sank. Reef was lost.", []),
        ("They sell PlayBox here. The Playbox of old, and PlayBox again.", ["Playbox"]),
        ("It met The EC in May. EC, it said, is slow.", []),
    ],
)
def test_title_forms(text: str, marked: list[str]) -> None:
    assert said(TitleVariant, text) == marked


def test_a_missing_article_is_put_back() -> None:
    text = "She is in The Reef now, after leaving Reef, he said."
    assert apply(text, findings_of(TitleVariant, text)) == (
        "She is in The Reef now, after leaving The Reef, he said."
    )


@pytest.mark.parametrize(
    ("text", "marked"),
    [
        ("The mill will close, Mr Hale said.", ["Hale"]),
        ("Ann Hale left. Mr Hale said so.", []),
        ("The bill failed, Lord Rennard said.", []),
        ("Her friends, such as Finn (Omar Lund), sing.", ["Finn"]),
        ("Subs: Abel (Ada Roe), Finn (Omar Lund).", []),
    ],
)
def test_first_reference(text: str, marked: list[str]) -> None:
    assert said(FirstReference, text) == marked


@pytest.mark.parametrize(
    ("text", "marked"),
    [
        ("He told the Daily Telegraph so.", ["told the Daily Telegraph"]),
        ("He told\nthe Daily Telegraph so.", ["told\nthe Daily Telegraph"]),
        ("He told Variety so.", ["told Variety"]),
        ("He told Parliament so.", []),
        ("He told Reuters so.", []),
        ("He talked to Lund. Ada Lund left.", []),
        ("According to Ada Lund, it fell.", []),
        ("He told the Evening Post so.", ["told the Evening Post"]),
    ],
)
def test_outlets(text: str, marked: list[str]) -> None:
    assert said(NamedSourceNoLink, text) == marked


def test_own_outlets_need_no_link() -> None:
    text = "He told the Evening Post so."
    assert said(NamedSourceNoLink, text) == ["told the Evening Post"]
    assert said(NamedSourceNoLink, text, option_own="Evening|Daily") == []


def test_what_is_said_on_air_has_rarely_a_page() -> None:
    text = "He told BBC News so."
    assert said(NamedSourceNoLink, text) == []
    assert said(NamedSourceNoLink, text, option_broadcasters="true") == ["told BBC News"]
    assert said(NamedSourceNoLink, "It fell, according to BBC News.") == ["according to BBC News"]


def test_sources_at_the_end_are_enough() -> None:
    body = "The board raised its fees by a tenth. " * 50
    assert len(findings_of(UncitedArticle, body, profile="strict")) == 1
    assert findings_of(UncitedArticle, body) == []
    assert findings_of(UncitedArticle, f"{body}\n\nSources: the board", profile="strict") == []
    assert len(findings_of(UncitedArticle, body, markdown="yes")) == 1


def test_quotation_direction() -> None:
    assert said(UnbalancedQuote, "She’s in. That’s ‘it’. The '90s bowler is 6' 4\" tall.") == []
    assert said(UnbalancedQuote, 'He said "we won.') == ['"']


LINES = [
    "The observatory above the town is a hundred years old.",
    "Rao has run it since 2011, and spoke to the school about her first telescope.",
    "I loved that job. I would have done it for nothing.",
    "The dome opens to visitors on the first Friday of each month.",
]


def test_unmarked_speech_runs_together() -> None:
    text = "\n\n".join([*LINES[:3], "I still do, and I always will.", *LINES[3:], *LINES[:2]])
    (finding,) = findings_of(UnmarkedQuotation, text)
    assert finding.text == "I loved that job. I"


def test_many_unmarked_places_are_one_finding() -> None:
    text = "\n\n".join([*LINES[:2], *[*LINES[2:], LINES[0]] * 4])
    (finding,) = findings_of(UnmarkedQuotation, text)
    assert finding.message.startswith("4 places")
    assert len(finding.related) == 3


def test_a_single_i_in_a_long_paragraph_is_a_note() -> None:
    long = "The dome opens to visitors on the first Friday of each month. " * 10
    text = "\n\n".join([*LINES[:2], f"{long}And those I met agreed.", LINES[3]])
    assert findings_of(UnmarkedQuotation, text) == []
    (finding,) = findings_of(UnmarkedQuotation, text, profile="strict")
    assert finding.severity.value == "info"


def test_headline_marks_do_not_mix() -> None:
    text = "Minister is 'sure'\n\nShe is \"sure\", she said. The minister left the house at noon today."
    assert said(MixedQuoteStyle, text) == []
