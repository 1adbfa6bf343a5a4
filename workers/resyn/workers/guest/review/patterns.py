"""What a pattern lets through: text without letters and quotes runs nothing but arithmetic."""

from __future__ import annotations

import ast
import re
from typing import Any

_FINDING = ("re.findall", "re.fullmatch", "re.match", "re.search", "re.finditer")


def cleans(name: str, node: Any) -> bool:
    """Say whether a call of `re` gives text that is harmless, whatever it was given."""
    arguments = getattr(node, "args", [])
    if not arguments:
        return False
    if name == "re.sub" and len(arguments) > 1:
        pattern, filler = (getattr(each, "value", None) for each in arguments[:2])
        if not isinstance(pattern, str) or not isinstance(filler, str):
            return False
        kept = re.fullmatch(r"\[\^((?:[^\]\\]|\\.)*)\]\+?", pattern)
        return kept is not None and is_strict(ast.Constant(f"[{kept[1]}]{filler}"))
    return name in _FINDING and is_strict(arguments[0])


def is_harmless(characters: str) -> bool:
    """Say whether there is no letter, quote or index among some characters."""
    return not any(each.isalpha() or each in "_'\"[" for each in characters)


def is_strict(node: ast.AST) -> bool:
    """Say whether a pattern lets no letter through: classes of characters, and no dot."""
    if not isinstance(node, ast.Constant) or not isinstance(node.value, str):
        return False
    rest = re.sub(r"\\[dsnt.+*/()\-^\[\]]", "", node.value)
    inside = "".join(re.findall(r"\[([^\]]*)\]", rest))
    return (
        "." not in re.sub(r"\[[^\]]*\]", "", rest)
        and "^" not in inside
        and is_harmless(rest.replace("[", ""))
    )
