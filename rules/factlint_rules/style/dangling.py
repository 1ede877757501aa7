"""STY034: a participle that hangs on the wrong subject."""

from __future__ import annotations

from collections.abc import Iterator

from factlint.api import (
    Citation,
    Context,
    Hit,
    PatternRule,
    Remark,
    by_profile,
    pattern,
)
from factlint_rules.style import _slot_tests

#: What is done to things alone (a walker is drained and whisked off, an author published), as long as the words behind it do not say otherwise ("written off", "composed herself").
_TO_THINGS = (
    "baked|boiled|bottled|brewed|built|carved|chopped|constructed|demolished|designed|diced|distilled|extended|grated|harvested"
    "|installed|kneaded|manufactured|melted|minced|peeled|poured|priced|printed|rebuilt|refurbished|renovated|rinsed|sculpted|sifted"
    "|simmered|sliced|welded|woven"
)
_PARTICIPLE = rf"(?:(?:First|Freshly|Thinly|Finely|Roughly|Newly|Recently|Originally|Partly|[A-Z][a-z]+ly)\s+(?:{_TO_THINGS})|(?i:{_TO_THINGS}))"
#: Those who are meant by a pronoun; a ship is "she", and "Ann Roe's novel" is no person.
_WHO = r"(?P<who>I|we|he|you|(?:my|his|her|our|the|a|an)\s+(?:[a-z-]+\s+){0,2}?(?P<noun>[a-z]{3,})|(?:Mr|Mrs|Ms|Miss|Dr|Sir|Dame|Cllr|Professor)\.?\s+[A-Z][\w’'-]+|(?P<name>[A-Z][a-z]+)(?:\s+[A-Z][\w’'-]+)?)(?<![’']s)(?<!s[’'])"
#: Words of persons that do not look like one.
_KIN = frozenset(
    "wife husband mother father grandmother grandfather parents sister brother daughter son aunt uncle cousin friend audience jury crowd "
    "congregation couple family colleague neighbour neighbor boss child baby girl boy lady gentleman".split()
)
_VERB = r"(?P<verb>[a-z’']+)"
_SPECTATORS = r"(?:the\s+audience|the\s+(?:reader|viewer)s?|viewers|readers|spectators|audiences)"


class Dangling(PatternRule):
    """What a sentence opens with is said of its subject.

    "Chopped and fried, my uncle serves the onions" chops an uncle. Two openings are asked about: one of what is
    done to things alone ("Built in 1912, she ..." may be a ship), before somebody; and one of how somebody looks or
    sits, before an audience that watches somebody.

    Bad:
        Sliced and dried in the sun, my uncle sold the apples by the sack.
        ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ what is “sliced” here is not “my uncle”

        Perched on a ladder, the audience sees Ann Roe paint the last wall.
        ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ what is “perched” here is not “the audience”
    Good:
        Sliced and dried in the sun, the apples keep until May. Built in 1912, she sank in 1940.

        Seated on the grass, the audience sees Ann Roe paint the last wall.
    """

    code = "STY034"
    name = "dangling"
    severity = by_profile("warning", news=None)
    message = "what is “{word}” here is not “{who}”"
    advice = "make what it is said of the subject"
    citations = (Citation("Garner's Modern English Usage", "danglers"),)
    speech = "silent"
    looks_for = (
        pattern(
            rf"(?P<mark>(?P<word>{_PARTICIPLE})\s+(?!(?:off|out|up|down|herself|himself|for|as|like)\b)(?P<between>(?:[^,.;:!?\n“”\"]|(?<=\d)[,.](?=\d)){{3,80}}),\s+{_WHO})\s+{_VERB}",
            words=tuple(_TO_THINGS.split("|")),
            case=True,
            head=True,
        ),
        # "Shut for two winters, my wife and I were"
        pattern(
            rf"(?P<mark>(?P<word>Shut|Closed|Boarded\s+up)\s+(?P<between>(?:for|since|because\s+of)\s+[^.;:!?\n“”\"]{{3,60}}),\s+{_WHO})\s+{_VERB}",
            words=("shut", "closed", "boarded"),
            case=True,
            head=True,
        ),
        # "Soaked to the skin, the audience watches her"
        pattern(
            rf"(?P<mark>(?P<word>Perched|Soaked|Dressed|Clad|Clutching|Wearing|Holding|Wrapped|Drenched|Covered|Standing|Kneeling|Wielding|Draped|Caked)\s+(?P<between>[^.;:!?\n“”\"]{{3,80}}),\s+(?P<who>{_SPECTATORS}))\s+"
            r"(?P<verb>(?:first\s+)?(?:watch|watches|watched|see|sees|saw|meet|meets|met|hear|hears|heard|find|finds|found))\s+(?:[A-Z]|him\b|her\b|his\b|them\b)",
            words=("audience", "audiences", "reader", "readers", "viewer", "viewers", "spectators"),
            case=True,
            head=True,
        ),
        # "Having robbed the club, the judge told Roe"
        pattern(
            r"(?P<mark>Having\s+(?P<word>robbed|stolen|defrauded|murdered|killed|raped|assaulted|attacked|burgled|pleaded|admitted|confessed|been\s+(?:convicted|found\s+guilty))\s+(?P<between>[^.;:!?\n“”\"]{0,80}),\s+(?P<who>the\s+(?:judge|court|jury|magistrates?|prosecutor|sheriff)|Judge\s+[A-Z][\w’'-]+))\s+"
            r"(?P<verb>[a-z]+)",
            words=("having",),
            case=True,
            head=True,
        ),
    )  # fmt: skip

    def check(self, hit: Hit, ctx: Context) -> Iterator[Remark]:
        """Yield the opening and the subject."""
        if hit.index < 2 and not _is_somebody(hit):
            return
        yield self.finding(hit.span, word=hit["word"].split()[-1].lower(), who=hit["who"])


def _is_somebody(hit: Hit) -> bool:
    """Return whether the subject is a person, and no list or clause goes on behind the comma."""
    noun, name = hit["noun"], hit["name"]
    if hit["verb"] in ("and", "or", "who", "which", "with", "in", "of", "to"):
        # "My wife and I"
        return hit["verb"] == "and" and noun in _KIN and hit["who"].startswith("my")
    if noun:
        return noun in _KIN or (
            _slot_tests.person(noun) and not noun.endswith("s") and len(noun) > 4
        )
    if name:
        return _slot_tests.named(name)
    return True
