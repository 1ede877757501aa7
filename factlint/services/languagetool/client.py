"""language-tool-python with a fence around it.

What the client does and this module corrects: `error_length` counts UTF-16 units, and
`matched_text` is wrong behind an astral character; class variables make building matches
unsafe in threads; a server's JSON error becomes `KeyError`, an unreadable Java version
`SystemExit`; proxies of the environment are obeyed even for 127.0.0.1. It is never allowed to
start, or to download, a server: it always gets an address.
"""

from __future__ import annotations

import threading
from typing import TYPE_CHECKING

from msgspec import Struct

from factlint.errors import ServiceError
from factlint.model.languagetool import LanguageToolSettings
from factlint.services.languagetool.address import is_loopback

if TYPE_CHECKING:
    from language_tool_python import LanguageTool
    from language_tool_python.match import Match

# An empty address, unlike None, also keeps the environment's proxies out.
_NO_PROXIES = {"http": "", "https": "", "all": ""}
_EXTRA_HINT = 'install the extra: pip install "factlint[languagetool]"'
# The client keeps the text of the last match in class variables: one thread at a time.
_one_at_a_time = threading.Lock()


class Answer(Struct, frozen=True):
    """One match in the text that was sent, `start` and `end` in its code points."""

    start: int
    end: int
    rule_id: str
    category: str
    issue_type: str
    message: str
    replacements: tuple[str, ...]


class ServerGoneError(ServiceError):
    """Nobody answers at the server's address (any more)."""


class Client:
    """Asks one server, in one language after the other.

    Raises:
        ServiceError: on any question; `ServerGoneError` when nobody answers.
    """

    def __init__(self, url: str, settings: LanguageToolSettings) -> None:
        self._url = url
        self._settings = settings
        self._tool: LanguageTool | None = None

    def check(self, text: str, language: str) -> tuple[Answer, ...]:
        """Ask about one piece of text, given as NFC without lone surrogates."""
        with _one_at_a_time:
            try:
                tool = self._tool_for(language)
                return tuple(_answer(match, text) for match in tool.check(text))
            except ServiceError:
                raise
            except (Exception, SystemExit) as error:
                # Foreign code: whatever it raises must end in one clear message.
                raise self._explain(error, language) from error

    def _tool_for(self, language: str) -> LanguageTool:
        if self._tool is None:
            self._tool = self._new_tool(language)
        elif self._tool.language.tag != language:
            # Setting the language clears the rules chosen, so they are set after it.
            self._tool.language = language
        self._configure(self._tool)
        return self._tool

    def _new_tool(self, language: str) -> LanguageTool:
        try:
            from language_tool_python import LanguageTool
        except ImportError as error:
            raise ServiceError(
                f"language-tool-python cannot be imported: {error}", hint=_EXTRA_HINT
            ) from error
        return LanguageTool(
            language,
            remote_server=self._url,
            host="127.0.0.1",  # without it the client asks the name service for "localhost"
            proxies=dict(_NO_PROXIES) if is_loopback(self._url) else None,
        )

    def _configure(self, tool: LanguageTool) -> None:
        settings = self._settings
        # A trailing * is ours; the server knows whole ids only.
        tool.disabled_rules = {rule for rule in settings.disabled_rules if "*" not in rule}
        tool.enabled_rules = {rule for rule in settings.enabled_rules if "*" not in rule}
        tool.disabled_categories = set(settings.disabled_categories)
        tool.enabled_categories = set(settings.enabled_categories)
        tool.picky = settings.picky
        # Its own patience is five minutes, twice.
        setattr(tool, "_TIMEOUT", settings.timeout_seconds)  # noqa: B010 - typed as Literal[300]

    def _explain(self, error: BaseException, language: str) -> ServiceError:
        where = self._url
        if isinstance(error, ValueError) and "unsupported language" in str(error):
            return ServiceError(
                f"the LanguageTool server at {where} does not know the language {language!r}",
                hint='set `languagetool.language`, for example to "en-GB"',
            )
        if isinstance(error, KeyError):
            return ServiceError(
                f"the LanguageTool server at {where} answered without {error}: "
                "it reported an error of its own, or is no LanguageTool",
                hint="look into the server's log",
            )
        cause = error.__cause__
        # A body that is no JSON makes an OSError, too, which is a ValueError as well.
        if isinstance(cause, OSError) and not isinstance(cause, ValueError):
            if "Timeout" in type(cause).__name__ and "Connect" not in type(cause).__name__:
                return ServiceError(
                    f"the LanguageTool server at {where} did not answer within "
                    f"{self._settings.timeout_seconds} seconds",
                    hint="raise `languagetool.timeout-seconds`, or use a server that is less busy",
                )
            return ServerGoneError(
                f"no LanguageTool server answers at {where}: {_short(str(cause))}",
                hint="`factlint languagetool status` says which servers live",
            )
        if type(error).__name__ == "RateLimitError":
            return ServiceError(
                f"the LanguageTool server at {where} refuses more questions for now",
                hint="wait, or use a server of your own: `factlint languagetool install`",
            )
        return ServiceError(
            f"the LanguageTool server at {where} gave no usable answer: "
            f"{type(error).__name__}: {_short(str(error))}",
            hint="`factlint languagetool status` says which servers live",
        )


def _answer(match: Match, text: str) -> Answer:
    start = match.offset
    end = _end(text, start, match.error_length)
    if not 0 <= start <= end:
        raise ValueError(f"rule {match.rule_id} points outside the text")
    return Answer(
        start,
        end,
        match.rule_id,
        match.category,
        match.rule_issue_type,
        match.message,
        tuple(match.replacements),
    )


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
