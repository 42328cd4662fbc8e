"""The words of languages: a package a language, a module a topic, and nothing in a module but literals."""
