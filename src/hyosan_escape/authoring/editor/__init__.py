"""What an editor needs in order to help an author who types: the story's JSON Schema, and two lines that name it."""

from .files import FOLDER, MODELINES, refresh, schema_text, usual_place, write_changed
from .schema import schema_of

__all__ = ["FOLDER", "MODELINES", "refresh", "schema_of", "schema_text", "usual_place", "write_changed"]
