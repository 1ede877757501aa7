"""Right copy of many kinds that rules of several families once queried, beside a mistake that each still finds."""

from __future__ import annotations

import pytest

from factlint.plugins import PluginHost
from factlint.testing.examples import findings_of

RULES = {code: info.rule for code, info in PluginHost().rules().items()}


def marked(code: str, text: str, published: str = "2026-06-12") -> list[str]:
    form = {"markdown": "yes"} if text.startswith("#") else {}
    return [one.text for one in findings_of(RULES[code], text, published=published, **form)]


@pytest.mark.parametrize(
    ("code", "text"),
    [
        # A gap to another time, of which no number is told.
        ("CON019", "The climb took 41 minutes, three minutes faster than last year, and the swim 43 minutes."),
        ("CON026", "The climb took 41 minutes, three minutes faster than last year, and the swim 43 minutes."),
        # Two of them, and pounds beside pence.
        ("CON019", "Tickets are £12 each or £20 for both, a saving of £4."),
        ("CON019", "A guide costs £9, or £16 for the pair, a saving of £2."),
        ("CON019", "Wool is 38p a kilo. It costs £1.70 to shear a ewe whose fleece brings 95p, a loss of 75p."),
        ("CON019", "The kiosk buys a cone for 40p and sells it for £1.50, a profit of £1.10."),
        ("CON019", "A seat costs £9 and the pair is £16, a saving of £2."),
        ("CON019", "Green won 19 of the 36 seats, a majority of two."),
        # Extra time adds to the scores of two legs.
        ("CON020", "Holm lost the first leg 2-1, won the return 2-1 and went through 4-3 on aggregate after extra time."),
        # The next meeting is another one, and an adjournment no length of it.
        ("CON018", "Next meeting: Wednesday 8 July, 7pm. The chair closed this one at 8.45pm, an hour and 40 minutes after it began."),
        ("CON018", "The inquest opened at 7.30pm, was adjourned for 10 minutes and resumed at 7.45pm."),
        # One surname, two people.
        ("CON006", "Nell Cray, born in 1901, ran the mill. “She kept bees,” said her niece, Jo Cray, 68."),
        ("CON006", "Martha Cray, born in 1901, ran the mill. “She kept bees,” said Martin Cray, 68."),
        # Round numbers, what was counted out, and another troupe's.
        ("CON012", "They saw 52 groups of 20, so 1,040 people. In April 1,400 had waited."),
        ("CON012", "You have 16 halves. Lay 12 of them in rows. Set the 12 halves on top."),
        ("CON012", "The team had 86 points out of 100. Ola got all 10 questions right."),
        # A relative's age, an earlier figure, and another version.
        ("CON008", "Lord Orme dies aged 92\n\nLord Orme has died at his home.\n\nHe died 11 days after his wife Ada died aged 91. He sat for Ayr."),
        ("CON013", "A previous estimate was that the plan would save 50 lives a year.\n\n“We expect it to save 65 lives a year,” Roe said."),
        ("CON013", "The last census found 50 lives a year.\n\n“I counted 65 lives a year,” Roe said."),
        ("CON013", "The old plan would close 12 libraries by spring.\n\n“We would close 14 libraries by the spring,” Roe said."),
        # Each told with who says it, two remarks; what experts with a house expect; a rival is no crime.
        ("QUO007", "“We will close the school in Ayr,” Roe said. It rained. “We will close the school in Leith,” he said."),
        ("QUO007", "“The first goal was a great team effort,” Roe said.\n\n“The second goal was a great team effort,” Roe said."),
        ("REL004", "Experts at the museum expect the film Quern to be released in May 2027."),
        ("REL004", "The publisher’s experts expect the sequel to be released in May 2027."),
        ("LEG002", "His alleged rival left early."),
        ("LEG002", "An alleged sighting of a lynx drew the crowd."),
        ("CON017", "The Quern app 1.41 will be released on 30 January 2026. The Quern app 1.85 will be released on 20 May 2027."),
        # The day is that of what happened before.
        ("DAT011", "A man will appear in court after a stabbing in Leeds on Saturday 6 June."),
        ("DAT011", "Police will appeal for help over a raid in Ayr on Friday 5 June."),
        ("DAT003", "In 2019, the last full year, it sold 53,000 tickets."),
        # Two people of like names in one sentence.
        ("NAM001", "The prize went to Ann Harding and Anna Hardinge. Harding is a potter. Hardinge paints."),
        ("NAM001", "Luc Tap&#233; plays in goal. Luc Tape is 20."),
        ("STY003", "A day ticket is £5, and five day tickets are £20."),
        # A year of what was done later, an exact gate, a poll, and what a reader can find.
        ("CON006", "Ann Cray was born on 2 May 1933. She left school at 14 to gut fish, and married Jack Cray in 1954."),
        ("CON006", "Ann Cray was born on 2 May 1933. She joined the navy at 17 and then ran a pub in 1970."),
        ("ATT011", "The crowd of 1,104 was the biggest of the season."),
        ("ATT011", "The gate of 873 was the smallest of the year."),
        ("ATT010", "Analysts had expected £51m, according to a consensus that the firm compiled."),
        ("ATT010", "Fans feared a sale, according to a poll of 900 of them."),
        ("ATT004", "Verdict: three stars. See it on the biggest screen you can find."),
        ("ATT004", "Buy the ripest tomatoes you can get, and wait."),
        # Days that head what follows, or that the dateline shows.
        ("DAT002", "TONIGHT: Mostly clear, with a low of 48."),
        ("DAT003", "Next week\n\nBeans are all I will say."),
        ("DAT002", "AYR, June 12, 2026 - Tern Robotics today announced a plant in Leith."),
        ("DAT002", "June 12 (Ledger Wire) - The bank today announced a loss of £4m."),
        # A clock time that ends in twelve, a foreign form of a word, and slips that are told as such.
        ("PRO008", "A car was hit at 8:12 a.m. on Monday, and another at 9.12 p.m."),
        ("NAM001", "Begin at the Ponte Romana, which is not Roman. The Roman bridge fell."),
        ("NAM001", "The Museo Moderno is big. The Tate Modern is bigger. The Modern is new."),
        ("STY021", "We printed “The minister poured over the documents for an hour”. We meant pored."),
        ("STY021", "One pupil wrote “The minister poured over the documents”, a typo that stuck."),
        ("REL001", "Dear families,\n\nThe concert was fun. The film of it will be released on 3 July 2026.\n\nWarmly,\nAnn Roe"),
        ("REL001", "Hi all!\n\nThe concert was fun. The album of it will be released on 3 July 2026."),
        ("DAT003", "Market, 8am. This week: strawberries."),
        ("DAT002", "The play is set on the last night before it closes."),
        ("REL001", "Tickets, £20, go on sale on 1 July 2026."),
        ("REL001", "Registration opens on 1 July 2026, and the film will be shown."),
        ("ATT011", "More than 60 people signed up to speak."),
        ("ATT011", "Some 300 people signed on for the race."),
        # A timeline, the one behind the second, hours of other days, what a part is of, and products.
        ("CON007", "1956. Their son, John Stott, 24, comes home.\n\n2024. John Stott, 92, still comes up on Sundays."),
        ("CON007", "In 1980 Ada Moss, 34, bought the yard.\n\nToday Ada Moss, 80, sells it."),
        ("CON026", "Clarke has signed a two-year deal with an option for a third. He scored 23 in 44 games, 19 of them after Christmas."),
        ("CON018", "Phone us from 8am to 8pm (10am to 4pm at weekends)."),
        ("CON018", "The shop is open 9am to 5pm (11am-4pm on Sundays)."),
        ("CON019", "It had lost £6.2m in two years, £3.5m of it in 2023, and needed £11m of new equipment."),
        ("CON019", "They won £8m in ten years, £5m of that in May, and spent £12m on a boat."),
        ("STY001", "A dozen dozen is a gross."),
        ("STY001", "There are a million million of them."),
        ("CON006", "Bob is 18. Six years ago Bob was 12, and Ann was 18."),
        ("STY031", "Four hundred cases is not many. Ten mistakes is not bad."),
        ("CON026", "He won the cup at 20, learned Urdu at 50 and took up the cello at 82."),
        ("CON026", "She joined at 18, led the team at 25 and gave it up at 40."),
        ("ATT011", "In Java he brought 40 men through an ambush."),
        ("ATT011", "The tug brought 200 people home."),
        # A result over its report, a part that is no total, what has been decided, and titles that begin as closing entries do.
        ("CON008", "Comets 52, Harriers 49\n\nComets came from nine goals behind to win the match on Saturday. They won the last quarter 14-11, with 17 from 22."),
        ("CON008", "Ayr 12, Holm Rovers 17\n\nHolm kept the league cup. They led 12-0. Orr made 16 from 21."),
        ("CON026", "The two pools cost £1,860 a day, of which gas is £940. On a weekday evening they take an average of £310."),
        ("ATT013", "Council tax will go up by 4.99% in April. Councillors voted for it by 38 to 21."),
        ("ATT013", "Fares will rise by 6% in May. The board approved it on Monday."),
        ("CON009", "# Five books for July\n\n" + "".join(f"**{title}**, by Ann Roe. It is good.\n\n" for title in ("Salt", "Oak", "Ash", "How to Row", "More Mud"))),
        ("CON007", "# Life\n\n## 1956\n\nJohn Stott, 24, comes home.\n\n## 2024\n\nJohn Stott, 92, is the chair."),
        # A number behind a month, initials in the plural, and a price a month that is no total.
        ("PRO013", "It had 1,264 listings in July, 212 more than a year before. In May, 90 came."),
        ("NAM001", "The lights came from Leeds. The new ones are LEDs. Leeds was glad."),
        ("NAM001", "The DVDs are sold by Davids. The CDs are not. Davids is in Ayr."),
        ("CON026", "She fixed for two years and has gone from £610 a month to £890. “I’d have paid an extra £20 a month,” she said."),
        ("CON026", "She was there for two weeks and went from £80 a day to £150. He had £9 a day."),
        ("CON015", "One pupil sat the paper in hospital. He got an 8. The other four schools gave no figures."),
        ("CON015", "One judge gave it a 9. The other five were not there."),
        # A headline that begins with a word, and a day that is compared with.
        ("NAM002", "Rower's lonely Atlantic\n\nTilda Ferris took 60 days to row the ocean. She lost two stone."),
        ("NAM002", "Snooker's long night\n\nHendry Lau and Mark Doyle were level. Lau won."),
        ("DAT011", "Fares will be the same as in 1949: five shillings."),
        ("DAT011", "The new bus will cost less than in May 2019."),
        ("CON015", "She picked three goalkeepers, eight defenders, seven midfielders and five forwards in a party of 23."),
        ("CON015", "It has four altos, nine basses, six tenors, five sopranos and three pipers in a group of 27."),
        # So a project writes its name at the head of a sentence.
        ("STY032", "A crash is mended. systemd units have the right mode."),
        ("STY032", "pygame windows open sooner. Fonts load."),
        ("STY032", "A crash is mended. journald keeps its files."),
        ("STY032", "The compiler had inlined the call."),
    ],
)  # fmt: skip
def test_right(code: str, text: str) -> None:
    assert marked(code, text) == []


