"""STY001: a word typed twice."""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import islice

from factlint.api import (
    Citation,
    Context,
    Document,
    Hit,
    PatternRule,
    Remark,
    Safety,
    by_profile,
    is_common_word,
    lazy_regex,
    pattern,
)
from factlint_rules.style._repeats import may_repeat

#: Words that come twice in a row in sound English: "he had had", "I know that that is so".
_SOUND = frozenset(
    """
    had that is was her in on so bye ha no yes
    """.split()
)
#: Words that only join others. No sound sentence has two of these in a row, so the second may be deleted.
_JOINING = frozenset(
    "a an the my your our their its every and or nor but if because although unless whereas whether".split()
)
#: Prepositions: two of them are a slip but for one that a clause left at its end ("the man she spoke to to find out");
#: "in" and "on" are asked about their verbs before.
_PREPOSITIONS = frozenset(
    """
    against among as at beside between despite during except for from in into like of on onto per than to toward
    towards unlike until upon via with
    """.split()
)
#: Those that are adverbs too: "it had rained before before he came", "she waited outside outside hours".
_ADVERBS_TOO = frozenset(
    """
    about above across after along around before behind below beneath beyond by inside near off outside since through
    throughout under underneath within without
    """.split()
)
#: Auxiliaries: one may end a clause, and the next begin what is said of it ("what he does does matter").
_AUXILIARIES = frozenset(
    """
    am is are was were be been being has have do does did can could will would shall should may might must used
    """.split()
)
#: The rest of the closed classes but for particles of direction ("up up and away"): one may end a clause and another
#: begin one ("for all this this is right"), so nothing is deleted unasked.
_FUNCTION_WORDS = (
    _JOINING
    | _PREPOSITIONS
    | _ADVERBS_TOO
    | _AUXILIARIES
    | frozenset(
        """
    this these those each either neither some any such both
    i me mine myself you yours he him his himself she her hers herself it itself we us ours
    ours they them theirs who whom whose which what
    though while when where once then also only not
    """.split()
    )
)
#: A shorter word is said twice for weight ("very very", "many many", "long long") or is a name made
#: of one word twice ("piri piri", "cha cha", "knock knock"), a word of three syllables is not
#: ("hostility hostility"); nor is one with an ending ("costs costs", "opened opened").
_LONG = 7
_THREE = 3
_SUMS = 2
_SIGNS = "$£€%"
#: Words that everybody uses, and says twice for weight or in play.
_FOR_WEIGHT = frozenset(
    """
    very really many much more less most far long big little old new great good bad hot cold fast slow too way now never ever
    always well there come here hear go going please thank sorry sure right wrong true hello bye night hush chop knock tut aye
    dear ready done over round again soon later one two three four five six seven eight nine ten hundred thousand can tut dum
    boo bang tick ding ring row run home sweet rain ban win easy
    """.split()
)
#: "A dozen dozen is a gross", "a million million of them": so many times so many. "Two million million pounds" is not.
_PRODUCT = lazy_regex(
    r"(?<=\b[Aa] )(?P<many>dozen|hundred|thousand|million|billion)\s+(?P=many)(?:\s+(?:is|makes|of)\b|[.,;:!?)])"
)
_WITH_ENDING = lazy_regex(r"[a-z]{3,}[^s\W]s|[a-z]{4,}ed")


