//! The streams of pages and items.

use super::{NextPage, Offset, Page, Paged};
use crate::runtime::boxed::BoxFuture;
use crate::runtime::error::{Error, Result};
use crate::runtime::request::Request;
use crate::runtime::wire::Value;
use futures_core::{FusedStream, Stream};
use std::fmt;
use std::future::poll_fn;
use std::pin::Pin;
use std::sync::{Mutex, PoisonError};
use std::task::{Context, Poll, ready};

/// The items of a list, page after page. After an error the same page is asked for again.
#[must_use = "streams do nothing until they are polled"]
pub struct Items<O: Paged> {
    pages: Pages<O>,
    /// The cursor of the page that the items at hand came with.
    cursor: Option<String>,
    at_hand: std::vec::IntoIter<O::Item>,
}

/// The pages of a list, one after the other. After an error the same page is asked for again.
#[must_use = "streams do nothing until they are polled"]
pub struct Pages<O: Paged> {
    request: Request<O>,
    next: Next,
    /// In a mutex only because that makes it `Sync`; it is never locked.
    asked: Option<Mutex<Asked<O>>>,
    /// What is wrong with the cursor of the last page, told after the page itself.
    stuck: Option<Error>,
}

/// A page that was asked for.
type Asked<O> = BoxFuture<'static, Result<Page<<O as Paged>::Item>>>;

/// Which page comes next.
enum Next {
    /// The one that the request asks for as it is.
    First,
    /// The one of this cursor; offsets are cursors as well.
    At(String),
    /// None.
    End,
}

impl<O: Paged> Items<O> {
    pub(super) fn new(pages: Pages<O>) -> Self {
        Self { cursor: pages.cursor().map(str::to_owned), pages, at_hand: Vec::new().into_iter() }
    }

    /// The next item; nothing after the last.
    ///
    /// # Errors
    ///
    /// If the page that it is on cannot be had; asking once more tries again.
    pub async fn try_next(&mut self) -> Result<Option<O::Item>> {
        poll_fn(|context| Pin::new(&mut *self).poll_next(context)).await.transpose()
    }

    /// The cursor of the page that the last item came from; nothing on a first page that was asked for without one.
    #[must_use]
    pub fn cursor(&self) -> Option<&str> {
        self.cursor.as_deref()
    }
}

impl<O: Paged> Pages<O> {
    pub(super) fn new(request: Request<O>) -> Self {
        Self { request, next: Next::First, asked: None, stuck: None }
    }

    /// The next page; nothing after the last.
    ///
    /// # Errors
    ///
    /// If it cannot be had; asking once more tries again.
    pub async fn try_next(&mut self) -> Result<Option<Page<O::Item>>> {
        poll_fn(|context| Pin::new(&mut *self).poll_next(context)).await.transpose()
    }

    /// The cursor of the next page, if it has one.
    #[must_use]
    pub fn cursor(&self) -> Option<&str> {
        match &self.next {
            Next::At(cursor) => Some(cursor),
            Next::First | Next::End => None,
        }
    }

    /// Asks for the next page; nothing if there is none.
    fn ask(&self) -> Option<Asked<O>> {
        let request = match &self.next {
            Next::End => return None,
            Next::First => self.request.try_clone(),
            Next::At(cursor) => self.request.try_clone().map(|request| request.at(cursor)),
        };
        let Some(request) = request else {
            return Some(Box::pin(async { Err(Error::invalid("a stream can be sent only once")) }));
        };
        Some(Box::pin(async move { request.send().await.map(O::page) }))
    }

    /// Finds out what follows a page.
    fn after(&self, page: &Page<O::Item>) -> Result<Next> {
        let next = match O::NEXT {
            NextPage::Offset(offset) => self.next_offset(offset, page.items.len()),
            _ => page.next.clone().filter(|cursor| !cursor.is_empty()),
        };
        match next {
            None => Ok(Next::End),
            Some(cursor) if self.cursor() == Some(&cursor) => Err(Error::no_progress().of(O::INFO.name)),
            Some(cursor) => Ok(Next::At(cursor)),
        }
    }

    /// A page with fewer items than it may have is the last.
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
}

impl<O: Paged> Request<O> {
    /// The request for another page.
    fn at(self, cursor: &str) -> Self {
        self.edit(|parts| match O::NEXT {
            NextPage::QueryCursor(name) => parts.set_query(name, &Value::from(cursor)),
            NextPage::BodyCursor(name) => parts.set_json_field(name, Value::from(cursor)),
            NextPage::Offset(offset) => parts.set_query(offset.parameter, &Value::from(cursor)),
        })
    }
}

impl<O: Paged> Stream for Pages<O> {
    type Item = Result<Page<O::Item>>;

    fn poll_next(mut self: Pin<&mut Self>, context: &mut Context<'_>) -> Poll<Option<Self::Item>> {
        if let Some(error) = self.stuck.take() {
            return Poll::Ready(Some(Err(error)));
        }
        if self.asked.is_none() {
            self.asked = self.ask().map(Mutex::new);
        }
        let Some(asked) = &mut self.asked else { return Poll::Ready(None) };
        let asked = asked.get_mut().unwrap_or_else(PoisonError::into_inner);
        let answer = ready!(asked.as_mut().poll(context));
        self.asked = None;
        let page = match answer {
            Ok(page) => page,
            Err(error) => return Poll::Ready(Some(Err(error))),
        };
        self.next = self.after(&page).unwrap_or_else(|error| {
            self.stuck = Some(error);
            Next::End
        });
        Poll::Ready(Some(Ok(page)))
    }
}

impl<O: Paged> FusedStream for Pages<O> {
    fn is_terminated(&self) -> bool {
        self.asked.is_none() && self.stuck.is_none() && matches!(self.next, Next::End)
    }
}

impl<O: Paged> Stream for Items<O> {
    type Item = Result<O::Item>;

    fn poll_next(mut self: Pin<&mut Self>, context: &mut Context<'_>) -> Poll<Option<Self::Item>> {
        loop {
            if let Some(item) = self.at_hand.next() {
                return Poll::Ready(Some(Ok(item)));
            }
            let cursor = self.pages.cursor().map(str::to_owned);
            match ready!(Pin::new(&mut self.pages).poll_next(context)) {
                None => return Poll::Ready(None),
                Some(Err(error)) => return Poll::Ready(Some(Err(error))),
                Some(Ok(page)) => {
                    self.cursor = cursor;
                    self.at_hand = page.items.into_iter();
                }
            }
        }
    }
}

impl<O: Paged> FusedStream for Items<O> {
    fn is_terminated(&self) -> bool {
        self.at_hand.len() == 0 && self.pages.is_terminated()
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
            .field("is_at_end", &matches!(self.next, Next::End))
            .finish_non_exhaustive()
    }
}
