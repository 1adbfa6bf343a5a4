"""Code reading: the question shows code with eval, exec, open and time in it, which is only ever text."""

RESYN = {"tags": ["code tracing"], "description": "which lines run, and what is printed?"}

# Lines of the shown programs. Nothing here is run as Python: the outcome is worked out by `printed`.
NOISE = [
    "# TODO: eval(user_input) was here once",
    "log = 'exec(open(path).read())'",
    "doc = 'import time; time.time()'",
    "note = 'random.random() and os.system(cmd)'",
    "text = 'pickle.loads(blob)'",
    "hint = 'except: pass'",
]


def generate(rng, difficulty):
    lines = []
    for _ in range(3 + difficulty):
        lines.append(["noise", rng.randrange(len(NOISE)), 0])
        kind = rng.choice(["add", "times", "if"])
        lines.append([kind, rng.randint(2, 9 + difficulty), rng.randint(1, 30)])
    return {"start": rng.randint(1, 50), "lines": lines}


def printed(instance):
    x = instance["start"]
    for kind, a, b in instance["lines"]:
        if kind == "add":
            x += a * b
        elif kind == "times":
            x = x * a % 9973
        elif kind == "if" and x % a == 0:
            x -= b
    return x


def code(instance):
    out = [f"x = {instance['start']}"]
    for kind, a, b in instance["lines"]:
        if kind == "noise":
            out.append(NOISE[a])
        elif kind == "add":
            out.append(f"x += {a} * {b}")
        elif kind == "times":
            out.append(f"x = x * {a} % 9973")
        else:
            out.append(f"if x % {a} == 0: x -= {b}")
    return "\n".join([*out, "print(x)"])


def observe(instance):
    return f"What does this Python program print?\n\n{code(instance)}\n\nAnswer with the printed number."


def verify(instance, answer):
    text = answer.strip()
    digits = text[1:] if text.startswith("-") else text
    if not (1 <= len(digits) <= 8 and digits.isascii() and digits.isdecimal()):
        return False
    return int(text) == printed(instance)


def reference_answer(instance):
    return str(printed(instance))
