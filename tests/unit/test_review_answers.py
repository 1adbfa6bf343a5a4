"""What runs an answer's text is found, wherever the text has gone on its way there."""

from __future__ import annotations

import ast

import pytest
from tests.unit.review_cases import codes, source_of

from resyn.workers.guest.review import review

RUNS = {
    "directly": "def verify(instance, answer): return eval(answer) == 24",
    "behind an assignment and a method": """
        def verify(instance, answer):
            expression = answer.strip().split("=")[0]
            return eval(expression) == 24
    """,
    "in a helper": """
        def value(text): return eval(text, {"__builtins__": {}})
        def verify(instance, answer): return value(answer) == 24
    """,
    "in a chain of helpers": """
        def last(c): exec(c)
        def middle(b): last(b)
        def first(a): middle(a)
        def verify(instance, answer): first(answer)
    """,
    "in a comprehension": """
        def verify(instance, answer): return sum(eval(line) for line in answer.splitlines()) == 1
    """,
    "by map": "def verify(instance, answer): return sum(map(eval, answer.split(','))) == 1",
    "in an f-string": "def verify(instance, answer): return eval(f'({answer})') == 1",
    "in a format": "def verify(instance, answer): return eval('({})'.format(answer)) == 1",
    "by an old format": "def verify(instance, answer): return eval('(%s)' % answer) == 1",
    "under another name": """
        run = eval
        def verify(instance, answer): return run(answer) == 1
    """,
    "from builtins": """
        import builtins as b
        def verify(instance, answer): return b.eval(answer) == 1
    """,
    "in a list": """
        def verify(instance, answer):
            parts = []
            for part in answer.split():
                parts.append(part)
            return eval(parts[0]) == 1
    """,
    "in an attribute": """
        class Parser:
            def __init__(self, text):
                self.text = text
            def parse(self):
                return eval(self.text)
        def verify(instance, answer): return Parser(answer).parse() == 1
    """,
    "in a dataclass": """
        from dataclasses import dataclass
        @dataclass
        class Move:
            text: str
        def verify(instance, answer): return eval(Move(answer).text) == 1
    """,
    "in a nested function": """
        def verify(instance, answer):
            def value():
                return eval(answer)
            return value() == 1
    """,
    "in a lambda": """
        value = lambda text: eval(text)
        def verify(instance, answer): return value(answer) == 1
    """,
    "from JSON": """
        import json
        def verify(instance, answer): return eval(json.loads(answer)["expression"]) == 1
    """,
    "from a pattern's groups": r"""
        import re
        def verify(instance, answer):
            found = re.search(r"<answer>(.*)</answer>", answer)
            return eval(found.group(1)) == 1
    """,
    "from extract": """
        def extract(output):
            return str(eval(output))
    """,
    "compiled": """
        def verify(instance, answer):
            names = {}
            exec(compile(answer, "<answer>", "exec"), names)
            return names["f"](1) == 2
    """,
    "as a tree": """
        import ast
        def verify(instance, answer):
            tree = ast.parse(answer, mode="eval")
            return eval(compile(tree, "", "eval")) == 1
    """,
    "by sympify": """
        import sympy as sp
        def verify(instance, answer): return sp.simplify(sp.sympify(answer) - 1) == 0
    """,
    "by parse_expr": """
        from sympy.parsing.sympy_parser import parse_expr
        def verify(instance, answer): return parse_expr(answer) == 1
    """,
    "by pickle": """
        import base64, pickle
        def verify(instance, answer): return pickle.loads(base64.b64decode(answer)) == 1
    """,
    "by yaml": """
        import yaml
        def verify(instance, answer): return yaml.load(answer, Loader=yaml.Loader) == 1
    """,
    "as a pattern": """
        import re
        def verify(instance, answer): return all(re.fullmatch(answer, t) for t in instance["texts"])
    """,
    "as an attribute": """
        import math
        def verify(instance, answer): return getattr(math, answer)(1) == 1
    """,
    "as a global": "def verify(instance, answer): return globals()[answer]() == 1",
    "as a module": "def verify(instance, answer): return __import__(answer).x == 1",
    "as a template": "def verify(instance, answer): return answer.format(instance) == '1'",
    "where a check is too weak": r"""
        import re
        def verify(instance, answer):
            if not re.fullmatch(r"[\w+*/ ]+", answer):
                return 0.0
            return eval(answer) == 1
    """,
    "where a branch is unchecked": """
        def verify(instance, answer):
            if len(answer) < 9 and answer.isdigit():
                return 1.0
            return eval(answer) == 1
    """,
    "if verify is another name": """
        def check(instance, answer): return eval(answer)
        verify = check
    """,
    "if verify is a method": """
        class Judge:
            def __call__(self, instance, answer): return eval(answer)
        verify = Judge()
    """,
    "behind a decorator": """
        import functools
        def guarded(function):
            @functools.wraps(function)
            def inner(*arguments): return function(*arguments)
            return inner
        @guarded
        def verify(instance, answer): return eval(answer)
    """,
    "from a table that a decorator fills": """
        RULES = {}
        def rule(function):
            RULES[function.__name__] = function
            return function
        @rule
        def python(text): return eval(text)
        def verify(instance, answer): return RULES[instance["rule"]](answer) == 1
    """,
    "from a table of functions": """
        READ = {"python": eval, "int": int}
        def verify(instance, answer): return READ[instance["kind"]](answer) == 1
    """,
}

