"""Invert the Burrows-Wheeler transform."""

RESYN = {"profile": "standard", "family": "strings", "tags": ["bwt"]}


def _forward(s):
    s += "$"
    return "".join(r[-1] for r in sorted(s[i:] + s[:i] for i in range(len(s))))


def generate(rng, difficulty):
    n = 7 + 2 * difficulty
    while True:
        s = "".join(rng.choice("abcn") for _ in range(n))
        code = _forward(s)
        if len(set(s)) >= 3 and s not in code:
            return {"code": code}


def observe(instance):
    return (
        f"The Burrows-Wheeler transform of a word with the end mark $ appended ($ sorts before "
        f"the letters) is\n{instance['code']}\nGive the word, without the end mark. Quotes around "
        "it are ignored."
    )


def verify(instance, answer):
    if not isinstance(answer, str):
        return False
    word = answer.strip()
    if len(word) == len(instance["code"]) + 1 and word[0] == word[-1] and word[0] in "'\"":
        word = word[1:-1]
    if len(word) != len(instance["code"]) - 1 or not set(word) <= set("abcn"):
        return False
    return _forward(word) == instance["code"]


def reference_answer(instance):
    code = instance["code"]
    first = sorted(range(len(code)), key=lambda i: (code[i], i))
    row, out = first[0], []
    for _ in range(len(code) - 1):
        row = first[row]
        out.append(code[row])
    return "".join(out)
