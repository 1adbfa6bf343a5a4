"""Find a longest common subsequence of two strings."""

RESYN = {"profile": "standard", "family": "strings", "tags": ["lcs", "dp"]}
LETTERS = "abcd"


def _lcs(s, t):
    table = [[0] * (len(t) + 1) for _ in range(len(s) + 1)]
    for i in range(len(s) - 1, -1, -1):
        for j in range(len(t) - 1, -1, -1):
            if s[i] == t[j]:
                table[i][j] = 1 + table[i + 1][j + 1]
            else:
                table[i][j] = max(table[i + 1][j], table[i][j + 1])
    i = j = 0
    out = []
    while i < len(s) and j < len(t):
        if s[i] == t[j]:
            out.append(s[i])
            i, j = i + 1, j + 1
        elif table[i + 1][j] >= table[i][j + 1]:
            i += 1
        else:
            j += 1
    return "".join(out)


def generate(rng, difficulty):
    n = 24
    while True:
        s = "".join(rng.choice(LETTERS) for _ in range(n))
        t = "".join(rng.choice(LETTERS) for _ in range(n + rng.randint(0, 3)))
        best = _lcs(s, t)
        if len(best) >= 8 and best not in s and best not in t:
            return {"s": s, "t": t}


def observe(instance):
    return (
        "Find a longest common subsequence (not necessarily contiguous) of these two strings:\n"
        f"{instance['s']}\n{instance['t']}\n"
        "Answer with the subsequence alone, in lower case. If there are several of the "
        "greatest length, any of them will do."
    )


def _is_subsequence(w, s):
    it = iter(s)
    return all(c in it for c in w)


def verify(instance, answer):
    if not isinstance(answer, str):
        return False
    w = answer.strip()
    s, t = instance["s"], instance["t"]
    if len(w) != len(_lcs(s, t)):
        return False
    return _is_subsequence(w, s) and _is_subsequence(w, t)


def reference_answer(instance):
    return _lcs(instance["s"], instance["t"])
