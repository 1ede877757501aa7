"""What a headline or a title counts, told again in other words."""

from __future__ import annotations

import pytest

from factlint.testing.examples import findings_of
from factlint_rules.consistency.headline_number import HeadlineNumber

CASES = [
    (
        '---\ntitle: "A bean stew for eight"\n---\n\nIt is cheap.\n\n**Serves {}. Prep 10 minutes.**\n',
        "six",
        "eight",
    ),
    (
        '---\ntitle: "A walker"\ndescription: "She has climbed 14 peaks"\n---\n\nJo walks. The {} peaks took a year.\n',
        "15",
        "14",
    ),
    (
        '---\ntitle: "Three-storey mill to become flats"\ndescription: "A look at what happened"\ndate: 2025-05-02\n---\n\nThe old wool mill by the Calder is to be turned into homes.\n\nThe {} storeys of brick have been empty since 1998, and the roof has gone.\n',
        "four",
        "three",
    ),
    (
        '---\ntitle: "Two libraries to close in Harden"\ndescription: "A look at what happened"\ndate: 2025-05-02\n---\n\nThe county council has agreed its budget after a long night.\n\nThe {} libraries will shut by the end of June, the leader said.\n',
        "three",
        "two",
    ),
    (
        '---\ntitle: "Five nights on the Dingle Way"\ndescription: "A look at what happened"\ndate: 2025-05-02\n---\n\nWe had {} nights, one rucksack each and no plan.\n\nThe bus set us down at Tralee in the rain.\n',
        "six",
        "five",
    ),
    (
        "Bakery to hire 60 people at new plant\nBy Ann Prosser\n\nHOLM, Monday 5 May 2025\n\nAshby Bakers will take on {} staff at a plant in Leeds, it said on Monday.\n\nThe plant will make rolls.\n",
        "80",
        "60",
    ),
    (
        "Steelworks to shed 240 jobs\nBy Ann Prosser\n\nHOLM, Monday 5 May 2025\n\nCorran Steel is to lay off {} workers at its Redcar works, the firm said.\n\nUnions were told on Friday.\n",
        "260",
        "240",
    ),
    (
        '---\ntitle: "Council votes 11–6 to sell depot"\ndescription: "A look at what happened"\ndate: 2025-05-02\n---\n\nThe town council has agreed to sell the bus depot in Mill Lane.\n\nMembers voted 11 to {} for the sale after an hour of speeches.\n',
        "seven",
        "six",
    ),
    (
        '---\ntitle: "Board votes 5-2 for longer school day"\ndescription: "A look at what happened"\ndate: 2025-05-02\n---\n\nThe school board has agreed to add half an hour to the day.\n\nIt voted {} to two for the change, with no abstentions.\n',
        "four",
        "five",
    ),
    (
        '---\ntitle: "Holm 3 Ashby 1"\ndescription: "A look at what happened"\ndate: 2025-05-02\n---\n\nKim Roe scored late as Holm beat Ashby 3-{} in the county cup on Saturday.\n\nThe visitors had led at the break.\n',
        "2",
        "1",
    ),
    (
        '---\ntitle: "Tigers 28 Saints 17"\ndescription: "A look at what happened"\ndate: 2025-05-02\n---\n\nA try in the last minute gave Tigers a 28-{} win at Welford Road.\n\nIt rained all day.\n',
        "19",
        "17",
    ),
    (
        "Driver jailed for six years over crash\nBy Ann Prosser\n\nHOLM, Monday 5 May 2025\n\nA driver who killed a cyclist was sent to prison for {} years on Friday.\n\nTom Hale, 41, had been drinking.\n",
        "five",
        "six",
    ),
    (
        "Fourth straight defeat for Rovers\nBy Ann Prosser\n\nHOLM, Monday 5 May 2025\n\nRovers lost 2-0 at home to Ashby on Saturday, their {} defeat in a row.\n\nThe manager was booed.\n",
        "fifth",
        "fourth",
    ),
    (
        "City make it nine wins in a row\nBy Ann Prosser\n\nHOLM, Monday 5 May 2025\n\nCity beat Ashby 1-0 on Saturday for their {} straight win.\n\nRoe scored.\n",
        "eighth",
        "ninth",
    ),
    (
        "Ferry firm profit rises 9%\nBy Ann Prosser\n\nHOLM, Monday 5 May 2025\n\nCorran Ferries made more money last year after a mild winter. Pre-tax profit rose {}% to £4.1m in the year to March.\n\nThe firm runs six boats.\n",
        "7",
        "9",
    ),
    (
        "Airline loses $1.36 billion\nBy Ann Prosser\n\nHOLM, Monday 5 May 2025\n\nCondor Air lost $1.36 {} in the year to June as fuel prices rose, it said on Tuesday.\n\nIt flies to 40 cities.\n",
        "million",
        "billion",
    ),
    (
        '---\ntitle: "Bank fined £4.5m over lost letters"\ndescription: "A look at what happened"\ndate: 2025-05-02\n---\n\nHarbour Bank has been fined £4.5{} by the regulator for losing letters from customers.\n\nIt said sorry.\n',
        "bn",
        "m",
    ),
    (
        '---\ntitle: "Cheese stolen from four farms in a week"\ndescription: "A look at what happened"\ndate: 2025-05-02\n---\n\nThieves have taken whole cheeses from farm shops in the Dales.\n\nThe {} farms are within ten miles of Hawes, the police said.\n',
        "five",
        "four",
    ),
    (
        '---\ntitle: "18 flats planned for old fire station"\ndescription: "A look at what happened"\ndate: 2025-05-02\n---\n\nThe fire station in Duke Street may be pulled down.\n\nPlans for {} flats went in on Monday, and neighbours have until June to comment.\n',
        "16",
        "18",
    ),
    (
        '---\ntitle: "A week of two halves: 10 days in the Azores"\ndescription: "A look at what happened"\ndate: 2025-05-02\n---\n\nWe had {} days, a tent and a borrowed boat.\n\nSão Miguel came first.\n',
        "12",
        "10",
    ),
    (
        '---\ntitle: "Six-room hotel opens in old bank"\ndescription: "A look at what happened"\ndate: 2025-05-02\n---\n\nA hotel has opened in the old bank in Market Street.\n\nThe {} rooms cost from £90 a night, and the vault is the bar.\n',
        "eight",
        "six",
    ),
    (
        "Five arrested after raid on farm\nBy Ann Prosser\n\nHOLM, Monday 5 May 2025\n\nPolice have arrested {} people after a raid on a farm near Holm.\n\nThey were held on Sunday.\n",
        "six",
        "five",
    ),
    (
        '---\ntitle: "Governors vote 8–3 against uniform"\ndescription: "A look at what happened"\ndate: 2025-05-02\n---\n\nPupils at Holm High will go on wearing jeans.\n\nThe governors voted eight to {} against a uniform on Tuesday.\n',
        "four",
        "three",
    ),
    (
        "Warehouse firm to create 150 jobs in Derby\nBy Ann Prosser\n\nHOLM, Monday 5 May 2025\n\nA warehouse firm is to recruit {} people for a depot near Derby airport.\n\nWork starts in May.\n",
        "180",
        "150",
    ),
    (
        "Mill to close with loss of 90 jobs\nBy Ann Prosser\n\nHOLM, Monday 5 May 2025\n\nCalder Mills is to make {} workers redundant when its last mill shuts in June.\n\nIt opened in 1880.\n",
        "95",
        "90",
    ),
    (
        '---\ntitle: "Ashby 2 Holm 2"\ndescription: "A look at what happened"\ndate: 2025-05-02\n---\n\nA late goal by Roe earned Holm a 2-{} draw at Ashby on Saturday.\n\nIt was cold.\n',
        "1",
        "2",
    ),
    (
        '---\ntitle: "One in three teachers plans to quit"\ndescription: "A look at what happened"\ndate: 2025-05-02\n---\n\nWhen Jo Hale handed in her notice she was not alone.\n\nHer union says {} teachers plans to leave within five years.\n',
        "one in four",
        "one in three",
    ),
    (
        '---\ntitle: "Nearly two-thirds of farmers are over 60"\ndescription: "A look at what happened"\ndate: 2025-05-02\n---\n\nTom Hale milks at four each morning.\n\nHe is 71. The farmers union says {} per cent of its members are over 60.\n',
        "48",
        "64",
    ),
    (
        "Retailer posts $2.3bn loss\nBy Ann Prosser\n\nHOLM, Monday 5 May 2025\n\nCondor Stores lost $2.3{} in the year to June, it said on Tuesday.\n\nIt has 900 shops.\n",
        "m",
        "bn",
    ),
    (
        "Wind farm to power 45,000 homes\nBy Ann Prosser\n\nHOLM, Monday 5 May 2025\n\nA wind farm off Holm will make enough power for {} homes, its owner said.\n\nIt has 30 turbines.\n",
        "54,000",
        "45,000",
    ),
    (
        '---\ntitle: "Seven sisters who rowed to France"\ndescription: "A look at what happened"\ndate: 2025-05-02\n---\n\nThe youngest of the Hale sisters is 19.\n\nThe {} sisters left Dover at dawn.\n',
        "six",
        "seven",
    ),
    (
        "FOUR SHOPS BURN IN MARKET STREET FIRE\nBy Ann Prosser\n\nHOLM, Monday 5 May 2025\n\n{} shops were gutted by a fire in Market Street on Sunday night.\n\nNobody was hurt.\n",
        "Five",
        "Four",
    ),
    (
        "Rates to rise 4.5% from April\nBy Ann Prosser\n\nHOLM, Monday 5 May 2025\n\nRates will go up by {}% from April after a vote by the council on Monday.\n\nIt was close.\n",
        "5.4",
        "4.5",
    ),
    (
        '---\ntitle: "Council tax bills to rise £84"\ndescription: "A look at what happened"\ndate: 2025-05-02\n---\n\nBills will go up in April. The average household will pay £{} more a year, the council said.\n\nMost of it is for care.\n',
        "94",
        "84",
    ),
    (
        '---\ntitle: "Meet the woman who has run 100 marathons"\ndescription: "The 61-year-old says she has no plans to stop"\ndate: 2025-05-02\n---\n\nJo Hale started running at 40.\n\nShe has now run {} marathons in 12 countries.\n',
        "110",
        "100",
    ),
    (
        "Terns edge Gulls by {}\nBy Ann Prosser\nHOLM, Monday 5 May 2025\n\nThere is plenty on this month, and most of it is free.\n\nThe Terns beat the Gulls 61-58 in the semi-final at Ashby on Friday night.\n",
        "four",
        "three",
    ),
    (
        "Brewery to take on 45 staff\nBy Ann Prosser\nHOLM, Monday 5 May 2025\n\nThere is plenty on this month, and most of it is free.\n\nHolm Ales will hire {} people when it opens a second brewhouse in June, it said.\n",
        "54",
        "45",
    ),
    (
        "Dam holds 2.4 billion litres\nBy Ann Prosser\nHOLM, Monday 5 May 2025\n\nThere is plenty on this month, and most of it is free.\n\nThe dam at Corran holds 2.4 {} litres of water, engineers said on Monday.\n",
        "million",
        "billion",
    ),
    (
        '---\ntitle: "Two-bedroom lighthouse for sale"\ndate: 2025-05-02\n---\n\nSome of it is new this year.\n\nThe lighthouse at Corran Head is for sale at £300,000.\n\nThe {} bedrooms are one above the other, and the bath is in the lamp room.\n',
        "three",
        "two",
    ),
]


