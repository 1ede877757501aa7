"""What may be a noun after a compound."""

from __future__ import annotations

from factlint.api import pattern

#: A word that may be a noun: none of the closed classes.
NOUN = pattern(
    r"\s+(?!(?:a|an|the|and|or|but|nor|of|in|on|at|by|to|for|from|with|as|than|that|which|who|whom|if|"
    r"is|was|are|were|be|been|being|has|had|have|do|does|did|will|would|can|could|may|might|must|"
    r"shall|should|it|he|she|they|we|you|i|this|these|those|his|her|its|their|our|your|my|not|"
    r"so|then|when|while|where|until|since|because|through|before|after|between|during|into|"
    r"over|under|about|against|around|within|without|there|here|now|again|also|only|too|very|"
    r"inside|outside|behind|beyond|along|across|towards?|near|among|off|onto|"
    r"both|all|each|every|some|any|no|out|up|down|off|yet|still|said|says|ago|later|just|even|"
    r"via|amid|amidst|amongst|despite|except|unlike|upon|throughout|above|below|beside|besides|beneath|alongside|"
    r"plus|minus|versus|vs|whereas|whether|how|what|why|whose|"
    r"right\s+(?:now|here|there|away|after|before)|starts|begins|ends|goes|takes|rather|instead|more|most|less|like|per|unless|though|although|once|at)\b)[a-z][a-z-]+",
    case=True,
)
