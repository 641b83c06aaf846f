"""A question is answered once: its status machine."""

from datetime import date

import pytest
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, initialize, invariant, rule

from bot.domain.question import Question, QuestionStatus
from bot.domain.settled import AlreadySettled

DAY = date(2026, 11, 23)
ACTS = {
    "answer": lambda it, by: it.give_answer("ja", by, DAY, "p1"),
    "pass on": lambda it, by: it.pass_on(by),
    "withdraw": lambda it, _: it.withdraw(DAY, "niet meer nodig"),
    "call": lambda it, _: it.ask_to_be_called(),
}


class Life(RuleBasedStateMachine):
    """Any order of acts, by anyone."""

    @initialize()
    def begin(self) -> None:
        self.it = Question(id="Q-1", asked_by="p5", to="p1", via="p3", text="Mag het?", asked=DAY)
        self.first: Question | None = None

    @rule(name=st.sampled_from(sorted(ACTS)), by=st.sampled_from(["p1", "p3", "p9"]))
    def act(self, name: str, by: str) -> None:
        if self.first is not None:
            with pytest.raises(AlreadySettled) as found:
                ACTS[name](self.it, by)
            assert found.value.on == DAY
            assert found.value.by == self.first.answered_by
            return
        self.it = ACTS[name](self.it, by)
        if not self.it.is_open:
            self.first = self.it

    @invariant()
    def the_first_answer_stays(self) -> None:
        first = getattr(self, "first", None)
        if first is not None:
            assert self.it == first
            assert self.it.status in {QuestionStatus.ANSWERED, QuestionStatus.WITHDRAWN}


TestLife = Life.TestCase


def test_passing_on_forgets_the_adviser_and_the_wish_for_a_call() -> None:
    asked = Question(id="Q-1", asked_by="p5", to="p1", via="p3", text="Mag het?", asked=DAY).ask_to_be_called()
    passed = asked.pass_on("p16")
    assert (passed.to, passed.via, passed.call_requested, passed.asked_by) == ("p16", None, False, "p5")
