"""Families: rules of one subject, selected and configured together."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from msgspec import Struct

from factlint.model.claim import Claim


class Family(Struct, frozen=True):
    """Rules whose codes begin alike, as the plugin that brings them declares them.

    A family may be declared in several entries of one name, where some of its codes differ from
    the others in more than their letters.

    Attributes:
        name: the word that selects the family.
        heads: the letters its codes begin with; no other family has them.
        idea: findings of families of one idea that mark the same words share a group; of a family
            without an idea, the findings of each rule are for themselves.
        silenceable: whether comments in an article may silence its findings.
        aliases: other words that select it, such as the engine whose checks it passes on.
        options: a frozen Struct or dataclass of the options all its rules share, under
            `[families.NAME]`; `Settings.family_options` gives them to rules and readings.
        check_options: reads the files that the options name before an article is read; raises
            ConfigError.
        claim_code: names the rule a claim is the business of, for the list of an article's claims.
        about: what its rules look for, in a few words, for lists of families.
    """

    name: str
    heads: tuple[str, ...]
    idea: str = ""
    silenceable: bool = True
    aliases: tuple[str, ...] = ()
    options: type | None = None
    check_options: Callable[[Any], object] | None = None
    claim_code: Callable[[Claim], str] | None = None
    about: str = ""
