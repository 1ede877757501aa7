"""`job_title_variant` beyond the examples of its page: people of two titles who are right."""

from __future__ import annotations

import pytest
from checking import texts_of

from factlint_rules.names.job_title_variant import JobTitleVariant


@pytest.mark.parametrize(
    "text",
    [
        "Dr Ella Quigg runs the clinic. It shut in May. Her husband, Mr Quigg, is a farmer.",
        "Dr Ann Carver said it was safe. Mr Carver, 64, told the court that his wife knew the path.",
        "The Rev Tom Ives spoke first. The roof leaks. Mr Ives said it was old.",
        "PC Jane Frost joined in 1990. By 1999 DS Frost led a team. DCI Frost retired last year.",
        "Ann Moss, the historian, won the prize. It rained. Ms Moss, an economist, works in Leeds.",
        "The pianist, Rolf Lind, played first. Then came tea. Lind, the organist, played again.",
        "The coroner, Sarah Penn, said he drowned. It was wet. Ms Penn, a solicitor, sits in Hull.",
        "The vicar, Paul Dent, said grace. They ate. Mr Dent, the rector, left early.",
    ],
)
def test_one_person_or_two(text: str) -> None:
    assert texts_of(JobTitleVariant, text) == []


def test_two_ranks() -> None:
    text = "DI Ann Moss opened the gate. It was late. DCI Moss closed it."
    assert texts_of(JobTitleVariant, text) == ["DCI"]


def test_who_else_rose_raises_nobody() -> None:
    text = "Sergeant Tom Bell spoke. His pupil became a clerk. Inspector Bell closed the file."
    assert texts_of(JobTitleVariant, text) == ["Inspector"]


def test_a_mother_in_the_sentence_makes_no_family_of_constables() -> None:
    text = (
        "Sergeant Joan Tierney came. When Constable Tierney rang the mother of the boy, she wept."
    )
    assert texts_of(JobTitleVariant, text) == ["Constable"]
    text = "Sergeant Joan Tierney came. Her brother, Constable Tierney, was away."
    assert texts_of(JobTitleVariant, text) == []


def test_orders_of_one_person() -> None:
    text = "Sister Ann Lacey MBE steps down. The bus is new. Sister Ann Lacey OBE will drive it."
    assert texts_of(JobTitleVariant, text) == ["OBE"]
    text = (
        "Ann Lacey MBE stepped down. She was awarded another in May. Ann Lacey OBE will drive it."
    )
    assert texts_of(JobTitleVariant, text) == []
    text = "Eamonn Tighe, the chair, said no. It rained. Mr Tighe, the vice-chair, went home."
    assert texts_of(JobTitleVariant, text) == ["vice-chair"]


def test_a_title_before_the_name() -> None:
    text = "Chief Executive Ann Moss was calm. It rained.\n\nChief Operating Officer Ann Moss left."
    assert texts_of(JobTitleVariant, text) == ["Chief Operating Officer"]
    text = "Chief Executive Ann Moss was calm. It rained.\n\nHead Gardener Tom Moss left."
    assert texts_of(JobTitleVariant, text) == []
