"""What a claim adds to the number it prints: readings, omitted units, percentage points, times between days."""
