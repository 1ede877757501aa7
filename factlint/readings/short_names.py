"""Short forms of given names: Bill and William Cray may be one man, Jo and Nell Cray are not."""

from __future__ import annotations

from factlint.readings.given_names import MEN, WOMEN

#: So many letters at the front are enough: Dave of David, Steve of Stephen, Chris of Christine.
_FRONT = 3
#: Short forms that do not begin as the name does, or that share no more than two letters with it.
_SHORT_FORMS = {
    short: frozenset(full.split())
    for short, full in {
        "abby": "abigail",
        "andy": "andrew andreas",
        "bart": "bartholomew",
        "beth": "elizabeth bethany",
        "bess": "elizabeth",
        "betsy": "elizabeth",
        "betty": "elizabeth",
        "bill": "william",
        "billy": "william",
        "bob": "robert",
        "bobby": "robert",
        "cathy": "catherine",
        "charlie": "charles charlotte",
        "chuck": "charles",
        "dick": "richard",
        "dot": "dorothy",
        "drew": "andrew",
        "ed": "edward edwin edmund",
        "eddie": "edward edwin edmund",
        "frank": "francis franklin",
        "gene": "eugene",
        "gerry": "gerald gerard",
        "gina": "georgina regina",
        "greta": "margaret",
        "hal": "henry harold",
        "hank": "henry",
        "hannah": "johanna",
        "harry": "henry harold harrison",
        "jack": "john jackson",
        "jake": "jacob",
        "jerry": "gerald jeremy jerome",
        "jim": "james",
        "jimmy": "james",
        "jock": "john",
        "joe": "joseph",
        "joey": "joseph",
        "johnny": "jonathan",
        "kate": "catherine katherine katharine kathleen",
        "kathy": "catherine katherine katharine kathleen",
        "kit": "christopher katherine",
        "kitty": "catherine katherine kathleen",
        "larry": "lawrence laurence",
        "lena": "helena magdalena",
        "lisa": "elizabeth",
        "liz": "elizabeth",
        "lizzie": "elizabeth",
        "maggie": "margaret",
        "meg": "margaret",
        "mick": "michael",
        "mike": "michael",
        "mo": "maureen mohammed muhammad moses",
        "molly": "mary",
        "nancy": "anne",
        "nat": "nathaniel natalie",
        "ned": "edward edmund",
        "nell": "eleanor helen ellen",
        "nick": "nicholas nicola dominic",
        "paddy": "patrick",
        "patsy": "patricia",
        "peg": "margaret",
        "peggy": "margaret",
        "polly": "mary",
        "rick": "richard frederick eric",
        "rob": "robert",
        "ron": "ronald aaron",
        "sally": "sarah",
        "sandy": "alexander alexandra sandra",
        "sasha": "alexander alexandra",
        "ted": "edward theodore edmund",
        "teddy": "edward theodore edmund",
        "terry": "terence theresa",
        "tess": "theresa",
        "tina": "christina martina",
        "tony": "anthony antony",
        "trish": "patricia",
        "ty": "tyler tyrone",
        "will": "william",
        "xander": "alexander",
    }.items()
}


def may_be_one(first: str, other: str) -> bool:
    """Return whether two given names may be the same person's: "J.", "Jim" and "James"."""
    short, full = sorted((first.lower().rstrip("."), other.lower().rstrip(".")), key=len)
    return (
        full.startswith(short)
        or (short[:_FRONT] == full[:_FRONT] and not _woman_and_man(short, full))
        or full in _SHORT_FORMS.get(short, ())
        or bool(_SHORT_FORMS.get(short, _NONE) & _SHORT_FORMS.get(full, _NONE))
    )


def _woman_and_man(one: str, other: str) -> bool:
    """Return whether one is a woman's name and the other a man's: Martha and Martin Cray."""
    return (one in WOMEN and other in MEN) or (one in MEN and other in WOMEN)


_NONE: frozenset[str] = frozenset()
