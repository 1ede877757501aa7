"""Release claims: what is one, what is none, who says it, how old it is."""

from __future__ import annotations

import datetime as dt
import itertools
import time

import pytest

from factlint.formats.markdown import Markdown
from factlint.formats.plain import PlainText
from factlint.model.article import Article
from factlint.model.claim import Attribution, Claim, ClaimSettings, ClaimType
from factlint.model.date import DateContext
from factlint.model.settings import Settings
from factlint.readings.claims import attribution
from factlint.readings.claims.query import query_of
from factlint.readings.claims.reading import claims
from factlint.readings.claims.words import Token, WordSentence, tokenise
from factlint.text.span import Span


def read(
    text: str, day: str | None = None, *, markdown: bool = False, settings: Settings | None = None
) -> tuple[Claim, ...]:
    format_ = Markdown() if markdown else PlainText()
    document = format_.read(text.encode(), "x.md" if markdown else "x.txt")
    published = dt.date.fromisoformat(day) if day else None
    return claims(
        Article(document, settings=settings or Settings(), dates=DateContext(published=published))
    )


def kinds(text: str) -> list[str]:
    return [claim.type.value for claim in read(text)]


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("The film Harbour Lights will be released in March.", "release"),
        ("The second season of the drama hits Netflix on Friday.", "release"),
        ("Her debut novel was published last month.", "release"),
        ("The console is expected in 2031, after years of films and games about it.", "release"),
        ("The sitcom has been renewed for a third season.", "renewal"),
        ("The channel axed the quiz show last year.", "cancellation"),
        ("The concert was postponed indefinitely.", "delay"),
        ("The studio is filming a sequel to the thriller in Leeds.", "production"),
        ("The game is in development for PC and Xbox One.", "production"),
        ("The documentary is available on Netflix now.", "availability"),
        ("Mara Finch will star in the sequel to the film.", "casting"),
        ("The festival takes place in Leeds in June.", "event"),
        ("The band will tour Europe this summer to promote the album.", "event"),
        ("Tickets for the concert go on sale on Friday.", "release"),
        ("The film will not be ready for Christmas.", "release"),
    ],
)
def test_claims_of_each_kind(text: str, kind: str) -> None:
    assert kind in kinds(text)


@pytest.mark.parametrize(
    "text",
    [
        # releases of what is no work
        "Inflation figures were released on Tuesday.",
        "The striker launched legal action on Monday.",
        "The firm launched a £35m bid for its rival last week.",
        "The campaign was launched in May.",
        "Details of the plan were released at a conference.",
        "He was released from prison on Monday.",
        "A new virus started circulating on Friday.",
        # hit, open, air, ship, screen
        "It is one of the biggest box office hits of the decade.",
        "The player was hit in the head.",
        "A delay hits the new law.",
        "Crude oil closed up at 50 dollars.",
        "The phone's screens are bright.",
        # play, star, show, tour, record, sign, set
        "The survey showed that many people agree.",
        "The prince is on a tour of the Caribbean.",
        "The company reported record sales.",
        "The story is set in Paris.",
        "The team is signing contracts.",
        "The midfielder will play at Leeds on Saturday.",
        # renew, cancel, delay
        "Ministers renewed their commitment to the treaty.",
        "Some 1,100 flights were cancelled.",
        "The draft law was delayed.",
        # will with a work as subject
        "The movie will be about a lost dog.",
        "The film is expected to earn 300 million dollars.",
        # dates and events that are not ours
        "The election takes place in May.",
        "The trial begins on Monday.",
        "The funeral will be held on Friday.",
        # debuts of people and buildings
        "He made his Davis Cup debut in 1994.",
        "The bridge will open in May.",
        # in a game
        "Coins can be earned by winning battles.",
        # questions
        "Will the film be released in March?",
    ],
)
def test_measured_negatives(text: str) -> None:
    """No rule asks about these; a list of claims may hold an unsure one."""
    assert [claim.span.of(text) for claim in read(text) if claim.sure] == []


def test_coordinated_and_relative_clauses_give_claims_of_their_own() -> None:
    text = "The film is directed by Ann Roe, and it will be released in May."
    assert [claim.type for claim in read(text)][-1] is ClaimType.RELEASE
    text = "The studio is filming the series, which will premiere in March."
    assert kinds(text) == ["production", "release"]


def test_claims_are_sorted_and_not_nested() -> None:
    text = (
        "The album will be released in May and the tour kicks off on 3 June. "
        "The band, who are recording a single, will play at the festival in July."
    )
    found = read(text)
    assert list(found) == sorted(found, key=lambda claim: claim.span)
    for one, two in itertools.pairwise(found):
        assert one.span.end <= two.span.start


