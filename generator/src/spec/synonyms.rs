//! Words of other languages, such as OpenAPI, and what a spec says instead.

use super::read::Part;

/// What a key of another language means.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Synonym {
    /// The key with that meaning, if there is one.
    pub key: Option<&'static str>,
    /// Whether that key has the same values.
    pub is_same: bool,
    /// Advice on what to write.
    pub help: &'static str,
}

/// Words, the key that says the same (where a mapping has it), and the advice.
type Row = (&'static [&'static str], &'static str, &'static str);

const KEYS: &[Row] = &[
    (&["description", "summary", "desc", "title", "comment", "text"], "doc", "write `doc`"),
    (&["properties", "attributes", "members"], "fields", "write `fields`"),
    (&["type"], "fields", "leave it out: what stands under `schemas` is an object"),
    (&["type"], "values", "leave it out: the values of an enum are text"),
    (&["type"], "variants", "leave it out: the schemas under `variants` are the types"),
    (
        &["required", "optional", "nullable"],
        "type",
        "a type with `?` is optional, as in `string?`; any other is required",
    ),
    (&["required"], "fields", "a field whose type ends with `?` is optional; all others are required"),
    (&["items"], "type", "write the type of the items and `[]`, as in `type: string[]`"),
    (
        &["format"],
        "type",
        "leave it out: the type says it, as in `int64` or `timestamp`; other formats go into `doc`",
    ),
    (&["enum"], "values", "write `values`, a map from each value to its meaning"),
    (&["enum", "values", "const"], "type", "declare an enum under `enums`, and write its name as `type`"),
    (
        &["oneOf", "anyOf", "mapping", "kinds"],
        "variants",
        "write `variants`, a map from each value of the tag to a schema",
    ),
    (&["oneOf", "anyOf", "variants"], "type", "declare a union under `unions`, and write its name as `type`"),
    (&["discriminator"], "tag", "write `tag`, and the name of the field after it"),
    (&["allOf", "inherits", "base"], "extends", "write `extends`, and the name of a schema after it"),
    (&["$ref", "ref", "schema"], "type", "write the name of the type, as in `type: Thing`"),
    (&["properties", "fields"], "type", "declare a schema under `schemas`, and write its name as `type`"),
    (&["additionalProperties"], "type", "a map with any keys has the type `map<T>`, as in `map<string>`"),
    (
        &["additionalProperties"],
        "fields",
        "a map with any keys is no schema, but the type `map<T>` of a field",
    ),
    (&["minimum", "exclusiveMinimum", "gte"], "min", "write `min`"),
    (&["maximum", "exclusiveMaximum", "lte"], "max", "write `max`"),
    (&["regex", "regexp", "match"], "pattern", "write `pattern`"),
    (&["length"], "max_length", "write `min_length` or `max_length`"),
    (&["readOnly", "writeOnly", "uniqueItems", "multipleOf"], "doc", "say it in `doc`"),
    (&["operationId", "name"], "doc", "leave it out: the key above is the name"),
    (&["in"], "type", "leave it out: parameters stand under `path`, `query` or `headers`"),
    (
        &["parameters", "params", "args"],
        "path",
        "describe the parameters under `path`, `query` or `headers`, by their names",
    ),
    (
        &["requestBody", "payload", "data"],
        "body",
        "write `body`, with `content`, `type`, `doc` and `example`",
    ),
    (
        &["responses", "returns", "result", "output"],
        "response",
        "write the schema as `response`, and failures under `errors`",
    ),
    (&["security", "permissions"], "scopes", "write `scopes`"),
    (
        &["method", "verb", "url", "uri", "route", "endpoint"],
        "request",
        "write both as `request`, as in `request: GET /v1/things/{thingId}`",
    ),
    (&["tags", "tag"], "request", "leave it out: the file is the section"),
    (
        &["components", "definitions", "types"],
        "schemas",
        "declare types under `schemas`, `unions` and `enums`",
    ),
    (&["paths", "operations", "calls"], "endpoints", "write `endpoints`"),
    (&["servers", "host", "base_url", "baseUrl"], "server", "write `server`, and one URL after it"),
    (&["info", "name"], "title", "write `title`, and the name of the API after it"),
    (&["version", "openapi", "swagger"], "server", "leave it out: paths have the version of the API"),
];

/// What this key of another language means in a mapping.
#[must_use]
pub fn of_key(word: &str, part: &Part) -> Option<Synonym> {
    let means = |(words, key, _): &&Row| words.contains(&word) && part.key(key).is_some();
    let (_, key, help) = KEYS.iter().find(means)?;
    let key = Some(*key).filter(|_| !help.starts_with("leave it out"));
    Some(Synonym { key, is_same: key.is_some() && key == replacement(help), help })
}

/// The word that some advice says to write, if it says no more.
#[must_use]
pub fn replacement(help: &str) -> Option<&str> {
    help.strip_prefix("write `")?.strip_suffix('`').filter(|word| !word.contains('`'))
}

/// Advice for the name of a type of another language.
#[must_use]
pub fn of_type(word: &str) -> Option<&'static str> {
    Some(match word.to_ascii_lowercase().as_str() {
        "integer" | "int" | "long" | "short" | "uint" | "i32" | "u32" | "i64" | "u64" | "int8" | "int16" => {
            "write `int32`, or `int64` for large numbers"
        }
        "bool" => "write `boolean`",
        "float" | "double" | "decimal" | "f64" | "f32" | "real" => "write `number`",
        "date" | "time" | "datetime" | "date_time" | "instant" => {
            "write `timestamp` for seconds since 1970, or `string` for a date as text"
        }
        "str" | "text" | "char" | "varchar" | "uuid" | "guid" | "id" | "uri" | "url" | "email"
        | "hostname" => "write `string`",
        "password" | "token" => "write `secret`",
        "object" | "dict" | "struct" | "record" | "hash" | "map" => {
            "write the name of a schema, `map<T>` for any keys, or `json` for any value"
        }
        "array" | "list" | "vec" | "set" => "write the type of the items and `[]`, as in `string[]`",
        "any" | "unknown" | "mixed" | "value" => "write `json`",
        "file" | "binary" | "bytes" | "byte" | "blob" => {
            "bytes are a body with `content: application/octet-stream`, or a `string` with `encoding: base64`"
        }
        "none" | "null" | "void" | "nil" | "empty" => "write `none` for a response without content",
        "enum" | "union" => "declare it under `enums` or `unions`, and write its name",
        _ => return None,
    })
}