class DoubledWord(PatternRule):
    """No word is typed twice in a row.

    A doubled word is the commonest slip of retyping and the one spelling checkers of old let
    through. Names and numbers repeat rightly ("Bora Bora", "6-4 4-6"), so only words in lower
    case count, and small words with a capital before their double. Words that only join others ("the", "of", "and") are
    never said twice on purpose, and the second may be deleted. A pronoun or an auxiliary may end one clause and begin
    another ("those who can can help"): elsewhere it is asked about. Other words are taken for slips where they
    are long or have an ending ("costs costs"). Short ones ("very very slowly", "piri piri") and adverbs in -ly are left to the strict
    profile. What the article has twice or sets in quotation marks or italics as a term, and three in
    a row, are meant. What somebody said may be repeated for weight, so there it is a query.

    Bad:
        The ferry left the the harbour at noon.
                       ^^^^^^^ “the” is repeated

        The the harbour was closed, and the ferry waited.
        ^^^^^^^ “The” is repeated
    Fixed:
        The harbour was closed, and the ferry waited.
    Bad:
        He had sunburn on on one side, and the mill was sold in in 1998.
                       ^^^^^ “on” is repeated
                                                             ^^^^^ “in” is repeated
    Fixed:
        He had sunburn on one side, and the mill was sold in 1998.
    Bad:
        Coffee is is dear, and it was a a shade too strong.
               ^^^^^ “is” is repeated
                                      ^^^ “a” is repeated
    Fixed:
        Coffee is dear, and it was a shade too strong.
    Bad:
        She knows everyone's everyone's name.
                  ^^^^^^^^^^^^^^^^^^^^^ “everyone's” is repeated

        The vote was met with hostility hostility during during the autumn.
                              ^^^^^^^^^^^^^^^^^^^ “hostility” is repeated
                                                  ^^^^^^^^^^^^^ “during” is repeated
    Good:
        The team had had a day of rest before the final. What it is is a shame; all it was was late.

        The year he came in in May, the play went on on Friday.

        What he does does matter, those who can can help, and I told you you would.

        The The played in Hull, and Will will play there next.

        He will will his house to Will.

        She flew to Bora Bora with the New York New Jersey squad.

        The lift ran very very slowly. They agreed on what is “ready ready”, and ate piri piri, and more piri piri.
    """

    code = "STY001"
    name = "doubled-word"
    severity = by_profile("warning")
    message = "“{word}” is repeated"
    advice = "delete one"
    citations = (
        Citation("proselint", "lexical_illusions"),
        Citation("LanguageTool", "ENGLISH_WORD_REPEAT_RULE"),
    )
    speech = "query"
    fixable = True
    looks_for = (
        # At the head of a sentence "Will will", "Mark mark" may be a name and its verb.
        pattern(
            r"(?<![\w'’.-])(?P<word>The|An|And|But|Of|To|For|With|From|At|By|It|He|She|They|We|You"
            r"|This|There|When|If|As|Not|Or)(?P<again>\s+(?i:(?P=word)))(?![\w'’-])",
            case=True,
        ),
        pattern(
            # A word is taken whole or not at all: "the ten", not "the t", is no "the the".
            r"(?<![\w'’.-])(?P<word>[^\W\d_]++(?:['’]s)?+)(?P<again>\s+(?P=word))(?![\w'’-])",
            case=True,
        ),
        # "A voucher for $20 $20", "in 2018 2018": sums and years, which no score or code repeats
        pattern(
            r"(?<![\w.,-])(?P<word>[$£€]\d[\d,]*(?:\.\d+)?(?:m|bn|k)?|\d[\d,]*(?:\.\d+)?%)(?P<again>\s+(?P=word))(?![\w%.,]\d|\w)",
            keys=tuple(_SIGNS),
        ),
    )

    def may_match(self, document: Document) -> bool:
        """Return whether a word or a sum may be repeated."""
        text = document.text
        sums = any(sign in text for sign in _SIGNS)  # their words are no tokens: "£600 £600-"
        return may_repeat(document, 1) or (sums and bool(self.looks_for[_SUMS].search(text)))

    def check(self, hit: Hit, ctx: Context) -> Iterator[Remark]:
        """Yield one remark unless the pair is sound."""
        word = hit["word"]
        if hit.index == _SUMS:
            yield self.finding(hit.span, word=word)
            return
        if (
            (
                word in _SOUND
                and not _after_noun(hit, ctx)
                and not _no_clause(hit, ctx)
                and not _says_that(hit, ctx)
            )
            or (len(word) == 1 and word != "a")
            or not (hit.index == 0 or word.islower())
        ):
            return
        again = hit.span_of("again")
        assert again is not None
        if _PRODUCT.match(ctx.text, hit.span.start):
            return
        weight = _may_be_weight(word) and not _has_object(hit, ctx)
        if (weight and ctx.profile != "strict") or _meant(hit, ctx):
            return
        if not hit["again"].strip().islower():  # the band called The The
            return
        if word == "will" and _OBJECT.match(ctx.text, hit.span.end):
            return  # "He will will his house to her"
        if _two_clauses(hit, ctx):
            return
        fix = None
        if word.lower() in _FUNCTION_WORDS:
            safety: Safety = "safe" if _only_joins(hit, ctx) else "ask"
            fix = self.replacing(again, "", safety=safety, title=f"delete the second “{word}”")
        yield self.finding(hit.span, word=word, fix=fix)


