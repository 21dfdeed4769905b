"""Prints rows of numbers as JSON, one row a line, in the layout of the formatter of this project."""

import json
import re


def lines(rows, indent="  "):
    return "[\n" + ",\n".join(indent + line(row) for row in rows) + "\n" + indent[2:] + "]"


def line(row):
    text = re.sub(r"e([+-])0*(\d)", lambda found: "e" + found[1].strip("+") + found[2], json.dumps(row))
    return "{ " + text[1:-1] + " }"


def print_rows(rows):
    print(lines(rows))


def print_tables(tables):
    print("{\n" + ",\n".join(f'  "{name}": {lines(rows, "    ")}' for name, rows in tables.items()) + "\n}")
