//! Handing a body on, piece by piece.

use super::{Body, PIECE, Source};
use crate::runtime::boxed::BoxError;
use bytes::Bytes;
use futures_core::Stream as _;
use http_body::{Frame, SizeHint};
use std::io;
use std::pin::Pin;
use std::sync::PoisonError;
use std::task::{Context, Poll, ready};

impl http_body::Body for Body {
    type Data = Bytes;
    type Error = BoxError;

    fn poll_frame(
        mut self: Pin<&mut Self>,
        context: &mut Context<'_>,
    ) -> Poll<Option<Result<Frame<Bytes>, BoxError>>> {
        if self.is_end_stream() {
            return Poll::Ready(None);
        }
        let piece = match ready!(self.source.poll_piece(context)) {
            Some(Ok(piece)) => Ok(Frame::data(self.account(piece))),
            Some(Err(error)) => Err(error),
            None if self.left.is_some() => Err(too_short()),
            None => return Poll::Ready(None),
        };
        Poll::Ready(Some(piece))
    }

    fn is_end_stream(&self) -> bool {
        self.is_empty()
    }

    fn size_hint(&self) -> SizeHint {
        self.left.map_or_else(SizeHint::default, SizeHint::with_exact)
    }
}

impl Body {
    /// Keeps count of what is still to come, and leaves out what is more than that.
    fn account(&mut self, mut piece: Bytes) -> Bytes {
        if let Some(left) = &mut self.left {
            piece.truncate(usize::try_from(*left).unwrap_or(usize::MAX));
            *left = left.saturating_sub(piece.len() as u64);
        }
        if let Some(progress) = &self.progress {
            progress.note();
        }
        if let Some(report) = &mut self.report {
            report.add(piece.len(), self.left);
        }
        piece
    }
}

impl Source {
    fn poll_piece(&mut self, context: &mut Context<'_>) -> Poll<Option<Result<Bytes, BoxError>>> {
        match self {
            Self::Bytes(bytes) if bytes.is_empty() => Poll::Ready(None),
            Self::Bytes(bytes) => Poll::Ready(Some(Ok(bytes.split_to(bytes.len().min(PIECE))))),
            Self::File(file) => Pin::new(file).poll_next(context),
            Self::Stream(stream) => {
                let stream = stream.get_mut().unwrap_or_else(PoisonError::into_inner);
                stream.as_mut().poll_next(context)
            }
        }
    }
}

fn too_short() -> BoxError {
    io::Error::new(io::ErrorKind::UnexpectedEof, "the body ended before its announced length").into()
}

#[cfg(test)]
mod tests {
    use super::*;
    use http_body::Body as _;
    use std::future::poll_fn;
    use std::sync::{Arc, Mutex};

    async fn pieces(mut body: Body) -> Result<Vec<usize>, String> {
        let mut pieces = Vec::new();
        while let Some(frame) = poll_fn(|context| Pin::new(&mut body).poll_frame(context)).await {
            let data = frame.map_err(|error| error.to_string())?.into_data();
            pieces.push(data.map_or(0, |data| data.len()));
        }
        Ok(pieces)
    }

    #[tokio::test]
    async fn long_bodies_come_in_pieces() {
        let body = Body::from(vec![0; PIECE * 2 + 1]);
        assert_eq!(body.len(), Some(PIECE as u64 * 2 + 1));
        assert_eq!(pieces(body).await, Ok(vec![PIECE, PIECE, 1]));
        assert_eq!(pieces(Body::empty()).await, Ok(vec![]));
    }

    #[tokio::test]
    async fn a_reader_is_held_to_its_length() {
        let body = |len| Body::from_reader(&b"abcdef"[..]).with_len(len);
        assert_eq!(pieces(body(6)).await, Ok(vec![6]));
        assert_eq!(pieces(body(4)).await, Ok(vec![4]));
        let error = pieces(body(7)).await.unwrap_err();
        assert_eq!(error, "the body ended before its announced length");
    }

    /// What is told while this body is read.
    async fn told(body: Body) -> Vec<(u64, Option<u64>)> {
        let told = Arc::new(Mutex::new(Vec::new()));
        let teller = Arc::clone(&told);
        let body = body.on_progress(move |sent| teller.lock().unwrap().push((sent.bytes, sent.total)));
        pieces(body).await.unwrap();
        let told = told.lock().unwrap();
        told.clone()
    }

    #[tokio::test]
    async fn each_piece_is_told() {
        let piece = PIECE as u64;
        let total = Some(piece * 2 + 1);
        let steps = vec![(piece, total), (piece * 2, total), (piece * 2 + 1, total)];
        let content = || vec![0; PIECE * 2 + 1];
        assert_eq!(told(Body::from(content())).await, steps);
        let reader = || Body::from_reader(io::Cursor::new(content()));
        assert_eq!(told(reader().with_len(piece * 2 + 1)).await, steps);
        assert_eq!(told(reader()).await.last(), Some(&(piece * 2 + 1, None)));
        assert_eq!(told(Body::from("short")).await, [(5, Some(5))]);
        assert_eq!(told(reader().with_len(3)).await, [(3, Some(3))]);
        assert_eq!(told(Body::empty()).await, []);
    }

    #[tokio::test]
    async fn a_copy_counts_from_zero() {
        let most = Arc::new(Mutex::new(Vec::new()));
        let teller = Arc::clone(&most);
        let body = Body::from("short").on_progress(move |sent| teller.lock().unwrap().push(sent.bytes));
        let copy = body.try_clone().unwrap();
        pieces(body).await.unwrap();
        pieces(copy).await.unwrap();
        assert_eq!(*most.lock().unwrap(), [5, 5]);
    }

    #[tokio::test]
    async fn a_file_is_read_anew_by_each_copy() {
        let path =
            std::env::temp_dir().join(format!("{}-body-{}", env!("CARGO_PKG_NAME"), std::process::id()));
        std::fs::write(&path, vec![0; PIECE + 1]).unwrap();
        let body = Body::from_file(&path).await.unwrap();
        let copy = body.try_clone().unwrap();
        assert_eq!(body.len(), Some(PIECE as u64 + 1));
        assert_eq!(pieces(body).await, Ok(vec![PIECE, 1]));

        std::fs::write(&path, "short").unwrap();
        let shorter = copy.try_clone().unwrap();
        assert!(pieces(shorter).await.is_err());

        std::fs::remove_file(&path).unwrap();
        assert!(pieces(copy).await.is_err());
        assert!(Body::from_file(&path).await.is_err());
    }

    #[test]
    fn a_stream_can_be_sent_only_once() {
        assert!(Body::from("bytes").try_clone().is_some());
        assert!(Body::from_reader(&b"reader"[..]).try_clone().is_none());
    }

    #[test]
    fn its_content_is_not_shown() {
        let shown = format!("{:?}", Body::from("s3cret"));
        assert_eq!(shown, r#"Body { kind: "Bytes", len: Some(6), .. }"#);
    }
}
