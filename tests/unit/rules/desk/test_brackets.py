"""What colleagues write between square brackets, and names and times put off with X."""

from __future__ import annotations

import pytest
from checking import texts_of

from factlint_rules.desk.editor_note import EditorNote
from factlint_rules.desk.placeholder import Placeholder


@pytest.mark.parametrize(
    "note",
    [
        "[JO: have asked Malik for her figure]",
        "[HD: happy to lose this para]",
        "[KR: still waiting on the press office for a reply]",
        "[TM: please check his surname with the club]",
        "[PICTURES: can we have the boat instead?]",
        "[LEGAL: is this line safe?]",
    ],
)
def test_note(note: str) -> None:
    assert texts_of(EditorNote, f"The mill closed in 1981. {note} It burned in 1990.") == [note]
    assert texts_of(EditorNote, f"The mill closed in 1981.\n\n{note}\n\nIt burned.") == [note]


@pytest.mark.parametrize(
    "gap",
    [
        "[QUESTION MISSING – SEE TAPE 14.20]",
        "[EMBED OUTAGE MAP – graphics to send link]",
        "[OUTAGE MAP – graphics to send link]",
        "[QUOTE STILL NEEDED]",
        "[PHOTO TO COME]",
    ],
)
def test_gap(gap: str) -> None:
    assert texts_of(Placeholder, f"The power went at noon.\n\n{gap}\n\nIt came back.") == [gap]


@pytest.mark.parametrize(
    ("text", "marked"),
    [
        ("The pier in 1906. (Courtesy XXXX)", ["XXXX"]),
        ("Picture by XXXX", ["XXXX"]),
        ("The mayor, Cllr XXXX, opened it.", ["XXXX"]),
        ("It was found by XXXX, 42, of Hull.", ["XXXX"]),
        ("Doors open at 9.XXpm on Friday.", ["9.XXpm"]),
        ("The last bus leaves at XX:30.", ["XX:30"]),
    ],
)
def test_put_off(text: str, marked: list[str]) -> None:
    assert texts_of(Placeholder, text) == marked


@pytest.mark.parametrize(
    "text",
    [
        "[UPDATE: we have asked the firm for a statement and will add its reply.]",
        "[EDIT: I have checked the figure, and it is right.] [NB: please check the name of the page.]",
        "[Update: the headline was confirmed.] [EDITED: please keep the quotes.] [PS: please ask for the link.]",
        "The dog [FR: chien] chased the cat [DE: die Katze, asked in the picture].",
        "bow [ON: bógr, a name asked for by sailors], keel [NO: kjøl, checked against the line]",
        "[TN: the name is a pun; please ask a speaker.] [CW: asked about in the interview]",
        "JO: I was in the yard. [HD: can you keep that line?]\nHD: Yes.\nJO: No.",
        "And then [AB: yeah, I know] she left. [CD: I think so too] Nobody asked.",
        "It snowed in June (who cares??), and we swam. [The door opens – Ann to read the letter]",
        "[LOUD APPLAUSE]\n\n[SPEAKING SPANISH]\n\n[MUSIC PLAYING – A WALTZ]",
        "[PAGE MISSING] [WORDS MISSING] [PRESS ANY KEY – it is quick]",
        "He drank a Castlemaine XXXX, 4 per cent, at the bar. XXXX Gold is lighter.",
        "See you on Friday, love, Mum XXXX",
        "The serial number, XXXX-XXXX-1234, is under the battery. CVE-2024-XXXX is not public.",
        "Chapter XXX of the book, Super Bowl XXX and a film, XXX.",
        "Mr XXXX met Ms XXXX. Dr XXXX treated Mr XXXX for a cough.",
        "Trains leave at XX:30 every hour, and the address is 00:1A:XX:30:FF:0C.",
        "Errors in the 4XX range and a 9XX Porsche; 5.XX releases.",
        "★★★★☆ [8/10] Rating: A* [PG: mild language]",
        "int a[MAX: 4]; // [OK: the names were checked]",
        "Across: 4 Line of a poem [ANAG: asked] (7)",
        "[INT: a kitchen. ANN ASKS for a picture] [EXT: A YARD – they have to find it]",
        "CREDITS\nDirector [UK: Ann Roe] Sound [US: please see the names at the end]",
        "[GP: I asked about a link to the drug]: “No,” said the doctor.",
    ],
)  # fmt: skip
def test_readers_meet_it(text: str) -> None:
    assert texts_of(EditorNote, text) == []
    assert texts_of(Placeholder, text) == []
