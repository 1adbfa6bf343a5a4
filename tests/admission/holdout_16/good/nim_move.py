"""Find a winning move in Nim."""
import re


def generate(rng, difficulty):
    piles = 5 + difficulty // 2
    while True:
        heaps = [rng.randint(12, 60 + 30 * difficulty) for _ in range(piles)]
        nim = 0
        for heap in heaps:
            nim ^= heap
        if nim and sum(1 for h in heaps if h ^ nim < h) == 1:
            return {"heaps": heaps}


def observe(instance):
    rows = "\n".join(f"heap {chr(65 + i)}: {h} counters" for i, h in enumerate(instance["heaps"]))
    return (
        f"A game of Nim:\n{rows}\n\nA move takes one or more counters from a single heap; whoever takes the "
        "last counter of all wins. Both play perfectly afterwards. Give a winning first move as the letter of "
        "the heap, a blank and the number of counters to take."
    )


def verify(instance, answer):
    if not isinstance(answer, str):
        return False
    match = re.fullmatch(r"([A-Z]) +([0-9]{1,4})", answer.strip())
    if not match:
        return False
    heaps = list(instance["heaps"])
    index, take = ord(match[1]) - 65, int(match[2])
    if index >= len(heaps) or not 1 <= take <= heaps[index]:
        return False
    heaps[index] -= take
    nim = 0
    for heap in heaps:
        nim ^= heap
    return nim == 0


def reference_answer(instance):
    nim = 0
    for heap in instance["heaps"]:
        nim ^= heap
    for i, heap in enumerate(instance["heaps"]):
        if heap ^ nim < heap:
            return f"{chr(65 + i)} {heap - (heap ^ nim)}"
    raise ValueError("no winning move")
