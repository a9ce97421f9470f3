"""Parts of You said, we did: deciding, its subject, what is answered, publishing."""
