"""Parts of the Outreach page: what each group needs, the plan, segments."""
