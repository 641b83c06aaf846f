"""What people typed, as every database stores it."""


def storable(words: str) -> str:
    """Without NUL; half a character, which no encoding has, becomes a question mark."""
    if words.isascii() and "\x00" not in words:
        return words
    return words.encode("utf-16", "surrogatepass").decode("utf-16", "replace").replace("\x00", "")
