"""The live part of a run, which each process that reads files opens for itself."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from contextlib import ExitStack, contextmanager
from pathlib import Path
from typing import TYPE_CHECKING

from msgspec import Struct

from factlint.engine.discover import STDIN
from factlint.engine.plan import Plan
from factlint.engine.read import Reading, SourceTexts
from factlint.engine.request import Request
from factlint.model.report import Failure
from factlint.model.service import Service, ServiceRequest
from factlint.plugins import PluginHost, guarded

if TYPE_CHECKING:  # most runs have no ledger, and need not import it
    from factlint.engine.claim_judge import ClaimJudge

#: Beside the configuration; answers of engines, to be thrown away at any time.
CACHE = ".factlint_cache"


class Session(Struct, frozen=True):
    """The live part of a run, opened in each process that reads articles.

    Attributes:
        reading: how articles are read.
        request: what the run was asked for.
        texts: reads texts for providers of evidence, and gathers notes on them.
        services: what rules may ask, by name.
        failures: what went wrong with providers of evidence and with services.
    """

    reading: Reading
    request: Request
    texts: SourceTexts
    services: Mapping[str, Service]
    failures: list[Failure]


@contextmanager
def session(plan: Plan, host: PluginHost) -> Iterator[Session]:
    """Open what a run reads and asks; every service is closed at the end, also after an error.

    Raises:
        ConfigError: the ledger is missing or wrong, or a service cannot work with its settings.
    """
    formats, failures = host.formats(), list[Failure]()
    request = plan.request
    texts = SourceTexts(Reading(formats, request.settings))
    judge = _judge(plan, host, texts, failures)
    services = host.services(_service_request(plan))
    reading = Reading(
        formats,
        request.settings,
        date=request.date,
        as_of=request.as_of,
        profile=request.settings.profile if request.profile_given else None,
        services=services,
        judge=judge,
        on_record=judge,
    )
    try:
        yield Session(reading, request, texts, services, failures)
    finally:
        for name, service in services.items():
            if error := guarded(service.close):
                failures.append(Failure(None, f"service {name}", f"did not end well: {error}"))


#: The live parts of a run, by configuration file.
Sessions = Mapping[Path | None, Session]


@contextmanager
def sessions(plan: Plan, host: PluginHost) -> Iterator[Sessions]:
    """Open what the files of a run ask and read, for each of their configurations.

    Raises:
        ConfigError: as `session`.
    """
    with ExitStack() as stack:
        yield {
            one.request.settings.path: stack.enter_context(session(one, host)) for one in plan.each
        }


def live_for(path: str, plan: Plan, opened: Sessions) -> Session:
    """Return what is live for a file."""
    return opened[plan.of(name_of(path, plan.request)).request.settings.path]


def name_of(path: str, request: Request) -> str:
    """Return the name reports give a path: standard input may have one of its own."""
    return request.stdin_name if path == STDIN else path


def _service_request(plan: Plan) -> ServiceRequest:
    settings, isolated = plan.request.settings, plan.request.isolated
    folder = settings.path.parent if settings.path is not None else Path()
    return ServiceRequest(
        settings=settings,
        isolated=isolated,
        suppressing=plan.request.suppressing,
        selected=plan.table.codes(settings.select),
        # A link in a stranger's checkout could lead what is kept anywhere.
        cache_dir=None if isolated or (folder / CACHE).is_symlink() else folder / CACHE,
    )


def _judge(
    plan: Plan, host: PluginHost, texts: SourceTexts, failures: list[Failure]
) -> ClaimJudge | None:
    """Return what holds claims against recorded facts; None without ledger and provider."""
    settings = plan.request.settings
    providers = host.evidence(settings, texts)
    if settings.facts is None and not providers:
        return None
    from factlint.engine.claim_judge import judge_of

    return judge_of(settings, providers, failures)
