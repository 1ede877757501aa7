"""The console script. What it is asked most by other programs, its version, imports nothing."""

from __future__ import annotations

import os
import sys

from factlint import __version__


def entry() -> None:
    """Run the command and end the process with its status."""
    if sys.argv[1:] in (["--version"], ["-V"], ["version"]) and _said_version():
        return
    try:
        status = _run()
    except KeyboardInterrupt:  # while modules are imported; `main` answers to later ones itself
        sys.stderr.write("\nstopped\n")
        status = 130
    _leave(status)


def _leave(status: int) -> None:
    """End the process without taking apart all it has made, which no one sees.

    For one article that takes a tenth of the run. What waits for the end is run before, and where
    a thread is still at work, a profiler looks on or output cannot be written, the interpreter ends
    as it always does.
    """
    import atexit
    import contextlib

    threading = sys.modules.get("threading")
    alone = threading is None or threading.active_count() == 1
    watched = sys.getprofile() is not None or sys.gettrace() is not None
    if alone and not sys.flags.inspect and not watched:
        with contextlib.suppress(OSError, ValueError, AttributeError):
            atexit._run_exitfuncs()
            sys.stdout.flush()
            sys.stderr.flush()
            os._exit(status)
    sys.exit(status)


def _run() -> int:
    import gc

    # A run makes many small values and hardly a cycle: the collector would look through all of
    # them again and again, for a tenth of the run.
    gc.set_threshold(500_000, 20, 100)
    from factlint.text.packed import keep_packed, use_packed

    use_packed()
    _import_msgspec()
    from factlint.cli.main import main
    from factlint.text.compiled import keep_compiled
    from factlint.text.kept import keep_results

    status = main()
    keep_compiled()
    keep_results()
    keep_packed()
    return status


def _import_msgspec() -> None:
    """Import msgspec without `typing_extensions`.

    Where that is installed, msgspec takes from it what `typing` has since Python 3.11, the very
    same; to run through all else in it takes a twentieth of a check.
    """
    import contextlib

    name = "typing_extensions"
    if name in sys.modules:
        return
    modules: dict[str, object] = sys.modules  # type: ignore[assignment]
    modules[name] = None  # which Python takes for "there is none"
    try:
        with contextlib.suppress(ImportError):  # one that cannot do without is imported later
            import msgspec  # noqa: F401
    finally:
        del modules[name]


def _said_version() -> bool:
    """Print the version; return False where the output takes it only with care."""
    if sys.stdout is None:
        return False
    try:
        sys.stdout.write(f"factlint {__version__}\n")
        sys.stdout.flush()
    except BrokenPipeError:  # the reader is gone, and the interpreter would flush once more
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
    except (OSError, UnicodeError):
        return False
    return True
