"""The conversation of one run with LanguageTool: choose a server, ask it, replace it.

Most runs have no server: what speaks to one is imported when there is one to speak to.
"""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from factlint.errors import ServiceError
from factlint.model.languagetool import GrammarMatch, LanguageToolSettings
from factlint.services.languagetool.absence import Unavailable
from factlint.services.languagetool.endpoint import (
    Endpoint,
    Living,
    Named,
    ToStart,
    choose,
)
from factlint.services.languagetool.folders import existing_state_folder
from factlint.text.span import Span

if TYPE_CHECKING:
    from factlint.services.languagetool.cache import AnswerCache
    from factlint.services.languagetool.client import Answer, Client
    from factlint.services.languagetool.pieces import Piece
    from factlint.services.languagetool.server import Server

_SERVERS_PER_PIECE = 3
"""A server that dies over a piece of text is replaced, but not for ever."""


class Session:
    """What `LanguageToolService` promises, done; one thread at a time uses it."""

    def __init__(
        self,
        settings: LanguageToolSettings,
        *,
        cache_dir: Path | None,
        isolated: bool,
        asked_by_name: bool,
    ) -> None:
        self._settings = settings
        self._isolated = isolated
        self._asked_by_name = asked_by_name
        self._cache_dir = None if isolated else cache_dir
        self._cache: AnswerCache | None = None
        self._state: Path | None = None
        self._endpoint: Endpoint | None = None
        self._probe = False
        self._identity: str | None = None
        self._client: Client | None = None
        self._server: Server | None = None
        self._log: Path | None = None
        self._absence: Unavailable | ServiceError | None = None

    def check(
        self, text: str, language: str, paragraphs: Sequence[Span] | None
    ) -> tuple[GrammarMatch, ...]:
        """Return everything LanguageTool says about a text, in the order of the text."""
        spans = [Span(0, len(text))] if paragraphs is None else paragraphs
        if not any(span.of(text).strip() for span in spans):
            return ()
        self._choose()
        from factlint.services.languagetool.pieces import cut

        found: list[GrammarMatch] = []
        for piece in cut(text, paragraphs):
            for answer in self._answers(piece.text, self._variant(language)):
                if match := _in_source(answer, piece):
                    found.append(match)
        return tuple(sorted(found, key=lambda match: (match.span, match.rule_id)))

    def close(self) -> None:
        """End the server this run started, if any."""
        self._let_go()
        if self._cache is not None:
            self._cache.close()

    def _variant(self, language: str) -> str:
        code = language.replace("_", "-")
        wanted = self._settings.language
        if "-" not in code and wanted.lower().startswith(f"{code.lower()}-"):
            return wanted
        return code

    def _answers(self, text: str, language: str) -> tuple[Answer, ...]:
        endpoint = self._choose()
        if self._cache_dir is None:
            return self._ask(text, language)
        from factlint.services.languagetool.cache import AnswerCache, key_of

        self._cache = self._cache or AnswerCache(self._cache_dir)
        key = key_of(
            text,
            server=self._identify(endpoint),
            language=language,
            settings=self._settings,
        )
        kept = self._cache.get(key)
        if kept is None:
            kept = self._ask(text, language)
            self._cache.put(key, kept)
        return kept

    def _choose(self) -> Endpoint:
        if self._absence is not None:
            # What could not be had a moment ago is not tried again for every file.
            raise self._absence
        if self._endpoint is None:
            self._state = self._state or existing_state_folder()
            try:
                self._endpoint = choose(
                    self._settings,
                    self._state,
                    isolated=self._isolated,
                    asked_by_name=self._asked_by_name,
                    probe=self._probe,
                )
            except (Unavailable, ServiceError) as absence:
                self._absence = absence
                raise
        return self._endpoint

    def _identify(self, endpoint: Endpoint) -> str:
        if isinstance(endpoint, ToStart):
            return f"local {endpoint.install.version}"
        if isinstance(endpoint, Living):
            return f"local {endpoint.record.version}"
        if self._identity is None:
            assert self._cache is not None
            from factlint.services.languagetool.address import server_version

            version = self._cache.version(endpoint.url)
            if version is None:
                version = server_version(endpoint.url) or "unknown"
                if version != "unknown":
                    self._cache.remember_version(endpoint.url, version)
            self._identity = f"{endpoint.url} {version}"
        return self._identity

    def _ask(self, text: str, language: str) -> tuple[Answer, ...]:
        from factlint.services.languagetool import shared
        from factlint.services.languagetool.client import ServerGoneError
        from factlint.services.languagetool.server import log_tail

        for _ in range(_SERVERS_PER_PIECE):
            client = self._connect()
            if self._state is not None and not isinstance(self._endpoint, Named):
                shared.touch(self._state)
            try:
                return client.check(text, language)
            except ServerGoneError as gone:
                if isinstance(self._endpoint, Named):
                    self._absence = gone
                    raise
                self._let_go(keep_log=True)
        self._absence = ServiceError(
            f"LanguageTool ended {_SERVERS_PER_PIECE} times over one piece of text"
            f"{log_tail(self._log) if self._log else ''}",
            hint="run `factlint languagetool start` and look into the server's log",
        )
        raise self._absence

    def _connect(self) -> Client:
        from factlint.services.languagetool.client import Client

        if self._client is None:
            if not self._probe:
                # Kept answers needed no server; only now does it matter whether one answers.
                self._probe = True
                self._endpoint = None
            endpoint = self._choose()
            if isinstance(endpoint, ToStart):
                url = self._start_or_share()
            else:
                url = endpoint.url if isinstance(endpoint, Named) else endpoint.record.url
            self._client = Client(url, self._settings)
        return self._client

    def _start_or_share(self) -> str:
        from factlint.services.languagetool import shared
        from factlint.services.languagetool.folders import state_folder
        from factlint.services.languagetool.locate import find_java
        from factlint.services.languagetool.server import start_server

        try:
            self._state = state_folder()
            # Whoever held the lock before may have started the server this run can share.
            with shared.lock(self._state):
                self._endpoint = None
                endpoint = self._choose()
                if isinstance(endpoint, Living):
                    return endpoint.record.url
                if isinstance(endpoint, Named):
                    return endpoint.url
                self._server = start_server(endpoint.install, find_java(), self._state)
                self._log = self._server.log
                shared.write(self._state, shared.record_of(self._server, "run"))
                return self._server.url
        except ServiceError as error:
            self._absence = error
            raise
        except OSError as error:
            self._absence = ServiceError(
                f"LanguageTool cannot be started: {error}",
                hint="the cache folder or the temporary folder must be writable",
            )
            raise self._absence from error

    def _let_go(self, *, keep_log: bool = False) -> None:
        if self._server is not None:
            if self._state is not None:
                from factlint.services.languagetool import shared

                shared.forget(self._state, shared.record_of(self._server, "run"))
            self._server.close(keep_log=keep_log)
        self._server = None
        self._client = None
        self._endpoint = None


def _in_source(answer: Answer, piece: Piece) -> GrammarMatch | None:
    span = piece.span(answer.start, answer.end)
    if span is None:
        return None
    return GrammarMatch(
        span,
        answer.rule_id,
        answer.category,
        answer.issue_type,
        answer.message,
        answer.replacements,
    )