@pytest.mark.parametrize(
    ("code", "text", "found"),
    [
        ("CON019", "Tickets are £12 each or £20 for both, a saving of £5.", ["£5"]),
        ("CON019", "It costs £1.70 to shear a ewe whose fleece brings 95p, a loss of 85p.", ["85p"]),
        ("CON019", "The kiosk buys a cone for 40p and sells it for £1.50, a profit of £1.60.", ["£1.60"]),
        ("CON019", "The couple bought the vase for £12 and sold it for £20, a profit of £4.", ["£4"]),
        ("CON019", "The price rose by £5 at both pools, from £9 to £13.", ["£5"]),
        ("CON019", "Both clubs won by 13 goals to nine, a gap of five goals.", ["five"]),
        ("CON020", "Holm lost the first leg 2-1, won the return 2-1 and went through 4-3 on aggregate.", ["4-3"]),
        ("CON006", "Nell Cray, born in 1951, ran the mill. “I keep bees,” said Nell Cray, 68.", ["68"]),
        ("CON006", "William Cray, born in 1951, ran the mill. “I keep bees,” said Bill Cray, 68.", ["68"]),
        ("CON006", "Margaret Cray, born in 1951, ran the mill. “I keep bees,” said Peggy Cray, 68.", ["68"]),
        ("CON006", "Steven Cray, born in 1951, ran the mill. “I keep bees,” said Steve Cray, 68.", ["68"]),
        ("CON012", "They saw 1,240 people in May. All 1,420 people were well.", ["1,420"]),
        ("CON013", "The plan would save 50 lives a year.\n\n“We expect it to save 65 lives a year,” Roe said.", ["50 lives"]),
        ("CON013", "The last plan would save 50 lives a year.\n\n“We expect it to save 65 lives a year,” Roe said.", ["50 lives"]),
        ("CON013", "The last proposal would close 12 libraries by spring.\n\n“We would close 14 libraries by the spring,” Roe said.", ["12 libraries"]),
        ("QUO007", "# “We will close the school in Leith by June”\n\n“We will close the school in Ayr by June,” Ann Roe said.", ["“We will close the school in Ayr by June,”"]),
        ("QUO007", "“We will sell the old yard in May,” Roe said. It rained. “We will sell the yard in May,” he said.", ["“We will sell the yard in May,”"]),
        ("REL004", "Experts expect the sequel to the novel to be released in May 2027.", ["Experts expect the sequel to the novel to be released in May 2027"]),
        ("REL004", "Everyone expects the game to be released in May 2027.", ["Everyone expects the game to be released in May 2027"]),
        ("LEG002", "His alleged attack on a rival cost him the job.", ["alleged"]),
        ("LEG002", "The alleged partner abuse went on for years.", ["alleged"]),
        ("STY032", "We recieve it. The end.", ["recieve"]),
        ("CON006", "Ann Cray was born on 2 May 1933. She was 14 when she married Jack Cray in 1954.", ["14"]),
        ("ATT011", "The crowd of 1,100 was the biggest of the season.", ["The crowd of 1,100"]),
        ("ATT010", "Analysts had expected £51m, according to people who know them.", ["Analysts had expected"]),
        ("ATT004", "The firm makes the quietest dishwasher you can buy.", ["the quietest dishwasher you can buy"]),
        ("DAT002", "It will be mostly clear tonight, with a low of 48.", ["tonight"]),
        ("DAT003", "The tram opens next week.", ["next week"]),
        ("DAT002", "Tern Robotics today announced a plant in Leith.", ["today"]),
        ("DAT003", "The market sells berries this week.", ["this week"]),
        ("DAT002", "The play opened last night at the Lyceum.", ["last night"]),
        ("REL001", "The Quern phone will go on sale on 1 July 2026.", ["The Quern phone will go on sale on 1 July 2026"]),
        ("ATT011", "More than 600 people signed the petition.", ["More than 600 people signed"]),
        ("CON007", "1956. Their son, John Stott, 24, comes home. John Stott, 42, buys a tractor.\n\nJohn Stott, 94, is well. John Stott, 49, is the chair.", ["42", "49"]),
        ("CON007", "# Life\n\n## 1956\n\nJohn Stott, 24, comes home.\n\n## 2024\n\nJohn Stott, 62, is the chair.", ["62"]),
        ("CON007", "John Stott, 42, runs the mill.\n\nIn 2011 it nearly shut. John Stott, 24, said orders were good.", ["24"]),
        ("CON007", "1500 jobs will go, said John Stott, 42.\n\nJohn Stott, 24, said the mill was well.", ["24"]),
        # The year at the head is of all that follows, and Bill is William.
        ("CON006", "Ann Cray was born on 2 May 1933. In 1954 she left school and married Jack Cray at 14.", ["14"]),
        ("CON006", "Ann Cray was born on 2 May 1933. In 1954, she won the title and retired, aged 35.", ["35"]),
        ("CON006", "William Cray was born in 1990. In 2010 Bill was 25.", ["25"]),
        # A closing entry among walks, hours that differ, shares beside a second or a pair, and totals.
        ("CON009", "# Five walks for July\n\n" + "".join(f"**{title}** It is good.\n\n" for title in ("Orde.", "Ayr.", "Leith.", "Holm.")) + "**More** by Ann Roe next week.\n\n", ["Five"]),
        ("CON018", "Kick-off is at 15:00 (2pm on the website).", ["2pm"]),
        ("CON026", "Both clubs sold a third: 19 of the 44 cups.", ["a third"]),
        ("CON026", "In its second year the club sold a third, 19 of its 44 cups.", ["a third"]),
        ("CON026", "The pass costs £40 a month, or £520 for 12 months.", ["£520"]),
        ("CON026", "Of that £900 was spent in three days, an average of £410 a day.", ["£410"]),
        # A day that is a limit, what is told in a sentence, and a line that goes on.
        ("DAT011", "The line will open no later than in May 2019.", ["May 2019"]),
        ("DAT011", "The play will open in Leeds as well as in May 2019.", ["May 2019"]),
        ("DAT002", "TONIGHT: The council voted to shut the pool.", ["TONIGHT"]),
        ("DAT002", "Yesterday: they voted to shut the pool.", ["Yesterday"]),
        ("DAT002", "He said the vote was\nyesterday.", ["yesterday"]),
        # People are of one tongue; what is spoken is spelt by the house.
        ("NAM001", "Idris Greene won. Idris Green is 20. Green said so. Green lost.", ["Greene"]),
        ("NAM001", "Krister Browne won. Brown is 20. Brown said so. Brown lost.", ["Brown"]),
        ("STY001", "It cost two million million pounds.", ["million million"]),
        ("STY001", "The hundred hundred pounds went.", ["hundred hundred"]),
        ("STY031", "The cases is not many.", ["cases is"]),
        ("STY031", "The cars is not bad.", ["cars is"]),
        ("STY032", "A crash is mended. goverment units have the right mode.", ["goverment"]),
        ("STY032", "acommodation is dear. Fonts load.", ["acommodation"]),
        ("STY032", "A crash is mended. untill now it was dear.", ["untill"]),
        ("QUO007", "“I saw him in June before the crash,” Roe said. It rained. “I saw him in July before the crash,” Roe said.", ["“I saw him in July before the crash,”"]),
        ("STY032", "“The goverment is mad,” she said of a typo.", ["goverment"]),
        ("STY021", "“The minister poured over the documents,” she said. The typo was the clerk’s.", ["poured"]),
        # One speaker's number and day, and what is said again further on.
        ("QUO007", "“We lost four good people in the fire,” Roe said.\n\n“We lost five good people in the fire,” Roe said.", ["“We lost five good people in the fire,”"]),
        ("QUO007", "“I saw him on Monday before the crash,” Roe said. It rained. “I saw him on Sunday before the crash,” Roe said.", ["“I saw him on Sunday before the crash,”"]),
        ("QUO007", "“We will never sell the old yard,” Roe said.\n\nIt rained.\n\n“We will never close the old yard,” Roe said.", ["“We will never close the old yard,”"]),
        # A wrong that is told of a benefit, a rival or a wonder.
        ("LEG002", "The alleged benefits cheat lived in Ayr.", ["alleged"]),
        ("LEG002", "The alleged murderer’s friend wept.", ["alleged"]),
        ("LEG002", "Her alleged lover beat her.", ["alleged"]),
        ("LEG002", "The alleged miracle cure fraud cost £2m.", ["alleged"]),
        # Who expects it is nobody, who decided it decided something else, and who was asked is a man.
        ("REL004", "Britain’s fans expect the sequel to the novel to be released in May 2027.", ["Britain’s fans expect the sequel to the novel to be released in May 2027"]),
        ("REL001", "Dear Prudence\n\nThe album will be released on 3 September 2026.", ["The album will be released on 3 September 2026"]),
        ("REL001", "Ticket machines will be launched in September 2026.", ["Ticket machines will be launched in September 2026"]),
        ("ATT013", "Fares will rise by 6% in May. Voters passed by the bus station as it rained.", ["will rise by"]),
        ("ATT013", "House prices will rise by 6% in May. Ministers agreed that rain was likely.", ["will rise by"]),
        ("ATT010", "Fans feared a sale, according to one who saw the data.", ["Fans feared"]),
        # Not counted by who led them, on no list, and no gate.
        ("ATT011", "The march brought 40,000 people through the city.", ["40,000 people"]),
        ("ATT011", "More than 250 people signed up to the petition.", ["More than 250 people signed"]),
        ("ATT011", "A crowd of 155 marched to the hall.", ["A crowd of 155", "155 marched"]),
        ("ATT004", "Orr went home and built the quietest fan you can buy.", ["the quietest fan you can buy"]),
        ("CON026", "A third of the 44 cups are from Ayr. She has 19 of them.", ["A third"]),
        ("CON018", "Kick-off is at 15:00 GMT (6pm CET) on the island.", ["6pm"]),
        ("CON019", "It won by 5,200 votes to 4,800, a majority of 600.", ["600"]),
        ("STY001", "The costs costs fell.", ["costs costs"]),
        ("CON026", "A throw of 64.20m was three metres further than the next, of 62.20m.", ["three metres"]),
        ("ATT011", "The fair brought 900 people to the town.", ["900 people"]),
        ("CON008", "Bakery to hire 60 people\n\nAshby Bakers will take on 80 staff at a plant in Leeds, it said on Monday.", ["60"]),
        ("ATT013", "Council tax will go up by 4.99% in April. Bills are sent in March.", ["will go up by"]),
        ("CON009", "# Five books for July\n\n" + "".join(f"**{title}**, by Ann Roe. It is good.\n\n" for title in ("Salt", "Oak", "Ash", "How to Row")), ["Five"]),
        ("PRO013", "It opened in October, 2015.", ["October, 2015"]),
        ("NAM001", "The lights came from Bristol. Bristoll is proud. Bristol was glad.", ["Bristoll"]),
        ("CON026", "At 22p a litre the 4,200 litres come to £624.", ["£624"]),
        ("NAM001", "He plays MMORPGs. Few MMORPGs are old. Many MMOPRGs are dear.", ["MMOPRGs"]),
        ("DAT011", "The line will open in May 2019, and fares rise.", ["May 2019"]),
        ("NAM002", "Horan's lonely Atlantic\n\nTilda Ferris took 60 days to row the ocean. She lost two stone.", ["Horan"]),
        ("CON015", "She picked three goalkeepers, eight defenders, six midfielders and five forwards in a party of 23.", ["23"]),
        ("CON015", "Eight of the 12 were discharged, leaving five.", ["five"]),
        ("PRO008", "Voting ends at 12 p.m. on Friday.", ["12 p.m."]),
        ("STY021", "The minister poured over the documents for an hour.", ["poured"]),
        ("STY021", "“The minister poured over the documents,” she said.", ["poured"]),
        ("REL001", "The film will be released on 3 July 2026.", ["The film will be released on 3 July 2026"]),
        ("DAT011", "The man will appear in court on Saturday 6 June.", ["Saturday 6 June"]),
        ("NAM001", "Ann Harding won. She is a potter. Anna Hardinge said so. Harding lives in Ayr.", ["Hardinge"]),
        ("STY003", "They run a five day course.", ["five day"]),
        # Near what is let be: a kick in play, the own day of what is planned, a decimal that is no version.
        ("CON020", "Holm lost the first leg 2-1, won the return 2-1 with a penalty and went through 4-3 on aggregate.", ["4-3"]),
        ("DAT011", "The museum will reopen after a refit on Saturday 6 June.", ["Saturday 6 June"]),
        ("DAT011", "The council will move into a new hall on Friday 5 June.", ["Friday 5 June"]),
        ("DAT003", "Sales rose in 2018, last month they fell.", ["last month"]),
        ("DAT003", "It sold 9,000 in 2019, the firm said. Last month it sold 800.", ["Last month"]),
        ("CON017", "The film Quern, which cost £2.5 million, will be released on 5 May 2027. It is new. The film Quern will be released on 7 June 2027.", ["7 June 2027"]),
        ("CON012", "There were 30 children in the hall. All 300 children were fed.", ["300"]),
        ("CON012", "There were 16 dogs at the show. Vets saw 18 of them. The 18 dogs went home.", ["18"]),
        ("CON019", "The price rose by £3 from last year, from £10 to £14.", ["£3"]),
    ],
)  # fmt: skip
def test_wrong(code: str, text: str, found: list[str]) -> None:
    assert marked(code, text) == found


