"""Find a short circuit that undoes a reversible one."""
import random
import re

RESYN = {"profile": "standard", "family": "bits", "tags": ["circuits", "permutations"]}


def _run(gates, state):
    for a, b, t in gates:
        if state >> a & 1 and state >> b & 1:
            state ^= 1 << t
    return state


def generate(rng, difficulty):
    wires = 4 + difficulty // 4
    gates = []
    while len(gates) < 4 + difficulty:
        a, b, t = rng.sample(range(wires), 3)
        if rng.random() < 0.4:
            b = a
        gate = [min(a, b), max(a, b), t]
        if not gates or gate != gates[-1]:
            gates.append(gate)
        if len(gates) == 4 + difficulty and sum(_run(gates, s) != s for s in range(1 << wires)) < (1 << wires) // 2:
            gates = []
    return {"wires": wires, "gates": gates}


def observe(instance):
    gates = " ".join("%d.%d.%d" % tuple(g) for g in instance["gates"])
    return (
        "A gate a.b.t on the wires 0 to %d turns over bit t if the bits a and b are both 1 (a = b is allowed, t "
        "differs from both). This circuit applies its gates from left to right:\n\n%s\n\nGive a circuit of at most "
        "%d gates that leads each state the first one produces back to the state it came from. Write it in the "
        "same notation, gates separated by blanks."
        % (instance["wires"] - 1, gates, len(instance["gates"]))
    )


def verify(instance, answer):
    if not isinstance(answer, str) or len(answer) > 1000:
        return False
    gates = []
    for part in answer.split():
        match = re.fullmatch(r"([0-9])\.([0-9])\.([0-9])", part)
        if not match:
            return False
        a, b, t = (int(v) for v in match.groups())
        if max(a, b, t) >= instance["wires"] or t in (a, b):
            return False
        gates.append((a, b, t))
    if not 0 < len(gates) <= len(instance["gates"]):
        return False
    states = list(range(1 << instance["wires"]))
    random.Random(20240501).shuffle(states)
    return all(_run(gates, _run(instance["gates"], s)) == s for s in states)


def reference_answer(instance):
    return " ".join("%d.%d.%d" % tuple(g) for g in reversed(instance["gates"]))
