"""Calls every operation of an OpenAPI description with its examples through Prism, and reports responses that Prism
finds to break the description.

Usage: mock-prism.py OPENAPI URL TOKEN
"""

import json
import sys
import urllib.error
import urllib.parse
import urllib.request

CLIENT = "Basic T0MtbW9jazptb2NrLXNlY3JldA=="


def main():
    path, url, token = sys.argv[1:]
    document = json.load(open(path, encoding="utf-8"))
    called, violations = 0, []
    # Deletions last, as other examples name the same items.
    operations = [
        (template, method, operation)
        for template, methods in document["paths"].items()
        for method, operation in methods.items()
        if isinstance(operation, dict) and "operationId" in operation
    ]
    operations.sort(key=lambda it: it[1] == "delete")
    for template, method, operation in operations:
        request = build(url, template, method, operation, token)
        try:
            response = urllib.request.urlopen(request)
        except urllib.error.HTTPError as error:
            response = error
        called += 1
        found = json.loads(response.headers.get("sl-violations") or "[]")
        own = [it for it in found if it["location"] and it["location"][0] == "response"]
        is_oauth = "oauth" in operation["tags"]
        if own or (response.status >= 400 and not is_oauth):
            violations.append(f"{operation['operationId']}: {response.status} {own} {response.read()[:300]}")
    print(f"{called} operations called, {len(violations)} violations")
    print("\n".join(violations))
    return 1 if violations or not called else 0


def build(url, template, method, operation, token):
    headers = {"Authorization": CLIENT if "oauth" in operation["tags"] else f"Bearer {token}"}
    query = {}
    for parameter in operation.get("parameters", []):
        value = parameter.get("example")
        if value is None and "content" in parameter:
            value = json.dumps(next(iter(parameter["content"].values()))["example"])
        name = parameter["name"]
        if parameter["in"] == "path":
            template = template.replace("{%s}" % name, urllib.parse.quote(str(value), safe=""))
        elif parameter.get("required") and parameter["in"] == "query":
            query[name] = value
        elif parameter.get("required"):
            headers[name] = value
    body = None
    for content, media in operation.get("requestBody", {}).get("content", {}).items():
        headers["Content-Type"] = content
        example = media.get("example")
        if content.endswith("json"):
            body = json.dumps(example).encode()
        elif content.endswith("urlencoded"):
            body = urllib.parse.urlencode(example).encode()
        else:
            body = b"the bytes of a file"
    text = urllib.parse.urlencode(query)
    full = f"{url}{template}" + (f"?{text}" if text else "")
    return urllib.request.Request(full, data=body, headers=headers, method=method.upper())


if __name__ == "__main__":
    sys.exit(main())
