"""Checks the JSON Schemas of the spec language with the validator of the package jsonschema: valid specs fit them, and each
fixture and slip with a mistake of structure does not.

Usage: schema-check.py GENERATOR
"""

import json
import pathlib
import re
import shutil
import subprocess
import sys
import tempfile

import jsonschema
import yaml

FIXTURES = pathlib.Path("tests/fixtures")
# The codes about keys and kinds of values, which a schema can see.
STRUCTURE = {"unknown-key", "missing-key", "missing-doc", "wrong-kind"}
# Fixtures and slips with a mistake that the declarations do not state: a key that only another key or value requires, or a
# name that only some items have.
UNSEEN = {
    "authorize_without_token",
    "json_body_without_an_example",
    "lists_of_nothing",
    "pages_by_nothing",
    "pages_by_offset_without_defaults",
    "pages_by_offset_without_limit",
    "parameters_that_must_be_passed",
    "poll_without_values",
    "rate_limit_per_unknown_document",
    "refusals_that_do_not_fit",
    "source_without_a_date",
    "union_variant_without_doc",
    "union_without_variants",
    "requests: a limit per document without `of`",
    "state: a list without its items",
    "state: a reason to refuse misspelt",
    "values: a body without an example",
}


class Loader(yaml.SafeLoader):
    """Reads scalars as editors do, by YAML 1.2: without dates, and with two words for booleans."""


OTHERWISE = ["tag:yaml.org,2002:" + name for name in ("bool", "int", "merge", "timestamp")]
Loader.yaml_implicit_resolvers = {
    first: [(tag, pattern) for tag, pattern in resolvers if tag not in OTHERWISE]
    for first, resolvers in yaml.SafeLoader.yaml_implicit_resolvers.items()
}
Loader.add_implicit_resolver("tag:yaml.org,2002:bool", re.compile("^(true|false)$"), list("tf"))
Loader.add_implicit_resolver("tag:yaml.org,2002:int", re.compile("^[-+]?[0-9]+$"), list("-+0123456789"))


def keyed(value):
    """A value with text keys, as editors see statuses."""
    if isinstance(value, dict):
        return {str(key): keyed(inner) for key, inner in value.items()}
    return [keyed(item) for item in value] if isinstance(value, list) else value


def validator(name):
    schema = json.loads(pathlib.Path("spec", name).read_text())
    jsonschema.Draft7Validator.check_schema(schema)
    return jsonschema.Draft7Validator(schema)


VALIDATORS = {True: validator("api.schema.json"), False: validator("schema.json")}


def errors(path, text=None):
    """What the schema of a file says about it; `None` if PyYAML cannot read the file."""
    try:
        document = keyed(yaml.load(path.read_text() if text is None else text, Loader))
    except (yaml.YAMLError, UnicodeDecodeError):
        return None
    found = VALIDATORS[path.name == "api.yaml"].iter_errors(document)
    return [f"{'.'.join(map(str, error.absolute_path))}: {error.message}" for error in found]


def diagnostics(generator, folder):
    """The generator's diagnostics about the spec of a fixture, by file name."""
    with tempfile.TemporaryDirectory() as spec:
        if not (folder / "api.yaml").exists():
            for path in FIXTURES.glob("*.yaml"):
                shutil.copy(path, spec)
        for path in folder.glob("*.yaml"):
            shutil.copy(path, spec)
        ran = subprocess.run([generator, "check", "--format", "json", "--spec", spec], capture_output=True, text=True)
    found = {}
    for line in ran.stdout.splitlines():
        diagnostic = json.loads(line)
        found.setdefault(pathlib.Path(diagnostic["file"]).name, []).append(diagnostic["code"])
    return found


def slips():
    """The slips of tests/slips.rs, which describes their form: title, path, code of the mistake, and text of the file."""
    for group in sorted(FIXTURES.glob("slips/*.slips")):
        for slip in group.read_text().rstrip("\n").split("\n\n# "):
            title, header, *edits = slip.split("\n")
            name, code = header.split(" ", 1)
            path = FIXTURES / "slips/base" / name
            text = "\n" + path.read_text()
            for edit in "\n".join(line for line in edits if not line.startswith("~")).split("\n@@\n"):
                lines = [(line[:1] or " ", line[1:]) for line in edit.split("\n")]
                old = "".join(f"\n{line}" for mark, line in lines if mark in " -=")
                new = "".join(f"\n{line}" for mark, line in lines if mark != "-")
                assert old + "\n" in text, title
                text = text.replace(old + "\n", new.replace("⇥", "\t").replace("⍽", "\u00a0") + "\n", 1)
            yield f"{group.stem}: {title.removeprefix('# ')}", path, code, text


def main():
    generator = sys.argv[1]
    failures = []
    folders = [pathlib.Path("spec"), FIXTURES, FIXTURES / "keys", FIXTURES / "other_api", FIXTURES / "resend"]
    valid = [path for folder in [*folders, *sorted(FIXTURES.glob("valid/*"))] for path in sorted(folder.glob("*.yaml"))]
    for path in valid:
        failures += [f"{path}: {error}" for error in errors(path)]
    seen = 0
    for folder in sorted(FIXTURES.glob("invalid/*")):
        for name, codes in sorted(diagnostics(generator, folder).items()):
            path = folder / name
            structure = sorted(STRUCTURE.intersection(codes))
            found = errors(path) if structure and path.exists() else None
            if found is None:
                continue
            if bool(found) == (folder.name in UNSEEN):
                failures.append(f"{path} {'does not fit' if found else 'fits'} the schema; it has {', '.join(structure)}")
            seen += bool(found)
    caught = 0
    for title, path, code, text in slips():
        found = errors(path, text) if code in STRUCTURE else None
        if found is not None:
            caught += bool(found)
            if bool(found) == (title in UNSEEN):
                failures.append(f"{title}: {'does not fit' if found else 'fits'} the schema; it has {code}")
    print("\n".join(failures + [f"{len(valid)} files fit their schema; {seen} fixtures and {caught} slips do not"]))
    sys.exit(bool(failures))


main()