@pytest.mark.parametrize(
    ("text", "attribution"),
    [
        ("The film will be released in May, the studio said.", Attribution.NAMED),
        ("The film will be released in May, said Ann Roe.", Attribution.NAMED),
        ("The studio said the film would be released in May.", Attribution.NAMED),
        ("Ann Roe confirmed that the film will be released in May.", Attribution.NAMED),
        ("According to Variety, the film will be released in May.", Attribution.NAMED),
        ("The film will be released in May.", Attribution.NONE),
        ("The film will be released in May, said the owner, Ann Roe.", Attribution.NAMED),
        ("The film will be released in May, the shop's owner said.", Attribution.NAMED),
        ("The film will be released in May, said a man in a hat.", Attribution.NAMED),
        ("The film will be released in May, a spokesman told the Post.", Attribution.NAMED),
        ("The film will be released in May, documents show.", Attribution.NAMED),
        ("The film will be released in May (source: the studio).", Attribution.NAMED),
        ("The film will be released in May, some said.", Attribution.NONE),
        ("The film will be released in May, which the owner said was late.", Attribution.NONE),
        ("The film will be released in May, and the man said no.", Attribution.NONE),
        ("The studio released the film in May.", Attribution.NONE),
        ("The film is expected to be released in May.", Attribution.HEDGED),
        ("The film will reportedly be released in May.", Attribution.HEDGED),
        ("“The film will be released in May.”", Attribution.ADJACENT),
    ],
)
def test_attribution_by_clause(text: str, attribution: Attribution) -> None:
    (claim,) = read(text)
    assert claim.attribution is attribution


def test_the_relative_clause_of_a_speaker_is_not_what_the_speaker_says() -> None:
    text = "The studio, which is filming the sequel in Leeds, said profits rose."
    (claim,) = read(text)
    assert claim.attribution is Attribution.NONE


def test_agentless_passive_names_nobody() -> None:
    (claim,) = read("It was announced that the film will be released in May.")
    assert claim.attribution is Attribution.NONE


def test_link_counts_as_source_is_an_option() -> None:
    text = "The sitcom has been [renewed](https://example.org) for a third season."
    (claim,) = read(text, markdown=True)
    assert claim.attribution is Attribution.NONE
    settings = Settings(sections={"families.claims": ClaimSettings(link_counts_as_source=True)})
    (claim,) = read(text, markdown=True, settings=settings)
    assert claim.attribution is Attribution.LINK
    assert not claim.flag


@pytest.mark.parametrize(
    ("text", "day", "established"),
    [
        ("The album was released in 2019.", "2024-06-03", True),
        ("The album was released in 2023.", "2024-06-03", False),
        ("The album was released in 2019. The prize followed in 2024.", None, True),
        ("The album was released in 2019.", None, False),
    ],
)
def test_established(text: str, day: str | None, *, established: bool) -> None:
    assert read(text, day)[0].established is established


def test_tense_and_polarity() -> None:
    (claim,) = read("The film will not be released in May.")
    assert (claim.tense, claim.polarity) == ("future", "neg")
    (claim,) = read("The film was released in May.")
    assert (claim.tense, claim.polarity) == ("past", "pos")
    (claim,) = read("The studio is filming the sequel.")
    assert claim.tense == "ongoing"


def test_what_a_claim_is_about() -> None:
    text = "The first season of Lantern Hill hit Netflix in May. It has been renewed for a second season."
    first, second = read(text)
    assert (first.subject, first.season, first.platform) == (
        "Lantern Hill",
        "first season",
        "Netflix",
    )
    assert (second.subject, second.season) == ("Lantern Hill", "second season")


def test_order_of_releases() -> None:
    text = "The series Lantern will debut in May after Harbour Lights and before The Quay."
    (claim,) = read(text)
    assert claim.after == ("Harbour Lights",)
    assert claim.before == ("The Quay",)
    assert claim.order is not None
    assert claim.order.of(text) == "after Harbour Lights and before The Quay"


def test_code_and_front_matter_are_no_text() -> None:
    text = "---\ntitle: The film will be released in May\n---\n\n`The film will be released.`\n"
    assert read(text, markdown=True) == ()


