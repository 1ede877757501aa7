import pytest

from factlint.formats.markdown import Markdown
from factlint.formats.plain import PlainText

REPORT = "The bridge is new. The mayor, Ada Lund, spoke about it on Monday.\n\n"
SPEECH = "I’ve always loved this bridge, and we will look after it.\n\n"


def unmarked(text):
    document = PlainText().read(text.encode(), "a.txt")
    return [one.span.of(text) for one in document.voices]


def test_a_first_person_paragraph_in_a_report_is_unmarked_speech():
    assert unmarked(REPORT * 2 + SPEECH + REPORT) == [SPEECH.strip()]


def test_a_column_is_its_writer_speaking():
    assert unmarked(SPEECH + REPORT * 4) == []
    assert unmarked(REPORT * 2 + SPEECH * 3) == []


@pytest.mark.parametrize(
    "paragraph",
    [
        "Queen Elizabeth I was crowned here. World War I ended then.",
        "“I love it,” said the mayor. 'I do,' she said.",
        "The series I'm a Celebrity drew millions.",
        "The band played I Will Survive to the end.",
        'Mr Rao said: "I love it. He left.',
        "People with type I diabetes came.",
    ],
)
def test_numerals_titles_and_marked_speech_are_not(paragraph):
    assert unmarked(REPORT * 3 + paragraph + "\n\n" + REPORT) == []


def spoken(text, markdown=False):
    format_, name = (Markdown(), "a.md") if markdown else (PlainText(), "a.txt")
    document = format_.read(text.encode(), name)
    return [(one.span.of(document.text), one.evidence.value) for one in document.voices]


def test_a_writer_with_a_byline_says_i():
    assert unmarked("By Hugh Lanark\n\n" + REPORT * 2 + SPEECH + REPORT) == []
    head = "---\nauthor: Ines Oduya\n---\n\n"
    assert spoken(head + REPORT * 2 + SPEECH + REPORT, markdown=True) == []


def test_without_a_report_of_what_a_person_says_nothing_shows_whose_it_is():
    other = "The bridge is new. It has four arches.\n\n"
    assert unmarked(other * 2 + SPEECH + other) == []


@pytest.mark.parametrize(
    ("text", "markdown"),
    [
        ("RENNICK: I never read it.\n\nCLERK: And then?\n\nRENNICK: Nothing.\n\nHe sat.", False),
        ("**Leila Haddad:** Soup.\n\n**Q:** Why?\n\n**Leila Haddad:** I like it.", True),
        ("**A**: I sing.\n\n**B**: You do.\n\n**A**: Yes.", True),
        ("14:06 <moss> it holds\n\n14:07 <rye> until tomorrow\n\n14:08 <moss> yes", False),
        ("14:06 <moss> it holds\n\n14:07 <rye> until tomorrow\n\n14:08 <moss> yes", True),
    ],
)
def test_labels_name_the_speakers(text, markdown):
    blocks = spoken(text, markdown)
    assert {evidence for _, evidence in blocks} == {"label"}
    assert len(blocks) == text.count("\n\n") + 1


@pytest.mark.parametrize(
    "text",
    [
        "**Parser:** it reads faster.\n\n**Printer:** it waits.\n\n**Parser:** it is done.",
        "NOTE: You may wait.\n\nNOTE: I did.\n\nNOTE: We left.",
        "**Goals:** We had goals.\n\n**How it went:** I won.\n\n**Goals:** We have none.",
        "**Time:** 14:00\n\nIt opens.",
    ],
)
def test_other_labels_are_no_speakers(text):
    assert spoken(text, markdown=True) == []


def test_answers_in_the_first_person_are_somebodys_words():
    text = "**Why a garden?**\n\nI had a plot.\n\n**Who digs?**\n\nWe both do.\n\n## More\n\nIt is open."
    assert spoken(text, markdown=True) == [
        ("I had a plot.", "question"),
        ("We both do.", "question"),
    ]
    faq = "## When is it open?\n\nEvery day.\n\n## What does it cost?\n\nNothing."
    assert spoken(faq, markdown=True) == []


@pytest.mark.parametrize(
    ("lead", "words"),
    [
        ("The baker Anna Weir wrote to the council:", "The oven is cold and the flour is gone."),
        ("Oduya pinned a letter to the door:", "I never wanted to close."),
        ("On Monday she explained it:", "The roof will hold."),
    ],
)
def test_a_lead_in_says_whose_words_follow(lead, words):
    assert spoken(f"{lead}\n\n{words}\n\nThe shop is shut.") == [(words, "lead-in")]


def test_a_colon_before_anything_else_leads_into_no_speech():
    assert spoken("The council set these rules:\n\nThe pond is shut at night.") == []


def test_a_writer_in_the_opening_says_i_further_down():
    opening = "The woman beside me has crossed it forty times. There is fog.\n\n"
    assert unmarked(opening + REPORT * 2 + SPEECH + REPORT) == []
    quoted = "“The bridge is my life,” said Bo Lund. There is fog.\n\n"
    assert unmarked(quoted + REPORT * 2 + SPEECH + REPORT) == [SPEECH.strip()]
