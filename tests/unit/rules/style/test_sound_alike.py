"""`sound_alike` beyond the examples of its page: two unlike sentences for each form."""

from __future__ import annotations

import pytest
from checking import texts_of

from factlint.testing.examples import findings_of
from factlint_rules.style.sound_alike import SoundAlike


@pytest.mark.parametrize(
    ("text", "marked"),
    [
        ("One of it's makers left. The boat is in it's second year.", ["it's", "it's"]),
        ("He hoped the firm and it's shops are safe, and it's own boat.", ["it's", "it's"]),
        ("The school bored of governors met, and so did the company bored.", ["bored", "bored"]),
        ("It was better then expected and hungrier then anyone.", ["then", "then"]),
        (
            "A metal detector was used. The crime seen was shut. They won gold metals.",
            ["seen", "metals"],
        ),
        ("It’s you’re move. You’re job is safe.", ["you’re", "You’re"]),
        (
            "One the few men left. She looked forward seeing him on behalf the club.",
            ["One", "forward", "behalf"],
        ),
        ("The spinal chord was hurt, and the vocal chords.", ["chord", "chords"]),
        ("The mill lost it's roof. The boat is to big for them.", ["it's", "to"]),
        ("The officer lead the crews. Who's bike is it?", ["lead", "Who's"]),
        ("Both side's agreed in last weeks vote.", ["side's", "weeks"]),
        ("The childrens play drew three weeks notice.", ["childrens", "weeks"]),
        ("He wanted to by a farm, and she past the shop.", ["by", "past"]),
        ("There were ten cars their. Farmers want there land back.", ["their", "there"]),
        ("The wind blue the tent away, and the court herd the case.", ["blue", "herd"]),
        ("Its a long way. It left after its opened the gate.", ["Its", "its"]),
        ("If its going to rain, its not safe.", ["its", "its"]),
        ("It had no affect on them. Nobody knew what affect closing it had.", ["affect", "affect"]),
        ("The frost may effect the harvest. It did not effect Wales.", ["effect", "effect"]),
        ("Whose the owner? A man who's own hands shook.", ["Whose", "who's"]),
        ("Your not alone. They took you're own car.", ["Your", "you're"]),
        ("So their was no train. They rowed there own boat.", ["their", "there"]),
        ("They read each others work and wore one anothers coats.", ["others", "anothers"]),
        ("It took less then four weeks, rather then the usual six.", ["then", "then"]),
        ("Whomever wins pays. Give it to whomever is first.", ["Whomever", "whomever"]),
        ("She was laying awake. A boat was laying idle.", ["laying", "laying"]),
        ("They were unable reach it. It tends be late.", ["unable", "tends"]),
        (
            "The reefs were badly effected by heat. Goats are worst effected.",
            ["effected", "effected"],
        ),
        ("The valley was renown for pears, and is a world-renown spa town.", ["renown", "renown"]),
        ("She tried to advice him. The dean would council her pupils.", ["advice", "council"]),
        ("No net could relief the strain. He would choice the red one.", ["relief", "choice"]),
    ],
)
def test_slips(text: str, marked: list[str]) -> None:
    assert sorted(texts_of(SoundAlike, text)) == sorted(marked)


@pytest.mark.parametrize(
    "text",
    [
        "Changes effected by the board were renown enough. According to advice they left, and to council tax the poor is hard.",
        "She starred in It's Raining. It's raining, and it's late. What I like about it: in it’s a bell.",
        "The firm and its shops are safe. Its also-ran, and its a la carte menu.",
        "It affects the harbour. Few factors affect the price.",
        "They may effect a change, and could effect the transfer of the house.",
        "A man whose own hands shook. Who's the owner?",
        "Your own car. You're not alone.",
        "Their own boat was there. There is a ferry.",
        "Each other's work; the others left.",
        "Then the ferry came. More then left; the other then said no.",
        "Give it to whomever you like.",
        "They were laying tracks. She is unable to reach it.",
        "It ran `its a` and [`their is`](https://x.example).",
    ],
)
def test_sound_english(text: str) -> None:
    assert texts_of(SoundAlike, text, markdown="yes") == []


def test_the_apostrophe_is_the_articles_own() -> None:
    (finding,) = findings_of(SoundAlike, "Its a pity. They’re gone.")
    assert finding.fix is not None
    assert finding.fix.edits[0].text == "It’s"


