import pytest

from factlint.text.segments import Segment, SegmentKind
from factlint.text.span import Span
from factlint.text.speech import read_quotations


def read(text):
    blocks, at = [], 0
    for part in text.split("\n\n"):
        blocks.append(Segment(SegmentKind.PARAGRAPH, Span(at, at + len(part))))
        at += len(part) + 2
    return read_quotations(text, blocks)


def quoted(text):
    return [quotation.span.of(text) for quotation in read(text).marked]


def strays(text):
    return [(stray.span.start, stray.opens) for stray in read(text).strays]


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ('He said: "We won."', ['"We won."']),
        ('"We won," he said, "by a mile."', ['"We won,"', '"by a mile."']),
        ("“Yeah!” She feels that.", ["“Yeah!”"]),
        ("Patsy ‘Hellcat’ Walker left.", ["‘Hellcat’"]),
        ("'We won,' he said. 'Easily.'", ["'We won,'", "'Easily.'"]),
        ("„Ja“, sagte er.", ["„Ja“"]),
        ("Elle dit « oui » hier.", ["« oui »"]),
        ("Er sagte »ja« gestern.", ["»ja«"]),
        ("”Hej”, sa han.", ["”Hej”"]),
        ('She ("the boss") left—"at once"—today.', ['"the boss"', '"at once"']),
        ("'The players' union said no,' he said.", ["'The players' union said no,'"]),
        ("'Rock 'n' roll is dead,' he said.", ["'Rock 'n' roll is dead,'"]),
        ('"He is 6\' 2" tall," he said.', ['"He is 6\' 2" tall,"']),
        ("“He told me, ‘Go.’”", ["“He told me, ‘Go.’”", "‘Go.’"]),
    ],
)
def test_marked_quotations(text, wanted):
    assert quoted(text) == wanted
    assert not strays(text)


@pytest.mark.parametrize(
    "text",
    [
        "The '90s and rock 'n' roll were Hawaii's and the players' own.",
        "It’s the ’80s; ’tis the players’ choice.",
        "He is 5' 10\" and she is 5'4\" tall.",
        "A 12\" single by the Stones' friends.",
        "Give 'em hell, ‘cause they’re late.",
    ],
)
def test_apostrophes_feet_and_inches_are_no_quotation_marks(text):
    assert not quoted(text)
    assert not strays(text)


def test_nested_quotations_are_marked_as_such():
    text = "“He told me, ‘Go.’”"
    assert [quotation.nested for quotation in read(text).marked] == [False, True]


def test_each_paragraph_of_a_quotation_opens_it_anew():
    text = '"We came.\n\n"We saw.\n\n"We won," he said.'
    assert quoted(text) == ['"We came.', '"We saw.', '"We won,"']
    assert [quotation.continues for quotation in read(text).marked] == [True, True, False]
    assert not strays(text)


def test_paragraphs_run_together_reopen_the_quotation_too():
    text = '"We came. "We saw," he said.'
    assert quoted(text) == ['"We came.', '"We saw,"']
    assert not strays(text)


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ('He said: "We won. They left.', [(9, True)]),
        ('We won," he said.', [(7, False)]),
        ('He said: "We won. He added: "They lost."', [(9, True)]),
        ("““Yes,” he said.", [(1, True)]),
        ('"We won.\n\nNobody spoke.', [(0, True)]),
        ('"We won.\n\nThey lost," he said.', [(20, False)]),
    ],
)
def test_a_double_mark_without_its_partner_is_a_stray(text, wanted):
    assert strays(text) == wanted


def test_a_quotation_its_second_paragraph_does_not_reopen_is_one_fault():
    text = '"We won.\n\nThey lost," he said.'
    assert quoted(text) == ['"We won.', 'They lost,"']