#: Verbs that take "in" or "on" for themselves: "the ice he came in in May", "they go on on Friday".
_PARTICLE = lazy_regex(
    r"\b(?:br(?:eak|ing)\w*|broke|brought|c[ao]m(?:e|es|ing)|call\w*|carr\w+|cav\w+|check\w*|chip\w*|cut\w*|dig\w*|d[iu]al\w*|"
    r"draw\w*|drop\w*|fill\w*|fit\w*|get\w*|got|g[io]ve\w*|giving|go(?:es|ing|ne)?|went|hand\w*|hang\w*|h[eo]ld\w*|join\w*|keep\w*|kept|"
    r"kick\w*|l[ae]y\w*|laid|let\w*|liv\w+|log\w*|lock\w*|look\w*|mov\w+|pass\w*|phon\w+|pil\w+|pitch\w*|plug\w*|press\w*|pull\w*|push\w*|"
    r"put\w*|read\w*|rush\w*|send\w*|sent|set\w*|settl\w+|sign\w*|sit\w*|sat|sle[ep]\w*|start\w*|stay\w*|step\w*|switch\w*|t[ao]k\w+|took|"
    r"th?row\w*|threw|touch\w*|try|tried|tun\w+|turn\w*|walk\w*|work\w*|zoom\w*|is|are|was|were|be|been|right|back|straight|[a-z]+ing)(?:\s(?:him|her|them|it|us|me|you))?\s$"
)


def _after_noun(hit: Hit, ctx: Context) -> bool:
    """Return whether "in in" or "on on" follows what takes no such particle: "sunburn on on one side"."""
    before = ctx.text[max(0, hit.span.start - 20) : hit.span.start].lower()
    return hit["word"] in ("in", "on") and before[-1:] == " " and not _PARTICLE.search(before)


#: "Told the court that that Roe had gone": a clause begins, and no day is "that Monday".
_SAYS = lazy_regex(
    r"\b(?:sa(?:y|ys|id|ying)|believ\w+|claim\w*|(?:told|tells?|telling|warn\w*|assur\w+)\s+(?:the\s+)?[\w’'-]+|kn[eo]w\w*|add\w*|argu\w+|insist\w*|found|hear[ds]?)\s$"
)
_NEW_CLAUSE = lazy_regex(
    r"\s+(?:(?!(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day|Jan|Feb|Mar|Apr|May\b|Jun|Jul|Aug|Sep|Oct|Nov|Dec)[A-Z][a-z]+|he|she|they|we|I|the|these|those|his|their)\b"
)


def _says_that(hit: Hit, ctx: Context) -> bool:
    """Return whether "that that" only begins what somebody says."""
    head = max(0, hit.span.start - 40)
    return (
        hit["word"] == "that"
        and _NEW_CLAUSE.match(ctx.text, hit.span.end) is not None
        and _SAYS.search(ctx.text[head : hit.span.start]) is not None
    )


#: "Chase up up the maker": what is done has its object; who climbs "up up and away" has none.
_ITS_OBJECT = lazy_regex(r"\s+(?:the|an?|his|her|its|their|our|my|these|those)\s+[a-z]")


def _has_object(hit: Hit, ctx: Context) -> bool:
    """Return whether a particle that is there twice goes with a verb and its object."""
    return (
        hit["word"] in ("up", "out", "off", "down", "back", "away")
        and _ITS_OBJECT.match(ctx.text, hit.span.end) is not None
        and ctx.text[max(0, hit.span.start - 2) : hit.span.start - 1].islower()
    )


#: What a clause begins with that may be a subject by itself: "what it is is plain".
_CLAUSE = pattern(
    r"\b(?:wh(?:at|atever|o|ich|ere|en|y)|how|all|that|this"
    r"|the\s+(?:\w+\s+(?:that\s+)?(?:he|she|it|they|we|I|you)|thing|problem|trouble|fact|truth|point|question|answer"
    r"|reason|issue|difficulty|way|result|upshot|idea))\b|\b(?:he|she|it|they|we|I|you)\s+$"
)


def _no_clause(hit: Hit, ctx: Context) -> bool:
    """Return whether nothing before "is is" has a verb of its own: "Coffee is is good"."""
    sentence = ctx.sentence(hit.span)
    return hit["word"] in ("is", "was") and not _CLAUSE.search(
        ctx.text, sentence.start, hit.span.start
    )


