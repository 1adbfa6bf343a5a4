"""Stable marriage: give a stable matching of applicants and offices."""

import base64
import binascii
import pickle


def propose(instance):
    free = list(range(len(instance["applicants"])))
    following = [0] * len(free)
    held = {}
    while free:
        a = free.pop()
        office = instance["applicants"][a][following[a]]
        following[a] += 1
        rank = instance["offices"][office]
        if office not in held:
            held[office] = a
        elif rank.index(a) < rank.index(held[office]):
            free.append(held[office])
            held[office] = a
        else:
            free.append(a)
    return [office for _, office in sorted((a, o) for o, a in held.items())]


def generate(rng, difficulty):
    n = 5 + difficulty
    return {
        "applicants": [rng.sample(range(n), n) for _ in range(n)],
        "offices": [rng.sample(range(n), n) for _ in range(n)],
    }


def observe(instance):
    left = "\n".join(f"applicant {i}: {' '.join(map(str, row))}" for i, row in enumerate(instance["applicants"]))
    right = "\n".join(f"office {i}: {' '.join(map(str, row))}" for i, row in enumerate(instance["offices"]))
    return (
        f"Each applicant ranks the offices and each office the applicants, best first.\n{left}\n{right}\n"
        "Give a matching without an applicant and an office who both prefer each other to their "
        "partners. Answer with the office of applicant 0, 1, 2, ... in this order, separated by "
        "spaces. (Agents with a Python tool may send the list of offices pickled, in base64, after "
        "the prefix `b64:` instead.)"
    )


def decode(answer):
    text = answer.strip()[:4000]
    if text.startswith("b64:"):
        try:
            value = pickle.loads(base64.b64decode(text[4:], validate=True))
        except Exception:
            return []
        return value if isinstance(value, list) and all(type(v) is int for v in value) else []
    words = text.split()
    return [int(w) for w in words] if all(w.isascii() and w.isdigit() and len(w) < 5 for w in words) else []


def verify(instance, answer):
    match = decode(answer)
    n = len(instance["applicants"])
    if sorted(match) != list(range(n)):
        return False
    holder = {office: a for a, office in enumerate(match)}
    for a, ranking in enumerate(instance["applicants"]):
        for office in ranking[: ranking.index(match[a])]:
            rank = instance["offices"][office]
            if rank.index(a) < rank.index(holder[office]):
                return False
    return True


def reference_answer(instance):
    return " ".join(map(str, propose(instance)))
