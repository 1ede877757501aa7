"""LanguageTool for one run: which server is asked, and what it answers."""

from __future__ import annotations

import os
from collections.abc import Collection, Iterable, Mapping, Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from msgspec import Struct

from factlint.api import ServiceError, Span, Unavailable
from factlint_languagetool.grammar_match import GrammarCode, GrammarMatch
from factlint_languagetool.server_settings import LanguageToolSettings

if TYPE_CHECKING:  # most runs have no server, and need nothing that talks to one
    from factlint_languagetool.client import Answer, Client
    from factlint_languagetool.filter import Scope
    from factlint_languagetool.pieces import TextPiece

URL_VARIABLE = "FACTLINT_LANGUAGETOOL_URL"


class Endpoint(Struct, frozen=True):
    """A server to ask.

    Attributes:
        url: its address, with a final slash.
        version: LanguageTool's version; empty where only the server knows.
    """

    url: str
    version: str = ""


class LanguageToolService:
    """Asks the server that is named or kept; none is started.

    Making one costs nothing: a server is looked for with the first question.

    Args:
        settings: which server, which rules.
        cache_dir: where answers are kept; None keeps none.
        isolated: ask no server but one that the configuration given names, and keep no answers.
        demanded: the user selected LanguageTool by name, so that its absence is an error.
    """

    name = "languagetool"

    def __init__(
        self,
        settings: LanguageToolSettings,
        *,
        cache_dir: Path | None,
        isolated: bool,
        demanded: bool,
    ) -> None:
        self._settings = settings
        self._cache_dir = None if isolated else cache_dir
        self._isolated = isolated
        self._demanded = demanded
        self._endpoint: Endpoint | None = None
        self._client: Client | None = None
        self._absence: Unavailable | ServiceError | None = None

    def check(
        self, text: str, language: str, *, paragraphs: Sequence[Span] | None = None
    ) -> tuple[GrammarMatch, ...]:
        """Return everything LanguageTool says about a text, in the order of the text.

        Args:
            text: prose; markup in it would be read as prose.
            language: language code; "en" alone means the configured variant.
            paragraphs: spans of `text` to check, in order; without them, all of it. A match that
                would reach from one into the next is left out.

        Raises:
            Unavailable: LanguageTool was not demanded and there is no server, or it was
                demanded and is switched off. Switched off and not demanded it finds nothing.
            ServiceError: it was demanded and there is none, or it did not answer properly.
        """
        if self._settings.mode == "off" and not self._demanded:
            return ()
        spans = [Span(0, len(text))] if paragraphs is None else paragraphs
        if not any(span.of(text).strip() for span in spans):
            return ()
        if self._absence is not None:  # what could not be had is not tried for every file
            # Else its traceback, and all it holds, would grow by every file that asks.
            raise self._absence.with_traceback(None)
        try:
            return self._found(text, self._variant(language), paragraphs)
        except (Unavailable, ServiceError) as absence:
            self._absence = absence
            raise

    def to_report(
        self,
        matches: Iterable[GrammarMatch],
        text: str,
        *,
        scope: Scope,
        known_words: Collection[str] = (),
    ) -> tuple[GrammarMatch, ...]:
        """Return the matches to report in a profile: see `filter.to_report`."""
        from factlint_languagetool.filter import to_report

        return to_report(
            matches, text, scope=scope, settings=self._settings, known_words=known_words
        )

    def code(self, match: GrammarMatch) -> GrammarCode:
        """Return the code a match is reported under: see `filter.grammar_code`."""
        from factlint_languagetool.filter import grammar_code

        return grammar_code(match)

    def fingerprint(self) -> str | None:
        """Return what its answers depend on, or why it gives none; None where it should fail."""
        if self._settings.mode == "off" and not self._demanded:
            return "off"
        try:
            endpoint = choose(self._settings, isolated=self._isolated, demanded=self._demanded)
        except Unavailable as absence:
            return f"none: {absence.message}; {absence.hint}" if absence.hint else absence.message
        except ServiceError:
            return None
        self._endpoint = endpoint
        version = self._version(endpoint)
        return None if version == "unknown" else f"{endpoint.url} {version}"

    def close(self) -> None:
        """Forget the connection; the server lives on."""
        self._client = None

    def _found(
        self, text: str, language: str, paragraphs: Sequence[Span] | None
    ) -> tuple[GrammarMatch, ...]:
        if self._endpoint is None:
            self._endpoint = choose(
                self._settings, isolated=self._isolated, demanded=self._demanded
            )
        from factlint_languagetool.pieces import cut

        matches = [
            match
            for piece in cut(text, paragraphs)
            for answer in self._answers(piece.text, language, self._endpoint)
            if (match := _in_text(answer, piece)) is not None
        ]
        return tuple(sorted(matches, key=lambda match: (match.span, match.rule_id)))

    def _variant(self, language: str) -> str:
        code = language.replace("_", "-")
        wanted = self._settings.language
        if "-" not in code and wanted.lower().startswith(f"{code.lower()}-"):
            return wanted
        return code

    def _answers(self, text: str, language: str, endpoint: Endpoint) -> tuple[Answer, ...]:
        if self._cache_dir is None:
            return self._ask(text, language, endpoint)
        from factlint_languagetool.cache import AnswerCache, key_of

        cache = AnswerCache(self._cache_dir)
        server = f"{endpoint.url if not endpoint.version else 'kept'} {self._version(endpoint)}"
        key = key_of(text, server=server, language=language, settings=self._settings)
        answers = cache.get(key)
        if answers is None:
            answers = self._ask(text, language, endpoint)
            cache.put(key, answers)
        return answers

    def _version(self, endpoint: Endpoint) -> str:
        if not endpoint.version:
            from factlint_languagetool.address import server_version

            version = server_version(endpoint.url) or "unknown"
            self._endpoint = Endpoint(endpoint.url, version)
            return version
        return endpoint.version

    def _ask(self, text: str, language: str, endpoint: Endpoint) -> tuple[Answer, ...]:
        from factlint_languagetool.client import Client

        if self._client is None:
            self._client = Client(endpoint.url, self._settings)
        return self._client.check(text, language)


