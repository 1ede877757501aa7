"""Counts of words, sentences and syllables, as Vale's measures take them.

Syllables are counted by spelling with the tables of the packages prose (Joseph Kato) and syllable
(Titus Wormer), both under the MIT licence: a measure of Vale's is only the same where each word has
the same number.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from functools import lru_cache

from factlint_vale.vale_sentences import sentence_spans

_WORD = re.compile(r"(?:[A-Z]\.){2,}|(?:[^\W_]|')+")
_EXACT = {
    word: count
    for count, words in {
        2: "abed adieu cafe cafes chile chloe circe daphne jesse jukebox maybe people phoebe "
        "shoreline zoe",
        3: "abare acreage adame adobe apache coyote euterpe forever karate machete recipe sesame "
        "simile syncope tamale",
        4: "abalone abbruzzese abruzzese anemone aphrodite apostrophe ariadne calliope catastrophe "
        "epitome eurydice facsimile gethsemane guacamole hermione hyperbole penelope persephone "
        "yosemite",
        5: "aborigine aborigines",
    }.items()
    for word in words.split()
}
_CLUSTERS_ED = "b c ch dg f g gh gn k l lch ll lv m mm n nc ng nch nn p r rc rn rs rv s sc sk sl squ ss th v y z"
_CLUSTERS_ES = (
    "b ch d f gh gn k l lch ll lv m mm n nch nn p r rn rs rv s sc sk sl squ ss st t th v y"
)
_CLUSTERS_E = "b c ch d dg f g gh gn k l ll lv m mm n nc ng nn p r rc rn rs rv s sc sk sl squ ss st t th v y z"


def _any(words: str) -> str:
    return "|".join(words.split())


_LESS = (
    re.compile(
        "cia(?:l|$)|tia|cius|cious|[^aeiou]giu|[aeiouy][^aeiouy]ion|iou|sia$|eous$|[oa]gue$|"
        ".[^aeiuoycgltdb]{2,}ed$|.ely$|^jua|uai|eau|^busi$|"
        f"[aeiouy](?:{_any(_CLUSTERS_ED)})ed$|[aeiouy](?:{_any(_CLUSTERS_ES)})es$"
    ),
    re.compile(f"[aeiouy](?:{_any(_CLUSTERS_E)})e$"),
)
_MORE = (
    re.compile(
        "(?:[^aeiouy]ie(?:r|st|t)|[aeiouym]bl|eo|ism|asm|thm|dnt|uity|dea|gean|oa|ua|eings?|"
        "[aeiouy]sh?e[rsd])$"
    ),
    re.compile("[^gq]ua[^auieo]|[aeiou]{3}|^(?:ia|mc|coa[dglx].)"),
    re.compile(
        "[^aeiou]y[ae]|[^l]lien|riet|dien|iu|io|ii|uen|real|iell|eo[^aeiou]|[aeiou]y[aeiou]"
    ),
    re.compile("[^s]ia"),
)
_VOWELS = re.compile("[aeiouy]+")
#: Beginnings and endings with the syllables they count for; the first list that has one is taken.
_BEGINNINGS = (
    (2, "above anti ante counter hyper afore agri infra intra inter over semi ultra under extra "
        "dia micro mega kilo pico nano macro"),
    (1, "un fore ware none non out post sub pre pro dis side"),
)  # fmt: skip
_ENDINGS = (
    (3, "ology ologist onomy onomist"),
    (2, "fully berry woman women"),
    (1, "ly less some ful er ers ness cian cians ment ments ette ettes ville villes ships ship "
        "side sides port ports shire shires tion tioned"),
)  # fmt: skip


@lru_cache(maxsize=65536)
def syllables_of(word: str) -> int:
    """Return the syllables of a word."""
    if len(word) < 3:
        return min(len(word), 1)
    word = word.lower()
    if word in _EXACT:
        return _EXACT[word]
    count = 0
    for worth, beginnings in _BEGINNINGS:
        part = next((one for one in beginnings.split() if word.startswith(one)), "")
        if part:
            word, count = word.removeprefix(part), count + worth
            break
    for worth, endings in _ENDINGS:
        part = next((one for one in endings.split() if word.endswith(one)), "")
        if part:
            word, count = word.removesuffix(part), count + worth
            break
    count += len(_VOWELS.findall(word))
    count -= sum(len(one.findall(word)) for one in _LESS)
    count += sum(len(one.findall(word)) for one in _MORE)
    return max(count, 1)


@lru_cache(maxsize=8)
def counts_of(text: str) -> Mapping[str, float]:
    """Return the counts of a text by the names that formulas have for them; empty without words."""
    words: list[str] = []
    sentences = 0
    for paragraph in text.split("\n\n"):
        sentences += len(sentence_spans(paragraph))
        words += _WORD.findall(paragraph)
    if not words:
        return {}
    counted = [(word, syllables_of(word)) for word in words]
    return {
        "words": float(len(words)),
        "sentences": float(sentences),
        "characters": float(sum(1 for word in words for one in word if one.isalnum())),
        "syllables": float(sum(count for _, count in counted)),
        "polysyllabic_words": float(sum(count > 2 for _, count in counted)),
        "complex_words": float(
            sum(count - word.endswith(("es", "ed", "ing")) > 2 for word, count in counted)
        ),
        "long_words": float(sum(len(word.encode()) > 6 for word in words)),
    }
