"""The search for the factor on the levels' rates that reads a text best."""

import math

MOST_FACTORS = 9
STEP = 2  # factors tried at once beyond an end


def _beyond(factors, best):
    """The next STEP factors past the end that `best` is, as far apart as the two there; none when it is no end. factors: ascending."""
    if best not in (factors[0], factors[-1]):
        return []
    ratio = best / factors[1] if best == factors[0] else best / factors[-2]
    return [best * ratio**power for power in range(1, STEP + 1)]


def search(factors, losses):
    """(best, at_edge): the factor of least loss, and whether it is an end of those tried.

    factors: at least two, ascending; losses(factors) gives one for each (one that is not finite is never the best). As long
    as the best is an end, and no more than MOST_FACTORS were tried, further ones are tried beyond it.
    """
    tried, ahead = {}, list(factors)
    while ahead:
        tried.update(zip(ahead, losses(ahead)))
        best = min(tried, key=lambda factor: tried[factor] if math.isfinite(tried[factor]) else math.inf)
        beyond = _beyond(sorted(tried), best)
        ahead = beyond if len(tried) + len(beyond) <= MOST_FACTORS else []
    return best, bool(beyond)
