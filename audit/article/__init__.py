"""Articles: their text, the numbers in it and what each of them is, the claims that quote them."""
