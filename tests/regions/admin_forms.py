"""What a browser would post."""

from typing import Any

ADD = "/admin/regions/submission/add/"


def change(submission: Any) -> str:
    return f"/admin/regions/submission/{submission.pk}/change/"


def posted(region: Any = None, **typed: Any) -> dict[str, Any]:
    """A whole form; ``pu=…`` is typed into a segment's row, ``pu__note=…`` into its note."""
    data = {
        "region": region.code if region else "",
        "office": "",
        "source": "",
        "period": "Juni 2023",
        "population": "active",
        "region_basis": "not_stated",
        "total_rule": "pu-bpu-jakon",
        "breakdown": "partial",
        "note": "",
        "printed_figures-TOTAL_FORMS": "0",
        "printed_figures-INITIAL_FORMS": "0",
        "_draft": "1",
    }
    for name, value in typed.items():
        if name in data or name.startswith(("printed_figures", "_", "statement")):
            data[name] = value
        else:
            segment, _dash, column = name.partition("__")
            data[f"seg-{segment}-{column or 'participants'}"] = value
    return data


def printed(number: int = 0, **typed: Any) -> dict[str, Any]:
    rows = {"printed_figures-TOTAL_FORMS": str(number + 1)}
    usual = {"rounded_to": "1", "measure": "coverage_percent"}
    fields = {f"printed_figures-{number}-{k}": v for k, v in {**usual, **typed}.items()}
    return {**rows, **fields}
