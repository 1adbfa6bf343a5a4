"""Greedy grouping of words by shared letters."""

RESYN = {"profile": "standard", "family": "sets", "tags": ["sets", "greedy", "strings"]}

WORDS = ["apple", "berry", "chalk", "drone", "early", "flame", "glove", "honey", "inlet", "joker",
         "knife", "latch", "mango", "noble", "olive", "pearl", "quart", "robin", "sugar", "table",
         "uncle", "vivid", "wheel", "xenon", "yacht", "zebra"]


def generate(rng, difficulty):
    return {"words": rng.sample(WORDS, 8 + difficulty)}


def _chain(words):
    left = set(words)
    current = words[0]
    left.discard(current)
    chain = [current]
    while left:
        current = max(left, key=lambda w: len(set(w) & set(chain[-1])))
        left.discard(current)
        chain.append(current)
    return chain


def observe(instance):
    return (
        "Words: %s\n\nMake a chain of all the words: begin with the first one; then always append the word, "
        "among those not used yet, that shares the most different letters with the last word of the chain.\n"
        "Answer with the chain, words separated by blanks." % " ".join(instance["words"])
    )


def verify(instance, answer):
    if not isinstance(answer, str):
        return False
    return answer.lower().split() == _chain(instance["words"])


def reference_answer(instance):
    return " ".join(_chain(instance["words"]))
