"""ENC001: bytes that are not UTF-8."""

from __future__ import annotations

from collections.abc import Iterator

from factlint.api import Citation, Context, DocumentRule, Remark, Span, by_profile


class NotUtf8(DocumentRule):
    """A text file is UTF-8.

    A file in an old Windows encoding shows wrong quotation marks and accents as soon as it is
    read as UTF-8. It was read as Windows-1252, which may not be what it is.

    Bad (encoding cp1252):
        The café is open.
               ^ the file is not UTF-8; it was read as Windows-1252, and “é” is the first place
    Good:
        The café’s owner said “no”.
    """

    code = "ENC001"
    name = "not-utf-8"
    severity = by_profile("warning")
    message = "the file is not UTF-8; it was read as {encoding}, and “{text}” is the first place"
    advice = "look whether this is the right character, and save the file as UTF-8"
    citations = (Citation("RFC 3629", "UTF-8"),)

    def check(self, ctx: Context) -> Iterator[Remark]:
        """Yield the first bytes that are not UTF-8."""
        source = ctx.document.source
        if source.fallback is None:
            return
        # cp1252 gives one character a byte, so the byte's offset is the character's.
        start = min(source.fallback.start, max(0, len(source.text) - 1))
        span = Span(start, min(start + 1, len(source.text)))
        yield self.finding(span, in_source=True, encoding="Windows-1252", text=span.of(source.text))
