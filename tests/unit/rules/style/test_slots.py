"""Words told apart by the parts of speech beside them: a slip and its sound twin, in unlike sentences."""

from __future__ import annotations

import pytest
from checking import texts_of

from factlint_rules.style.sound_alike import SoundAlike


@pytest.mark.parametrize(
    ("slip", "marked", "sound"),
    [
        ("Tenants who's leases end in May must move.", "who's", "Tenants who's who is in it are in luck."),
        ("He rang the aunt who's orchard they had rented.", "who's", "He rang the aunt who's fond of cider."),
        ("The captain could loose two strikers.", "loose", "The captain wore loose socks."),
        ("Fog will not effect ferry times.", "effect", "The court may effect changes in it."),
        ("The shed was effected by damp.", "effected", "The sale was effected by the bank."),
        ("The law takes affect in June.", "affect", "The law will affect the harbour in June."),
        ("A principle worry is the roof.", "principle", "A principle behind it is thrift."),
        ("She could not bare the noise.", "bare", "The dog would bare its teeth."),
        ("A sauce which compliments the hake is on the menu.", "compliment", "A letter which compliments the cooks is on the wall."),
        ("He wrote on hotel stationary.", "stationary", "The tram was stationary for an hour."),
        ("We had a lemon desert after the soup.", "desert", "We crossed a desert of sand after the war."),
        ("A muddy track lead us to the farm.", "lead", "A muddy track may lead us to the farm."),
        ("He was found laying in the lane.", "laying", "He was found laying bricks in the lane."),
        ("They laid on the lawn.", "laid", "They laid on a coach."),
        ("If your over 70, it is free.", "your", "If your aunt is over 70, it is free."),
        ("The scouts waved there flags.", "there", "The scouts waved there and then."),
        ("It cost more to mend then the owner had expected.", "then", "It cost more, then the owner gave up."),
        ("It was sold after it's roof was mended.", "it's", "It was sold after it's been mended."),
        ("They want a quite life.", "quite", "They want a quite remarkable life."),
        ("The van sped passed a barn.", "passed", "The van passed a barn."),
        ("He was suppose to ring.", "suppose", "I suppose to ring is best."),
        ("It is believe that rain will come.", "believe", "It was hope that kept them going."),
        ("Fresh tomato's are sold here.", "tomato's", "The tomato's skin is thin."),
        ("The councils decision is final.", "councils", "The sports centre is shut."),
        ("It was more easier than before.", "easier", "There were more older men than before."),
        ("It was more wider than before.", "wider", "You save now and pay more later."),
        ("A women was hurt.", "women", "The women and a man were hurt."),
        ("She have no plans.", "have", "Does she have no plans?"),
        ("Police say the drug is for prostrate cancer.", "prostrate", "Police say he lay prostrate."),
        ("The traders flaunted the ban.", "flaunted", "The traders flaunted their wealth."),
        ("Neither the vicar or the clerk came.", "or", "Neither side said yes or no."),
    ],
)  # fmt: skip
def test_slips_and_their_twins(slip: str, marked: str, sound: str) -> None:
    assert texts_of(SoundAlike, slip) == [marked]
    assert texts_of(SoundAlike, sound) == []
