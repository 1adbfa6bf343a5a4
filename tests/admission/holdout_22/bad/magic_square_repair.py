"""Find the two swapped entries of a magic square."""
import re


def generate(rng, difficulty):
    n = 5 if difficulty < 5 else 7
    offset = rng.randint(0, 20 * difficulty)
    square = [[offset + n * ((r + c + n // 2) % n) + (r + 2 * c) % n + 1 for c in range(n)] for r in range(n)]
    rows = list(range(n))
    rng.shuffle(rows)
    square = [square[r] for r in rows]
    sums = sum(square[0])
    while True:
        (r1, c1), (r2, c2) = [(rng.randrange(n), rng.randrange(n)) for _ in range(2)]
        if r1 != r2 and c1 != c2:
            break
    square[r1][c1], square[r2][c2] = square[r2][c2], square[r1][c1]
    return {"square": square, "sum": sums}


def observe(instance):
    rows = "\n".join(" ".join(f"{v:3d}" for v in row) for row in instance["square"])
    return (f"In this square all rows and columns had the sum {instance['sum']} until two numbers were swapped:\n{rows}\n"
            "Which two numbers must be swapped back? Answer with both numbers, separated by a comma, in any order.")


def verify(instance, answer):
    try:
        if len(answer) > 100 or not re.fullmatch(r"[0-9]{1,5}\s*,\s*[0-9]{1,5}", answer.strip()):
            return False
        a, b = (int(part) for part in answer.split(","))
        if a == b:
            return False
        square = [[b if v == a else a if v == b else v for v in row] for row in instance["square"]]
        flat = sorted(v for row in square for v in row)
        if flat != sorted(v for row in instance["square"] for v in row):
            return False
        return all(sum(line) == instance["sum"] for line in square + list(zip(*square)))
    except:
        return False
