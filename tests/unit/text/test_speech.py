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


def broken(text):
    return [(one.span.of(text), one.span.start, one.fault.value) for one in read(text).broken]


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
    assert not broken(text)


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
    assert not broken(text)


def test_nested_quotations_are_marked_as_such():
    text = "“He told me, ‘Go.’”"
    assert [quotation.nested for quotation in read(text).marked] == [False, True]


def test_each_paragraph_of_a_quotation_opens_it_anew():
    text = '"We came.\n\n"We saw.\n\n"We won," he said.'
    assert quoted(text) == ['"We came.', '"We saw.', '"We won,"']
    assert [quotation.continues for quotation in read(text).marked] == [True, True, False]
    assert not broken(text)


def test_paragraphs_run_together_reopen_the_quotation_too():
    text = '"We came. "We saw," he said.'
    assert quoted(text) == ['"We came.', '"We saw,"']
    assert not broken(text)


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ('He said: "We won. They left.', ('"', 9, "unclosed")),
        ('We won," he said.', ('"', 7, "unopened")),
        ('He said: "We won. He added: "They lost."', ('"', 9, "unclosed")),
        ("““Yes,” he said.", ("“", 1, "typed twice")),
        ('"We won.\n\nNobody spoke.', ('"', 0, "unclosed")),
        ('"We won.\n\nThey lost," he said.', ("They", 10, "not reopened")),
        ('"The roof held.\n\nThe cellar fell.\n\nWe left."', ("The", 17, "not reopened")),
        ('She cried "not the "good" cups" and ran.', ('"', 19, "same marks inside")),
        ("“It was ‘grand.” She left.", ("‘", 8, "unclosed")),
        ("He told us ‘go home.” We did.", ("‘go home.”", 11, "wrong closer")),
    ],
)
def test_a_broken_quotation_is_one_fault_where_it_begins(text, wanted):
    assert broken(text) == [wanted]


@pytest.mark.parametrize(
    "text",
    [
        'The paper wrote, "The clerk saw “a second Eden” in March."',
        "“He read 'The Reeds' and \"The Sea\" to us,” she said.",
        '“We were late," he said. “Very.”',
        '<img alt="a box marked "Seeds" and a jar" />',
        '[x]({{< ref "a.md" >}} "Beware the "Mole Hill"")',
        'Set {{ "/a/b.gif" | url }}" first.'.replace('}}"', "}}"),
        'name="a" size="b"c" wide="d"'.replace('b"c', "bc"),
        "We heard ‘em sing, and “the ‘90s are back,” he said.",
    ],
)
def test_marks_of_other_shapes_and_of_markup_are_no_fault(text):
    assert not broken(text)


def test_a_quotation_its_second_paragraph_does_not_reopen_is_one_fault():
    text = '"We won.\n\nThey lost," he said.'
    assert quoted(text) == ['"We won.', 'They lost,"']


@pytest.mark.parametrize(
    "paragraph",
    [
        'Council leader Ann Roe told members: "The hall has been left to rot and I will mend it. She thanked officers.',
        'Ann Roe said: "The hall has been left to rot and I will mend it. Roe thanked officers for their work.',
        'Mr Hopkins said: "There is no blogger policy here. Mr Hopkins said the blogs would be read.',
        'He spoke well. "The patents are open to all. Stuart Cohen, head of a firm of lawyers, said the move could help.',
    ],
)  # fmt: skip
def test_the_paper_speaks_again_before_the_next_quotation(paragraph):
    text = f'{paragraph}\n\n"I am pleased," said Ravi Malik.'
    assert broken(text) == [('"', paragraph.index('"'), "unclosed")]


@pytest.mark.parametrize(
    "paragraph",
    [
        'Roe said: "The ref asked me. He said to me, go.',
        'Roe said: "My sister came. She said the roof was off.',
        'Ann Roe said: "I met Eva Lind there. She told the crew to leave.',
        '"It was cold here. We were all ill.',
        'Ann Roe said: "The plumber was late. He explained the leak, and left.',
        'Ann Roe said: "Somebody rang. She warned of a flood.',
        'Ann Roe said: "Steven is above money. He is the future of the club.',
        'Johnny Grant said: "I do hereby proclaim this Reef Day.',
        'He said: "What an orator. He was from that old school.',
        'Ann Roe said: "Malik bought the boat. Malik said it was cheap.',
        '"We went to Hull," she said. "We saw the sea. We stayed.',
        'Ann Roe told the Gazette: "It was cold. Nobody said a word.',
        'Roe wrote: "Dear Ravi, the roof held. The cellar did not. The cook said so.',
        'Ann Roe said: "Her doctor was kind. She said to rest.',
        'Ann Roe said: "It is cold. Mother said it would be.',
        'Ann Roe said: "Ravi, Eva and the others came. He said yes.',
        'The vicar said: "God is good. He told Noah to build.',
        'The letter said: "The mill burned. He denied it, of course, as he would.',
        'Ann Roe said: "The goalkeeper was off his line. He admitted it.',
        'Ann Roe said: "Thanks to all. They said it could not be done.',
        'Ann Roe said: "I was born there. Eva Lind, the nurse, said I was blue.',
        'Ann Roe told us: "You know the type. He promised the earth.',
    ],
)  # fmt: skip
def test_speech_goes_on_in_the_next_paragraph(paragraph):
    assert broken(f'{paragraph}\n\n"It was so," she said.') == []


@pytest.mark.parametrize(
    "following",
    [
        '"It was so," Roe said.',
        '"It was so," said Ann Roe.',
        '"It was so," she said. "I am sure," said Ravi Malik.',
    ],
)
def test_the_speaker_of_two_paragraphs(following):
    assert broken(f'Ann Roe said: "It was cold here. We were all ill.\n\n{following}') == []


def test_who_says_it_is_told_before_the_second_mark():
    text = '"It was cold, recalls Ann Roe. "We burned the chairs."'
    assert broken(text) == [('"', 0, "unclosed")]


def test_somebody_is_introduced_by_a_speaker():
    text = (
        'Ann Roe said: "We met. Eva Lind, an old friend of mine, said no.\n\n"It was so," Roe said.'
    )
    assert broken(text) == []


def test_another_who_is_known_speaks_in_the_next_paragraph():
    text = (
        'Ravi Malik is the clerk.\n\nAnn Roe, the leader, said: "The hall has been left to rot. We will mend it.'
        '\n\n"It is a start," Malik said.'
    )
    assert broken(text) == [('"', text.index('"'), "unclosed")]


@pytest.mark.parametrize(
    "text",
    [
        'Ravi Malik is the clerk. He said: "It was cold. We left.\n\n"It is a start," Malik said.',
        'Ann Roe, the leader, said: "It was cold. We left.\n\n"It is a start," the leader said.',
        'Ann Roe, the leader, said: "It was cold. We left.\n\n"It is a start," she said.',
        'Ann Roe, the leader, said: "It was cold. We left.\n\n"It is a start," said Ms Roe.',
        'The clerk said: "It was cold. We left.\n\n"It is a start," said Malik.',
        'Malik went. He said: "It was cold. We left.\n\n"It is so." Roe said she was glad.',
        'Eva Lind said: "It was cold. We left.\n\n"It is so." Roe said she was glad.',
    ],
)
def test_one_speaker_under_two_names(text):
    assert broken(text) == []
