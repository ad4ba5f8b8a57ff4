"""What readers take along: one text as one file, a volume as EPUB, and the whole site as a folder that needs no server.

Pure functions from composed texts or finished pages to bytes; who writes them where is decided by `build/`.
"""
