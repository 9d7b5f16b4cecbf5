//! Names of the spec in Rust. The only module that uses `heck`.

mod reserved;

use heck::{ToPascalCase, ToSnakeCase, ToTitleCase};

/// Keywords that can be raw identifiers.
const KEYWORDS: &[&str] = &[
    "abstract", "as", "async", "await", "become", "box", "break", "const", "continue", "do", "dyn", "else",
    "enum", "extern", "false", "final", "fn", "for", "gen", "if", "impl", "in", "let", "loop", "macro",
    "match", "mod", "move", "mut", "override", "priv", "pub", "ref", "return", "static", "struct", "trait",
    "true", "try", "type", "typeof", "unsafe", "unsized", "use", "virtual", "where", "while", "yield",
];

/// Keywords that cannot be raw identifiers.
const PATH_KEYWORDS: &[&str] = &["crate", "self", "super", "Self", "_"];

/// Types, traits and variants of Rust's prelude that emitted code uses. It names everything else by a path.
const PRELUDE: &[&str] = &[
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

/// Names of devices, which no file on Windows can have.
const DEVICES: &[&str] = &["aux", "con", "nul", "prn"];

/// The variant of every enum and union for unknown values.
pub const OTHER: &str = "Other";

/// The field of every response for unknown fields.
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

/// The words of a name, as in a title: `boat-yard` becomes `Boat Yard`.
#[must_use]
pub fn title(name: &str) -> String {
    name.to_title_case()
}

/// The Rust name of a variant, for any text: `image/svg+xml` becomes `ImageSvgXml`.
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

/// Whether emitted code uses a type of this name that is not the spec's.
#[must_use]
pub fn is_reserved_type(name: &str) -> bool {
    PRELUDE.contains(&name)
}

/// Whether the client has a function of this name.
#[must_use]
pub fn is_reserved_function(name: &str) -> bool {
    reserved::CLIENT_FUNCTIONS.contains(&name)
}

/// Whether every emitted struct may have a field or function of this name.
#[must_use]
pub fn is_reserved_field(name: &str) -> bool {
    [EXTRA, "new"].contains(&name)
}

/// Whether every request has a function of this name.
#[must_use]
pub fn is_reserved_setter(name: &str) -> bool {
    reserved::REQUEST_FUNCTIONS.contains(&name)
}

/// Whether a setter of this name would hide a method of a trait that every struct implements.
#[must_use]
pub fn is_trait_method(name: &str) -> bool {
    reserved::STRUCT_FUNCTIONS.contains(&name)
}

/// Whether no file on Windows can have this name without its extension.
#[must_use]
pub fn is_device(name: &str) -> bool {
    let numbered =
        |device: &str| name.strip_prefix(device).is_some_and(|rest| matches!(rest.as_bytes(), [b'0'..=b'9']));
    DEVICES.contains(&name) || numbered("com") || numbered("lpt")
}

/// Whether the client has a module of this name.
#[must_use]
pub fn is_reserved_module(name: &str) -> bool {
    reserved::MODULES.contains(&name)
}

/// Whether the text is the name of a variant or type.
#[must_use]
pub fn is_type_name(name: &str) -> bool {
    name.starts_with(|c: char| c.is_ascii_uppercase()) && name.chars().all(|c| c.is_ascii_alphanumeric())
}

/// Whether the text is the name of a function or field, keywords included.
#[must_use]
pub fn is_value_name(name: &str) -> bool {
    name.starts_with(|c: char| c.is_ascii_lowercase())
        && name.chars().all(|c| c.is_ascii_lowercase() || c.is_ascii_digit() || c == '_')
}

/// Whether the text is the name of a module.
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
    fn texts_that_are_no_names_are_recognized() {
        for name in ["", "../x", "a;b", "A", "1a", "a-b", "é"] {
            assert!(!is_value_name(name), "{name}");
        }
        for name in ["", "a", "A_b", "A;b", "../X", "1A"] {
            assert!(!is_type_name(name), "{name}");
        }
        assert!(!is_module_name("type") && !is_module_name("self") && is_module_name("brand_templates"));
    }
}
