"""Hears every statement that goes to a database, by SQLAlchemy or straight to the driver."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from sqlalchemy import Engine, event

Heard = Callable[[str], None]
"""Is told the text of a statement."""


def hear(engine: Engine, before: Heard, after: Heard = lambda _: None) -> Callable[[], None]:
    """Calls `before` each statement and `after` it, until what is returned is called.

    SQLite tells of every statement itself, as it begins; `after` then hears only what SQLAlchemy runs.
    """

    def begins(_connection: Any, _cursor: Any, statement: str, *_rest: Any) -> None:
        before(statement)

    def ended(_connection: Any, _cursor: Any, statement: str, *_rest: Any) -> None:
        after(statement)

    def traced(connection: Any, _record: Any) -> None:
        connection.set_trace_callback(before)

    def wrapped(connection: Any, _record: Any) -> None:
        execute = connection.execute

        def told(statement: str, *parameters: Any, **options: Any) -> Any:
            before(statement)
            done = execute(statement, *parameters, **options)
            after(statement)
            return done

        connection.execute = told

    listeners: list[tuple[str, Any]] = [("after_cursor_execute", ended)]
    if engine.dialect.name == "sqlite":
        listeners.append(("connect", traced))
    else:
        listeners += [("before_cursor_execute", begins), ("connect", wrapped)]
    for name, listener in listeners:
        event.listen(engine, name, listener)
    # Connections that were made before tell nothing.
    engine.dispose()

    def end() -> None:
        for name, listener in listeners:
            event.remove(engine, name, listener)
        engine.dispose()

    return end
