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
        }
    };
}

codes! {
    /// A file cannot be read as one YAML document.
    Syntax = "syntax",
    /// A file is not UTF-8.
    NotUtf8 = "not-utf8",
    /// A file holds nothing.
    EmptyFile = "empty-file",
    /// The folder has no `api.yaml`.
    NoApiFile = "no-api-file",
    /// A file's name cannot name a Rust module, or does not end in `.yaml`.
    FileName = "file-name",
    /// A key that the language does not have here.
    UnknownKey = "unknown-key",
    /// A key that must be there is not.
    MissingKey = "missing-key",
    /// The same key twice in one map.
    DuplicateKey = "duplicate-key",
    /// An item without `doc`.
    MissingDoc = "missing-doc",
    /// A value of another kind than is meant.
    WrongKind = "wrong-kind",
    /// A value that some YAML readers do not take for text, or that YAML takes for something else.
    NotText = "not-text",
    /// Text that does not have the form that is meant.
    Malformed = "malformed",
    /// Text that could leave a comment, start a program or deceive the eye.
    UnsafeText = "unsafe-text",
    /// A name that is not of the form that names have here.
    BadName = "bad-name",
    /// A construct that the language has but the generator does not emit yet.
    Unsupported = "unsupported",
    /// A type, schema, union or enum that is not in the spec.
    UnknownType = "unknown-type",
    /// Two items of the same name, also in different files.
    DuplicateName = "duplicate-name",
    /// Two names that become the same Rust name.
    NameCollision = "name-collision",
    /// A name that Rust or the client needs for itself.
    ReservedName = "reserved-name",
    /// A placeholder of the path that is not described, or the other way round.
    PathParameter = "path-parameter",
    /// A scope that `api.yaml` does not list.
    UnknownScope = "unknown-scope",
    /// A capability that `api.yaml` does not list.
    UnknownCapability = "unknown-capability",
    /// An error code that the API's error type does not have.
    UnknownErrorCode = "unknown-error-code",
    /// An endpoint that is not in the spec.
    UnknownEndpoint = "unknown-endpoint",
    /// A job that cannot be polled with the endpoint it names.
    Job = "job",
    /// A path through response fields that leads nowhere.
    BadPath = "bad-path",
    /// An enum has no such value.
    UnknownValue = "unknown-value",
    /// An example that does not fit its type.
    Example = "example",
    /// A schema, union or enum that nothing uses.
    Unused = "unused",
    /// A type that contains itself with no list or map in between.
    Recursion = "recursion",
    /// A construct that does not go together with what it is used for.
    Conflict = "conflict",
}
