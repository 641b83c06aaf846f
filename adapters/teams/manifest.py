"""The app package for Teams: manifest.json in Dutch, its English words, and two icons."""

from __future__ import annotations

import io
import json
import re
import zipfile
from typing import Any
from urllib.parse import urlsplit
from zoneinfo import ZoneInfo

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
_HTTPS = re.compile(
    r"https://[a-z0-9-]+(?:\.[a-z0-9-]+)+(?::[0-9]{1,5})?(?:/[a-z0-9._~%/-]*)?", re.ASCII | re.IGNORECASE
)
_SCOPES = ["personal", "team", "groupChat"]
_TIME = (2026, 1, 1, 0, 0, 0)
"""In the zip, so that the same settings give the same file."""


def package(app_id: str | None, url: str, version: str, developer: str) -> bytes:
    """The zip to upload. Raises: NotPossible when the app's id or the URL cannot be right."""
    app_id, url = app_id_of(app_id), _address(url, "--url is where Teams reaches this server")
    if not developer.strip():
        raise NotPossible("--developer is who offers the app, like gemeente Rijnveste")
    dutch, english = _words(Language.NL), _words(Language.EN)
    files = {
        "manifest.json": _json(manifest(app_id, url.removesuffix("/api/messages"), version, developer, dutch)),
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


def _address(url: str, meant: str) -> str:
    """An address that anybody can open, without the slash at its end. Raises: NotPossible, with what is meant."""
    try:
        right = _HTTPS.fullmatch(url) is not None and urlsplit(url).port != 0
    except ValueError:
        right = False
    if not right:
        raise NotPossible(f"{meant}, like https://lijn.example.nl: https, a host, and at most a path behind it")
    return url.rstrip("/")


def manifest(app_id: str, url: str, version: str, developer: str, words: Introduction) -> dict[str, Any]:
    """What Teams is told: a bot in three kinds of conversations, and an action on messages; no rights to read along."""
    return {
        "$schema": _SCHEMA,
        "manifestVersion": VERSION,
        "version": version,
        "id": app_id,
        "developer": {"name": developer[:32], "websiteUrl": url, "privacyUrl": url, "termsOfUseUrl": url},
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
