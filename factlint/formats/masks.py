"""What is no prose in a Markdown file and no Markdown either: tags of site generators, JSX.

A mask has one code point for each of the text's, so that offsets stay. Words become `HOLD` where
something stood that the sentence needs (a value), `GONE` where nothing did, and spaces where whole
lines were of no copy.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Callable, Sequence

from msgspec import Struct, field

from factlint.text.compiled import compiled
from factlint.text.lazy import lazy_regex

#: Characters no article has; the first ones that a text lacks are taken.
_SIGNS = "\x7f\x1a\x1b\x0e\x0f\x10"
_SURROGATE = lazy_regex("[\ud800-\udfff]")
# The parser knows CR as a line end in some places only.
_LONE_CR = lazy_regex(r"\r(?!\n)")
_TEMPLATE_TAG = lazy_regex(
    r"\{\{(?:[^{}\r\n]|\r?\n(?!\s*\n)|\{[^{}\r\n]{0,200}\}){0,2000}\}\}"
    r"|\{%(?:[^{}\r\n]|\r?\n(?!\s*\n)|\{[^{}\r\n]{0,200}\}){0,2000}%\}"
)
#: A comment of Jinja's and its kin; `{#part}` is the name of a heading.
_TEMPLATE_COMMENT = lazy_regex(r"\{#[-\s](?:[^#]|#(?!\})){0,2000}#\}")
#: An embedded file of a wiki, and where a link of one leads: "![[map.png]]", "[[Strike|the last]]".
_WIKI = lazy_regex(
    r"!\[\[[^\[\]\r\n]{1,200}\]\]|(?<=\[)\[[^\[\]|\r\n]{1,200}\|(?=[^\[\]\r\n]{1,200}\]\])"
)
_TEMPLATE_BLOCK = lazy_regex(
    r"\{%-?\s*(?P<liquid>highlight|raw|comment|schema|javascript|stylesheet)\b[^{}]{0,400}%\}"
    r"|\{\{[<%]\s*(?P<hugo>highlight|mermaid|math)\b[^{}]{0,400}[>%]\}\}"
)
_ATTRIBUTE_LIST = lazy_regex(r"\{:[^{}\r\n]{0,400}\}")
_DIV_FENCE = lazy_regex(r"(?m)^[ \t]{0,3}:{3,}[^\r\n]*$")
#: A tag or a link whose quoted value has the same marks inside: browsers and parsers disagree
#: where it ends, and readers see none of it.
_QUOTED_VALUE = lazy_regex(
    r"(?<==)\"(?P<value>[^<>\r\n=]{1,500}?)\"(?=\s+[\w:@.-]{1,40}=|\s*/?>)"
    r"|(?<=[ \t])\"(?P<title>[^<>()\r\n]{1,500})\"(?=\))"
)
#: A footnote's number belongs to the words before it, and the line that defines a link to none.
_SPACED_REFERENCE = lazy_regex(
    r"\](?P<gap>[ \t]{1,4}|[ \t]{0,4}\r?\n[ \t]{0,4}(?!\[[^\[\]\r\n]{1,200}\]:))"
    r"\[(?P<label>[^\[\]^\r\n][^\[\]\r\n]{0,199})\]"
)
_DEFINITION = lazy_regex(r"(?m)^[ ]{0,3}\[(?P<label>[^\[\]\r\n]{1,200})\]:[ \t]")
#: Three lines of these in a row are code: `name="value"`, `key: value` with a bare word.
_CODE_LINES = lazy_regex(
    r"(?m)(?:^[ \t]*(?:[\w:.-]{1,60}[ \t]*=[ \t]*(?:\"[^\"\r\n]{0,300}\"|'[^'\r\n]{0,300}')[,;]?"
    r"|[a-z][\w.]{0,40}[_.-]?\w{0,20}:[ \t]+[^\s.!?]{1,100})[ \t]*(?:\r?\n|\Z)){3,}"
)
#: The beginning of a tag that goes on, and how far back it is looked for.
_IN_TAG = lazy_regex(r"<[A-Za-z][^<>]*\Z")
_TAG_SIGHT = 400


class Mask(Struct):
    """The body of a Markdown file as the parser takes it.

    Attributes:
        text: the masked text.
        original: the whole file.
        start: where in the file the masked text begins.
        hold: the character of a value; empty where the text uses all of them.
        gone: the character of nothing.
        left_out: what was left out, by kind.
    """

    text: str
    original: str = ""
    start: int = 0
    hold: str = ""
    gone: str = ""
    left_out: Counter[str] = field(default_factory=Counter)

    def replace(self, pattern: re.Pattern[str], sign: str, kind: str = "") -> None:
        """Put a sign over all matches."""
        if not sign:
            return

        def over(hit: re.Match[str]) -> str:
            if kind:
                self.left_out[kind] += 1
            return sign * len(hit[0])

        self.text = pattern.sub(over, self.text)

    def blank(self, start: int, end: int) -> None:
        """Leave out a stretch: with spaces where it fills its lines, else with `gone`."""
        self.text = (
            f"{self.text[:start]}{blanked(self.text, start, end, self.gone)}{self.text[end:]}"
        )


def blanked(text: str, start: int, end: int, gone: str) -> str:
    """Return what a stretch that is left out is replaced by."""
    before = text.rfind("\n", 0, start) + 1
    after = text.find("\n", end)
    after = len(text) if after < 0 else after
    if not text[before:start].strip() and not text[end:after].strip():
        return compiled(r"[^\r\n]").sub(" ", text[start:end])
    return (gone or " ") * (end - start)


#: Pairs of words of a desk: what is between the two is code.
Markers = Sequence[Sequence[str]]


def mask_markdown(
    original: str,
    start: int,
    special: Callable[[Mask], None] | None = None,
    markers: Markers = (),
) -> Mask:
    """Return the body of a Markdown file with what is no prose masked.

    Args:
        original: the file.
        start: where its front matter ends.
        special: masks what only one dialect has, before all else.
        markers: those of the desk.
    """
    mask = mask_templates(original, start, special, markers)
    text = mask.text
    if "[[" in text:
        mask.replace(_WIKI, mask.gone, "wiki link")
    if "{:" in text:
        mask.replace(_ATTRIBUTE_LIST, mask.gone)
    if ":::" in text:
        mask.replace(_DIV_FENCE, " ")
    if '="' in text or "](" in text:
        mask.text = _QUOTED_VALUE.sub(_without_marks, mask.text)
    if "=" in text or ": " in text:
        _mask_code_lines(mask)
    if "] [" in text or "]\n[" in text or "]\r\n[" in text:
        _join_references(mask)
    return mask


def mask_templates(
    original: str,
    start: int,
    special: Callable[[Mask], None] | None = None,
    markers: Markers = (),
) -> Mask:
    """Return a text with marked code and the tags of template engines masked, and `special`'s."""
    text = _LONE_CR.sub("\n", _SURROGATE.sub("\ufffd", original[start:]))
    signs = [sign for sign in _SIGNS if sign not in text]
    mask = Mask(text, original, start)
    if len(signs) > 1:
        mask.hold, mask.gone = signs[:2]
    for opening, closing in markers:
        _mask_marked(mask, opening, closing)
    if special is not None:
        special(mask)
    if "{#" in text:
        mask.replace(_TEMPLATE_COMMENT, mask.gone, "template tag")
    if "{{" in text or "{%" in text:
        _mask_blocks(mask)
        mask.replace(_TEMPLATE_TAG, mask.hold, "template tag")
    return mask


