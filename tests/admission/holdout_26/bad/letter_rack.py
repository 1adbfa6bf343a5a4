"""Lay out words from a rack of letter tiles."""
from collections import Counter

RESYN = {"profile": "standard", "family": "word_games", "tags": ["letters", "multiset"]}

WORDS = ("planet stream bridge orange candle silver forest monkey throne guitar harbor jacket lizard "
         "marble needle oyster pirate quartz ribbon saddle timber violin walnut yellow zipper basket").split()


def generate(rng, difficulty):
    laid = rng.sample(WORDS, 2 + difficulty // 3)
    decoys = rng.sample([w for w in WORDS if w not in laid], 5 + difficulty)
    rack = Counter("".join(laid))
    shown = sorted(laid + decoys)
    return {"rack": rack, "words": shown, "count": len(laid), "laid": sorted(laid)}


def observe(instance):
    tiles = " ".join(sorted("".join(k * v for k, v in instance["rack"].items())))
    return (
        f"Your letter tiles: {tiles}\nWord list: {', '.join(instance['words'])}\n"
        f"Choose {instance['count']} different words of the list that use up all of the tiles together.\n"
        "Reply with the words, separated by spaces, in any order."
    )


def verify(instance, answer):
    if not isinstance(answer, str) or len(answer) > 500:
        return False
    words = answer.split()
    if len(words) != instance["count"] or len(set(words)) != len(words):
        return False
    if any(w not in instance["words"] for w in words):
        return False
    left = Counter(instance["rack"].elements())
    left.subtract("".join(words))
    return not any(left.values())


def reference_answer(instance):
    return " ".join(instance["laid"])
