"""The rounds of an examination: each asks what the ones before have left open."""

from __future__ import annotations

import asyncio
from collections.abc import Sequence
from dataclasses import dataclass, field

from resyn.server.admission import batteries
from resyn.server.admission.batteries import Kind, Probe
from resyn.server.admission.calls import FASTEST, REFERENCE, Calls, Look
from resyn.server.admission.folding import (
    ended,
    folded,
    is_reference,
    probes_of,
    some_probes,
)
from resyn.server.admission.forms import hostile
from resyn.server.admission.making import QUICK_CPU_SECONDS, Making
from resyn.server.admission.observations import (
    COSTLY,
    LEVEL_SEEDS,
    LEVELS,
    Cell,
    Limits,
    Made,
    Observations,
    Scored,
    Spot,
    Trouble,
)
from resyn.server.admission.planning import form_of, plausible, probes_for

# CPU time that close looks may take in all, and what a cell's answers take of it at least.
EXAMINE_CPU_SECONDS = 6.0
FEWEST_CELLS = 6
# How often a close look generates its instance; and the first looks, until one succeeds.
_GENERATIONS, _FIRST_LOOKS = 2, 2
# Instances and answers of a verifier that is too slow for close looks.
_SLOW_CELLS, _SLOW_ANSWERS = 6, 14
_SLOW_SECONDS = 0.2
# Of one that takes seconds fewer still: its answers take about so long in all.
_SLOW_BUDGET_SECONDS, _FEWEST_SLOW_CELLS = 40.0, 2
# It is also asked about fewer reference answers, one of each level at least, and hostile ones.
_REFERENCES_BUDGET_SECONDS, _HOSTILE_BUDGET_SECONDS = 20.0, 15.0
# Looked at again in other processes.
_ELSEWHERE_CELLS = 10
# And so many more of levels that are among them: of equal size, so that tables are mistaken.
_TWINS = 3
HASH_SEEDS = (1, 2)
_HOSTILE_AT_ONCE = 4
_SINGLY_AT_ONCE = 2


