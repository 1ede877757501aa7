"""The service that holds the rules of a run, and finds which configuration a file has."""

from __future__ import annotations

from collections.abc import Sequence
from hashlib import blake2b
from pathlib import Path
from typing import TYPE_CHECKING

from msgspec.structs import replace

from factlint.api import Article, ServiceError, Span, Unavailable
from factlint.errors import ConfigError
from factlint.files import GivenPath, cache_home
from factlint_vale.vale_settings import ValeSettings

# The engine and its libraries are imported once a run asks for styles.
if TYPE_CHECKING:
    from factlint_vale.file_reports import Report
    from factlint_vale.vale_engine import ValeEngine
    from factlint_vale.vale_ini import ValeConfig

_NONE = "no style of Vale's is asked for"
_GIVE = "give --vale-ini a `.vale.ini`"
_NAME_SOME = "name some in `vale.styles`"
INI = (".vale.ini", "_vale.ini", "vale.ini")


class ValeService:
    """Vale's rules for the articles of a run.

    Nothing is read before an article is checked.
    """

    name = "vale"

    def __init__(
        self,
        settings: ValeSettings,
        *,
        root: Path | None,
        isolated: bool,
        demanded: bool,
        suppressing: bool = True,
    ) -> None:
        self._settings = settings
        self._root = root
        self._isolated = isolated
        self._demanded = demanded
        self._suppressing = suppressing
        self._finds = settings.find_ini or (demanded and not settings.asked and not isolated)
        self._cache = None if isolated else cache_home() / "factlint" / "match"
        self._engines: dict[Path | None, ValeEngine] = {}
        self._left_out: dict[ValeEngine, list[tuple[str, str]]] = {}
        self._skips: list[tuple[str, str]] = []
        self._failures: list[tuple[str, str]] = []

    def reports(self, article: Article) -> Sequence[Report]:
        """Return what the rules say about an article.

        Raises:
            Unavailable: no style is asked for.
            ServiceError: a `.vale.ini` is wrong.
        """
        source = article.document.source
        engine = self.engine(source.path)
        self._skips += self._left_out[engine]
        reports = list(engine.reports(source.seen_text, source.path, comments=self._suppressing))
        self._failures += ((f"rule vale:{name}", how) for name, how in engine.failed.items())
        if source.view is None:
            return reports
        places = [source.place_of(Span(report.start, report.end)) for report in reports]
        return [
            replace(one, start=at.start, end=at.end)
            for one, at in zip(reports, places, strict=True)
        ]

    def fingerprint(self) -> str | None:
        """Return what the answers depend on: the files of the styles, or that there are none."""
        if not self._settings.asked and not self._finds:
            return f"none: {_NONE}; {_NAME_SOME}"
        if self._finds:
            return None  # each folder may have its own
        try:
            config = self._own() if self._settings.ini is None else self._read(self._settings.ini)
            return _digest(config)
        except (ServiceError, OSError):
            return None

    def take_skips(self) -> list[tuple[str, str]]:
        """Return the rules that were not run, and why."""
        taken, self._skips = self._skips, []
        return taken

    def take_failures(self) -> list[tuple[str, str]]:
        """Return the rules that failed, and how."""
        taken, self._failures = self._failures, []
        return taken

    def close(self) -> None:
        """Forget the rules."""
        self._engines, self._left_out = {}, {}

    def engine(self, path: str) -> ValeEngine:
        """Return the rules for a file.

        Raises:
            Unavailable: no style is asked for.
            ServiceError: a `.vale.ini` is wrong, or the rule was asked for by name without styles.
        """
        settings = self._settings
        if settings.styles or settings.rules:
            return self._made(None)
        if settings.ini is not None:
            return self._made(settings.ini)
        if not self._finds:
            missing = ServiceError if self._demanded else Unavailable
            raise missing(_NONE, hint=_NAME_SOME)
        found = _nearest(path)
        if found is None:
            raise Unavailable(
                "there is no .vale.ini above this file", hint="or name styles in `vale.styles`"
            )
        return self._made(found)

    def _made(self, ini: Path | None) -> ValeEngine:
        from factlint_vale.vale_engine import ValeEngine

        if ini not in self._engines:
            config = self._own() if ini is None else self._read(ini)
            engine = ValeEngine(config, self._cache)
            self._engines[ini] = engine
            skips = [("vale", note) for note in config.notes]
            for one in engine.problems:
                place = f"{one.place}: " if one.place else ""
                skips.append((f"vale:{one.name}", f"{place}{one.reason}"))
            self._left_out[engine] = skips
        return self._engines[ini]

    def _own(self) -> ValeConfig:
        """Return what the table `[vale]` asks for."""
        from factlint_vale.vale_ini import Section, ValeConfig

        settings = self._settings
        everywhere = Section("*", styles=settings.styles, rules=settings.rules)
        return ValeConfig(
            folders=(settings.styles_path,),
            level=settings.min_alert_level,
            vocab=settings.vocab,
            sections=(everywhere,),
        )

    def _read(self, ini: Path) -> ValeConfig:
        from factlint_vale.vale_ini import read_ini

        root = self._root if self._settings.ini is not None else _repository(ini)
        given = isinstance(ini, GivenPath)
        if not given and root is not None and not _within(ini, root):
            raise ServiceError(
                f"{ini}: leads out of {root}, the repository it is in",
                hint="give the file with --vale-ini to read one that lies anywhere",
            )
        try:
            config = read_ini(ini)
        except (OSError, UnicodeError) as error:
            why = getattr(error, "strerror", None) or error
            raise ServiceError(f"{ini}: cannot be read: {why}") from None
        except ValueError as error:
            raise ServiceError(f"{ini}:{error}") from None
        if given:
            return config
        outside = [one for one in config.folders if root is not None and not _within(one, root)]
        if outside:
            raise ServiceError(
                f"{ini}: StylesPath: {outside[0]} leads out of {root}, the repository of this file",
                hint="give the file with --vale-ini to read styles that lie anywhere",
            )
        return config


def check_given(ini: GivenPath) -> None:
    """Refuse a file that was given with `--vale-ini` and cannot be read.

    Raises:
        ConfigError: why.
    """
    from factlint_vale.vale_ini import read_ini

    try:
        read_ini(ini)
    except (OSError, UnicodeError) as error:
        why = getattr(error, "strerror", None) or error
        raise ConfigError(f"{ini}: cannot be read: {why}", hint=_GIVE) from None
    except ValueError as error:
        raise ConfigError(f"{ini}:{error}", hint="mend it there; Vale refuses it, too") from None


def _digest(config: ValeConfig) -> str:
    """Return a digest of all files that styles and vocabularies are made of."""
    from factlint_vale.rule_set import styles_state

    known = f"{config!r} {styles_state(config.folders)}"
    return blake2b(known.encode("utf-8", "surrogateescape"), digest_size=20).hexdigest()


def _nearest(path: str) -> Path | None:
    """Return the `.vale.ini` nearest to a file, from its folder upward."""
    for folder in Path(path).absolute().parents:
        for name in INI:
            if (folder / name).is_file():
                return folder / name
    return None


def _repository(file: Path) -> Path:
    """Return the folder that a file found by itself may not lead out of."""
    folder = file.absolute().parent  # where a link is, not where it leads
    return next((one for one in (folder, *folder.parents) if (one / ".git").exists()), folder)


def _within(path: Path, root: Path) -> bool:
    return path.resolve().is_relative_to(root.resolve())
