"""Options that an isolated run does not read from the environment."""

from __future__ import annotations

import click


class Flag(click.Option):
    """An option that also listens to FACTLINT_<NAME>, unless the run is isolated."""

    def resolve_envvar_value(self, ctx: click.Context) -> str | None:
        """Return the environment's value; nothing in an isolated run."""
        return None if ctx.meta.get("factlint.isolated") else super().resolve_envvar_value(ctx)


class Command(click.Command):
    """A command that knows beforehand whether it runs isolated."""

    def parse_args(self, ctx: click.Context, args: list[str]) -> list[str]:
        """Note `--isolated` before the options look at the environment."""
        ctx.meta["factlint.isolated"] = "--isolated" in args
        return super().parse_args(ctx, args)