MILL = "The mill at Orde will shut with the loss of 40 jobs, its owners said.\n\nThey bought it in 2011.\n\n"
RAID = "Police arrested two men over a raid in Ayr on Monday.\n\nThe raiders fled in a car.\n\n"


@pytest.mark.parametrize(
    "text",
    [
        f"{MILL}Ann Roe, of the union, said that fifty jobs would be lost.",
        f"{MILL}Ann Roe said: “They are cutting 50 jobs.”",
        f"{RAID}Ann Roe said police arrested three men.",
        "The council will build 120 homes at Orde.\n\nSome object.\n\nAnn Roe said it would build 150 homes.",
    ],
)
def test_a_number_of_the_lead_is_that_of_the_text(text: str) -> None:
    assert len(marked("CON012", text)) == 1


@pytest.mark.parametrize(
    "text",
    [
        f"{MILL}The group cut 50 jobs in 2011.",
        f"{MILL}Blake Paper will cut 50 jobs.",
        f"{MILL}Ann Roe feared that 50 jobs would be lost.",
        f"{MILL}At the depot, 50 jobs will be lost in the next wave.",
        f"{MILL}Ann Roe said that 40 jobs would be lost.",
        f"{MILL}The owners have 50 jobs to fill.",
        f"{RAID}In Leeds police arrested three men.",
        f"{RAID}Police had arrested three men by then.",
        "The council will build 120 homes at Orde.\n\nSome object.\n\nThe old plan would build 150 homes.",
    ],
)
def test_another_event_has_its_own_number(text: str) -> None:
    assert marked("CON012", text) == []


