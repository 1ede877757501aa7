"""What `factlint facts` prints: text for a desk, JSON for programs."""

from __future__ import annotations

import datetime as dt
import json
import shutil
import textwrap
from collections import Counter
from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import Any

from factlint.days.describe import day_name
from factlint.days.edtf import in_words
from factlint.ledger.due import Due
from factlint.ledger.judgement import expiry_of, state_of
from factlint.ledger.ledger_file import LedgerText
from factlint.ledger.matching import Ledger
from factlint.ledger.sources import counts_from
from factlint.ledger.spreadsheet import Import, without_private
from factlint.ledger.write import fact_values, source_values
from factlint.model.fact import Fact, FactSource, Judgement, Stance, Verdict
from factlint.report.columns import clean
from factlint.report.wording import amount

_ORDER = (
    Verdict.CONTRADICTED,
    Verdict.DISPUTED,
    Verdict.STALE,
    Verdict.UNVERIFIED,
    Verdict.VERIFIED,
)


def list_table(ledger: Ledger, as_of: dt.date | None) -> str:
    """Return all records, one paragraph each, and a line that counts."""
    if not ledger.facts:
        return f"{ledger.name} holds no records yet. Add one with: factlint facts add\n"
    judged = {fact.id: state_of(fact, as_of) for fact in ledger.facts} if as_of else {}
    head = f"{ledger.name}"
    head += f", as of {day_name(as_of)}" if as_of else ""
    blocks = [head + "\n"]
    width = min(max(len(fact.id) for fact in ledger.facts), 24)
    for fact in ledger.facts:
        mark = f"{judged[fact.id].verdict!s:<14}" if as_of else ""
        lines = [clean(fact.claim), _about(fact)]
        if as_of:
            lines += [_reason(judged[fact.id])]
        blocks.append(_paragraph(f"{mark}{clean(fact.id):<{width}}  ", lines))
    blocks.append("\n" + _count(ledger, judged))
    if not as_of:
        blocks.append("What you may print today: factlint facts list --as-of today\n")
    return "".join(blocks)


def _about(fact: Fact) -> str:
    """Return the event and value of a record: "release, 4 May 2027"."""
    value = in_words(fact.value) if fact.value else ""
    return clean(", ".join(part for part in (str(fact.event or ""), value) if part))


def list_json(ledger: Ledger, as_of: dt.date | None) -> str:
    """Return all records as JSON, without confidential sources."""
    return _json(
        {
            "version": 1,
            "ledger": ledger.name,
            "as_of": as_of.isoformat() if as_of else None,
            "facts": [_fact_json(fact, as_of) for fact in ledger.facts if not fact.private],
            "private": sum(fact.private for fact in ledger.facts),
        }
    )


def show_text(fact: Fact, as_of: dt.date | None) -> str:
    """Return one record with all that is kept about it."""
    written = [clean(fact.claim), "\n\n"]
    if as_of:
        judged = state_of(fact, as_of)
        label = f"  {judged.verdict} as of {day_name(as_of)}: "
        written.append(_paragraph(label, [_reason(judged)], indent=4) + "\n")
    expiry = expiry_of(fact)
    rows = {
        "record": fact.id + (" (private: never exported)" if fact.private else ""),
        "subject": fact.subject + (f" (also {', '.join(fact.aliases)})" if fact.aliases else ""),
        "event": str(fact.event or ""),
        "scope": fact.scope,
        "value": in_words(fact.value) if fact.value else "",
        "after": ", ".join(fact.after),
        "before": ", ".join(fact.before),
        "status": str(fact.status or ""),
        "method": fact.method,
        "checked": _checked(fact),
        "expires": day_name(expiry) if expiry else fact.expires or "",
        "waived": _waived(fact),
        "note": fact.note,
        "used in": ", ".join(fact.used_in),
    }
    written += [_paragraph(f"  {key:<9}", [value]) for key, value in rows.items() if value]
    written.append(f"\n  {amount(len(fact.sources), 'source')}\n")
    written += [_source_text(source, as_of) for source in fact.sources]
    return "".join(written)


