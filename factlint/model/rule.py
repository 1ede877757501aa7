"""What a rule is: its page, what it looks for, and its check.

A rule is one class in one file. Its docstring is its page: the first line says what is
right, then why, then examples that are executed (`factlint.model.page`). There are five
kinds, so that the engine knows what a rule needs before it reads a word.
"""

from __future__ import annotations

from abc import abstractmethod
from collections.abc import Callable, Collection, Hashable, Iterable, Iterator, Mapping
from typing import TYPE_CHECKING, Any, ClassVar, Generic, Literal, TypeVar

from msgspec import Struct

from factlint.model.article import Article
from factlint.model.citation import Citation
from factlint.model.claim import Claim
from factlint.model.context import Context, NoOptions, OptionsT
from factlint.model.date import DateExpression
from factlint.model.edit import Edit, Fix, Safety
from factlint.model.family import Family
from factlint.model.finding import Related, Remark
from factlint.model.pattern import Hit, Pattern
from factlint.model.phrase import Phrase, load_phrases
from factlint.model.settings import Settings
from factlint.model.severity import Profile, Severities, Severity, SeverityWord
from factlint.text.directives import Directive
from factlint.text.document import Document
from factlint.text.span import Span

#: What a rule does inside somebody else's words: "silent" for taste (a quotation is not
#: rewritten), "query" for what may have been said or may be a slip in typing, "check" for facts,
#: which are facts in a quotation too. Nothing is ever fixed there.
Speech = Literal["silent", "query", "check"]

FactT = TypeVar("FactT")


#: What codes and names of rules look like, and in words.
CODE = r"[A-Z]{3}\d{3}"
CODE_EXPECTED = "three capitals and three figures, such as HSE001"
NAME = r"[a-z][a-z0-9]*(?:-[a-z0-9]+)*"
NAME_EXPECTED = "words in lower case with hyphens between them, such as mayor-without-town"


class BrokenModule(Struct, frozen=True):
    """A module of a plugin's rules that could not be imported; the others are loaded all the same.

    Attributes:
        name: the module.
        reason: what it raised, and where.
    """

    name: str
    reason: str


class Rule(Generic[OptionsT]):
    """Base of the five kinds; subclass one of those.

    No `ABC`: with that, each question of the kind of a rule would go through all rules there are.
    A rule without the methods of its kind is refused when its plugin is read. A rule has no state:
    two instances of one class are equal, also after pickling.

    Attributes:
        code: three letters and three digits, never reused.
        name: the fault in kebab case; reads well after "ignore".
        severity: by profile.
        message: what is wrong, for `str.format` with the values given to `finding`.
        advice: what to do, likewise.
        citations: whose rule it is.
        options: a frozen Struct or dataclass; each field's `#:` comment is its documentation.
        speech: what it does inside speech.
        origin: the check of another engine it passes on ("proselint:misc.but"), which then
            selects it, too.
        by_records: whether it goes by the ledger, by texts of evidence or by the as-of day, which
            change while the article stays: what it finds in words of a baseline may be new.
        by_sum: whether it adds or counts rows and items, so that the deletion of one makes wrong
            what was right: what it finds in an edited file is new.
        speaking: readings that many rules share, each for a table of what they all look for. It
            gives the codes of those that may have something to say of an article; a rule that is
            not among them is not called.
    """

    code: ClassVar[str]
    name: ClassVar[str]
    severity: ClassVar[Severities]
    message: ClassVar[str]
    advice: ClassVar[str] = ""
    citations: ClassVar[tuple[Citation, ...]] = ()
    options: ClassVar[type[Any]] = NoOptions
    speech: ClassVar[Speech] = "check"
    fixable: ClassVar[bool] = False
    origin: ClassVar[str] = ""
    by_records: ClassVar[bool] = False
    by_sum: ClassVar[bool] = False
    speaking: ClassVar[tuple[Callable[[Article], Collection[str]], ...]] = ()

    def __init_subclass__(cls) -> None:
        """Nothing: what `Generic` does for its subclasses costs half the making of one."""

    if not TYPE_CHECKING:

        def __class_getitem__(cls, item: object) -> type:
            """Return the class: what its options are is for type checkers."""
            return cls

    def __eq__(self, other: object) -> bool:
        return type(self) is type(other)

    def __hash__(self) -> int:
        return hash(type(self).__qualname__)

    def finding(
        self,
        span: Span,
        *,
        message: str | None = None,
        advice: str | None = None,
        severity: SeverityWord | None = None,
        fix: Fix | None = None,
        related: tuple[Related, ...] = (),
        date: DateExpression | None = None,
        claim: Claim | None = None,
        origin: str | None = None,
        citation: str = "",
        in_source: bool = False,
        in_head: bool = False,
        gather: str = "",
        **values: object,
    ) -> Remark:
        """Build this rule's word on a span; `values` fill the message and the advice."""
        return Remark(
            span=span,
            message=(message or self.message).format(**values),
            advice=(self.advice if advice is None else advice).format(**values),
            severity=None if severity is None else Severity(severity),
            fix=fix,
            related=related,
            date=date,
            claim=claim,
            origin=origin,
            citation=citation,
            in_source=in_source,
            in_head=in_head,
            gather=gather,
        )

    def replacing(self, span: Span, text: str, *, safety: Safety, title: str = "") -> Fix:
        """Build the fix that puts `text` in the place of a span."""
        return Fix(title or f"write “{text}”", safety, (Edit(span, text),))


#: A rule whose options do not matter.
AnyRule = Rule[Any]


