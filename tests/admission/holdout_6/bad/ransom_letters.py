"""Which words can be laid with a given set of letter tiles?"""
from collections import Counter

WORDS = ("planet rocket meteor comet orbit lunar solar galaxy nebula cosmos stellar launch module ranger capsule "
         "shuttle gravity eclipse horizon crater signal antenna module titan saturn venus neptune mercury").split()


def generate(rng, difficulty):
    words = rng.sample(sorted(set(WORDS)), 8 + difficulty)
    tiles = Counter()
    for w in rng.sample(words, 3):
        tiles |= Counter(w)
    for _ in range(difficulty):
        tiles[rng.choice("etaoinsrhldcu")] += 1
    return {"words": words, "tiles": tiles}


def fits(word, tiles):
    return all(tiles[letter] >= count for letter, count in Counter(word).items())


def observe(instance):
    pool = " ".join(c for c, n in sorted(instance["tiles"].items()) for _ in range(n))
    return (f"Letter tiles: {pool}\nWords: {' '.join(instance['words'])}\nFor each of the words on its own: can it be "
            "laid with these tiles? Answer with one letter for each word, in the order above, y or n, as one word.")


def reference_answer(instance):
    return "".join("ny"[fits(w, instance["tiles"])] for w in instance["words"])


def verify(instance, answer):
    return answer.strip().lower() == reference_answer(instance)
