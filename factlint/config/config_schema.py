"""The JSON Schema of a configuration file: its settings and the options of all rules."""

from __future__ import annotations

from collections.abc import Iterable

from factlint.config.layers import EXTEND
from factlint.config.load import COMMA_LISTS, NOT_IN_FILE
from factlint.config.options import SEVERITIES, SEVERITY
from factlint.model.family import Family
from factlint.model.rule import AnyRule
from factlint.model.section import SettingsTable
from factlint.model.settings import Settings
from factlint.records.toml_schema import DRAFT, JsonSchema, table_schema


def config_schema(
    rules: Iterable[type[AnyRule]], tables: Iterable[SettingsTable], families: Iterable[Family]
) -> JsonSchema:
    """Return the schema of `factlint.toml`, and of `[tool.factlint]`.

    Args:
        rules: all rules, whose options are under `[rules]`.
        tables: the tables that plugins declare.
        families: all families, whose options are under `[families]`.
    """
    schema = table_schema(Settings, omit=NOT_IN_FILE, commas={*COMMA_LISTS, EXTEND})
    properties = schema["properties"]
    for table in tables:
        properties[table.name] = table_schema(table.kind)
    options: JsonSchema = {}
    for rule in rules:
        own = table_schema(rule.options)
        own["properties"] = {**own.get("properties", {}), SEVERITY: {"enum": list(SEVERITIES)}}
        options |= {rule.code: own, rule.name: own}
    properties["rules"] = _tables("Options of rules, by code or name.", options)
    shared = {one.name: table_schema(one.options) for one in families if one.options is not None}
    properties["families"] = _tables("Options of families, by name.", shared)
    return {"$schema": DRAFT, "title": "Configuration of factlint", **schema}


def _tables(description: str, properties: JsonSchema) -> JsonSchema:
    return {
        "description": description,
        "type": "object",
        "properties": properties,
        "additionalProperties": False,
    }
