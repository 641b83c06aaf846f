"""Installations and places, of all organisations."""

from __future__ import annotations

from sqlalchemy import Connection, Table, delete, insert, select

from bot.installation import Installation
from bot.place import Place
from storage.columns import row_of, value_of
from storage.tables.installation_row import InstallationRow
from storage.tables.place_row import PlaceRow

_INSTALLATIONS: Table = InstallationRow.__table__  # type: ignore[attr-defined]
_PLACES: Table = PlaceRow.__table__  # type: ignore[attr-defined]


class SqlInstallations:
    """Tenants in which Lijn is installed."""

    def __init__(self, connection: Connection) -> None:
        self._connection = connection

    def get(self, platform: str, tenant: str) -> Installation | None:
        statement = select(_INSTALLATIONS).where(
            _INSTALLATIONS.c.platform == platform, _INSTALLATIONS.c.tenant == tenant
        )
        row = self._connection.execute(statement).mappings().first()
        return None if row is None else value_of(Installation, row)

    def all(self, platform: str) -> tuple[Installation, ...]:
        statement = select(_INSTALLATIONS).where(_INSTALLATIONS.c.platform == platform)
        rows = self._connection.execute(statement.order_by(_INSTALLATIONS.c.tenant)).mappings()
        return tuple(value_of(Installation, row) for row in rows)

    def save(self, installation: Installation) -> None:
        self._connection.execute(
            delete(_INSTALLATIONS).where(
                _INSTALLATIONS.c.platform == installation.platform, _INSTALLATIONS.c.tenant == installation.tenant
            )
        )
        self._connection.execute(insert(_INSTALLATIONS).values(**row_of(_INSTALLATIONS, installation)))


class SqlPlaces:
    """Where conversations are."""

    def __init__(self, connection: Connection) -> None:
        self._connection = connection

    def get(self, platform: str, tenant: str, conversation: str) -> Place | None:
        statement = select(_PLACES).where(
            _PLACES.c.platform == platform, _PLACES.c.tenant == tenant, _PLACES.c.conversation == conversation
        )
        row = self._connection.execute(statement).mappings().first()
        return None if row is None else value_of(Place, row)

    def save(self, place: Place) -> None:
        at = (place.platform, place.tenant, place.conversation)
        if self.get(*at) == place:
            return
        self._connection.execute(
            delete(_PLACES).where(
                _PLACES.c.platform == place.platform,
                _PLACES.c.tenant == place.tenant,
                _PLACES.c.conversation == place.conversation,
            )
        )
        self._connection.execute(insert(_PLACES).values(**row_of(_PLACES, place)))
