"""The two icons of the app, drawn: two dots with a short line between them."""

from __future__ import annotations

import struct
import zlib
from math import hypot

COLOUR = 192
OUTLINE = 32
"""Pixels; both as Teams asks."""

_BLUE = (31, 58, 95)
_WHITE = (255, 255, 255)
_SMOOTH = 4
"""Samples of a pixel in each direction, for soft edges."""


def colour() -> bytes:
    """White on blue, 192 by 192, as PNG."""
    pixels = bytearray()
    for y in range(COLOUR):
        pixels.append(0)
        for x in range(COLOUR):
            ink = _ink(x, y, COLOUR)
            pixels += bytes(round(b + (w - b) * ink) for b, w in zip(_BLUE, _WHITE, strict=True)) + b"\xff"
    return _png(COLOUR, bytes(pixels))


def outline() -> bytes:
    """White on nothing, 32 by 32, as PNG."""
    pixels = bytearray()
    for y in range(OUTLINE):
        pixels.append(0)
        for x in range(OUTLINE):
            pixels += bytes(_WHITE) + bytes([round(255 * _ink(x, y, OUTLINE))])
    return _png(OUTLINE, bytes(pixels))


def _ink(x: int, y: int, size: int) -> float:
    """How much of a pixel is drawn on, from 0 to 1."""
    hits = sum(
        _drawn((x + (i + 0.5) / _SMOOTH) / size, (y + (j + 0.5) / _SMOOTH) / size)
        for i in range(_SMOOTH)
        for j in range(_SMOOTH)
    )
    return hits / _SMOOTH**2


def _drawn(x: float, y: float) -> bool:
    """In a square of 1 by 1: a dot low on the left, one high on the right, and the line from one to the other."""
    if min(hypot(x - 0.28, y - 0.68), hypot(x - 0.72, y - 0.32)) <= 0.13:
        return True
    along = min(1.0, max(0.0, ((x - 0.28) * 0.44 - (y - 0.68) * 0.36) / (0.44**2 + 0.36**2)))
    return hypot(x - 0.28 - 0.44 * along, y - 0.68 + 0.36 * along) <= 0.045


def _png(size: int, rows: bytes) -> bytes:
    """Rows of RGBA pixels, each after its filter byte, as a file."""

    def chunk(kind: bytes, content: bytes) -> bytes:
        return struct.pack(">I", len(content)) + kind + content + struct.pack(">I", zlib.crc32(kind + content))

    header = struct.pack(">IIBBBBB", size, size, 8, 6, 0, 0, 0)
    parts = (chunk(b"IHDR", header), chunk(b"IDAT", zlib.compress(rows, 9)), chunk(b"IEND", b""))
    return b"\x89PNG\r\n\x1a\n" + b"".join(parts)
