//! Parses YAML to nodes, and locates nodes in the text. The only module that uses `serde_yaml`.
//!
//! The values of `serde_yaml` have no positions, but an error that is raised during deserialization gets the position of
//! the current event. So [`parse()`] numbers the nodes in the order of their events, and [`locate()`] replays the parse and
//! raises an error at each node that it looks for.

mod cause;
mod error;
mod levels;
mod line;
mod locate;
mod parse;
mod write;

pub use error::SyntaxError;
pub use locate::locate;
pub use parse::parse;
pub use write::write;
