"""Build the tree with given clades and write it in Newick notation."""


def _random_tree(rng, names):
    if len(names) == 1:
        return names[0]
    cut = rng.randint(1, len(names) - 1)
    return (_random_tree(rng, names[:cut]), _random_tree(rng, names[cut:]))


def _clades(tree, out):
    if isinstance(tree, str):
        return frozenset([tree])
    leaves = frozenset().union(*(_clades(child, out) for child in tree))
    out.append(leaves)
    return leaves


def generate(rng, difficulty):
    names = [chr(97 + k) for k in range(4 + difficulty)]
    rng.shuffle(names)
    tree = _random_tree(rng, names)
    clades = []
    _clades(tree, clades)
    listed = sorted(sorted(c) for c in clades)
    rng.shuffle(listed)
    return {"taxa": sorted(names), "clades": listed}


def observe(instance):
    clades = "\n".join(" ".join(c) for c in instance["clades"])
    return (
        f"The clades of a rooted binary tree over {' '.join(instance['taxa'])} are:\n{clades}\n"
        "Write the tree in Newick notation without lengths or spaces, for example ((p,q),r); The order of siblings "
        "is free."
    )


class Parser:
    def __init__(self, text):
        self.text, self.pos = text, 0

    def peek(self):
        return self.text[self.pos] if self.pos < len(self.text) else ""

    def node(self):
        if self.peek() == "(":
            children = []
            while True:
                self.pos += 1
                children.append(self.node())
                if self.peek() != ",":
                    break
            if self.peek() != ")":
                raise ValueError("bracket expected")
            self.pos += 1
            return tuple(children)
        name = self.peek()
        if not name.isalpha():
            raise ValueError("name expected")
        self.pos += 1
        return name


def verify(instance, answer):
    parser = Parser(answer.strip().rstrip(";"))
    try:
        tree = parser.node()
    except ValueError:
        return False
    if parser.pos != len(parser.text) or isinstance(tree, str):
        return False
    clades = []
    _clades(tree, clades)
    flat = [ch for ch in parser.text if ch.isalpha()]
    return sorted(flat) == instance["taxa"] and sorted(map(sorted, clades)) == sorted(instance["clades"])


def reference_answer(instance):
    clades = sorted((frozenset(c) for c in instance["clades"]), key=len)

    def write(clade):
        if len(clade) == 1:
            return next(iter(clade))
        inner = [c for c in clades if c < clade]
        first = inner[-1] if inner else frozenset(sorted(clade)[:1])
        parts = sorted([first, clade - first], key=sorted)
        return "(" + ",".join(write(p) for p in parts) + ")"

    return write(frozenset(instance["taxa"])) + ";"
