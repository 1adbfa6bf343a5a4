"""Lay a set of words with letter tiles, blanks fill in for missing letters."""
from collections import Counter

RESYN = {"profile": "standard", "family": "word_tiles", "tags": ["language", "puzzle"]}

WORDS = ("planet rocket pepper bottle zipper jungle oxygen wizard quartz fabric meteor saddle turkey velvet yellow "
         "hammer insect kettle nectar public").split()


def generate(rng, difficulty):
    words = rng.sample(WORDS, 4 + difficulty)
    pair = sorted(rng.sample(words, 2))
    tiles = Counter("".join(pair))
    lost = rng.choice(sorted(ch for ch in tiles if tiles[ch] == 1))
    del tiles[lost]
    return {"words": words, "tiles": tiles, "blanks": 1, "pair": pair}


def _blanks_needed(tiles, pair):
    need = Counter("".join(pair))
    return sum(max(0, count - tiles[ch]) for ch, count in need.items())


def observe(instance):
    tiles = " ".join(sorted(instance["tiles"].elements() if isinstance(instance["tiles"], Counter)
                            else Counter(instance["tiles"]).elements()))
    return (f"You hold the letter tiles {tiles} and {instance['blanks']} blank tile that stands for any letter. "
            f"Choose two different words of this list that can be laid at the same time and use up all tiles: "
            f"{', '.join(instance['words'])}. Answer with the two words in alphabetical order, separated by a space.")


def verify(instance, answer):
    if not isinstance(answer, str) or len(answer) > 100:
        return False
    pair = answer.split()
    if len(pair) != 2 or pair != sorted(set(pair)) or any(w not in instance["words"] for w in pair):
        return False
    tiles = instance["tiles"]
    if sum(map(len, pair)) != sum(tiles.values()) + instance["blanks"]:
        return False
    try:
        return _blanks_needed(tiles, pair) <= instance["blanks"]
    except KeyError:
        return False


def reference_answer(instance):
    return " ".join(instance["pair"])
