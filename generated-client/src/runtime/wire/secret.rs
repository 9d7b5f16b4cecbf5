//! [`Secret`] on the wire.

use super::convert::Wire;
use super::decode_error::DecodeError;
use super::scalars::write_json;
use super::serde::serde_by_wire;
use super::text::JsonText;
use crate::runtime::secret::Secret;
use std::cell::RefCell;

impl Wire for Secret {
    fn read(json: JsonText<'_>) -> Result<Self, DecodeError> {
        String::read(json).map(Self::from)
    }

    fn write_to(&self, out: &mut Vec<u8>) {
        WRITTEN.with_borrow_mut(|written| written.iter_mut().for_each(|it| it.push(self.clone())));
        write_json(self.expose(), out);
    }
}

thread_local! {
    /// The secrets that were written, while [`collect_secrets`] runs.
    static WRITTEN: RefCell<Option<Vec<Secret>>> = const { RefCell::new(None) };
}

/// Runs a function that writes values, and returns the secrets in them: all parts whose type is [`Secret`].
pub(crate) fn collect_secrets<T>(write: impl FnOnce() -> T) -> (T, Vec<Secret>) {
    WRITTEN.set(Some(Vec::new()));
    let result = write();
    (result, WRITTEN.take().unwrap_or_default())
}

serde_by_wire!(Secret);
