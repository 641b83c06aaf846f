"""/api/messages: checks who posts, reads, lets the core act, and answers."""

from __future__ import annotations

import asyncio
import logging
from collections.abc import Callable
from datetime import UTC, datetime

from aiohttp import web

from adapters.bridge import Bridge
from adapters.teams.activity import Malformed, Raw, ident, parse, tenant_of, text
from adapters.teams.answers import to_click, to_dialog
from adapters.teams.arrivals import heard
from adapters.teams.moves import Moves
from adapters.teams.once import Answer, Once, click_of
from adapters.teams.places import PLATFORM, address_of, is_direct, place_of, place_of_speaker, user_of
from adapters.teams.profiles import Profiles
from adapters.teams.read import Profile, is_dialog, is_press, is_unknown, known_as, pressed_key, pressed_post, read
from adapters.teams.service_urls import believed
from adapters.teams.tenants import Tenants
from adapters.teams.tokens import NotNow, Tokens, Untrusted
from bot.cards import Card
from bot.core import Core
from bot.incoming import Incoming
from bot.install import note_place, place
from bot.place import Place
from bot.receive import receive
from bot.shown import face_of

PATH = "/api/messages"
PATIENCE = 5.0
"""Seconds that an event waits for a profile at most: when Teams hangs, whoever is known is still answered."""

log = logging.getLogger(__name__)


class Routes:
    """The one route of Teams."""

    def __init__(
        self,
        core: Core,
        bridge: Bridge,
        *,
        tokens: Tokens,
        tenants: Tenants,
        profiles: Profiles,
        development: bool,
        nudge: Callable[[], None],
        patience: float = PATIENCE,
    ) -> None:
        self._core = core
        self._bridge = bridge
        self._tokens = tokens
        self._tenants = tenants
        self._profiles = profiles
        self._development = development
        self._nudge = nudge
        self._patience = patience
        self._once = Once()
        self._asked: set[asyncio.Future[Profile]] = set()
        self._moves = Moves(core.store)

    def add_to(self, app: web.Application) -> None:
        """Adds the route to the server."""
        app.router.add_post(PATH, self.messages)

    async def messages(self, request: web.Request) -> web.Response:
        """One activity: 200 when it was handled or means nothing to us, 400 for no activity, 401 for no right to post.

        An invoke that we do not handle is a 501. A right that cannot be looked at now is a 503, and what the database
        raises is a 500: then nothing was kept, and Teams sends it again.
        """
        try:
            raw = parse(await request.read())
            tenant = tenant_of(raw)
            organisation = await self._organisation(raw, tenant, request.headers.get("Authorization"))
            if is_unknown(raw):
                # As botbuilder does. Teams then tells who asked for it that it is "Unable to reach app", where an empty
                # 200 says that it was done. Nothing of ours leads there: no card, and not the manifest.
                # Source: OfficeDev/microsoft-teams-apps-newemployeeonboarding#16, read on 26 November 2026.
                return web.Response(status=501)
            answer = await self._handle(raw, organisation, tenant)
        except (Malformed, RecursionError):
            return web.json_response({"error": "this is no activity"}, status=400)
        except Untrusted as fault:
            log.warning("refused at the door", extra={"reason": str(fault)})
            return web.json_response({"error": "not authorised"}, status=401)
        except NotNow as fault:
            log.warning("not let in now", extra={"reason": str(fault)})
            return web.json_response({"error": "try again"}, status=503)
        return web.Response() if answer is None else web.json_response(answer)

    async def _organisation(self, raw: Raw, tenant: str, token: str | None) -> str:
        """Whose activity it is. Raises: Untrusted."""
        channel, service_url = ident(raw, "channelId"), ident(raw, "serviceUrl")
        await self._tokens.verify(token, channel, service_url)
        if channel != "msteams":
            raise Untrusted("it does not come from Teams")
        if not believed(service_url, development=self._development):
            raise Untrusted("its service URL is not believed")
        organisation = await self._tenants.organisation_of(tenant)
        if organisation is None:
            raise Untrusted("its tenant belongs to nobody")
        return organisation

    async def _handle(self, raw: Raw, organisation: str, tenant: str) -> Answer:
        speaker = f"{tenant}:{user_of(raw)}"
        known = self._profiles.remembered(tenant, user_of(raw))
        said = read(raw, organisation, tenant, known or Profile(), datetime.now(UTC))
        if raw.get("value") is not None and text(raw, "type") in {"invoke", "message"}:
            id = ident(raw, "id")
            act, unseen = lambda: self._act(raw, tenant, said, known), text(raw, "type") == "message"
            return await self._once.answer(speaker, click_of(raw), id, act, unseen=unseen)
        if said:
            self._once.other(speaker)
        return await self._act(raw, tenant, said, known)

    async def _act(self, raw: Raw, tenant: str, said: tuple[Incoming, ...], known: Profile | None) -> Answer:
        if said and known is None and ident(raw, "from", "aadObjectId"):
            profile = await self._profile(raw, tenant)
            said = tuple(known_as(one, profile) for one in said)
        answer = await self._bridge.call(lambda: self._receive(raw, tenant, said))
        if said:
            self._nudge()
        return answer

    def _receive(self, raw: Raw, tenant: str, said: tuple[Incoming, ...]) -> Answer:
        """In a thread of the core: all that was said goes in by the door."""
        before = self._face(raw, tenant) if is_press(raw) and said and not is_direct(raw) else None
        card: Card | None = None
        for incoming in said:
            card = receive(self._core, incoming) or card
        if not said and (where := heard(raw, tenant)) is not None:
            note_place(self._core.store, where)
        self._moves.note(raw, tenant)
        if is_press(raw):
            now = self._face(raw, tenant)
            return to_click(now, card if now == before else None, pressed_key(raw))
        if is_dialog(raw):
            return to_dialog(card)
        return None

    def _face(self, raw: Raw, tenant: str) -> Card | None:
        return face_of(self._core.store, address_of(raw, tenant), pressed_post(raw), pressed_key(raw) or None)

    async def _profile(self, raw: Raw, tenant: str) -> Profile:
        """Who speaks; Teams is asked once a day."""
        user = user_of(raw)
        where = await self._bridge.call(lambda: self._where_to_ask(raw, tenant))
        asked = asyncio.ensure_future(self._profiles.look_up(tenant, user, ident(raw, "from", "id"), where))
        # What is told too late is remembered for the next time.
        self._asked.add(asked)
        asked.add_done_callback(self._asked.discard)
        try:
            return await asyncio.wait_for(asyncio.shield(asked), self._patience)
        except TimeoutError:
            return Profile(unsure=True)

    def _where_to_ask(self, raw: Raw, tenant: str) -> Place:
        """In a thread of the core: a conversation of which both are members, or one to begin.

        Notes how the speaker can be reached. A dialog may be opened in a chat that Lijn is no part of.
        """
        here, speaker = place_of(raw, tenant), place_of_speaker(raw, tenant)
        direct = place(self._core.store, PLATFORM, tenant, speaker.conversation)
        if direct is None:
            direct = here if here.conversation == speaker.conversation and not is_dialog(raw) else speaker
            note_place(self._core.store, direct)
        if not is_dialog(raw):
            return here
        known = place(self._core.store, PLATFORM, tenant, here.conversation)
        begun = direct.gone is None and direct.details.get("conversation")
        return known if known and known.gone is None and not begun else direct