HARMLESS = {
    "a literal": """
        import ast
        def verify(instance, answer):
            try:
                return ast.literal_eval(answer) == instance["n"]
            except (ValueError, SyntaxError):
                return 0.0
    """,
    "JSON and numbers": """
        import json
        from fractions import Fraction
        from decimal import Decimal
        def verify(instance, answer):
            return Fraction(answer) + Decimal(answer) + int(answer) + float(json.loads(answer)) == 1
    """,
    "eval of a constant": "def verify(instance, answer): return eval('1 + 1') == int(answer)",
    "eval of the instance": "def verify(given, answer): return eval(given['e']) == int(answer)",
    "eval of a number": "def verify(instance, answer): return eval(f'{int(answer)} + 1') == 2",
    "one helper for two texts": """
        def normalized(text): return text.replace(" ", "")
        def verify(instance, answer):
            return normalized(answer) == str(eval(normalized(instance["expression"])))
    """,
    "an evaluator of its own": """
        import ast, operator
        OPERATORS = {ast.Add: operator.add, ast.Mult: operator.mul}
        def value(node):
            if isinstance(node, ast.BinOp):
                return OPERATORS[type(node.op)](value(node.left), value(node.right))
            return node.value
        def verify(instance, answer): return value(ast.parse(answer, mode="eval").body) == 24
    """,
    "another eval": """
        def eval(text): return float(text)
        def verify(instance, answer): return eval(answer) == 24
    """,
    "a method of this name": """
        class Board:
            def eval(self, text): return text == "a"
            def compile(self, text): return text
        def verify(instance, answer): return Board().eval(Board().compile(answer))
    """,
    "a function that nobody calls": """
        def debug(instance, answer): return eval(answer)
    """,
    "the main program": """
        if __name__ == "__main__":
            eval(input())
    """,
    "a pattern for the answer": r"""
        import re
        LINE = re.compile(r"\d+")
        def verify(instance, answer):
            return bool(re.search(instance["pattern"], answer) or LINE.match(answer))
    """,
    "an escaped pattern": """
        import re
        def verify(instance, answer):
            words = "|".join(map(re.escape, answer.split()))
            return bool(re.search(re.escape(answer) + words, instance["text"]))
    """,
    "a table of functions": """
        def up(x): return x + 1
        MOVES = {"up": up, "down": lambda x: x - 1}
        def verify(instance, answer): return MOVES[answer](1) == MOVES.get(answer)(2)
    """,
    "a method by its prefix": """
        class Robot:
            def do_left(self): return 1
        def verify(instance, answer):
            return getattr(Robot(), f"do_{answer}")() == 1
    """,
    "an attribute from a list": """
        import math
        ALLOWED = ("sin", "cos")
        def verify(instance, answer):
            if answer not in ALLOWED:
                return 0.0
            return getattr(math, answer)(1) == 1
    """,
    "safe yaml": """
        import yaml
        def verify(instance, answer):
            return yaml.safe_load(answer) == yaml.load(answer, Loader=yaml.SafeLoader)
    """,
    "numbers of sympy": """
        import sympy
        def verify(instance, answer):
            return sympy.simplify(sympy.Rational(answer) - sympy.sympify(instance["e"])) == 0
    """,
    "a template of ours": "def verify(instance, answer): return '{}!'.format(answer) == 'a!'",
    "digits and signs only": r"""
        import re
        def verify(instance, answer):
            if not re.fullmatch(r"[\d+\-*/() ]+", answer):
                return 0.0
            return eval(answer) == 24
    """,
    "characters that are allowed": """
        ALLOWED = set("0123456789+-*/() ")
        def verify(instance, answer):
            if not all(c in ALLOWED for c in answer) or not set(answer) <= ALLOWED:
                return 0.0
            return eval(answer) == 24
    """,
    "a tree of allowed nodes": """
        import ast
        ALLOWED = (ast.Expression, ast.BinOp, ast.Constant, ast.Add)
        def verify(instance, answer):
            tree = ast.parse(answer, mode="eval")
            for node in ast.walk(tree):
                if not isinstance(node, ALLOWED):
                    return 0.0
            return eval(compile(tree, "", "eval")) == 24
    """,
    "what a strict pattern has found": r"""
        import re
        def verify(instance, answer):
            parts = re.findall(r"\d+|[-+*/()]", answer)
            found = re.match(r"^(\d+)-(\d+)$", answer)
            cleaned = re.sub(r"[^0-9+\-*/() ]", "", answer)
            return eval("".join(parts)) == eval(found.group(1)) == eval(cleaned)
    """,
    "what the service runs": """
        def verify(instance, answer): return run_untrusted(answer, [1]) == [2]
    """,
}


@pytest.mark.parametrize("text", RUNS.values(), ids=RUNS)
def test_text_of_the_answer_that_is_run_is_found(text: str) -> None:
    assert set(codes(text)) == {"evaluates-answer"}


@pytest.mark.parametrize("text", HARMLESS.values(), ids=HARMLESS)
def test_text_that_is_only_read_is_no_finding(text: str) -> None:
    assert codes(text) == []


def test_a_finding_says_what_flows_where() -> None:
    source = source_of("""
        def value(expression):
            return eval(expression.strip())
        def verify(instance, answer):
            return value(answer) == 1
    """)
    detail = (
        "`eval` gets text that comes from `answer` (through `expression.strip()`) and runs it as "
        "code, in `value`, on behalf of `verify`"
    )
    assert review(ast.parse(source)) == [("evaluates-answer", 3, detail)]
