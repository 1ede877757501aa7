"""Whether the publisher of an article is itself the maker of the works it writes about.

A project's or a shop's own news speaks in the first person: "we are happy to announce version 2",
"the team is releasing a fix today"; or the work bears the publisher's name: "Penguin OS 15 is out"
on the site of Penguin OS. Such claims are first-hand, they need no other source.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from pathlib import PurePosixPath

from factlint.model.article import Article
from factlint.model.claim import Claim, ClaimSettings
from factlint.readings.claims.clause import SentenceContext
from factlint.readings.claims.trigger import Trigger
from factlint.readings.persons import persons
from factlint.text.document import Document
from factlint.text.lazy import lazy_regex
from factlint.text.span import Span

_PROUD = lazy_regex(
    r"\b(?:happy|pleased|proud|excited|thrilled|delighted|glad|like|privilege|regrets?)\s+to\s+(?:\w+ly\s+)?"
    r"(?:announce|release|introduce|share|present|launch|welcome)\b"
)
#: Said in the present tense this announces, whoever the subject is.
_ANNOUNCES = lazy_regex(
    r"\b(?:is|are)\s+(?:\w+ly\s+)?(?:happy|pleased|proud|excited|thrilled|delighted|glad)\s+to\s+"
    r"(?:\w+ly\s+)?(?:announce|release|introduce|present|launch)\b"
)
_GLAD = tuple(
    f"{word} to" for word in "happy pleased proud excited thrilled delighted glad".split()
)
#: What only a maker says: "we have fixed", "our next release", "our forums". Who writes of others
#: says "we" of what all know, want and wait for, and of his own copy ("we updated this story").
_MAKES = lazy_regex(
    r"\bwe(?:['’](?:re|ve|ll|d)|\s+(?:have|are|will|would|can|could|had|do|did|hope\s+to|want\s+to|plan\s+to|would\s+like\s+to))?\s+"
    r"(?:(?:\w+ly|also|just|now|been)\s+){0,2}"
    r"(?:(?:releas|fix|add|merg|implement|improv|launch|ship|introduc|redesign|port|develop|updat|upgrad|packag|host|"
    r"maintain|organi[sz]|switch|remov|prepar|provid|offer|sponsor|invit|creat|design|support|deploy|migrat|thank)"
    r"(?:ed|ped|e|ing|ping|ting)?|build(?:ing)?|built)\b(?!\s+(?:this|the|our)\s+(?:story|article|post|piece|headline|review)\b)"
    r"|\bour\s+(?:[\w.-]+\s+)?(?:releases?|versions?|apps?|products?|projects?|software|code|downloads?|changelog|road\s?map|"
    r"services?|developers?|maintainers?|contributors?|volunteers|testers?|teams?|users?|members|customers|"
    r"community|forums?|conference)\b"
)
#: First persons in 100 words, from which an article speaks for its publisher.
_RATE = 0.5


def speaks_for_maker(
    article: Article, found: Sequence[tuple[SentenceContext, list[Trigger]]]
) -> bool:
    """Return whether an article is its publisher's news of his own works.

    It says what only a maker says ("we have fixed", "our next release"), or speaks in the first
    person outside quotation marks, and one of its claims is made of the publisher's own doing, or
    it is "happy to announce". Or somebody "is pleased to announce", which news tells in the past.
    A press release, release notes and minutes are the maker's own words by their form.
    """
    document = article.document
    if is_release(document) or _is_letter(document):
        return True
    if any(word in document.lower for word in _GLAD) and _told(_ANNOUNCES, document.text, document):
        return True
    if _told(_MAKES, document.lower, document):
        return True
    said = article.read(persons)
    if said.plural < 2 or 100 * said.plural < _RATE * said.words:
        return False
    return (
        any(one.own for _, claims in found for one in claims)
        or _told(_PROUD, document.lower, document) > 0
    )


#: The line over a press release, as the PRSA has it, and the title of release notes and minutes.
_RELEASE_HEAD = lazy_regex(
    r"\W*(?:for (?:immediate|general) (?:release|use)\b"
    r"|(?:press|news|media) release(?:\W*$|:| [-–—])"
    r"|(?:draft )?minutes of (?:the|an?) (?:[\w-]+ ){0,3}meeting\b"
    r"|(?:under )?embargo(?:ed)? until\b|for release (?:on|at|after)\b"
    r"|[^.?!]*\b(?:release notes|change ?log)(?:\W*$|\s+(?:for|of)\b))",
    re.IGNORECASE,
)
#: Blocks at the top of a document that may be such a line: a letterhead may be before it.
_TOP = 3


def is_release(document: Document) -> bool:
    """Return whether a document is by its first lines a press release, release notes or minutes."""
    top = (block.span.of(document.text) for block in document.blocks[:_TOP])
    return any(_RELEASE_HEAD.match(line) for line in top)


#: "Dear families,", "Hi all!" in a line of its own: who writes a letter says what he will do.
#: "Hello Dolly" and "Dear Evan Hansen" are titles.
_SALUTATION = lazy_regex(r"\W*(?:dear|hello|hi)\b,?(?: [\w’'.&-]+){1,6}[,:!]\W*$", re.IGNORECASE)
#: A letterhead or the head of a message may be before it.
_HEAD_OF_LETTER = 5


def _is_letter(document: Document) -> bool:
    """Return whether a document begins as a letter to its readers does."""
    top = (block.span.of(document.text) for block in document.blocks[:_HEAD_OF_LETTER])
    return any(_SALUTATION.match(line) for line in top)


def _told(pattern: re.Pattern[str], text: str, document: Document) -> int:
    """Return how often a pattern matches the text of a document outside quotation marks."""
    return sum(not document.in_speech(Span(*hit.span())) for hit in pattern.finditer(text))


#: Keys of front matter that name a publisher, and those that hold the article's own address.
_NAME_KEYS = ("publisher", "site", "site_name", "sitename")
_ADDRESS_KEYS = ("canonical_url", "canonical", "permalink", "link", "url")
#: Those that may hold an address of somebody else's, of which a blog of links tells.
_ANY_LINK = ("link", "url")
#: An author that is a project's own people, and what is before: "The Penguin Release Team".
_TEAM = lazy_regex(
    r"(?:the\s+)?(\w[\w.+-]{2,})(?:\s+\w+)?\s+"
    r"(?:team|project|group|community|foundation|developers|contributors|maintainers)",
    re.IGNORECASE,
)
_HOST = lazy_regex(
    r"https?://(?:[\w-]+\.)*?([\w-]{3,})(?:\.[a-z]{2,3})?\.[a-z]{2,}(?=[/:]|$)", re.IGNORECASE
)


def publishers(article: Article) -> frozenset[str]:
    """Return the names of an article's publisher, lower case: set, or in its front matter.

    An article that gives its own address is of the site at its host: "news.penguin.org" is of
    "penguin". One by "The Penguin Release Team" is of "penguin", too.
    """
    found = {name.lower() for name in article.settings.section(ClaimSettings).publisher}
    metadata = article.document.metadata
    if metadata is not None:
        values = metadata.data
        found.update(str(values[key]).lower() for key in _NAME_KEYS if values.get(key))
        for key in _ADDRESS_KEYS:
            address = str(values.get(key, ""))
            if key in _ANY_LINK and not _own_page(address, article):
                continue
            if host := _HOST.match(address):
                found.add(host[1].lower())
        for key in ("author", "authors"):
            authors = values.get(key) or ()
            for author in authors if isinstance(authors, list) else [authors]:
                if team := _TEAM.fullmatch(str(author).strip()):
                    found.add(team[1].lower())
    return frozenset(found)


def _own_page(address: str, article: Article) -> bool:
    """Return whether the last part of an address is the article's slug, or its file's name."""
    metadata = article.document.metadata
    slug = str(metadata.data.get("slug", "")) if metadata is not None else ""
    last = address.rstrip("/").rpartition("/")[2].removesuffix(".html")
    stem = PurePosixPath(article.document.source.path).stem
    return len(last) > 3 and (last == slug or stem.endswith(last))


_RELATIVE = ("that", "which", "who")
_SIGHT = 40  # characters


def bears_name(claim: Claim, names: frozenset[str], before: str) -> bool:
    """Return whether the work of a claim bears one of some names.

    `before` is the sentence up to the claim: what "that" means stands there, as in
    "the Tarn Summit that will open in May".
    """
    work = f"{claim.work or ''} {claim.subject or ''}".lower()
    if (claim.work or "").lower() in _RELATIVE:
        work += before.lower()[-_SIGHT:]
    return any(re.search(rf"(?<!\w){re.escape(name)}(?!\w)", work) for name in names)
