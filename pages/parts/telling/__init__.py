"""What is taken along: the brief, the register entry and the open data package, the sources."""
