"""Ones in a stretch of the output of a shift register."""
import re

RESYN = {"profile": "standard", "family": "machines", "tags": ["lfsr"]}


def _stream(taps, state, length):
    state = list(state)
    out = []
    for _ in range(length):
        out.append(state[-1])
        bit = 0
        for t in taps:
            bit ^= state[t]
        state = [bit] + state[:-1]
    return out


def generate(rng, difficulty):
    width = 8 + difficulty
    taps = sorted(rng.sample(range(width - 1), 2)) + [width - 1]
    state = [rng.randint(0, 1) for _ in range(width - 1)] + [1]
    stream = _stream(taps, state, 150000)
    start = rng.randint(100, 1000)
    return {"taps": taps, "state": state, "stream": stream, "start": start,
            "length": 400 + 150 * difficulty}


def observe(instance):
    return ("A shift register has cells numbered from 0 (left). On every clock the value of the last cell is put out; "
            "then the XOR of the tapped cells is computed, all values move one cell to the right, and the XOR "
            f"enters cell 0.\nCells: {''.join(map(str, instance['state']))}\n"
            f"Tapped cells: {', '.join(map(str, instance['taps']))}\n"
            f"The output bits are numbered from 0. How many ones are among the {instance['length']} bits from number "
            f"{instance['start']} on, and what are the last ten of those bits? "
            "Answer with the count, a space, and the ten bits, as in: 7 0101010101")


def _expected(instance):
    part = instance["stream"][instance["start"]:instance["start"] + instance["length"]]
    return f"{sum(part)} " + "".join(map(str, part[-10:]))


def verify(instance, answer):
    if not isinstance(answer, str) or not re.fullmatch(r"\s*[0-9]{1,5} [01]{10}\s*", answer[:100]):
        return False
    return answer.strip() == _expected(instance)


def reference_answer(instance):
    return _expected(instance)
