//! Names that the client uses itself. Written by `INSTA_UPDATE=always cargo test -p tests --test review reserved`.

/// Modules at the root of the crate.
#[rustfmt::skip]
pub(super) const MODULES: &[&str] = &[
    "api",
    "authorization",
    "blocking",
    "canva",
    "generated",
    "http",
    "operations",
    "runtime",
    "session",
    "tests",
    "verify",
];

/// Functions of `Client`, also those of traits.
#[rustfmt::skip]
pub(super) const CLIENT_FUNCTIONS: &[&str] = &[
    "at_url",
    "builder",
    "clone",
    "clone_from",
    "download",
    "download_all",
    "fmt",
    "from",
    "from_env",
    "new",
    "raw",
    "settings",
    "with_credentials",
    "with_token",
    "with_token_source",
    "with_user",
];

/// Functions of every `Request`, also those of traits.
#[rustfmt::skip]
pub(super) const REQUEST_FUNCTIONS: &[&str] = &[
    "at",
    "basic_auth",
    "client",
    "count_for",
    "described_by",
    "edit",
    "extra_field",
    "extra_query",
    "fmt",
    "header",
    "info",
    "into_http",
    "items",
    "items_blocking",
    "new",
    "pages",
    "pages_blocking",
    "parts",
    "response_limit",
    "retry",
    "send",
    "send_and_wait",
    "send_and_wait_blocking",
    "send_and_wait_with",
    "send_blocking",
    "send_leniently",
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

/// Functions of traits that emitted structs implement.
#[rustfmt::skip]
pub(super) const STRUCT_FUNCTIONS: &[&str] = &[
    "clone",
    "clone_from",
    "default",
    "deserialize",
    "deserialize_in_place",
    "eq",
    "fmt",
    "hash",
    "ne",
    "serialize",
];
