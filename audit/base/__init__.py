"""What everything else rests on: places in a source, exact sets, findings, files read and written whole.

It imports no other package of audit."""
