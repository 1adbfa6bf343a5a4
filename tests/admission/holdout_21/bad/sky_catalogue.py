"""Brightest stars of a field from a catalogue."""
import re

RESYN = {"profile": "standard", "family": "sky_catalogue", "tags": ["astronomy", "tables"]}


def generate(rng, difficulty):
    catalogue = [(i, int(rng.random() * 360000) / 1000, int(rng.random() * 1500) / 100) for i in range(40000)]
    chosen = rng.sample(range(40000), 6 + 3 * difficulty)
    return {"catalogue": catalogue, "field": chosen}


def _ranking(instance):
    stars = [instance["catalogue"][i] for i in instance["field"]]
    return [s[0] for s in sorted(stars, key=lambda s: (s[2], s[0]))[:4]]


def observe(instance):
    lines = []
    for i in instance["field"]:
        number, ra, mag = instance["catalogue"][i]
        lines.append(f"  star {number}: right ascension {ra:.3f}, magnitude {mag:.2f}")
    return (
        "Stars in the field:\n" + "\n".join(lines) + "\nName the four brightest (smaller magnitude is brighter; equal "
        "ones by smaller number first), brightest first, as numbers separated by single spaces."
    )


def verify(instance, answer):
    if not isinstance(answer, str) or not re.fullmatch(r"[0-9]{1,5}( [0-9]{1,5}){3}", answer.strip()):
        return False
    return [int(t) for t in answer.split()] == _ranking(instance)


def reference_answer(instance):
    return " ".join(map(str, _ranking(instance)))
