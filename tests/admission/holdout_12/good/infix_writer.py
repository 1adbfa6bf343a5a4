"""Turn prefix notation into infix notation with brackets."""

DEEPEST = 40
SYMBOLS = "+-*/^%"


def grow(rng, leaves):
    if leaves == 1:
        return rng.choice("abcdefgh")
    left = rng.randint(1, leaves - 1)
    return [rng.choice(SYMBOLS), grow(rng, left), grow(rng, leaves - left)]


def generate(rng, difficulty):
    return {"tree": grow(rng, 4 + 2 * difficulty)}


def prefix(tree):
    return tree if isinstance(tree, str) else f"{tree[0]} {prefix(tree[1])} {prefix(tree[2])}"


def infix(tree):
    return tree if isinstance(tree, str) else f"({infix(tree[1])} {tree[0]} {infix(tree[2])})"


class Reader:
    """Recursive descent: item = letter | '(' item [operator item] ')'."""

    def __init__(self, text):
        self.text, self.at = text, 0

    def take(self):
        self.at += 1
        return self.text[self.at - 1:self.at]

    def item(self, depth=0):
        if depth > DEEPEST:
            raise ValueError("too deep")
        sign = self.take()
        if sign and sign in "abcdefgh":
            return sign
        if sign != "(":
            raise ValueError("letter or bracket expected")
        left, middle = self.item(depth + 1), self.take()
        if middle == ")":
            return left
        if not middle or middle not in SYMBOLS:
            raise ValueError("operator expected")
        tree = [middle, left, self.item(depth + 1)]
        if self.take() != ")":
            raise ValueError("bracket expected")
        return tree


def observe(instance):
    return (
        f"Rewrite this prefix expression in infix notation: {prefix(instance['tree'])}\nPut round brackets around each "
        "operation, the outermost too, e.g. (x $ (y $ z))"
    )


def verify(instance, answer):
    text = "".join(answer.split()) if len(answer) <= 1000 else ""
    reader = Reader(text)
    try:
        tree = reader.item()
    except ValueError:
        return False
    return reader.at == len(text) and tree == instance["tree"]


def reference_answer(instance):
    return infix(instance["tree"])
