"""Parts of You said, we did: deciding, what is answered, publishing."""
