"""What MDX and R Markdown add to Markdown."""

from __future__ import annotations

import re

from factlint.formats.masks import Mask, blanked
from factlint.text.compiled import compiled
from factlint.text.lazy import lazy_regex

_MODULE = lazy_regex(
    r"import\s+(?:[^\r\n]{0,500}?\bfrom\s*[\"']|[\"'{*])"
    r"|export\s+(?:const|let|var|function|default|async|class|\{|\*)"
)
_TOKEN = lazy_regex(
    r"(?m)^[ ]{0,3}(?P<fence>`{3,}|~{3,})|(?P<code>`+)|(?P<tag></?(?:[A-Z][\w.]{0,60}|(?=>)))"
    r"|(?P<html><[a-z][\w-]{0,30}(?=[\s/>]))|(?P<open>\{)|(?P<escaped>\\.)"
)
_BRACE = lazy_regex(r"[{}]|\"(?:[^\"\\\r\n]|\\.)*+\"|'(?:[^'\\\r\n]|\\.)*+'|`(?:[^`\\]|\\.)*+`")
_SPACE = lazy_regex(r"\{\s*(?:\" +\"|' +'|` +`)\s*\}")
#: A component with words for who cannot see it is an image: `<Photo src={lock} alt="The lock" />`.
_IMAGE = lazy_regex(r"<[A-Z]\w{2}[\w.]*\s(?:[^<>]*\s)?alt\s*=")
_LITERAL = lazy_regex(r"\{(\"[^\"\\{}\r\n]*\"|'[^'\\{}\r\n]*')\}")
_IN_TAG = lazy_regex(r"[<>{]|\"[^\"]*+\"|'[^']*+'")
#: A longer expression is a fault of the file; what follows is read as it is.
_LONGEST = 20_000
#: So many that never end make a file that is no MDX: the rest is read as Markdown.
_MOST_FAULTS = 10
_ATTRIBUTES = lazy_regex(r"(?<=[\])`])\{[#.=\w][^{}\r\n]{0,300}\}")
_MATH = lazy_regex(
    r"\$\$[^$]{1,2000}\$\$|(?<![\w$\\])\$(?=[^\s$])[^$\r\n]{0,200}?(?<=[^\s\\])\$(?![\d$])"
)
_CITATION = lazy_regex(r"\[[^\[\]\r\n]{0,200}@[\w:.#$%&+?<>~/-]+[^\[\]\r\n]{0,200}\](?![\[(])")


def mask_quarto(mask: Mask) -> None:
    """Mask what pandoc and Quarto add: attributes, formulas, citations."""
    mask.replace(_ATTRIBUTES, mask.gone)
    if "$" in mask.text:
        mask.replace(_MATH, mask.hold, "formula")
    if "@" in mask.text:
        mask.replace(_CITATION, mask.gone)


def mask_mdx(mask: Mask) -> None:
    """Mask imports, exports, tags of components with their attributes, and expressions."""
    if not mask.gone:
        return
    text = _without_modules(mask)
    parts: list[str] = []
    done = at = 0
    dead: set[str] = set()
    faults = 0
    while (hit := _TOKEN.search(text, at)) is not None:
        start, end, sign = hit.start(), hit.end(), ""
        if hit["fence"] or hit["code"]:
            at = _end_of_code(text, hit, dead)
            continue
        if hit["open"]:
            end = _end_of_braces(text, start)
            sign = mask.gone if text.startswith("{/*", start) else mask.hold
        elif hit["tag"]:
            end = _end_of_tag(text, hit.end())
            sign = mask.gone
        elif hit["html"]:
            end = _end_of_tag(text, hit.end())
        image = hit["tag"] and _IMAGE.match(text, start, end)
        if hit["escaped"] or end <= start:
            faults += not hit["escaped"]
            if faults > _MOST_FAULTS:
                break
            at = hit.end()
            continue
        parts.append(text[done:start])
        if hit["html"] or image:
            name = f"<img{' ' * (len(hit[0]) - 4)}" if image else hit[0]
            parts.append(name + _plain_attributes(text[hit.end() : end], mask.gone))
        else:
            mask.left_out["expression" if hit["open"] else "tag"] += 1
            space = hit["open"] and _SPACE.fullmatch(text, start, end)
            parts.append(
                f" {mask.gone * (end - start - 1)}" if space else blanked(text, start, end, sign)
            )
        done = at = end
    mask.text = "".join([*parts, text[done:]])


def _without_modules(mask: Mask) -> str:
    """Blank the lines of imports and exports: from one at the head of a block to a blank line."""
    lines = mask.text.splitlines(keepends=True)
    inside, blank, fence = False, True, ""
    for number, line in enumerate(lines):
        bare = line.strip()
        mark = compiled(r"`{3,}|~{3,}").match(bare)
        if mark and not inside and (not fence or mark[0].startswith(fence)):
            fence = "" if fence else mark[0]
        inside = bool(bare) and (
            inside or ((blank or number == 0) and not fence and _MODULE.match(line) is not None)
        )
        blank = not bare or inside
        if inside:
            mask.left_out["import or export"] += _MODULE.match(line) is not None
            lines[number] = compiled(r"[^\r\n]").sub(" ", line)
    return "".join(lines)


def _end_of_code(text: str, hit: re.Match[str], dead: set[str]) -> int:
    """Return where code ends that begins here, or where its mark ends if nothing ends it."""
    mark = hit["fence"] or hit["code"]
    if mark in dead:
        return hit.end()
    if hit["fence"]:
        closed = re.compile(rf"(?m)^[ \t]{{0,12}}{mark}{mark[0]}*[ \t]*$").search(text, hit.end())
        return len(text) if closed is None else closed.end()
    found = re.compile(rf"(?<!`){mark}(?!`)").search(text, hit.end())
    if found is None:
        dead.add(mark)
        return hit.end()
    return found.end()


def _end_of_braces(text: str, start: int) -> int:
    """Return the end of an expression in braces; `start` where it has none."""
    depth = 0
    limit = min(len(text), start + _LONGEST)
    if text.startswith("{/*", start):
        end = text.find("*/}", start, limit)
        return start if end < 0 else end + 3
    for hit in _BRACE.finditer(text, start, limit):
        depth += {"{": 1, "}": -1}.get(hit[0], 0)
        if not depth:
            return hit.end()
    return start


def _end_of_tag(text: str, start: int) -> int:
    """Return the end of a tag whose name ends at `start`; 0 where it has none."""
    at, limit = start, min(len(text), start + _LONGEST)
    while (hit := _IN_TAG.search(text, at, limit)) is not None:
        if hit[0] == ">":
            return hit.end()
        if hit[0] == "<":
            return 0
        at = hit.end()
        if hit[0] == "{":
            at = _end_of_braces(text, hit.start())
            if at <= hit.start():
                return 0
    return 0


def _plain_attributes(tag: str, gone: str) -> str:
    """Put a quoted value for each expression among a tag's attributes, so that it is HTML."""
    tag = _LITERAL.sub(r" \1 ", tag)
    parts, done = [], 0
    while (at := tag.find("{", done)) >= 0:
        end = _end_of_braces(tag, at)
        if end <= at:
            break
        parts += [tag[done:at], f'"{gone * (end - at - 2)}"']
        done = end
    return "".join([*parts, tag[done:]])
