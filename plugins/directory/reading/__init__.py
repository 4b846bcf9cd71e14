"""From text to records: files, YAML with its lines, shapes. What the records mean is judged by
``plugins.directory.rules``."""
