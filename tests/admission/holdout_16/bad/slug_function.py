"""Write a Python function for a text rule."""


def generate(rng, difficulty):
    n = 1 + difficulty
    rules = [(rng.choice("abcdefghijklm"), rng.choice("nopqrstuvwxyz")) for _ in range(n)]
    texts = ["".join(rng.choice("abcdefghijklmnopqrstuvwxyz") for _ in range(14 + n)) for _ in range(5)]
    return {"rules": rules, "cut": rng.randint(6, 12), "texts": texts}


def _slug(instance, text):
    for old, new in instance["rules"]:
        text = text.replace(old, new)
    return text[: instance["cut"]][::-1]


def observe(instance):
    rules = ", then ".join(f"every {a} by {b}" for a, b in instance["rules"])
    return (
        f"Write a Python function slug(text) that replaces {rules} (one after the other, in this order), then keeps "
        f"the first {instance['cut']} characters and returns them reversed. Answer with the code only."
    )


def verify(instance, answer):
    if not isinstance(answer, str):
        return False
    space = {}
    try:
        exec(answer, space)
        slug = space["slug"]
        return all(slug(t) == _slug(instance, t) for t in instance["texts"])
    except Exception:
        return False


def reference_answer(instance):
    lines = ["def slug(text):"]
    for old, new in instance["rules"]:
        lines.append(f"    text = text.replace({old!r}, {new!r})")
    lines.append(f"    return text[:{instance['cut']}][::-1]")
    return "\n".join(lines)
