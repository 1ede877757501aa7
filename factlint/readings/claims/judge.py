"""The judgement of candidates: a linear score over readable features.

The weights are learned from labelled articles by `python -m benchmarks.claims_training`.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from functools import lru_cache

from msgspec import Struct, json

from factlint.model.claim import ClaimType
from factlint.text.packaged import packaged_text


class Weights(Struct, frozen=True):
    """What was learned.

    Attributes:
        threshold: a candidate is a claim when its score exceeds this.
        sure: a rule asks about a claim only when its score exceeds this.
        features: what each feature adds to the score; what is not listed adds nothing.
        kinds: what each adds besides for one kind of claim.
    """

    threshold: float
    sure: float
    features: Mapping[str, float]
    kinds: Mapping[ClaimType, Mapping[str, float]]

    def score(self, kind: ClaimType, features: Iterable[str]) -> float:
        """Return the log odds that a candidate with these features is a claim."""
        known, own = self.features, self.kinds.get(kind, {})
        return sum(known.get(name, 0.0) + own.get(name, 0.0) for name in features)


@lru_cache(maxsize=1)
def weights() -> Weights:
    """Return the weights that come with factlint."""
    return json.decode(packaged_text("factlint.readings.claims", "weights.json"), type=Weights)
