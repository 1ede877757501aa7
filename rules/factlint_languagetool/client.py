"""Questions to a LanguageTool server through language-tool-python.

The client is given an address, so that it neither starts nor downloads a server. Its way to ask
is replaced: one limit of time for the whole answer, no retry, no redirect to another machine, no
proxy for this machine, and errors of our own. Its `error_length` counts UTF-16 units.
"""

from __future__ import annotations

import json
import time
from collections.abc import Callable
from queue import Empty, SimpleQueue
from threading import Thread
from typing import TYPE_CHECKING, Any

from msgspec import Struct

from factlint.errors import ServiceError
from factlint_languagetool.address import is_loopback
from factlint_languagetool.installation import EXTRA_HINT
from factlint_languagetool.server_settings import LanguageToolSettings

if TYPE_CHECKING:
    from language_tool_python import LanguageTool
    from language_tool_python.match import Match

# An empty address, unlike None, also keeps the environment's proxies out.
_NO_PROXIES = {"http": "", "https": "", "all": ""}
_MOST_BYTES = 64_000_000
_CHUNK = 65_536
#: Seconds in which a question may notice by itself that its time is over, and close.
_GRACE = 1


class Answer(Struct, frozen=True):
    """One match in the text that was sent, `start` and `end` in its code points."""

    start: int
    end: int
    rule_id: str
    category: str
    issue_type: str
    message: str
    replacements: tuple[str, ...]


