"""STY021: one word typed for another that sounds like it."""

from __future__ import annotations

from collections.abc import Iterator

from msgspec import Struct

from factlint.api import Citation, Context, Hit, Pattern, PatternRule, Remark, by_profile, pattern

#: Behind these a clause cannot begin: "on it's own", "of it's makers".
_PREPOSITIONS = "of|with|from|by|into|at|on|in|to|within|through|during|under|over"
#: What may follow "it is" in a clause behind one of them: "what I like about it: in it's a ...".
_GOES_ON = (
    r"(?!(?:an?|the|not|been|just|still|all|also|very|so|too|that|what|who|how|where|no|more|up|only|always|"
    r"never|now|really|quite|possible|as|in|on|at|for)\b|\w+(?:ing|ed|ly)\b)"
)
_NUMBERS = "one|two|three|four|five|six|seven|eight|nine|ten|half"
_VERBS = "be|make|do|go|get|have|use|see|find|take|give|help|work|reach|keep"
_DETERMINERS = r"an?|the|any|no|its|their|his|her|little|much|some|more|less"


class _Confusion(Struct, frozen=True):
    """A word that cannot be meant where it is.

    Attributes:
        write: what is meant; "" where two things may be.
        says: the message in place of the usual one.
    """

    write: str = ""
    says: str = ""


_FORMS: tuple[tuple[Pattern, _Confusion], ...] = (
    # "On it's own", "one of it's makers", "it's gates are shut"
    (
        pattern(rf"\b(?:(?:{_PREPOSITIONS})\s+(?P<p>(?-i:it)['’]s)\s+{_GOES_ON}[a-z]"
        r"|(?P<o>(?-i:it)['’]s)\s+own\b"
        r"|(?P<s>(?-i:it)['’]s)\s+(?!(?:always|perhaps|sometimes|this|as|was|has|its|less|yes|us)\b)\w+s\s+"
        r"(?:are|were|can|have|may)\b)", keys=("it's", "it’s")),
        _Confusion("its"),
    ),
    # "Its a pity", "its been shut", "after its opened the gate"
    (
        pattern(r"(?<![\w'’-])(?P<p>its)\s+(?:(?:an?(?!\s+(?:la|cappella)\b)|the|not|been|also|going\s+to)(?![\w-])"
        r"|\w{2,}ed\s+(?:an?|the)\b)", words=("its",)),
        _Confusion("it’s"),
    ),
    # "Have an affect on the vote", "what affect closing it had"
    (
        pattern(rf"\b(?:{_DETERMINERS}|adverse|negative|positive|same|opposite|full|big|great|real|direct)\s+"
        r"(?P<p>affect)s?\s+(?:on|upon)\b|\bwhat\s+(?P<o>affect)\s+\w+ing\b", words=("affect", "affects")),
        _Confusion("effect"),
    ),
    # "It may effect the harvest", but "effect a change"
    (
        pattern(r"\b(?:will|would|can|could|may|might|not|n['’]t|did|does)\s+(?P<p>effect)\s+(?:the|his|her|its|their|"
        r"our|your|us|them|how|whether|(?-i:[A-Z]\w+))\b(?!\s+(?:\w+\s+)?(?:chang|trans|cure|repair|rescue|"
        r"reform|escape|entr|sale|return|release)\w*)", words=("effect",)),
        _Confusion("affect"),
    ),
    # "Whose a friend", "whose been there", "a man with who's own hands"
    (pattern(r"\b(?P<p>whose)\s+(?:an?|the|been|not|going\s+to)\b", words=("whose",)), _Confusion("who’s")),
    (pattern(r"\b(?P<p>who['’]s)\s+own\b", keys=("who's", "who’s")), _Confusion("whose")),
    # "Your a friend", "your going to win", "you're own car"
    (pattern(r"\b(?P<p>your)\s+(?:an?|the|not|been|going\s+to)\b(?!-)", words=("your",)), _Confusion("you’re")),
    (pattern(r"\b(?P<p>you['’]re)\s+own\b", keys=("you're", "you’re")), _Confusion("your")),
    # "Their are two", "so their was no train"; "they're own boat", "there own boat"
    (
        pattern(r"\b(?P<p>their)\s+(?:is|are|was|were|has\s+been|have\s+been)\b", words=("their",)),
        _Confusion(says="“{text}” has no noun: is “there” meant, or “they”?"),
    ),
    (pattern(r"\b(?P<p>there|they['’]re)\s+own\b", words=("own",)), _Confusion("their")),
    # "Each others work", "one anothers coats"
    (pattern(r"\beach\s+(?P<p>others)\b(?!['’])", words=("others",)), _Confusion("other’s")),
    (pattern(r"\bone\s+(?P<p>anothers)\b(?!['’])", words=("anothers",)), _Confusion("another’s")),
    # "Rather then wait", "less then four weeks"
    (
        pattern(r"\b(?:rather|other|less|more|fewer|greater|bigger|smaller)\s+(?P<p>then)\s+"
        rf"(?:an?|the|those|these|that|his|her|its|their|just|\d[\d,.]*|{_NUMBERS}|\w+ing)\b", words=("then",)),
        _Confusion("than"),
    ),
    # "Whomever wins", "give it to whomever asks"
    (pattern(r"\b(?P<p>whomever)\s+(?:\w+[^s\W]s|is|was|has|had|will|can|could|would)\b", words=("whomever",)), _Confusion("whoever")),
    # "He was laying awake", "a boat laying idle"
    (
        pattern(r"\b(?P<p>laying)\s+(?:awake|asleep|idle|flat|dead|dormant|unconscious|face\s+(?:down|up))\b", words=("laying",)),
        _Confusion("lying"),
    ),
    # "Unable make it", "it tends be late"
    (
        pattern(rf"\b(?P<p>unable|tends?|tended)\s+(?={_VERBS})(?:{_VERBS})\b", words=("unable", "tend", "tends", "tended")),
        _Confusion(says="“to” is missing after “{text}”"),
    ),
)  # fmt: skip


