"""Archives: very many articles in shards, each a pure function from articles to tables (docs/archives.md)."""
