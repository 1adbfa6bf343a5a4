"""Series and parallel connection of complex impedances."""
import re

RESYN = {"profile": "standard", "family": "circuits", "tags": ["complex"]}


def _total(parts):
    return sum(parts)


def generate(rng, difficulty):
    parts = [complex(rng.randint(1, 50 * difficulty), rng.randint(-40 * difficulty, 40 * difficulty))
             for _ in range(2 + difficulty)]
    return {"impedances": parts, "current": rng.randint(2, 12)}


def observe(instance):
    lines = ["These impedances (ohms) are connected in series:"]
    for z in instance["impedances"]:
        lines.append(f"  {z.real:.0f} {'+' if z.imag >= 0 else '-'} {abs(z.imag):.0f}j")
    lines.append(f"A current of {instance['current']} A (phase zero) flows. What is the voltage over the whole chain?")
    lines.append("Answer with the real and the imaginary part, two integers separated by a space.")
    return "\n".join(lines)


def verify(instance, answer):
    if not isinstance(answer, str) or len(answer) > 60:
        return False
    match = re.fullmatch(r"\s*(-?[0-9]{1,9})\s+(-?[0-9]{1,9})\s*", answer)
    if not match:
        return False
    voltage = _total(instance["impedances"]) * instance["current"]
    return (int(match[1]), int(match[2])) == (round(voltage.real), round(voltage.imag))


def reference_answer(instance):
    voltage = _total(instance["impedances"]) * instance["current"]
    return f"{round(voltage.real)} {round(voltage.imag)}"
