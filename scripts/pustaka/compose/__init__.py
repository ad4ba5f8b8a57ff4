"""What is put into a text before anybody renders it: links, citations, what belongs together, what the registers know.

What puts all of it together, `compose/body.py`, is loaded only where texts are composed.
"""
