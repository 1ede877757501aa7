"""Two formats of other people: Jupyter notebooks, and stories as a zip file of pages."""
