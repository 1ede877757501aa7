"""Addresses of servers, and short questions to them."""

from __future__ import annotations

from urllib.parse import urlsplit, urlunsplit

from factlint.errors import ConfigError


def normal_url(given: str) -> str:
    """Return a server's address with a scheme and a final slash, without `/v2`.

    Raises:
        ConfigError: what was given is no http(s) address.
    """
    text = given.strip()
    if "://" not in text:
        text = f"http://{text}"
    parts = urlsplit(text)
    try:
        port = parts.port
    except ValueError:
        port = 0
    if parts.scheme not in ("http", "https") or not parts.hostname or port == 0:
        raise ConfigError(
            f"{given!r} is no address of a LanguageTool server",
            hint='expected something like "http://localhost:8081"',
        )
    path = parts.path.rstrip("/")
    for ending in ("/v2/check", "/v2/languages", "/v2"):
        path = path.removesuffix(ending)
    return urlunsplit((parts.scheme, parts.netloc, path.rstrip("/") + "/", "", ""))


def is_loopback(url: str) -> bool:
    """Return whether an address is on this very machine."""
    host = urlsplit(url).hostname or ""
    if host == "localhost" or host.endswith(".localhost"):
        return True
    import ipaddress

    try:
        return ipaddress.ip_address(host).is_loopback
    except ValueError:
        return False


def healthy(url: str, *, timeout: float = 2.0) -> bool:
    """Return whether a LanguageTool server answers at `url` (with its final slash)."""
    try:
        return _get(url + "v2/healthcheck", timeout).strip() == b"OK"
    except OSError:
        return False


def server_version(url: str, *, timeout: float = 10.0) -> str | None:
    """Return the version a server gives of itself ("6.8 f558ce3"), or None."""
    import json

    try:
        answer = json.loads(_get(url + "v2/info", timeout))
    except (OSError, ValueError):
        return None
    software = answer.get("software") if isinstance(answer, dict) else None
    if not isinstance(software, dict) or not isinstance(software.get("version"), str):
        return None
    return f"{software['version']} {software.get('commit') or ''}".strip()


def _get(url: str, timeout: float) -> bytes:
    import urllib.error
    import urllib.request

    # A proxy named in the environment is for remote servers only: what is sent to this machine
    # must not leave it.
    handlers = [urllib.request.ProxyHandler({})] if is_loopback(url) else []
    try:
        with urllib.request.build_opener(*handlers).open(url, timeout=timeout) as response:
            return bytes(response.read(1_000_000))
    except (ValueError, urllib.error.HTTPError) as error:
        raise OSError(str(error)) from error
    except Exception as error:
        if isinstance(error, OSError):
            raise
        raise OSError(str(error)) from error  # http.client: an answer that is no HTTP
