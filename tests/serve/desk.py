"""The page as a browser on this machine sees it, without one: requests in, answers out."""

from __future__ import annotations

import re
import time
from html import unescape
from typing import Any

from starlette.testclient import TestClient

from audit.serve.jobs import Jobs
from audit.serve.pages import application
from audit.serve.shelf import Shelf

PORT = 8000
TOKEN = "t0ken"
HOME = f"http://127.0.0.1:{PORT}"
ROOT = f"/{TOKEN}/"
WRONG = "Sales of the shop rose 6.4 percent to 482.6 million euros from 451.2 million euros.\n"


class Desk:
    """A page with its own shelf of articles."""

    def __init__(self, jobs: Jobs, folder: str | None = None) -> None:
        self.shelf = Shelf(jobs, ROOT, folder)
        self.client = TestClient(
            application(self.shelf, TOKEN, PORT), base_url=HOME, follow_redirects=False,
            raise_server_exceptions=False, headers={"origin": HOME},
        )  # fmt: skip

    def get(self, path: str = "", **headers: str) -> Any:
        return self.client.get(f"{ROOT}{path}", headers=headers)

    def send(self, path: str = "", files: Any = None, **fields: str) -> Any:
        """A form, as a page of ours sends it."""
        parts = [*(files or []), *((name, (None, value)) for name, value in fields.items())]
        return self.client.post(f"{ROOT}{path}", files=parts)

    def drop(self, name: str, data: bytes) -> int:
        """Drops an article; gives its number."""
        answer = self.send(files=[("file", (name, data))])
        assert answer.status_code == 303, text_of(answer)
        return int(answer.headers["location"].rpartition("/")[2])

    def page(self, number: int) -> Any:
        """The page of an article, when it is ready."""
        until = time.monotonic() + 60
        while time.monotonic() < until:
            answer = self.get(str(number))
            if "refresh" not in answer.headers:
                return answer
            time.sleep(0.05)
        raise AssertionError("the article was not read within a minute")

    def panel(self, number: int, says: str) -> Any:
        """What is told of a number, as the link at it leads there."""
        page = self.page(number).text
        found = re.search(rf'href="{ROOT}([^"]*/number/\w+)"[^>]*>{re.escape(says)}<', page)
        assert found is not None, f"{says} leads nowhere"
        return self.get(found[1])


def text_of(answer: Any) -> str:
    """What a page says, without its markup."""
    page = re.sub(r"<(style|script)>.*?</\1>", "", answer.text, flags=re.S)
    return " ".join(unescape(re.sub("<[^>]+>", " ", page)).split())


def headline(answer: Any) -> str:
    found = re.search(r"<h1[^>]*>(.*?)</h1>", answer.text)
    assert found is not None, answer.text[:500]
    return unescape(found[1])
