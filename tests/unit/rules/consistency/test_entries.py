"""Entries that a headline promises a number of."""

from __future__ import annotations

import pytest

from factlint.testing.examples import findings_of
from factlint_rules.consistency.count_list import CountList

CASES = [
    (
        '---\ntitle: "{} walks for a wet weekend"\ndate: 2025-05-02\n---\n\nHere is what we liked.\n\n## The Calder path\n\nFlat and short. It is open every day but Monday and costs £4, with a café by the gate.\n\n## Holm Moss\n\nSteep. It is open every day but Monday and costs £4, with a café by the gate.\n\n## Mill Lane\n\nDull. It is open every day but Monday and costs £4, with a café by the gate.\n\n## The Ridge\n\nLong. It is open every day but Monday and costs £4, with a café by the gate.\n',
        "Five",
        "Four",
    ),
    (
        '---\ntitle: "{} ways to use up bread"\ndate: 2025-05-02\n---\n\nHere is what we liked.\n\n**Pudding.** With custard. It is open every day but Monday and costs £4, with a café by the gate.\n\n**Soup.** With onions. It is open every day but Monday and costs £4, with a café by the gate.\n\n**Crumbs.** For fish. It is open every day but Monday and costs £4, with a café by the gate.\n\n**Toast.** Obvious. It is open every day but Monday and costs £4, with a café by the gate.\n\n**Salad.** With tomatoes. It is open every day but Monday and costs £4, with a café by the gate.\n',
        "Six",
        "Five",
    ),
    (
        '---\ntitle: "The {} best beaches in Fife"\ndate: 2025-05-02\n---\n\nHere is what we liked.\n\n**1. Elie**\nSoft sand. It is open every day but Monday and costs £4, with a café by the gate.\n\n**2. Kingsbarns**\nWind. It is open every day but Monday and costs £4, with a café by the gate.\n\n**3. St Andrews**\nGolf. It is open every day but Monday and costs £4, with a café by the gate.\n\n**4. Aberdour**\nMud. It is open every day but Monday and costs £4, with a café by the gate.\n\n**5. Burntisland**\nRides. It is open every day but Monday and costs £4, with a café by the gate.\n\n**6. Crail**\nRocks. It is open every day but Monday and costs £4, with a café by the gate.\n',
        "seven",
        "six",
    ),
    (
        "{} things to do in Holm in May\n\nBy Ann Prosser\n\nThere is plenty on this month, and most of it is free.\n\nTOWN FAIR. Stalls and a band. It is open every day but Monday and costs £4, with a café by the gate.\n\nDUCK RACE. Bring a duck. It is open every day but Monday and costs £4, with a café by the gate.\n\nOPEN GARDENS. Nine of them. It is open every day but Monday and costs £4, with a café by the gate.\n\nMILL DAY. See it grind. It is open every day but Monday and costs £4, with a café by the gate.\n\nBOOK SALE. In the hall. It is open every day but Monday and costs £4, with a café by the gate.\n\nFUN RUN. Five kilometres. It is open every day but Monday and costs £4, with a café by the gate.\n",
        "Eight",
        "Six",
    ),
    (
        "What’s on: {} shows worth a ticket\n\nBy Ann Prosser\n\nThere is plenty on this month, and most of it is free.\n\nHAMLET\nHolm Playhouse, 4 May\n\nA brisk one with a good ghost and an awful Horatio, so go for the ghost.\n\nCARMEN\nTown Hall, 6 May\n\nSung in English by a cast of students who have learned it in a month.\n\nCATS\nThe Grand, 9 May\n\nYes, again, and with the same costumes as in 1994, which the theatre has kept.\n\nOTHELLO\nThe Barn, 12 May\n\nIn a barn, with an interval for soup, and an Iago who once read the news.\n",
        "five",
        "four",
    ),
    (
        "{} questions for a beekeeper\n\nBy Ann Prosser\n\nThere is plenty on this month, and most of it is free.\n\nQ: How did you begin?\n\nWith one hive in a shed.\n\nQ: Do they sting?\n\nOften.\n\nQ: What is it for?\n\nHoney.\n\nQ: Who buys it?\n\nNeighbours do.\n\nQ: Do you eat it?\n\nNever.\n\nQ: Would you stop?\n\nNo.\n",
        "Seven",
        "Six",
    ),
    (
        '---\ntitle: "Plum cake"\ndate: 2025-05-02\n---\n\nHere is what we liked.\n\nYou need the {} things below and an hour.\n\n## Ingredients\n\n- flour\n- butter\n- sugar\n- eggs\n- plums\n- milk\n- salt\n\n## Method\n\n1. Mix.\n2. Bake.\n3. Eat.\n',
        "nine",
        "seven",
    ),
    (
        '---\ntitle: "How to bleed a radiator"\ndate: 2025-05-02\n---\n\nHere is what we liked.\n\nGet the following {} tools together:\n\n- a key\n- a cloth\n- a bowl\n- a torch\n',
        "five",
        "four",
    ),
    (
        '---\ntitle: "{} songs about rain"\ndate: 2025-05-02\n---\n\nHere is what we liked.\n\n**1. Song 1**\nA sad one. It is open every day but Monday and costs £4, with a café by the gate.\n\n**2. Song 2**\nA sad one. It is open every day but Monday and costs £4, with a café by the gate.\n\n**3. Song 3**\nA sad one. It is open every day but Monday and costs £4, with a café by the gate.\n\n**4. Song 4**\nA sad one. It is open every day but Monday and costs £4, with a café by the gate.\n\n**5. Song 5**\nA sad one. It is open every day but Monday and costs £4, with a café by the gate.\n\n**6. Song 6**\nA sad one. It is open every day but Monday and costs £4, with a café by the gate.\n\n**7. Song 7**\nA sad one. It is open every day but Monday and costs £4, with a café by the gate.\n\n**8. Song 8**\nA sad one. It is open every day but Monday and costs £4, with a café by the gate.\n\n**9. Song 9**\nA sad one. It is open every day but Monday and costs £4, with a café by the gate.\n',
        "Ten",
        "Nine",
    ),
    (
        "{} of the best: Sunday lunches\n\nBy Ann Prosser\n\nThere is plenty on this month, and most of it is free.\n\n1. The Crown, Holm\n\nBeef. It is open every day but Monday and costs £4, with a café by the gate.\n\n2. The Swan, Ashby\n\nLamb. It is open every day but Monday and costs £4, with a café by the gate.\n\n3. The Bell, Mill Lane\n\nPork. It is open every day but Monday and costs £4, with a café by the gate.\n\n4. The Star, Corran\n\nNuts. It is open every day but Monday and costs £4, with a café by the gate.\n\n5. The Oak, Lune\n\nFish. It is open every day but Monday and costs £4, with a café by the gate.\n",
        "Six",
        "Five",
    ),
    (
        '---\ntitle: "{} local makers to know"\ndate: 2025-05-02\n---\n\nHere is what we liked.\n\n### Ann Roe, potter\n\nBowls. It is open every day but Monday and costs £4, with a café by the gate.\n\n### Tom Lund, baker\n\nRye. It is open every day but Monday and costs £4, with a café by the gate.\n\n### Kim Hale, weaver\n\nRugs. It is open every day but Monday and costs £4, with a café by the gate.\n\n### Jo Day, smith\n\nGates. It is open every day but Monday and costs £4, with a café by the gate.\n\n### May Ash, printer\n\nCards. It is open every day but Monday and costs £4, with a café by the gate.\n\n### Ned Fox, brewer\n\nStout. It is open every day but Monday and costs £4, with a café by the gate.\n',
        "Five",
        "Six",
    ),
    (
        '---\ntitle: "My {} rules for a small garden"\ndate: 2025-05-02\n---\n\nHere is what we liked.\n\n**Plant up.** Walls are free. It is open every day but Monday and costs £4, with a café by the gate.\n\n**Plant thick.** No weeds. It is open every day but Monday and costs £4, with a café by the gate.\n\n**Plant late.** No frost. It is open every day but Monday and costs £4, with a café by the gate.\n',
        "four",
        "three",
    ),
    (
        '---\ntitle: "{} plots from the budget speech: the points that matter"\ndate: 2025-05-02\n---\n\nHere is what we liked.\n\n1. Point 1 is about tax and who pays it.\n\n2. Point 2 is about tax and who pays it.\n\n3. Point 3 is about tax and who pays it.\n\n4. Point 4 is about tax and who pays it.\n\n5. Point 5 is about tax and who pays it.\n\n6. Point 6 is about tax and who pays it.\n\n7. Point 7 is about tax and who pays it.\n\n8. Point 8 is about tax and who pays it.\n',
        "Seven",
        "Eight",
    ),
    (
        "{} films to see this week\n\nBy Ann Prosser\n\nThere is plenty on this month, and most of it is free.\n\nTHE LAKE (12A). Slow and lovely. It is open every day but Monday and costs £4, with a café by the gate.\n\nNIGHT BUS (15). Fast and loud. It is open every day but Monday and costs £4, with a café by the gate.\n\nPAPER MOON (U). A revival. It is open every day but Monday and costs £4, with a café by the gate.\n\nTHE HILL (PG). Sheep. It is open every day but Monday and costs £4, with a café by the gate.\n",
        "Five",
        "Four",
    ),
    (
        '---\ntitle: "{} towns, one river"\ndate: 2025-05-02\n---\n\nHere is what we liked.\n\n## Holm\n\nOld. It is open every day but Monday and costs £4, with a café by the gate.\n\n## Ashby\n\nNew. It is open every day but Monday and costs £4, with a café by the gate.\n\n## Corran\n\nWet. It is open every day but Monday and costs £4, with a café by the gate.\n\n## Lune\n\nDry. It is open every day but Monday and costs £4, with a café by the gate.\n',
        "Three",
        "Four",
    ),
    (
        '---\ntitle: "{} apps that count your steps"\ndate: 2025-05-02\n---\n\nHere is what we liked.\n\n## 1. Pacer\n\nGood. It is open every day but Monday and costs £4, with a café by the gate.\n\n## 2. Strider\n\nBad. It is open every day but Monday and costs £4, with a café by the gate.\n\n## 3. Walkie\n\nOdd. It is open every day but Monday and costs £4, with a café by the gate.\n\n## 4. Footfall\n\nDear. It is open every day but Monday and costs £4, with a café by the gate.\n',
        "Five",
        "Four",
    ),
    (
        '---\ntitle: "{} dates for the diary"\ndate: 2025-05-02\n---\n\nHere is what we liked.\n\n- 1 May, fair\n- 2 May, race\n- 5 May, sale\n- 8 May, walk\n- 9 May, play\n- 12 May, talk\n- 15 May, film\n- 20 May, feast\n',
        "Nine",
        "Eight",
    ),
    (
        '---\ntitle: "Holm in a day: {} stops"\ndate: 2025-05-02\n---\n\nHere is what we liked.\n\n**9am: The market**\nCheese. It is open every day but Monday and costs £4, with a café by the gate.\n\n**10am: The mill**\nFlour. It is open every day but Monday and costs £4, with a café by the gate.\n\n**Noon: The Crown**\nPies. It is open every day but Monday and costs £4, with a café by the gate.\n\n**2pm: The moss**\nMud. It is open every day but Monday and costs £4, with a café by the gate.\n\n**5pm: The pier**\nChips. It is open every day but Monday and costs £4, with a café by the gate.\n',
        "six",
        "five",
    ),
    (
        "{} candidates, one seat\n\nBy Ann Prosser\n\nThere is plenty on this month, and most of it is free.\n\nANN ROE, Labour. A nurse. It is open every day but Monday and costs £4, with a café by the gate.\n\nTOM LUND, Conservative. A vet. It is open every day but Monday and costs £4, with a café by the gate.\n\nKIM HALE, Green. A cook. It is open every day but Monday and costs £4, with a café by the gate.\n\nJO DAY, Liberal. A judge. It is open every day but Monday and costs £4, with a café by the gate.\n\nNED FOX, independent. A fox. It is open every day but Monday and costs £4, with a café by the gate.\n",
        "Four",
        "Five",
    ),
    (
        "{} pubs with a fire\nBy Ann Prosser\nHOLM, Monday 5 May 2025\n\nThere is plenty on this month, and most of it is free.\n\nTHE CROWN, Holm. Logs. It is a good one, and worth the climb, though dogs are not let in and the tea is weak.\n\nTHE SWAN, Ashby. Coal. It is a good one, and worth the climb, though dogs are not let in and the tea is weak.\n\nTHE BELL, Corran. Peat. It is a good one, and worth the climb, though dogs are not let in and the tea is weak.\n\nTHE STAR, Lune. Logs. It is a good one, and worth the climb, though dogs are not let in and the tea is weak.\n\nTHE OAK, Wye. Gas. It is a good one, and worth the climb, though dogs are not let in and the tea is weak.\n\nTHE FOX, Dart. None lit. It is a good one, and worth the climb, though dogs are not let in and the tea is weak.\n",
        "Seven",
        "Six",
    ),
    (
        '---\ntitle: "{} reasons to grow your own garlic"\ndate: 2025-05-02\n---\n\nSome of it is new this year.\n\n### It is easy\n\nYes. It is a good one, and worth the climb, though dogs are not let in and the tea is weak.\n\n### It is cheap\n\nYes. It is a good one, and worth the climb, though dogs are not let in and the tea is weak.\n\n### It keeps\n\nYes. It is a good one, and worth the climb, though dogs are not let in and the tea is weak.\n\n### It is good\n\nYes. It is a good one, and worth the climb, though dogs are not let in and the tea is weak.\n\n### It deters vampires\n\nNo. It is a good one, and worth the climb, though dogs are not let in and the tea is weak.\n',
        "Four",
        "Five",
    ),
    (
        '---\ntitle: "The {} habits of happy walkers"\ndate: 2025-05-02\n---\n\nSome of it is new this year.\n\n**1. Habit number 1**\n\nDo it daily. It is a good one, and worth the climb, though dogs are not let in and the tea is weak.\n\n**2. Habit number 2**\n\nDo it daily. It is a good one, and worth the climb, though dogs are not let in and the tea is weak.\n\n**3. Habit number 3**\n\nDo it daily. It is a good one, and worth the climb, though dogs are not let in and the tea is weak.\n\n**4. Habit number 4**\n\nDo it daily. It is a good one, and worth the climb, though dogs are not let in and the tea is weak.\n\n**5. Habit number 5**\n\nDo it daily. It is a good one, and worth the climb, though dogs are not let in and the tea is weak.\n\n**6. Habit number 6**\n\nDo it daily. It is a good one, and worth the climb, though dogs are not let in and the tea is weak.\n\n**7. Habit number 7**\n\nDo it daily. It is a good one, and worth the climb, though dogs are not let in and the tea is weak.\n',
        "eight",
        "seven",
    ),
    (
        '---\ntitle: "Lemon tart"\ndate: 2025-05-02\n---\n\nSome of it is new this year.\n\n## The {} ingredients\n\n- flour\n- butter\n- sugar\n- eggs\n- lemons\n- cream\n- salt\n\n## Method\n\nMix it all and bake it.\n',
        "six",
        "seven",
    ),
    (
        '---\ntitle: "{} questions with the town crier"\ndate: 2025-05-02\n---\n\nSome of it is new this year.\n\n**How loud are you?**\n\nVery.\n\n**Do dogs mind?**\n\nSome do, and so do cats.\n\n**Who trained you?**\n\nMy aunt Jo.\n\n**What do you drink?**\n\nHoney in water.\n\n**Will you stop?**\n\nNever.\n',
        "Six",
        "Five",
    ),
    (
        "Weekend guide: {} gardens to see\nBy Ann Prosser\nHOLM, Monday 5 May 2025\n\nThere is plenty on this month, and most of it is free.\n\n1. Holm Hall\n\nRoses. It is a good one, and worth the climb, though dogs are not let in and the tea is weak.\n\n2. Ashby Lodge\n\nFerns. It is a good one, and worth the climb, though dogs are not let in and the tea is weak.\n\n3. The Rectory\n\nLilies. It is a good one, and worth the climb, though dogs are not let in and the tea is weak.\n\n4. Mill House\n\nWeeds. It is a good one, and worth the climb, though dogs are not let in and the tea is weak.\n",
        "five",
        "four",
    ),
]


