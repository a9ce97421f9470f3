"""The dashboard's script: Streamlit runs it anew whenever somebody does something.

It is not ``app.py``, because beside a folder named ``pages`` Streamlit opens the files in it by
themselves (its older way of making pages) until ``st.navigation`` was called once: the first
visitor of a page's address would get the page without its frame, language and viewer.
"""

from pages.parts import frame

frame.run()
