"""Pictures drawn by our own code: screens, documents, charts, cards with text, line drawings, and text on memes. Same key, same picture."""

import io
import math
import random

from PIL import Image, ImageDraw, ImageFont

WORDS = (
    "time year people way day man thing woman life child world school state family student group country problem hand part place case week company system program question work "
    "government number night point home water room mother area money story fact month lot right study book eye job word business issue side kind head house service friend father "
    "power hour game line end member law car city community name president team minute idea kid body information back parent face others level office door health person art war "
    "history party result change morning reason research girl guy moment air teacher force education delivery order price today tomorrow meeting report update ticket invoice "
    "please send check open close save share new free sale best top more less after before with from about into over under again great good small large next early young important "
    "few public bad same able I you we they is are was were will can should would may not very just only also then than when where why how all any both each most other some such"
).split()


def font(size):
    """Pillow's own scalable face: no font file is needed."""
    return ImageFont.load_default(size)


def words(rng, low, high):
    return " ".join(rng.choice(WORDS) for _ in range(rng.randint(low, high)))


def colour(rng, low=0, high=255):
    return tuple(rng.randint(low, high) for _ in range(3))


def lines(draw, rng, box, size, ink, ragged=0.4):
    """A block of running text."""
    x0, y0, x1, y1 = box
    y, face = y0, font(size)
    while y + size < y1:
        text, limit = "", x0 + (x1 - x0) * (1 if rng.random() > ragged else rng.uniform(0.3, 1))
        while x0 + draw.textlength(text, face) < limit:
            text += rng.choice(WORDS) + " "
        draw.text((x0, y), text[: max(1, len(text) - 8)], ink, face)
        y += int(size * 1.45)


def theme(rng):
    """Background, ink, accent: light or dark."""
    if rng.random() < 0.3:
        return colour(rng, 10, 45), colour(rng, 190, 255), colour(rng, 60, 230)
    return colour(rng, 236, 255), colour(rng, 0, 70), colour(rng, 30, 220)


