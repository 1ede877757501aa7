"""Words for a rise and for a fall, of any form, as parts of expressions."""

from __future__ import annotations

UP = (
    r"(?:rose|rises?|risen|rising|grew|grows?|grown|growing|growth|(?<!mak[e ] )(?<!made )up|"
    r"increas(?:e|es|ed|ing)|jump(?:s|ed|ing)?|climb(?:s|ed|ing)?|surg(?:e|es|ed|ing)|"
    r"soar(?:s|ed|ing)?|gain(?:s|ed|ing)?|leapt|leaps?|swell(?:s|ed|ing)?|swollen|"
    r"expand(?:s|ed|ing)?|rais(?:e|es|ed|ing)|lift(?:s|ed|ing)?|higher|advanced?|boost(?:s|ed)?|"
    r"improv(?:e|es|ed|ing)|rocket(?:s|ed)?|widen(?:s|ed)?|extended)"
)
DOWN = (
    r"(?:fell|falls?|fallen|falling|down|drop(?:s|ped|ping)?|declin(?:e|es|ed|ing)|slid|slides?|"
    r"slump(?:s|ed|ing)?|plung(?:e|es|ed|ing)|plummet(?:s|ed)?|shrank|shrunk|shrinks?|shrinking|"
    r"sank|sunk|tumbl(?:e|es|ed|ing)|decreas(?:e|es|ed|ing)|cut|cuts|cutting|"
    r"reduc(?:e|es|ed|ing|tion)|lost|loses?|losing|lower(?:s|ed|ing)?|slip(?:s|ped|ping)?|"
    r"dip(?:s|ped|ping)?|eas(?:es|ed|ing)|contract(?:s|ed|ing)|slash(?:es|ed|ing)?|"
    r"dwindl(?:es|ed|ing)|narrow(?:s|ed|ing)?|shed|sheds|shedding|trim(?:s|med)?|dived|"
    r"diminish(?:es|ed|ing))"
)
#: A word for either.
MOVE = rf"\b(?:{UP}|{DOWN})\b"
