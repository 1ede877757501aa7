"""What nobody is named for: praise with a scope, voices by place, number and mood, studies without an author."""

from __future__ import annotations

import pytest
from checking import texts_of

from factlint_rules.claims.anonymous_source import AnonymousSource
from factlint_rules.claims.superlative_claim import SuperlativeClaim
from factlint_rules.claims.unnamed_study import UnnamedStudy
from factlint_rules.claims.unnamed_voice import UnnamedVoice
from factlint_rules.claims.weasel_attribution import WeaselAttribution

_RULES = (AnonymousSource, SuperlativeClaim, UnnamedStudy, UnnamedVoice, WeaselAttribution)


@pytest.mark.parametrize(
    "text",
    [
        'The inn has stood since 1702. It serves the best pies in Shropshire, and dogs are let in.',
        'Pellworth, the loveliest harbour on the island, was quiet on Sunday. A band played.',
        'She was the most respected vet in the Borders, and she knew every farmer by name.',
        'The hotel is the leading conference venue in northern Portugal, with rooms for 400.',
        "Yorkshire's friendliest market opens at eight. There are 60 stalls.",
        'The firm makes the quietest dishwasher you can buy. It costs $900.',
        "The chapel, voted Wales's prettiest wedding venue, is up for sale.",
        'Hodge is regarded as the finest drummer of his age. He was born in Leeds.',
        'It was generally held to be the coldest house in the street. The pipes froze in May.',
        'Everyone in the village agrees that the pump must go. It was put in by the parish in 1903.',
        'Many in the port fear for their jobs. The last ship was launched in March.',
        'Some inside the firm doubt that the merger will help. It was agreed in June.',
        'A lot of parents feel the bus is unsafe. It is 22 years old.',
        '“It was over before it began,” said one woman in the queue. The doors had opened at nine.',
        '“He never spoke to us,” said a neighbour. The house was empty by Friday.',
        'A councillor called the plan “a disgrace”. It was passed by 20 votes to 19.',
        'Analysts had pencilled in a loss. The shares rose 4 per cent.',
        'Economists are upbeat. The jobless rate fell to 4 per cent in May.',
        'Colleagues recalled a woman who never raised her voice. She kept bees.',
        'Critics are calling it the film of the year. It opens on Friday in 40 cinemas.',
        'Sources say the coach has lost the dressing room. The captain, Bo Lund, said he was fit to play.',
        'Those close to the singer say the tour is off. Her manager, Ida Berg, said tickets were on sale.',
        'Experts say sleep matters more than diet. “I get up at four,” said Tom Hale, who drives a milk float.',
        'Research shows that dogs lower blood pressure, and in Leeds one in three homes has one.',
        'Studies show that walkers live longer. The path to Hebden runs for nine miles along the canal.',
        'The well, we are told, has never run dry. It is 90ft deep.',
        'As has been noted elsewhere, the ending drags. The music is by Anna Poe.',
        'Some said the old man was mean. He left £2m to the lifeboat.',
        'Tarn Mill, the prettiest spot in the county, is to be sold in May.',
        'He was the most feared bowler in Queensland. He took 400 wickets.',
        "Oregon's top cider maker has moved to Bend. The presses were bought in France.",
        'It is the best value lunch you will find. It costs £6.',
        "The pub, crowned the county's best local, has closed. The beer was brewed next door.",
        'The book is widely seen as the most important of her career. It runs to 900 pages.',
        'Most in the valley want the dam. It was planned in 1961.',
        'Plenty of voters feel let down. Turnout was 41 per cent.',
        '“You could hear it from here,” said a shopkeeper. Windows were broken in nine houses.',
        '“I cried,” says one fan outside the stadium. The gates were locked at ten.',
        'A juror described the evidence as “a mess”. The trial took six weeks.',
        'Traders are gloomy. Footfall fell by a tenth in June.',
        'Neighbours remember a quiet man who kept pigeons. He had lived there since 1990.',
        'Insiders say the board is split. The chairman, Bo Lund, said on Monday that he would stay.',
        'Scientists believe the lake is warming. “I swim every day,” said Ida Berg, who runs the kiosk.',
        'Studies have shown that naps help. In Spain most shops still shut at two.',
        'Research suggests cold baths do no good. He takes one in Norway each winter.',
        'Shoppers welcomed the news. The store opens in May.',
        'By all accounts the dinner was a success. It ended at one.',
        'A handful of members complained. The fee went up to £40 in April.',
    ],
)  # fmt: skip
def test_nobody_is_named(text: str) -> None:
    assert [found for rule in _RULES for found in texts_of(rule, text)]


