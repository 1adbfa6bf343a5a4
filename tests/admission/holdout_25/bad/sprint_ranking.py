"""Rank runners by their corrected times."""
import re

NAMES = ["Aoki", "Bolt", "Cruz", "Dahl", "Endo", "Faye", "Gray", "Hsu", "Ivan", "Jung", "Kane", "Lund",
         "Mora", "Nash", "Okoye"]


def generate(rng, difficulty):
    names = rng.sample(NAMES, 5 + difficulty)
    raw = rng.sample(range(1000, 1400), len(names))
    runners = [[n, t, rng.randint(0, 2)] for n, t in zip(names, raw)]
    return {"runners": runners}


def _order(instance):
    return [n for n, t, f in sorted(instance["runners"], key=lambda r: (r[1] + 10 * r[2], r[0]))]


def observe(instance):
    rows = "\n".join(f"- {n}: {t // 100}.{t % 100:02d} s, {f} fault(s)"
                     for n, t, f in instance["runners"])
    return (
        f"Times of a 100 m race:\n{rows}\nEvery fault adds 0.10 s. Rank all the runners from the "
        "fastest to the slowest corrected time; equal times alphabetically.\n"
        "Answer with the names in order of rank, separated by commas."
    )


def verify(instance, answer):
    if not isinstance(answer, str) or len(answer) > 1000:
        return False
    names = re.split(r"\s*,\s*", answer.strip())
    return sorted(names) == sorted(_order(instance))


def reference_answer(instance):
    return ", ".join(_order(instance))
