//! Lists that come in pages: streams of their items or pages, which ask for a page when it is needed.

mod stream;

pub use self::stream::{Items, Pages};
use crate::runtime::operation::Operation;
use crate::runtime::request::Request;

/// An operation that answers one page of a list.
pub trait Paged: Operation {
    /// An item of the list.
    type Item: Send + Unpin + 'static;

    /// How the next page is asked for.
    const NEXT: NextPage;

    /// What an answer holds.
    fn page(response: Self::Output) -> Page<Self::Item>;
}

/// One page of a list.
#[derive(Debug, Clone, PartialEq, Eq)]
#[non_exhaustive]
pub struct Page<T> {
    /// Its items; there may be none although more pages follow.
    pub items: Vec<T>,
    /// The cursor of the next page, if there is one.
    pub next: Option<String>,
}

/// How the next page of a list is asked for.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
#[non_exhaustive]
pub enum NextPage {
    /// By the cursor in the answer, which goes into this parameter of the query.
    QueryCursor(&'static str),
    /// By the cursor in the answer, which goes into this field of the JSON body.
    BodyCursor(&'static str),
    /// By the number of its first item.
    Offset(Offset),
}

/// How a list is cut into pages by number.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
#[non_exhaustive]
pub struct Offset {
    /// The parameter that takes the number of the first item.
    pub parameter: &'static str,
    /// The number of the very first item.
    pub first: i64,
    /// The greatest number that the API takes.
    pub last: i64,
    /// The parameter that takes the size of a page.
    pub limit: &'static str,
    /// The size of a page when nothing is said.
    pub size: i64,
    /// The greatest size of a page, whatever is asked for.
    pub most: i64,
}

impl<O: Paged> Request<O> {
    /// All items of the list, from the page on that this request asks for.
    ///
    /// Nothing is sent until the first item is asked for. To carry on a list later, keep
    /// [`cursor`](Items::cursor), and give it to the request that starts the next stream.
    pub fn items(self) -> Items<O> {
        Items::new(self.pages())
    }

    /// All pages of the list, from the page on that this request asks for.
    ///
    /// Nothing is sent until the first page is asked for.
    pub fn pages(self) -> Pages<O> {
        Pages::new(self)
    }
}
