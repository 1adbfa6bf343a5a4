"""The first round of an examination: instances of all levels, with their reference answers."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field, replace

from resyn.server.admission.calls import Calls
from resyn.server.admission.folding import usable
from resyn.server.admission.observations import (
    COSTLY,
    LEVEL_SEEDS,
    LEVELS,
    RAISED,
    SLOW_SECONDS,
    Limits,
    Made,
    Spot,
)

# Of two levels so many instances more are made, if quick: few that are different are seen by then.
_TWIN_LEVELS, _TWINS = (4, 8), 6
# With fewer different right answers, more instances tell how often a guess is right; if quick.
_FEW_ANSWERS, _MORE_INSTANCES, _MORE_SEEDS = 8, 10, 1000
QUICK_CPU_SECONDS = 0.1


@dataclass
class Making:
    """Makes the instances, `made`; `references` and `twins` are those of more of them."""

    calls: Calls
    seeds: int
    limits: Limits
    has_reference: bool
    made: dict[Spot, Made] = field(default_factory=dict)
    references: tuple[str, ...] = ()
    twins: tuple[Made, ...] = ()

    def whole(self) -> list[Made]:
        """Return the instances that can be sent back to the service."""
        return [each for each in self.made.values() if usable(each, self.limits)]

    async def run(self) -> None:
        """Make one instance at each level; more where that took no limit."""
        await self._make([Spot(level, 0) for level in LEVELS])
        fine = [
            spot.difficulty
            for spot, made in self.made.items()
            if made.trouble is None or made.trouble.kind not in COSTLY
        ]
        rows = range(1, self.seeds)
        await self._make([Spot(level, LEVEL_SEEDS * level + row) for row in rows for level in fine])
        self.made = dict(sorted(self.made.items()))
        if self._is_quick():
            seeds = range(_MORE_SEEDS, _MORE_SEEDS + _TWINS)
            spots = [Spot(level, seed) for level in _TWIN_LEVELS if level in fine for seed in seeds]
            self.twins = tuple(await self.calls.generate(spots, False))
        answers = {made.reference for made in self.whole()}
        if self.has_reference and len(answers) <= _FEW_ANSWERS and self._is_quick():
            seeds = range(_MORE_SEEDS, _MORE_SEEDS + _MORE_INSTANCES)
            spots = [Spot(level, seed) for level in fine for seed in seeds]
            more = await self.calls.generate(spots, True)
            self.references = tuple(each.reference for each in more if each.reference is not None)

    def _is_quick(self) -> bool:
        costs = [each.cost.cpu_seconds for each in self.whole()]
        return bool(costs) and max(costs) < QUICK_CPU_SECONDS

    async def _make(self, spots: Sequence[Spot]) -> None:
        """Generate instances; where that fails, see whether the reference answer is the cause."""
        made = await self.calls.generate(spots, self.has_reference)
        self.made |= {each.spot: each for each in made}
        failed = [each for each in made if each.trouble is not None and self.has_reference]
        costly = [each for each in failed if each.trouble and each.trouble.kind in COSTLY]
        raised = [each for each in failed if each.trouble and each.trouble.kind in RAISED]
        some = [*raised, *costly[:1]]
        bare = await self.calls.generate([each.spot for each in some], False)
        for without, each in zip(bare, some, strict=True):
            if without.trouble is None:
                self.made[each.spot] = replace(without, reference_trouble=each.trouble)
        await self._tell_apart([each for each in made if each.cost.cpu_seconds > SLOW_SECONDS])

    async def _tell_apart(self, slow: Sequence[Made]) -> None:
        """See what slow instances cost without their reference answers: one of each level."""
        some = {each.spot.difficulty: each.spot for each in slow if each.reference is not None}
        bare = await self.calls.generate(list(some.values()), False)
        costs = {each.spot.difficulty: each.cost for each in bare}
        for each in slow:
            if (cost := costs.get(each.spot.difficulty)) is not None:
                self.made[each.spot] = replace(self.made[each.spot], bare_cost=cost)
