"""One finding as compilers show a fault: sentence, place, marked source, arithmetic, number line, help."""

from __future__ import annotations

from audit.base.findings import Finding, Severity, Step
from audit.base.source import Place, Source
from audit.reports.blocks import Line, Page, ReportPart, StyledText, flow, line_cells
from audit.reports.brief import printed
from audit.reports.cells import cells
from audit.reports.excerpt import Mark, excerpt, frame
from audit.reports.figures import set_text
from audit.reports.number_line import number_line
from audit.reports.wording import heading, is_set_told, note_lines, repairs_told, step_line


class Lines(dict[str, list[str]]):
    """The lines of each source by file name, split once however many findings mention the file.

    A file that is not available has none."""

    def __init__(self, sources: dict[str, Source]) -> None:
        super().__init__()
        self._sources = sources

    def __missing__(self, file: str) -> list[str]:
        lines = self._sources[file].lines() if file in self._sources else []
        self[file] = lines
        return lines


def diagnostic(finding: Finding, sources: Lines, page: Page) -> ReportPart:
    """The block of one finding, with everything that is known about it."""
    gutter = _gutter(finding)
    lines = _sentence(finding, page)
    lines.extend(_source(finding, sources, page, gutter))
    for part in (
        _arithmetic(finding, page, gutter),
        _drawing(finding, page, gutter),
        _advice(finding, page, gutter),
    ):
        if part:
            lines.append((frame("", page, gutter),))
            lines.extend(part)
    return ReportPart("finding", lines, severity_role(finding))


def severity_role(finding: Finding) -> str:
    """The role of everything that shows the severity of a finding."""
    return "note" if finding.severity is Severity.NONE else str(finding.severity)


def _sentence(finding: Finding, page: Page) -> list[Line]:
    label = page.safe(heading(finding, page.language))
    spans = [
        StyledText(label, severity_role(finding)),
        StyledText(page.text(": ") + page.told(finding.message), "strong"),
    ]
    return flow(spans, page.width, indent=2)


def _gutter(finding: Finding) -> int:
    numbers = [
        finding.place.line,
        *(near.place.line for near in finding.related),
        *(one.place.line for one in finding.in_text),
    ]
    return max(len(str(max(numbers))), 2)


# -- the source ------------------------------------------------------------------------------------------


def _source(finding: Finding, sources: Lines, page: Page, gutter: int) -> list[Line]:
    """The marked source lines, file by file; a file whose text is not available is only named."""
    lines = _in_article(finding, sources, page, gutter)
    for place, marks, labels in _by_file(finding, sources, page):
        lines.append(_edge(place, page, gutter))
        if lines[1:] and finding.in_text and place.file == finding.place.file:
            continue  # the sentence of the article is shown, so the claim file is only named
        drawn = _shown(finding, place, sources, marks, page, gutter)
        if drawn:
            lines.append((frame("", page, gutter),))
            lines.extend(drawn)
            continue
        lines.extend((frame("", page, gutter), StyledText(label, "related")) for label in labels)
    return lines


def _edge(place: Place, page: Page, gutter: int) -> Line:
    return (
        StyledText(f"{'':{gutter}} {page.glyphs.corner} ", "frame"),
        StyledText(page.safe(place), "place"),
    )


def _in_article(finding: Finding, sources: Lines, page: Page, gutter: int) -> list[Line]:
    """The sentences of the article that contain the numbers of a claim file's check."""
    if not finding.in_text:
        return []
    place = finding.read_at
    marks = [
        _mark(
            one.place,
            page.told(one.label) if at else page.text("this number"),
            "related" if at else "primary",
        )
        for at, one in enumerate(finding.in_text)
    ]
    drawn = excerpt(sources[place.file], marks, page, gutter, True)
    return [_edge(place, page, gutter), (frame("", page, gutter),), *drawn] if drawn else []


def _shown(
    finding: Finding, place: Place, sources: Lines, marks: list[Mark], page: Page, gutter: int
) -> list[Line]:
    """The corner of the table that the finding is about, or the lines of the text."""
    if finding.corner is not None and place.file == finding.place.file:
        from audit.reports.corner import corner_lines  # most findings are about prose

        return corner_lines(finding.corner, page, gutter)
    return excerpt(sources[place.file], marks, page, gutter, finding.is_bound)


