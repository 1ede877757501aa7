"""Diffs of git, diff and others to the lines they change."""

from __future__ import annotations

import pytest

from factlint.engine.unified_diff import WHOLE, parse_diff
from factlint.errors import UsageError

GIT = """\
diff --git a/drafts/tram.txt b/drafts/tram.txt
index 1..2 100644
--- a/drafts/tram.txt
+++ b/drafts/tram.txt
@@ -1,3 +1,4 @@
 one
-two
+Two
+--- a/not a head
 three
@@ -10 +11,2 @@ section
-++ b/no head either
+eleven
+twelve
\\ No newline at end of file
"""


def parsed(text: str | bytes) -> dict[tuple[str, ...], tuple[tuple[int, int], ...]]:
    data = text if isinstance(text, bytes) else text.encode()
    return {file.names: file.lines for file in parse_diff(data, "x.diff")}


def test_a_diff_of_git() -> None:
    found = parsed(GIT)
    assert found == {("drafts/tram.txt", "b/drafts/tram.txt"): ((2, 3), (11, 12))}
    assert parsed(GIT.replace("\n", "\r\n")) == found
    assert parsed(b"\xff\xfe" + GIT.replace("\n", "\r\n").encode("utf-16-le")) == found


def test_a_diff_of_diff() -> None:
    text = "--- old dir/a b.txt\t2016-01-01 00:00\n+++ new dir/a b.txt\t2016\n@@ -0,0 +1 @@\n+x\n"
    assert parsed(text * 2) == {("new dir/a b.txt", "a b.txt"): ((1, 1),)}


def test_names() -> None:
    head = "diff --git x y\n--- /dev/null\n+++ {}\n@@ -0,0 +1,2 @@\n+x\n+y\n"
    assert parsed(head.format('"b/\\303\\274 \\"a\\"\\t\\\\.txt"')) == {
        ('ü "a"\t\\.txt', 'b/ü "a"\t\\.txt'): ((1, 2),)
    }
    assert parsed(head.format("b/with space.txt\t")) == {
        ("with space.txt", "b/with space.txt"): ((1, 2),)
    }


def test_what_has_no_lines() -> None:
    renamed = (
        "diff --git a/a b/c d\nsimilarity index 100%\nrename from a\nrename to c d\n"
        "diff --git a/p.png b/p.png\nBinary files a/p.png and b/p.png differ\n"
        "diff --git a/e b/e\nnew file mode 100644\n"
        "diff --git a/gone b/gone\n--- a/gone\n+++ /dev/null\n@@ -1 +0,0 @@\n-x\n"
    )
    assert parsed(renamed) == {("c d",): (), ("p.png", "b/p.png"): WHOLE, ("e", "b/e"): ()}
    assert parsed("") == {}


@pytest.mark.parametrize(
    ("text", "message"),
    [
        ("All is well.\n", "x.diff: is no unified diff"),
        ("@@ -1 +1 @@\n-a\n+b\n", "x.diff:1: a change of no file"),
        ("--- a\n+++ b\n@@ -1,2 +1,2 @@\n-a\n+b\n", "x.diff:6: a change ends before its end"),
        ("--- a\n+++ b\n@@ -1 +1 @@\n-a\n-b\n", "x.diff:5: a change ends before its end"),
        ("--- a\n+++ b\n@@ 12\n", "x.diff:3: is no head of a change: @@ -1,2 +1,3 @@"),
        ("diff --cc a\n", "x.diff:1: is the combined diff of a merge"),
    ],
)
def test_what_is_no_diff(text: str, message: str) -> None:
    with pytest.raises(UsageError) as raised:
        parsed(text)
    assert raised.value.message == message
    assert raised.value.hint
