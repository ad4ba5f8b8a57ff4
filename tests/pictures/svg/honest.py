"""Drawings as the programs that people use write them, made up for the tests; each draws the same after it is written anew."""

NS = 'xmlns="http://www.w3.org/2000/svg" xmlns:xlink="http://www.w3.org/1999/xlink"'

PLAIN: dict[str, str] = {
    "hand": f"""<svg {NS} viewBox="0 0 240 120" role="img" aria-labelledby="t"><title id="t">Alur rujukan</title>
<defs><marker id="panah" viewBox="0 0 10 10" refX="9" refY="5" markerWidth="6" markerHeight="6" orient="auto-start-reverse"><path d="M0 0 10 5 0 10z"/></marker></defs>
<rect x="10" y="40" width="80" height="40" rx="6" fill="#e6f2f0" stroke="#0b5d57" stroke-width="2"/><text x="50" y="64" text-anchor="middle" font-size="12" font-family="sans-serif">Asesmen</text>
<line x1="90" y1="60" x2="148" y2="60" stroke="#000" stroke-width="2" marker-end="url(#panah)"/><rect x="150" y="40" width="80" height="40" rx="6" fill="#fff4dd" stroke="#d9960f"/>
<text x="190" y="64" text-anchor="middle" font-size="12" font-family="sans-serif">Rujukan</text></svg>""",
    "classes": f"""<svg id="Layer_1" {NS} version="1.1" viewBox="0 0 100 100" style="enable-background:new 0 0 100 100;" xml:space="preserve"><style type="text/css">
	.st0{{fill:#0B5D57;}} .st1{{fill:none;stroke:#D9960F;stroke-width:4;stroke-linecap:round;stroke-miterlimit:10;}} .st2{{clip-path:url(#SVGID_2_);fill:url(#SVGID_3_);}}
</style><defs><circle id="SVGID_1_" cx="50" cy="50" r="30"/></defs><clipPath id="SVGID_2_"><use xlink:href="#SVGID_1_" style="overflow:visible;"/></clipPath>
<linearGradient id="SVGID_3_" gradientUnits="userSpaceOnUse" x1="0" y1="0" x2="100" y2="100"><stop offset="0" style="stop-color:#0B5D57"/><stop offset="1" style="stop-color:#FFF4DD"/></linearGradient>
<rect class="st2" width="100" height="100"/><path class="st1" d="M10,90c20-30,40-10,80-60"/><g><polygon class="st0" points="5,5 20,5 12.5,18 "/></g></svg>""",
    "shadow": f"""<svg width="120" height="80" viewBox="0 0 120 80" fill="none" {NS}><g filter="url(#filter0_d_1_2)"><rect x="20" y="16" width="80" height="40" rx="8" fill="white"/></g>
<defs><filter id="filter0_d_1_2" x="12" y="12" width="96" height="56" filterUnits="userSpaceOnUse" color-interpolation-filters="sRGB"><feFlood flood-opacity="0" result="BackgroundImageFix"/>
<feColorMatrix in="SourceAlpha" type="matrix" values="0 0 0 0 0 0 0 0 0 0 0 0 0 0 0 0 0 0 127 0" result="hardAlpha"/><feOffset dy="4"/><feGaussianBlur stdDeviation="4"/><feComposite in2="hardAlpha" operator="out"/>
<feColorMatrix type="matrix" values="0 0 0 0 0 0 0 0 0 0 0 0 0 0 0 0 0 0 0.25 0"/><feBlend mode="normal" in2="BackgroundImageFix" result="effect1_dropShadow_1_2"/>
<feBlend mode="normal" in="SourceGraphic" in2="effect1_dropShadow_1_2" result="shape"/></filter></defs></svg>""",
    "slide": f"""<svg width="960" height="540" {NS} overflow="hidden"><defs><clipPath id="clip0"><rect x="0" y="0" width="960" height="540"/></clipPath></defs><g clip-path="url(#clip0)" transform="translate(0 0)">
<rect x="0" y="0" width="960" height="540" fill="#FFFFFF"/><path d="M96.5 120.167C96.5 106.268 107.768 95 121.667 95L338.333 95C352.232 95 363.5 106.268 363.5 120.167L363.5 220.833 96.5 220.833Z" stroke="#2F528F" stroke-width="1.33333" stroke-miterlimit="8" fill="#4472C4" fill-rule="evenodd"/>
<text fill="#FFFFFF" font-family="Calibri,Calibri_MSFontService,sans-serif" font-weight="400" font-size="24" transform="translate(140.2 165)">Langkah<tspan font-size="24" x="0" y="29">pertama</tspan></text></g></svg>""",
    "chart": f"""<svg {NS} width="216pt" height="144pt" viewBox="0 0 216 144" version="1.1"><defs><style type="text/css">*{{stroke-linejoin: round; stroke-linecap: butt}}</style></defs>
<g id="figure_1"><g id="patch_1"><path d="M 0 144
L 216 144
L 216 0
L 0 0
z
" style="fill: #ffffff"/></g><defs><path id="m1a" d="M 0 0
L 0 3.5
" style="stroke: #000000; stroke-width: 0.8"/></defs><g><use xlink:href="#m1a" x="40.4" y="120" style="stroke: #000000; stroke-width: 0.8"/><use xlink:href="#m1a" x="90.2" y="120"/></g>
<path d="M 20 100.123456789012 L 60 80.5 L 100 90.25 L 140 40 L 200 20" clip-path="url(#p1)" style="fill: none; stroke: #1f77b4; stroke-width: 1.5; stroke-linecap: square"/></g>
<text x="40" y="134" style="font: 10px sans-serif">10</text><text x="90" y="134" style="font: 10px sans-serif">20</text><text x="140" y="134">30</text>
<defs><clipPath id="p1"><rect x="10" y="10" width="196" height="110"/></clipPath></defs></svg>""",
    "office": f"""<svg width="100mm" height="60mm" viewBox="0 0 10000 6000" preserveAspectRatio="xMidYMid" fill-rule="evenodd" stroke-width="28.222" stroke-linejoin="round" {NS} xml:space="preserve">
<g visibility="visible"><path fill="rgb(114,159,207)" stroke="none" d="M 3000,4000 L 1000,4000 1000,2000 5000,2000 5000,4000 3000,4000 Z"/><path fill="none" stroke="rgb(52,101,164)" d="M 3000,4000 L 1000,4000 1000,2000 5000,2000 5000,4000 3000,4000 Z"/>
<text><tspan font-family="Liberation Sans, sans-serif" font-size="635px" font-weight="400"><tspan x="1500" y="3200"><tspan fill="rgb(0,0,0)" stroke="none">Penerimaan</tspan></tspan></tspan></text></g></svg>""",
    "arcs": f"""<svg {NS} viewBox="0 0 60 30"><path fill="#e3a322" d="M10 15a5 5 0 1110 0 5 5 0 01-10 0zm20-.5a5 5 0 0110.5.5.5.5 0 11-1 1"/><ellipse cx="50" cy="15" rx="6" ry="3.5" transform="rotate(-20 50 15)"/></svg>""",
    "pattern": f"""<svg {NS} viewBox="0 0 100 50"><defs><pattern id="p" width="8" height="8" patternUnits="userSpaceOnUse" patternTransform="rotate(45)"><path d="M0 0h4v8H0z" fill="teal"/></pattern>
<radialGradient id="g"><stop offset="10%" stop-color="gold"/><stop offset="95%" stop-color="hsl(20, 60%, 50%)"/></radialGradient><mask id="m"><rect width="100" height="50" fill="white" opacity=".5"/></mask></defs>
<rect width="50" height="50" fill="url(#p)"/><circle cx="75" cy="25" r="20" fill="url(#g)" mask="url(#m)"/></svg>""",
    "symbols": f"""<svg {NS} viewBox="0 0 90 30"><symbol id="orang" viewBox="0 0 10 10"><circle cx="5" cy="3" r="2"/><path d="M1 10a4 5 0 0 1 8 0z"/></symbol>
<use href="#orang" width="30" height="30" fill="#0b5d57"/><use href="#orang" x="30" width="30" height="30" fill="#d9960f"/><use href="#orang" x="60" width="30" height="30" opacity="0.4"/></svg>""",
    "dark": f"""<svg {NS} viewBox="0 0 32 32"><style>.a{{fill:#0b5d57}}@media(prefers-color-scheme:dark){{.a{{fill:#7ccabf}}}}@media print{{.a{{fill:black}}}}</style><g><circle class="a" cx="16" cy="16" r="12"/></g></svg>""",
}
"""What passes as it is."""