def test_a_sentence_of_many_claims_is_read_for_its_speakers_once(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    asked: list[int] = []
    speaks = attribution._speaks

    def counted(tokens: list[Token], index: int) -> bool:
        asked.append(index)
        return speaks(tokens, index)

    monkeypatch.setattr(attribution, "_speaks", counted)
    found = read("The film will premiere in May, and critics say, " * 30)
    assert len(found) == 30
    assert len(asked) == len(set(asked)) == 30


def test_the_clauses_of_a_sentence_are_walked_once(monkeypatch: pytest.MonkeyPatch) -> None:
    asked: list[int] = []
    opens = WordSentence._opens

    def counted(sentence: WordSentence, index: int) -> int | None:
        asked.append(index)
        return opens(sentence, index)

    monkeypatch.setattr(WordSentence, "_opens", counted)
    text = "One two, so three four which five - six seven. Eight (nine) ten"
    sentence = WordSentence(*tokenise(text), Span(0, len(text)))
    firsts = [sentence.boundary_before(at) for at in range(len(sentence), -1, -1)]
    words = [
        sentence.tokens[first].text for first in dict.fromkeys(firsts) if first < len(sentence)
    ]
    assert words == ["ten", "nine", "six", "which", "three", "One"]
    assert len(asked) == len(set(asked))


@pytest.mark.parametrize(
    "repeated",
    ["will debut on Netflix ", "will debut on Netflix\n", "The film will open, ", "film ", "said ",
     "the release of ", "to release to ", "- [The Film](x)\n"],
)  # fmt: skip
def test_twice_the_text_takes_twice_the_time(repeated: str) -> None:
    def seconds(size: int) -> float:
        text = (repeated * size)[:size]
        begun = time.process_time()
        read(text, markdown=repeated.startswith("-"))
        return time.process_time() - begun

    seconds(100)
    assert min(seconds(32_000), seconds(32_000)) < 2.5 * seconds(16_000) + 0.5


def test_a_sports_report_and_an_empty_one_need_no_word_lists(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr("factlint.readings.claims.works.lexicon", pytest.fail)
    assert read("The coach scored in the cup match. The champions open the league in May.") == ()


def test_a_publisher_needs_no_source_for_its_own_works() -> None:
    text = (
        "We are happy to announce that version 4.2 of Penguin Notes has been released.\n\n"
        "You can download it from our website. We plan to release version 5 in March.\n"
    )
    found = read(text)
    assert found
    assert {claim.attribution for claim in found} == {Attribution.FIRST_HAND}
    assert not any(claim.flag for claim in found)


@pytest.mark.parametrize(
    ("front", "publisher"),
    [
        ("", ("Penguin OS",)),
        ("---\npublisher: Penguin OS\n---\n\n", ()),
        ("---\npermalink: https://news.penguin.org/2019/05/out/\n---\n\n", ()),
        ("---\nauthor: The Penguin Release Team\n---\n\n", ()),
        ("---\nauthors: [Penguin Contributors]\n---\n\n", ()),
    ],
)
def test_a_work_that_bears_the_name_of_the_publisher(
    front: str, publisher: tuple[str, ...]
) -> None:
    settings = Settings(sections={"families.claims": ClaimSettings(publisher=publisher)})
    text = (
        f"{front}The software Penguin OS will be released in May. The film Harbour opens in June.\n"
    )
    first, second = read(text, markdown=True, settings=settings)
    assert first.attribution is Attribution.FIRST_HAND
    assert second.attribution is Attribution.NONE


def test_who_is_pleased_to_announce_speaks_first_hand() -> None:
    pleased = "The Penguin Project is pleased to announce the release of version 4.2 in May."
    assert {claim.attribution for claim in read(pleased)} == {Attribution.FIRST_HAND}
    told = "The Penguin Project was pleased. Version 4.2 of the software will be released in May."
    assert {claim.attribution for claim in read(told)} == {Attribution.NONE}


@pytest.mark.parametrize(
    "head",
    [
        "FOR IMMEDIATE RELEASE",
        "Press release",
        "Embargoed until 6 a.m. Monday",
        "Kettle 2 release notes",
    ],
)
def test_a_press_release_and_release_notes_are_the_makers_own_words(head: str) -> None:
    text = "The Kettle Company makes games.\n\nThe new game will be released for the PC in May.\n"
    assert {claim.attribution for claim in read(f"{head}\n\n{text}")} == {Attribution.FIRST_HAND}
    asked = "Asked about it, he wrote a press release that nobody read."
    assert {claim.attribution for claim in read(f"{asked}\n\n{text}")} == {Attribution.NONE}


def test_american_sports_reports_make_no_claims() -> None:
    opens = "The series opens in Dayton on Friday, and the season ends next week.\n"
    innings = (
        "She gave up a home run in the first inning and the next pitcher another in the third.\n"
    )
    shots = "He had nine rebounds and made both free throws, four of them before halftime.\n"
    assert read(f"{innings}\n{opens}") == read(f"{shots}\n{opens}") == ()
    assert read(opens)


def test_news_of_a_players_life_is_no_sports_report() -> None:
    text = (
        "The former striker and captain is to join a dancing show.\n\n"
        "He won the league and the cup before he married his wife, a singer.\n\n"
        "The couple's fans are thrilled. His memoir will be published in May."
    )
    assert "release" in kinds(text)


def test_coaches_of_singers_make_no_sports_report() -> None:
    text = (
        "The coach picked her team, and the coaches sang for the champions.\n\n"
        "Each coach has a favourite. The second season will be released on DVD in May."
    )
    assert "release" in kinds(text)


def test_what_another_maker_does_is_not_first_hand() -> None:
    text = (
        "The film will be released in the US in May.\n\n"
        "The sequel will be shown in the US and the UK, and it opens in the US in June.\n"
    )
    assert {claim.attribution for claim in read(text)} == {Attribution.NONE}


def test_who_announces_is_the_source() -> None:
    (claim,) = read("Disney has announced three films.")[:1]
    assert (claim.attribution, claim.source) == (Attribution.NAMED, "Disney")


def test_every_kind_of_date_is_a_feature() -> None:
    from factlint.model.date import KINDS
    from factlint.readings.claims.features import _DATE_GROUPS

    assert set(_DATE_GROUPS) == set(KINDS)


def test_a_claim_begins_with_a_word() -> None:
    text = "The film, released in May 2024, will be shown again."
    assert [one.span.of(text) for one in read(text, "2025-07-24")] == [
        "released in May 2024",
        "will be shown again",
    ]


@pytest.mark.parametrize(
    ("text", "query"),
    [
        ("The film “Tarn Deep” is expected to cost $15m.", "Tarn Deep price"),
        ("“Tarn Deep” will be shown on BBC Four in March.", "Tarn Deep broadcast date"),
        (
            "The singer Ada Rowe will take part in the Tarn Run on 9 April.",
            "Tarn Run Ada Rowe line-up",
        ),
        ("“Tarn Deep” will follow in March.", ""),
        ("The sequel to The Salt Road will open in May.", "The Salt Road release date"),
        ("Harbour Tram will be released in May.", "Harbour Tram release date"),
        ("She will be speaking at the Hay festival.", "Hay festival line-up"),
        ("The film will be released in May.", ""),
        ("It will launch a subscription service in May.", ""),
        ("Filming of the sequel began in Leeds in May.", ""),
        ("She is filming a documentary in Leeds.", ""),
        ("Harbour Tram sold well. The film will be released in May.", ""),
        ("Season 3 of Harbour Tram will air in May.", "Harbour Tram Season 3 release date"),
        ('"Harbour Tram" will be released next spring.', "Harbour Tram release date"),
        ("She is in the film Harbour Tram, which opens in May.", "Harbour Tram release date"),
        ("The first Danish film shot on ice will be released in May.", ""),
        ("The club will launch a TV service for phones in May.", ""),
        (
            "Ada Quill will star in the sequel to Harbour Tram.",
            "Harbour Tram Ada Quill cast announcement",
        ),
    ],
)
def test_what_to_look_up_is_named_or_nothing(text: str, query: str) -> None:
    assert [query_of(one) for one in read(text, "2025-07-24")] == [query]


def test_a_claim_does_not_end_in_an_article() -> None:
    text = "The channel will film the third series in May."
    assert read(text)[0].span.of(text) == "The channel will film"


def test_a_marked_title_is_looked_up_whole() -> None:
    (claim,) = read("*Ten Years On: Harbour Lights* will be released in May.", markdown=True)
    assert query_of(claim) == "Ten Years On: Harbour Lights release date"


@pytest.mark.parametrize(
    ("head", "own"),
    [
        ("link: https://news.tarn.example/2025/07/call-for-help/\nslug: call-for-help", True),
        ("url: https://tarn.example/posts/call-for-help.html\nslug: call-for-help", True),
        ("canonical: https://tarn.example/a", True),
        # A blog of links gives the address of what it tells of.
        ("link: https://tarn.example/a-new-summit/\nslug: call-for-help", False),
    ],
)
def test_the_address_of_an_article_names_its_publisher(head: str, own: bool) -> None:
    text = f"---\n{head}\n---\nHelp is sought for the Tarn festival that will take place in May 2026.\n"
    (claim,) = read(text, "2025-07-24", markdown=True)
    assert (claim.attribution is Attribution.FIRST_HAND) is own
