"""The app package for Teams: manifest.json in Dutch, its English words, and two icons."""

from __future__ import annotations

import io
import json
import re
import zipfile
from typing import Any
from urllib.parse import urlsplit
from zoneinfo import ZoneInfo

from adapters.about import PRIVACY, TERMS
from adapters.teams import icons
from adapters.teams.options import app_id_of
from bot.administer import NotPossible
from bot.domain.organisation import Language
from bot.texts.introduction import Introduction, introduction
from bot.texts.translator import Translator

VERSION = "1.19"
"""Of the manifest schema. Source: the manifest reference of the Teams documentation, read on 25 November 2026."""
CAPTURE = "capture"
_SCHEMA = f"https://developer.microsoft.com/json-schemas/teams/v{VERSION}/MicrosoftTeams.schema.json"
_SERVER = re.compile(
    r"https://[a-z0-9-]+(?:\.[a-z0-9-]+)+(?::[0-9]{1,5})?(?:/[a-z0-9._~%/-]*)?", re.IGNORECASE | re.ASCII
)
_PAGE = re.compile(_SERVER.pattern + r"(?:[?#][!-~]*)?", _SERVER.flags)
_SCOPES = ["personal", "team", "groupChat"]
_TIME = (2026, 1, 1, 0, 0, 0)
"""In the zip, so that the same settings give the same file."""


def package(
    app_id: str | None, url: str, version: str, developer: str, privacy: str | None = None, terms: str | None = None
) -> bytes:
    """The zip to upload; privacy and terms are the municipality's own pages. Raises: NotPossible when any is wrong."""
    app_id, url = app_id_of(app_id), _server(url)
    pages = {
        "websiteUrl": url,
        "privacyUrl": _page("--privacy-url", privacy) or f"{url}{PRIVACY}",
        "termsOfUseUrl": _page("--terms-url", terms) or f"{url}{TERMS}",
    }
    if not developer.strip():
        raise NotPossible("--developer is who offers the app, like gemeente Rijnveste")
    dutch, english = _words(Language.NL), _words(Language.EN)
    files = {
        "manifest.json": _json(manifest(app_id, version, {"name": developer[:32], **pages}, dutch)),
        "en.json": _json(_english(english)),
        "color.png": icons.colour(),
        "outline.png": icons.outline(),
    }
    packed = io.BytesIO()
    with zipfile.ZipFile(packed, "w", zipfile.ZIP_DEFLATED) as zipped:
        for name, content in files.items():
            entry = zipfile.ZipInfo(name, _TIME)
            entry.external_attr = 0o644 << 16
            zipped.writestr(entry, content, zipfile.ZIP_DEFLATED)
    return packed.getvalue()


def _server(url: str) -> str:
    """Our own address, without what stands behind it. Raises: NotPossible."""
    if not _opens(_SERVER, url):
        raise NotPossible(
            "--url is where Teams reaches this server, like https://lijn.example.nl: https, a host, and at most a path"
        )
    return url.rstrip("/").removesuffix("/api/messages")


def _page(option: str, url: str | None) -> str | None:
    """Raises: NotPossible."""
    if url is not None and not _opens(_PAGE, url):
        raise NotPossible(f"{option} is the address of a page, like https://www.example.nl/privacy")
    return url


def _opens(form: re.Pattern[str], url: str) -> bool:
    try:
        return form.fullmatch(url) is not None and urlsplit(url).port != 0
    except ValueError:
        return False


def manifest(app_id: str, version: str, developer: dict[str, str], words: Introduction) -> dict[str, Any]:
    """What Teams is told: a bot in three kinds of conversations, and an action on messages; no rights to read along."""
    return {
        "$schema": _SCHEMA,
        "manifestVersion": VERSION,
        "version": version,
        "id": app_id,
        "developer": developer,
        "localizationInfo": {
            "defaultLanguageTag": "nl",
            "additionalLanguages": [{"languageTag": "en", "file": "en.json"}],
        },
        "name": {"short": "Lijn", "full": "Lijn, van Korte Lijnen"},
        "description": {"short": words.short, "full": words.full},
        "icons": {"color": "color.png", "outline": "outline.png"},
        "accentColor": "#1F3A5F",
        "bots": [
            {
                "botId": app_id,
                "scopes": _SCOPES,
                "supportsFiles": False,
                "isNotificationOnly": False,
                "commandLists": [
                    {
                        "scopes": _SCOPES,
                        "commands": [{"title": one.says, "description": one.gives} for one in words.starters],
                    }
                ],
            }
        ],
        "composeExtensions": [
            {
                "botId": app_id,
                "commands": [
                    {
                        "id": CAPTURE,
                        "type": "action",
                        "context": ["message"],
                        "title": words.capture.says,
                        "description": words.capture.gives,
                        "fetchTask": True,
                    }
                ],
            }
        ],
        "permissions": ["identity", "messageTeamMembers"],
        "validDomains": [],
    }


def _english(words: Introduction) -> dict[str, str]:
    """The words of the manifest in English, each at its place."""
    said = {
        "$schema": _SCHEMA.replace("MicrosoftTeams.schema", "MicrosoftTeams.Localization.schema"),
        "name.short": "Lijn",
        "name.full": "Lijn, of Korte Lijnen",
        "description.short": words.short,
        "description.full": words.full,
        "composeExtensions[0].commands[0].title": words.capture.says,
        "composeExtensions[0].commands[0].description": words.capture.gives,
    }
    for number, starter in enumerate(words.starters):
        said[f"bots[0].commandLists[0].commands[{number}].title"] = starter.says
        said[f"bots[0].commandLists[0].commands[{number}].description"] = starter.gives
    return said


def _words(language: Language) -> Introduction:
    return introduction(Translator(language=language, zone=ZoneInfo("Europe/Amsterdam"), names=lambda _: None))


def _json(value: dict[str, Any]) -> bytes:
    return json.dumps(value, ensure_ascii=False, indent=2).encode()
