"""A brief to take into the meeting: one document, four formats, always protected.

material   what it is made of: the rounded copy, quotes, quality
model      what it says: sections of sentences, tables and charts, before it has any form
brief      puts it together, from who, what and how
formats    writes it: html, docx, xlsx, pdf; chart and drawn make the pictures
"""
