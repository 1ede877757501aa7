"""Forms of "its", "their", "your", "whose" and "than" that the words beside them leave no sense."""

from __future__ import annotations

import re
from typing import Final

from factlint.api import is_common_word, lazy_regex, pattern
from factlint_rules.style._parts import (
    FINITE,
    IRREGULAR,
    PREPOSITIONS,
    is_adverb,
    is_closed,
    is_noun,
    is_plural,
    is_sure_plural,
    may_be_adjective,
    may_be_verb,
)
from factlint_rules.style._slot_tests import (
    NOUN_TOO,
    STAYS,
    TIMES,
    always,
    goes_on,
    may_be_comparative,
)
from factlint_rules.style._slots import Slot

_CLAUSE: Final = r"(?:after|before|since|until|till|because|when|while|as|if|once|that|said|says)"
_WH: Final = r"(?:what|why|how|when|where|if|because|that|which|who|say|says|think|thinks|know|knows|hope|sure|as|said)"


def owned(match: re.Match[str]) -> bool:
    """Return whether a noun and its verb follow: "after it's hall was sold", not "after it's dark it is shut"."""
    words = match["rest"].lower().split()
    if len(words) < 2 or is_closed(words[0]):
        return False
    if len(words) > 2 and may_be_adjective(words[0]) and not words[0].endswith("ing"):
        words = words[1:] if words[2] in FINITE else words
    return (
        (is_noun(words[0]) or is_plural(words[0]))
        and words[1] in FINITE
        and words[0] not in TIMES | {"time", "day", "night"}
    )


def _behind_preposition(match: re.Match[str]) -> bool:
    """Return whether "they're" is before a noun: "with they're families", not "with they're going"."""
    word = match["next"].lower()
    return (is_plural(word) or is_noun(word)) and not may_be_adjective(word)


def _doing(match: re.Match[str]) -> bool:
    """Return whether they are doing something: "what there getting", not "if there being one"."""
    word = match["next"].lower()
    return (
        word
        not in (
            "being",
            "nothing",
            "something",
            "anything",
            "everything",
            "evening",
            "morning",
            "during",
            "building",
        )
        and may_be_verb(re.sub(r"ing\Z", "", word))
    ) or (may_be_verb(f"{word[:-3]}e") and word != "being")


def _have_their(match: re.Match[str]) -> bool:
    """Return whether a plural with its verb is behind "there": "said there children had"."""
    word = match["next"].lower()
    return (
        is_sure_plural(word) or word in ("parents", "families", "homes", "lives", "jobs", "plans")
    ) and word not in ("people", "men", "women", "others")


#: What is done before "there": a past form, a verb behind an auxiliary or behind who does it.
_DONE: Final = lazy_regex(
    r"\b(?P<verb>[a-z]+(?:ed|ing)|gave|given|lost|sold|left|took|taken|bought|spent|brought|kept|held|told|put|cut|paid|sent|wore|made|built|drove|rode|shook|broke"
    r"|chose|threw|drew|wrote|won|fed|bent|hid|led|tore|lent|saw|sang|ate|drank|found|lit|met|read|set|shut|(?:to|will|would|can|could|must|should|may|might|not|n['’]t)\s+[a-z]+"
    r"|(?:people|fans|families|firms|staff|they|we|you|who|[a-z]{3,}(?:ers|ors|ents))\s+[a-z]+)"
    r"(?:\s+(?:up|out|off|down|over|in|away|back|on))?\s+\Z",
    re.IGNORECASE,
)


def _give_their(match: re.Match[str]) -> bool:
    """Return whether a noun is what somebody does something to: "gave there names", "lost there way"."""
    done = _DONE.search(match.string, max(0, match.start() - 60), match.start())
    if done is None:
        return False
    verb, word, after = done["verb"].lower().split()[-1], match["next"].lower(), goes_on(match)
    if word in (
        "needs",
        "seems",
        "remains",
        "comes",
        "exists",
        "appears",
        "lies",
        "stands",
        "follows",
    ):
        return False
    stem = re.sub(r"(?:ing|ed|es|s)\Z", "", verb)
    if (
        verb in STAYS
        or stem in _STAY
        or word in TIMES
        or is_closed(word)
        or may_be_adjective(word)
        or not (is_plural(word) or is_noun(word))
    ):
        return False
    return not after or after[0] in PREPOSITIONS | {
        "and",
        "when",
        "while",
        "back",
        "as",
        "to",
        "or",
        "but",
    }


_STAY: Final = frozenset(
    "liv work stay arriv die remain stand sit go mov walk happen exist appear land settl stop return play meet fight end start wait look "
    "be run sleep swim ski hunt fish camp sing perform speak teach study train serve fly drive travel born come".split()
)


def _you_are_end(match: re.Match[str]) -> bool:
    word = match["next"].lower()
    return may_be_adjective(word) and word not in NOUN_TOO and not is_adverb(word)


