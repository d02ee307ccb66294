"""Which rows of a list are asked for, read from the query string as a value."""

from reports.narrowing.facets import OF_PLACES, Facet, of_closed
from reports.narrowing.listing import Choice, Field, Listing, Without, load_listing, narrow
from reports.narrowing.narrowing import Narrowing, read_narrowing
from reports.narrowing.surroundings import Surroundings, load_surroundings

__all__ = [
    "OF_PLACES",
    "Choice",
    "Facet",
    "Field",
    "Listing",
    "Narrowing",
    "Surroundings",
    "Without",
    "load_listing",
    "load_surroundings",
    "narrow",
    "of_closed",
    "read_narrowing",
]
