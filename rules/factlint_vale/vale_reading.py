"""Reads a file into the blocks that Vale's rules are run on."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from functools import lru_cache
from pathlib import PurePosixPath

from msgspec import Struct
from msgspec.structs import replace

from factlint_vale.block_builder import BlockBuilder
from factlint_vale.blocks import Block, SourceMap
from factlint_vale.marked_up import read_html, read_markdown
from factlint_vale.mdx import COMMENT, DIVIDING, WITHIN, without_programs
from factlint_vale.rewritten import Rewritten, Template
from factlint_vale.rule_expressions import ignored
from factlint_vale.scopes import INLINE
from factlint_vale.vale_ini import FileChoice, ValeConfig, matches_glob
from factlint_vale.vale_sentences import sentence_spans

#: Vale goes by the ends of names, which its configuration can change.
MARKDOWN = frozenset(f".{end}" for end in "md mdown markdown markdn mdx qmd rmd Rmd ipynb".split())
HTML = frozenset(f".{end}" for end in "htm html shtml xhtml".split())
_APOSTROPHE, _RETURN = re.compile("&rsquo;"), re.compile("\r\n?")
#: What a stretch and words that are not checked are made: code.
_AS_BLOCK: Template = ("\n```\n", 1, "\n```\n")
_AS_CODE: Template = ("`", 1, "`")
_AS_BLOCK_OF_HTML: Template = ("<pre>", 1, "</pre>")
_AS_CODE_OF_HTML: Template = ("<code>", 1, "</code>")


class Wanted(Struct, frozen=True):
    """Which blocks some rule asks for.

    Attributes:
        sentences: whether one asks for sentences.
        paragraphs: whether one asks for paragraphs.
        summary: whether one asks for the running text as a whole.
        raw: whether one asks for the file as it is.
        inline: the elements within blocks that one asks for, or leaves out.
        names: all that scopes name, which may be the class of an element.
    """

    sentences: bool = False
    paragraphs: bool = False
    summary: bool = False
    raw: bool = False
    inline: frozenset[str] = frozenset()
    names: frozenset[str] = frozenset()


class ReadBlocks(Struct, frozen=True):
    """What was read of a file.

    Attributes:
        blocks: its blocks, in order.
        comments: its comments, with their places.
    """

    blocks: Iterator[Block]
    comments: Sequence[tuple[str, int]] = ()


def read(
    text: str, path: str, config: ValeConfig, choice: FileChoice, wanted: Wanted
) -> ReadBlocks:
    """Read a file into blocks.

    Args:
        text: the file.
        path: its path.
        config: what Vale is asked to check.
        choice: what holds for this file.
        wanted: which blocks some rule asks for.
    """
    suffix, format_ = _suffix(path), format_of(path, config)
    if format_ not in MARKDOWN | HTML:
        return ReadBlocks(_of_plain_text(text, suffix, wanted))
    rewritten = _rewritten(text, format_, choice)
    builder = BlockBuilder(
        suffix,
        rewritten.origin,
        skipped=config.skipped_scopes,
        masked=config.ignored_scopes,
        classes=config.ignored_classes,
        inline=wanted.inline,
        scopes=wanted.names if "class" in rewritten.text else (),
    )
    if format_ in HTML:
        read_html(rewritten.text, builder)
    else:
        read_markdown(rewritten.text, builder, indented_code=format_ != ".mdx")
    return ReadBlocks(_of_markup(text, suffix, builder, wanted), builder.comments)


def _of_plain_text(text: str, suffix: str, wanted: Wanted) -> Iterator[Block]:
    rewritten = Rewritten(text)
    if "\r" in text:
        rewritten.replace(_RETURN, ("\n",))
    if "&rsquo;" in text:
        rewritten.replace(_APOSTROPHE, ("'",))
    yield from _pieces(Block(rewritten.text, f"text{suffix}", 0, rewritten.origin), wanted)
    if wanted.raw:
        yield _raw(text, suffix)


def _of_markup(text: str, suffix: str, builder: BlockBuilder, wanted: Wanted) -> Iterator[Block]:
    for block in builder.finish():
        yield from _pieces(block, wanted)
    if wanted.summary:
        yield _summary(builder, suffix)
    if wanted.raw:
        yield _raw(text, suffix)


def _raw(text: str, suffix: str) -> Block:
    """Return the file as it is, but for apostrophes."""
    rewritten = Rewritten(text)
    if "&rsquo;" in text:
        rewritten.replace(_APOSTROPHE, ("'",))
    return Block(rewritten.text, f"raw{suffix}", 0, rewritten.origin)


def _rewritten(text: str, format_: str, choice: FileChoice) -> Rewritten:
    """Return a text in which what is not checked is code, and comments are those of HTML."""
    found, is_html = Rewritten(text), format_ in HTML
    if "&rsquo;" in text:
        found.replace(_APOSTROPHE, ("'",))
    for source in choice.blocks:
        found.replace(ignored(source), _AS_BLOCK_OF_HTML if is_html else _AS_BLOCK)
    for source in choice.tokens:
        found.replace(ignored(source), _AS_CODE_OF_HTML if is_html else _AS_CODE)
    for own, sign in zip(choice.comments, ("<!--", "-->"), strict=False):
        found.replace(re.compile(re.escape(own)), (sign,))
    if format_ == ".mdx":
        if "{/*" in text:
            found.replace(COMMENT, ("<!--", 1, "-->"))
        found.text = without_programs(found.text)
        found.replace(DIVIDING, (1, "div"))
        found.replace(WITHIN, (1, "span"))
    return found


def format_of(path: str, config: ValeConfig) -> str:
    """Return the ending of names in whose format a file is read, with its dot.

    `[formats]` names endings, files, or globs of either: `docs/*.txt = md`.
    """
    ending, formats = _suffix(path)[1:], config.formats
    if ending in formats:
        return f".{formats[ending]}"
    name = PurePosixPath(path.replace("\\", "/")).name
    for key in sorted(formats):
        is_glob = not set(key).isdisjoint("*?[{/")
        if key == name or (is_glob and (matches_glob(key, name) or matches_glob(key, path))):
            return f".{formats[key]}"
    return f".{ending}"


@lru_cache(maxsize=16)
def _suffix(path: str) -> str:
    return PurePosixPath(path.replace("\\", "/")).suffix


def _summary(builder: BlockBuilder, suffix: str) -> Block:
    """Return the running text as a block."""
    parts: list[str] = []
    runs: list[tuple[int, int]] = []
    size = 0
    for block in builder.summary:
        first = size - block.start
        runs.append((size, block.map.place(block.start)))
        runs += ((first + at, place) for at, place in block.map.runs if at > block.start)
        parts += (block.text, "\n\n")
        size += len(block.text) + 2
    counts = tuple(builder.counts.items())
    return Block("".join(parts), f"summary{suffix}", 0, SourceMap(runs), counts=counts)


def _pieces(block: Block, wanted: Wanted) -> Iterator[Block]:
    """Yield a block with its paragraphs and sentences, in the order in which Vale reads them."""
    text = block.text
    if block.scope.split(".")[0] in INLINE:
        yield block
        return
    paragraph = block.scope.split(".")[1:2] in ([], ["class"], [block.scope.rpartition(".")[2]])
    if wanted.paragraphs and paragraph:
        ends = [found.end() for found in re.finditer(r"\n\n", text)]
        starts, ends = [0, *ends], [*ends, len(text)]
        parts = [(start, end) for start, end in zip(starts, ends, strict=True) if start < end]
        yield from _in_parts(block, "paragraph", parts, again=True)
    if wanted.sentences and block.scope.split(".")[1:2] not in (["attr"], ["frontmatter"]):
        yield from _in_parts(block, "sentence", sentence_spans(text))
    yield block


def _in_parts(
    block: Block, what: str, parts: Sequence[tuple[int, int]], *, again: bool = False
) -> Iterator[Block]:
    scope = f"{what}.{block.scope}"
    if parts:
        yield replace(block, scope=scope, again=again, parts=parts)
