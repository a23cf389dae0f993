"""The file that people edit: what is refused, and what a range means."""

from pathlib import Path

import pytest
import yaml

from roi.assumptions import Assumption, AssumptionError, load_case

FILE = Path(__file__).parents[1] / "assumptions.yaml"


@pytest.mark.parametrize(
    ("name", "change", "message"),
    [
        ("conversion", {"value": 2.5}, "conversion: write 0 <= low"),
        ("conversion", {"source": " "}, "conversion: no source"),
        ("returns", {"high": 12}, "returns: a share above 1"),
        ("day_rate", {"low": -1}, "day_rate: write 0 <= low"),
    ],
)
def test_bad_assumptions_are_refused_by_name(
    tmp_path: Path, name: str, change: dict[str, object], message: str
) -> None:
    data = yaml.safe_load(FILE.read_text(encoding="utf-8"))
    data["shared"][name].update(change)
    edited = tmp_path / "assumptions.yaml"
    edited.write_text(yaml.safe_dump(data), encoding="utf-8")
    with pytest.raises(AssumptionError, match=message):
        load_case(edited)


def test_quantiles_of_the_triangle() -> None:
    one = Assumption(value=2, low=0, high=8, unit="days", source="test")
    # A quarter of the area lies left of the peak, so the median lies right of it.
    quantiles = [one.at(share) for share in (0, 0.25, 0.5, 1)]
    assert quantiles == pytest.approx([0, 2, 8 - (0.5 * 8 * 6) ** 0.5, 8])