class Client:
    """Asks one server, in one language after the other."""

    def __init__(self, url: str, settings: LanguageToolSettings) -> None:
        self._url = url
        self._settings = settings
        self._tool: LanguageTool | None = None

    def check(self, text: str, language: str) -> tuple[Answer, ...]:
        """Return the matches in one piece of text, given as NFC without lone surrogates.

        Raises:
            ServiceError: the client is not installed, or the server gave no usable answer.
        """
        try:
            matches = self._tool_for(language).check(text)
            if len(matches) > len(text):
                raise self._unusable(f"{len(matches):,} matches in {len(text):,} characters")
            return tuple(_answer(match, text) for match in matches)
        except ServiceError:
            raise
        except (Exception, SystemExit) as error:  # foreign code may raise anything
            raise self._explained(error, language) from error

    def _tool_for(self, language: str) -> LanguageTool:
        if self._tool is None:
            self._tool = self._new_tool(language)
        elif self._tool.language.tag != language:
            # Setting the language clears the rules chosen, so they are set after it.
            self._tool.language = language
        settings, tool = self._settings, self._tool
        # A trailing * is ours; the server knows whole ids only.
        tool.disabled_rules = {rule for rule in settings.disabled_rules if "*" not in rule}
        tool.enabled_rules = {rule for rule in settings.enabled_rules if "*" not in rule}
        tool.disabled_categories = set(settings.disabled_categories)
        tool.enabled_categories = set(settings.enabled_categories)
        tool.picky = settings.picky
        return tool

    def _new_tool(self, language: str) -> LanguageTool:
        try:
            from language_tool_python import LanguageTool
        except ImportError as error:
            raise ServiceError(
                f"language-tool-python cannot be imported: {error}", hint=EXTRA_HINT
            ) from error
        query = self._query

        class Tool(LanguageTool):
            """The client with our way to ask."""

            def _query_server(
                self, url: str, params: Any = None, num_tries: int = 1, method: str = "get"
            ) -> Any:
                return query(url, params, method)

        # Without `host` the client asks the name service for "localhost".
        return Tool(language, remote_server=self._url, host="127.0.0.1")

    def _query(self, url: str, params: dict[str, str] | None, method: str) -> object:
        """Return the JSON a server answers with."""
        import requests
        from urllib3.exceptions import HTTPError, ReadTimeoutError

        try:
            status, body = self._in_time(lambda: self._response(url, params, method))
        except (requests.Timeout, ReadTimeoutError):
            raise self._too_slow() from None
        except (OSError, ValueError, HTTPError) as error:
            raise ServiceError(
                f"no LanguageTool server answers at {self._url}: {_short(str(error))}",
                hint="`factlint languagetool status` says which servers live",
            ) from error
        if status == 426:
            raise ServiceError(
                f"the LanguageTool server at {self._url} refuses more questions for now",
                hint="wait, or use a server of your own: `factlint languagetool install`",
            )
        try:
            return json.loads(body)
        except ValueError:
            words = body.decode("utf-8", "replace")
            raise self._unusable(f"status {status}: {_short(words)}") from None

    def _in_time(self, ask: Callable[[], tuple[int, bytes]]) -> tuple[int, bytes]:
        """Return what a question gives within the limit of time.

        The client's own limit is one of silence: a server that sends a header letter by letter
        is waited for, so the question has a thread of its own, which may be given up.
        """
        told: SimpleQueue[tuple[int, bytes] | Exception] = SimpleQueue()

        def tell() -> None:
            try:
                told.put(ask())
            except Exception as error:
                told.put(error)

        Thread(target=tell, daemon=True).start()
        try:
            answer = told.get(timeout=self._settings.timeout_seconds + _GRACE)
        except Empty:
            raise self._too_slow() from None
        if isinstance(answer, Exception):
            raise answer
        return answer

    def _response(self, url: str, params: dict[str, str] | None, method: str) -> tuple[int, bytes]:
        """Return the status and the body of a response."""
        import requests

        deadline = time.monotonic() + self._settings.timeout_seconds
        with requests.request(
            method,
            url,
            params=params if method == "get" else None,
            data=params if method == "post" else None,
            timeout=self._settings.timeout_seconds,
            proxies=_NO_PROXIES if is_loopback(self._url) else None,
            allow_redirects=False,
            stream=True,
        ) as response:
            return response.status_code, self._body(response, deadline)

    def _body(self, response: Any, deadline: float) -> bytes:
        body = bytearray()
        # Not `iter_content`: it waits until a chunk is full, however long that takes.
        while chunk := response.raw.read1(_CHUNK, decode_content=True):
            body += chunk
            if time.monotonic() > deadline:
                raise self._too_slow()
            if len(body) > _MOST_BYTES:
                raise self._unusable("an answer without end")
        return bytes(body)

    def _too_slow(self) -> ServiceError:
        return ServiceError(
            f"the LanguageTool server at {self._url} did not answer within "
            f"{self._settings.timeout_seconds} seconds",
            hint="raise `languagetool.timeout-seconds`, or use a server that is less busy",
        )

    def _unusable(self, what: str) -> ServiceError:
        return ServiceError(
            f"the LanguageTool server at {self._url} gave no usable answer: {what}",
            hint="`factlint languagetool status` says which servers live",
        )

    def _explained(self, error: BaseException, language: str) -> ServiceError:
        if isinstance(error, ValueError) and "unsupported language" in str(error):
            return ServiceError(
                f"the LanguageTool server at {self._url} does not know the language {language!r}",
                hint='set `languagetool.language`, for example to "en-GB"',
            )
        if isinstance(error, KeyError):
            return ServiceError(
                f"the LanguageTool server at {self._url} answered without {error}: "
                "it reported an error of its own, or is no LanguageTool",
                hint="look into the server's log",
            )
        return self._unusable(f"{type(error).__name__}: {_short(str(error))}")


def _answer(match: Match, text: str) -> Answer:
    start = match.offset
    end = _end(text, start, match.error_length)
    if match.error_length < 0 or not 0 <= start <= end:
        raise ValueError(f"rule {match.rule_id} points outside the text")
    words = (match.rule_id, match.category, match.rule_issue_type, match.message)
    replacements = tuple(match.replacements)
    if not all(isinstance(word, str) for word in (*words, *replacements)):
        raise TypeError("expected text in a match, found something else")
    return Answer(start, end, *words, replacements)


def _end(text: str, start: int, units: int) -> int:
    """Return where a match of so many UTF-16 units ends, in code points."""
    end = start
    while units > 0:
        if not 0 <= end < len(text):
            raise ValueError("a match reaches beyond the end of the text")
        units -= 2 if text[end] > "\uffff" else 1
        end += 1
    return end


def _short(text: str, most: int = 300) -> str:
    line = " ".join(text.split())
    return line if len(line) <= most else f"{line[:most]}..."
