"""From text to records: files, YAML with its lines, shapes. What they mean is judged by ``validation.rules``."""
