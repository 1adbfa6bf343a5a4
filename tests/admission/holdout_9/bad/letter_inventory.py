"""Build words from a bag of letters."""
import re
from collections import Counter

RESYN = {"tags": ["words"], "description": "Spell a sentence's worth of letters with listed words"}
WORDS = ("apple bread chair drum eagle flute grape house igloo jewel knife lemon mouse nurse onion piano queen robin sheep tiger uncle violet "
         "whale yacht zebra").split()


def generate(rng, difficulty):
    offered = rng.sample(WORDS, 8 + difficulty)
    chosen = offered[:3 + difficulty // 3]
    rng.shuffle(offered)
    return {"offered": offered, "count": len(chosen), "bag": Counter("".join(chosen)), "chosen": sorted(chosen)}


def observe(instance):
    bag = ", ".join(f"{n} x {ch}" for ch, n in sorted(instance["bag"].items()))
    return (f"Choose {instance['count']} different words of this list that together use up exactly these letters: {bag}.\n"
            f"List: {', '.join(instance['offered'])}.\nAnswer with the words in any order, separated by commas.")


def verify(instance, answer):
    if len(answer) > 1000:
        return False
    words = [w.strip().lower() for w in answer.split(",")]
    if len(words) != instance["count"] or len(set(words)) != len(words) or not all(w in instance["offered"] for w in words):
        return False
    used = Counter("".join(words))
    bag = instance["bag"]
    return all(bag[ch] == used[ch] for ch in re.findall("[a-z]", "abcdefghijklmnopqrstuvwxyz"))


def reference_answer(instance):
    return ", ".join(instance["chosen"])
