"""The k-th balanced bracket word in dictionary order."""


def _count(total):
    # table[left][height]: ways to close a prefix with `left` characters to come
    table = [[0] * (total + 2) for _ in range(total + 1)]
    table[0][0] = 1
    for left in range(1, total + 1):
        for h in range(total + 1):
            table[left][h] = table[left - 1][h + 1] + (table[left - 1][h - 1] if h else 0)
    return table


def _word(pairs, k):
    table = _count(2 * pairs)
    out, h = [], 0
    for left in range(2 * pairs - 1, -1, -1):
        if k <= table[left][h + 1]:
            out.append("(")
            h += 1
        else:
            k -= table[left][h + 1]
            out.append(")")
            h -= 1
    return "".join(out)


def generate(rng, difficulty):
    pairs = 6 + difficulty
    total = _count(2 * pairs)[2 * pairs][0]
    return (pairs, rng.randint(2, total - 1))


def observe(instance):
    pairs, k = instance
    return (
        f"List all balanced words of {pairs} opening and {pairs} closing round brackets in dictionary order, where the "
        f"opening bracket comes before the closing one. Which word has the number {k} (the first has the number 1)? "
        "Answer with the word only."
    )


def verify(instance, answer):
    return isinstance(answer, str) and answer.strip() == _word(*instance)


def reference_answer(instance):
    return _word(*instance)
