//! What names become in Rust. The only place that knows `heck`.

use heck::{ToPascalCase, ToSnakeCase};

/// Keywords that can be written as raw identifiers.
const KEYWORDS: &[&str] = &[
    "abstract", "as", "async", "await", "become", "box", "break", "const", "continue", "do", "dyn", "else",
    "enum", "extern", "false", "final", "fn", "for", "gen", "if", "impl", "in", "let", "loop", "macro",
    "match", "mod", "move", "mut", "override", "priv", "pub", "ref", "return", "static", "struct", "trait",
    "true", "try", "type", "typeof", "unsafe", "unsized", "use", "virtual", "where", "while", "yield",
];

/// Keywords that cannot.
const PATH_KEYWORDS: &[&str] = &["crate", "self", "super", "Self", "_"];

/// Names of Rust's prelude that emitted code uses. Everything else it names by a path.
const RESERVED_TYPES: &[&str] = &[
    "Clone",
    "Debug",
    "Default",
    "Eq",
    "From",
    "Hash",
    "Into",
    "IntoIterator",
    "None",
    "Ok",
    "Option",
    "PartialEq",
    "Result",
    "Self",
    "Some",
    "String",
    "Vec",
];

/// Functions that the client has besides the endpoints.
const RESERVED_FUNCTIONS: &[&str] = &[
    "builder",
    "clone",
    "download",
    "new",
    "raw",
    "settings",
    "with_credentials",
    "with_token",
    "with_token_source",
    "with_user",
];

/// Modules that the client has besides the sections.
const RESERVED_MODULES: &[&str] =
    &["api", "blocking", "canva", "generated", "http", "operations", "runtime", "session", "tests", "verify"];

/// Functions that every request has besides the setters of its endpoint.
const RESERVED_SETTERS: &[&str] = &[
    "at",
    "basic_auth",
    "client",
    "count_for",
    "edit",
    "header",
    "info",
    "into_http",
    "items",
    "items_blocking",
    "pages",
    "pages_blocking",
    "parts",
    "retry",
    "send",
    "send_and_wait",
    "send_and_wait_blocking",
    "send_and_wait_with",
    "send_blocking",
    "send_with_response",
    "set_body",
    "set_form",
    "set_header",
    "set_json",
    "set_json_header",
    "set_path",
    "set_query",
    "timeout",
    "try_clone",
    "wait",
    "wait_blocking",
    "wait_with",
];

/// The variant of every enum and union that holds what the spec does not know.
pub const OTHER: &str = "Other";

/// The field of every response that holds what the spec does not know.
pub const EXTRA: &str = "extra";

/// The name of a function, field or argument in Rust.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub struct Name {
    rust: String,
    plain: String,
}

impl Name {
    /// The name as Rust writes it: keywords start with `r#`.
    #[must_use]
    pub fn rust(&self) -> &str {
        &self.rust
    }

    /// The name without `r#`.
    #[must_use]
    pub fn plain(&self) -> &str {
        &self.plain
    }
}

impl AsRef<str> for Name {
    fn as_ref(&self) -> &str {
        &self.rust
    }
}

/// The Rust name of a type.
#[must_use]
pub fn type_name(name: &str) -> String {
    name.to_pascal_case()
}

/// The Rust name of a variant, of any text: `image/svg+xml` becomes `ImageSvgXml`.
#[must_use]
pub fn variant_name(value: &str) -> String {
    value.to_pascal_case()
}

/// The Rust name of a field, parameter or function; keywords become raw identifiers.
#[must_use]
pub fn value_name(name: &str) -> Name {
    let snake = name.to_snake_case();
    if PATH_KEYWORDS.contains(&snake.as_str()) {
        let plain = format!("{snake}_");
        Name { rust: plain.clone(), plain }
    } else if KEYWORDS.contains(&snake.as_str()) {
        Name { rust: format!("r#{snake}"), plain: snake }
    } else {
        Name { rust: snake.clone(), plain: snake }
    }
}

/// Whether emitted code or its readers need this type name for something else.
#[must_use]
pub fn is_reserved_type(name: &str) -> bool {
    RESERVED_TYPES.contains(&name)
}

/// Whether the client has a function of this name already.
#[must_use]
pub fn is_reserved_function(name: &str) -> bool {
    RESERVED_FUNCTIONS.contains(&name)
}

/// Whether every emitted struct may have a field or function of this name already.
#[must_use]
pub fn is_reserved_field(name: &str) -> bool {
    [EXTRA, "new"].contains(&name)
}

/// Whether every request has a function of this name already.
#[must_use]
pub fn is_reserved_setter(name: &str) -> bool {
    RESERVED_SETTERS.contains(&name)
}

/// Whether the client has a module of this name already.
#[must_use]
pub fn is_reserved_module(name: &str) -> bool {
    RESERVED_MODULES.contains(&name)
}

/// Whether this can be the name of a variant or type.
#[must_use]
pub fn is_type_name(name: &str) -> bool {
    name.starts_with(|c: char| c.is_ascii_uppercase()) && name.chars().all(|c| c.is_ascii_alphanumeric())
}

/// Whether this can be the name of a function or field, keywords included.
#[must_use]
pub fn is_value_name(name: &str) -> bool {
    name.starts_with(|c: char| c.is_ascii_lowercase())
        && name.chars().all(|c| c.is_ascii_lowercase() || c.is_ascii_digit() || c == '_')
}

/// Whether a file of this name can be a module.
#[must_use]
pub fn is_module_name(name: &str) -> bool {
    is_value_name(name) && !KEYWORDS.contains(&name) && !PATH_KEYWORDS.contains(&name)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn names_become_rust_names() {
        assert_eq!((value_name("type").rust(), value_name("type").plain()), ("r#type", "type"));
        assert_eq!(value_name("thingId").rust(), "thing_id");
        assert_eq!(value_name("Thing-Metadata").rust(), "thing_metadata");
        assert_eq!(value_name("self").rust(), "self_");
        assert_eq!(variant_name("image/svg+xml"), "ImageSvgXml");
        assert_eq!(variant_name("horizontal_480p"), "Horizontal480p");
        assert_eq!(variant_name("in"), "In");
        assert_eq!(type_name("CreateReplyV2Request"), "CreateReplyV2Request");
    }

    #[test]
    fn names_that_are_none_are_known() {
        for name in ["", "../x", "a;b", "A", "1a", "a-b", "é"] {
            assert!(!is_value_name(name), "{name}");
        }
        for name in ["", "a", "A_b", "A;b", "../X", "1A"] {
            assert!(!is_type_name(name), "{name}");
        }
        assert!(!is_module_name("type") && !is_module_name("self") && is_module_name("brand_templates"));
    }
}
