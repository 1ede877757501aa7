"""How English gives a whole and its parts: the constructions of CON015.

`whole` and `rest` are groups of one quantity; `parts` holds all parts of a list.
"""

from __future__ import annotations

#: Words of a list without an amount, a clause or a list in it.
_WORDS = "[^,:;.()\ue000-\ue007]"
#: "five gold, four silver and three bronze".
_ITEM = rf"<N>{_WORDS}{{1,35}}"
LIST = rf"(?:{_ITEM}, )*{_ITEM},? and {_ITEM}"
#: "the Tories 24 seats, Labour 18 and the Greens six".
_TAKEN = rf"{_WORDS}{{2,40}}<C>{_WORDS}{{0,20}}"
_OF = r"\b[Oo]f (?:the |its |their |all |those |these )?"
_END = r"(?=\.(?:\s|$)|[;)]|$)"
_SMALL = r"(?:for|in|on|off|over|under|at|from|with|by|to|against|of them)"

REST = (
    r"(?P<part><C>)(?: \w+){0,2} of (?:the |its |their |all |those )(?P<whole><C>)~90,? "
    r"(?:leaving|which leaves|and left|with)(?: just| only)? (?:the (?:other|remaining) )?(?P<rest><C>)(?! others)",
    r"(?P<part><C>)(?: \w+){0,2} of (?:the |its |their |all |those )(?P<whole><C>)~90"
    r"\bthe (?:other|remaining) (?P<rest><C>)(?! others)",
    r"\bof (?:the |its |their |all |those )(?P<whole><C>)~60(?P<part><C>)~60"
    r"(?:\bleaving|\bthe (?:other|remaining)) (?P<rest><C>)",
    # "She had 60 goats, sold 20 and has 50 left"
    r"\b(?:had|have|with|owned|began with|started with) (?P<whole><C>)[^.;\ue000-\ue007]{0,40}"
    r"\b(?:lost|sold|shed|closed|cut|returned|gave away|spent|used|ate|felled) (?P<part><C>)[^.;\ue000-\ue007]{0,30}(?P<rest><C>)"
    r"(?: \w+)? (?:left|remaining|remain)\b",
)
#: Two groups that together are everybody.
HALVES = (
    r"(?P<a><C>) (?:men|boys|males?) and (?P<b><C>) (?:women|girls|females?)",
    r"(?P<a><C>) (?:women|girls|females?) and (?P<b><C>) (?:men|boys|males?)",
    r"(?P<a><C>) adults and (?P<b><C>) children",
    r"(?P<a><C>) children and (?P<b><C>) adults",
    r"(?P<a><C>) passengers and (?P<b><C>) (?:crew|staff)",
)
#: "There were three men and two women in the boat. All six were saved."
ALL_OF_THEM = (
    r"^\W*(?:and )?all (?P<whole><C>) (?:of them |people |crew |men |women |members |passengers |on board |aboard ){0,2}(?:were|was|had|have|are|will)\b",
)
TOTAL = (
    r"(?P<a><N>)[^.;\ue000-\ue007]{0,50}(?:,| and| plus) [^.;\ue000-\ue007]{0,30}(?P<b><N>)"
    r"[^.;\ue000-\ue007]{0,50}\b(?:a total of|(?:for|making|giving|bringing) (?:a |the )?(?:combined )?"
    r"total (?:of|to)|totalling|in all,?) (?P<whole><N>)",
)
#: "Five gold, four silver and three bronze medals, 12 in all".
IN_ALL = (
    rf"(?P<parts>{LIST}),? ?(?P<whole><N>) (?:in all|in total|altogether|all told)\b",
    rf"(?P<parts><N>{_WORDS}{{1,35}} and <N>{_WORDS}{{0,35}}),? ?(?P<whole><N>) (?:in all|in total|altogether|all told)\b",
    rf"(?P<parts>(?:{_TAKEN}, )*{_TAKEN},? and {_TAKEN}) (?:in|on|of) (?:the|a) (?P<whole><C>)-(?:seat|member|strong)\b",
)
#: "Eleven people came, eight of them for the first time and three who had been before".
AMONG_THEM = (
    rf"(?P<whole><C>){_WORDS}{{1,50}}, (?P<a><C>) of (?:them|whom|these|which)\b{_WORDS}{{1,50}} and (?P<b><C>) {_WORDS}{{1,60}}{_END}",
)
#: "40 per cent of the £30,000 needed, leaving £18,000".
LEAVING = (
    r"(?P<p><P>) of (?:the |its |their )?(?P<whole><N>)[^.;\ue000-\ue007]{0,50}\bleaving (?P<rest><N>)",
)
#: "Of 50 pupils, 30 passed and 25 failed": more than there are.
BEYOND = (
    rf"{_OF}(?P<whole><C>) \w+,? (?P<a><C>) (?:were |had )?\w+(?: \w+){{0,3}},? and (?P<b><C>) (?!per)",
    rf"{_OF}(?P<whole><C>)(?P<noun>{_WORDS}{{0,40}}),? (?P<parts>{LIST}){_END}",
    rf"{_OF}(?P<whole><C>){_WORDS}{{1,60}}\w(?:s|ed) (?P<a><C>),? (?:and|but) \w+(?:s|ed) (?P<b><C>){_END}",
    r"(?P<a><C>)(?: votes)? to (?P<b><C>)[^.;\ue000-\ue007]{0,40}(?P<whole><C>)(?: \w+){0,2} (?:present|voting|members)\b",
)
#: "Six people were arrested. Four were charged and three released."
COUNTED = (r"^[^\ue000-\ue007]{0,40}(?P<whole><C>)[^\ue000-\ue007]{1,60}$",)
#: "A crew of eight was on board. All nine were saved."
GROUP_OF = (
    r"\b(?P<group>crew|team|group|panel|party|band|squad|gang|cast|choir|jury|family) of (?P<whole><C>)[^\ue000-\ue007]*$",
)
SORTED = (
    r"^\W*(?P<a><C>) (?:were|was|have|had|are|is|went)\b[^,;.\ue000-\ue007]{2,40},? and (?P<b><C>)[^;.\ue000-\ue007]{0,40}[.]?$",
)
PRODUCT = (
    r"(?P<n><C>) [\w’'-]+(?: \w+)? (?:at|for|costing|worth|of|paying|paid) (?P<each><M>) "
    r"(?:each|apiece|a head|per \w+|a \w+)\b~40\b(?:raising|making|taking|for|total of|costing|worth|paid|earned) "
    r"(?:a total of |about )?(?P<total><M>)",
    # "£20,000 a day, or £100,000 for the five days"
    r"(?P<each><M>) (?:an?|per|each|every) (?:day|week|month|year|night),? or (?P<total><M>) "
    r"(?:over|for|in) (?:the |its |all )?(?P<n><D>)",
    r"(?P<each><M>) (?:each|apiece|a head|per (?:person|head)|a ticket)\b[^.;\ue000-\ue007]{0,40}"
    r"\b(?:family|group|party|team|class) of (?P<n><C>)[^.;\ue000-\ue007]{0,20}(?P<total><M>)",
)
#: "£1,178, or £38 for each of the 31 plots".
SHARED_OUT = (
    r"(?P<total><M>),? (?:or|which is|that is) (?P<each><M>) (?:for )?each (?:of|for) (?:the |its )?(?P<n><C>)",
)
#: "340 jobs: 210 in Keighley and 130 in Batley": a colon says that these are all.
COLON = (
    rf"(?P<whole><N>){_WORDS}{{0,40}}(?:<D>{_WORDS}{{0,20}})?: (?P<parts>{LIST}|<N>{_WORDS}{{1,35}} and <N>{_WORDS}{{1,35}}){_END}",
    # "15 goals for the season, ten in the league and five in the cups"
    rf"(?P<whole><C>)(?! {_SMALL}\b)(?: [a-z’'-]+){{2,5}}, (?P<parts><C> {_SMALL}\b{_WORDS}{{1,30}},? and <C> {_SMALL}\b{_WORDS}{{1,30}}){_END}",
    rf"(?P<whole><N>){_WORDS}{{0,40}}, (?:{_WORDS}{{0,40}}, )?of which (?P<parts>{LIST}){_END}",
    # "90 homes, 60 for sale and 30 for rent"
    rf"(?P<whole><C>)(?: (?!{_SMALL}\b)[a-z’'-]+){{1,2}}, (?P<parts><C> {_SMALL}\b{_WORDS}{{1,30}},? and <C> {_SMALL}\b{_WORDS}{{1,30}}){_END}",
)
#: "Half of the 80 jobs, 40, are in Hull."
FRACTION = (
    r"(?P<share><F>) of (?:the |its |their )?(?P<whole><C>)(?: [\w’'-]+){1,2}(?:,| \(| [–—-]) (?P<part><C>)(?:,|\)| [–—-])",
)
#: "Of 96 reports 81 were closed. The remaining 15 wait."
PART_OF = (
    r"\bof (?:the |its |their |all |those )?(?P<whole><C>)(?: [\w’'-]+){0,2},? (?P<part><C>)",
)
REMAINING = (r"^\W*the (?:remaining|other) (?P<rest><C>)",)
#: "The wall costs £12,600; the diocese will pay £4,200. The council will find the other £8,400."
PRICED = (
    r"\b(?:costs?|cost|price|bill|budget|needs?|total)\b[^.\ue000-\ue007]{0,30}(?P<whole><M>)[^.\ue000-\ue007]{2,70}(?P<part><M>)[^.\ue000-\ue007]{0,30}\W*$",
)
FOUND = (
    r"^[^.\ue000-\ue007]{0,60}\b(?:the|its) (?:remaining|other|rest[^.\ue000-\ue007]{0,12}) ?(?P<rest><M>)",
)
STAGES = (
    r"\b(?P<label>prep(?:aration)?|cook(?:ing)?|bak(?:e|ing)|total|ready in)(?: time)?:? ?(?P<time><D>)",
)