class SoundAlike(PatternRule):
    """A word is not another that sounds like it.

    "Its" and "it's", "affect" and "effect", "your" and "you're" are typed for each other by
    everybody, and no spelling checker objects. Only places are reported in which one of the two
    cannot stand: behind a preposition ("on it's own"), before an article ("its a pity"), before a
    verb ("their are"). In speech it is the writer's slip as well.

    Bad:
        The mill on it's own island had an affect on the price, and its a pity.
                    ^^^^ “it's” here can only be “its”
                                           ^^^^^^ “affect” here can only be “effect”
                                                                    ^^^ “its” here can only be “it's”
    Fixed:
        The mill on its own island had an effect on the price, and it's a pity.
    Bad:
        They read each others work rather then waiting, so their are fewer errors.
                       ^^^^^^ “others” here can only be “other’s”
                                          ^^^^ “then” here can only be “than”
                                                           ^^^^^ “their” has no noun: is “there” meant, or “they”?

        Whomever wins was unable make it.
        ^^^^^^^^ “Whomever” here can only be “Whoever”
                          ^^^^^^ “to” is missing after “unable”
    Good:
        It's a pity, and it's been shut. Of its three mills, one affects the river.

        The board may effect a change. The change may affect the harbour and its not-for-profit arm.

        More then came. She sat there, own brush in hand. Your not-so-old car is laying tracks.
    """

    code = "STY021"
    name = "sound-alike"
    severity = by_profile("warning")
    message = "“{text}” here can only be “{write}”"
    advice = "read the clause aloud in full"
    citations = (Citation("AP Stylebook", "its, it’s; affect, effect; than, then"),)
    speech = "query"
    fixable = True
    looks_for = tuple(form for form, _ in _FORMS)

    def check(self, hit: Hit, ctx: Context) -> Iterator[Remark]:
        """Yield the word that cannot be meant."""
        confusion = _FORMS[hit.index][1]
        span = next(
            found
            for name, words in hit.match.groupdict().items()
            if words is not None and (found := hit.span_of(name)) is not None
        )
        if ctx.document.opaque(span):
            return
        text = span.of(ctx.text)
        if not confusion.write:
            yield self.finding(span, message=confusion.says, text=text)
            return
        write = (
            confusion.write[0].upper() + confusion.write[1:]
            if text[0].isupper()
            else confusion.write
        )
        if "'" in ctx.text and "’" not in ctx.text:
            write = write.replace("’", "'")
        fix = self.replacing(span, write, safety="ask")
        yield self.finding(span, text=text, write=write, fix=fix)