def choose(
    settings: LanguageToolSettings,
    *,
    isolated: bool,
    demanded: bool,
    environ: Mapping[str, str] | None = None,
) -> Endpoint:
    """Return the server to ask. Nothing is started.

    Raises:
        Unavailable: there is none, or it is switched off, and LanguageTool is not demanded.
        ServiceError: the mode or the command line demands a server, and there is none.
        ConfigError: the address given is none.
    """
    if settings.mode == "off":
        raise Unavailable("LanguageTool is switched off", hint='set `languagetool.mode = "auto"`')
    endpoint, reason, hint = _endpoint(settings, isolated=isolated, environ=environ)
    if endpoint is not None and not _has_client():
        from factlint_languagetool.installation import EXTRA_HINT

        endpoint, reason, hint = None, "language-tool-python is not installed", EXTRA_HINT
    if endpoint is not None:
        return endpoint
    if demanded or settings.mode != "auto":
        raise ServiceError(reason, hint=hint)
    raise Unavailable(reason, hint=hint)


def _endpoint(
    settings: LanguageToolSettings, *, isolated: bool, environ: Mapping[str, str] | None
) -> tuple[Endpoint | None, str, str]:
    """Return the server to ask; where there is none, why, and what to do."""
    url = named_url(settings, isolated=isolated, environ=environ)
    if url is not None and settings.mode != "local":
        return Endpoint(url), "", ""
    name_one = f"set `languagetool.url` or the variable {URL_VARIABLE}"
    if settings.mode == "remote":
        return None, "languagetool.mode is remote, and no server is named", name_one
    if isolated:
        return None, "no LanguageTool server is named", "set `languagetool.url`"
    from factlint_languagetool.server import kept_server, start_hint

    kept = kept_server()
    if kept is None:
        return None, "no LanguageTool server is running", start_hint()
    return Endpoint(kept.url, kept.version), "", ""


def _has_client() -> bool:
    """Return whether language-tool-python can be imported."""
    from importlib.util import find_spec

    try:
        return find_spec("language_tool_python") is not None
    except ValueError:  # hidden on purpose: its entry in `sys.modules` is None
        return False


def named_url(
    settings: LanguageToolSettings,
    *,
    isolated: bool,
    environ: Mapping[str, str] | None = None,
) -> str | None:
    """Return the address the environment names, else the configuration's, or None.

    The text of an article leaves this machine only where the user of factlint says so: a
    configuration may come with a stranger's files.

    Raises:
        ConfigError: it is no address.
        ServiceError: the configuration names another machine.
    """
    env = os.environ if environ is None else environ
    chosen = "" if isolated else env.get(URL_VARIABLE, "")
    if not chosen and not settings.url:
        return None
    from factlint_languagetool.address import is_loopback, normal_url

    if chosen:
        return normal_url(chosen)
    assert settings.url is not None
    url = normal_url(settings.url)
    if not is_loopback(url):
        raise ServiceError(
            f"languagetool.url is {url}, which is not on this machine: articles are sent there "
            "only where you say so yourself",
            hint=f"set the variable {URL_VARIABLE} to that address",
        )
    return url


def _in_text(answer: Answer, piece: TextPiece) -> GrammarMatch | None:
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
