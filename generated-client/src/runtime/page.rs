//! Lists that are split into pages, as streams of items or pages.

mod buffer;
mod cursors;
mod list;

use self::buffer::Buffer;
use self::cursors::Cursors;
pub use self::list::{NextPage, Offset, Page, Paged};
use crate::runtime::boxed::BoxFuture;
use crate::runtime::error::{Error, Result};
use crate::runtime::request::{Lenient, Request, ResponseContext};
use crate::runtime::wire::Value;
use futures_core::{FusedStream, Stream};
use std::fmt;
use std::future::poll_fn;
use std::pin::Pin;
use std::sync::{Mutex, PoisonError};
use std::task::{Context, Poll, ready};

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

/// A stream of a list's items.
///
/// An item that cannot be read is an error, after which the stream goes on with the item behind it. After an error that may
/// pass, such as a failed connection, the same page is requested again. After any other error the stream has ended; its
/// [`cursor`](Self::cursor) is that of the page of the last item.
#[must_use = "streams do nothing until they are polled"]
pub struct Items<O: Paged> {
    pages: Pages<O>,
    /// The cursor of the page of the buffered items.
    cursor: Option<String>,
    buffered: Buffer<O::Item>,
}

/// A stream of a list's pages.
///
/// After an error that may pass, such as a failed connection, the same page is requested again. After any other error the
/// stream has ended; its [`cursor`](Self::cursor) is that of the page that failed. Items that cannot be read are in
/// [`Page::unreadable`].
#[must_use = "streams do nothing until they are polled"]
pub struct Pages<O: Paged> {
    request: Request<O>,
    next: Next,
    /// Whether an error has ended the stream.
    failed: bool,
    /// The cursors so far.
    seen: Cursors,
    /// The page in flight. The mutex only makes it `Sync`; it is never locked.
    pending: Option<Mutex<PendingPage<O>>>,
    /// An error about the cursor of the last page, returned after the page itself.
    cursor_error: Option<Error>,
}

/// A page in flight.
type PendingPage<O> = BoxFuture<'static, Result<Lenient<Page<<O as Paged>::Item>>>>;

/// The page that comes next.
enum Next {
    /// The page of the original request.
    First,
    /// The page at this cursor. Offsets are cursors, too.
    At(String),
    /// There are no more pages.
    End,
}

impl<O: Paged> Items<O> {
    fn new(pages: Pages<O>) -> Self {
        Self { cursor: pages.cursor().map(str::to_owned), pages, buffered: Buffer::default() }
    }

    /// Returns the next item; `None` after the last.
    ///
    /// # Errors
    ///
    /// If the item cannot be read, or if requesting its page fails.
    pub async fn try_next(&mut self) -> Result<Option<O::Item>> {
        poll_fn(|context| Pin::new(&mut *self).poll_next(context)).await.transpose()
    }

    /// Requests all pages that are left, and returns their items.
    ///
    /// # Errors
    ///
    /// If requesting a page fails. The items before it are lost; [`try_next`](Self::try_next) keeps them.
    pub async fn collect(mut self) -> Result<Vec<O::Item>> {
        let mut items = Vec::new();
        while let Some(item) = self.try_next().await? {
            items.push(item);
        }
        Ok(items)
    }

    /// Returns the cursor of the page of the last item. `None` on a first page that was requested without a cursor.
    #[must_use]
    pub fn cursor(&self) -> Option<&str> {
        self.cursor.as_deref()
    }
}

impl<O: Paged> Pages<O> {
    fn new(request: Request<O>) -> Self {
        let seen = Cursors::default();
        Self { request, next: Next::First, failed: false, seen, pending: None, cursor_error: None }
    }

    /// Returns the next page; `None` after the last.
    ///
    /// # Errors
    ///
    /// If requesting it fails.
    pub async fn try_next(&mut self) -> Result<Option<Page<O::Item>>> {
        poll_fn(|context| Pin::new(&mut *self).poll_next(context)).await.transpose()
    }

    /// Requests all pages that are left.
    ///
    /// # Errors
    ///
    /// If requesting a page fails. The pages before it are lost; [`try_next`](Self::try_next) keeps them.
    pub async fn collect(mut self) -> Result<Vec<Page<O::Item>>> {
        let mut pages = Vec::new();
        while let Some(page) = self.try_next().await? {
            pages.push(page);
        }
        Ok(pages)
    }

    /// Returns the cursor of the next page, if it has one.
    #[must_use]
    pub fn cursor(&self) -> Option<&str> {
        match &self.next {
            Next::At(cursor) => Some(cursor),
            Next::First | Next::End => None,
        }
    }

    /// Requests the next page. `None` if there is none.
    fn request_next(&self) -> Option<PendingPage<O>> {
        let request = match &self.next {
            _ if self.failed => return None,
            Next::End => return None,
            Next::First => self.request.try_clone(),
            Next::At(cursor) => self.request.try_clone().map(|request| request.at(cursor)),
        };
        let Some(request) = request else {
            return Some(Box::pin(async { Err(Error::invalid("a stream can be sent only once")) }));
        };
        Some(Box::pin(async move {
            let Lenient { output, unreadable, context } = request.send_leniently::<O::Item>().await?;
            Ok(Lenient { output: O::page(output), unreadable, context })
        }))
    }

