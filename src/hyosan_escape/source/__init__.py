"""Floor 1: YAML text with places in it. Knows nothing of play."""

from .expression import And, Clause, Expr, Not, Or, parse_condition, place, tokens
from .fields import ID, Entry
from .files import OnDisk, gather, gather_tests
from .mark import NO_MARK, Listing, Mapping, Mark, Marked, Node, Pair, Scalar
from .problem import Lines, Problem, Problems, Related, full, printable, report
from .read import SourceStory, read_source, read_trees
from .schema import DIRECTIONS, MANY, TRAITS
from .signs import HARMFUL
from .suggest import did_you_mean

__all__ = [
    "DIRECTIONS", "HARMFUL", "ID", "MANY", "NO_MARK", "TRAITS", "And", "Clause", "Entry", "Expr", "Lines", "Listing",
    "Mapping", "Mark", "Marked", "Node", "Not", "OnDisk", "Or", "Pair", "Problem", "Problems", "Related", "Scalar",
    "SourceStory", "did_you_mean", "full", "gather", "gather_tests", "parse_condition", "place", "printable",
    "read_source", "read_trees", "report", "tokens",
]  # fmt: skip
