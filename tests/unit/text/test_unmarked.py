import pytest

from factlint.formats.plain import PlainText

REPORT = "The mayor opened the bridge. The council had asked for it.\n\n"
SPEECH = "I’ve always loved this bridge, and we will look after it.\n\n"


def unmarked(text):
    document = PlainText().read(text.encode(), "a.txt")
    return [span.of(text) for span in document.unmarked]


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
