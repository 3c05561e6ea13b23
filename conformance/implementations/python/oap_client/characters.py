"""White space, dashes and format characters (chapter 2)."""

import unicodedata

WHITE_SPACE = (
    "\t\n\v\f\r \x85\xa0\u1680\u2000\u2001\u2002\u2003\u2004\u2005\u2006\u2007\u2008\u2009\u200a"
    "\u2028\u2029\u202f\u205f\u3000"
)
EM_DASH = "\u2014"
_DASHES = (
    "\u058a\u05be\u1400\u1806\u2010\u2011\u2012\u2013\u2015\u2053\u207b\u208b\u2212\u2e17\u2e1a\u2e3a\u2e3b"
    "\u2e40\u2e5d\u301c\u3030\u30a0\ufe31\ufe32\ufe58\ufe63\uff0d\U00010d6e\U00010ead"
)
TO_HYPHENS = str.maketrans({EM_DASH: "--", **{dash: "-" for dash in _DASHES}})


def is_format(character: str) -> bool:
    """Whether a character is of category Cf."""
    return unicodedata.category(character) == "Cf"


def is_letter_or_digit(character: str) -> bool:
    """Whether a character is of category L or N."""
    return unicodedata.category(character)[0] in "LN"
