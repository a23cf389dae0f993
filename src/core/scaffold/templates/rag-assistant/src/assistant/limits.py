"""Budget, rate limit, cache and time-out. In memory: each process of the service has its own, for all its threads."""

from __future__ import annotations

from collections import OrderedDict, deque
from concurrent.futures import ThreadPoolExecutor
from threading import Lock
from typing import Callable, Generic, Optional, TypeVar

Clock = Callable[[], float]
Value = TypeVar("Value")
DAY_S = 86_400


class RateLimit:
    """At most so many requests of one client in any minute."""

    def __init__(self, per_minute: int, clock: Clock) -> None:
        self._per_minute = per_minute
        self._clock = clock
        self._seen: dict[str, deque[float]] = {}
        self._lock = Lock()

    def allows(self, client: str) -> bool:
        with self._lock:
            return self._allows(client, self._clock())

    def _allows(self, client: str, now: float) -> bool:
        # Clients that went away do not pile up.
        self._seen = {name: times for name, times in self._seen.items() if times[-1] > now - 60}
        times = self._seen.setdefault(client, deque())
        while times and times[0] <= now - 60:
            times.popleft()
        if len(times) >= self._per_minute:
            return False
        times.append(now)
        return True


class Budget:
    """Money for one request, and for 24 hours."""

    def __init__(self, per_request_usd: float, daily_usd: float, clock: Clock) -> None:
        self._per_request = per_request_usd
        self._daily = daily_usd
        self._clock = clock
        self._since = clock()
        self.spent_usd = 0.0
        self._lock = Lock()

    def takes(self, cost_usd: float) -> bool:
        """Books the cost before the call, so that a failed call is paid for as well."""
        with self._lock:
            return self._takes(cost_usd)

    def _takes(self, cost_usd: float) -> bool:
        if self._clock() - self._since >= DAY_S:
            self._since, self.spent_usd = self._clock(), 0.0
        if cost_usd > self._per_request or self.spent_usd + cost_usd > self._daily:
            return False
        self.spent_usd += cost_usd
        return True


class Cache(Generic[Value]):
    """The last answers, for a while."""

    def __init__(self, entries: int, ttl_s: float, clock: Clock) -> None:
        self._entries = entries
        self._ttl = ttl_s
        self._clock = clock
        self._kept: OrderedDict[str, tuple[float, Value]] = OrderedDict()
        self._lock = Lock()

    def get(self, key: str) -> Optional[Value]:
        with self._lock:
            kept = self._kept.get(key)
            if kept is None or self._clock() - kept[0] >= self._ttl:
                return None
            self._kept.move_to_end(key)
            return kept[1]

    def put(self, key: str, value: Value) -> None:
        with self._lock:
            self._kept[key] = (self._clock(), value)
            self._kept.move_to_end(key)
            while len(self._kept) > self._entries:
                self._kept.popitem(last=False)


class Deadline:
    """Runs a call for so long at most; a provider that hangs must not hang the service."""

    def __init__(self, timeout_s: float, workers: int = 8) -> None:
        self._timeout = timeout_s
        self._pool = ThreadPoolExecutor(workers, thread_name_prefix="provider")

    def run(self, call: Callable[[], Value]) -> Value:
        """Raises TimeoutError when the time is over."""
        future = self._pool.submit(call)
        try:
            return future.result(self._timeout)
        finally:
            future.cancel()
