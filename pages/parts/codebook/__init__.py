"""Parts of the Codebook page: a theme's words, a preview of a change, versions, files."""