HEADED = "---\ntitle: {}\ndate: 2024-06-11\n---\n\n{}\n"


@pytest.mark.parametrize(
    ("title", "copy", "found"),
    [
        ("Pizzeria to open this autumn", "The shop opens its doors in September.", []),
        ("Tram opens early next year", "The tram opens on 3 February 2025.", []),
        ("Pizzeria to open this autumn", "The shop opens its doors soon.", ["this autumn"]),
        (
            "Tram opens early next year",
            "The tram was to open on 3 October 2024.",
            ["early next year"],
        ),
    ],
)
def test_a_headline_has_no_room_for_the_day_that_its_lead_gives(
    title: str, copy: str, found: list[str]
) -> None:
    text = HEADED.format(title, copy)
    assert [
        one.text
        for one in findings_of(RULES["DAT003"], text, published="2024-06-11", markdown="yes")
    ] == found


@pytest.mark.parametrize("title", ["Corrections and clarifications", "Correction: the ferry"])
def test_a_piece_that_is_called_a_correction_prints_what_was_wrong(title: str) -> None:
    text = f'---\ntitle: "{title}"\n---\n\nThe designer is Ana Vieira, not Anna Vieria.\n'
    assert not findings_of(RULES["NAM010"], text, markdown="yes")
    assert findings_of(RULES["NAM010"], text.replace(title, "The ferry"), markdown="yes")