    /// Determines what follows a page of so many items.
    fn next_after(&mut self, page: &Page<O::Item>, items: usize) -> Result<Next> {
        let next = match O::NEXT {
            NextPage::Offset(offset) => self.next_offset(offset, items),
            _ => page.next.clone().filter(|cursor| !cursor.is_empty()),
        };
        let Some(next) = next else { return Ok(Next::End) };
        if self.seen.insert(&next) {
            Ok(Next::At(next))
        } else {
            Err(Error::repeated_cursor().of(O::INFO.name))
        }
    }

    /// Returns the offset of the next page. A page that is not full is the last.
    fn next_offset(&self, offset: Offset, items: usize) -> Option<String> {
        let query = |name: &str| self.request.parts().query(name)?.parse::<i64>().ok();
        let size = query(offset.limit).unwrap_or(offset.size).min(offset.most);
        let items = i64::try_from(items).ok().filter(|items| *items > 0 && *items >= size)?;
        let at = match &self.next {
            Next::At(cursor) => cursor.parse().ok()?,
            _ => query(offset.parameter).unwrap_or(offset.first),
        };
        let next = at.checked_add(items).filter(|next| *next <= offset.last)?;
        Some(next.to_string())
    }

    /// Polls for the next page, with the context for errors about its unreadable items.
    fn poll_page(&mut self, context: &mut Context<'_>) -> Poll<Option<Result<PageWithContext<O>>>> {
        if let Some(error) = self.cursor_error.take() {
            return Poll::Ready(Some(Err(error)));
        }
        if self.pending.is_none() {
            self.pending = self.request_next().map(Mutex::new);
        }
        let Some(pending) = &mut self.pending else { return Poll::Ready(None) };
        let pending = pending.get_mut().unwrap_or_else(PoisonError::into_inner);
        let page = ready!(pending.as_mut().poll(context));
        self.pending = None;
        let Lenient { output: mut page, unreadable, context } = match page {
            Ok(page) => page,
            Err(error) => {
                self.failed = !error.may_pass();
                return Poll::Ready(Some(Err(error)));
            }
        };
        let items = page.items.len() + unreadable.len();
        self.next = self.next_after(&page, items).unwrap_or_else(|error| {
            self.cursor_error = Some(error);
            Next::End
        });
        page.unreadable = unreadable;
        Poll::Ready(Some(Ok((page, context))))
    }
}

type PageWithContext<O> = (Page<<O as Paged>::Item>, Option<ResponseContext>);

impl<O: Paged> Request<O> {
    /// Returns the request for the page at a cursor.
    fn at(self, cursor: &str) -> Self {
        self.edit(|parts| match O::NEXT {
            NextPage::QueryCursor(name) => parts.set_query(name, &Value::from(cursor).into()),
            NextPage::BodyCursor(name) => parts.set_json_field(name, Value::from(cursor)),
            NextPage::Offset(offset) => parts.set_query(offset.parameter, &Value::from(cursor).into()),
        })
    }
}

impl<O: Paged> Stream for Pages<O> {
    type Item = Result<Page<O::Item>>;

    fn poll_next(mut self: Pin<&mut Self>, context: &mut Context<'_>) -> Poll<Option<Self::Item>> {
        self.poll_page(context).map_ok(|(page, _)| page)
    }
}

impl<O: Paged> FusedStream for Pages<O> {
    fn is_terminated(&self) -> bool {
        let is_at_end = self.failed || matches!(self.next, Next::End);
        self.pending.is_none() && self.cursor_error.is_none() && is_at_end
    }
}

impl<O: Paged> Stream for Items<O> {
    type Item = Result<O::Item>;

    fn poll_next(mut self: Pin<&mut Self>, context: &mut Context<'_>) -> Poll<Option<Self::Item>> {
        loop {
            if let Some(item) = self.buffered.next() {
                return Poll::Ready(Some(item));
            }
            let cursor = self.pages.cursor().map(str::to_owned);
            match ready!(self.pages.poll_page(context)) {
                None => return Poll::Ready(None),
                Some(Err(error)) => return Poll::Ready(Some(Err(error))),
                Some(Ok((page, context))) => {
                    self.cursor = cursor;
                    self.buffered = Buffer::new(page, context);
                }
            }
        }
    }
}

impl<O: Paged> FusedStream for Items<O> {
    fn is_terminated(&self) -> bool {
        self.buffered.is_empty() && self.pages.is_terminated()
    }
}

impl<O: Paged> fmt::Debug for Items<O> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Items").field("pages", &self.pages).finish_non_exhaustive()
    }
}

impl<O: Paged> fmt::Debug for Pages<O> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Pages")
            .field("request", &self.request)
            .field("is_at_end", &self.is_terminated())
            .finish_non_exhaustive()
    }
}
