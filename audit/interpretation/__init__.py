"""What a claim adds to the number it prints: readings, units left out, percentage points, times between days."""
