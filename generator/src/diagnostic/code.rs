//! The codes of diagnostics.

macro_rules! codes {
    ($($(#[doc = $doc:literal])+ $variant:ident = $name:literal,)+) => {
        /// The kind of a diagnostic. Names do not change between versions.
        #[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
        pub enum Code {
            $($(#[doc = $doc])+ $variant,)+
        }

        impl Code {
            /// All codes.
            pub const ALL: &'static [Self] = &[$(Self::$variant),+];

            /// The name, as diagnostics show it.
            #[must_use]
            pub fn name(self) -> &'static str {
                match self {
                    $(Self::$variant => $name,)+
                }
            }

            /// The mistake, in a sentence.
            #[must_use]
            pub fn doc(self) -> &'static str {
                match self {
                    $(Self::$variant => concat!($($doc),+).trim_ascii(),)+
                }
            }
        }
    };
}

codes! {
    /// A file that is not one YAML document.
    Syntax = "syntax",
    /// A file that is not UTF-8.
    NotUtf8 = "not-utf8",
    /// An empty file.
    EmptyFile = "empty-file",
    /// A folder without `api.yaml`.
    NoApiFile = "no-api-file",
    /// The name of a file that cannot name a Rust module, or has another extension than `.yaml`.
    FileName = "file-name",
    /// A key that the mapping does not have.
    UnknownKey = "unknown-key",
    /// A required key that is missing.
    MissingKey = "missing-key",
    /// The same key twice in one map.
    DuplicateKey = "duplicate-key",
    /// An item without `doc`.
    MissingDoc = "missing-doc",
    /// A value of an unexpected kind.
    WrongKind = "wrong-kind",
    /// A value that YAML, or some of its readers, do not read as text.
    NotText = "not-text",
    /// Text with an invalid syntax.
    Malformed = "malformed",
    /// Text with invisible characters, or with code that rustdoc would run.
    UnsafeText = "unsafe-text",
    /// An invalid name.
    BadName = "bad-name",
    /// A construct that the generator does not support yet.
    Unsupported = "unsupported",
    /// A type that the spec does not declare.
    UnknownType = "unknown-type",
    /// Two items of the same name, even in different files.
    DuplicateName = "duplicate-name",
    /// Two names that become the same Rust name.
    NameCollision = "name-collision",
    /// A name that Rust or the client uses itself.
    ReservedName = "reserved-name",
    /// A parameter in braces that is not described, or the reverse.
    PathParameter = "path-parameter",
    /// A scope that `api.yaml` does not list.
    UnknownScope = "unknown-scope",
    /// A capability that `api.yaml` does not list.
    UnknownCapability = "unknown-capability",
    /// An error code that the error body does not have.
    UnknownErrorCode = "unknown-error-code",
    /// An endpoint that the spec does not declare.
    UnknownEndpoint = "unknown-endpoint",
    /// A job that cannot be polled with the endpoint it names.
    Job = "job",
    /// A path of fields that does not exist.
    BadPath = "bad-path",
    /// A value that the enum does not have.
    UnknownValue = "unknown-value",
    /// An example that does not fit its type.
    Example = "example",
    /// A kind of item that `api.yaml` does not list.
    UnknownItem = "unknown-item",
    /// A type that is not used.
    Unused = "unused",
    /// A type that contains itself with no list or map in between.
    Recursion = "recursion",
    /// A difference on purpose by a rule that does not exist.
    UnknownRule = "unknown-rule",
    /// A reference of a published description that leads nowhere, out of the file, or back to itself.
    Reference = "reference",
    /// Two facts that contradict each other.
    Conflict = "conflict",
}
