"""Mastermind: deduce any code consistent with the feedback so far."""
import random


class MastermindEnv:
    """Environment with generate / observe / verify methods."""

    RESYN = {"description": "Find a code consistent with all guesses", "tags": ["deduction"]}

    @staticmethod
    def feedback(code, guess):
        black = sum(a == b for a, b in zip(code, guess))
        common = sum(min(code.count(c), guess.count(c)) for c in "ABCDEFGH")
        return [black, common - black]

    def generate(self, rng: random.Random, difficulty: int) -> dict:
        length = 4 + difficulty // 2
        colours = "ABCDEFGH"[: 5 + difficulty // 4]
        code = "".join(rng.choice(colours) for _ in range(length))
        rounds = []
        for _ in range(4 + difficulty):
            guess = "".join(rng.choice(colours) for _ in range(length))
            rounds.append([guess, self.feedback(code, guess)])
        return {"length": length, "colours": colours, "rounds": rounds, "code": code}

    def observe(self, instance: dict) -> str:
        lines = [f"{g}: {f[0]} black, {f[1]} white" for g, f in instance["rounds"]]
        return (
            f"A secret code has {instance['length']} letters out of {instance['colours']} (repeats allowed). "
            "Black = right letter at the right place, white = right letter elsewhere.\n"
            + "\n".join(lines)
            + "\nAnswer with one code that agrees with every line, letters only."
        )

    def verify(self, instance: dict, answer: str) -> bool:
        code = answer.strip().upper()
        if len(code) != instance["length"] or any(c not in instance["colours"] for c in code):
            return False
        return all(self.feedback(code, g) == list(f) for g, f in instance["rounds"])

    def reference_answer(self, instance: dict) -> str:
        return instance["code"]


env = MastermindEnv()
