"""Times of the wire form `YYYY-MM-DDThh:mm:ssZ`, as whole seconds since 1970 (sections 2 and 3.2)."""

import re
from datetime import date

_TIME = re.compile(r"([0-9]{4})-([0-9]{2})-([0-9]{2})T([01][0-9]|2[0-3]):([0-5][0-9]):([0-5][0-9])Z")
_EPOCH = date(1970, 1, 1).toordinal()
_FIRST = (date.min.toordinal() - _EPOCH) * 86_400
_LAST = (date.max.toordinal() - _EPOCH) * 86_400 + 86_399


def seconds(text: str) -> int:
    """The seconds of a time.

    Raises ValueError for a text of another form or a day that does not exist.
    """
    match = _TIME.fullmatch(text)
    if match is None:
        raise ValueError("not a time")
    year, month, day, hour, minute, second = (int(group) for group in match.groups())
    days = date(year, month, day).toordinal() - _EPOCH
    return days * 86_400 + hour * 3600 + minute * 60 + second


def text(instant: int) -> str:
    """The time of some seconds, kept within the years 0001 to 9999."""
    days, rest = divmod(min(max(instant, _FIRST), _LAST), 86_400)
    day = date.fromordinal(days + _EPOCH)
    hour, rest = divmod(rest, 3600)
    return f"{day.year:04}-{day.month:02}-{day.day:02}T{hour:02}:{rest // 60:02}:{rest % 60:02}Z"
