"""The JSON Schema of a ledger file."""

from __future__ import annotations

from factlint.ledger.fact_tables import FACT_KEYS
from factlint.model.fact import Fact, FactSource, Waiver
from factlint.records.toml_schema import DRAFT, JsonSchema, table_schema

#: The keys of a table whose field has another name: CSL-JSON writes URL, TOML has one source.
_FACT_NAMES = {
    "sources": "source",
    **{key: key for key in FACT_KEYS if key != "source"},
}
_SOURCE_NAMES = {"url": "URL"}
#: A year, a figure or a date is taken without quotation marks, too.
_EDTF = {"type": ["string", "integer"]}
_VALUE = {"type": ["string", "number"]}


def ledger_schema() -> JsonSchema:
    """Return the schema of `facts.toml`; what a record must hold is checked on reading."""
    fact = table_schema(Fact, omit=("line",), names=_FACT_NAMES)
    source = table_schema(FactSource, names=_SOURCE_NAMES)
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