@pytest.mark.parametrize(
    "text",
    [
        "It is what it is: it's home to owls, and its likely impact is small.",
        "The team lead the league. They lead the way in to much of the north.",
        "He had two late tries. She ran past the shop, and he who's late is out.",
        "In principle officers agree. The principle of the tenant stays.",
        "The bay leaves are dry; they leave at six. He was bored at school.",
        "You could see the sea if you went to sea. The crime was seen by two.",
        "A man of principle, he raised it to the ceiling and poured over ice.",
        "It got better, then it rained. Whether conditions are safe is open.",
        # Each has a pair of words that go together in a slip, and here with what is beside them.
        "The report laid bare the costs of delay. They left school bored. Losses borne in 1929 were written off.",
        "The breech of the gun is of coarse iron. Critics of the camp cite cost. A state may be discrete.",
        "His feat long stood alone. A wild foul by the striker hurt him; let his Achilles heal.",
        "I’m not here about money. She spoke of the pitch as a hole. Boats in the bay leave for Spain.",
        "The miner details the plan today. From fish to meat with gravy. Courage and patience are needed.",
        "Of those, half passed ten exams. Shops peddle bikes. The piece talks about grief.",
        "Milk was poured over his letters. He rapped in a low voice. A founding principle of the school is kindness.",
        "The lift was raised to the ground floor. Ships have a right of passage through it. The Swiss role grew.",
        "Violent crime seen in May fell. It was scene by scene a copy. She is the sole music teacher.",
        "From there cars are ferried over. In dry weather or not, it goes on. Pollsters don’t weight for age.",
        "I know it’s workers who pay. It proved its worth in war and cut its time to market.",
        "Tea is to steep for an hour. So too the mayor. There are two much larger towns and two much-loved pubs.",
        "All she wanted to by the spring was done. They effect all changes. Fill out form 1040.",
        "The mens rea was proved. All our yesterdays, hows and whys. These last weeks have been hard.",
        "It may last years longer. The majority the party won is the number people ring. A majority the size of ours.",
        "In terms the public understands, it is dear. Looking forward the firm expects growth.",
        "After two days leave the dough in a bowl. The courier then last seen had gone.",
    ],
)
def test_the_right_word(text: str) -> None:
    assert not findings_of(SoundAlike, text)


@pytest.mark.parametrize(
    ("text", "marked"),
    [
        ("The agency raised it's outlook on Friday.", ["it's"]),
        ("Tap the title to view it's source.", ["it's"]),
        ("Whatever you keep it's yours, and once it opened it's work.", []),
        ("The label says it's wool, and the price was cut: it's news.", []),
        ("Members accepted the plan in principal at the meeting.", ["principal"]),
        ("He repaid £5m in principal last year. Gains were a cut in principal, not rate.", []),
        ("Shops in principal cities closed, and she has faith in principal Ann Roe.", []),
        ("There is a bet between my brother and I over the marrow.", ["I"]),
        ("The rain caught Ann and I walking home.", ["I"]),
        ("The school put on songs from The King and I.", []),
        ("The game he lost it's history, and opening it's hard work.", []),
        ("The front ran between Henry and I Corps.", []),
        ("He met Ann and I was late. There was nothing between my teeth and I ate.", []),
        ("A woman whom troopers said was driving was charged.", ["whom"]),
        ("He is the player whom, she said, was hurt.", ["whom"]),
        ("The man whom everyone I know is afraid of. Three of whom police said were armed.", []),
        ("A woman whom police believe to be in Spain, and whom she said she loved.", []),
        ("Nothing phases him. Murray was not phased by the crowd.", ["phases", "phased"]),
        ("The withdrawal was not phased by region. It will not phase them out.", []),
        ("Nobody knows how rain effects the yield of barley.", ["effects"]),
        ("She asked how side effects the drug has are reported.", []),
    ],
)
def test_words_by_their_clause(text: str, marked: list[str]) -> None:
    assert texts_of(SoundAlike, text) == marked


@pytest.mark.parametrize(
    ("text", "marked"),
    [
        ("The amount of crashes doubled. A huge amount of confirmed cases was missed.", ["amount"] * 2),
        ("The patch reduces the amount of allocations.", ["amount"]),
        ("The amount of violence people see, and of coal miners dug.", []),
        ("The amount of grants, payments and emissions fell.", []),
        ("The amount of traffic reports fell, and the amount of help teachers get.", []),
    ],
)  # fmt: skip
def test_amounts(text: str, marked: list[str]) -> None:
    assert texts_of(SoundAlike, text) == marked
