"""`python -m tests.docs` writes the made parts of every page anew."""

from tests.docs.pages import pages, remade
from tests.house.checkout import where


def main() -> None:
    for page in pages():
        text = page.read_text(encoding="utf-8")
        anew = remade(page)
        if anew != text:
            page.write_text(anew, encoding="utf-8")
            print(f"made anew: {where(page)}")


main()
