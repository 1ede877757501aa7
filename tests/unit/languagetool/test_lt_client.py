"""The fence around language-tool-python: each of its faults, met by a stand-in server."""

from __future__ import annotations

import json
import socket
import threading
import time

import pytest
from lt_stand_in import StandIn, match_json

from factlint.errors import ServiceError
from factlint_languagetool.client import Client
from factlint_languagetool.server import free_port
from factlint_languagetool.server_settings import LanguageToolSettings

pytest.importorskip("language_tool_python")
SETTINGS = LanguageToolSettings(timeout_seconds=5)


def ask(server: StandIn, text: str, language: str = "en-GB") -> list[str]:
    answers = Client(server.url, SETTINGS).check(text, language)
    return [text[answer.start : answer.end] for answer in answers]


def test_a_match_is_placed(stand_in: StandIn) -> None:
    stand_in.words = {"wrong": "SOME_RULE"}
    (answer,) = Client(stand_in.url, SETTINGS).check("This is wrong.", "en-GB")
    assert (answer.start, answer.end, answer.rule_id) == (8, 13, "SOME_RULE")
    assert (answer.category, answer.issue_type) == ("GRAMMAR", "grammar")
    assert (answer.message, answer.replacements) == ("about wrong", ("WRONG",))


def test_lengths_in_utf16_units_become_code_points(stand_in: StandIn) -> None:
    stand_in.words = {"b😀d": "A", "after": "B"}
    assert ask(stand_in, "😀 A b😀d thing, after 😀.") == ["b😀d", "after"]


@pytest.mark.parametrize(
    ("status", "body", "says"),
    [
        (500, b'{"error": "out of memory"}', "answered without 'matches'"),
        (200, b"{}", "answered without 'matches'"),
        (200, b'["matches"]', "TypeError"),
        (500, b"Error: internal", "Error: internal"),
        (413, b"Error: text too long", "text too long"),
        (502, b"<html>Bad gateway</html>", "Bad gateway"),
        (426, b"upgrade", "refuses more questions"),
        (200, b"\xff\xfe\xff", "no usable answer"),
        (200, b'{"matches": [{"message": "?"}]}', "answered without 'rule'"),
        (200, b'{"matches": 7}', "no usable answer"),
        (200, b'{"matches": [7]}', "no usable answer"),
        (200, b"[" * 100_000, "no usable answer"),
        (200, b"9" * 5_000, "no usable answer"),
        (200, b" " * 65_000_000, "an answer without end"),
    ],
)
def test_a_bad_answer_is_one_clear_error(
    stand_in: StandIn, status: int, body: bytes, says: str
) -> None:
    stand_in.answer = lambda _text: (status, body)
    with pytest.raises(ServiceError, match=says) as caught:
        ask(stand_in, "Some text.")
    assert stand_in.url in caught.value.message
    assert caught.value.hint


def test_an_answer_outside_the_text_is_an_error(stand_in: StandIn) -> None:
    def beyond(text: str) -> tuple[int, bytes]:
        match = {**match_json(text, "Some", "A"), "length": 400}
        return 200, json.dumps({"matches": [match]}).encode()

    stand_in.answer = beyond
    with pytest.raises(ServiceError, match="beyond the end"):
        ask(stand_in, "Some text.")


@pytest.mark.parametrize(
    ("key", "value"),
    [
        ("offset", "here"), ("offset", -3), ("offset", 1e300), ("offset", None), ("length", "many"),
        ("length", -1), ("message", 7), ("message", {"a": 1}), ("replacements", "word"),
        ("replacements", [{"value": 7}]), ("rule", []), ("rule", {"id": 1}), ("context", 5),
    ],
)  # fmt: skip
def test_wrong_types_in_a_match_are_one_error(stand_in: StandIn, key: str, value: object) -> None:
    def wrong(text: str) -> tuple[int, bytes]:
        return 200, json.dumps(
            {"matches": [{**match_json(text, "text", "A"), key: value}]}
        ).encode()

    stand_in.answer = wrong
    with pytest.raises(ServiceError) as caught:
        ask(stand_in, "Some text.")
    assert stand_in.url in caught.value.message


def test_more_matches_than_characters_are_an_error(stand_in: StandIn) -> None:
    stand_in.answer = lambda text: (
        200, json.dumps({"matches": [match_json(text, "text", "A")] * 1000}).encode()
    )  # fmt: skip
    with pytest.raises(ServiceError, match="1,000 matches in 10 characters"):
        ask(stand_in, "Some text.")


