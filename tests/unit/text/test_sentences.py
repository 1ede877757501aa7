import pytest

from factlint.text.sentences import sentences
from factlint.text.span import Span

CASES = """
The law took effect on Nov. 3 in Ohio.|She left.
He lives in the U.S. and works in Ohio.
He lives in the U.S.|She lives in Wales.
The U.S. Senate voted.|It was close.
J. K. Rowling wrote it.|Nobody knew.
J.K. Rowling wrote it.
He is No. 10 in the list.|He said no.|They left.
The house at No. 10 Downing Street is old.
Mr. Smith met Dr. Jones.|They talked.
“Are you sure?” she asked.|“Yes.”|He nodded.
"It was late," he said.|"We left."|Then it rained.
He said: "I am tired."|"So am I," she said.
It rose 3.5 per cent.|Shares fell 2%.
The show airs at 8 p.m. on Friday.|It ends at 10 p.m.|The next begins later.
He works for Apple Inc. in London.|Apple Inc. said so.
What?!|No way...|Really.
She waited... and waited.|Then she left.
Visit example.com for more.|It is free.
St. Paul is a city.|The Rev. Al Green sang.
The file (see Fig. 3) is lost.|It was found (in 2009).|Good.
George W. Bush spoke.|He left.
He took vitamin C.|The doctor agreed.
It starred Robert Downey Jr. and others.|It starred Robert Downey Jr.|He was paid.
Smith v. Jones was heard in Dec. 2014.|It ended.
“Stop!”|He ran.
Is it Yahoo! or Google?|Neither.
He met Sen. Warren, i.e. the senator.|She left, etc.|The end.
Washington, D.C. is hot.|He left Washington, D.C.|It was hot.
The Ph.D. student won.|She has a Ph.D.|The award was hers.
The year was 2016.|2017 was better.
It was sold to Brown & Co. Ltd of Leeds.|It cost 5m.|So it goes.
He ran.|Élan is a word.|It is rare.
“He told me, ‘Go.’”|She went.
I saw Jan. 5 on it.|It was in Jan.|He forgot.
Wait.|(He did not.)|Go.
See p. 5 and Fig. 3 for more.|It works.
The deal is worth £3m.|“It is good.”
He is 5 ft. 10 in. tall.
Gen. Lee met Lt. Col. Brown at Ft. Worth.
He asked: why?|Because.
Mt. Everest is high.|K2 is next.
The U.K. Government said so.|Then the E.U. did.
Ms. A. Byatt won.|So did A. S. Byatt.
""".strip().splitlines()


@pytest.mark.parametrize("case", CASES)
def test_sentences_end_where_a_reader_sees_them_end(case):
    wanted = case.split("|")
    text = " ".join(wanted)
    assert [span.of(text) for span in sentences(text, Span(0, len(text)))] == wanted


def test_a_block_is_split_with_offsets_into_the_whole_text():
    text = "Before. One.  Two?\nAfter."
    assert sentences(text, Span(8, 18)) == [Span(8, 12), Span(14, 18)]
    assert sentences(text, Span(7, 8)) == []


def test_what_has_no_end_is_parted_between_words():
    text = "The mill burned. Then " + "grain and " * 1_000 + "flour"
    first, *rest = sentences(text, Span(0, len(text)))
    assert first.of(text) == "The mill burned."
    assert max(map(len, rest)) <= 2_000
    assert " ".join(one.of(text) for one in rest) == text[17:]


def test_a_list_of_lines_is_parted_between_them():
    text = "grain\n" * 1_000
    assert all(one.of(text).endswith("grain") for one in sentences(text, Span(0, len(text))))


def test_a_word_without_end_is_parted_as_well():
    text = "z" * 5_000
    assert [len(one) for one in sentences(text, Span(0, len(text)))] == [2_000, 2_000, 1_000]
