"""Words that cannot be meant where they are, subjects and participles: found in copy of any subject."""

from __future__ import annotations

import pytest
from checking import texts_of

from factlint_rules.style.agreement import Agreement
from factlint_rules.style.sound_alike import SoundAlike
from factlint_rules.style.verb_form import VerbForm


@pytest.mark.parametrize(
    ("text", "marked"),
    [
        ("The man whom police say stole the van was held.", ["whom"]),
        ("The man whom police arrested was held. Whom is he to ask?", []),
        ("The club lost it's licence, and the firm and it's staff were moved.", ["it's", "it's"]),
        ("She said it's closed and left. It's open.", []),
        ("The dog wagged its' tail.", ["its'"]),
        ("The teams captain was sent off.", ["teams"]),
        ("The sports captain was sent off. The teams sing.", []),
        ("The woman who's bag was stolen wept.", ["who's"]),
        ("The woman who's left was my aunt.", []),
        ("He is taller then his brother and would rather walk then wait.", ["then", "then"]),
        ("It was a player then the crowd, and prices were lower then.", []),
        ("The rain effected the harvest.", ["effected"]),
        ("The board effected the change.", []),
        ("They flaunted the planning rules and flouted their wealth.", ["flaunted", "flouted"]),
        ("They flaunted their wealth and flouted the rules.", []),
        ("The alter was carved. The alter ego of a clerk is to alter the plan.", ["alter"]),
        ("They tried to illicit a reply.", ["illicit"]),
        ("It was an illicit still.", []),
        ("He was suppose to come. Force is use of arms.", ["suppose"]),
        ("They must of left, and of course they could, of the two.", ["of"]),
        ("He laid on the beach; she was laying in bed; the dog lied down.", ["laid", "laying", "lied"]),
        ("He laid the rug on the floor. She lied in court.", []),
        ("It was the most cheapest way, and more stronger than ours was.", ["most"]),
        ("It is more bigger than ours.", ["more"]),
        ("The swim bares no likeness to it. She bares her soul.", ["bares"]),
        ("The council's principle argument was cost, a principle that is old.", ["principle"]),
        ("He born in 1950. It was her believe that they are agree.", ["born", "believe", "agree"]),
        ("They went to proof it. It is proof that he was born in 1950.", ["proof"]),
        ("The people which live there are old. The house which burned was his.", ["which"]),
        ("She is as tall than him and prefers tea than milk.", ["than", "than"]),
        ("She prefers tea rather than milk, and as more than forty came she left.", []),
        ("No sooner had he left when it rained. Hardly had he left than it rained.", ["when", "than"]),
        ("Many water was lost by many water firms. How much boats are there?", ["Many", "much"]),
        ("He layed the table and rose his hand as prices raised by 4%.", ["layed", "rose", "raised"]),
        ("The shop is close on Sundays. It is close by, too close for a week.", ["close"]),
        ("Two brother were lost; a two-year deal and three man teams.", ["brother"]),
        ("The plan lead to a strike. Injury lead Ann Roe to retire.", ["lead", "lead"]),
        ("The lead to the roof was stolen. People lead her to hope.", []),
        ("He poured over the parish registers and poured milk over the map.", ["poured"]),
        ("The fist time, the heath service had tow years.", ["fist", "heath", "tow"]),
    ],
)  # fmt: skip
def test_words_that_cannot_be_meant(text: str, marked: list[str]) -> None:
    assert texts_of(SoundAlike, text) == marked


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("The views from the hill is worth the climb.", True),
        ("The results of the survey shows a fall.", True),
        ("Energy costs has risen.", True),
        ("Parents of the child was told.", True),
        ("He don't know.", True),
        ("Everyone have a key.", True),
        ("You was told.", True),
        ("One of the boy was hurt.", True),
        ("He said the boats is old.", True),
        ("She and her sister is here.", True),
        ("Every one of the seats were taken.", True),
        ("Making films is dear. Six weeks is long.", False),
        ("If he were rich, would she have him?", False),
        ("Can everyone have a key? One of the few is here, and one of the team was ill.", False),
        ("The views from the hill and the farm are fine.", False),
        ("Politics is dull, and news of the fire is bad.", False),
    ],
)
def test_subjects(text: str, found: bool) -> None:
    assert bool(texts_of(Agreement, text)) is found


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("The crew had began a drill.", True),
        ("The letter was wrote in 1904.", True),
        ("He seen the car first.", True),
        ("The firm has being sold.", True),
        ("He is been ill.", True),
        ("It could has been worse.", True),
        ("Did he went home?", True),
        ("He can sings well.", True),
        ("She was ask to leave.", True),
        ("All she could do was ask for it.", False),
        ("Did he have it? The being was seen.", False),
        ("All they had went on beer.", False),
        ("The crew had begun a drill, and wrote.", False),
        ("Have they seen it? Had he known, he would have run.", False),
    ],
)
def test_participles(text: str, found: bool) -> None:
    assert bool(texts_of(VerbForm, text)) is found