def conditions(text: str) -> dict[str, str]:
    """Return that a text with front matter is Markdown."""
    return {"markdown": "yes"} if text.startswith("---") else {}


@pytest.mark.parametrize(("text", "wrong", "right"), CASES)
def test_a_promise_that_the_entries_break_is_reported(text: str, wrong: str, right: str) -> None:
    """It is reported with its slip, and not when put right."""
    assert findings_of(CountList, text.format(wrong), **conditions(text))
    assert not findings_of(CountList, text.format(right), **conditions(text))


@pytest.mark.parametrize(
    "text",
    [
        '---\ntitle: "Three years on the moss"\n---\n\n## Spring\n\nWet.\n\n## Summer\n\nDry.\n\n## Autumn\n\nBrown.\n\n## Winter\n\nWhite.\n',
        '---\ntitle: "Four walks for a wet weekend"\n---\n\n## Walk A\n\nShort. It is open daily and costs £4, with a café by the gate.\n\n## Walk B\n\nShort. It is open daily and costs £4, with a café by the gate.\n\n## Walk C\n\nShort. It is open daily and costs £4, with a café by the gate.\n\n## Walk D\n\nShort. It is open daily and costs £4, with a café by the gate.\n\n## How to get there\n\nBy bus.\n',
        '---\ntitle: "The town that lost four mills"\n---\n\n## Before\n\nRich.\n\n## The strike\n\nLong.\n\n## After\n\nPoor.\n\n## Today\n\nQuiet.\n\n## Tomorrow\n\nWho knows?\n',
        '---\ntitle: "Five questions for a smith"\n---\n\n**KG:** Is it hot?\n\n**JS:** Yes.\n\n**KG:** Is it loud?\n\n**JS:** Yes.\n\n**KG:** Why? And how? And when? Who pays?\n\n**JS:** Nobody.\n',
    ],
)
def test_what_is_of_something_else_is_left_alone(text: str) -> None:
    """Nothing is said of right copy that is like it."""
    assert not findings_of(CountList, text, **conditions(text))
