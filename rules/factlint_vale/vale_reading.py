"""Reads a file into the blocks that Vale's rules are run on."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from functools import lru_cache
from pathlib import PurePosixPath

from msgspec import Struct
from msgspec.structs import replace

from factlint_vale.block_builder import MASK, BlockBuilder
from factlint_vale.blocks import Block, SourceMap
from factlint_vale.dotnet_regex import translated
from factlint_vale.marked_up import read_html, read_markdown
from factlint_vale.scopes import INLINE
from factlint_vale.vale_ini import FileChoice, ValeConfig
from factlint_vale.vale_sentences import sentence_spans

#: Vale goes by the ends of names, which its configuration can change.
MARKDOWN = frozenset(f".{end}" for end in "md markdown mdx qmd rmd ipynb".split())
HTML = frozenset(f".{end}" for end in "htm html xhtml".split())
_STATEMENT = re.compile(r"^(?:import|export)[ {][^\n]*(?:\n[^\n]+)*", re.MULTILINE)
_EXPRESSION = re.compile(r"\{(?!/\*)[^{}\n]*\}")
_SANITIZED = re.compile("&rsquo;|\r\n?")


class Wanted(Struct, frozen=True):
    """Which blocks some rule asks for.

    Attributes:
        sentences: whether one asks for sentences.
        paragraphs: whether one asks for paragraphs.
        summary: whether one asks for the running text as a whole.
        raw: whether one asks for the file as it is.
        inline: whether one asks for elements within blocks, or leaves them out.
    """

    sentences: bool = False
    paragraphs: bool = False
    summary: bool = False
    raw: bool = False
    inline: bool = False


def blocks_of(
    text: str, path: str, config: ValeConfig, choice: FileChoice, wanted: Wanted
) -> Iterator[Block]:
    """Yield the blocks of a file.

    Args:
        text: the file.
        path: its path.
        config: what Vale is asked to check.
        choice: what holds for this file.
        wanted: which blocks some rule asks for.
    """
    suffix, format_ = _suffix(path), format_of(path, config)
    if format_ not in MARKDOWN | HTML:
        content, runs = _sanitized(text)
        yield from _pieces(Block(content, f"text{suffix}", 0, SourceMap(runs)), wanted)
    else:
        builder = BlockBuilder(
            suffix,
            skipped=config.skipped_scopes,
            masked=config.ignored_scopes,
            classes=config.ignored_classes,
            inline=wanted.inline,
        )
        masked = _masked(text, choice)
        if format_ == ".mdx":
            masked = _without_programs(masked)
        if choice.comments and format_ in MARKDOWN:
            masked = delimited(choice.comments).sub(lambda found: _blank(found[0]), masked)
        if format_ in HTML:
            read_html(masked, builder)
        else:
            read_markdown(masked, builder)
        for block in builder.finish():
            yield from _pieces(block, wanted)
        if wanted.summary:
            yield _summary(builder, suffix)
    if wanted.raw:
        yield Block(text, f"raw{suffix}", 0, SourceMap())


def format_of(path: str, config: ValeConfig) -> str:
    """Return the ending of names in whose format a file is read, with its dot."""
    ending = _suffix(path)[1:]
    return f".{config.formats.get(ending, ending)}".lower()


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


def _sanitized(text: str) -> tuple[str, list[tuple[int, int]]]:
    """Return plain text as Vale reads it, and where its parts are."""
    parts, runs, done, size = [], [(0, 0)], 0, 0
    for found in _SANITIZED.finditer(text):
        sign = "'" if found[0][0] == "&" else "\n"
        parts += [text[done : found.start()], sign]
        size += found.start() - done + 1
        done = found.end()
        runs.append((size, done))
    if not done:
        return text, []
    return "".join((*parts, text[done:])), runs


def _masked(text: str, choice: FileChoice) -> str:
    """Return a text of the same length in which what is not checked is masked."""
    for source in choice.blocks:
        text = re.sub(translated(source), lambda found: _blank(found[0]), text)
    for source in choice.tokens:
        text = re.sub(translated(source), lambda found: MASK * len(found[0]), text)
    return text


@lru_cache(maxsize=16)
def delimited(delimiters: Sequence[str]) -> re.Pattern[str]:
    """Return the expression of comments of Vale's between delimiters of a configuration."""
    first, last = (re.escape(delimiters[at]) for at in (0, -1))
    return re.compile(rf"{first}\s*vale\s+([^\n]*?)\s*{last}")


def _without_programs(text: str) -> str:
    """Return MDX without its statements, its expressions masked."""
    text = _STATEMENT.sub(lambda found: _blank(found[0]), text)
    return _EXPRESSION.sub(lambda found: MASK * len(found[0]), text)


def _blank(words: str) -> str:
    return re.sub(r"[^\n]", " ", words)


def _pieces(block: Block, wanted: Wanted) -> Iterator[Block]:
    """Yield a block with its paragraphs and sentences, in the order in which Vale reads them."""
    text = block.text
    if block.scope.split(".")[0] in INLINE:
        yield block
        return
    paragraph = block.scope.split(".")[1:2] in ([], [block.scope.rpartition(".")[2]])
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
