//! Token stores: the trait, and stores in files and in memory.

mod file;
mod keyed_lock;
mod memory;
mod token_store;

pub(super) use self::file::FileError;
pub use self::file::FileStore;
pub use self::memory::MemoryStore;
pub use self::token_store::{LockedTokens, TokenStore};