def _by_file(finding: Finding, sources: Lines, page: Page) -> list[tuple[Place, list[Mark], list[str]]]:
    """For each file the place to name, what to mark in it, and the labels; the finding's own file first."""
    files: dict[str, tuple[Place, list[Mark], list[str]]] = {}
    own = files.setdefault(finding.place.file, (finding.place, [], []))
    if finding.place != Place.whole_file(finding.place.file):
        own[1].append(_mark(finding.place, _own_label(finding, sources, page), "primary"))
    for near in finding.related:
        _, marks, labels = files.setdefault(near.place.file, (near.place, [], []))
        label = page.told(near.label)
        marks.append(_mark(near.place, label, "related"))
        labels.append(f"{near.place.line}: {label}")
    return list(files.values())


def _mark(place: Place, label: str, role: str) -> Mark:
    end = place.end_column if place.end_line == place.line else 1_000_000_000
    return Mark(place.line, place.column - 1, end - 1, label, role)


def _own_label(finding: Finding, sources: Lines, page: Page) -> str:
    """``this number`` if the finding is placed at a number, so that nobody confuses it with the other one."""
    place, lines = finding.place, sources[finding.place.file]
    if not finding.related or place.line != place.end_line:
        return ""
    line = lines[place.line - 1] if place.line <= len(lines) else ""
    marked = line[place.column - 1 : place.end_column - 1].strip("\"'")
    return page.text("this number") if marked and marked in finding.written else ""


# -- the arithmetic --------------------------------------------------------------------------------------


def _arithmetic(finding: Finding, page: Page, gutter: int) -> list[Line]:
    lines: list[Line] = []
    for step in finding.steps:
        lines.extend(_step(step, finding, page, gutter))
    return lines


def _step(step: Step, finding: Finding, page: Page, gutter: int) -> list[Line]:
    edge = StyledText(f"{'':{gutter}} {page.glyphs.step} ", "frame")
    room = page.width - gutter - 3
    lines = flow(
        [StyledText(page.told(printed(step_line(step, finding, page.language))), "step")], room, indent=2
    )
    origin = _origin(step, page)
    if origin and len(lines) == 1 and line_cells(lines[0]) + 3 + cells(origin) <= room:
        lines = [(*lines[0], StyledText("   " + origin, "dim"))]
    elif origin:
        lines.extend((StyledText("    "), *line) for line in flow([StyledText(origin, "dim")], room - 4))
    bar = frame("", page, gutter)
    return [(edge if index == 0 else bar, *line) for index, line in enumerate(lines)]


def _origin(step: Step, page: Page) -> str:
    """The set that a step gives, and why it is as wide as it is.

    Empty if it is a single value or has already been given."""
    reason = page.told(step.origin) if step.origin is not None else ""
    if step.set is None or is_set_told(step):
        return reason
    told = set_text(step.set, page.safe(step.unit), page.glyphs, page.language)
    return f"{told}{page.text(': ')}{reason}" if reason else told


# -- the drawing and the advice --------------------------------------------------------------------------


def _drawing(finding: Finding, page: Page, gutter: int) -> list[Line]:
    picture = finding.picture
    if picture is None:
        return []
    drawn = number_line(picture, page.width - gutter - 5, page)
    return [(frame("", page, gutter), StyledText("  "), *line) for line in drawn]


def _advice(finding: Finding, page: Page, gutter: int) -> list[Line]:
    """Repairs that would explain the finding, further notes of the diagnosis, then what the reader can do."""
    lines: list[Line] = []
    for first, rest in repairs_told(finding, page.language):
        lines.extend(_told("repair", page.glyphs.unknown, first, page, gutter))
        for line in rest:
            lines.extend(
                (bar, StyledText("  "), *text) for bar, *text in _told("repair", "", line, page, gutter)
            )
    for note in note_lines(finding, page.language):
        lines.extend(_told("repair", page.glyphs.unknown, note, page, gutter))
    if finding.help is not None:
        cure = page.text("help: {help}", help=page.language.told(finding.help))
        lines.extend(_told("help", page.glyphs.step, cure, page, gutter))
    return lines


def _told(role: str, sign: str, text: str, page: Page, gutter: int) -> list[Line]:
    """A line of advice after its sign, or after the bar if it belongs to the line before."""
    shown = page.told(printed(text) if role == "repair" else text)
    wrapped = flow([StyledText(shown, role)], page.width - gutter - (3 if sign else 5), indent=2)
    bar = frame("", page, gutter)
    edge = StyledText(f"{'':{gutter}} {sign} ", "frame") if sign else bar
    return [(edge if index == 0 else bar, *line) for index, line in enumerate(wrapped)]
