"""What stands in the place of a secret, and how the number of a payment card is known; what counts as a secret says who asks."""

from __future__ import annotations

HIDDEN = "•••"


def has_check_digit(number: str) -> bool:
    """Whether the digits of a text hold as the number of a payment card (ISO/IEC 7812, annex B: Luhn); signs between them do not count."""
    digits = [int(sign) for sign in reversed(number) if sign.isdigit()]
    doubled = (sum(divmod(2 * digit, 10)) for digit in digits[1::2])
    return (sum(digits[::2]) + sum(doubled)) % 10 == 0
