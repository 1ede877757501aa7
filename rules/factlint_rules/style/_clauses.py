"""Words that a clause decides: "it's" for an object, "I" and "whom" by case, "in principal"."""

from __future__ import annotations

from typing import Final, NamedTuple

from factlint.api import Pattern, pattern

_PREPOSITIONS: Final = (
    "about|above|after|against|alongside|amid|among|amongst|around|at|before|behind|beneath|beside|besides|between|but|by|except|for"
    "|from|in|including|like|near|of|on|opposite|over|round|save|than|through|to|toward|towards|under|unlike|upon|with|without"
)
#: "Of whom are": a preposition governs it, and what follows is turned.
_WHOM: Final = r"\b(?P<p>whom)" + "".join(rf"(?<!\b{one} whom)" for one in _PREPOSITIONS.split("|"))
_POSSESSIVE: Final = r"(?:his|her|my|our|your|their)"
_NAME: Final = r"(?-i:[A-Z])[a-z’'-]+"
#: One or some who are told of, in the objective case or without one.
_ONE: Final = (
    rf"(?!(?-i:The)\s)(?:him|her|you|{_POSSESSIVE}\s+(?:[a-z-]+\s+)?[a-z]+|{_NAME}(?:\s+{_NAME})?)"
)
_AUXILIARY: Final = r"(?:is|are|was|were|has|had|have|will|would|can|could|may|might|must|should|did|does)(?:n['’]t)?"
_SAYS: Final = (
    "say|says|said|believe|believes|believed|think|thinks|thought|claim|claims|claimed|feel|feels|felt|hope|hopes|hoped|fear|fears"
    "|feared|suspect|suspects|suspected|allege|alleges|alleged|insist|insists|insisted|suggest|suggests|suggested"
)
#: Verbs that have an object, in forms that do not introduce a clause.
_OWNS: Final = (
    r"(?:(?:boost|celebrat|chang|complet|creat|defend|doubl|expand|extend|halv|improv|increas|launch|lift|nam|publish|rais|reduc|releas"
    r"|remov|replac|retain|updat|cancel|deliver|introduc|lower|pursu|renew|revis|trebl|abandon|adopt|design|develop"
    r"|maintain|redesign|restor|tripl)(?:e?s|ed|ing|l(?:ed|ing))"
    r"|beats?|beat|began|breaks|broke|builds?|built|cuts?|cutting|gives|gave|held|holds|holding|kept|keeps|keeping|losing|loses|lost"
    r"|makes|made|making|meets|met|opens|opened|opening|closed|closes|closing|sells|sold|selling|spends?|spent|spreads?|takes|took"
    r"|taking|wears|winds|withdrew|won|to\s+(?:change|cut|improve|increase|keep|lose|make|meet|raise|reduce|renew|sell|update|view))"
)
#: No noun: "when it changes it's free", "they made it's said", "it's mine", "it's because".
_NO_NOUN: Final = (
    r"(?!(?:an?|the|not|no|just|still|all|also|very|so|too|that|this|these|those|there|here|what|who|why|where|when|how|as|if|in|on|at"
    r"|for|from|with|by|to|of|over|out|up|off|down|like|because|about|almost|always|never|now|then|only|even|more|most|less|much|many"
    r"|really|quite|pretty|rather|perhaps|probably|maybe|said|thought|known|hoped|understood|felt|been|gone|got|done|mine|yours|his|hers"
    r"|ours|theirs|good|bad|great|fine|hard|easy|free|clear|true|better|best|worse|worst|time|likely|going|worth|important|vital|nice"
    r"|sad|safe|fair|right|wrong|late|early|cheap|odd|big|small|old|new(?=[.,;:!?])|dead|dark|cold|hot|both|either|neither|magic|luck"
    r"|chaos|anyone['’]s|everyone['’]s|us|me|you|them|him|her|one|two|half|day|night|okay|ok|why)\b"
    r"|\w+(?:ing|ed|ly|ful|ous|ible|able|less|ish|ic)\b)"
)
_END: Final = r"(?=[.,;:!?]|\s+(?:after|and|at|before|by|for|from|in|into|last|on|over|this|through|to|under|with|yesterday|but|since)\b)"
_LOAN: Final = (
    r"(?:[£$€%]|\b(?:bonds?|borrow\w*|capital|creditors?|debts?|interest|lend\w*|lenders?|loans?|mortgages?|paid|payments?|repa[iy]\w*"
    r"|pounds|dollars|euros)\b)"
)
#: What is behind "in principal" when it is no amount: an end, a new subject, a time.
_IN_PRINCIPLE: Final = (
    r"(?=[.,;:!?]|\s+(?:to|that|but|by|at|with|he|she|it|they|we|there|this|last|today|yesterday|on\s+(?-i:[A-Z])[a-z]+|the|an?"
    r"|nothing|any\w*|every\w*|is|was)\b)"
)


