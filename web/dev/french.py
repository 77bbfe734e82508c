"""Puts French spaces into the texts of locales/fr: U+202F before ; ! ?, U+00A0 before : and %, and inside « »."""
import pathlib, re
for path in sorted(pathlib.Path(__file__).parent.parent.glob("locales/fr/*.ftl")):
    out = []
    for line in path.read_text().split("\n"):
        if not line.startswith("#"):
            line = re.sub(r"(?<=\S) ([;!?])", "\u202f\\1", line)
            line = re.sub(r"(?<=\S) ([:%])(?=\s|$|[.,)])", "\u00a0\\1", line)
            line = line.replace("« ", "«\u00a0").replace(" »", "\u00a0»").replace("'", "’")
        out.append(line)
    path.write_text("\n".join(out))
