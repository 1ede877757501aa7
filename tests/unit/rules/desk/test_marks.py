"""Marks of desks that write unlike each other: what is a gap, what a note, and what readers are meant to see."""

from __future__ import annotations

import pytest
from checking import texts_of

from factlint_rules.desk.editor_note import EditorNote
from factlint_rules.desk.hidden_note import HiddenNote
from factlint_rules.desk.placeholder import Placeholder


@pytest.mark.parametrize(
    ("text", "marked"),
    [
        ("A ticket costs £??, a programme £2.", ["£??"]),
        ("He made 1?? runs, and she, aged ?, of Hull, made two.", ["1??", "?"]),
        ("The pier opened on ?? March in 19XX.", ["??", "19XX"]),
        ("They walked XX miles for 1,XXX pupils.", ["XX", "1,XXX"]),
        ("The head of [NAME OF SCHOOL] spoke.", ["[NAME OF SCHOOL]"]),
        ("It sank. (photo of the yard to come) It was raised.", ["(photo of the yard to come)"]),
        ("She is 41 CHECK and lives in Hull. Press CHECK to pay.", ["CHECK"]),
        ("TODO(ann): a map.", ["TODO"]),
        ("Why?? He wore a size XX shirt, and XXX is a film.", []),
        ("He paid £900?? “In 2024??” Of whom ? “19??” it said. XX women and XY men came.", []),
        ("Tickets (details to follow) are on sale. Yes [ ] no [ ], and a list ( ) of none.", []),
        ("[DOOR SLAMS] [LONG SILENCE] [NO REPLY] Type [CTRL ALT DEL] or [SURNAME] there.", []),
        ("MR ROE: It was [INDISTINCT?] then. [CROSSTALK?]", []),
        ("[LAUGHTER AND APPLAUSE] “No,” she said [RFC 3841].", []),
        ("The CHECK trial ran for two years (details below).", []),
    ],
)  # fmt: skip
def test_gaps(text: str, marked: list[str]) -> None:
    assert texts_of(Placeholder, text) == marked


@pytest.mark.parametrize(
    ("text", "marked"),
    [
        ("XXX ring the vicar again XXX", ["XXX ring the vicar again XXX"]),
        ("LEGAL TO READ BEFORE PAGE GOES", ["LEGAL TO READ BEFORE PAGE GOES"]),
        ("PIC OF MAYOR TO COME", ["PIC OF MAYOR TO COME"]),
        ("ADD QUOTE FROM CLUB", ["ADD QUOTE FROM CLUB"]),
        ("DRAFT ONLY, not for the web", ["DRAFT ONLY"]),
        ("It was the left ear [JP to confirm].", ["[JP to confirm]"]),
        ("He sold it [which year?] to her (per who?).", ["[which year?]", "(per who?)"]),
        ("He left [needs a second source] early.", ["[needs a second source]"]),
        ("HEADLINE?? ask Jo before we send", ["HEADLINE?? ask Jo before we send"]),
        ("Legal: can we name him?", ["Legal: can we name him?"]),
        ("NB subs: cut the last two pars.", ["NB subs: cut the last two pars."]),
        ("Slug: ferry fire", ["Slug: ferry fire"]),
        ("Word count: 450", ["Word count: 450"]),
        (">>> ask John <<<", [">>> ask John <<<"]),
        ("BANK TO CUT 400 JOBS AS PROFITS FALL", []),
        ("POLICE TO CHECK CARS. EDITORS TO SEE MINISTER ON PRESS BILL", []),
        ("PLEASE WAIT HERE. PRESS ADD PHOTO AND SEND LINK. KEEP THIS COPY.", []),
        ("A final, XXX, was followed by XXXI and XXX again.", []),
        ("It is dated [May 1790?], and the hand is [Ann Moss?].", []),
        ("The boiler is old (Sue to check it). The status [needs review] is new.", []),
        ("Legal: is it a crime to sleep rough? The plan came back “NOT APPROVED”.", []),
        ("500 words", []),
        ("Slug: the bane of gardeners everywhere", []),
        ("** see also the note ** and // check that x > 0 //", []),
        ("Legal: Ann Roe. Design: Bo Lind. Subs: Carr, Dunn.", []),
        ("The bus (waiting for a driver) left. A pass (per person) costs £2.", []),
        ("Check it. The slug ate 450 words of the note to editors.", []),
    ],
)
def test_notes(text: str, marked: list[str]) -> None:
    assert texts_of(EditorNote, text) == marked


