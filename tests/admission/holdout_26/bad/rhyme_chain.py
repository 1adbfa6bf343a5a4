"""Chain words: each word begins with the letter the previous one ends with."""

RESYN = {"profile": "standard", "family": "word_games", "tags": ["words", "paths"]}

WORDS = ("apple eagle engine echo orbit table ember river robot tiger rabbit tulip pencil lemon nest tower "
         "ring garden needle elbow window walnut train night hammer rocket throne envelope island dragon "
         "novel ladder radio olive easel lizard desert tunnel lantern nectar").split()


def walk(rng, length):
    path = [rng.choice(WORDS)]
    while len(path) < length:
        options = [w for w in WORDS if w[0] == path[-1][-1] and w not in path]
        if not options:
            return None
        path.append(rng.choice(options))
    return path


def generate(rng, difficulty):
    path = None
    while path is None:
        path = walk(rng, 5 + difficulty // 2)
    extra = rng.sample(WORDS, 6 + difficulty)
    # merge without duplicates
    pool = list(set(path) | set(extra))
    return {"pool": pool, "first": path[0], "last": path[-1], "length": len(path), "path": path}


def observe(instance):
    return (
        f"Words: {' '.join(instance['pool'])}\n"
        f"Make a chain of exactly {instance['length']} different words of this list that begins with "
        f"'{instance['first']}' and ends with '{instance['last']}'; each word starts with the last letter of the "
        "word before it.\nReply with the chain, words separated by spaces. Any such chain is accepted."
    )


def verify(instance, answer):
    if not isinstance(answer, str) or len(answer) > 2000:
        return False
    chain = answer.split()
    if len(chain) != instance["length"] or len(set(chain)) != len(chain):
        return False
    if any(w not in instance["pool"] for w in chain):
        return False
    if chain[0] != instance["first"] or chain[-1] != instance["last"]:
        return False
    return all(a[-1] == b[0] for a, b in zip(chain, chain[1:]))


def reference_answer(instance):
    return " ".join(instance["path"])
