"""What a document is about: how often the words of some subjects turn up in it."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence

from factlint.text.compiled import compiled
from factlint.text.document import Document
from factlint.text.kept import kept

_BUSINESS = (" profit", " shares", " market", " analyst", " growth", " economy", " bank ", " oil ",
             " sales", " investors", " shareholders", " revenue", " quarter")  # fmt: skip
_POLITICS = (" minister", " party", " election", " labour", " tory", " tories", " government",
             " mps ", " lords", " voters", " parliament", " policy", " court")  # fmt: skip


_SPORT = (" match", " league", " head coach", " striker", " midfield", " cup", " rugby", " tennis",
          " wicket", " grand slam", " champions", " squad", " captain", " scored", " defeat",
          " tournament", " referee", " half-time", " olympic", " premiership", " winger",
          " batsman", " bowler", " athletics", " uefa", " fifa ", " defender",
          " goalkeeper", " six nations", " cricket", " fly-half", " scrum", " fixtures",
          " hurdles", " semi-final", " semifinal", " quarter-final", " quarterfinal", " playoff",
          " inning", " pitcher", " home run", " homered", " shortstop", " bullpen", " outfield",
          " touchdown", " quarterback", " linebacker", " field goal", " rebounds", " free throw",
          "-pointer", " halftime", " power play", " puck", " shutout", " goaltender", " birdie",
          " bogey", " jockey", " furlong", " welterweight", " heavyweight", " grand prix",
          " peloton", " sprinter", " basketball", " baseball", " ncaa", " nfl", " nba ",
          " nhl")  # fmt: skip
_STAGE = (" band", " gig", " concert", " singer", " rapper", " album", " festival", " orchestra",
          " rock ", " pop ")  # fmt: skip
_TOPIC = (" film", " movie", " album", " song", " game", " episode", " season ", " series", " tv ",
          " novel", " console", " software", " dvd", " single", " actor", " singer", " band ",
          " netflix", " playstation", " xbox", "trailer", " festival", " musical", " app ", " apps",
          " smartphone", " handset", " gadget", " camera", " tablet", " laptop")  # fmt: skip
_GOSSIP = (" dating", " wedding", " divorce", " baby", " couple", " romance", " boyfriend",
           " girlfriend", " husband", " wife ", " married", " engaged", " pregnan", " instagram",
           " insider", " gown", " fans ", " celebrit", " actress", " split from")  # fmt: skip
_TO_COME = (" upcoming", " forthcoming", " sequel", " prequel", " filming", " will star",
            " set to star", " next year", " later this year", " in talks", " slated", " due out",
            " due in", " in production", " to be released", " will be released")  # fmt: skip
_SUBJECTS = {
    "works": _TOPIC, "stage": _STAGE, "sport": _SPORT, "business": _BUSINESS, "politics": _POLITICS,
    "gossip": _GOSSIP, "to come": _TO_COME,
}  # fmt: skip
_PLAYED = (" console", " video game", " xbox", " playstation", " pc ", " gamer", " developer",
           " software", " nintendo", " computer game", " online game")  # fmt: skip


def subject_counts(document: Document) -> Mapping[str, int]:
    """Return how often the words of each subject turn up."""
    lower = document.lower
    counts = {name: sum(map(lower.count, _inner(nouns))) for name, nouns in _SUBJECTS.items()}
    heads, subjects = _word_heads()
    for head, count in Counter(compiled(heads).findall(lower)).items():
        for name in subjects[head]:
            counts[name] += count
    return counts


def _inner(nouns: Iterable[str]) -> list[str]:
    """Return the words that count within others, too ("the supertrailer")."""
    return [noun for noun in nouns if noun[0] != " "]


@kept
def _word_heads() -> tuple[str, Mapping[str, Sequence[str]]]:
    """Return what finds the heads of words that belong to a subject, and the subjects of each.

    All are looked for at once, by their first letters; the longest counts for the shorter, too.
    """
    nouns = dict.fromkeys(noun for own in _SUBJECTS.values() for noun in own if noun[0] == " ")
    by_letter: dict[str, list[str]] = {}
    for noun in sorted(nouns, key=len, reverse=True):
        by_letter.setdefault(noun[1], []).append(noun[2:])
    heads = "|".join(f"{letter}(?:{'|'.join(rest)})" for letter, rest in by_letter.items())
    subjects = {
        noun[1:]: [name for name, own in _SUBJECTS.items() for one in own if noun.startswith(one)]
        for noun in nouns
    }
    return f" (?=({heads}))", subjects


def is_sport(document: Document) -> bool:
    """Return whether a text is a sports report, whose seasons, games and titles are no works."""
    lower, counts = document.lower, document.memo(subject_counts)
    sport, works = counts["sport"], counts["works"]
    if sport >= 2 and not any(word in lower for word in _PLAYED):
        works -= lower.count(" game")
    if sport <= counts["gossip"] + counts["stage"]:
        return False  # news of a player's wedding, or of a captain who takes up dancing
    return (sport >= 3 and sport > works) or (sport == 2 and works <= 0)


def profile_of(counts: Mapping[str, int], words: int) -> Iterator[str]:
    """Yield what the document is about, by how often its words turn up in 100."""
    for name, count in counts.items():
        rate = 100 * count / words
        level = "no" if rate < 0.3 else "some" if rate < 1 else "much" if rate < 2.5 else "full of"
        yield f"document {level} {name}"
