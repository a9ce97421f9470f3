"""Parts of the pages on reach: one question, parts, pairs, papers, population figures."""
