"""The most frequent tokens of a log."""

PARTS = ["net", "disk", "auth", "mail", "cron", "boot", "user", "proxy", "cache", "queue"]
KINDS = ["up", "down", "warn", "fail", "sync"]


def generate(rng, difficulty):
    vocabulary = [f"{p}-{k}" for p in PARTS for k in KINDS]
    chosen = rng.sample(vocabulary, 8 + difficulty)
    tokens = [token for token in chosen for _ in range(rng.randint(1, 3))] + chosen[:2] * 2
    rng.shuffle(tokens)
    return {"tokens": tokens}


def top_four(instance):
    tokens = instance["tokens"]
    return sorted(dict.fromkeys(tokens), key=lambda t: -tokens.count(t))[:4]


def observe(instance):
    return ("Tokens of a log, in order:\n" + " ".join(instance["tokens"]) + "\n\nWhich four tokens are the most frequent? "
            "Order them by falling frequency; of equally frequent tokens the one that occurs first in the log comes first "
            "(this decides also which ones are in the list).\nAnswer with the four tokens, separated by commas.")


def verify(instance, answer):
    if not isinstance(answer, str) or len(answer) > 300:
        return False
    tokens = instance["tokens"]
    expected = sorted(set(tokens), key=tokens.count, reverse=True)[:4]
    return [part.strip() for part in answer.split(",")] == expected


def reference_answer(instance):
    return ", ".join(top_four(instance))
