"""The one page for people in a browser: what Lijn is, what it keeps and who answers for it."""

from __future__ import annotations

from functools import cache
from html import escape
from zoneinfo import ZoneInfo

from aiohttp import web

from bot.domain.organisation import Language
from bot.texts.about import about
from bot.texts.translator import Translator

PRIVACY, TERMS = "/privacy", "/terms"
"""Addresses of the page, for platforms that ask for one of each."""
_HEADERS = {
    "Content-Security-Policy": "default-src 'none'",
    "X-Content-Type-Options": "nosniff",
    "Referrer-Policy": "no-referrer",
}


def add_about(app: web.Application) -> None:
    """GET /, /privacy and /terms."""

    async def show(request: web.Request) -> web.Response:
        return web.Response(text=_page(), content_type="text/html", charset="utf-8", headers=_HEADERS)

    for path in ("/", PRIVACY, TERMS):
        app.router.add_get(path, show)


@cache
def _page() -> str:
    """In Dutch, and below that in English."""
    return (
        '<!doctype html>\n<html lang="nl">\n<head>\n<meta charset="utf-8">\n'
        '<meta name="viewport" content="width=device-width">\n<title>Lijn</title>\n</head>\n<body>\n<main>\n'
        f'<h1>Lijn</h1>\n<p lang="en"><a href="#en">In English</a></p>\n{_part(Language.NL)}{_part(Language.EN)}'
        "</main>\n</body>\n</html>\n"
    )


def _part(language: Language) -> str:
    told = about(Translator(language=language, zone=ZoneInfo("Europe/Amsterdam"), names=lambda _: None))
    lines = [
        f"<h2>{escape(section.heading)}</h2>\n" + "".join(f"<p>{escape(words)}</p>\n" for words in section.paragraphs)
        for section in told
    ]
    return f'<section id="{language}" lang="{language}">\n{"".join(lines)}</section>\n'
