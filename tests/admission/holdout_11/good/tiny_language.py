"""Trace a program in a tiny language, represented by syntax trees."""


class Num:
    def __init__(self, value):
        self.value = value

    def eval(self, env):
        return self.value

    def show(self):
        return str(self.value)


class Var:
    def __init__(self, name):
        self.name = name

    def eval(self, env):
        return env[self.name]

    def show(self):
        return self.name


class Bin:
    def __init__(self, op, left, right):
        self.op, self.left, self.right = op, left, right

    def eval(self, env):
        a, b = self.left.eval(env), self.right.eval(env)
        return {"+": a + b, "-": a - b, "*": a * b}[self.op] % 10007

    def show(self):
        return f"({self.left.show()} {self.op} {self.right.show()})"


def build(node):
    if isinstance(node, int):
        return Num(node)
    if isinstance(node, str):
        return Var(node)
    op, left, right = node
    return Bin(op, build(left), build(right))


def _random_node(rng, depth):
    if depth == 0:
        return rng.choice(["x", "y", "z", rng.randint(2, 30)])
    return [rng.choice("+-*"), _random_node(rng, depth - 1), _random_node(rng, rng.randrange(depth))]


def generate(rng, difficulty):
    depth = 1 + difficulty // 4
    lines = [[rng.choice("xyz"), _random_node(rng, depth)] for _ in range(2 + difficulty)]
    return {"start": {v: rng.randint(100, 9999) for v in "xyz"}, "lines": lines}


def exec_program(instance):
    env = dict(instance["start"])
    for target, node in instance["lines"]:
        env[target] = build(node).eval(env)
    return [env["x"], env["y"], env["z"]]


def observe(instance):
    start = ", ".join(f"{k} = {v}" for k, v in instance["start"].items())
    body = "\n".join(f"{target} := {build(node).show()}" for target, node in instance["lines"])
    return (
        f"All operations are modulo 10007 (results from 0 to 10006). Start: {start}.\n{body}\n"
        "What are x, y and z at the end? Three numbers separated by spaces."
    )


def verify(instance, answer):
    words = answer.split()
    if len(words) != 3 or not all(w.isascii() and w.isdigit() and len(w) <= 8 for w in words):
        return False
    return [int(w) for w in words] == exec_program(instance)


def reference_answer(instance):
    return " ".join(map(str, exec_program(instance)))