def conditions(text: str) -> dict[str, str]:
    """Return that a text with front matter is Markdown."""
    return {"markdown": "yes"} if text.startswith("---") else {}


@pytest.mark.parametrize(("text", "wrong", "right"), CASES)
def test_a_number_told_again_is_the_headlines(text: str, wrong: str, right: str) -> None:
    """It is reported with its slip, and not when put right."""
    assert findings_of(HeadlineNumber, text.format(wrong), **conditions(text))
    assert not findings_of(HeadlineNumber, text.format(right), **conditions(text))


@pytest.mark.parametrize(
    "text",
    [
        '---\ntitle: "Three-storey mill to become flats"\n---\n\nThe mill has three storeys. Another four storeys were pulled down in 1960.\n',
        '---\ntitle: "Two libraries to close"\n---\n\nThree of the libraries in the county are new. Two libraries will close.\n',
        '---\ntitle: "Council votes 11-6 to sell depot"\n---\n\nMembers voted 11 to six for the sale after voting four to two on the minutes.\n',
        "Bakery to hire 60 people\nBy Ann Prosser\n\nAshby Bakers will hire 60 people at a plant that now has 80 workers.\n",
        '---\ntitle: "Six in 10 renters skip meals"\n---\n\nA survey found 59 per cent of renters had gone hungry.\n',
        "Airline loses $2bn\n\nCondor lost $2bn in the year and spent $2m on seats, it said on Tuesday.\n",
        '---\ntitle: "Holm 3 Ashby 1"\n---\n\nHolm beat Ashby 3-1. They had drawn 2-2 in May.\n',
        "Terns win by four\n\nThe Terns were 30-29 ahead at the break and beat the Gulls 62-58 on Friday.\n",
        "City make it nine wins in a row\n\nCity beat Ashby on Saturday for their ninth straight win.\n",
    ],
)
def test_what_is_of_something_else_is_left_alone(text: str) -> None:
    """Nothing is said of right copy that is like it."""
    assert not findings_of(HeadlineNumber, text, **conditions(text))
