"""Small sources and what the review finds in them; shared by the tests of the review."""

from __future__ import annotations

import ast
import textwrap

from resyn.workers.guest.review import review

_REST = {
    "generate": "def generate(rng, difficulty): return {'n': rng.randrange(9)}",
    "verify": "def verify(instance, answer): return answer == str(instance['n'])",
}


def source_of(text: str) -> str:
    """Complete a source with functions that are in order."""
    text = textwrap.dedent(text)
    named = {getattr(node, "name", "") for node in ast.parse(text).body}
    named |= {
        target.id
        for node in ast.parse(text).body
        for target in getattr(node, "targets", [])
        if isinstance(target, ast.Name)
    }
    return "\n".join([text, *(rest for name, rest in _REST.items() if name not in named)])


def codes(text: str) -> list[str]:
    """Return the codes of all findings, in the order of the lines."""
    return [code for code, _, _ in review(ast.parse(source_of(text)))]
