"""Activities as Teams sends them, for people of Rijnveste."""

import itertools
from dataclasses import dataclass
from typing import Any

TENANT = "00000000-0000-0000-0000-0000000000a1"
APP = "11111111-1111-1111-1111-111111111111"
BOT = f"28:{APP}"
_COUNT = itertools.count(1_790_000_000_000)


@dataclass(frozen=True)
class Somebody:
    """An account in the tenant."""

    name: str
    number: int
    tenant: str = TENANT

    @property
    def key(self) -> str:
        return self.name.split()[0].casefold()

    @property
    def id(self) -> str:
        return f"29:{self.key}"

    @property
    def object_id(self) -> str:
        return f"00000000-0000-0000-0000-{self.number:012d}"

    @property
    def chat(self) -> str:
        return f"a:personal-{self.key}"

    @property
    def email(self) -> str:
        return f"{self.name.casefold().replace(' ', '.', 1).replace(' ', '')}@rijnveste.example"

    def member(self, **more: Any) -> dict[str, Any]:
        return {
            "id": self.id,
            "name": self.name,
            "aadObjectId": self.object_id,
            "email": self.email,
            "userPrincipalName": self.email,
            "tenantId": self.tenant,
            "userRole": "user",
            **more,
        }


ANNA = Somebody("Anna de Wit", 1)
KARIM = Somebody("Karim Bouzid", 2)
MARIT = Somebody("Marit Jansen", 3)
SANNE = Somebody("Sanne Bakker", 5)
EVA = Somebody("Eva Meijer", 11)
PEOPLE = (ANNA, KARIM, MARIT, SANNE, EVA)

CHANNEL = "19:lindekwartier@thread.tacv2"
GROUP = "19:kernteam@thread.v2"


def activity(service_url: str, who: Somebody, where: str | None = None, **more: Any) -> dict[str, Any]:
    """The envelope; a personal chat unless `where` names a channel (with its thread) or a group chat."""
    place = where or who.chat
    kind = "personal" if where is None else "groupChat" if place.endswith("@thread.v2") else "channel"
    conversation: dict[str, Any] = {"conversationType": kind, "tenantId": who.tenant, "id": place}
    if kind != "personal":
        conversation["isGroup"] = True
    number = next(_COUNT)
    return {
        "id": str(number),
        "timestamp": f"2026-11-24T09:00:00.{number % 1000:03d}Z",
        "channelId": "msteams",
        "serviceUrl": service_url,
        "from": {"id": who.id, "name": who.name, "aadObjectId": who.object_id},
        "recipient": {"id": BOT, "name": "Lijn"},
        "conversation": conversation,
        "channelData": {"tenant": {"id": who.tenant}},
        "locale": "nl-NL",
        **more,
    }


def message(service_url: str, who: Somebody, text: str, where: str | None = None) -> dict[str, Any]:
    """Something typed; in a conversation with others Lijn is mentioned."""
    if where is None:
        return activity(service_url, who, type="message", text=text, textFormat="plain")
    mention = {"type": "mention", "text": "<at>Lijn</at>", "mentioned": {"id": BOT, "name": "Lijn"}}
    return activity(service_url, who, where, type="message", text=f"<at>Lijn</at> {text}", entities=[mention])


def reaction(service_url: str, who: Somebody, post: str, kind: str, where: str | None = None, *, away: bool = False):
    """As recorded in 2026: the id is that of the post, and who reacts has no name."""
    made = activity(service_url, who, where, type="messageReaction", replyToId=post)
    made["id"] = post
    del made["from"]["name"]
    made["reactionsRemoved" if away else "reactionsAdded"] = [{"type": kind}]
    return made


def execute(service_url: str, who: Somebody, post: str, data: dict[str, Any], where: str | None = None, **more: Any):
    """A button of a card, as Action.Execute."""
    value = {"action": {"type": "Action.Execute", "verb": "lijn", "data": data}, "trigger": "manual", **more}
    return activity(service_url, who, where, type="invoke", name="adaptiveCard/action", value=value, replyToId=post)


def submit(service_url: str, who: Somebody, post: str, data: dict[str, Any], where: str | None = None):
    """A button of a card, as Action.Submit."""
    return activity(service_url, who, where, type="message", value=data, replyToId=post)
