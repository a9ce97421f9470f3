"""Parts of the Upload page: from a file handed in to its receipt, and posts of the form."""