def show_json(fact: Fact, as_of: dt.date | None) -> str:
    """Return one record as JSON, without confidential sources."""
    return _json({"version": 1, "fact": _fact_json(fact, as_of)})


def check_text(found: LedgerText, disagreeing: Mapping[str, list[str]]) -> str:
    """Return every fault with its line, then the records whose sources disagree."""
    blocks = []
    for fault in found.faults:
        blocks.append(f"{fault}\n")
        if fault.hint:
            blocks.append(f"  {fault.hint}\n")
    for fact in found.ledger.facts:
        if told := disagreeing.get(fact.id):
            blocks.append(f"{found.ledger.name}:{fact.line}: {clean(fact.id)}: sources disagree\n")
            recorded = f"the record gives {in_words(fact.value)}" if fact.value else ""
            blocks.append(_paragraph("  ", ["; ".join([recorded, *told])]))
    count = amount(len(found.ledger.facts), "record")
    if not blocks:
        return f"{found.ledger.name}: {count}, no faults, no conflicts\n"
    faults = amount(len(found.faults), "fault")
    in_conflict = amount(len(disagreeing), "record")
    blocks.append(f"\n{count} read, {faults}, {in_conflict} with sources that disagree\n")
    return "".join(blocks)


def check_json(found: LedgerText, disagreeing: Mapping[str, list[str]]) -> str:
    """Return faults and conflicts as JSON."""
    faults = [
        {"path": p.file, "line": p.line, "key": p.key, "message": p.message} for p in found.faults
    ]
    told = [{"fact": fact, "sources": texts} for fact, texts in disagreeing.items()]
    return _json({"version": 1, "facts": len(found.ledger), "faults": faults, "conflicts": told})


def due_text(found: Sequence[Due], as_of: dt.date, within: int) -> str:
    """Return what is due: what is over first, then what is coming."""
    days = amount(within, "day")
    if not found:
        return f"Nothing is due by {day_name(as_of)} or within {days} after it.\n"
    blocks = []
    for title, over in (
        (f"No longer valid as of {day_name(as_of)}", True),
        (f"Due within {days}", False),
    ):
        rows = [due for due in found if (due.day <= as_of) == over]
        if rows:
            blocks.append(f"{title}\n")
        for due in rows:
            lines = [clean(due.fact.claim), due.why]
            if due.fact.used_in:
                lines.append(f"used in {clean(', '.join(due.fact.used_in))}")
            blocks.append(
                _paragraph(f"  {day_name(due.day):<18}{clean(due.fact.id)}  ", lines, indent=20)
            )
    return "".join(blocks)


def due_json(found: Sequence[Due], as_of: dt.date, within: int) -> str:
    """Return what is due as JSON."""
    rows = [
        {
            "fact": due.fact.id,
            "day": due.day.isoformat(),
            "why": due.why,
            "used_in": list(due.fact.used_in),
        }
        for due in found
    ]
    return _json({"version": 1, "as_of": as_of.isoformat(), "within": within, "due": rows})


def import_text(taken: Import, path: Path, *, dry_run: bool) -> str:
    """Return what an import did, or would do."""
    verb = "would be " if dry_run else ""
    written = [
        f"{path}: {amount(len(taken.added), 'record')} {verb}added, "
        f"{len(taken.changed)} {verb}changed, {taken.same} already as in the sheet\n"
    ]
    written += [f"  + {clean(fact.id)}\n" for fact in taken.added[:20]]
    written += [f"  ~ {clean(fact.id)}\n" for fact in taken.changed[:20]]
    hidden = len(taken.added[20:]) + len(taken.changed[20:])
    if hidden:
        written.append(f"  and {hidden} more\n")
    if open_records := [fact for fact in taken.added if fact.status == "open"]:
        written.append(
            f"{amount(len(open_records), 'new record')} still open: without subject, event or "
            "source nothing can be matched. Complete them in the file.\n"
        )
    if taken.ignored:
        written.append(f"columns not used: {clean(', '.join(taken.ignored))}\n")
    return "".join(written)


