"""The words of a message that Teams keeps as HTML."""

from __future__ import annotations

from html.parser import HTMLParser

_BREAKS = frozenset({"p", "div", "br", "li", "tr", "h1", "h2", "h3", "h4", "h5", "h6", "pre", "hr", "blockquote"})
_CELLS = frozenset({"td", "th"})
"""They stand beside each other in a line."""
_HIDDEN = frozenset({"script", "style"})
_REPLY = "schema.skype.com/Reply"
"""The type of a quote above an answer: somebody else's words."""


class _Words(HTMLParser):
    def __init__(self) -> None:
        super().__init__(convert_charrefs=True)
        self.words: list[str] = []
        self._hidden = 0
        self._quotes: list[bool] = []
        """The quotes we are in, and which of them are of a message that is answered."""

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self._hidden += tag in _HIDDEN
        of = dict(attrs)
        if tag == "blockquote":
            self._quotes.append((of.get("itemtype") or "").endswith(_REPLY))
        if tag == "emoji" or (tag == "img" and (of.get("itemtype") or "").endswith("/Emoji")):
            self.handle_data(of.get("alt") or "")
        if tag == "li":
            self.words.append("\n- ")
        elif tag in _BREAKS:
            self.words.append("\n")
        elif tag in _CELLS:
            self.words.append(" ")

    def handle_endtag(self, tag: str) -> None:
        self._hidden -= tag in _HIDDEN and self._hidden > 0
        if tag == "blockquote" and self._quotes:
            self._quotes.pop()
        if tag in _BREAKS:
            self.words.append("\n")

    def handle_data(self, data: str) -> None:
        if not self._hidden and not any(self._quotes):
            self.words.append(data)


def plain(html: str) -> str:
    """The text, a line for each paragraph, without the message that it answers."""
    parser = _Words()
    parser.feed(html)
    parser.close()
    lines = (" ".join(line.split()) for line in "".join(parser.words).splitlines())
    return "\n".join(line for line in lines if line)
