"""A start with a given number of Collatz-like steps."""
import re


def _steps(n):
    count = 0
    while n != 1:
        n = n // 2 if n % 2 == 0 else 3 * n + 1
        count += 1
    return count


def generate(rng, difficulty):
    n = rng.randint(200 * difficulty, 2000 * difficulty)
    return {"low": max(2, n - 150), "high": n + 150, "steps": _steps(n), "rest": n % 7}


def observe(instance):
    return (
        "From a positive integer n one goes on to n/2 if n is even and to 3n+1 if it is odd, until 1 is reached. Find an n from "
        f"{instance['low']} to {instance['high']} that leaves the remainder {instance['rest']} on division by 7 and needs exactly "
        f"{instance['steps']} steps to reach 1. Answer with the number only; any such n is right."
    )


def verify(instance, answer):
    if not isinstance(answer, str) or not re.fullmatch(r"[0-9]{1,50}", answer.strip()):
        return False
    n = int(answer.strip())
    if _steps(n) != instance["steps"]:
        return False
    return instance["low"] <= n <= instance["high"] and n % 7 == instance["rest"]