NOTED: dict[str, str] = {
    "inkscape": f"""<?xml version="1.0" encoding="UTF-8" standalone="no"?>
<!-- Created with Inkscape (http://www.inkscape.org/) -->
<svg width="60mm" height="40mm" viewBox="0 0 60 40" version="1.1" id="svg5" inkscape:version="1.2" sodipodi:docname="alur.svg" {NS} xmlns:inkscape="http://www.inkscape.org/namespaces/inkscape"
 xmlns:sodipodi="http://sodipodi.sourceforge.net/DTD/sodipodi-0.dtd"><sodipodi:namedview id="namedview7" pagecolor="#ffffff" inkscape:zoom="0.7"/><defs id="defs2"/>
<g inkscape:label="Layer 1" inkscape:groupmode="layer" id="layer1"><rect style="fill:#0b5d57;fill-opacity:1;stroke:none;stroke-width:0.264583;-inkscape-stroke:none" id="rect31" width="20" height="10" x="5" y="5"/>
<text xml:space="preserve" style="font-size:4.2px;line-height:1.25;font-family:sans-serif;-inkscape-font-specification:'sans-serif, Normal';fill:#000000" x="8" y="30" id="text1"><tspan sodipodi:role="line" id="tspan1" x="8" y="30">Mulai</tspan></text></g></svg>""",
    "layers": f"""<svg {NS} xmlns:serif="http://www.serif.com/" width="100%" height="100%" viewBox="0 0 40 40" style="fill-rule:evenodd;clip-rule:evenodd;"><g serif:id="Lapis satu" data-name="Lapis satu"><rect width="30" height="30" style="fill:rgb(11,93,87);"/></g></svg>""",
}
"""What passes after `pustaka bersihkan`, which drops notes of the program."""

