//! Lists that are split into pages, as streams of items or pages.

mod list;
mod stream;

pub use self::list::{NextPage, Offset, Page, Paged};
pub use self::stream::{Items, Pages};
use crate::runtime::request::Request;

impl<O: Paged> Request<O> {
    /// Returns a stream of the items, from the page of this request on.
    ///
    /// Nothing is sent until the stream is polled. To continue the list later, keep the
    /// [`cursor`](Items::cursor), and set it on a new request.
    pub fn items(self) -> Items<O> {
        Items::new(self.pages())
    }

    /// Returns a stream of the pages, from the page of this request on.
    ///
    /// Nothing is sent until the stream is polled.
    pub fn pages(self) -> Pages<O> {
        Pages::new(self)
    }
}
