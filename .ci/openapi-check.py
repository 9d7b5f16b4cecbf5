"""Validates OpenAPI 3.1 descriptions, and every example and default in them against its schema.

Usage: openapi-check.py FILE...

Examples are also spoilt, one required field or one tag at a time, and must then be refused: a schema that takes
everything would pass otherwise. Prints what was counted; exit status 1 if anything is wrong.
"""

import collections
import json
import pathlib
import sys
import urllib.parse

from jsonschema import Draft202012Validator
from openapi_spec_validator import OpenAPIV31SpecValidator
from referencing import Registry, Resource
from referencing.jsonschema import DRAFT202012

NAME = "urn:description"
# Under these keys stand things by names of their own, under those plain data.
BY_NAME = ("paths", "webhooks", "schemas", "properties", "responses", "content", "securitySchemes", "links")
DATA = ("example", "examples", "default", "enum", "const", "mapping")
METHODS = ("get", "put", "post", "delete", "options", "head", "patch", "trace")


class Description:
    """One document, with what is counted and what is wrong in it."""

    def __init__(self, path):
        self.name = path.stem
        self.document = json.loads(path.read_text(encoding="utf-8"))
        self.registry = Registry().with_resource(NAME, Resource(self.document, DRAFT202012))
        self.counts = collections.Counter()
        self.wrong = []

    def check(self):
        for error in OpenAPIV31SpecValidator(self.document).iter_errors():
            self.wrong.append(f"#/{'/'.join(map(str, error.absolute_path))}: {error.message}")
        self.values(self.document, ())
        paths = self.document["paths"].values()
        self.counts["operations"] = sum(method in item for item in paths for method in METHODS)
        self.counts["webhooks"] = len(self.document.get("webhooks", {}))
        schemas = self.document["components"]["schemas"]
        self.counts["schemas"] = len(schemas)
        for name, schema in schemas.items():
            for error in Draft202012Validator(Draft202012Validator.META_SCHEMA).iter_errors(schema):
                self.wrong.append(f"schema {name}: {error.message}")

    def values(self, node, path, by_name=False):
        """Finds every example and default below a node, wherever the format has them."""
        if isinstance(node, list):
            for index, item in enumerate(node):
                self.values(item, (*path, str(index)))
        if not isinstance(node, dict):
            return
        if by_name:  # what is called `default` here is a name, not a word of the format
            for name, item in node.items():
                self.values(item, (*path, name))
            return
        if "schema" in node:  # a parameter or a media type
            schema = (*path, "schema")
            if "example" in node:
                self.value("examples", node["example"], schema)
            for example in node.get("examples", {}).values():
                self.value("examples", example["value"], schema)
        else:  # a schema, or nothing that has examples
            for example in node.get("examples", ()):
                self.value("examples", example, path)
            if "default" in node:
                self.value("defaults", node["default"], path)
        for key, item in node.items():
            if key not in DATA and not key.startswith("x-"):
                self.values(item, (*path, key), key in BY_NAME)

    def value(self, kind, value, schema):
        self.counts[kind] += 1
        for error in self.errors(value, schema):
            self.wrong.append(f"{kind[:-1]} at #/{'/'.join(schema)}: {error.message}\n    {json.dumps(value)[:200]}")
        for spoilt, how in self.spoil(value, self.resolve(schema)):
            self.counts["spoilt examples, refused"] += 1
            if not any(self.errors(spoilt, schema)):
                self.wrong.append(f"{kind[:-1]} at #/{'/'.join(schema)} passes {how}")

    def errors(self, value, schema):
        pointer = "/".join(part.replace("~", "~0").replace("/", "~1") for part in schema)
        reference = {"$ref": f"{NAME}#/{urllib.parse.quote(pointer, safe='/~')}"}
        return Draft202012Validator(reference, registry=self.registry).iter_errors(value)

    def resolve(self, path):
        node = self.document
        for part in path:
            node = node[int(part)] if isinstance(node, list) else node[part]
        while isinstance(node, dict) and "$ref" in node:
            node = self.registry.resolver(NAME).lookup(node["$ref"]).contents
        return node

    def spoil(self, value, schema):
        """The value without one of the fields that it must have, or with a tag that there is not, on every level."""
        if isinstance(schema, bool):
            return
        while "$ref" in schema:
            schema = self.registry.resolver(NAME).lookup(schema["$ref"]).contents
        if isinstance(value, list):
            for index, item in enumerate(value):
                for spoilt, how in self.spoil(item, schema.get("items", {})):
                    yield [*value[:index], spoilt, *value[index + 1 :]], how
        if not isinstance(value, dict):
            return
        if "discriminator" in schema:
            tag = schema["discriminator"]["propertyName"]
            yield {**value, tag: "no such kind"}, f"with another {tag}"
            chosen = schema["discriminator"]["mapping"][value[tag]]
            yield from self.spoil(value, {"$ref": chosen})
        for part in schema.get("allOf", ()):
            yield from self.spoil(value, part)
        for key in schema.get("required", ()):
            yield {k: v for k, v in value.items() if k != key}, f"without {key}"
        for key, item in value.items():
            below = schema.get("properties", {}).get(key, schema.get("additionalProperties", {}))
            for spoilt, how in self.spoil(item, below):
                yield {**value, key: spoilt}, how


def main(paths):
    total, wrong = collections.Counter(), 0
    for path in paths:
        description = Description(pathlib.Path(path))
        description.check()
        total += description.counts
        wrong += len(description.wrong)
        for message in description.wrong:
            print(f"{description.name}: {message}")
        if description.wrong or description.name == "spec":
            print(f"{description.name}: {shown(description.counts)}")
    print(f"{len(paths)} descriptions: {shown(total)}; {wrong} wrong")
    return 1 if wrong else 0


def shown(counts):
    return ", ".join(f"{count} {what}" for what, count in sorted(counts.items()))


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
