"""Generated files and rules by Vale and by factlint: what one of them says and the other does not.

    python -m benchmarks.vale_alike --vale FILE [--seed N] [--files N] [--rules N] [--show N]

Files of Markdown, HTML and plain text are made of elements at random, each word of them another
one, so that Vale, which searches for the words again, finds their place. One style has a rule for
each scope that reports every word. Other rules are made at random, and each runs alone, as Vale
hides the words of one alert from the next. Compared are file, line, columns, rule, message, level.
What is left is known: see "Where it differs from Vale" in `docs/how-to/vale-styles.md`.
"""

from __future__ import annotations

import argparse
import contextlib
import json
import random
import subprocess
import tempfile
from collections import Counter
from pathlib import Path
from typing import Any

from factlint_vale.vale_engine import ValeEngine
from factlint_vale.vale_ini import read_ini

#: A finding: file, line, first and last column, rule, message, level.
Said = tuple[str, int, int, int, str, str, str]

INI = "StylesPath = styles\nMinAlertLevel = suggestion\n[*]\nBasedOnStyles = Made\n"
SCOPES = (
    "text", "raw", "heading", "heading.h1", "table", "table.header", "table.cell", "list",
    "paragraph", "sentence", "blockquote", "alt", "emphasis", "strong", "link", "code", "~heading",
    "~code", "~strong", "text & ~link", "sentence & list", "text.md", "frontmatter", "note",
)  # fmt: skip
WORDS = (
    "the very utilize cannot e-mail email foo-bar 10 2020 $5 50% (so) it's café NASA (NATO) U.S. "
    "Mr. e.g. ... so, so. so? so so data-base Website web site"
).split(" ")
TOKENS = (
    "very", r"\w+ly", r"(?i)THE", r"e-?mail", r"\d{2,}", r"\$\d+", r"(?<=the )\w+", r"so(?!,)",
    r"(?<w>\w+) \k<w>", r"\p{Lu}\w+", r"[a-z-[aeiou]]+", "^the", r"\S+$", r"data[- ]?base",
)  # fmt: skip
INLINE = (
    "*{}*", "**{}**", "`{}`", "[{}](https://example.com/path)", "![{}](image.png)", "~~{}~~",
    '<span class="note">{}</span>', "<kbd>{}</kbd>", "({})", "“{}”", "{}",
)  # fmt: skip
BLOCKS = (
    "{}", "{}", "# {}", "## {}", "- {}\n- {}", "1. {}\n2. {}", "> {}", "> - {}\n>\n> {}",
    "```\n{}\n```",
    "| {} | {} |\n|---|---|\n| {} | {} |", "{}\n===", "- {}\n\n  {}",
    '<div class="note">\n\n{}\n\n</div>',
    "<details><summary>{}</summary>{}</details>", "<!-- {} -->", "    {}", "- [ ] {}\n  - {}",
)  # fmt: skip
HTML_INLINE = ("<em>{}</em>", "<b>{}</b>", "<code>{}</code>", '<a href="x">{}</a>', "{}", "{}")
HTML_BLOCKS = (
    "<p>{}</p>", "<h1>{}</h1>", "<ul><li>{}</li><li>{}</li></ul>", "<blockquote>{}</blockquote>",
    "<table><tr><th>{}</th></tr><tr><td>{}</td></tr></table>", "<pre>{}</pre>",
    "<div>{}<p>{}</p></div>", '<p class="note">{}</p>',
)  # fmt: skip


class Maker:
    """Makes files and rules."""

    def __init__(self, seed: int) -> None:
        self._random = random.Random(seed)
        self._count = 0

    def file(self, kind: str) -> str:
        """Return a file in which each word is another one."""
        blocks, inline = {
            "md": (BLOCKS, INLINE), "html": (HTML_BLOCKS, HTML_INLINE), "txt": (("{}",), ("{}",)),
        }[kind]  # fmt: skip
        made = [self._block(blocks, inline) for _ in range(self._random.randint(1, 5))]
        return "\n\n".join(made) + "\n"

    def _block(self, blocks: tuple[str, ...], inline: tuple[str, ...]) -> str:
        block = self._random.choice(blocks)
        return block.format(*(self._line(inline) for _ in range(block.count("{}"))))

    def _line(self, inline: tuple[str, ...]) -> str:
        parts = [self._random.choice(inline).format(self._word()) for _ in range(4)]
        return " ".join(parts) + self._random.choice(("", ".", "!", ":"))

    def _word(self) -> str:
        self._count += 1
        number, letters = self._count, ""
        for _ in range(4):
            number, letter = divmod(number, 26)
            letters += chr(97 + letter)
        return self._random.choice(("Q", "q", "é")) + letters + "z"

    def text(self) -> str:
        """Return a file of words that rules are about."""
        paragraphs = [
            self._random.choice(("", "", "# ", "- ", "> "))
            + " ".join(self._random.choices(WORDS, k=self._random.randint(3, 20)))
            for _ in range(3)
        ]
        return "\n\n".join(paragraphs) + "\n"

    def rule(self) -> dict[str, Any]:
        """Return a rule."""
        choose, token = self._random.choice, lambda: self._random.choice(TOKENS)
        kind = choose(("existence", "substitution", "occurrence", "repetition", "capitalization"))
        keys: dict[str, Any] = {"extends": kind, "message": "'%s' %s"}
        if choose((True, False)):
            keys["scope"] = choose(("text", "sentence", "paragraph", "heading", "list", "~heading"))
        if kind == "existence":
            keys |= {"tokens": [token(), token()], "nonword": choose((True, False))}
        elif kind == "substitution":
            keys |= {
                "swap": {token(): choose(("so", "a|b", "The"))},
                "capitalize": choose((True, False)),
            }
        elif kind == "occurrence":
            keys |= {"token": token(), "max": 1}
        elif kind == "repetition":
            keys |= {"tokens": [r"[^\s]+"], "alpha": choose((True, False))}
        else:
            keys |= {"match": choose(("$title", "$sentence", "$lower", "$upper", "^[A-Z]"))}
        if kind != "capitalization":
            keys["ignorecase"] = choose((True, False))
        return keys


