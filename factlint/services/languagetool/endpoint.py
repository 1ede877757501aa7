"""Decide which server a run asks, without asking any."""

from __future__ import annotations

import os
from collections.abc import Mapping
from pathlib import Path
from typing import TYPE_CHECKING

from msgspec import Struct

from factlint.errors import ServiceError
from factlint.model.languagetool import LanguageToolSettings
from factlint.services.languagetool.absence import Unavailable
from factlint.services.languagetool.address import normal_url
from factlint.services.languagetool.locate import INSTALL_HINT, Install, find_install

if TYPE_CHECKING:
    from factlint.services.languagetool.shared import Record

URL_VARIABLE = "FACTLINT_LANGUAGETOOL_URL"
_AUTO_REMEDY = "`factlint languagetool start` starts one"


class Named(Struct, frozen=True):
    """A server somebody else runs, by its address."""

    url: str


class Living(Struct, frozen=True):
    """A server of ours that another process started."""

    record: Record


class ToStart(Struct, frozen=True):
    """An installation of which this run would start a server."""

    install: Install


Endpoint = Named | Living | ToStart


def choose(
    settings: LanguageToolSettings,
    state: Path | None,
    *,
    isolated: bool,
    asked_by_name: bool,
    probe: bool,
    environ: Mapping[str, str] | None = None,
) -> Endpoint:
    """Return the server to ask; `state` is where servers of ours are written down.

    Starts nothing. Opens no connection, save with `probe` to a server of ours that a record
    says lives.

    Raises:
        Unavailable: see there.
        ServiceError: the mode or the command line demands a server, and there can be none.
        ConfigError: the address given is none.
    """
    if settings.mode == "off":
        raise Unavailable("LanguageTool is switched off", 'set `languagetool.mode = "auto"`')
    url = named_url(settings, isolated=isolated, environ=environ)
    if settings.mode == "remote" and url is None:
        raise ServiceError(
            "languagetool.mode is remote, and no server is named",
            hint=f"set `languagetool.url` or the variable {URL_VARIABLE}",
        )
    if url is not None and settings.mode != "local":
        return Named(url)
    if state is not None and any(state.glob("*.json")):  # none where no server was left running
        from factlint.services.languagetool.shared import living

        if record := living(state, probe=probe):
            return Living(record)
    install = find_install(settings.path, isolated=isolated, environ=environ)
    if settings.mode == "auto" and not asked_by_name:
        remedy = _AUTO_REMEDY if install else INSTALL_HINT + ", then " + _AUTO_REMEDY
        raise Unavailable("no LanguageTool server is running", remedy)
    if install is None:
        raise ServiceError("LanguageTool is not installed", hint=INSTALL_HINT)
    return ToStart(install)


def named_url(
    settings: LanguageToolSettings,
    *,
    isolated: bool,
    environ: Mapping[str, str] | None = None,
) -> str | None:
    """Return the address configured, else the variable's (never when isolated), or None."""
    env = os.environ if environ is None else environ
    given = settings.url or ("" if isolated else env.get(URL_VARIABLE, ""))
    return normal_url(given) if given else None
