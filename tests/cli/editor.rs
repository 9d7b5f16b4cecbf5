//! The command `lsp`, as an editor uses it: through the protocol.

#[path = "editor/client.rs"]
mod client;
#[path = "editor/edits.rs"]
mod edits;
#[path = "editor/protocol.rs"]
mod protocol;
#[path = "editor/session.rs"]
mod session;