def test_a_column_of_corrections_has_wrong_figures_on_purpose() -> None:
    text = "# Corrections and clarifications\n\nAn item gave a dam as 104 metres high. It is 140 metres.\n"
    rule = RULES["CON012"]
    assert not findings_of(rule, text, markdown="yes")
    assert findings_of(rule, text.replace("Corrections and clarifications", "Dams"), markdown="yes")


@pytest.mark.parametrize(
    ("code", "text"),
    [
        # Whoever plans it is told of, or heard: close by, in the story under a lead, or elsewhere by name.
        ("REL001", "Holm makes looms. He plans to be selling the Corran 5 by the end of 2027."),
        ("REL001", "The two firms aim to release the game Tarn Deep in March 2027."),
        ("REL001", "Mills are short of wool.\n\nThe Corran loom will be released in March 2027. It is blue. It is light. “We are glad,” commented Corran's head Ada Quill.\n\nIt rained."),
        ("REL001", "Mills are short of wool.\n\nThe loom will be released in March 2027. It is blue. Its maker Ada Quill: “We are glad.”"),
        ("REL001", "The film Tarn Deep will be released in March 2027.\n\nIt is long. It is slow. It is dear.\n\n“I am glad,” said its director Ada Quill."),
        ("REL002", "Ines Falk will play the queen in the film Tarn Deep.\n\nIt is long. It is slow. It is dear.\n\n“I am glad,” Falk said."),
        ("REL001", "The album will be released in March 2027. It is long. The label said it sold."),
        ("REL001", "CES shows 50,000 new looms that will hit the shelves in 2027."),
        ("REL001", "Five bands are to play in Ghent, promoters have said.\n\nThe album of the fair will be released in March 2027. It is long."),
        ("REL001", "The canoe maker Orrin said that sales rose.\n\nIt rained. It blew. It froze.\n\nOrrin will launch a folding canoe in March 2027."),
        ("REL001", "The carmaker Orrin sold more. It is big. The company is sure of May. It is launching a new saloon in March 2027.\n\nIt rained. It blew. It froze.\n\n“We sell,” said Bo Lund, head of Orrin."),
        ("REL001", "The band Tarn Deep have announced plans for a tent.\n\nThe album will be released in March 2027. It is long. It is slow. It is blue."),
        ("REL001", "Ann Roe is to be in a film, according to the Tarn Weekly.\n\nThe film Tarn Deep will be released in March 2027. It is long. It is slow. It is blue."),
        ("REL001", "At Leeds, The Wrens will follow."),
        ("REL007", "It is a rich firm.\n\nIt aims to offer all its films for download at £5 in 2027."),
        # A diary, a bill, a programme, a public body's calendar, tickets, and a class of things.
        ("REL001", "The film Tarn Deep opens in the UK on Friday."),
        ("REL001", "Roe is replacing Lund in the Rowan Hall revival of Tarn Deep, which opens next month."),
        ("REL001", "The contest Vote for Me finally hits our screens this week."),
        ("REL001", "Roe wants to leave the band Wrens. He now plans to take the band Tarn on tour."),
        ("REL001", "“It is loud,” said an Orrin spokesman. “We are proud of it.” The Orrin radio will go on sale in July 2026."),
        ("REL001", "The phone firm will end its old tariff. It also announced that it was to fit trains. The new phone will go on sale in July 2026."),
        ("REL001", "At the game’s launch on 7 July, Ms Roe was joined by Bo Lund."),
        ("REL001", "The harvest fair begins on Wednesday."),
        ("REL001", "Prize winners The Wrens will play Corran Hall on 21 September."),
        ("REL001", "He is on the bill of the three-day event, which takes place from 10 to 12 September."),
        ("REL001", "A study of her life will be shown at this year's Corran Film Festival."),
        ("REL001", "The choir will headline the annual Tarn harvest festival."),
        ("REL001", "A G8 summit is set to take place in July 2027."),
        ("REL001", "Tickets for the musical go on sale on 11 September."),
        ("REL001", "The fair has looms that will hit the shops in 2027."),
        ("REL001", "An exhibition of her looms will be shown at the Corran Museum from May 2027."),
        ("REL001", "When it goes on sale in March 2027 the drill will weigh 2kg. It was late. When it goes on sale in May 2027 it will be red."),
        ("REL001", "Looms, a film, will be shown on Five from 1130 to 1215 GMT in September."),
        # An offer for more people is no renewal.
        ("REL003", "The drama service will be extended to all schools next year."),
        ("REL003", "Next year the drama service will be extended to all schools."),
    ],
)  # fmt: skip
def test_a_plan_of_ones_own_and_a_programme_need_no_source(code: str, text: str) -> None:
    assert marked(code, text) == []


