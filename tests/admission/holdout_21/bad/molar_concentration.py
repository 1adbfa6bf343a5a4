"""Concentrations after a series of dilutions."""
RESYN = {"profile": "standard", "family": "molar_concentration", "tags": ["chemistry", "numeric"]}


def generate(rng, difficulty):
    start = round(rng.uniform(0.5, 6.0), 2)
    steps = [(rng.randint(5, 50), rng.choice([100, 200, 250, 500])) for _ in range(1 + (difficulty + 1) // 2)]
    return {"start": start, "steps": steps}


def _values(instance):
    c, out = instance["start"], []
    for take, fill in instance["steps"]:
        c = c * take / fill
        out.append(c)
    return out


def observe(instance):
    lines = "\n".join(f"  {i}. take {t} mL and fill up to {f} mL" for i, (t, f) in enumerate(instance["steps"], 1))
    return (
        f"A solution of {instance['start']} mol/L is diluted step by step, each time starting from the last result:\n"
        f"{lines}\nGive the concentration after each step in mol/L (relative error at most 0.1 per cent), separated "
        "by single spaces."
    )


def verify(instance, answer):
    if not isinstance(answer, str) or len(answer) > 1000:
        return False
    tokens = answer.strip().split(" ")
    want = _values(instance)
    if len(tokens) != len(want):
        return False
    for token, value in zip(tokens, want):
        try:
            x = float(token)
        except ValueError:
            return False
        if abs(x - value) > 0.001 * value:
            return False
    return True


def reference_answer(instance):
    return " ".join(f"{v:.8g}" for v in _values(instance))
