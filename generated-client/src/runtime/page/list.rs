//! Pages of lists, and how they are requested.

use crate::runtime::operation::Operation;
use crate::runtime::wire::UnreadableItem;

/// An operation whose response is one page of a list.
pub trait Paged: Operation {
    /// An item of the list.
    type Item: Send + Unpin + 'static;

    /// The way in which the next page is requested.
    const NEXT: NextPage;

    /// Returns the page in a response.
    fn page(response: Self::Output) -> Page<Self::Item>;
}

/// One page of a list.
#[derive(Debug, Clone, PartialEq)]
#[non_exhaustive]
pub struct Page<T> {
    /// The items. A page may be empty although more pages follow.
    pub items: Vec<T>,
    /// The cursor of the next page, if there is one.
    pub next: Option<String>,
    /// The items that could not be read, with their positions in the list of the response.
    pub unreadable: Vec<UnreadableItem>,
}

impl<T> Page<T> {
    pub(crate) fn new(items: Vec<T>, next: Option<String>) -> Self {
        Self { items, next, unreadable: Vec::new() }
    }
}

/// The way in which the next page of a list is requested.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
#[non_exhaustive]
pub enum NextPage {
    /// The cursor in the response is sent as this query parameter.
    QueryCursor(&'static str),
    /// The cursor in the response is sent as this field of the JSON body.
    BodyCursor(&'static str),
    /// The index of the page's first item is sent.
    Offset(Offset),
}

/// Paging by the index of a page's first item.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
#[non_exhaustive]
pub struct Offset {
    /// The query parameter for the index of the first item.
    pub parameter: &'static str,
    /// The index of the first item of the list.
    pub first: i64,
    /// The maximum index that the API accepts.
    pub last: i64,
    /// The query parameter for the page size.
    pub limit: &'static str,
    /// The default page size.
    pub size: i64,
    /// The maximum page size, whatever is requested.
    pub most: i64,
}