def app_screen(rng):
    width, height = rng.choice([(360, 720), (390, 760), (768, 560)])
    paper, ink, accent = theme(rng)
    image = Image.new("RGB", (width, height), paper)
    draw = ImageDraw.Draw(image)
    draw.rectangle((0, 0, width, 56), accent)
    draw.text((16, 18), words(rng, 1, 3).title(), "white", font(20))
    y = 70
    while y < height - 90:
        kind, tall = rng.choice(["row", "card", "button", "switch"]), rng.randint(48, 130)
        if kind == "row":
            draw.ellipse((14, y + 6, 50, y + 42), colour(rng, 60, 230))
            draw.text((64, y + 6), words(rng, 1, 3).title(), ink, font(16))
            draw.text((64, y + 28), words(rng, 3, 6), colour(rng, 110, 160), font(12))
            tall = 54
        elif kind == "card":
            draw.rounded_rectangle((14, y, width - 14, y + tall), 12, outline=colour(rng, 160, 220), fill=tuple(min(255, c + 8) for c in paper))
            lines(draw, rng, (28, y + 12, width - 28, y + tall), 14, ink)
        elif kind == "button":
            draw.rounded_rectangle((width // 6, y, width * 5 // 6, y + 44), 22, fill=accent)
            draw.text((width // 3, y + 12), words(rng, 1, 2).title(), "white", font(16))
            tall = 44
        else:
            draw.text((16, y + 10), words(rng, 2, 4).capitalize(), ink, font(15))
            draw.rounded_rectangle((width - 66, y + 8, width - 18, y + 32), 12, fill=rng.choice([accent, (180, 180, 180)]))
            tall = 40
        y += tall + 12
    draw.rectangle((0, height - 60, width, height), tuple(max(0, c - 12) for c in paper))
    for k in range(4):
        draw.rectangle((width * (2 * k + 1) // 8 - 12, height - 44, width * (2 * k + 1) // 8 + 12, height - 20), outline=ink, width=2)
    return image, "screenshot of an app screen with buttons and menus"


def chat(rng):
    width, height = 380, rng.randint(560, 760)
    paper, ink, accent = theme(rng)
    image = Image.new("RGB", (width, height), paper)
    draw, y = ImageDraw.Draw(image), 12
    while y < height - 70:
        mine, tall = rng.random() < 0.5, rng.randint(1, 4) * 20 + 20
        x0, x1 = (rng.randint(90, 180), width - 12) if mine else (12, rng.randint(200, 300))
        draw.rounded_rectangle((x0, y, x1, y + tall), 14, fill=accent if mine else colour(rng, 200, 235))
        lines(draw, rng, (x0 + 12, y + 8, x1 - 10, y + tall), 14, "white" if mine else (20, 20, 20), 0.2)
        y += tall + 10
    draw.rounded_rectangle((12, height - 48, width - 60, height - 10), 18, outline=ink)
    return image, "screenshot of a chat conversation with text messages"


def web_page(rng):
    width, height = rng.choice([(960, 640), (800, 900), (1024, 700)])
    paper, ink, accent = theme(rng)
    image = Image.new("RGB", (width, height), paper)
    draw = ImageDraw.Draw(image)
    draw.rectangle((0, 0, width, 34), (215, 218, 224))
    draw.rounded_rectangle((120, 6, width - 120, 28), 10, fill="white")
    draw.text((24, 52), words(rng, 2, 4).title(), accent, font(34))
    columns = rng.randint(1, 3)
    for k in range(columns):
        x0, x1 = 24 + k * (width - 40) // columns, 8 + (k + 1) * (width - 40) // columns
        if rng.random() < 0.6:
            draw.rectangle((x0, 110, x1, 110 + rng.randint(60, 180)), colour(rng, 80, 220))
        lines(draw, rng, (x0, 310, x1, height - 20), rng.choice([12, 14, 16]), ink)
    return image, "screenshot of a web page with headline and text columns"


def code_editor(rng):
    image = Image.new("RGB", (900, 600), colour(rng, 15, 45))
    draw = ImageDraw.Draw(image)
    for row in range(28):
        x = 50 + 22 * rng.randint(0, 4)
        draw.text((12, 12 + row * 20), str(row + 1), (110, 110, 110), font(13))
        for _ in range(rng.randint(0, 6)):
            word = rng.choice([*WORDS, "return", "const", "(", ")", "{", "}", "=", "=>", "0", "if"])
            draw.text((x, 12 + row * 20), word, colour(rng, 120, 250), font(14))
            x += int(draw.textlength(word + " ", font(14)))
    return image, "screenshot of a code editor with lines of program code"


def document(rng):
    width, height = rng.choice([(620, 877), (700, 900), (800, 600)])
    image = Image.new("RGB", (width, height), colour(rng, 232, 255))
    draw, size = ImageDraw.Draw(image), rng.choice([11, 13, 15, 18])
    margin = rng.randint(30, 80)
    draw.text((margin, margin), words(rng, 2, 5).title(), (20, 20, 20), font(size + 12))
    lines(draw, rng, (margin, margin + 60, width - margin, height - margin), size, (30, 30, 30), 0.15)
    return image, "scanned document page of printed text"


def form(rng):
    image = Image.new("RGB", (640, 820), colour(rng, 238, 255))
    draw, ink = ImageDraw.Draw(image), colour(rng, 0, 90)
    draw.text((40, 30), words(rng, 2, 4).title(), ink, font(28))
    for row in range(rng.randint(6, 11)):
        y = 100 + row * 62
        draw.text((40, y), words(rng, 1, 3).capitalize(), ink, font(14))
        draw.rectangle((40, y + 20, rng.choice([320, 600]), y + 46), outline=ink)
        if rng.random() < 0.5:
            draw.text((48, y + 25), words(rng, 1, 3), (40, 40, 120), font(15))
    return image, "paper form with boxes, fields and printed labels"


def receipt(rng):
    height = rng.randint(520, 900)
    image = Image.new("RGB", (340, height), colour(rng, 240, 255))
    draw, y = ImageDraw.Draw(image), 90
    draw.text((90, 24), words(rng, 1, 2).upper(), (20, 20, 20), font(26))
    while y < height - 80:
        draw.text((20, y), words(rng, 1, 2).upper(), (40, 40, 40), font(15))
        draw.text((260, y), f"{rng.random() * 90:.2f}", (40, 40, 40), font(15))
        y += 24
    draw.text((20, height - 60), f"TOTAL {rng.random() * 400:.2f}", (0, 0, 0), font(24))
    return image, "shop receipt with prices and a total"


def spreadsheet(rng):
    image = Image.new("RGB", (900, 560), "white")
    draw = ImageDraw.Draw(image)
    wide, tall = rng.randint(70, 130), rng.randint(22, 34)
    draw.rectangle((0, 0, 900, tall), colour(rng, 190, 235))
    for x in range(0, 900, wide):
        draw.line((x, 0, x, 560), (190, 190, 190))
        for y in range(0, 560, tall):
            if rng.random() < 0.7:
                draw.text((x + 6, y + 5), rng.choice(WORDS) if x == 0 or y == 0 else f"{rng.random() * 10 ** rng.randint(0, 4):.1f}", (30, 30, 30), font(13))
    for y in range(0, 560, tall):
        draw.line((0, y, 900, y), (190, 190, 190))
    return image, "spreadsheet table with rows and columns of numbers"


def _axes(rng):
    image = Image.new("RGB", (720, 480), rng.choice(["white", (250, 248, 240), (28, 30, 38)]))
    draw, ink = ImageDraw.Draw(image), (120, 120, 120)
    draw.text((120, 14), words(rng, 2, 5).title(), ink, font(22))
    draw.line((70, 60, 70, 420, 690, 420), ink, 2)
    for k in range(6):
        draw.text((20, 405 - k * 66), str(k * rng.choice([1, 5, 10, 50])), ink, font(14))
        draw.line((70, 412 - k * 66, 690, 412 - k * 66), (205, 205, 205))
    return image, draw


def bar_chart(rng):
    image, draw = _axes(rng)
    count, paint = rng.randint(3, 12), colour(rng, 40, 220)
    for k in range(count):
        x = 84 + k * 600 // count
        draw.rectangle((x, 420 - rng.randint(20, 340), x + 420 // count, 419), paint if rng.random() < 0.7 else colour(rng, 40, 220))
    return image, "bar chart with axes, title and coloured bars"


def line_chart(rng):
    image, draw = _axes(rng)
    for _ in range(rng.randint(1, 4)):
        y, points = rng.randint(120, 380), []
        for k in range(30):
            y = max(70, min(415, y + rng.randint(-40, 40)))
            points.append((75 + k * 21, y))
        draw.line(points, colour(rng, 30, 220), rng.randint(2, 5))
    return image, "line chart with axes and rising and falling curves"


def pie_chart(rng):
    image = Image.new("RGB", (600, 480), "white")
    draw, start = ImageDraw.Draw(image), 0.0
    draw.text((60, 14), words(rng, 2, 5).title(), (60, 60, 60), font(24))
    while start < 360:
        end = min(360, start + rng.uniform(20, 120))
        draw.pieslice((80, 70, 440, 430), start, end, colour(rng, 50, 240), "white")
        draw.text((460, 80 + start), words(rng, 1, 2), (60, 60, 60), font(15))
        start = end
    return image, "pie chart with coloured slices and a legend"


def map_view(rng):
    image = Image.new("RGB", (720, 540), (238, 234, 224))
    draw = ImageDraw.Draw(image)
    for _ in range(5):
        x, y = rng.randint(0, 720), rng.randint(0, 540)
        draw.polygon([(x + rng.randint(-160, 160), y + rng.randint(-120, 120)) for _ in range(6)], rng.choice([(170, 211, 223), (200, 226, 180)]))
    for _ in range(16):
        draw.line([(rng.randint(0, 720), rng.randint(0, 540)) for _ in range(3)], rng.choice(["white", (250, 210, 120)]), rng.randint(3, 9))
    for _ in range(12):
        draw.text((rng.randint(0, 640), rng.randint(0, 520)), words(rng, 1, 2).title(), (80, 80, 80), font(13))
    return image, "street map with roads, parks and place names"


def text_card(rng):
    width, height = rng.choice([(600, 600), (800, 450), (500, 700)])
    dark = rng.random() < 0.5
    image = Image.new("RGB", (width, height), colour(rng, 0, 90) if dark else colour(rng, 180, 255))
    draw, size = ImageDraw.Draw(image), rng.randint(26, 64)
    lines(draw, rng, (40, rng.randint(40, height // 3), width - 40, height - 40), size, "white" if dark else (20, 20, 20), 0.3)
    return image, "card with large printed text, a quote or announcement"


def line_drawing(rng):
    """Faces, houses, trees, animals of a few strokes on paper."""
    image = Image.new("RGB", (600, 600), colour(rng, 228, 255))
    draw, ink, wide = ImageDraw.Draw(image), colour(rng, 0, 80), rng.randint(2, 6)
    kind = rng.choice(["house", "face", "tree", "animal", "figure"])
    for _ in range(rng.randint(1, 3)):
        x, y, s = rng.randint(80, 320), rng.randint(120, 320), rng.randint(90, 230)
        if kind == "house":
            draw.rectangle((x, y, x + s, y + s), outline=ink, width=wide)
            draw.line((x - 12, y, x + s // 2, y - s // 2, x + s + 12, y), ink, wide)
            draw.rectangle((x + s // 3, y + s // 2, x + s // 2, y + s), outline=ink, width=wide)
        elif kind == "face":
            draw.ellipse((x, y, x + s, y + s), outline=ink, width=wide)
            for k in (0.3, 0.7):
                draw.ellipse((x + s * k - 8, y + s * 0.35, x + s * k + 8, y + s * 0.35 + 16), fill=ink)
            draw.arc((x + s * 0.25, y + s * 0.4, x + s * 0.75, y + s * 0.8), 10, 170, ink, wide)
        elif kind == "tree":
            draw.line((x + s // 2, y + s, x + s // 2, y + s // 2), ink, wide * 2)
            for _ in range(7):
                a, r = rng.uniform(0, math.tau), s * 0.3
                cx, cy = x + s / 2 + r * math.cos(a), y + s / 3 + r * math.sin(a)
                draw.ellipse((cx - r / 2, cy - r / 2, cx + r / 2, cy + r / 2), outline=ink, width=wide)
        elif kind == "animal":
            draw.ellipse((x, y, x + s, y + s * 0.55), outline=ink, width=wide)
            draw.ellipse((x + s * 0.85, y - s * 0.2, x + s * 1.2, y + s * 0.15), outline=ink, width=wide)
            for k in (0.2, 0.35, 0.65, 0.8):
                draw.line((x + s * k, y + s * 0.5, x + s * k, y + s * 0.95), ink, wide)
        else:
            draw.ellipse((x + s * 0.35, y, x + s * 0.65, y + s * 0.3), outline=ink, width=wide)
            draw.line((x + s / 2, y + s * 0.3, x + s / 2, y + s * 0.7), ink, wide)
            draw.line((x + s * 0.2, y + s * 0.45, x + s * 0.8, y + s * 0.45), ink, wide)
            draw.line((x + s * 0.3, y + s, x + s / 2, y + s * 0.7, x + s * 0.7, y + s), ink, wide)
    return image, f"simple line drawing, a doodle of a {kind} on paper"


def pattern(rng):
    image = Image.new("RGB", (480, 480), colour(rng))
    draw, step, paint = ImageDraw.Draw(image), rng.randint(20, 80), colour(rng)
    for x in range(0, 480, step):
        for y in range(0, 480, step):
            kind = rng.choice([draw.ellipse, draw.rectangle]) if rng.random() < 0.1 else draw.ellipse
            kind((x + 4, y + 4, x + step - 4, y + step - 4), paint)
    return image, "abstract pattern of repeated coloured shapes"


def blank(rng):
    a, b = colour(rng), colour(rng)
    image = Image.new("RGB", (400, 300))
    image.putdata([tuple(int(p + (q - p) * x / 400) for p, q in zip(a, b, strict=True)) for _ in range(300) for x in range(400)])
    return image, "plain background with a colour gradient"


KINDS = {
    "app screen": app_screen,
    "chat conversation": chat,
    "web page": web_page,
    "program code": code_editor,
    "printed document": document,
    "paper form": form,
    "receipt": receipt,
    "spreadsheet": spreadsheet,
    "bar chart": bar_chart,
    "line chart": line_chart,
    "pie chart": pie_chart,
    "map": map_view,
    "text card": text_card,
    "line drawing": line_drawing,
    "pattern": pattern,
    "plain background": blank,
}


def draw(key):
    """One picture by key: (concept, caption, encoded JPEG)."""
    rng = random.Random(key)
    concept = list(KINDS)[rng.randrange(len(KINDS))]
    image, caption = KINDS[concept](rng)
    out = io.BytesIO()
    image.save(out, "JPEG", quality=rng.randint(55, 92))
    return concept, caption, out.getvalue()


def meme_text(image, key):
    """The picture with a line of large outlined text at the top, the bottom, or both."""
    rng, image = random.Random(key), image.convert("RGB").copy()
    draw, size = ImageDraw.Draw(image), max(12, image.height // rng.randint(8, 13))
    for y in rng.choice([(0.03,), (0.97,), (0.03, 0.97)]):
        text = words(rng, 2, 5).upper()
        face = font(size)
        while draw.textlength(text, face) > image.width * 0.96 and size > 8:
            size -= 1
            face = font(size)
        x = (image.width - draw.textlength(text, face)) / 2
        draw.text((x, y * image.height if y < 0.5 else y * image.height - size * 1.2), text, "white", face, stroke_width=max(1, size // 12), stroke_fill="black")
    return image
