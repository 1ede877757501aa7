"""NAM001: one name in two spellings."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping

from msgspec import Struct

from factlint.api import (
    Citation,
    Collected,
    Context,
    CorpusRule,
    DocumentRule,
    Related,
    Remark,
    by_profile,
    in_correction,
)
from factlint_rules.names._across import FullName, full_names, rivals
from factlint_rules.names._full_names import surname_variants
from factlint_rules.names._name_forms import NameForm
from factlint_rules.names._particles import particle_variants
from factlint_rules.names._spellings import spellings, sure
from factlint_rules.names._strangers import misheard


class Options(Struct, frozen=True):
    """Options of NAM001."""

    #: Shortest name that is compared, in letters: short ones are often two names.
    shortest: int = 5
    #: Pairs of names that are two names here, such as "Horan/Horgan".
    apart: tuple[str, ...] = ()


class NameVariant(DocumentRule[Options], CorpusRule[tuple[FullName, ...], Options]):
    """A person, place or body keeps one spelling through an article.

    Misspelt names are the commonest cause of published corrections, and no dictionary knows
    them; the article's other mentions do. Two people (each with a first name of their own), plurals and
    adjectives of places are left alone. It is an error where one mention differs from two or more by
    a letter left out, put in or out of order, or by one that sounds the same; else, and between the
    articles of a run, two names are possible and it is a warning.

    Bad:
        Ilsa Brandt bought the mill in May. The mill had been shut, Mrs Brant said.
                                                                        ^^^^^ “Brant” here, “Brandt” elsewhere

        The ferry to Harwick was late. In Harwich the shops were shut. Harwick was dark.
                                          ^^^^^^^ “Harwich” here, “Harwick” elsewhere

        Jonas Lindgren scored twice. Lindegren had been ill, said the coach. Lindgren said no.
                                     ^^^^^^^^^ “Lindegren” here, “Lindgren” elsewhere
    Fixed:
        Jonas Lindgren scored twice. Lindgren had been ill, said the coach. Lindgren said no.
    Bad:
        Marisol Quade wrote it in 2019. The club owes its thanks to Marisol Quaid.
                                                                    ^^^^^^^^^^^^^ “Marisol Quaid” here, “Marisol Quade” elsewhere

        Piet van der Berg won the race. The jury heard Mr van den Berg for an hour.
                                                          ^^^^^^^^^^^^ “van den Berg” here, “van der Berg” elsewhere
    Good:
        Shane Horan passed to Ken Horgan. Horgan fell.

        Iran and Iraq signed. The Iranian minister left for Iraq.

        The Bramley Trust paid. Other Bramleys did not.
    """

    code = "NAM001"
    name = "name-variant"
    severity = by_profile("error")
    message = "“{here}” here, “{elsewhere}” elsewhere"
    advice = "find out which spelling is right, or whether these are two"
    citations = (
        Citation("Silverman, Regret the Error", "accuracy checklist: names"),
        Citation("KSJ Fact-Checking Project", "names"),
    )
    options = Options
    fixable = True

    def check(self, ctx: Context[Options]) -> Iterator[Remark]:
        """Yield each mention in the rarer spelling."""
        yield from self._particles(ctx)
        said: set[str] = set()
        for remark in self._words(ctx):
            both = (remark.span, *(one.span for one in remark.related))
            if any(ctx.text.startswith("&#", span.end) for span in both):
                continue  # "Ren&#233;" is no "Ren"
            said.add(remark.span.of(ctx.text))
            said.update(one.span.of(ctx.text) for one in remark.related)
            if not in_correction(ctx.article, remark.span):
                yield remark
        for name, known in ctx.read(misheard):
            if name.words[-1] not in said:
                yield self.finding(
                    name.span,
                    severity="warning",
                    here=name.text,
                    elsewhere=known.words[-1],
                    related=(Related(known.span, f"“{known.text}” here"),),
                )

    def _words(self, ctx: Context[Options]) -> Iterator[Remark]:
        """Yield mentions of people, and words of names, in the rarer spelling."""
        for name, known in surname_variants(ctx):
            related = (Related(known.span, f"“{known.text}” here"),)
            yield self.finding(
                name.span, severity="warning", here=name.text, elsewhere=known.text, related=related
            )
        apart = {tuple(sorted(pair.split("/"))) for pair in ctx.options.apart}
        for rare, usual in spellings(ctx, ctx.options.shortest):
            if tuple(sorted((rare.word, usual.word))) in apart:
                continue
            related = (Related(usual.spans[0], f"“{usual.word}” here"),)
            fewer = len(rare.spans) < len(usual.spans)
            for span in rare.spans:
                fix = self.replacing(span, usual.word, safety="ask") if fewer else None
                yield self.finding(
                    span,
                    severity=None if _certain(rare, usual) else "warning",
                    here=rare.word,
                    elsewhere=usual.word,
                    fix=fix,
                    related=related,
                )

    def _particles(self, ctx: Context[Options]) -> Iterator[Remark]:
        """Yield each surname whose particles are not those of the person's first mention."""
        for one, known in particle_variants(ctx):
            here, elsewhere = one.span.of(ctx.text), known.span.of(ctx.text)
            related = (Related(known.span, f"“{elsewhere}” here"),)
            yield self.finding(one.span, here=here, elsewhere=elsewhere, related=related)

    def collect(self, ctx: Context[Options]) -> tuple[FullName, ...] | None:
        """Return the people an article names in full."""
        return full_names(ctx) or None

    def reconcile(
        self, facts: Mapping[str, Collected[tuple[FullName, ...]]]
    ) -> Iterable[tuple[str, Remark]]:
        """Yield each name that more articles of the run spell in another way."""
        for one in rivals(facts):
            pair = {one.name.surname, one.other.surname}
            if any(set(apart.split("/")) == pair for apart in facts[one.path].options.apart):
                continue
            related = Related(one.other.span, f"“{one.other.text}” here", one.other_path)
            yield (
                one.path,
                self.finding(
                    one.name.span,
                    severity="warning",
                    message="“{here}” here, “{elsewhere}” in {path}",
                    here=one.name.text,
                    elsewhere=one.other.text,
                    path=one.other_path,
                    related=(related,),
                ),
            )


def _certain(rare: NameForm, usual: NameForm) -> bool:
    """Return whether one mention is a slip for a name that is there at least twice.

    Another letter makes another name (Boston and Bolton, Medal and Metal); a letter too many or
    too few, two in the wrong order and one of the same sound do not. A word that is only part of
    longer names ("Standard Life") is not what "Liffe" should be.
    """
    slip = sure(rare.word, usual.word)
    by_itself = usual.alone or usual.titled or bool(rare.given & usual.given)
    return slip and by_itself and len(rare.spans) == 1 and len(usual.spans) > 1