@pytest.mark.parametrize(
    "text",
    [
        "The inn serves the best pies in Shropshire, according to the county's food guide.",
        'Pellworth, a harbour on the island, was quiet on Sunday.',
        '“She was the most respected vet in the Borders,” said Ida Berg, her partner.',
        'He did the best he could in Leeds. The best way to get there is by bus.',
        'It is one of the friendliest markets in Yorkshire. Her best friend in Hull is Ann.',
        "The chapel was voted Wales's prettiest wedding venue by readers of the Echo in 2023.",
        'The finest detail in the painting is the dog. It was the best day of his life.',
        'Everyone in the car was hurt. Everyone in the village was asked, and 40 agreed.',
        'Many in the port lost their jobs. Some inside the firm were paid twice.',
        'A lot of parents came. A lot of students walk to school.',
        '“It was over,” said one woman in the queue, Ann Roe, who had come from Hull.',
        '“He never spoke to us,” said a neighbour, Bo Lund.',
        'A councillor called the police. A doctor called at noon. A woman called Ann Roe spoke.',
        'Economists at Hull are upbeat. Staff are paid monthly.',
        'Colleagues at the mill, among them Ida Berg, recalled a woman who kept bees.',
        'Sources of the river are in the hills. The sources are listed below.',
        'Experts say sleep matters. “It does,” said Dr Tom Hale, of the University of Leeds.',
        'Research by the University of Hull shows that dogs lower blood pressure.',
        'Studies show that walkers live longer, according to the Lancet.',
        'He told us that the well has never run dry. We were told to wait outside.',
        'Some said yes and some said no when the clerk asked them.',
        'The best player on the day was Lund. The best of the three bids was £2m.',
        "Last year's best film was shown again. Hull's best striker is injured, the coach said.",
        'People remembered the flood of 1953 in a service on Sunday.',
        'Residents welcomed the prince with flags. Fans were singing by noon.',
        'The cafe does a good breakfast, and the queue starts at seven.',
        'Tarn Mill, said by its owner to be the prettiest spot in the county, is to be sold.',
        '“He was the most feared bowler in Queensland,” Bo Lund said.',
        "Oregon's top court has ruled. The state's leading party lost two seats.",
        'It is the best way in winter. The best road in is from the north.',
        "The pub was crowned the county's best local by the beer society in 2022.",
        'Everybody at the mill lost a job. Most in the valley work in the mill.',
        'Plenty of voters came. Plenty of rain fell.',
        '“You could hear it,” said a shopkeeper, Bo Lund, who was behind the till.',
        'A juror described the scene to the police. A witness described him as 6ft tall, said Ann Roe, for the crown.',
        'Traders at the fair were selling eggs. Film buffs queued.',
        'Neighbours Ann Roe and Bo Lund remember him.',
        'The insiders’ guide is out. Those in the boat were saved.',
        'Scientists believe the lake is warming, said Dr Ida Berg, of the University of Oslo.',
        'A study by Leeds University showed that naps help. Studies were done in May.',
        'Research at the Karolinska Institute suggests that cold baths do no good.',
        'Shoppers welcomed their children home. The store opens in May.',
        'A handful of members stayed. Members complained, the chairman, Bo Lund, said.',
        'The top player in the group goes through. The leading runner in the race fell.',
        'The most common bird in the survey was the wren. She came top in maths.',
        'He was seen as a boy in the park. It was thought to be a fox.',
        'The best time to plant in Ohio is May. The best of them is in Hull.',
    ],
)  # fmt: skip
def test_named_or_no_claim(text: str) -> None:
    assert [found for rule in _RULES for found in texts_of(rule, text)] == []