def test_a_program_that_ends_itself_does_not_end_us(
    stand_in: StandIn, monkeypatch: pytest.MonkeyPatch
) -> None:
    import language_tool_python

    def leave(*_: object) -> None:
        raise SystemExit("Could not parse Java version")

    monkeypatch.setattr(language_tool_python.LanguageTool, "check", leave)
    with pytest.raises(ServiceError, match="SystemExit"):
        ask(stand_in, "Some text.")


def test_an_unknown_language_is_named(stand_in: StandIn) -> None:
    with pytest.raises(ServiceError, match="does not know the language 'xx'") as caught:
        ask(stand_in, "Some text.", "xx")
    assert "languagetool.language" in str(caught.value.hint)


def test_nobody_there_is_an_error_of_its_own() -> None:
    client = Client(f"http://127.0.0.1:{free_port()}/", SETTINGS)
    with pytest.raises(ServiceError, match="no LanguageTool server answers"):
        client.check("Some text.", "en-GB")


def test_slow_is_not_gone(stand_in: StandIn) -> None:
    wake = threading.Event()

    def late(_text: str) -> tuple[int, bytes]:
        wake.wait(20)
        return 200, b'{"matches": []}'

    stand_in.answer = late
    client = Client(stand_in.url, LanguageToolSettings(timeout_seconds=1))
    with pytest.raises(ServiceError, match="did not answer within 1 seconds"):
        client.check("Some text.", "en-GB")
    wake.set()


@pytest.mark.parametrize("name", ["HTTP_PROXY", "http_proxy", "ALL_PROXY", "all_proxy"])
def test_no_proxy_is_asked_for_this_machine(
    stand_in: StandIn, monkeypatch: pytest.MonkeyPatch, name: str
) -> None:
    for other in ("NO_PROXY", "no_proxy"):
        monkeypatch.delenv(other, raising=False)
    monkeypatch.setenv(name, f"http://127.0.0.1:{free_port()}")
    stand_in.words = {"wrong": "SOME_RULE"}
    assert ask(stand_in, "This is wrong.") == ["wrong"]


def test_rules_survive_a_change_of_language(stand_in: StandIn) -> None:
    settings = LanguageToolSettings(
        enabled_rules=("ON", "PRE_*"),
        disabled_rules=("OFF",),
        enabled_categories=("CAT_ON",),
        disabled_categories=("CAT_OFF",),
        picky=True,
    )
    client = Client(stand_in.url, settings)
    client.check("Some text.", "en-GB")
    client.check("Some text.", "en-US")
    for form, language in zip(stand_in.checks(), ["en-GB", "en-US"], strict=True):
        assert form["language"] == language
        assert (form["enabledRules"], form["disabledRules"]) == ("ON", "OFF")
        assert (form["enabledCategories"], form["disabledCategories"]) == ("CAT_ON", "CAT_OFF")
        assert form["level"] == "picky"


def test_a_missing_client_is_named(stand_in: StandIn, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(__import__("sys").modules, "language_tool_python", None)
    with pytest.raises(ServiceError, match="cannot be imported") as caught:
        ask(stand_in, "Some text.")
    assert "factlint[languagetool]" in str(caught.value.hint)


def test_a_server_that_trickles_is_given_up(stand_in: StandIn) -> None:
    stand_in.trickle = True
    client = Client(stand_in.url, LanguageToolSettings(timeout_seconds=1))
    began = time.monotonic()
    with pytest.raises(ServiceError, match="did not answer within 1 seconds"):
        client.check("Some text.", "en-GB")
    assert time.monotonic() - began < 10


def test_a_header_letter_by_letter_is_given_up() -> None:
    stop = threading.Event()
    with socket.create_server(("127.0.0.1", 0)) as server:

        def drip() -> None:
            connection, _ = server.accept()
            with connection:
                while not stop.wait(0.1):
                    connection.send(b"H")

        dripping = threading.Thread(target=drip)
        dripping.start()
        url = f"http://127.0.0.1:{server.getsockname()[1]}/"
        began = time.monotonic()
        with pytest.raises(ServiceError, match="did not answer within 1 seconds"):
            Client(url, LanguageToolSettings(timeout_seconds=1)).check("Some text.", "en-GB")
        assert time.monotonic() - began < 6
        stop.set()
        dripping.join()


def test_no_redirect_is_followed(stand_in: StandIn) -> None:
    stand_in.redirect = f"http://127.0.0.1:{free_port()}/v2/check"
    with pytest.raises(ServiceError, match="no usable answer: status 307"):
        ask(stand_in, "Some text.")
