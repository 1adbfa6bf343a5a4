"""Find all anagrams of a key word in a list."""


def scramble(rng, letters):
    letters = list(letters)
    rng.shuffle(letters)
    return "".join(letters)


def generate(rng, difficulty):
    n = 5 + difficulty // 2
    base = "".join(rng.sample("abdeghiklmnoprstu", n))
    hits, misses = set(), set()
    while len(hits) < 3 + difficulty // 2:
        w = scramble(rng, base)
        if w != base:
            hits.add(w)
    while len(misses) < 5 + 2 * difficulty:
        i = rng.randrange(n)
        w = scramble(rng, base[:i] + rng.choice("abdeghiklmnoprstu") + base[i + 1:])
        if sorted(w) != sorted(base):
            misses.add(w)
    words = sorted(hits | misses)
    rng.shuffle(words)
    return {"key": base, "words": words}


def anagrams(instance):
    return [w for w in instance["words"] if sorted(w) == sorted(instance["key"])]


def observe(instance):
    return (
        f"Which of these words are anagrams of {instance['key']}?\n{' '.join(instance['words'])}\n"
        "List all of them, in any order, separated by blanks, and no others."
    )


def verify(instance, answer):
    given = answer.lower().replace(",", " ").split()
    if not given or len(given) != len(set(given)):
        return False
    return set(given).issubset(anagrams(instance))


def reference_answer(instance):
    return " ".join(anagrams(instance))