@pytest.mark.parametrize(
    ("code", "text"),
    [
        ("REL001", "Holm makes looms. It will release the Corran 5 by the end of 2027."),
        ("REL001", "The game Tarn Deep is due to be released in March 2027."),
        ("REL001", "Mills are short of wool.\n\nThe Corran loom will be released in March 2027. It is blue. It is light. It is slow.\n\nIt rained, Ada Quill said."),
        ("REL001", "The film Tarn Deep will be released in March 2027.\n\nIt is long."),
        ("REL002", "The actress Ines Falk will play the lead in the film Tarn Deep, it has been reported.\n\nIt is long. It is slow. It is dear.\n\nAda Quill said she wept."),
        ("REL001", "The canoe maker Orrin said that sales rose.\n\nIt rained. It blew. It froze.\n\nHolm will launch a folding canoe in March 2027."),
        ("REL001", "The carmaker Orrin sold more.\n\nThe rival Holm is sure of May. It is launching a new saloon in March 2027.\n\nIt rained. It blew. It froze.\n\n“We sell,” said Bo Lund, head of Orrin."),
        ("REL001", "The band Tarn Deep have a tent.\n\nThe album will be released in March 2027. It is long. It is slow. It is blue."),
        ("REL001", "A maker from Ghent told the Echo that sales rose.\n\nIt rained. It blew. It froze.\n\nThe film Tarn Deep will be released in Ghent in March 2027."),
        ("REL001", "The film Tarn Deep opens in the UK next March."),
        ("REL001", "A harvest fair will be held on 21 September."),
        ("REL001", "A study of her life will be shown at a film festival in March 2027."),
        ("REL001", "The loom that will hit the shops in 2027 is red."),
        ("REL003", "The drama series will be extended for a third season next year."),
        ("REL003", "The drama series has been cancelled. It was dear. Bo Lund of the group Yell! said it was sad."),
        ("REL003", "The drama series has already been renewed. It was shot in Leeds. “The food was awful,” said Bo Lund, a tourist."),
        ("REL003", "The drama series has already been renewed. The cast is large. “It is slow,” wrote the Tarn Weekly."),
        ("REL001", "The film Tarn Deep will be released in March 2027.\n\nIt is long. It is slow. It is dear.\n\nThe critic Ada Quill said she wept."),
        ("REL002", "Ines Falk will play the queen in the film Tarn Deep.\n\nIt is long. It is slow. It is dear.\n\nThe critic Ada Quill said the book was long."),
        ("REL001", "A fan of Orrin, Bo Lund, said he was happy.\n\nIt rained. It blew. It froze.\n\nOrrin will launch a canoe in March 2027."),
        ("REL001", "Holm, a rival of Orrin, said it was not worried.\n\nIt rained. It blew. It froze.\n\nOrrin will launch a canoe in March 2027."),
        ("REL001", "The judge said that Orrin had to pay.\n\nIt rained. It blew. It froze.\n\nOrrin will launch a canoe in March 2027."),
        ("REL001", "Holm said it had fixed the fault.\n\nIt rained. It blew. It froze.\n\nThe maker Orrin will launch a loom for Holm yarns in March 2027."),
        ("REL001", "A police spokesman said the road was shut.\n\nIt blew. It froze. It was dear.\n\nThe band Tarn Deep will tour Europe in March 2027."),
        ("REL001", "Orrin's film is to open in May 2027, the studio said.\n\nHolm's rival film Tarn Deep will be released in March 2027. It is slow. It is long."),
        ("REL001", "Bo Lund, a former head of Orrin, said he wept.\n\nIt is long. It is slow. It is dear.\n\nThe maker Orrin will release a loom in March 2027."),
        ("REL001", "The sequel to Tarn Deep will be released in March 2027.\n\nIt is long. It is slow. It is dear.\n\nA writer said it was dull."),
        ("REL001", "The game that fans hope to play will be released in March 2027."),
        ("REL001", "The Corran 5 loom will be released on 3 July."),
        ("REL001", "The museum's new app launches on 15 June."),
        ("REL001", "The quiz will be broadcast on ITV in July."),
        ("REL001", "The new phone will go on sale in July 2026. The weather was bad. It announced the end of summer."),
        ("REL001", "Fans went to the police. They revealed a theft. The new phone will go on sale in July 2026."),
        ("REL001", "The revival of Tarn Deep opens in November."),
        ("REL001", "“It is loud,” said a neighbour. “We hate it.” The Orrin radio will go on sale in July 2026."),
        ("REL001", "The loom goes on sale on Friday."),
        ("REL001", "The third season of Harbour Lights premieres on Netflix on 26 June."),
        ("REL001", "A folding canoe will be unveiled at the annual Tarn conference in March 2027."),
        ("REL001", "A film about the exhibition at Corran Hall will be released in May 2027."),
        ("REL001", "The phone's folding display will go on sale in March 2027 in Japan."),
        ("REL001", "Holm has two new looms that will hit the shops in 2027."),
        ("REL001", "There are new films that will be released on Netflix in March 2027."),
        ("REL001", "A second season will follow."),
        ("REL003", "The drama series will be extended to a third season next year."),
        ("REL003", "The run of the drama will be extended to May 2027."),
    ],
)  # fmt: skip
def test_a_release_of_which_nobody_is_heard_needs_one(code: str, text: str) -> None:
    assert len(marked(code, text)) == 1


