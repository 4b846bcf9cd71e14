"""The form for adding and correcting, as data: fields, questions, JSON Schema, checks, and the text that comes out.

All of it is made from the model (``directory.records``), its labels and the rules. How a form looks is left to
the pages, how it behaves to ``theme/static/form``.
"""

from recovery_hub.editing.form.blueprint import FieldShape, FormField, Requirement, blueprint_of, every_field, field_at
from recovery_hub.editing.form.writing import entry_values, entry_yaml

__all__ = [
    "FieldShape",
    "FormField",
    "Requirement",
    "blueprint_of",
    "entry_values",
    "entry_yaml",
    "every_field",
    "field_at",
]
