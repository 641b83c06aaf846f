"""The words as they were typed, for words that were found in the sentence with its spelling mended."""

from __future__ import annotations

from collections.abc import Sequence
from difflib import SequenceMatcher

_AROUND = " ,;.:!"


def as_typed(found: str, mended: str, typed: str) -> str:
    """What was typed where these words stand; the words themselves when they do not stand there in one piece."""
    ours, theirs, wanted = mended.split(), typed.split(), found.split()
    if ours == theirs or not wanted:
        return found
    bare, looked = [word.strip(_AROUND) for word in ours], [word.strip(_AROUND) for word in wanted]
    at = next((at for at in range(len(ours) - len(wanted) + 1) if bare[at : at + len(wanted)] == looked), None)
    if at is None:
        return found
    blocks = SequenceMatcher(None, ours, theirs, autojunk=False).get_opcodes()
    return " ".join(theirs[_begin(blocks, at) : _end(blocks, at + len(wanted))]).strip(_AROUND)


def _begin(blocks: Sequence[tuple[str, int, int, int, int]], at: int) -> int:
    """Where the word at this place begins among the typed ones."""
    return next(
        to + (at - begin if tag == "equal" else 0)
        for tag, begin, end, to, _ in blocks
        if begin <= at < max(end, begin + 1)
    )


def _end(blocks: Sequence[tuple[str, int, int, int, int]], at: int) -> int:
    """Where the words before this place end among the typed ones."""
    return next(
        to + (at - begin) if tag == "equal" else stop for tag, begin, end, to, stop in blocks if begin < at <= end
    )
