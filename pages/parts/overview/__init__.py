"""Parts of the Overview: work list, headlines, who is missing, map, course."""
