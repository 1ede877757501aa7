"""What is counted where an amount is spoken of: people, acts and things that come one by one."""

from __future__ import annotations

from typing import Final

from factlint.api import Pattern, pattern

#: Money, matter and what else is measured though it is a plural: "the amount of grants", "of emissions".
_MEASURED: Final = (
    r"(?!(?:grants?|\w*payments?|investments|instal+ments|supplements|endowments|settlements|refreshments|sediments|pigments|condiments"
    r"|ointments|garments|pollutants|contaminants|coolants|lubricants|oxidants|antioxidants|disinfectants|stimulants|antidepressants"
    r"|irritants|repellents|fertili[sz]ers|fillers|binders|sweeteners|thickeners|painkillers|powders|fibers|fibres|waters|papers|fliers"
    r"|liquors|flavors|vapors|colors|tumors|boulders|(?:e|trans)missions|commissions|contributions|donations|deductions|pensions|rations"
    r"|provisions|secretions|concessions|solutions|compensations|radiations|reductions|subventions|possessions|proportions|savings"
    r"|earnings|holdings|shavings|clippings|cuttings|toppings|fillings|takings|winnings|greens|trimmings|drippings|droppings|things"
    r"|furnishings|belongings|scrapings|filings|sweepings|dressings|linings|pickings|peelings|cravings|feelings|leavings)\b)"
)
#: No nouns: "the amount of coal miners dug", "of music students hear", "of content users make".
_ADJECTIVE: Final = (
    r"(?:(?:(?!(?:abrasive|additive|adhesive|arsenal|cable|constable|detective|explosive|journal|preservative|relative|signal|table|terminal"
    r"|vegetable)\b)[a-z-]{2,}(?:[^\We]ed|[cn]al|tial|sual|ive|ous|able|ible|ful|less)|new|old|big|small|large|young|great|bad|good"
    r"|different|human|fatal)\s+)?"
)
_COUNTED: Final = (
    rf"{_MEASURED}(?:[a-z]{{2,}}(?:ers|ors|ists|ians|ants|ments|tions|sions)|people|men|women|children|fans|accesses|accidents|alarms|animals"
    r"|arrests|articles|attempts|birds|boats|books|bugs|buildings|buses|calls|cars|cases|cats|changes|commits|complaints|cows|crashes|days|deaths"
    r"|dogs|downloads|emails|errors|events|files|fires|fixes|games|girls|boys|goals|homes|hours|houses|incidents|injuries|items|jobs|letters|matches"
    r"|messages|mistakes|months|murders|nests|options|pages|parties|patients|phones|photographs|photos|pictures|places|players|posts|problems"
    r"|properties|questions|reports|rooms|schools|screenshots|seats|sheep|shops|shots|songs|species|stairs|steps|stories|students|tests|tickets"
    r"|times|topics|trees|updates|vehicles|visits|votes|ways|weeks|words|years|wasps|bees|insects|flies)"
)
AMOUNTS: Final[tuple[Pattern, ...]] = (
    pattern(
        rf"(?<!least )\b(?P<p>amount)\s+of\s+(?!(?:the|his|her|its|their|our|my|your|these|those)\s){_ADJECTIVE}{_COUNTED}\b(?![’'-])",
        words=("amount",),
    ),
)
