"""Parts of the Themes page: the same idea, as if the room looked like the city, new themes."""
