"""Probability and biology: exact population of a deterministic branching process."""
import re


def generate(rng, difficulty):
    return {"start": rng.randint(3, 99), "kids": [rng.randint(11, 10 ** (2 + difficulty // 2)) for _ in range(3 + 2 * difficulty)],
            "loss": rng.randint(1, 9)}


def _size(instance):
    size = instance["start"]
    for k in instance["kids"]:
        size = size * k - instance["loss"]
    return str(size)


def observe(instance):
    kids = ", ".join(map(str, instance["kids"]))
    return (f"A colony has {instance['start']} cells. In each generation every cell is replaced by the given number of cells, after "
            f"which {instance['loss']} cells of the whole colony die: {kids}.\nHow many cells are there at the end? Write the "
            "integer exactly, without leading zeros; thousands may be separated by commas.")


def verify(instance, answer):
    if not isinstance(answer, str) or len(answer) > 3000:
        return False
    text = answer.strip()
    if not re.fullmatch(r"[1-9][0-9]*|[1-9][0-9]{0,2}(,[0-9]{3})+", text):
        return False
    return text.replace(",", "") == _size(instance)


def reference_answer(instance):
    return _size(instance)
