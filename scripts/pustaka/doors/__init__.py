"""What people and programs come in by: the command line, MkDocs, and the plain folder; each door is thin."""