@pytest.mark.parametrize(
    ("comment", "found"),
    [
        ("<!-- legal: is he named? -->", True),
        ("<!-- check the spelling -->", True),
        ("<!--TODO-->", True),
        ("<!-- end of section -->", False),
        ("<!-- checked by the club -->", False),
        ("```html\n<!-- TODO map -->\n```", False),
    ],
)
def test_hidden_notes(comment: str, found: bool) -> None:
    text = f"The mill burned in 1990.\n\n{comment}\n\nIt was rebuilt."
    assert bool(texts_of(HiddenNote, text, markdown="yes")) is found


@pytest.mark.parametrize(
    ("text", "marked"),
    [
        ("Write `{{name}}` in a template.", []),
        ("Write ``<insert map here>`` where the map goes.", []),
        ("A comment is `<!-- TODO map -->`. <!-- TODO pier -->", ["<!-- TODO pier -->"]),
        ("The field `Dear\n{{first_name}} of` a letter.", []),
        ("So:\n\n    Dear {{name}},\n\nDear {{name}}, come.", ["{{name}}"]),
        ("~~~\n```\n<!-- TODO map -->\n~~~\n\nHi <!-- TODO pier -->", ["<!-- TODO pier -->"]),
        ("> ```\n> {{name}}\n> ```\n\nThe mill is open.", []),
        ("Write <code>{{name}}</code> in it. Dear {{name}}, come.", ["{{name}}"]),
        ("{% raw %}`{{ name }}`{% endraw %} is the field.", []),
        ("The sign ` is a grave accent. Dear {{name}}, come.", ["{{name}}"]),
    ],
)
def test_code_is_no_note(text: str, marked: list[str]) -> None:
    assert texts_of(HiddenNote, text, markdown="yes") == marked


@pytest.mark.parametrize(
    ("text", "marked"),
    [
        ("Umpire: XX (ask the club)", ["XX"]),
        ("It opens in XX 2031. The poster scores XX out of 10.", ["XX", "XX"]),
        ("Plan 24/XXXX/OUT is for a barn. Ring 01xxx 000000.", ["24/XXXX/OUT", "01xxx 000000"]),
        ("It closed at £00.00 on Friday.", ["£00.00"]),
        ("The gate opens at noon. [PRICE?]", ["[PRICE?]"]),
        ("Send the forms to ??? (Ravi knows).", ["???"]),
        ("(Picture: ________)", ["Picture: ________"]),
        ("(Source: ???)", ["Source: ???"]),
        (
            "It sank. [your text here] Mr Roe [first name?] rowed.",
            ["[your text here]", "[first name?]"],
        ),
        ("PLACEHOLDER TEXT\n\nIt opens on XX/05/2031.", ["PLACEHOLDER TEXT", "XX/05/2031"]),
        ("Call it with PLACEHOLDER set. The form is DD/MM/YYYY.", []),
        ("It closed at £0.00. Super Bowl XX 2031. Name: ________ [LAUGHS]", []),
    ],
)
def test_gaps_in_references_and_credits(text: str, marked: list[str]) -> None:
    assert texts_of(Placeholder, text) == marked


@pytest.mark.parametrize(
    ("text", "marked"),
    [
        ("It rained. [picture of the ark - Ona to send]", ["[picture of the ark - Ona to send]"]),
        ("It rained. [Second choir – chase agent]", ["[Second choir – chase agent]"]),
        (
            "It rained.\n\n[note to Ona: did they try it w/ rye?]",
            ["[note to Ona: did they try it w/ rye?]"],
        ),
        ("★★★ (or 2? decide later)", ["(or 2? decide later)"]),
        ("It is rated 12. (check w/ cinema)", ["(check w/ cinema)"]),
        ("((ADD: the mayor's reply when it comes))", ["((ADD: the mayor's reply when it comes))"]),
        ("Ona - need two more pars here", []),
        ("Ona - need 30 more words here", ["Ona - need 30 more words here"]),
        ("Ona, need more tea? Lund: I need a rest. ((The rest is silence.))", []),
    ],
)
def test_notes_to_somebody(text: str, marked: list[str]) -> None:
    assert texts_of(EditorNote, text) == marked


@pytest.mark.parametrize(
    ("text", "number"),
    [
        ("The hall is open.\n\n<!-- Ona: add the raffle if they agree -->\n", 1),
        ("The hall is open.\n\n{{sponsor_logo_row}}\n\nIt is dry.\n", 1),
        ("The hall is open.\n\n<!-- Menu: add a link -->\n", 0),
        ("The hall is open.\n\n<!-- SEO: check the length -->\n", 0),
        ("The hall is open.\n\n<!-- OL: check the length -->\n", 1),
        ("{% include top %}\n\n{{sponsor_logo_row}}\n\nIt is dry.\n", 0),
    ],
)
def test_comments_to_somebody_and_fields(text: str, number: int) -> None:
    assert len(texts_of(HiddenNote, text, markdown="yes")) == number
