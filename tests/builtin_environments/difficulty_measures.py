"""How hard an instance of each built-in environment is, measured from outside the environment.

Every measure reads the question's data only, never the planted solution. Its unit is stated in its
docstring. "Bits" are the binary logarithm of the number of answers that a blind search would try.
"""

from collections.abc import Callable
from math import comb, factorial, lgamma, log, log2
from typing import Any

Instance = Any
Measure = Callable[[Instance], float]


def bits_of_factorial(number: int) -> float:
    return lgamma(number + 1) / log(2)


def graph_colouring(instance: Instance) -> float:
    """Bits: one of three colours for every node."""
    return float(instance["nodes"] * log2(3))


def boolean_satisfiability(instance: Instance) -> float:
    """Bits: true or false for every variable."""
    return float(instance["variables"])


def queens_completion(instance: Instance) -> float:
    """Bits: a column for every row without a given queen."""
    free_rows = instance["size"] - len(instance["given"])
    return float(free_rows * log2(instance["size"]))


def latin_square(instance: Instance) -> float:
    """Bits: a digit for every gap."""
    gaps = sum(row.count(".") for row in instance["rows"])
    return float(gaps * log2(len(instance["rows"])))


def exact_cover(instance: Instance) -> float:
    """Bits: every set is taken or left."""
    return float(len(instance["sets"]))


def seating_plan(instance: Instance) -> float:
    """Bits: different circles of the guests, where turned and mirrored circles are the same."""
    return bits_of_factorial(instance["guests"] - 1) - 1


def workshop_schedule(instance: Instance) -> float:
    """Bits: an order of the jobs for every machine."""
    return len(instance["jobs"][0]) * bits_of_factorial(len(instance["jobs"]))


def magic_square(instance: Instance) -> float:
    """Bits: orders of the missing numbers."""
    return bits_of_factorial(sum(row.count(0) for row in instance["rows"]))


def crossword_fill(instance: Instance) -> float:
    """Bits: a word of the list for every row."""
    return float(instance["size"] * log2(len(instance["words"])))


def subset_sum(instance: Instance) -> float:
    """Bits: every number is taken or left."""
    return float(len(instance["numbers"]))


def knapsack(instance: Instance) -> float:
    """Bits: every item is packed or left."""
    return float(len(instance["items"]))


def countdown(instance: Instance) -> float:
    """Bits: orders of the numbers, times bracketings (Catalan numbers), times operators."""
    operators = len(instance["numbers"]) - 1
    bracketings = comb(2 * operators, operators) // (operators + 1)
    return log2(factorial(operators + 1) * bracketings * 4**operators)


def pancake_sorting(instance: Instance) -> float:
    """Bits: a flip of two or more pancakes, as often as allowed."""
    return float(instance["flips"] * log2(len(instance["stack"]) - 1))


def water_jugs(instance: Instance) -> float:
    """Pours of the shortest solution, found by breadth-first search."""
    capacities, goal = instance["capacities"], tuple(instance["goal"])
    reached: set[tuple[int, ...]] = {(capacities[0], 0, 0)}
    pours = 0
    while goal not in reached:
        reached |= {after for amounts in reached for after in all_pours(amounts, capacities)}
        pours += 1
    return float(pours)


def all_pours(amounts: tuple[int, ...], capacities: list[int]) -> list[tuple[int, ...]]:
    results = []
    for source in range(3):
        for target in range(3):
            if source != target:
                after = list(amounts)
                total = amounts[source] + amounts[target]
                after[target] = min(total, capacities[target])
                after[source] = total - after[target]
                results.append(tuple(after))
    return results


def string_rewriting(instance: Instance) -> float:
    """Bits: a rule and a letter of the first string, for every step."""
    return float(instance["steps"] * log2(len(instance["rules"]) * len(instance["start"])))


def word_ladder(instance: Instance) -> float:
    """Steps of the shortest ladder, found by breadth-first search."""
    reached, steps = {instance["first"]}, 0
    while instance["last"] not in reached:
        reached |= {
            word
            for word in instance["words"]
            if any(sum(a != b for a, b in zip(word, other, strict=True)) == 1 for other in reached)
        }
        steps += 1
    return float(steps)


def sorting_network(instance: Instance) -> float:
    """Bits: an ordered pair of different wires for every comparator to add."""
    wires = len(instance["order"])
    return float(instance["comparators"] * log2(wires * (wires - 1)))


def hamiltonian_path(instance: Instance) -> float:
    """Bits: orders of the nodes."""
    return bits_of_factorial(instance["nodes"])


def sliding_puzzle(instance: Instance) -> float:
    """Moves of the shortest solution; the allowed moves, which the generator searched for."""
    return float(instance["moves"])


def lights_out(instance: Instance) -> float:
    """Bits: every light is pressed or not."""
    return float(sum(len(row) for row in instance["lights"]))


def polyomino_packing(instance: Instance) -> float:
    """Bits: a cell and one of four turns for every piece."""
    return float(len(instance["pieces"]) * log2(4 * instance["rows"] * instance["columns"]))


def maze_with_keys(instance: Instance) -> float:
    """States to search: open cells, times two for every key, held or not."""
    cells = "".join(instance["grid"])
    return float((len(cells) - cells.count("#")) * 2 ** sum(cell in "abcd" for cell in cells))


def knight_tour(instance: Instance) -> float:
    """Bits: orders of the open cells after the first."""
    return bits_of_factorial("".join(instance["grid"]).count(".") - 1)


def sokoban(instance: Instance) -> float:
    """Moves of the shortest solution; half the allowed moves."""
    return float(instance["moves"] / 2)


def laser_mirrors(instance: Instance) -> float:
    """Bits: cells for all mirrors, times two directions for every mirror."""
    mirrors = instance["mirrors"]
    return log2(comb(instance["size"] ** 2, mirrors)) + float(mirrors)


def rolling_die(instance: Instance) -> float:
    """Rolls of the shortest solution; the allowed rolls, which the generator searched for."""
    return float(instance["rolls"])


MEASURES: dict[str, Measure] = {
    measure.__name__: measure
    for measure in [
        graph_colouring,
        boolean_satisfiability,
        queens_completion,
        latin_square,
        exact_cover,
        seating_plan,
        workshop_schedule,
        magic_square,
        crossword_fill,
        subset_sum,
        knapsack,
        countdown,
        pancake_sorting,
        water_jugs,
        string_rewriting,
        word_ladder,
        sorting_network,
        hamiltonian_path,
        sliding_puzzle,
        lights_out,
        polyomino_packing,
        maze_with_keys,
        knight_tour,
        sokoban,
        laser_mirrors,
        rolling_die,
    ]
}
