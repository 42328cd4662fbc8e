"""Who is wrong, and how: from failing checks to the numbers under suspicion and the slips that explain them."""