def test_the_strict_profile_asks_about_a_plan_of_ones_own() -> None:
    text = "Holm makes looms. He plans to release the film Tarn Deep by the end of 2027."
    assert findings_of(RULES["REL001"], text, published="2026-06-12", profile="strict")


@pytest.mark.parametrize(
    ("code", "text"),
    [
        # Of the time that is told of, or counted from what is told.
        ("DAT003", "In 1987 the band sold nine million records. The end of the decade marked a turning point for it - all had grown rich, but still longed for more."),
        ("DAT003", "The mill burned in 1911 and again in 1914. By the middle of the decade it lay empty."),
        ("DAT003", "She would raise pay in the first six months so that mothers can stay at home."),
        ("DAT003", "The pup will be fed by hand in the first three weeks."),
        ("DAT003", "It came out in November and by year end had sold 1.7 million copies."),
        ("DAT003", "The shop lost money, and by the end of the year it had closed."),
        ("DAT003", "It made $26m in the three months to 30 November, up from $18m in the same period last year."),
        ("DAT003", "Rain fell on 20 days of April 2026, twice as many as in the same month last year."),
        # A standing rule, an office, form: no day would help.
        ("DAT004", "Currently, voters have to register every year or lose their vote."),
        ("DAT004", "Keepers are not allowed to sell eggs at present."),
        ("DAT004", "Ann Roe is currently Tarn's football manager, and Bo Lund is at present a minister."),
        ("DAT004", "The rival club has no such problems at present."),
        # A rough comparison.
        ("DAT005", "The phone is no faster than the consoles of a decade ago."),
        ("DAT005", "The lake is warmer than a century ago."),
        # A noun before the verb.
        ("DAT011", "The new rules came in to force on 5 June."),
        ("DAT011", "His late visits were paid on 4 June."),
    ],
)  # fmt: skip
def test_the_time_that_is_told_of_and_what_stands(code: str, text: str) -> None:
    assert marked(code, text) == []


@pytest.mark.parametrize(
    ("code", "text", "found"),
    [
        ("DAT003", "In 1987 the band sold nine million records. It will stop at the end of the decade.", ["the end of the decade"]),
        ("DAT003", "Output last grew in 1987. Officials hope to double it by the end of the decade.", ["the end of the decade"]),
        ("DAT004", "The games at present made by Holm will have to go.", ["at present"]),
        ("DAT003", "The pup will be sold in six weeks.", ["six weeks"]),
        ("DAT003", "It will have sold two million copies by the end of the year.", ["the end of the year"]),
        ("DAT003", "It made $26m, up from $18m last year.", ["last year"]),
        ("DAT004", "The museum is currently shut, and voters have to register.", ["currently"]),
        ("DAT004", "It has to be mended; the hall is currently empty.", ["currently"]),
        ("DAT004", "The winger is now the club's captain.", ["now"]),
        ("DAT005", "The mill burned down a decade ago.", ["a decade ago"]),
        ("DAT005", "It was drawn from a sketch of nine years ago.", ["nine years ago"]),
        ("DAT011", "The court rules on the claim on 5 June.", ["5 June"]),
        ("DAT003", "He said in 2019 it had grown. By the end of the year it had to close.", ["the end of the year"]),
        ("DAT003", "It made $26m in the three months, up from $18m in the same period last year.", ["last year"]),
        ("DAT004", "Tarn is currently looking for a manager.", ["currently"]),
        ("DAT004", "The band currently has to play without its singer.", ["currently"]),
        ("DAT005", "It is the first sequel to the hit film of a decade ago.", ["a decade ago"]),
    ],
)  # fmt: skip
def test_a_time_of_the_article_is_asked_about(code: str, text: str, found: list[str]) -> None:
    assert marked(code, text) == found


#: A quotation with a phrase in the same marks inside it that the next paragraph, or the next mark, reopens.
_PAIRS = (
    'Ann Roe said: "When I came in 1983, he was the "Father of the Mill" and as such took an interest in me.\n\n"He was full of warmth."',
    'Bo Lund said: "The coach knew that he meant to "fake" a cold and walk off. "He also agreed to go home."',
)
#: Beside them: a mark that is missing, with a pair of the paper's own behind it.
_MISSING = (
    'Ann Roe said: "The mill is shut. In a letter Holm called that "absurd" and left.\n\n"It rained," said Bo Lund.',
    'Ann Roe said: "The mill is shut and "absurd" rules hold.\n\n"It rained," said Bo Lund.',
    'Bo Lund said he "would go, and he was known as a "fake" in the club.\n\n"He also agreed to go home," said Ann Roe.',
)


@pytest.mark.parametrize(
    ("text", "severity"), [(one, "info") for one in _PAIRS] + [(one, "error") for one in _MISSING]
)
def test_a_phrase_in_marks_inside_a_quotation_that_runs_on(text: str, severity: str) -> None:
    assert [one.severity.value for one in findings_of(RULES["QUO001"], text)] == [severity]


