"""Expand a substitution system and report the pattern run-length encoded."""
import re

RUN = re.compile(r"([0-9]+)([a-d])")


def grow(axiom, rules, steps):
    s = axiom
    for _ in range(steps):
        s = "".join(rules[c] for c in s)
    return s


def encode(s):
    out, i = [], 0
    while i < len(s):
        j = i
        while j < len(s) and s[j] == s[i]:
            j += 1
        out.append(f"{j - i}{s[i]}")
        i = j
    return "".join(out)


def decode(text):
    if not re.fullmatch(r"(?:[0-9]{1,12}[a-d]){1,2000}", text):
        return None
    return "".join(int(n) * c for n, c in RUN.findall(text))


def generate(rng, difficulty):
    letters = "abcd"
    rules = {c: "".join(rng.choices(letters, k=rng.choice([1, 2, 2]))) for c in letters}
    rules["a"] = "a" + rng.choice("bcd")
    axiom = "".join(rng.choices(letters, k=3 + difficulty // 2))
    return {"axiom": axiom, "rules": rules, "steps": 2 + (difficulty + 1) // 3}


def observe(instance):
    rules = "; ".join(f"{a} becomes {b}" for a, b in instance["rules"].items())
    return (
        f"A loom starts with the thread colours {instance['axiom']}. In one step every letter is "
        f"replaced at the same time: {rules}. After {instance['steps']} steps, what is the thread? "
        "Answer run-length encoded: each run as its length and letter, without blanks, so that "
        "aaab is written 3a1b."
    )


def verify(instance, answer):
    text = answer.strip()
    if len(text) > 4000:
        return False
    thread = decode(text)
    return thread == grow(instance["axiom"], instance["rules"], instance["steps"])


def reference_answer(instance):
    return encode(grow(instance["axiom"], instance["rules"], instance["steps"]))
