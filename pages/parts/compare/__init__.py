"""Parts of the page that puts two channels, partners, areas, periods or engagements side by side."""