@pytest.mark.parametrize(
    ("code", "text"),
    [
        # Each amount at the rate of its own year.
        ("CON003", "It turned a 684bn yen ($6.4bn) loss in 2000 into a 331bn yen ($2.7bn) profit the following year."),
        ("CON003", "The yard cost £10m ($20m) in 2007. The dock cost £10m ($14m) in 2017."),
        # Places in short.
        ("NAM001", "Notts County won. Notts won twice. Fulham v Nottm Forest was drawn, and Notts was shut."),
        ("NAM001", "The fair is in Lincs. Lincs has many. It is not held in Lancs but in Lincs."),
        # A child who was killed.
        ("LEG003", "The game was blamed by the parents of 14-year-old Stefan Roe, who was stabbed to death in Ayr."),
        ("LEG003", "A man was charged with the murder of Ann Roe, 15, in May."),
        ("LEG003", "Sam Poe, 16, was shot dead in June. A man of 35 is in custody."),
    ],
)  # fmt: skip
def test_amounts_of_two_years_places_in_short_and_the_dead(code: str, text: str) -> None:
    assert marked(code, text) == []


@pytest.mark.parametrize(
    ("code", "text", "found"),
    [
        ("CON003", "It turned a 684bn yen ($6.4bn) loss in 2000 into a 331bn yen ($3.9bn) profit the following year.", ["$3.9bn"]),
        ("CON003", "The yard cost £10m ($20m). The dock cost £10m ($14m).", ["$20m"]),
        ("NAM001", "Ilsa Brandt bought the mill in May. The mill had been shut, Mrs Brant said.", ["Brant"]),
        ("LEG003", "Sam Poe, 15, was charged after a man was stabbed to death in Ayr.", ["15"]),
        ("LEG003", "A man was charged with the rape and murder of Ann Roe, 15, in May.", ["15"]),
        ("LEG003", "Ann Roe, 15, was stabbed in Ayr. She is in hospital.", ["15"]),
        ("CON003", "Ash paid £10m ($13.5m). Elm paid £20m ($27m). Holm, founded in 2007, paid £10m ($20m).", ["$20m"]),
        ("LEG003", "Over the murder of Bo Lund, Sam Poe, 15, was arrested.", ["15"]),
        ("LEG003", "After the murder Sam Poe, 15, was arrested.", ["15"]),
        ("LEG003", "Sam Poe, 15, was sentenced to death in Ayr.", ["15"]),
        ("LEG003", "Ann Roe, 15, was stabbed to death in Ayr. A man was charged with raping her.", ["15"]),
    ],
)  # fmt: skip
def test_an_amount_at_no_rate_a_slip_and_a_living_child(
    code: str, text: str, found: list[str]
) -> None:
    assert marked(code, text) == found


@pytest.mark.parametrize(
    ("code", "text"),
    [
        # The words lead up to one of a trade whom the next paragraph names.
        ("ATT001", "Insurers cannot tell, but several big players believe it is less than $27bn.\n\n“We have to see what broke,” said Ada Quill, deputy head of loss at Tarn Re. “It is wide.”"),
        ("ATT001", "The scare grew. But banking experts say the danger is small.\n\nThe old system is in most of the machines. Its maker will end it in May. “It is dear,” said Bo Lund, who runs Tarn Banking Research."),
        # The story is about the rumour, and says whose it is.
        ("ATT001", "Bo Lund has dismissed reports that he will leave.\n\nLund is rumoured to be on his way to Hull, but says he is happy."),
        # Who counted, how many, and a reader's own words.
        ("ATT004", "It is the highest ever daily total recorded by the Tarn Phone Society."),
        ("ATT004", "The park remains Europe's largest single tourist draw, attracting some 12.4 million visitors."),
        ("ATT004", "The figures collected by the Tarn Phone Society showed 2.4 billion in May, the highest monthly total ever."),
        ("ATT004", "It would make the world's biggest bank with assets of about £189m."),
        # Whose the study was is in the next paragraph.
        ("ATT008", "Sales of wool are set to double, research suggests.\n\nResearch group JD Orme reckons on 200,000 bales."),
        ("ATT008", "Wool is read of by millions, research suggests.\n\nSome 54 million read it, say market analysts Holm/Lund."),
    ],
)  # fmt: skip
def test_who_they_are_is_told_behind(code: str, text: str) -> None:
    assert marked(code, text) == []


def test_a_readers_own_words_are_no_claim_of_the_paper() -> None:
    text = "The abacus was the world's first pocket toy. I think this should be there as well.\n\nIt rained."
    assert not findings_of(RULES["ATT004"], text, profile="news")
    assert findings_of(RULES["ATT004"], text.replace("I think", "Many say"), profile="news")


@pytest.mark.parametrize(
    ("code", "text", "found"),
    [
        ("ATT001", "Insurers cannot tell, but several big players believe it is less than $27bn.\n\nIt rained.", ["several big players believe"]),
        ("ATT001", "But banking experts say the danger is small.\n\nThe old system is dear, said Bo Lund, who drives a bus.", ["experts say"]),
        ("ATT001", "Bo Lund has signed.\n\nHolm is rumoured to be on his way to Hull.", ["is rumoured to be"]),
        ("ATT004", "It is the highest ever daily total of calls.", ["the highest ever"]),
        ("ATT004", "Stamps were collected by Ann Roe. It was the highest ever total.", ["the highest ever"]),
        ("ATT004", "It would make the world's biggest bank with a hall of marble.", ["the world's biggest bank"]),
        ("ATT008", "Sales of wool are set to double, research suggests.\n\nBales are dear in the north.", ["research suggests"]),
        ("ATT001", "Ann Roe has denied claims that she took money. It rained. It is rumoured that the mill will close.", ["It is rumoured"]),
        ("ATT001", "The mayor dismissed reports of a flood. Orrin is rumoured to be moving to Hull.", ["is rumoured to be"]),
        ("ATT004", "The tapes, recorded by Ann Roe, are the country's oldest.", ["the country's oldest"]),
        ("ATT004", "It is the country's oldest mill, employing 40 people.", ["the country's oldest mill"]),
        ("ATT004", "It is the oldest mill in the country with a staff of 40.", ["the oldest mill in the country"]),
    ],
)  # fmt: skip
def test_nobody_is_told_of_behind(code: str, text: str, found: list[str]) -> None:
    assert marked(code, text) == found
