"""Biology: fold an RNA strand with as many nested pairs as possible."""
PAIRS = {"AU", "UA", "GC", "CG", "GU", "UG"}


def generate(rng, difficulty):
    while True:
        rna = "".join(rng.choice("ACGU") for _ in range(15 + 2 * difficulty))
        if _fold(rna)[0] >= 4:
            return {"rna": rna}


def _fold(rna):
    n = len(rna)
    best = [[0] * (n + 1) for _ in range(n + 1)]
    for size in range(5, n + 1):
        for i in range(n - size + 1):
            j = i + size
            value = best[i + 1][j]
            for k in range(i + 4, j):
                if rna[i] + rna[k] in PAIRS:
                    value = max(value, 1 + best[i + 1][k] + best[k + 1][j])
            best[i][j] = value
    out = ["."] * n
    todo = [(0, n)]
    while todo:
        i, j = todo.pop()
        if j - i < 5:
            continue
        if best[i][j] == best[i + 1][j]:
            todo.append((i + 1, j))
            continue
        for k in range(i + 4, j):
            if rna[i] + rna[k] in PAIRS and best[i][j] == 1 + best[i + 1][k] + best[k + 1][j]:
                out[i], out[k] = "(", ")"
                todo += [(i + 1, k), (k + 1, j)]
                break
    return best[0][n], "".join(out)


def observe(instance):
    return (f"RNA: {instance['rna']}\nWrite a folding in dot-bracket notation, as long as the strand: matching brackets are pairs "
            "A-U, G-C or G-U with at least three letters between them, dots are unpaired. Use as many pairs as possible. "
            "(A legal folding with just one pair less than possible gets half of the score, provided that it has at least two pairs.)")


def _pairs(rna, text):
    stack, count = [], 0
    for k, c in enumerate(text):
        if c == "(":
            stack.append(k)
        elif c == ")":
            if not stack:
                return -1
            i = stack.pop()
            if k - i < 4 or rna[i] + rna[k] not in PAIRS:
                return -1
            count += 1
        elif c != ".":
            return -1
    return -1 if stack else count


def verify(instance, answer):
    rna = instance["rna"]
    if not isinstance(answer, str) or len(answer) > 500:
        return 0.0
    text = answer.strip()
    if len(text) != len(rna):
        return 0.0
    best, _ = _fold(rna)
    count = _pairs(rna, text)
    if best == 0 or count < 1:
        return float(best == 0 and count == 0)
    return 1.0 if count == best else 0.5 if count == best - 1 and count >= 2 else 0.0


def reference_answer(instance):
    return _fold(instance["rna"])[1]
