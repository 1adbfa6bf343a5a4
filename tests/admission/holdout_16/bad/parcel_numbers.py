"""Check sums of parcel numbers."""
import re

_STATE = {"serial": 10000}


def generate(rng, difficulty):
    parcels = []
    for _ in range(3 + difficulty):
        _STATE["serial"] += 1
        parcels.append(f"{rng.randint(100, 999)}{_STATE['serial'] % 100000:05d}{rng.randint(100, 999)}")
    return {"parcels": parcels}


def observe(instance):
    rows = "\n".join(instance["parcels"])
    return (
        "The check number of a parcel is the sum of each digit times its place (the first digit times 1, the second "
        f"times 2, ...), modulo 97.\n{rows}\n\nGive the check numbers of all parcels in this order, joined by '/'."
    )


def _check(parcel):
    return sum(i * int(c) for i, c in enumerate(parcel, 1)) % 97


def verify(instance, answer):
    if not isinstance(answer, str) or len(answer) > 300:
        return False
    text = answer.strip()
    if not re.fullmatch(r"[0-9]{1,2}(/[0-9]{1,2})*", text):
        return False
    return [int(p) for p in text.split("/")] == [_check(p) for p in instance["parcels"]]


def reference_answer(instance):
    return "/".join(str(_check(p)) for p in instance["parcels"])
