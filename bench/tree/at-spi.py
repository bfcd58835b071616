"""A small assistive technology on the platform's accessibility bus (AT-SPI), for platform.ts.

Each line of the input is a command in JSON, and each line of the output its answer:

    {"do": "tree", "page": TITLE}                             the tree below the page's document
    {"do": "press", "page": TITLE, "role": …, "name": …}      focus, then the default action
    {"do": "name", "page": TITLE, "role": …}                  the name of the first one of a role
    {"do": "events"}                                          the events since this was last asked

Needs Debian's python3-gi and gir1.2-atspi-2.0.
"""

import json
import sys

import gi

gi.require_version("Atspi", "2.0")
from gi.repository import Atspi, GLib  # noqa: E402

# All that a screen reader may listen to. A running strip must fire none of them.
CLASSES = ["object", "document", "window", "focus"]
DOCUMENTS = ["document web", "document frame"]
SHOWN_STATES = ["focused", "expandable", "expanded", "checked", "pressed", "busy"]
SHOWN_ATTRIBUTES = ["live", "posinset", "setsize", "level", "current", "xml-roles", "haspopup"]
MOST_NODES = 20_000

events = []


def children_of(node):
    for index in range(node.get_child_count()):
        child = node.get_child_at_index(index)
        if child is not None:
            yield child


def attributes_of(node):
    return node.get_attributes() or {}


def document_of(title):
    """The document with this title; browsers name it after the page."""
    for application in children_of(Atspi.get_desktop(0)):
        for node in walk(application):
            if node.get_role_name() in DOCUMENTS and node.get_name() == title:
                return node
    raise LookupError(f"No page has the title {title}.")


def walk(node):
    nodes = [node]
    for _ in range(MOST_NODES):
        if not nodes:
            return
        one = nodes.pop(0)
        yield one
        nodes[:0] = children_of(one)


def find(command):
    document = document_of(command["page"])
    for node in walk(document):
        if node.get_role_name() != command["role"]:
            continue
        if node.get_name().startswith(command.get("name", "")):
            return node
    raise LookupError(f"The page has no {command['role']} {command.get('name', '')}.")


def tree_of(node):
    attributes = attributes_of(node)
    states = node.get_state_set()
    return {
        "role": node.get_role_name(),
        "name": node.get_name(),
        "text": text_of(node),
        "states": [one for one in SHOWN_STATES if states.contains(getattr(Atspi.StateType, one.upper()))],
        "attributes": {one: attributes[one] for one in SHOWN_ATTRIBUTES if one in attributes},
        "children": [tree_of(child) for child in children_of(node)],
    }


def text_of(node):
    """Its own text; a browser puts U+FFFC where a child stands."""
    if "Text" not in node.get_interfaces():
        return ""
    return Atspi.Text.get_text(node, 0, -1).replace("\ufffc", "").strip()


def press(command):
    """As assistive technology does it: the focus first, then the default action."""
    node = find(command)
    name = node.get_name()
    Atspi.Component.grab_focus(node)
    wait_for(lambda: node.get_state_set().contains(Atspi.StateType.FOCUSED))
    named_after_focus = node.get_name()
    Atspi.Action.do_action(node, 0)
    return {"name": name, "namedAfterFocus": named_after_focus}


def wait_for(is_true, seconds=5):
    context = GLib.MainContext.default()
    end = GLib.get_monotonic_time() + seconds * 1_000_000
    while not is_true():
        if GLib.get_monotonic_time() > end:
            raise TimeoutError("The browser did not move the focus.")
        context.iteration(False)
        GLib.usleep(10_000)


def note(event):
    value = event.any_data
    text = value if isinstance(value, str) else ""
    try:
        seen = source_of(event.source)
    # What has gone tells no more of itself, and its event still was one.
    except GLib.GError:
        seen = {"role": "gone", "name": "", "live": "off"}
    if seen is not None:
        events.append({"type": event.type, "text": text, **seen})


def source_of(node):
    if node is None or not is_of_page(node):
        return None
    attributes = attributes_of(node)
    live = attributes.get("container-live", attributes.get("live", "off"))
    return {"role": node.get_role_name(), "name": node.get_name(), "live": live}


def is_of_page(node):
    """False for the window and the toolbars of the browser. What has left the page counts for it."""
    while node is not None:
        role = node.get_role_name()
        if role in DOCUMENTS:
            return True
        if role in ("frame", "application"):
            return False
        node = node.get_parent()
    return True


def take_events(_command):
    taken = list(events)
    events.clear()
    return taken


COMMANDS = {
    "tree": lambda command: tree_of(document_of(command["page"])),
    "press": press,
    "name": lambda command: find(command).get_name(),
    "events": take_events,
}


def answer(line):
    command = json.loads(line)
    try:
        return {"value": COMMANDS[command["do"]](command)}
    # The page changes while it is read: whoever asked tries again.
    except Exception as error:
        return {"error": f"{type(error).__name__}: {error}"}


def read(channel, _condition):
    line = channel.readline()
    if not line:
        loop.quit()
        return False
    print(json.dumps(answer(line)), flush=True)
    return True


Atspi.init()
listener = Atspi.EventListener.new(note)
for one in CLASSES:
    listener.register(one)
loop = GLib.MainLoop()
GLib.io_add_watch(sys.stdin, GLib.PRIORITY_DEFAULT, GLib.IO_IN | GLib.IO_HUP, read)
loop.run()