def _mask_marked(mask: Mask, opening: str, closing: str) -> None:
    """Mask what is between two markers, and both; one that is never closed is copy."""
    text, parts, done = mask.text, [], 0
    start = text.find(opening)
    while start >= 0 and (end := text.find(closing, start + len(opening))) >= 0:
        end += len(closing)
        parts += [text[done:start], blanked(text, start, end, mask.hold)]
        mask.left_out["marked stretch"] += 1
        done, start = end, text.find(opening, end)
    mask.text = "".join([*parts, text[done:]])


def _mask_blocks(mask: Mask) -> None:
    """Mask blocks whose words are code, or nothing, to the end of each."""
    text, parts, done = mask.text, [], 0
    opened = _TEMPLATE_BLOCK.search(text)
    missing: set[str] = set()
    while opened is not None:
        name = opened["liquid"] or opened["hugo"]
        shut = _end_of_block(name, liquid=bool(opened["liquid"]))
        closed = None if name in missing else shut.search(text, opened.end())
        if closed is None:
            missing.add(name)
            opened = _TEMPLATE_BLOCK.search(text, opened.end())
            continue
        parts += [
            text[done : opened.start()],
            blanked(text, opened.start(), closed.end(), mask.hold),
        ]
        mask.left_out[f"{name} block"] += 1
        done = closed.end()
        opened = _TEMPLATE_BLOCK.search(text, done)
    mask.text = "".join([*parts, text[done:]])


def _end_of_block(name: str, *, liquid: bool) -> re.Pattern[str]:
    if liquid:
        return re.compile(rf"\{{%-?\s*end{name}\s*-?%\}}")
    return re.compile(rf"\{{\{{[<%]\s*/\s*{name}\s*[>%]\}}\}}")


def _without_marks(hit: re.Match[str]) -> str:
    inner = hit["value"] or hit["title"]
    return f'"{inner.replace(chr(34), chr(39))}"' if '"' in inner else hit[0]


def _mask_code_lines(mask: Mask) -> None:
    def over(hit: re.Match[str]) -> str:
        before = hit.string[max(0, hit.start() - _TAG_SIGHT) : hit.start()]
        if _IN_TAG.search(before):
            return hit[0]  # the lines of an attribute: style="
        mask.left_out["run of code lines"] += 1
        return compiled(r"[^\r\n]").sub(" ", hit[0])

    mask.text = _CODE_LINES.sub(over, mask.text)


def _join_references(mask: Mask) -> None:
    """Close the gap of `[words] [ref]` where `[ref]` is defined, as older Markdown read it."""
    defined = {hit["label"].strip().lower() for hit in _DEFINITION.finditer(mask.text)}

    def joined(hit: re.Match[str]) -> str:
        if hit["label"].strip().lower() not in defined or not mask.gone:
            return hit[0]
        return f"][{hit['label']}]{mask.gone * len(hit['gap'])}"

    mask.text = _SPACED_REFERENCE.sub(joined, mask.text)
