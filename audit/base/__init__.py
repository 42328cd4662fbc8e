"""What everything rests on: places in a source, exact sets, findings, records, files read and written whole. It knows nobody."""
