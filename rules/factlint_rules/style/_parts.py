"""Parts of speech, as far as the form of a word and the dictionary tell them.

No tagger is asked: words of the closed classes are listed, a verb has its form in -ing in the dictionary,
an adjective its adverb. A word that may be of two classes is of both.
"""

from __future__ import annotations

from functools import lru_cache
from typing import Final

from factlint.api import is_common_word, lazy_regex

PREPOSITIONS: Final = frozenset(
    "about above across after against along alongside amid among around at before behind below beneath beside besides between beyond "
    "by despite down during except for from in inside into like near of off on onto opposite out outside over past per round since "
    "than through throughout to toward towards under underneath unlike until up upon via with within without".split()
)
DETERMINERS: Final = frozenset(
    "a an the this that these those his her its our my your their some any no every each another both all either neither many much "
    "several few more most less fewer one two three four five six seven eight nine ten eleven twelve what which whose".split()
)
PRONOUNS: Final = frozenset(
    "i you he she it we they me him us them mine yours hers ours theirs who whom myself yourself himself herself itself ourselves "
    "themselves someone somebody something anyone anybody anything everyone everybody everything nobody nothing none others".split()
)
FINITE: Final = frozenset(
    "is are was were am has have had does do did will would shall should can could may might must cannot isn aren wasn weren hasn "
    "haven hadn doesn don didn won wouldn shouldn can couldn goes went said says came comes became becomes ran runs".split()
)
CONJUNCTIONS: Final = frozenset(
    "and or but nor so if when while where because although though as unless whether once whereas yet that how why".split()
)
ADVERBS: Final = frozenset(
    "again ago almost alone already also always apart away back earlier else enough even ever far first forward here hence home "
    "indeed instead just last late later least long maybe meanwhile never next not now nowhere often once only otherwise perhaps quite "
    "rather really right sometimes somewhere soon still then there today together tomorrow tonight too twice very well yesterday "
    "abroad afterwards ahead anyway beforehand elsewhere everywhere forever overseas thereby therefore thus upstairs downstairs".split()
)
#: Past forms and participles that are not made with -ed.
IRREGULAR: Final = frozenset(
    "been begun bent bought bound broken brought built caught chosen come cut dealt done drawn driven eaten fallen fed felt found fought "
    "forgotten fled flown given gone got grown held hidden hit hurt kept known laid led left lent let lost made meant met paid put read "
    "ridden risen run said sat seen sent set shaken shot shown shut sold sought spelt spent spoken spread stood struck stuck stolen sung sunk "
    "sworn taken taught thought told thrown torn understood upheld woken won worn wound written became began broke came chose did drew "
    "drove fell flew forgot gave got grew knew lay rang ran rose sang sank saw shook spoke stole swam took threw went woke wore wrote "
    "stood underlain".split()
)
_CLOSED: Final = DETERMINERS | PRONOUNS | PREPOSITIONS | FINITE | CONJUNCTIONS | ADVERBS
_ADJECTIVE_END: Final = lazy_regex(r"(?:ous|(?<![aeiou]n)ful|less|ible|able|ish|ical|est|ier)\Z")
#: Adjectives that have no adverb in -ly, or one of another sense.
_ADJECTIVES: Final = frozenset(
    "able afraid alive alone asleep awake aware bad best better big black blue brown busy dead due early easy elderly fast fine fit "
    "free fresh glad gold good gone grey gray green half happy hard high hot ill junior kind late lazy likely little local lone long "
    "low main mad new nice old only open other own past pink poor proper quick ready real red rich sad safe same second senior short "
    "shy single sick sober small so-called sore sorry square sure tall thin third tired top true unable upset used various welcome well "
    "white whole worse worst worth wrong yellow young last next first former latter female male".split()
)
_NOUN_END: Final = lazy_regex(
    r"(?:tion|sion|ness|ment|ity|ance|ence|ism|ship|hood|ology|graphy|ture|ist|dom|eer|logue)\Z"
)
_NO_PLURAL: Final = lazy_regex(r"(?:ss|us|is|ics|ous|ies(?<=series)|ies(?<=species)|news|as)\Z")


def is_closed(word: str) -> bool:
    """Return whether a word is of a closed class: none of them is a noun in its own right."""
    return word in _CLOSED


@lru_cache(maxsize=4096)
def may_be_adjective(word: str) -> bool:
    """Return whether a word may be an adjective, or a participle."""
    if word in _ADJECTIVES or word in IRREGULAR or word.endswith(("ed", "ing")) or is_adverb(word):
        return True
    return (
        is_common_word(f"{word}ly")
        or (word.endswith("y") and is_common_word(f"{word[:-1]}ily"))
        or (word.endswith("le") and is_common_word(f"{word[:-1]}y"))
        or _ADJECTIVE_END.search(word) is not None
    )


def is_adverb(word: str) -> bool:
    """Return whether a word is an adverb, or an adjective in -ly; "family" and "reply" are neither."""
    stem = word.removesuffix("ly")
    return word in ADVERBS or (
        stem != word
        and any(map(is_common_word, (stem, f"{stem}le", f"{stem}l", f"{stem[:-1]}y")))
        and word not in ("rally", "bully", "belly", "holly")
    )


@lru_cache(maxsize=4096)
def may_be_verb(word: str) -> bool:
    """Return whether a word may be the plain form of a verb."""
    forms = (f"{word}ing", f"{word[:-1]}ing" if word.endswith("e") else "", f"{word}{word[-1:]}ing")
    return any(form and is_common_word(form) for form in forms)


@lru_cache(maxsize=4096)
def is_plural(word: str) -> bool:
    """Return whether a word is a regular plural, or one of the irregular ones, and may be no form of a verb."""
    if word in ("people", "children", "men", "women", "teeth", "feet", "mice", "geese"):
        return True
    single = _single(word)
    return single is not None and not is_closed(single)


def _single(word: str) -> str | None:
    if not word.endswith("s") or len(word) < 4 or is_closed(word) or _NO_PLURAL.search(word):
        return None
    if word.endswith("ies"):
        return f"{word[:-3]}y"
    if word.endswith("ves") and not is_common_word(word[:-1]):
        return next(filter(is_common_word, (f"{word[:-3]}f", f"{word[:-3]}fe")), None)
    if word.endswith(("ches", "shes", "sses", "xes")):
        return word[:-2]
    return word[:-1] if is_common_word(word[:-1]) else None


def is_sure_plural(word: str) -> bool:
    """Return whether a word is a plural, and no form of a verb ("voters", "towns", not "plans")."""
    single = _single(word)
    return word in ("people", "children", "men", "women") or (
        single is not None and is_plural(word) and not may_be_verb(single)
    )


@lru_cache(maxsize=4096)
def is_noun(word: str) -> bool:
    """Return whether a word may be a singular noun, and is neither an adjective nor of a closed class."""
    if is_closed(word) or len(word) < 3 or word in IRREGULAR or word.endswith("ed"):
        return False
    if _NOUN_END.search(word):
        return True
    if may_be_adjective(word) or word.endswith("s"):
        return word.endswith("ss") and not may_be_adjective(word)
    return is_common_word(word)
