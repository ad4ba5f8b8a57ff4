"""What a drawing may consist of: elements, attributes and style properties, all by name; what is not listed is not published."""

from __future__ import annotations

SVG = "http://www.w3.org/2000/svg"
XLINK = "http://www.w3.org/1999/xlink"
XML = "http://www.w3.org/XML/1998/namespace"


def words(text: str) -> frozenset[str]:
    return frozenset(text.split())


SHAPES = words("path rect circle ellipse line polyline polygon")
TEXTS = words("text tspan textPath")
NOTED = words("title desc")
FILTERS = words("feGaussianBlur feOffset feFlood feMerge feMergeNode feBlend feColorMatrix feComposite feDropShadow")
"""Shadows and glows. Noise, light and convolution cost minutes where these cost milliseconds."""

ELEMENTS = SHAPES | TEXTS | NOTED | FILTERS | words(
    "svg g defs symbol use switch linearGradient radialGradient stop pattern mask clipPath marker style filter"
)
WRITTEN = TEXTS | NOTED
"""Elements in which letters mean something; anywhere else text is not drawn."""

PRESENTATION = words(
    "alignment-baseline baseline-shift clip-path clip-rule color color-interpolation color-interpolation-filters direction display dominant-baseline "
    "fill fill-opacity fill-rule filter flood-color flood-opacity font font-family font-size font-size-adjust font-stretch font-style font-variant font-weight "
    "image-rendering isolation letter-spacing marker marker-end marker-mid marker-start mask mask-type mix-blend-mode opacity overflow paint-order "
    "shape-rendering stop-color stop-opacity stroke stroke-dasharray stroke-dashoffset stroke-linecap stroke-linejoin stroke-miterlimit "
    "stroke-opacity stroke-width text-anchor text-decoration text-rendering text-transform transform transform-box transform-origin "
    "unicode-bidi vector-effect visibility white-space word-spacing writing-mode"
)
PROPERTIES = PRESENTATION | words("background-color x y width height rx ry cx cy r")

GEOMETRY = words(
    "x y width height rx ry cx cy r x1 y1 x2 y2 points viewBox preserveAspectRatio dx dy rotate textLength lengthAdjust startOffset method spacing side "
    "fx fy fr gradientUnits gradientTransform spreadMethod offset patternUnits patternContentUnits patternTransform maskUnits maskContentUnits "
    "clipPathUnits markerWidth markerHeight markerUnits orient refX refY pathLength filterUnits primitiveUnits in in2 result stdDeviation mode operator "
    "k1 k2 k3 k4 values type edgeMode"
)
LISTS = words(
    "points viewBox transform gradientTransform patternTransform stroke-dasharray x y dx dy rotate values stdDeviation"
)
"""Values whose numbers may stand between commas."""

SIZED = words("width height r rx ry font font-size stroke-width letter-spacing word-spacing")
"""Attributes and properties that say how large something is shown."""

REFERRING = words("use linearGradient radialGradient pattern textPath")
"""Elements that may point at a part of the same drawing by `href`."""

NAMING = words("aria-labelledby aria-describedby")

UNSEEN = words(
    "version baseProfile enable-background contentScriptType contentStyleType zoomAndPan focusable tabindex requiredFeatures requiredExtensions "
    "pointer-events cursor shape-inside shape-padding lang glyph-orientation-vertical glyph-orientation-horizontal kerning color-rendering color-profile"
)
"""Attributes that change nothing in a picture: they stay behind without a word."""

UNSEEN_PROPERTIES = UNSEEN | words(
    "line-height shape-margin solid-color solid-opacity inline-size text-indent text-align text-decoration-line text-decoration-style text-decoration-color "
    "text-orientation font-variant-ligatures font-variant-position font-variant-caps font-variant-numeric font-variant-alternates font-variant-east-asian "
    "font-feature-settings font-variation-settings block-progression color-scheme user-select fill-extend marker-knockout "
    "margin padding rotation-point shape-subtract text-emphasis-color background"
)
VENDORS = ("-inkscape-", "-webkit-", "-moz-", "-ms-", "-o-", "-serif-")

PROGRAMS = ("inkscape", "sodipodi", "ns.adobe.com", "serif.com", "creativecommons", "purl.org", "rdf-syntax", "bohemiancoding.com", "boxy-svg.com",
            "schemas.microsoft.com", "openclipart", "svgjs", "vectornator", "figma.com", "cc/ns", "xml.openoffice.org", "libreoffice")  # fmt: skip
"""Parts of the namespaces of drawing programs, which leave notes for themselves: names of layers, folders, people."""

DOCTYPE = "pernyataan DOCTYPE atau ENTITY"
INSTRUCTION = "petunjuk untuk program lain («<?…?>»)"
ENCODING = "huruf yang tidak tersimpan sebagai UTF-8"
FOREIGN = "unsur atau atribut dari luar bahasa SVG"
UNKNOWN = "unsur yang tidak dipakai untuk menggambar"
ATTRIBUTE = "atribut yang tidak dipakai untuk menggambar"
VALUE = "nilai yang tidak dikenal"
STYLE = "aturan gaya yang tidak dikenal («style»)"
EVENT = "atribut yang dapat menjalankan program («on…»)"
OUTSIDE = "rujukan ke berkas, situs, atau bagian yang tidak ada"
TOO_MUCH = "terlalu banyak bagian, tingkat, atau pengulangan"
LARGE_NUMBER = "angka yang terlalu besar"
FILTER = "saringan («filter») yang terlalu berat"

KINDS = {
    "script": "program («script»)", "handler": "program («handler»)", "listener": "program («listener»)",
    "foreignObject": "isi dari luar bahasa SVG («foreignObject»)", "iframe": "halaman lain («iframe»)", "object": "berkas lain («object»)", "embed": "berkas lain («embed»)",
    "image": "gambar lain di dalamnya («image»)", "feImage": "gambar lain di dalamnya («feImage»)", "video": "video", "audio": "suara",
    "animate": "animasi («animate»)", "animateTransform": "animasi («animateTransform»)", "animateMotion": "animasi («animateMotion»)",
    "animateColor": "animasi («animateColor»)", "set": "animasi («set»)", "discard": "animasi («discard»)", "mpath": "animasi («mpath»)",
    "a": "tautan («a»)", "font": "huruf tertanam («font»)", "font-face": "huruf tertanam («font-face»)",
    **dict.fromkeys(("feTurbulence", "feConvolveMatrix", "feDiffuseLighting", "feSpecularLighting", "feDisplacementMap", "feMorphology", "feTile", "feComponentTransfer"), FILTER),
}  # fmt: skip
"""What an element that is not allowed is called. A name that is not here is the contributor's own, and is not repeated."""

BEARING = frozenset({"image", "foreignObject"})
"""Elements without which the drawing would lose what it shows; they are not dropped silently."""
