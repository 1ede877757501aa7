"""STY013: a word the chosen house style does without."""

from __future__ import annotations

from collections.abc import Hashable

from factlint.api import Citation, Phrase, PhraseRule, Settings, by_profile, load_phrases

_TABLES = {"ap": "usage_ap.toml", "guardian": "usage_guardian.toml", "bbc": "usage_bbc.toml"}


class HouseUsage(PhraseRule):
    """Words are those of the house style.

    A house style settles more than spelling: which words hurt or accuse, which are worn, how
    initials that are read as a word are written. With `style = "ap"`, `"guardian"` or `"bbc"`
    the words that style does without are reported; without one, none are. Spellings are the
    business of house-variant. Quotations stay as they were said.

    Bad (style ap):
        The singer tried to commit suicide in 2019, police said.
                            ^^^^^^^^^^^^^^ “commit suicide” makes it a crime
    Bad (style guardian):
        Ministers of NATO countries met in the capital.
                     ^^^^ initials read as a word have one capital
    Fixed:
        Ministers of Nato countries met in the capital.
    Bad (style bbc):
        The Moslem festival begins on Monday.
            ^^^^^^ “Moslem” is the older form
    Fixed:
        The Muslim festival begins on Monday.
    Good:
        Ministers of NATO countries met in the capital. She tried to commit suicide.
    Good (style ap):
        Ministers of NATO countries met in the capital. “He did commit suicide,” the sister said.
    """

    code = "STY013"
    name = "house-usage"
    severity = by_profile("info")
    message = "“{text}” is not house style"
    citations = (Citation("AP Stylebook"), Citation("Guardian style guide"), Citation("BBC"))
    speech = "silent"
    fixable = True

    @classmethod
    def entries(cls) -> tuple[Phrase, ...]:
        """Return the phrases of all styles."""
        return tuple(phrase for style in _TABLES for phrase in cls.entries_for((style,)))

    @classmethod
    def choice(cls, settings: Settings) -> tuple[Hashable, ...]:
        """The style decides."""
        return (settings.style,)

    @classmethod
    def entries_for(cls, choice: tuple[Hashable, ...]) -> tuple[Phrase, ...]:
        """Return the phrases of one style, none without one; of all for no choice."""
        if not choice:
            return cls.entries()
        table = _TABLES.get(str(choice[0]))
        return load_phrases(cls.__module__, table) if table else ()
