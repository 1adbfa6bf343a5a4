"""Derive a word from a grammar, step by step."""


class Derivations:
    limit = 60

    def __init__(self):
        self.rules_per_letter = 2

    def generate(self, rng, difficulty):
        letters = "STUVW"[: 2 + difficulty // 3]
        rules = []
        for letter in letters:
            for _ in range(self.rules_per_letter):
                rules.append([letter, rng.choice("abc") + rng.choice(letters) + rng.choice("abc")])
            rules.append([letter, "".join(rng.choice("abc") for _ in range(2))])
        word, chain = "S", []
        for _ in range(2 + difficulty):
            k = next(i for i, ch in enumerate(word) if ch.isupper())
            rule = rng.choice([r for r in rules if r[0] == word[k] and any(x.isupper() for x in r[1])])
            word = word[:k] + rule[1] + word[k + 1:]
            chain.append(word)
        k = next(i for i, ch in enumerate(word) if ch.isupper())
        rule = rng.choice([r for r in rules if r[0] == word[k] and r[1].islower()])
        chain.append(word[:k] + rule[1] + word[k + 1:])
        return {"rules": rules, "chain": chain}

    def observe(self, instance):
        rules = "\n".join(f"{a} -> {b}" for a, b in instance["rules"])
        return (
            f"Rules of a grammar (a rule may be listed twice):\n{rules}\nDerive {instance['chain'][-1]} from S. Answer with "
            "the chain of words from S to the goal, joined by >, like S>aTb>abbb; every step applies one rule once."
        )

    def verify(self, instance, answer):
        words = [w.strip() for w in answer.strip().split(">")]
        if not 2 <= len(words) <= self.limit or len(answer) > 5000:
            return False
        if words[0] != "S" or words[-1] != instance["chain"][-1]:
            return False
        return all(self._step(instance["rules"], a, b) for a, b in zip(words, words[1:]))

    @staticmethod
    def _step(rules, before, after):
        if len(before) > 100:
            return False
        return any(
            before[:k] + new + before[k + 1:] == after
            for k, ch in enumerate(before) for old, new in rules if old == ch
        )

    def reference_answer(self, instance):
        return ">".join(["S", *instance["chain"]])


_TASK = Derivations()
generate = _TASK.generate
observe = _TASK.observe
verify = _TASK.verify
reference_answer = _TASK.reference_answer