DRAWIO = f"""<?xml version="1.0" encoding="UTF-8"?>
<!DOCTYPE svg PUBLIC "-//W3C//DTD SVG 1.1//EN" "http://www.w3.org/Graphics/SVG/1.1/DTD/svg11.dtd">
<svg {NS} style="background-color: rgb(255, 255, 255);" version="1.1" width="121px" height="61px" viewBox="-0.5 -0.5 121 61" content="&lt;mxfile&gt;"><defs/><g><rect x="0" y="0" width="120" height="60" fill="rgb(255, 255, 255)" stroke="rgb(0, 0, 0)" pointer-events="all"/>
<g transform="translate(-0.5 -0.5)"><switch><foreignObject pointer-events="none" width="100%" height="100%" requiredFeatures="http://www.w3.org/TR/SVG11/feature#Extensibility" style="overflow: visible; text-align: left;"><div xmlns="http://www.w3.org/1999/xhtml">Asesmen</div></foreignObject>
<text x="60" y="34" fill="rgb(0, 0, 0)" font-family="Helvetica" font-size="12px" text-anchor="middle">Asesmen</text></switch></g></g></svg>"""
"""What is refused, and passes after `pustaka bersihkan`."""


def drawing(inside: str, *, before: str = "", root: str = "", behind: str = "") -> bytes:
    """A drawing around `inside`, with what stands before, in and behind its root."""
    return f'{before}<svg {NS} viewBox="0 0 9 9" {root}>{inside}<rect width="9" height="9"/></svg>{behind}'.encode()
