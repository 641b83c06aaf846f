"""The rules once more, written from their description alone and over plain data: what another programme would find."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date, datetime, timedelta
from typing import Any
from zoneinfo import ZoneInfo

PHASES = ("initiative", "design", "decision", "execution", "maintenance", "evaluation")
LADDER = ("inform", "consult", "advise", "co_produce", "co_decide")
FIVE = ("open_for_input", "not_open", "time_asked", "results_visible_on", "feedback_how")
COUNTS = ("objections_filed", "objections_comparable_project", "redesigns_after_decision", "complaints")
WEEK = ("mon", "tue", "wed", "thu", "fri", "sat", "sun")
Found = tuple[str, str | None]
# Easter Monday, King's Day, Ascension and Whit Monday, from a paper calendar.
MOVING = {
    "2024-04-01", "2024-04-27", "2024-05-09", "2024-05-20", "2025-04-21", "2025-04-26", "2025-05-29", "2025-06-09",
    "2026-04-06", "2026-04-27", "2026-05-14", "2026-05-25", "2027-03-29", "2027-04-27", "2027-05-06", "2027-05-17",
    "2028-04-17", "2028-04-27", "2028-05-25", "2028-06-05",
}  # fmt: skip
FIXED = {"01-01", "05-05", "12-25", "12-26"}


def day(text: str | None) -> date | None:
    return date.fromisoformat(text[:10]) if text else None


class Town:
    """A municipality as it stands in its file, on one day."""

    def __init__(self, file: dict[str, Any], now: datetime) -> None:
        self.file = file
        self.calendar = file["calendar"]
        self.today = now.astimezone(ZoneInfo(self.calendar["timezone"])).date()

    def works(self, on: date) -> bool:
        text = on.isoformat()
        closed = text in MOVING or text[5:] in FIXED or text in self.calendar["local_closing_days"]
        return WEEK[on.weekday()] in self.calendar["office_days"] and not closed

    def count(self, after: date, until: date) -> int:
        return sum(self.works(after + timedelta(days=n)) for n in range(1, (until - after).days + 1))

    def soon(self, text: str | None, most: int) -> bool:
        on = day(text)
        return on is not None and self.count(self.today, on) <= most

    def ago(self, text: str | None, least: int) -> bool:
        on = day(text)
        return on is not None and self.count(on, self.today) > least

    def past(self, text: str | None) -> bool:
        on = day(text)
        return on is not None and on < self.today

    def later(self, text: str, count: int) -> str:
        on = date.fromisoformat(text)
        while count:
            on += timedelta(days=1)
            count -= self.works(on)
        return on.isoformat()


def found(file: dict[str, Any], now: datetime) -> set[tuple[str, str, str | None]]:
    """Slug, code and subject of all that is broken."""
    town = Town(file, now)
    return {(each["slug"], *pair) for each in file["trajectories"] for pair in Rules(each, town).all()}


class Rules:
    """The rules about one trajectory."""

    def __init__(self, given: dict[str, Any], town: Town) -> None:
        self.given, self.town = given, town
        self.phase = given.get("phase") or "initiative"
        self.after = PHASES[PHASES.index(self.phase) + 1 :]
        self.phases = {span["phase"]: span for span in self.many("phases")}
        self.upcoming = [phase for phase in self.after if town.soon(self.start(phase), 10)]
        self.designed = self.phase != "initiative" or "design" in self.upcoming
        self.public = [message for message in self.many("messages") if message.get("published_on")]
        self.public.sort(key=lambda message: (message["published_on"], message["id"]))
        self.last = self.public[-1]["published_on"] if self.public else None
        self.open = [each for each in self.many("commitments") if each.get("status") in {"open", "postponed"}]
        self.asked = [question for question in self.many("questions") if not question.get("answered")]

    def many(self, key: str) -> list[dict[str, Any]]:
        return self.given.get(key) or []

    def one(self, key: str) -> dict[str, Any]:
        return self.given.get(key) or {}

    def start(self, phase: str) -> str | None:
        span = self.phases.get(phase, {})
        return span.get("start") or span.get("planned_start")

    def published(self, id: str | None) -> str | None:
        return next((message["published_on"] for message in self.public if message["id"] == id), None)

    def all(self) -> Iterator[Found]:
        parts = (self.first, self.promises, self.decisions, self.rounds, self.people, self.handovers, self.rest)
        for part in parts:
            yield from part()

    def first(self) -> Iterator[Found]:
        wanted, effort, town = self.one("expectation"), self.one("effort"), self.town
        if (self.designed or self.many("input_rounds")) and not all(wanted.get(name) for name in FIVE):
            yield "EXPECTATION_INCOMPLETE", None
        if self.last and (wanted.get("changed_on") or "") > self.last:
            yield "EXPECTATION_CHANGED_UNTOLD", None
        if town.past(wanted.get("results_visible_on")) and "feedback" not in {each["kind"] for each in self.public}:
            yield "RESULT_DATE_PASSED", None
        if (wanted.get("hours_asked") or 0) > wanted.get("hours_announced", 10**6):
            yield "CITIZEN_TIME_EXCEEDED", None
        level, least = self.given.get("participation_level"), town.file["organisation"].get("minimum_level")
        if level and least and LADDER.index(level) < LADDER.index(least):
            yield "LEVEL_BELOW_MINIMUM", None
        if self.designed and effort.get("hours_estimate") is None:
            yield "EFFORT_NOT_ESTIMATED", None
        for spent, planned in (("hours_actual", "hours_estimate"), ("spent_eur", "budget_eur")):
            if effort.get(planned) is not None and (effort.get(spent) or 0) > effort[planned]:
                yield "EFFORT_OVER", None
        if self.given.get("status") == "closed" and any(effort.get(name) is None for name in COUNTS):
            yield "YIELD_NOT_RECORDED", None

    def promises(self) -> Iterator[Found]:
        town = self.town
        for each in self.open:
            id, due = each["id"], each.get("postponed_to") or each.get("due")
            if not each.get("owner"):
                yield "COMMITMENT_WITHOUT_OWNER", id
            if not due:
                yield "COMMITMENT_WITHOUT_DATE", id
            elif town.past(due):
                yield "COMMITMENT_OVERDUE", id
            elif town.soon(due, 5):
                yield "COMMITMENT_DUE_SOON", id
            silent = each["status"] == "postponed" and not each.get("promised_to_informed_on")
            if silent and each["kind"] != "internal_action" and town.ago(each.get("postponed_on"), 5):
                yield "POSTPONED_SILENTLY", id
            nameless = each["kind"] == "council_pledge" and not each.get("council_ref")
            if nameless and town.ago(each.get("made_on"), 5):
                yield "PLEDGE_WITHOUT_COUNCIL_REF", id
            if due and day(each.get("postponed_on") or each.get("made_on")) == town.today:
                if any(recess["from"] <= due <= recess["to"] for recess in town.calendar["recess"]):
                    yield "DUE_IN_RECESS", id
                if not town.works(date.fromisoformat(due)):
                    yield "DUE_NOT_WORKING_DAY", id

    def told(self, each: dict[str, Any]) -> bool:
        if each.get("told_by"):
            return self.published(each["told_by"]) is not None
        named = {other.get("told_by") for other in self.many("decisions")}
        about = [message for message in self.public if message["kind"] == "decision" and message["id"] not in named]
        return any(message["published_on"] >= each["taken_on"] for message in about)

    def decisions(self) -> Iterator[Found]:
        for each in self.many("decisions"):
            id, taken, ago = each["id"], each.get("taken_on"), self.town.ago
            if each["kind"] == "steer":
                if ago(taken, 2) and self.given.get("project_lead") not in each.get("acknowledged_by", []):
                    yield "STEER_NOT_SEEN", id
                continue
            if self.last and ago(taken, 2) and taken > self.last:
                yield "MESSAGE_STALE", self.public[-1]["id"]
            differs = each["kind"] == "council_decision" and each.get("deviates_from_participation")
            if differs and ago(taken, 2) and not self.told(each):
                yield "COUNCIL_DEVIATED_UNEXPLAINED", id
                continue
            if ago(taken, 5) and not (each.get("reason") and each.get("input_effect")):
                yield "DECISION_WITHOUT_EXPLANATION", id
            if ago(taken, 10) and not self.told(each):
                yield "DECISION_UNTOLD", id

    def rounds(self) -> Iterator[Found]:
        town, rounds = self.town, self.many("input_rounds")
        for each in rounds:
            id, opens, closes = each["id"], each.get("opens"), each.get("closes")
            told = each.get("announced_on") or self.published(each.get("announced_by"))
            if not told and town.soon(opens, 10) and not town.past(closes or opens):
                yield "ROUND_UNANNOUNCED", id
            if told and opens and town.count(date.fromisoformat(told), date.fromisoformat(opens)) < 10:
                yield "INFORMED_LATE", id
            if closes and town.past(closes) and not each.get("answered_by"):
                due = each.get("feedback_due") or town.later(closes, 30)
                if town.past(due):
                    yield "INPUT_UNANSWERED", id
        if rounds and all(
            each.get("channels") and set(each["channels"]) <= set(each.get("online", [])) for each in rounds
        ):
            yield "ONE_CHANNEL_ONLY", None
        if "design" in self.upcoming and not self.many("groups"):
            yield "NO_GROUPS", None
        for group in self.many("groups"):
            if (
                group.get("essential")
                and not group.get("heard")
                and any(town.soon(each.get("closes"), 10) for each in rounds)
            ):
                yield "GROUP_UNHEARD", group["id"]
        for joiner in self.many("late_joiners"):
            if not joiner.get("answered") and town.ago(joiner.get("asked"), 5):
                yield "LATE_JOINER_WAITING", joiner["id"]

    def people(self) -> Iterator[Found]:
        contact = self.one("contact_point")
        owners = {each.get("owner") for each in self.open}
        if self.open or self.asked:
            owners |= {self.given.get("project_lead"), contact.get("person")}
        for person in self.town.file["people"]:
            if person["id"] in owners and self.town.soon(person.get("leaves_on"), 10):
                yield "OWNER_LEAVING", person["id"]
        if not contact.get("person"):
            yield "NO_CONTACT", None
        elif not contact.get("deputy"):
            yield "CONTACT_WITHOUT_DEPUTY", None
        if self.designed and not self.one("mandate").get("text"):
            yield "NO_MANDATE", None

    def handovers(self) -> Iterator[Found]:
        offers = self.many("handovers")
        for offer in offers:
            waits = not offer.get("accepted") and offer.get("offered")
            if waits and (not offer.get("to") or self.town.ago(offer["offered"], 5)):
                yield "HANDOVER_WITHOUT_RECEIVER", offer["to_phase"]
        here = self.one("departments").get(self.phase)
        following = [phase for phase in self.after if phase in self.phases][:1]
        for phase in set(following) & set(self.upcoming):
            there = self.one("departments").get(phase)
            if here and there and here != there and phase not in {offer["to_phase"] for offer in offers}:
                yield "HANDOVER_WITHOUT_RECEIVER", phase

    def rest(self) -> Iterator[Found]:
        town, council = self.town, self.one("council")
        role, agenda = council.get("role") or {}, council.get("planned_items") or []
        for span in self.phases.values():
            if town.ago(span.get("end"), 10) and not span.get("lesson_ids"):
                yield "PHASE_WITHOUT_LESSON", span["phase"]
        last = self.phases.get("maintenance", {})
        ends = day(last.get("end") or last.get("planned_end"))
        planned = "evaluation" in self.phases or any("evaluat" in item["item"] for item in agenda)
        if ends and ends <= town.today and not planned:
            yield "EVALUATION_MISSING", None
        for question in self.asked:
            needed = question.get("needed_by") or town.later(question["asked"], 3)
            if town.past(needed):
                yield "QUESTION_OVERDUE", question["id"]
            elif town.soon(needed, 1):
                yield "QUESTION_NEEDED_SOON", question["id"]
        for message in self.public:
            if not message.get("approved_by"):
                yield "MESSAGE_PUBLISHED_UNAPPROVED", message["id"]
            elif message.get("published_hash") != message.get("approved_hash"):
                yield "MESSAGE_CHANGED_AFTER_APPROVAL", message["id"]
            if message["published_on"] < message.get("council_informed_on", ""):
                yield "COUNCIL_NOT_INFORMED_FIRST", message["id"]
        for phase in (self.phase, *self.upcoming):
            if not role.get(phase):
                yield "COUNCIL_ROLE_MISSING", phase
            elif (
                role[phase] != "none"
                and self.phase != "initiative"
                and not (council.get("role_announced") or {}).get(phase)
            ):
                yield "COUNCIL_ROLE_UNANNOUNCED", phase
        decides = self.phase == "decision" and role.get("decision") == "decides"
        if decides and "council" not in {item["body"] for item in agenda}:
            yield "COUNCIL_DATE_MISSING", None
