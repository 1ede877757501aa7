"""git as it is asked: whatever a checkout's own configuration says, nothing is started by it."""

from __future__ import annotations

import os
from collections.abc import Sequence
from typing import Final

#: Each of these can name a program or make git start one. A command line comes before all files.
_SETTINGS: Final = (
    "safe.bareRepository=explicit",  # a folder of a checkout may look like a repository
    "core.fsmonitor=false",
    f"core.hooksPath={os.devnull}",
    "core.pager=cat",
    "core.sshCommand=false",
    "core.gitProxy=",
    "core.alternateRefsCommand=",
    "log.showSignature=false",
    "gpg.program=false",
    "gpg.ssh.program=false",
    "gpg.x509.program=false",
    "diff.external=",
    "protocol.allow=never",
)
_ENVIRONMENT: Final = {
    "GIT_NO_LAZY_FETCH": "1",
    "GIT_ALLOW_PROTOCOL": "none",
    "GIT_TERMINAL_PROMPT": "0",
    "GIT_OPTIONAL_LOCKS": "0",
    "GIT_PAGER": "cat",
}
_SECONDS: Final = 60


def git(
    folder: str, arguments: Sequence[str], stdin: bytes = b"", *, settings: Sequence[str] = ()
) -> bytes | None:
    """Return what git prints in a folder; None where it fails, is not there or takes too long.

    `settings` come before those of the checkout, as the ones here do. A repository that git calls
    unsafe, as its owner is somebody else, is one where it fails.
    """
    import subprocess

    # Inside a hook git's own variables name the repository being committed to, which need not
    # be the one the file lies in.
    inherited = {key: value for key, value in os.environ.items() if not key.startswith("GIT_")}
    given = [word for setting in (*_SETTINGS, *settings) for word in ("-c", setting)]
    try:
        answer = subprocess.run(
            ["git", "--no-pager", *given, "-C", folder, *arguments],
            input=stdin,
            capture_output=True,
            check=False,
            timeout=_SECONDS,
            env={**inherited, **_ENVIRONMENT},
        )
    except (OSError, subprocess.TimeoutExpired):
        return None
    # `check-ignore` ends with 1 where it ignores nothing.
    return answer.stdout if answer.returncode in (0, 1) else None


def without_filters(folder: str) -> tuple[str, ...] | None:
    """Return settings by which git starts no filter on a working file, which a checkout may name.

    None where the filters cannot be listed, or one has a name that no setting can give.
    """
    wanted = ["config", "-z", "--name-only", "--get-regexp", r"^filter\."]
    listed = git(folder, wanted)
    if listed is None:
        return None
    names = {key.rpartition(".")[0] for key in os.fsdecode(listed).split("\0") if key}
    if any("=" in name or "\n" in name for name in names):
        return None
    keys = {"clean": "", "smudge": "", "process": "", "required": "false"}
    return tuple(f"{name}.{key}={value}" for name in sorted(names) for key, value in keys.items())
