"""The JSON Schema of a ledger file."""

from __future__ import annotations

from factlint.ledger.fact_tables import FACT_NAMES, SOURCE_NAMES
from factlint.model.fact import Fact, FactSource, Waiver
from factlint.records.toml_schema import DRAFT, JsonSchema, table_schema

#: A year, a figure or a date is taken without quotation marks, too.
_EDTF = {"type": ["string", "integer"]}
_VALUE = {"type": ["string", "number"]}


def ledger_schema() -> JsonSchema:
    """Return the schema of `facts.toml`; what a record must hold is checked on reading."""
    fact = table_schema(Fact, omit=("line",), names=FACT_NAMES)
    source = table_schema(FactSource, names=SOURCE_NAMES)
    waiver = table_schema(Waiver)
    for table in (fact, source):
        table["properties"]["value"].update(_VALUE)
    for key in ("issued", "accessed"):
        source["properties"][key].update(_EDTF)
    fact["properties"]["source"]["items"] = source
    fact["properties"]["waived"].update(waiver)
    return {
        "$schema": DRAFT,
        "title": "Ledger of factlint",
        "type": "object",
        "properties": {"fact": {"type": "array", "items": fact}},
        "additionalProperties": False,
    }