def theirs(vale: Path, names: list[str]) -> set[Said]:
    """Return what Vale says; nothing where it fails."""
    command = [str(vale), "--no-global", "--output=JSON", *names]
    done = subprocess.run(command, capture_output=True, text=True, check=False)
    if done.returncode > 1 or not done.stdout.startswith("{"):
        return set()
    return {
        (path, one["Line"], *one["Span"], one["Check"], one["Message"], one["Severity"])
        for path, alerts in json.loads(done.stdout).items()
        for one in alerts
    }


def ours(names: list[str]) -> set[Said]:
    """Return what factlint says."""
    engine, found = ValeEngine(read_ini(Path(".vale.ini")), None), set[Said]()
    for name in names:
        text = Path(name).read_text("utf-8")
        for one in engine.reports(text, name):
            line, first = text.count("\n", 0, one.start) + 1, text.rfind("\n", 0, one.start) + 1
            columns = one.start - first + 1, max(one.end - first, one.start - first + 1)
            found.add((name, line, *columns, one.definition.name, one.alert.message, one.level))
    return found


def compare(
    vale: Path, rules: dict[str, Any], files: dict[str, str]
) -> tuple[set[Said], set[Said]]:
    """Return what only Vale says, and what only factlint says, in an empty folder."""
    style = Path("styles", "Made")
    style.mkdir(parents=True, exist_ok=True)
    for old in style.iterdir():
        old.unlink()
    Path(".vale.ini").write_text(INI)
    for name, keys in rules.items():
        (style / f"{name}.yml").write_text(json.dumps(keys), "utf-8")
    for name, text in files.items():
        Path(name).write_text(text, "utf-8")
    wanted, got = set[Said](), set[Said]()
    for name in files:  # one by one: Vale may fail in one of them
        said = theirs(vale, [name])
        if said:
            wanted |= said
            got |= ours([name])
    print(f"{len(wanted):7} by Vale, {len(got):7} by factlint, {len(wanted & got):7} the same")
    return wanted - got, got - wanted


def main() -> None:
    """Compare and print."""
    parser = argparse.ArgumentParser(description=(__doc__ or "").splitlines()[0])
    parser.add_argument("--vale", type=Path, required=True, help="the program, 3.22.0")
    parser.add_argument("--seed", type=int, default=0)
    parser.add_argument("--files", type=int, default=60, help="of each format")
    parser.add_argument("--rules", type=int, default=60, help="made at random")
    parser.add_argument("--show", type=int, default=10, help="differences to print")
    given = parser.parse_args()
    maker, vale = Maker(given.seed), given.vale.absolute()
    probe = {"extends": "existence", "message": "'%s'", "nonword": True, "tokens": [r"\p{L}+"]}
    only: list[tuple[str, Said, Any]] = []
    with tempfile.TemporaryDirectory() as folder, contextlib.chdir(folder):
        probes = {f"Scope{at}": {**probe, "scope": scope} for at, scope in enumerate(SCOPES)}
        for kind in ("md", "html", "txt"):
            files = {f"{at}.{kind}": maker.file(kind) for at in range(given.files)}
            left, right = compare(vale, probes, files)
            only += [("Vale", one, probes[one[4].split(".")[1]]) for one in left]
            only += [("factlint", one, probes[one[4].split(".")[1]]) for one in right]
        for _ in range(given.rules):
            keys = maker.rule()
            texts = {f"{at}.{kind}": maker.text() for at in range(4) for kind in ("md", "txt")}
            left, right = compare(vale, {"Rule": keys}, texts)
            only += [("Vale", one, keys) for one in left] + [
                ("factlint", one, keys) for one in right
            ]
    print(
        Counter((side, keys["extends"], keys.get("scope")) for side, _, keys in only).most_common()
    )
    for side, one, keys in only[: given.show]:
        print(f"only {side}: {one}\n    {json.dumps(keys)}")


if __name__ == "__main__":
    main()
