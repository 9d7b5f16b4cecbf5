//! The state of decoding one text: the memory that is left, and the items that could not be read.

use super::decode_error::DecodeError;
use super::scan::without_space;
use std::any::TypeId;
use std::cell::{Cell, RefCell};

/// The memory that the values of a short text may take: 4 MiB.
const LEAST: usize = 4 << 20;

/// The memory that the values of a longer text may take, as a multiple of its length.
const RATIO: usize = 6;

/// The memory of an allocation besides its content.
const OVERHEAD: usize = 24;

/// The state of decoding one text.
#[derive(Debug)]
pub struct Decoding {
    /// The memory that values may still take. Without a limit, `null`s in a list would take a hundred times their text.
    left: Cell<usize>,
    /// Whether the value that is being read would be written in another way.
    lossy: Cell<bool>,
    /// The type of the items of the list whose unreadable items are collected, instead of failing.
    lenient: Cell<Option<TypeId>>,
    unreadable: RefCell<Vec<Unreadable>>,
    /// Where the value that was read last starts and ends, as lengths of the text from there on.
    last: Cell<(usize, usize)>,
    /// Set if a part of the text is not JSON.
    malformed: Cell<bool>,
}

impl Decoding {
    /// Starts to decode a text of this length.
    pub(crate) fn of(length: usize) -> Self {
        Self {
            left: Cell::new(length.saturating_mul(RATIO).max(LEAST)),
            lossy: Cell::new(false),
            lenient: Cell::new(None),
            unreadable: RefCell::new(Vec::new()),
            last: Cell::new((0, 0)),
            malformed: Cell::new(false),
        }
    }

    /// Starts to decode a page of a list of `I`. Items that cannot be read are collected.
    pub(super) fn of_page<I: 'static>(length: usize) -> Self {
        let decoding = Self::of(length);
        decoding.lenient.set(Some(TypeId::of::<I>()));
        decoding
    }

    /// Notes that a part of the text is not JSON.
    #[cold]
    pub(super) fn note_malformed(&self) {
        self.malformed.set(true);
    }

    pub(super) fn is_malformed(&self) -> bool {
        self.malformed.get()
    }

    /// Notes where a value ends that is JSON. Positions are the lengths of the text from there to the end of the document.
    pub(super) fn set_end(&self, start: usize, end: usize) {
        self.last.set((start, end));
    }

    /// Returns the end of the value with this start, if it was read last.
    pub(super) fn end_of(&self, start: usize) -> Option<usize> {
        let (last, end) = self.last.get();
        (last == start).then_some(end)
    }

    /// Counts memory that a value takes.
    pub(super) fn take(&self, bytes: usize) -> Result<(), DecodeError> {
        let left = self.left.get().checked_sub(bytes);
        self.left
            .set(left.ok_or_else(|| DecodeError::new("its values take too much memory for its length"))?);
        Ok(())
    }

    /// Counts the memory of a text.
    pub(super) fn take_text(&self, length: usize) -> Result<(), DecodeError> {
        if length == 0 { Ok(()) } else { self.take(length.saturating_add(OVERHEAD)) }
    }

    /// Notes that the value that is being read would be written in another way.
    pub(super) fn note_lossy(&self) {
        self.lossy.set(true);
    }

    /// Starts to note what is to be said about a part of the text. Returns what was noted before.
    pub(super) fn start_noting(&self) -> Noted {
        Noted { is_lossy: self.lossy.replace(false), unreadable: self.unreadable_items() }
    }

    /// Returns what was noted about the part. `before` is what was noted before it.
    pub(super) fn end_noting(&self, before: Noted) -> Noted {
        Noted { is_lossy: self.lossy.replace(before.is_lossy), unreadable: self.unreadable_items() }
    }

    /// Reads a value, and returns whether it would be written in another way.
    pub(super) fn watch_lossy<T>(&self, read: impl FnOnce() -> T) -> (T, bool) {
        let before = self.start_noting();
        let value = read();
        (value, self.end_noting(before).is_lossy)
    }

    /// Reads the items of a list of `I`. The function is told whether to collect unreadable items. Those of lists in the
    /// items are not collected.
    pub(super) fn in_list<I: 'static, T>(&self, read: impl FnOnce(bool) -> T) -> T {
        let outer = self.lenient.get();
        let is_lenient = outer == Some(TypeId::of::<I>());
        if is_lenient {
            self.lenient.set(None);
        }
        let read = read(is_lenient);
        self.lenient.set(outer);
        read
    }

    /// Keeps an item that cannot be read.
    pub(super) fn keep_unreadable(
        &self,
        index: usize,
        item: &str,
        error: DecodeError,
    ) -> Result<(), DecodeError> {
        // The error takes several allocations.
        self.take(size_of::<Unreadable>() + 4 * OVERHEAD)?;
        self.take_text(item.len())?;
        let mut text = String::with_capacity(item.len());
        without_space(item, &mut text);
        self.unreadable.borrow_mut().push(Unreadable { index, text, error: error.in_item(index) });
        Ok(())
    }

    /// Returns the number of items that could not be read so far.
    #[inline]
    pub(super) fn unreadable_items(&self) -> usize {
        self.unreadable.borrow().len()
    }

    /// Adds the name of a field to the paths of the items that could not be read in it.
    pub(super) fn name_unreadable(&self, from: usize, field: &'static str) {
        for item in self.unreadable.borrow_mut().iter_mut().skip(from) {
            item.error = item.error.clone().in_field(field);
        }
    }

    /// Drops the items that could not be read in a field, which occurs again.
    pub(super) fn forget_unreadable(&self, from: usize, field: &'static str) {
        let mut index = 0;
        self.unreadable.borrow_mut().retain(|item| {
            index += 1;
            index <= from || !item.error.is_in_field(field)
        });
    }

    /// Returns the items that could not be read.
    pub(super) fn into_unreadable(self) -> Vec<Unreadable> {
        self.unreadable.into_inner()
    }
}

/// Notes about a part of the text.
#[derive(Debug, Clone, Copy)]
pub(super) struct Noted {
    /// Set if it would be written in another way.
    pub(super) is_lossy: bool,
    /// The number of items that could not be read in all of the text so far.
    pub(super) unreadable: usize,
}

/// An item of a page that could not be read.
#[derive(Debug)]
pub(super) struct Unreadable {
    pub(super) index: usize,
    /// The item as JSON without space.
    pub(super) text: String,
    pub(super) error: DecodeError,
}
