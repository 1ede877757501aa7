"""Check texts with LanguageTool, whatever it takes within what is allowed."""

from __future__ import annotations

import os
import threading
from collections.abc import Collection, Iterable, Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from factlint.model.languagetool import GrammarCode, GrammarMatch, LanguageToolSettings
from factlint.services.languagetool.absence import Unavailable
from factlint.text.span import Span

if TYPE_CHECKING:
    from factlint.services.languagetool.filter import Scope
    from factlint.services.languagetool.session import Session

__all__ = ["LanguageToolService", "Unavailable"]


class LanguageToolService:
    """LanguageTool for one run: finds or starts a server only when an answer needs one.

    One process uses it, from any of its threads. Making one costs nothing: the machinery is
    imported with the first question.

    Args:
        settings: which server, which rules.
        cache_dir: where answers are kept (`.factlint_cache`); None keeps none.
        isolated: obey no `FACTLINT_` variable and keep no answers.
        asked_by_name: the user selected LanguageTool, so that in mode `auto` an installed one
            is started, and its absence is an error.
    """

    name = "languagetool"

    def __init__(
        self,
        settings: LanguageToolSettings,
        *,
        cache_dir: Path | None,
        isolated: bool,
        asked_by_name: bool,
    ) -> None:
        self._settings = settings
        self._cache_dir = cache_dir
        self._isolated = isolated
        self._asked_by_name = asked_by_name
        self._session: Session | None = None
        self._pid = os.getpid()
        self._lock = threading.Lock()

    def check(
        self, text: str, language: str, *, paragraphs: Sequence[Span] | None = None
    ) -> tuple[GrammarMatch, ...]:
        """Return everything LanguageTool says about a text, in the order of the text.

        Nothing is left out here: which matches are worth hearing is `filter`'s business.

        Args:
            text: prose; markup in it would be read as prose.
            language: language code; "en" alone means the configured variant.
            paragraphs: stretches of `text` to check, in order; without them, all of it. A
                match that would reach from one into the next is left out.

        Raises:
            Unavailable: nobody demanded LanguageTool and none is there.
            ServiceError: it was demanded and did not run, or did not answer properly.
        """
        with self._lock:
            if self._session is None or os.getpid() != self._pid:
                # A forked worker has no right over its parent's server and connection.
                self._session = self._open()
            return self._session.check(text, language, paragraphs)

    def worth_hearing(
        self,
        matches: Iterable[GrammarMatch],
        text: str,
        *,
        scope: Scope,
        known_words: Collection[str] = (),
    ) -> tuple[GrammarMatch, ...]:
        """Return the matches to report in a profile: see `filter.worth_hearing`."""
        from factlint.services.languagetool.filter import worth_hearing

        return worth_hearing(
            matches, text, scope=scope, settings=self._settings, known_words=known_words
        )

    def code(self, match: GrammarMatch) -> GrammarCode:
        """Return the code a match is reported under: see `filter.grammar_code`."""
        from factlint.services.languagetool.filter import grammar_code

        return grammar_code(match)

    def close(self) -> None:
        """End the server this run started, if any; the service may be used again."""
        with self._lock:
            if self._session is not None and os.getpid() == self._pid:
                self._session.close()
            self._session = None

    def _open(self) -> Session:
        from factlint.services.languagetool.session import Session

        self._pid = os.getpid()
        return Session(
            self._settings,
            cache_dir=self._cache_dir,
            isolated=self._isolated,
            asked_by_name=self._asked_by_name,
        )
