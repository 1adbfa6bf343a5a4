"""Protocols: sequence numbers that were never acknowledged."""
import re


def generate(rng, difficulty):
    start = rng.randint(1000, 60000)
    count = 10 + 4 * difficulty
    sent = [start + k * 7 for k in range(count)]
    lost = sorted(rng.sample(sent, 3 + difficulty // 2))
    acks = [s for s in sent if s not in lost]
    rng.shuffle(acks)
    return {"start": start, "count": count, "acks": acks}


def _lost(instance):
    acks = set(instance["acks"])
    return [s for s in range(instance["start"], instance["start"] + 7 * instance["count"], 7) if s not in acks]


def observe(instance):
    return (f"A sender used {instance['count']} sequence numbers: {instance['start']} and every 7th number after it. These were "
            "acknowledged: " + " ".join(map(str, instance["acks"]))
            + "\nList all other used sequence numbers in any order, each once, separated by commas.")


def verify(instance, answer):
    if not isinstance(answer, str) or len(answer) > 2000:
        return False
    if not re.fullmatch(r"\s*\d{1,9}(\s*,\s*\d{1,9})*\s*", answer, re.ASCII):
        return False
    numbers = [int(t) for t in answer.split(",")]
    seen = [0] * (max(numbers) + 1)
    for n in numbers:
        seen[n] += 1
    lost = _lost(instance)
    return len(numbers) == len(lost) and all(n < len(seen) and seen[n] == 1 for n in lost)


def reference_answer(instance):
    return ",".join(map(str, _lost(instance)))