#: A clause that may be a subject, or goes with one, up to its last word: "what he |does", "those who |can", "all he
#: |did", "the work we |do", "as many as |could".
_TO_ITS_END = pattern(
    r"\b(?:wh(?:at|o|om|ich|ere|en|y)(?:ever)?|how(?:ever)?|that|all|those|(?:any|every|some|no)(?:one|body|thing|where| one)"
    r"|as\s+\w+\s+as|(?:the|an?|any|every|no|some|more|most|less|least|little|few)\s+(?:[\w’'-]+\s+){1,3}?(?:I|you|he|she|it|we|they))"
    r"\s+(?:[\w’'-]+\s+){0,5}$"
)
#: What may be before a subject, and not before an object: the second "you" of "and you you can" is no clause's.
_BEFORE_SUBJECT = pattern(
    r"(?:^|[,;:.!?–—“(]|\b(?:and|but|or|so|that|if|when|while|because|as|than|though|although|until|unless|what|where|which|who|why|how"
    r"|whether|then|do|does|did|can|could|will|would|should|is|was|are|were|has|have|had))\s*$"
)
#: Nouns that auxiliaries also are: "his last will will be read", "a human being being held", "the can can be opened".
_NOUNS = frozenset("will might can must being".split())
_BEFORE_NOUN = pattern(
    r"(?:\b(?:the|an?|his|her|its|their|our|my|your|this|that|every|each|no|any|own|free|good|ill|last|political|popular|public|sheer|military"
    r"|human|living|supreme|tin|beer|watering)|['’]s?)\s+$"
)


def _two_clauses(hit: Hit, ctx: Context) -> bool:
    """Return whether a clause ends between two words that are each in their place.

    "What he does does matter", "I told you you would"; and "I do do it", where the first makes much of the second.
    """
    word, start = hit["word"].lower(), hit.span.start
    head = max(ctx.sentence(hit.span).start, start - _A_CLAUSE)
    if word in ("you", "it"):
        return not _BEFORE_SUBJECT.search(ctx.text[head:start])
    if word not in _AUXILIARIES or word in ("is", "was"):  # "is is" has been judged
        return False
    before = ctx.text[head:start]
    if word == "do":
        return not _ASKS.match(ctx.text, hit.span.end)
    noun = word in _NOUNS and _BEFORE_NOUN.search(before)
    return bool(noun or _TO_ITS_END.search(before))


#: So many characters before a pair are looked at: a clause that is a subject is short.
_A_CLAUSE = 90
#: "How do do you know": nothing is stressed where somebody asks.
_ASKS = pattern(r"\s+(?:I|you|we|they|the|these|those)\b")


def _only_joins(hit: Hit, ctx: Context) -> bool:
    """Return whether the second word may be deleted unasked."""
    word, start = hit["word"].lower(), hit.span.start
    if word in _PREPOSITIONS:
        head = max(ctx.sentence(hit.span).start, start - _A_CLAUSE)
        return not _TO_ITS_END.search(ctx.text[head:start])
    return word in _JOINING


def _may_be_weight(word: str) -> bool:
    """Return whether a word may be said twice for weight, or as a name."""
    if word.lower() in _FUNCTION_WORDS:
        return False
    if (
        len(word) >= _THREE
        and is_common_word(word)
        and word not in _FOR_WEIGHT
        and not word.endswith("ly")
    ):
        return False
    # A word with an accent was borrowed from writing ("naïve", "déjà"): it is no child's double.
    short = len(word) < _LONG and word.isascii() and not _WITH_ENDING.fullmatch(word)
    return short or word.endswith("ly")


#: What an object begins with; behind a second "will" typed by mistake comes a verb.
_OBJECT = pattern(
    r"\s+(?:the|an?|his|her|its|their|our|my|your|it|them|all|everything|that|this)\b"
)


def _meant(hit: Hit, ctx: Context) -> bool:
    """Return whether a pair is a term of the article, or one of three in a row."""
    text, span, word = ctx.text, hit.span, hit["word"]
    block = ctx.document.block_at(span.start)
    if block is None or span.end > block.span.end:
        return True  # the end of a heading and the beginning of what follows
    alike = re.compile(rf"(?<![\w-]){re.escape(word)}(?![\w-])", re.IGNORECASE)
    nearby = text[max(0, span.start - len(word) - 2) : span.end + len(word) + 2]
    if len(alike.findall(nearby)) > 2:
        return True
    if word.lower() in _FUNCTION_WORDS:
        return False
    marked = text[max(0, span.start - 1) : span.start] in set("\"“‘'") or any(
        part.level and part.span.contains(span) for part in ctx.document.inlines
    )
    pair = re.compile(rf"(?<![\w-]){re.escape(word)}\s+{re.escape(word)}(?![\w-])", re.IGNORECASE)
    return marked or len(list(islice(pair.finditer(text), 2))) > 1
