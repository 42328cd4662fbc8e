"""Articles: their text, its numbers and what each of them is, and the claims that quote them."""
