"""What the register of drawings holds: one drawing as numbered nodes, with the words that are read instead of it."""

from __future__ import annotations

from pustaka.kinds import fields
from pustaka.kinds.group import Inner, Several
from pustaka.kinds.shape import field

FAMILIES = ("alur", "garis waktu", "pohon", "jalan", "tubuh")
"""What kinds of drawing there are, in the words of the register."""

MOST = 14
"""Nodes in one drawing: more do not fit on one screen and a half."""


NODE = Inner((
    field("kata", fields.Text(90), "Kata di dalam gambar; pendek.", required=True),
    field("baca", fields.Text(400), "Yang dibaca orang yang tidak melihat gambarnya."),
    field("waktu", fields.Text(30), "Waktu yang tertulis di halaman «menurut»."),
    field("tenggat", fields.Text(60), "Kunci di kewajiban.yml; waktunya dibaca dari sana."),
    field("butir", fields.Count(1), "Tenggat keberapa dari kewajiban itu; tanpa isian ini yang pertama."),
    field("letak", fields.Text(60), "Tempatnya: «akar», «batang», «dahan»; «naik», «datar», «turun»; atau bagian tubuh."),
    field("ke", fields.Count(1), "Nomor simpul yang dituju panahnya, bila bukan yang berikutnya."),
    field("anda", fields.Flag(), "«ya» bila pembaca sendiri yang bertindak."),
))
"""One node: what stands in the drawing, and what is read instead."""

NODES = Several(NODE, MOST)