def _who_is(match: re.Match[str]) -> bool:
    """Return whether "whose" is "who is": "anyone whose interested should ring"."""
    word, after = match["next"].lower(), goes_on(match)
    if word in (
        "best",
        "last",
        "own",
        "first",
        "only",
        "dead",
        "poor",
        "loved",
        "beloved",
    ) or is_noun(word):
        return False
    fits = word in (
        "able",
        "eligible",
        "willing",
        "unwilling",
        "unable",
        "aware",
        "keen",
        "likely",
        "ready",
        "free",
        "ill",
    ) or (word.endswith("ed") and len(word) > 4 and word not in ("hundred",))
    return (
        fits
        and bool(after)
        and (
            after[0] in FINITE
            or after[0] in ("in", "to", "by", "of", "for", "at", "with", "enough", "about")
        )
    )


def _walk_than(match: re.Match[str]) -> bool:
    return may_be_verb(match["next"].lower()) and match["gap"].lower().split()[-1:] != ["and"]


def _shot(match: re.Match[str]) -> bool:
    """Return whether a past form with its object is behind "whom": "whom shot him"."""
    verb = match["verb"].lower()
    return (verb in IRREGULAR or verb.endswith("ed")) and not is_closed(verb)


PRONOUNS: Final[tuple[Slot, ...]] = (
    # "After it's hall was sold", "for it's price"
    Slot(pattern(rf"\b{_CLAUSE}\s+(?P<p>(?-i:it)['’]s)(?=\s+(?P<rest>[a-z’-]+(?:\s+[a-z’-]+){{1,3}}))", keys=("it's", "it’s")), "its", owned),
    Slot(
        pattern(
            r"\b(?:of|for|with|from|by|into|through|within|under|across|throughout|along|against|behind|beyond|around|inside|outside|near|despite|towards?|per)\s+(?P<p>(?-i:it)['’]s)\s+(?P<next>[a-z]+)(?=[.,;:!?]|\s+(?:and|of|in|on|at|to|for|from|with|by|after|before|but|or)\b)",
            keys=("it's", "it’s"),
        ),
        "its", lambda match: (is_noun(match["next"].lower()) or is_plural(match["next"].lower())) and match["next"].lower() not in ("time", "fun", "home", "worth"),
    ),
    # "Its very rare for a game", but "its very rare bird"
    Slot(pattern(r"(?<!of )(?<!in )(?<!on )(?<!for )(?<!with )\b(?P<p>its)\s+(?:(?:very|so|really|quite|just|always|never|only|still|now|all|also|pretty|rather)\s+)?(?P<next>[a-z]+)\s+(?:to|that|for|when|if)\b", words=("its",)), "it’s", lambda match: _you_are_end(match) and match["next"].lower() not in ("due", "used", "set", "left") and not is_common_word(f"{match['next'].lower()}s") and not match["next"].lower().endswith("est") and not match["next"].lower().endswith(("ed", "ing"))),
    # "With they're families"; "they're was a queue"
    Slot(pattern(r"\b(?:with|of|from|for|by|to|in|on|at|about|into|lost|take|took|give|gave|want|sold|bring|brought|doing|all)\s+(?P<p>they['’]re)\s+(?P<next>[a-z]+)\b(?!['’-])", keys=("they're", "they’re")), "their", _behind_preposition),
    Slot(pattern(r"\b(?P<p>they['’]re)\s+(?:is|was|were|are|will\s+be|has|have|had|would|seems?|used\s+to)\b", keys=("they're", "they’re")), "there", always),
    # "What there getting for it"
    Slot(pattern(rf"\b{_WH}\s+(?P<p>there)\s+(?:not\s+|all\s+|just\s+|still\s+|now\s+|also\s+)?(?:going\s+to\s+(?!be\b)[a-z]+|(?P<next>[a-z]{{2,}}ing))\b", words=("there",)), "they’re", lambda match: match["next"] is None or _doing(match)),
    # "Said there children had been let down"
    Slot(pattern(r"\b(?:said|says|say|that|because|when|if|while|as|and|but|where|after|once)\s+(?P<p>there)\s+(?P<next>[a-z]+)\s+(?:had|have|were|are|will|would|could|can|did|do|need|want)\b", words=("there",)), "their", _have_their),
    Slot(pattern(r"\b(?:said|says|say|that|because|when|if|while|and|but|after|once)\s+(?P<p>there)\s+(?:new|old|own|first|last|next|best|main|local|only|whole|favou?rite)\s+[a-z]+\s+(?:would|will|had|was|were|is|are|has|have|could|can)\b", words=("there",)), "their", always),
    # "Packed up there desks", "to see there families", "gave there names"
    Slot(
        pattern(
            r"\b(?P<p>there)\s+(?:(?:\d+(?:st|nd|rd|th)|first|second|third|new|old|own|usual|annual|favou?rite|entire|whole|final|best|biggest|full)\s+)?(?P<next>[a-z]+)\b(?![’'-])",
            words=("there",),
        ),
        "their", _give_their,
    ),
    # "Of there parents", "with there dogs"
    Slot(pattern(r"\b(?:of|with|for|by|into|about|despite|without|against)\s+(?P<p>there)\s+(?P<next>[a-z]+)\b(?![’'-])", words=("there",)), "their", lambda match: (is_plural(match["next"].lower()) or is_noun(match["next"].lower())) and match["next"].lower() not in TIMES),
    # "Call us if you think your eligible"
    Slot(pattern(r"\b(?:if|think|when|that|know|sure|hope|because|once|until|unless|whether|say|says|and|as)\s+(?P<p>your)\s+(?P<next>[a-z]+)(?=[.,;!?])", words=("your",)), "you’re", _you_are_end),
    Slot(pattern(r"\b(?P<p>your)\s+(?:more\s+than\s+(?:welcome|likely|happy|able)|(?:most\s+)?welcome\s+to\s+(?:join|come|bring|use|visit|attend|stay|call|ring|try|ask)|never\s+(?:too|going|alone)|always\s+(?:welcome|going)|probably|already|supposed\s+to|in\s+for|in\s+luck|on\s+your|all\s+(?:invited|welcome))\b", words=("your",)), "you’re", always),
    # "Anyone whose interested should ring"
    Slot(pattern(r"\b(?P<p>whose)\s+(?P<next>[a-z]+)\b(?![’'-])", words=("whose",)), "who’s", _who_is),
    # "Would rather walk then take the bus", "easier said then done", "costs more to run then the council expected"
    Slot(pattern(r"\brather(?!\s+than)(?P<gap>(?:\s+[a-z’-]+){1,5}?)\s+(?P<p>then)\s+(?P<next>[a-z]+)\b", words=("then",)), "than", _walk_than),
    Slot(
        pattern(
            r"\b(?:(?:easier|sooner|quicker)\s+(?:said)?\s*(?P<p>then)\s+(?:done|later)|(?:more|less|longer|better|worse|faster|higher|lower|cheaper|further|later|earlier|sooner|bigger|smaller|larger)(?:\s+(?!(?:and|but|or|which|who|that|was|were|is|are|had|has)\b)[a-z’-]+){0,5}?\s+(?P<o>then)\s+"
            r"(?:(?:the|a|an|his|her|its|their|our|any|most|many)\s+(?:[a-z]+\s+){1,3}?(?:had\s+)?(?:expected|thought|hoped|planned|feared|predicted|forecast|budgeted|does|do|did|could|has|had|was|were)\b|(?:last|this)\s+(?:year|month|week|season|time)(?=[.,;!?])|(?:in|at|on|for|by|with|during)\s+(?:the|any|a|last|its|his|her|\d)))",
            words=("then",),
        ),
        "than", always,
    ),
    # "Taller then me"
    Slot(pattern(r"\b(?:[a-z]{2,}(?:[^e\W]er|ier)|better|worse|more|less)(?:\s+[a-z]+)?\s+(?P<p>then)\s+(?:me|him|us|them|you|her)\b", words=("then",)), "than", lambda match: may_be_comparative(match[0])),
    # "No fewer then 30", "no sooner had it opened then"
    Slot(pattern(r"\b(?:no|any)\s+(?:fewer|less|more|later|earlier|bigger|better|worse|longer|different|other)\s+(?P<p>then)\b|\bno\s+sooner\s+(?:had|did|was|were)\b[^.,;]{3,60}\s(?P<s>then)\b", words=("then",)), "than", always),
    # "The man whom shot him", but "whom Ann loved"
    Slot(pattern(r"(?<!of )(?<!to )(?<!for )(?<!with )(?<!by )(?<!from )(?<!in )\b(?P<p>whom)\s+(?P<verb>[a-z]+)\s+(?:him|them|it|me|us|the|an?|his|their|her\s+[a-z]+)\b", words=("whom",)), "who", _shot),
    # "Whom neighbours said never raised his voice"
    Slot(
        pattern(
            r"(?<!of )(?<!to )(?<!for )(?<!with )(?<!by )(?<!from )\b(?P<p>whom)\s+(?:(?!(?:that|who|which)\b)[\w’'-]+\s+){1,3}?(?:said|says|say|believed?|thinks?|thought|claim(?:s|ed)?|fear(?:s|ed)?|alleged?|suspect(?:s|ed)?|knew|hoped?)\s+"
            r"(?:(?:never|always|often|once|still|also|later|had)\s+(?P<verb>[a-z]+)|(?P<o_verb>[a-z]+))\b(?!\s+(?:to|that|he|she|they|it)\b)",
            words=("whom",),
        ),
        "who", lambda match: (word := (match["verb"] or match["o_verb"]).lower()).endswith("ed") or word in IRREGULAR - {"been"},
    ),
)  # fmt: skip
