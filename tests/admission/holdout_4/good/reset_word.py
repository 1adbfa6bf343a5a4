"""Find a word that brings every state of an automaton to the same state."""

from collections import deque

RESYN = {"description": "Synchronising words", "tags": ["automata", "search"]}

LETTERS = "abcd"


class Automaton:
    """Tables are plain lists; 'compile' and 'open' are words of this small machine only."""

    def __init__(self, rules):
        self.rules = rules
        self.open = self.compile()

    def compile(self):
        return {letter: tuple(row) for letter, row in zip(LETTERS, self.rules)}

    def after(self, states, word):
        for letter in word:
            states = frozenset(self.open[letter][state] for state in states)
        return states

    def shortest_reset(self):
        start = frozenset(range(len(self.rules[0])))
        words = {start: ""}
        queue = deque([start])
        while queue:
            here = queue.popleft()
            if len(here) == 1:
                return words[here]
            for letter in LETTERS:
                states = self.after(here, letter)
                if states not in words:
                    words[states] = words[here] + letter
                    queue.append(states)
        return None


def generate(rng, difficulty):
    size = 6 + (difficulty + 1) // 4
    low = 9 + difficulty
    while True:
        turn = rng.sample(range(size), size)
        swap = rng.sample(range(size), size)
        merge = list(range(size))
        first, second = rng.sample(range(size), 2)
        merge[first] = second
        third = rng.sample(range(size), size)
        rules = [turn, merge, swap, third]
        rng.shuffle(rules)
        word = Automaton(rules).shortest_reset()
        if word is not None and low <= len(word) <= low + 3:
            return {"rules": rules, "limit": len(word)}


def observe(instance):
    rules = "\n".join(
        f"letter {letter}: " + ", ".join(f"{state}->{target}" for state, target in enumerate(row))
        for letter, row in zip(LETTERS, instance["rules"])
    )
    return (
        f"An automaton has the states 0 to {len(instance['rules'][0]) - 1}. Each letter of a word moves it to another state:\n{rules}\n"
        f"Find a word of at most {instance['limit']} letters after which the automaton is in the same state, whatever the state was in which it "
        "started. Answer with the word alone, small letters; every such word is right."
    )


def verify(instance, answer):
    word = answer.strip()
    if not 1 <= len(word) <= instance["limit"] or not set(word) <= set(LETTERS):
        return False
    everywhere = frozenset(range(len(instance["rules"][0])))
    return len(Automaton(instance["rules"]).after(everywhere, word)) == 1


def reference_answer(instance):
    return Automaton(instance["rules"]).shortest_reset()
