"""Parts of Review and Quality: one text after the other, blind coding, how good the themes are."""