@dataclass
class Rounds:
    """Runs the calls of one examination and gathers what they show."""

    calls: Calls
    seeds: int
    limits: Limits
    has_observe: bool
    has_reference: bool
    load_seconds: float
    made: dict[Spot, Made] = field(default_factory=dict)
    scored: list[Scored] = field(default_factory=list)
    cells: list[Cell] = field(default_factory=list)
    harmful: set[tuple[Kind, str]] = field(default_factory=set)
    _whole: list[Made] = field(default_factory=list)

    async def run(self) -> Observations:
        """Return all observations; Unfinished if the service could not make them."""
        making = Making(self.calls, self.seeds, self.limits, self.has_reference)
        await making.run()
        self.made, self._whole = making.made, making.whole()
        if self._whole:
            await self._verify_references()
            await self._examine()
            await asyncio.gather(self._elsewhere(), self._hostile())
        return Observations(
            made=tuple(self.made.values()),
            scored=tuple(self.scored),
            cells=tuple(self.cells),
            load_seconds=self.load_seconds,
            has_observe=self.has_observe,
            has_reference=self.has_reference,
            limits=self.limits,
            more_references=making.references,
            twins=making.twins,
        )

    async def _verify_references(self) -> None:
        """Score each reference answer as trainers would: in a process of its own, and faster."""
        asked = self._references()
        self.scored += await self.calls.verify(asked[: len(LEVELS)])
        affordable = int(_REFERENCES_BUDGET_SECONDS / max(1e-3, self._verify_wall_seconds()))
        self.scored += await self.calls.verify(asked[len(LEVELS) : affordable])
        pairs = zip(asked, self.scored, strict=False)
        fine = [pair for pair, scored in pairs if not scored.trouble]
        slow = self._verify_wall_seconds() > _SLOW_SECONDS
        self.scored += await self.calls.verify(fine[: _SLOW_CELLS if slow else None], FASTEST)

    def _references(self) -> list[tuple[Made, Probe]]:
        spread = self._spread()
        asked = [
            (made, Probe(Kind.REFERENCE, REFERENCE, made.reference))
            for made in spread
            if made.reference is not None
        ]
        if asked:
            return asked
        kinds = (batteries.NONSENSE[0], batteries.CONSTANTS[0])  # how long it takes is of interest
        return [
            (made, plausible(made) if index % 3 == 2 else kinds[index % 3])
            for index, made in enumerate(spread)
        ]

    async def _examine(self) -> None:
        """Look closely at one instance, and then at as many as there is time for."""
        ready = self._spread()
        if any(each.trouble and each.trouble.kind in COSTLY for each in self.scored):
            return  # even the right answer takes too long
        if (seconds := self._verify_wall_seconds()) > _SLOW_SECONDS:
            cells = int(_SLOW_BUDGET_SECONDS / (seconds * _SLOW_ANSWERS))
            count = min(_SLOW_CELLS, max(_FEWEST_SLOW_CELLS, cells))
            await self._score_singly(ready[:count], _SLOW_ANSWERS)
            return
        for made in ready[:_FIRST_LOOKS]:
            [seen], cpu_seconds = await self._look([made])
            if not isinstance(seen, Trouble):
                left = [each for each in ready if each is not made]
                await self._look(self._affordable(made, left, cpu_seconds))
                return
            if self.harmful:
                return
            await self._score_singly([made])

    def _affordable(self, first: Made, left: Sequence[Made], cpu_seconds: float) -> list[Made]:
        """Return the instances that there is time for, by what the first one took."""
        answers = max(1e-3, cpu_seconds - _GENERATIONS * first.cost.cpu_seconds)
        chosen: list[Made] = []
        spent = cpu_seconds
        for made in left:
            cost = answers + _GENERATIONS * made.cost.cpu_seconds
            few = len(chosen) < FEWEST_CELLS and made.cost.cpu_seconds < QUICK_CPU_SECONDS
            if few or spent + cost < EXAMINE_CPU_SECONDS:
                chosen.append(made)
                spent += cost
        return chosen[:FEWEST_CELLS] if self.harmful else chosen

    def _spread(self) -> list[Made]:
        """Return the instances so that any first few of them are of many levels."""
        order = {level: place for place, level in enumerate((4, 1, 8, 10, 2, 6, 3, 9, 5, 7))}

        def place(made: Made) -> tuple[int, int]:
            return made.spot.seed % LEVEL_SEEDS, order[made.spot.difficulty]

        return sorted(self._whole, key=place)

    def _verify_wall_seconds(self) -> float:
        costs = [each.cost.wall_seconds for each in self.scored if each.mode == "fork"]
        return sum(costs) / max(1, len(costs))

    async def _look(self, some: Sequence[Made]) -> tuple[list[list[Cell] | Trouble], float]:
        """Look closely at instances; also return the CPU time of one."""
        looks = [Look(made.spot, tuple(self._probes(made))) for made in some]
        seen, cpu_seconds = await self.calls.examine([[look] for look in looks])
        for result in seen:
            if not isinstance(result, Trouble):
                self.cells += result
        return seen, cpu_seconds

    def _probes(self, made: Made) -> list[Probe]:
        """Return an instance's answers without those that are known to end a process."""
        probes = probes_for(made, self.made)[: batteries.MOST_ANSWERS]
        return [each for each in probes if (each.kind, each.name) not in self.harmful]

    async def _score_singly(self, some: Sequence[Made], most: int = batteries.MOST_ANSWERS) -> None:
        """Score answers in processes of their own, until some have ended theirs."""
        for made in some:
            left, tried = self._probes(made)[:most], []
            harmful: set[tuple[Kind, str]] = set()
            while left and not harmful:
                now, left = left[:_SINGLY_AT_ONCE], left[_SINGLY_AT_ONCE:]
                got = await self.calls.verify([(made, probe) for probe in now])
                tried += got
                harmful = {(e.probe.kind, e.probe.name) for e in got if ended(e)}
            self.harmful |= harmful
            self.scored += tried
            own = [each for each in self.scored if is_reference(each, made)]
            self.cells.append(folded(made, [*tried, *own[:1]]))

    async def _elsewhere(self) -> None:
        """Look again in other jails, of this hash seed and of others."""
        base = [cell for cell in self.cells if not cell.error]
        if not base:
            return
        looks = [Look(cell.spot, some_probes(cell)) for cell in self._cheapest(base)]
        # The first is a copy of what was seen before, so that it can be compared step by step.
        first = Look(base[0].spot, probes_of(base[0]))
        runs = [self.calls.examine([[first, *looks]], 0, alone=True)]
        runs += [self.calls.examine([looks], hash_seed) for hash_seed in HASH_SEEDS]
        for (result,), _ in await asyncio.gather(*runs):
            if not isinstance(result, Trouble):
                self.cells += result

    def _cheapest(self, base: Sequence[Cell]) -> list[Cell]:
        """Return instances of as many levels as there is time for in one call, then twins."""
        firsts = {cell.spot.difficulty: cell for cell in reversed(base)}
        ordered = sorted(firsts.values(), key=lambda cell: self._generate_cpu(cell.spot))
        twins = [cell for cell in base if cell is not firsts[cell.spot.difficulty]]
        chosen: list[Cell] = []
        spent = 0.0
        for cell in (*ordered[:_ELSEWHERE_CELLS], *twins[:_TWINS]):
            spent += _GENERATIONS * self._generate_cpu(cell.spot)
            if not chosen or spent < 1.0:
                chosen.append(cell)
        return chosen

    def _generate_cpu(self, spot: Spot) -> float:
        return self.made[spot].cost.cpu_seconds

    async def _hostile(self) -> None:
        """Score what may hang or crash a verifier, unless it is known to do so already.

        On a second instance, too, if the first was fine. Code that the verifier runs can do all of
        this anyway; of interest is then only whether a plain sum hangs it.
        """
        if self.harmful:
            return
        runs_code = any(tried.executed for cell in self.cells for tried in cell.tried)
        whole = self._spread()
        seconds = 0.0
        for made in (whole[0], whole[-1])[: len(whole)]:
            every = (*batteries.HOSTILE, *hostile(form_of(made)))
            tower, *left = every[: 1 if runs_code else None]
            now = [tower]
            while now and seconds < _HOSTILE_BUDGET_SECONDS:
                got = await self.calls.verify([(made, probe) for probe in now])
                seconds += sum(each.cost.wall_seconds for each in got)
                self.scored += got
                if any(ended(each) for each in got):
                    return
                now, left = left[:_HOSTILE_AT_ONCE], left[_HOSTILE_AT_ONCE:]
