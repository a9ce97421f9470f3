"""Parts of the Partners page: the list of partners, their links, their kits."""
