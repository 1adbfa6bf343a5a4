"""Find the hidden word that follows a pattern."""
import os

BUILTIN = ["planet", "garden", "silver", "bridge", "candle", "forest", "marble", "pocket", "rocket", "winter",
           "basket", "copper", "dragon", "engine", "falcon", "guitar", "hammer", "island", "jungle", "kitten"]


def load_words():
    path = "/usr/share/dict/words"
    if os.path.exists(path):
        with open(path) as handle:
            words = sorted({w.strip() for w in handle if len(w.strip()) == 6 and w.strip().isalpha()
                            and w.strip().islower()})
        if len(words) > 100:
            return words[:2000]
    return BUILTIN


def generate(rng, difficulty):
    words = load_words()
    chosen = rng.sample(words, 3 + difficulty // 2)
    shift = rng.randint(3, 22)
    return {"words": chosen, "shift": shift}


def encode(word, shift):
    return "".join(chr((ord(c) - 97 + shift) % 26 + 97) for c in word)


def observe(instance):
    coded = " ".join(encode(w, instance["shift"]) for w in instance["words"])
    return (f"Each letter of some English words was moved {instance['shift']} places forward in the alphabet "
            f"(after z comes a): {coded}\nAnswer with the original words in lower case, separated by blanks.")


def verify(instance, answer):
    return isinstance(answer, str) and len(answer) < 1000 and answer.split() == instance["words"]


def reference_answer(instance):
    return " ".join(instance["words"])
