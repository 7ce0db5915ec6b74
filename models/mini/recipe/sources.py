"""The public sets the recipe reads: bare or plain git clones below one folder, `OWNER+NAME/repo` or `OWNER+NAME`, at pinned commits."""

import subprocess
from pathlib import Path
from typing import NamedTuple

HERE = Path(__file__).parent


class Source(NamedTuple):
    """A row of sources.tsv. `clean`: CC0, CC BY or our own."""

    key: str
    repository: str
    commit: str
    licence: str
    clean: bool
    what: str


def read_sources():
    """Rows of sources.tsv by key."""
    lines = (HERE / "sources.tsv").read_text(encoding="utf8").splitlines()[1:]
    rows = [line.split("\t") for line in lines]
    return {row[0]: Source(*row[:4], row[4] == "yes", row[5]) for row in rows}


class Clone:
    """A git clone read without a work tree. Raises where it is absent or lacks the commit."""

    def __init__(self, mirrors, source):
        name = source.repository.replace("/", "+")
        candidates = [Path(mirrors) / name / tail for tail in ("repo/.git", "repo", ".git", ".")]
        self.folder = next((path for path in candidates if (path / "objects").is_dir()), None)
        if self.folder is None:
            raise FileNotFoundError(f"no clone of {source.repository} below {mirrors}: git clone --bare https://github.com/{source.repository} {mirrors}/{name}")
        self.source = source
        if self._git("cat-file", "-t", source.commit).strip() != b"commit":
            raise ValueError(f"{source.repository} has no commit {source.commit}")

    def _git(self, *arguments):
        return subprocess.run(["git", f"--git-dir={self.folder}", *arguments], check=True, capture_output=True).stdout

    def files(self):
        """[(path, blob id)] of the pinned commit, in git's order."""
        out = []
        for line in self._git("ls-tree", "-r", "-z", self.source.commit).split(b"\0"):
            if line:
                meta, path = line.decode("utf8").split("\t", 1)
                out.append((path, meta.split()[2]))
        return out

    def text(self, path):
        """One file as text."""
        return self._git("show", f"{self.source.commit}:{path}").decode("utf8")

    def blobs(self, identifiers):
        """Yields (blob id, bytes) in the order asked; one git process."""
        with subprocess.Popen(["git", f"--git-dir={self.folder}", "cat-file", "--batch"], stdin=subprocess.PIPE, stdout=subprocess.PIPE) as process:
            for identifier in identifiers:
                process.stdin.write(f"{identifier}\n".encode())
                process.stdin.flush()
                head = process.stdout.readline().split()
                if len(head) != 3:
                    raise ValueError(f"{self.source.repository}: object {identifier} is absent")
                data = process.stdout.read(int(head[2]))
                process.stdout.read(1)
                yield identifier, data
            process.stdin.close()
