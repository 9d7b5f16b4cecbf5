//! The items of one page, on their way to a stream.

use super::list::Page;
use crate::runtime::error::Result;
use crate::runtime::request::ResponseContext;
use crate::runtime::wire::UnreadableItem;
use std::collections::VecDeque;
use std::vec;

/// The items of a page that were not returned yet, each in its place: the readable ones, and errors for the others.
pub(super) struct Buffer<T> {
    items: vec::IntoIter<T>,
    unreadable: VecDeque<UnreadableItem>,
    /// The position of the next item in the list of the response.
    at: usize,
    context: Option<ResponseContext>,
}

impl<T> Buffer<T> {
    pub(super) fn new(page: Page<T>, context: Option<ResponseContext>) -> Self {
        Self { items: page.items.into_iter(), unreadable: page.unreadable.into(), at: 0, context }
    }

    pub(super) fn is_empty(&self) -> bool {
        self.items.len() == 0 && self.unreadable.is_empty()
    }

    fn next_unreadable(&mut self) -> Option<Result<T>> {
        let (item, context) = (self.unreadable.pop_front()?, self.context.as_ref()?);
        Some(Err(context.undecodable(item.json.text().as_bytes(), &item.error)))
    }
}

impl<T> Iterator for Buffer<T> {
    type Item = Result<T>;

    fn next(&mut self) -> Option<Result<T>> {
        let is_unreadable = self.unreadable.front().is_some_and(|item| item.index <= self.at);
        let next = if is_unreadable { None } else { self.items.next().map(Ok) };
        self.at += 1;
        next.or_else(|| self.next_unreadable())
    }
}

impl<T> Default for Buffer<T> {
    fn default() -> Self {
        Self::new(Page::new(Vec::new(), None), None)
    }
}