class ByClause(NamedTuple):
    """A word by the clause it is in.

    Attributes:
        form: what to look for.
        write: what is meant.
        unless: what the sentence must not have before the word.
        nowhere: what the sentence must have nowhere.
    """

    form: Pattern
    write: str
    unless: Pattern | None = None
    nowhere: Pattern | None = None


#: "When it changes it's name": after such words "it's" may begin the main clause.
_SUBORDINATE: Final = pattern(
    r"(?:\b(?:if|when\w*|once|after|before|until|till|since|because|while|as|what\w*|where\w*|whoever|however|unless|although|though"
    r"|with|without|given|for|every|each|the\s+(?:more|less|\w+er\s+(?:an?|the|i|you|we|they|he|she|it)|moment|minute|way|time|day))\b|(?:^|[“\"‘])to\s"
    # "The game he lost it's history", "opening it's hard work"
    r"|(?<![\w’'-])(?!(?:and|but|so|that|said|says|now|today|then|also)\b)[\w’'-]+\s+(?:he|she|we|they|I|you|it)\s+[a-z]+\s$"
    r"|(?<!is )(?<!are )(?<!was )(?<!were )(?<!be )(?<!been )(?<!by )(?<!of )(?<!from )\b[a-z]+ing\s$)"
)
CLAUSES: Final = (
    # "Raised it's outlook", but "when it changes it's free"
    ByClause(
        pattern(
            rf"\b{_OWNS}\s+(?P<p>(?-i:it)['’]s)\s+{_NO_NOUN}(?:[a-z-]+\s+)?[a-z-]+{_END}",
            keys=("it's", "it’s"),
            clue=rf"it['’]s\s+{_NO_NOUN}[a-z]",
        ),
        "its",
        unless=_SUBORDINATE,
    ),
    # "Agreed in principal", but "a cut in principal", "repayment of principal"
    ByClause(
        pattern(rf"\bin\s+(?P<p>principal){_IN_PRINCIPLE}|\b(?:matter|question|point|man|woman|men|people)\s+of\s+(?P<o>principal)(?=[.,;:!?])", words=("principal",)),
        "principle",
        nowhere=pattern(rf"{_LOAN}|\b(?:cut|decrease|fall|increase|loss|reduction|rise|towns?|cities|changes?)\s+in\s+principal\b"),
    ),
    # "Between my brother and I there was", "left my companion and I holding", "met Ann and I."
    ByClause(
        pattern(
            rf"\bbetween\s+(?!(?:his|her|my|our|your|their)\s+(?:[a-z-]+\s+)?(?:\w+s|teeth|feet|people|children|two|three)\s){_ONE}\s+and\s+(?P<p>(?-i:I))\b(?!['’-]|,\s(?-i:[A-Z])|\s(?-i:[A-Z]))"
            rf"|\b(?:left|leaves|leaving|kept|keeps|found|caught|saw|sees|heard|had|sent|got|watched|spotted|filmed|with|of|like|about)\s+{_ONE}"
            r"\s+and\s+(?P<o>(?-i:I))\s+(?!during|being)[a-z]{2,}ing\b"
            rf"|\b(?:left|sent|showed|drove|thanked|taught|offered|met)\s+{_ONE}\s+and\s+(?P<s>(?-i:I))(?=[.;!?])",
            words=("i",),
        ),
        "me",
    ),
    # "Whom police said was driving", "whom, he thought, had left", "whom I knew had more"
    ByClause(
        pattern(
            rf"{_WHOM}(?:,?\s+(?:(?!(?:that|who|whom|which)\b)[\w’'-]+\s+){{1,4}}?(?:{_SAYS})(?:,\s+|\s+(?:later\s+)?)"
            rf"|\s+(?:I|we|you|he|she|they|{_NAME})\s+(?:know|knows|knew)\s+){_AUXILIARY}(?![\w’'-])"
            r"(?!\s+(?:I|he|she|it|we|they|you)\b)",
            words=("whom",),
        ),
        "who",
    ),
    # "A man whom is late", but "of whom are", "whom is the board to ask"
    ByClause(
        pattern(
            rf"{_WHOM}\s+(?:is|are|was|were|has|had|have)\s+(?:an?|not|never|already|also|always|been|still|in|on|at|[a-z]+(?:ed|ing|ly))\b",
            words=("whom",),
        ),
        "who",
    ),
    # "How stress effects the body."
    ByClause(
        pattern(
            r"\b(?:how|whether)\s+(?:the\s+|an?\s+|this\s+)?(?!(?:after|adverse|drug|ill|knock-on|light|lighting|placebo|side|sound|special|"
            r"treatment|visual|these|those|such|many|much|what|his|her|its|their|our|my|your|the)\b)[a-z]+(?<![^s]s)\s+(?P<p>effects)\s+"
            r"(?:us|them|people|everyone|you|(?:our|your|the|his|her|its|their|my)\s+[a-z]+)(?=[.,;:!?]|\s+(?:and|in|on|of|when|at|as)\b)",
            words=("effects",),
        ),
        "affects",
    ),
)  # fmt: skip