def import_json(taken: Import, path: Path, *, dry_run: bool) -> str:
    """Return what an import did as JSON."""
    return _json(
        {
            "version": 1,
            "ledger": str(path),
            "dry_run": dry_run,
            "added": [fact.id for fact in taken.added],
            "changed": [fact.id for fact in taken.changed],
            "same": taken.same,
            "ignored_columns": list(taken.ignored),
        }
    )


def _fact_json(fact: Fact, as_of: dt.date | None) -> dict[str, Any]:
    judged = state_of(fact, as_of) if as_of else None
    record: dict[str, Any] = fact_values(fact)
    record["private"] = fact.private
    record["sources"] = [source_values(source) for source in without_private(fact).sources]
    record["confidential_sources"] = sum(source.private for source in fact.sources)
    if fact.private:
        record["sources"], record["confidential_sources"] = [], len(fact.sources)
    record["verdict"] = str(judged.verdict) if judged else None
    record["reason"] = judged.reason if judged else None
    record["waived"] = (
        {"by": fact.waived.by, "reason": fact.waived.reason, "until": fact.waived.until}
        if fact.waived
        else None
    )
    return record


def _source_text(source: FactSource, as_of: dt.date | None) -> str:
    name = ", ".join(part for part in (source.container_title, source.author) if part)
    dated = source.issued or source.accessed or ""
    when = in_words(dated) if source.issued else f"seen {in_words(dated)}"
    facts = [when, str(source.kind)]
    if source.private:
        facts.append("confidential")
    if source.stance is not Stance.SUPPORTS:
        facts.append("leaves it open" if source.stance is Stance.OPEN else "says it is not so")
    if source.value:
        facts.append(f"gives {in_words(source.value)}")
    if source.origin:
        facts.append(f"origin: {source.origin}")
    day = counts_from(source)
    if as_of and (day is None or day > as_of):
        facts.append("does not count yet")
    first = f"{name or source.title or source.url} ({'; '.join(facts)})"
    lines = [first, source.title if name else "", source.url, source.archive]
    lines += [f"\u201c{source.quote}\u201d" if source.quote else "", source.note]
    return _paragraph("  - ", [clean(line) for line in lines if line], indent=4)


def _checked(fact: Fact) -> str:
    by = f"by {fact.checked_by}" if fact.checked_by else ""
    on = f"on {day_name(fact.checked_on)}" if fact.checked_on else ""
    return " ".join(part for part in (by, on) if part)


def _waived(fact: Fact) -> str:
    if not fact.waived:
        return ""
    until = fact.waived.until
    ending = f", until {day_name(until)}" if until else ""
    return f"by {fact.waived.by}: {fact.waived.reason}{ending}"


def _reason(judged: Judgement) -> str:
    waived = f" (waived by {judged.waived.by}: {judged.waived.reason})" if judged.waived else ""
    return clean(judged.reason + waived)


def _count(ledger: Ledger, judged: Mapping[str, Judgement]) -> str:
    counts = Counter(judgement.verdict for judgement in judged.values())
    parts = [f"{counts[verdict]} {verdict}" for verdict in _ORDER if counts[verdict]]
    told = f": {', '.join(parts)}" if parts else ""
    return f"{amount(len(ledger), 'record')}{told}\n"


def _paragraph(label: str, lines: Sequence[str], *, indent: int | None = None) -> str:
    """Return lines wrapped to the terminal, hanging under the label."""
    width = max(40, min(shutil.get_terminal_size().columns, 100))
    hang = len(label) if indent is None else indent
    if hang > width // 2:
        hang = 4
    written = []
    for number, line in enumerate(lines):
        written.append(
            textwrap.fill(
                line,
                width,
                initial_indent=label if number == 0 else " " * hang,
                subsequent_indent=" " * hang,
                break_long_words=False,
                break_on_hyphens=False,
            )
        )
    return "\n".join(written) + "\n"


def _json(value: object) -> str:
    return json.dumps(value, ensure_ascii=False, indent=2, default=str) + "\n"
