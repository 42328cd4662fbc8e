"""All checks of a file as one system: can they all be true together and, if not, which of them cannot?"""
