"""The contract of a row: data and requests are checked against the same limits."""

from datetime import date
from typing import Any, Literal, Optional

from pydantic import BaseModel, Field


def _count(most: int) -> Any:
    """A whole number; kept as a float so that 3.5 is refused instead of cut to 3."""
    return Field(..., ge=0, le=most, multiple_of=1)


class Customer(BaseModel, extra="forbid"):
    """What is known of a customer on the first day of a month."""

    tenure_months: float = _count(240)
    plan: Literal["basic", "plus", "family"]
    monthly_price: float = Field(..., ge=1, le=60)
    channel: Literal["search", "partner", "referral"]
    payment: Literal["card", "debit", "invoice"]
    sessions_30d: float = _count(1000)
    # Empty in the first month, when there is nothing to compare with.
    sessions_change: Optional[float] = Field(None, ge=-1000, le=1000)
    # Empty for customers who have never started a session.
    days_since_session: Optional[float] = Field(None, ge=0, le=365)
    support_tickets_90d: float = _count(60)
    late_payments_12m: float = _count(12)
    discount_ends_30d: bool


class Snapshot(Customer):
    """A row of the data: a customer on a day, and what came of it."""

    customer_id: str = Field(..., min_length=1)
    signup: date
    snapshot: date
    cancelled: bool
    # Filled in while somebody cancels: known too late to predict with.
    cancel_reason: Optional[str] = None


CATEGORIES = ["plan", "channel", "payment"]
NUMBERS = [
    "tenure_months",
    "monthly_price",
    "sessions_30d",
    "sessions_change",
    "days_since_session",
    "support_tickets_90d",
    "late_payments_12m",
    "discount_ends_30d",
]
FEATURES = CATEGORIES + NUMBERS
TARGET = "cancelled"
COLUMNS = ["customer_id", "signup", "snapshot", *FEATURES, TARGET, "cancel_reason"]