class PatternRule(Rule[OptionsT]):
    """A rule whose `check` is called for each match of its patterns.

    Attributes:
        looks_for: the patterns.
        whole_text: why a pattern without keys or words is searched for in every text; a rule of
            factlint's own that has one, and no `may_match`, must say.
    """

    looks_for: ClassVar[tuple[Pattern, ...]]
    whole_text: ClassVar[str] = ""

    def may_match(self, document: Document) -> bool:
        """Return whether the patterns are worth looking for; for what their keys cannot say."""
        del document
        return True

    @abstractmethod
    def check(self, hit: Hit, ctx: Context[OptionsT]) -> Iterator[Remark]:
        """Yield remarks on one match."""


class PhraseRule(Rule[OptionsT]):
    """A rule that is a table of phrases, in code or in a TOML file beside it."""

    table: ClassVar[str] = ""
    phrases: ClassVar[tuple[Phrase, ...]] = ()

    @classmethod
    def entries(cls) -> tuple[Phrase, ...]:
        """Return the phrases of the class and of its table.

        Raises:
            ConfigError: the table is not as it should be.
        """
        if not cls.table:
            return cls.phrases
        return (*cls.phrases, *load_phrases(cls.__module__, cls.table))

    @classmethod
    def choice(cls, settings: Settings) -> tuple[Hashable, ...]:
        """Return what of the settings decides which phrases there are; usually nothing."""
        del settings
        return ()

    @classmethod
    def entries_for(cls, choice: tuple[Hashable, ...]) -> tuple[Phrase, ...]:
        """Return the phrases for a choice; they are indexed once a choice.

        Raises:
            ConfigError: the table is not as it should be.
        """
        del choice
        return cls.entries()

    def accepts(self, hit: Hit, phrase: Phrase, ctx: Context[OptionsT]) -> bool:
        """Return whether a hit counts; for conditions a table cannot say."""
        del hit, phrase, ctx
        return True

    def check_phrase(self, hit: Hit, phrase: Phrase, ctx: Context[OptionsT]) -> Iterator[Remark]:
        """Yield remarks on one hit of a phrase."""
        if phrase.profiles and ctx.profile not in phrase.profiles:
            return
        if not phrase.fits(ctx.text, hit.span) or not self.accepts(hit, phrase, ctx):
            return
        text, fix, write = hit.text, None, ""
        if phrase.replacement is not None:
            write = phrase.replacement if phrase.case else _as_written(text, phrase.replacement)
            fix = self.replacing(hit.span, write, safety=phrase.safety)
        yield self.finding(
            hit.span,
            message=phrase.message or None,
            advice=phrase.advice or (f"write “{write}”" if write else None),
            fix=fix,
            citation=phrase.source,
            text=text,
            write=write,
        )


class DocumentRule(Rule[OptionsT]):
    """A rule whose `check` is called once a document and works on shared readings."""

    @abstractmethod
    def check(self, ctx: Context[OptionsT]) -> Iterator[Remark]:
        """Yield remarks on the document."""


class Collected(Struct, Generic[FactT], frozen=True):
    """What a corpus rule collected of one file, and what holds for the rule there.

    Attributes:
        path: the file, as reports name it.
        facts: what `collect` returned; spans in it count source offsets.
        options: the rule's options.
        profile: the profile of the file.
        severity: the rule's severity in that profile.
    """

    path: str
    facts: FactT
    options: Any
    profile: Profile
    severity: Severity


class CorpusRule(Rule[OptionsT], Generic[FactT, OptionsT]):
    """A rule across the articles of a run: small facts of each, then findings of all.

    No article is kept until then, so spans in the facts count source offsets
    (`Context.to_source`), as those of the findings do; an empty span is the article as a whole.
    A rule that also checks each article for itself has a second base: `class Byline(DocumentRule,
    CorpusRule[bool])`.
    """

    @abstractmethod
    def collect(self, ctx: Context[OptionsT]) -> FactT | None:
        """Return small picklable facts of one file, or None."""

    @abstractmethod
    def reconcile(self, facts: Mapping[str, Collected[FactT]]) -> Iterable[tuple[str, Remark]]:
        """Yield (path, remark) from the facts of all files, which are in the order of their paths.

        A path of which nothing was collected, or a span outside its file, is an error of the rule.
        """


class DirectiveUse(Struct, frozen=True):
    """A directive, how many findings it suppressed, and those of its codes that are unknown."""

    directive: Directive
    used: int
    unknown: tuple[str, ...] = ()


class DirectiveRule(Rule[OptionsT]):
    """A rule about the directives of a file, called after all other rules of the run."""

    @abstractmethod
    def check(self, use: DirectiveUse, options: OptionsT) -> Iterator[Remark]:
        """Yield remarks on one directive; spans count source offsets."""


#: What a rule can be; the engine runs nothing else. A corpus rule may be of another kind as well.
KINDS: tuple[type[AnyRule], ...] = (
    PatternRule,
    PhraseRule,
    DocumentRule,
    CorpusRule,
    DirectiveRule,
)


def _as_written(text: str, replacement: str) -> str:
    """Give a replacement the capitals of the words it replaces."""
    if text.isupper() and len(text) > 1:
        return replacement.upper()
    if text[:1].isupper():
        return replacement[:1].upper() + replacement[1:]
    return replacement


class RuleInfo(Struct, frozen=True):
    """A rule that was found, the plugin that brought it and the family it belongs to."""

    rule: type[AnyRule]
    plugin: str
    family: Family = Family("", ())

    @property
    def code(self) -> str:
        """The rule's code."""
        return self.rule.code

    @property
    def name(self) -> str:
        """The rule's name."""
        return self.rule.name
