// @generated from spec/comments.yaml by the generator; change the spec, not this file.

//! Comments and suggestions on designs, and replies to them.
//!
//! A thread starts with a comment or with a suggested edit; replies follow. See
//! [comments](https://www.canva.com/help/comments/) in Canva's help center.
//!
//! See the [documentation](https://www.canva.dev/docs/connect/api-reference/comments/).
//!
//! # Operations
//!
//! - [`create_comment`]: Starts a comment thread on a design.
//! - [`list_replies`]: Lists the replies in a thread, whether it began with a comment or a suggestion.
//! - [`create_reply`]: Replies in a thread, whether it began with a comment or a suggestion.
//! - [`get_thread`]: Reads the comment or suggestion that a thread began with.
//! - [`get_reply`]: Reads a reply to a comment or suggestion.
//! - [`create_thread`]: Starts a comment thread on a design.
//!
#![cfg_attr(feature = "preview", doc = "[`create_comment`]: crate::Client::create_comment")]
#![cfg_attr(not(feature = "preview"), doc = "[`create_comment`]: crate#previews")]
#![cfg_attr(feature = "preview", doc = "[`list_replies`]: crate::Client::list_replies")]
#![cfg_attr(not(feature = "preview"), doc = "[`list_replies`]: crate#previews")]
#![cfg_attr(feature = "preview", doc = "[`create_reply`]: crate::Client::create_reply")]
#![cfg_attr(not(feature = "preview"), doc = "[`create_reply`]: crate#previews")]
#![cfg_attr(feature = "preview", doc = "[`get_thread`]: crate::Client::get_thread")]
#![cfg_attr(not(feature = "preview"), doc = "[`get_thread`]: crate#previews")]
#![cfg_attr(feature = "preview", doc = "[`get_reply`]: crate::Client::get_reply")]
#![cfg_attr(not(feature = "preview"), doc = "[`get_reply`]: crate#previews")]
#![cfg_attr(feature = "preview", doc = "[`create_thread`]: crate::Client::create_thread")]
#![cfg_attr(not(feature = "preview"), doc = "[`create_thread`]: crate#previews")]

#[cfg(feature = "preview")]
use crate::runtime::client::Client;
#[cfg(feature = "preview")]
use crate::runtime::operation::{Operation, OperationInfo, RateLimit, Scopes};
#[cfg(feature = "preview")]
use crate::runtime::page::{NextPage, Page, Paged};
#[cfg(feature = "preview")]
use crate::runtime::request::Request;
#[cfg(feature = "preview")]
use crate::runtime::wire::{
    DecodeError, Extra, Reader, Record, Timestamp, Union, Value, Variant, Writer, record,
    string_enum, union,
};
#[cfg(feature = "preview")]
use std::collections::BTreeMap;
#[cfg(feature = "preview")]
use super::common::{TeamUser, User};

#[cfg(feature = "preview")]
impl Client {
    /// Starts a comment thread on a design.
    ///
    /// A design takes at most 1000 comments.
    ///
    /// A repeated call comments twice.
    ///
    /// `POST /v1/comments`; see the [documentation](https://www.canva.dev/docs/connect/api-reference/comments/create-comment/).
    ///
    /// **Preview:** this may change or go without notice.
    ///
    /// - Needs the scope `comment:write`.
    /// - At most 20 requests a minute for each user.
    ///
    /// # Errors
    ///
    /// - 400 `bad_request_body`: The comment is assigned to a user whom it does not mention.
    /// - 400 `message_too_long`: The comment has more than 2048 characters.
    /// - 403 `too_many_comments`: The design has 1000 comments already.
    /// - 403 `permission_denied`: The user may not comment on this design.
    /// - 404 `design_not_found`: There is no design with this ID.
    ///
    /// # Examples
    ///
    /// ```no_run
    /// # async fn example(client: canva_connect::Client) -> Result<(), Box<dyn std::error::Error>> {
    /// use canva_connect::comments::{
    ///     CommentObjectInput, CreateCommentRequest, DesignCommentObjectInput,
    /// };
    ///
    /// let comment = client
    ///     .create_comment(
    ///         CreateCommentRequest::new(
    ///                 CommentObjectInput::Design(
    ///                     DesignCommentObjectInput::new("DAHv8RmKt2c"),
    ///                 ),
    ///                 "Can the date be larger, [uPk8Yd3FnJt6BvXsGe1Wa:tBn5HgQ8jWfA3xMrVo6Uk]?",
    ///             )
    ///             .assignee_id("uPk8Yd3FnJt6BvXsGe1Wa"),
    ///     )
    ///     .send()
    ///     .await?
    ///     .comment;
    /// println!("{comment:?}");
    /// # Ok(())
    /// # }
    /// ```
    #[deprecated = "Use `create_thread`."]
    #[inline]
    pub fn create_comment(&self, body: CreateCommentRequest) -> Request<CreateComment> {
        Request::new(self).set_json(body)
    }

    /// Lists the replies in a thread, whether it began with a comment or a suggestion.
    ///
    /// `GET /v1/designs/{designId}/comments/{threadId}/replies`; see the [documentation](https://www.canva.dev/docs/connect/api-reference/comments/list-replies/).
    ///
    /// **Preview:** this may change or go without notice.
    ///
    /// - Needs the scope `comment:read`.
    /// - At most 100 requests a minute for each user.
    ///
    /// # Errors
    ///
    /// - 403 `permission_denied`: The user may not see the replies.
    /// - 404 `design_or_thread_not_found`: There is no such thread, or no such design.
    ///
    /// # Examples
    ///
    /// ```no_run
    /// # async fn example(client: canva_connect::Client) -> Result<(), Box<dyn std::error::Error>> {
    /// let mut items = client
    ///     .list_replies("DAHv8RmKt2c", "KeBw3TnRf8q")
    ///     .limit(2)
    ///     .continuation("Rb6yMtXk2vHw")
    ///     .items();
    /// while let Some(item) = items.try_next().await? {
    ///     println!("{item:?}");
    /// }
    /// # Ok(())
    /// # }
    /// ```
    #[inline]
    pub fn list_replies(
        &self,
        design_id: &str,
        thread_id: &str,
    ) -> Request<ListReplies> {
        Request::new(self)
            .set_path("designId", design_id)
            .set_path("threadId", thread_id)
    }

    /// Replies in a thread, whether it began with a comment or a suggestion.
    ///
    /// A thread takes at most 100 replies.
    ///
    /// A repeated call replies twice.
    ///
    /// `POST /v1/designs/{designId}/comments/{threadId}/replies`; see the [documentation](https://www.canva.dev/docs/connect/api-reference/comments/create-reply/).
    ///
    /// **Preview:** this may change or go without notice.
    ///
    /// - Needs the scope `comment:write`.
    /// - At most 20 requests a minute for each user.
    ///
    /// # Errors
    ///
    /// - 400 `message_too_long`: The reply has more than 2048 characters.
    /// - 403 `too_many_replies`: The thread has 100 replies already.
    /// - 403 `permission_denied`: The user may not reply in this thread.
    /// - 404 `design_not_found`: There is no such design, or no such thread.
    ///
    /// # Examples
    ///
    /// ```no_run
    /// # async fn example(client: canva_connect::Client) -> Result<(), Box<dyn std::error::Error>> {
    /// use canva_connect::comments::CreateReplyV2Request;
    ///
    /// let reply = client
    ///     .create_reply(
    ///         "DAHv8RmKt2c",
    ///         "KeBw3TnRf8q",
    ///         CreateReplyV2Request::new("Done, it now has 48 points."),
    ///     )
    ///     .send()
    ///     .await?
    ///     .reply;
    /// println!("{reply:?}");
    /// # Ok(())
    /// # }
    /// ```
    #[inline]
    pub fn create_reply(
        &self,
        design_id: &str,
        thread_id: &str,
        body: CreateReplyV2Request,
    ) -> Request<CreateReply> {
        Request::new(self)
            .set_path("designId", design_id)
            .set_path("threadId", thread_id)
            .set_json(body)
    }

    /// Reads the comment or suggestion that a thread began with.
    ///
    /// Read its replies with `list_replies` or `get_reply`.
    ///
    /// `GET /v1/designs/{designId}/comments/{threadId}`; see the [documentation](https://www.canva.dev/docs/connect/api-reference/comments/get-thread/).
    ///
    /// **Preview:** this may change or go without notice.
    ///
    /// - Needs the scope `comment:read`.
    /// - At most 100 requests a minute for each user.
    ///
    /// # Errors
    ///
    /// - 403 `permission_denied`: The user may not see this comment or suggestion.
    /// - 404 `thread_not_found`: There is no such thread, or it belongs to another design.
    ///
    /// # Examples
    ///
    /// ```no_run
    /// # async fn example(client: canva_connect::Client) -> Result<(), Box<dyn std::error::Error>> {
    /// let response = client.get_thread("DAHv8RmKt2c", "KeBw3TnRf8q").send().await?;
    /// println!("{response:?}");
    /// # Ok(())
    /// # }
    /// ```
    #[inline]
    pub fn get_thread(&self, design_id: &str, thread_id: &str) -> Request<GetThread> {
        Request::new(self)
            .set_path("designId", design_id)
            .set_path("threadId", thread_id)
    }

    /// Reads a reply to a comment or suggestion.
    ///
    /// `GET /v1/designs/{designId}/comments/{threadId}/replies/{replyId}`; see the [documentation](https://www.canva.dev/docs/connect/api-reference/comments/get-reply/).
    ///
    /// **Preview:** this may change or go without notice.
    ///
    /// - Needs the scope `comment:read`.
    /// - At most 100 requests a minute for each user.
    ///
    /// # Errors
    ///
    /// - 403 `permission_denied`: The user may not see this reply.
    /// - 404 `reply_not_found`: There is no such reply to this comment or suggestion.
    ///
    /// # Examples
    ///
    /// ```no_run
    /// # async fn example(client: canva_connect::Client) -> Result<(), Box<dyn std::error::Error>> {
    /// let reply = client
    ///     .get_reply("DAHv8RmKt2c", "KeBw3TnRf8q", "KeBy5ZcWd9k")
    ///     .send()
    ///     .await?
    ///     .reply;
    /// println!("{reply:?}");
    /// # Ok(())
    /// # }
    /// ```
    #[inline]
    pub fn get_reply(
        &self,
        design_id: &str,
        thread_id: &str,
        reply_id: &str,
    ) -> Request<GetReply> {
        Request::new(self)
            .set_path("designId", design_id)
            .set_path("threadId", thread_id)
            .set_path("replyId", reply_id)
    }

    /// Starts a comment thread on a design.
    ///
    /// A design takes at most 1000 comments.
    ///
    /// A repeated call comments twice.
    ///
    /// `POST /v1/designs/{designId}/comments`; see the [documentation](https://www.canva.dev/docs/connect/api-reference/comments/create-thread/).
    ///
    /// **Preview:** this may change or go without notice.
    ///
    /// - Needs the scope `comment:write`.
    /// - At most 100 requests a minute for each user.
    ///
    /// # Errors
    ///
    /// - 400 `bad_request_body`: The comment is assigned to a user whom it does not mention.
    /// - 400 `message_too_long`: The comment has more than 2048 characters.
    /// - 403 `too_many_comments`: The design has 1000 comments already.
    /// - 403 `permission_denied`: The user may not comment on this design.
    /// - 404 `design_not_found`: There is no design with this ID.
    ///
    /// # Examples
    ///
    /// ```no_run
    /// # async fn example(client: canva_connect::Client) -> Result<(), Box<dyn std::error::Error>> {
    /// use canva_connect::comments::CreateThreadRequest;
    ///
    /// let thread = client
    ///     .create_thread(
    ///         "DAHv8RmKt2c",
    ///         CreateThreadRequest::new(
    ///                 "Can the date be larger, [uPk8Yd3FnJt6BvXsGe1Wa:tBn5HgQ8jWfA3xMrVo6Uk]?",
    ///             )
    ///             .assignee_id("uPk8Yd3FnJt6BvXsGe1Wa"),
    ///     )
    ///     .send()
    ///     .await?
    ///     .thread;
    /// println!("{thread:?}");
    /// # Ok(())
    /// # }
    /// ```
    #[inline]
    pub fn create_thread(
        &self,
        design_id: &str,
        body: CreateThreadRequest,
    ) -> Request<CreateThread> {
        Request::new(self).set_path("designId", design_id).set_json(body)
    }
}

#[cfg(feature = "preview")]
/// The operation behind [`Client::create_comment`].
pub enum CreateComment {}

#[cfg(feature = "preview")]
impl Operation for CreateComment {
    type Output = CreateCommentResponse;

    const INFO: OperationInfo = OperationInfo {
        name: "create_comment",
        path: "/v1/comments",
        scopes: Scopes::All(&["comment:write"]),
        rate_limits: &[RateLimit::per_minute(20)],
        ..OperationInfo::POST
    };
}

#[cfg(feature = "preview")]
impl Request<ListReplies> {
    /// How many replies a page of the list has at most, from 1 to 100.
    ///
    /// Limits: from 1 to 100; `50` when left out.
    #[inline]
    pub fn limit(self, limit: i32) -> Self {
        self.set_query("limit", limit)
    }

    /// Where to go on, from the previous page of the list.
    #[inline]
    pub fn continuation(self, continuation: &str) -> Self {
        self.set_query("continuation", continuation.to_owned())
    }
}

#[cfg(feature = "preview")]
/// The operation behind [`Client::list_replies`].
pub enum ListReplies {}

#[cfg(feature = "preview")]
impl Operation for ListReplies {
    type Output = ListRepliesResponse;

    const INFO: OperationInfo = OperationInfo {
        name: "list_replies",
        path: "/v1/designs/{designId}/comments/{threadId}/replies",
        scopes: Scopes::All(&["comment:read"]),
        rate_limits: &[RateLimit::per_minute(100)],
        ..OperationInfo::GET
    };
}

#[cfg(feature = "preview")]
impl Paged for ListReplies {
    type Item = Reply;

    const NEXT: NextPage = NextPage::QueryCursor("continuation");

    #[inline]
    fn page(response: ListRepliesResponse) -> Page<Reply> {
        Page {
            items: response.items,
            next: response.continuation,
        }
    }
}

#[cfg(feature = "preview")]
/// The operation behind [`Client::create_reply`].
pub enum CreateReply {}

#[cfg(feature = "preview")]
impl Operation for CreateReply {
    type Output = CreateReplyV2Response;

    const INFO: OperationInfo = OperationInfo {
        name: "create_reply",
        path: "/v1/designs/{designId}/comments/{threadId}/replies",
        scopes: Scopes::All(&["comment:write"]),
        rate_limits: &[RateLimit::per_minute(20)],
        ..OperationInfo::POST
    };
}

#[cfg(feature = "preview")]
/// The operation behind [`Client::get_thread`].
pub enum GetThread {}

#[cfg(feature = "preview")]
impl Operation for GetThread {
    type Output = GetThreadResponse;

    const INFO: OperationInfo = OperationInfo {
        name: "get_thread",
        path: "/v1/designs/{designId}/comments/{threadId}",
        scopes: Scopes::All(&["comment:read"]),
        rate_limits: &[RateLimit::per_minute(100)],
        ..OperationInfo::GET
    };
}

#[cfg(feature = "preview")]
/// The operation behind [`Client::get_reply`].
pub enum GetReply {}

#[cfg(feature = "preview")]
impl Operation for GetReply {
    type Output = GetReplyResponse;

    const INFO: OperationInfo = OperationInfo {
        name: "get_reply",
        path: "/v1/designs/{designId}/comments/{threadId}/replies/{replyId}",
        scopes: Scopes::All(&["comment:read"]),
        rate_limits: &[RateLimit::per_minute(100)],
        ..OperationInfo::GET
    };
}

#[cfg(feature = "preview")]
/// The operation behind [`Client::create_thread`].
pub enum CreateThread {}

#[cfg(feature = "preview")]
impl Operation for CreateThread {
    type Output = CreateThreadResponse;

    const INFO: OperationInfo = OperationInfo {
        name: "create_thread",
        path: "/v1/designs/{designId}/comments",
        scopes: Scopes::All(&["comment:write"]),
        rate_limits: &[RateLimit::per_minute(100)],
        ..OperationInfo::POST
    };
}

#[cfg(feature = "preview")]
/// A comment to start a thread with, and the design it belongs to.
#[derive(Debug, Clone, PartialEq)]
#[non_exhaustive]
pub struct CreateCommentRequest {
    /// What to comment on.
    pub attached_to: CommentObjectInput,
    /// The comment, in 1 to 2048 characters.
    ///
    /// A user ID and a team ID in brackets, `[user_id:team_id]`, mention a user. A user whom
    /// the comment is assigned to must be mentioned.
    ///
    /// Limits: from 1 to 2048 characters.
    pub message: String,
    /// The ID of the user to assign the comment to, whom it must mention.
    pub assignee_id: Option<String>,
}

#[cfg(feature = "preview")]
impl CreateCommentRequest {
    /// Creates one with its required fields.
    #[must_use]
    #[inline]
    pub fn new(
        attached_to: impl Into<CommentObjectInput>,
        message: impl Into<String>,
    ) -> Self {
        Self {
            attached_to: attached_to.into(),
            message: message.into(),
            assignee_id: None,
        }
    }

    /// Sets [`assignee_id`](Self::assignee_id).
    #[inline]
    #[must_use]
    pub fn assignee_id(mut self, assignee_id: impl Into<String>) -> Self {
        self.assignee_id = Some(assignee_id.into());
        self
    }
}

#[cfg(feature = "preview")]
impl Record for CreateCommentRequest {
    #[inline]
    fn read(object: &mut Reader<'_>) -> Result<Self, DecodeError> {
        Ok(Self {
            attached_to: object.field("attached_to")?,
            message: object.field("message")?,
            assignee_id: object.field("assignee_id")?,
        })
    }

    #[inline]
    fn write(&self, object: &mut Writer<'_>) {
        object.field("attached_to", &self.attached_to);
        object.field("message", &self.message);
        object.field("assignee_id", &self.assignee_id);
    }
}

#[cfg(feature = "preview")]
record!(CreateCommentRequest);

#[cfg(feature = "preview")]
/// A reply.
#[derive(Debug, Clone, PartialEq)]
#[non_exhaustive]
pub struct CreateReplyV2Request {
    /// The reply, in 1 to 2048 characters.
    ///
    /// A user ID and a team ID in brackets, `[user_id:team_id]`, mention a user.
    ///
    /// Limits: from 1 to 2048 characters.
    pub message_plaintext: String,
}

#[cfg(feature = "preview")]
impl CreateReplyV2Request {
    /// Creates one with its required fields.
    #[must_use]
    #[inline]
    pub fn new(message_plaintext: impl Into<String>) -> Self {
        Self {
            message_plaintext: message_plaintext.into(),
        }
    }
}

#[cfg(feature = "preview")]
impl Record for CreateReplyV2Request {
    #[inline]
    fn read(object: &mut Reader<'_>) -> Result<Self, DecodeError> {
        Ok(Self {
            message_plaintext: object.field("message_plaintext")?,
        })
    }

    #[inline]
    fn write(&self, object: &mut Writer<'_>) {
        object.field("message_plaintext", &self.message_plaintext);
    }
}

#[cfg(feature = "preview")]
record!(CreateReplyV2Request);

#[cfg(feature = "preview")]
/// What `create_comment` returns.
#[derive(Debug, Clone, PartialEq, Default)]
#[non_exhaustive]
pub struct CreateCommentResponse {
    /// The new comment.
    pub comment: ParentComment,
    /// What the API sent that this version of the crate has no field for.
    pub extra: Extra,
}

#[cfg(feature = "preview")]
impl Record for CreateCommentResponse {
    #[inline]
    fn read(object: &mut Reader<'_>) -> Result<Self, DecodeError> {
        Ok(Self {
            comment: object.field("comment")?,
            extra: object.rest(),
        })
    }

    #[inline]
    fn write(&self, object: &mut Writer<'_>) {
        object.rest(&self.extra);
        object.field("comment", &self.comment);
    }
}

#[cfg(feature = "preview")]
record!(CreateCommentResponse : Default);

#[cfg(feature = "preview")]
/// What `create_thread` returns.
#[derive(Debug, Clone, PartialEq, Default)]
#[non_exhaustive]
pub struct CreateThreadResponse {
    /// The new thread.
    pub thread: Thread,
    /// What the API sent that this version of the crate has no field for.
    pub extra: Extra,
}

#[cfg(feature = "preview")]
impl Record for CreateThreadResponse {
    #[inline]
    fn read(object: &mut Reader<'_>) -> Result<Self, DecodeError> {
        Ok(Self {
            thread: object.field("thread")?,
            extra: object.rest(),
        })
    }

    #[inline]
    fn write(&self, object: &mut Writer<'_>) {
        object.rest(&self.extra);
        object.field("thread", &self.thread);
    }
}

#[cfg(feature = "preview")]
record!(CreateThreadResponse : Default);

#[cfg(feature = "preview")]
/// A comment to start a thread with.
#[derive(Debug, Clone, PartialEq)]
#[non_exhaustive]
pub struct CreateThreadRequest {
    /// The comment, in 1 to 2048 characters.
    ///
    /// A user ID and a team ID in brackets, `[user_id:team_id]`, mention a user. A user whom
    /// the comment is assigned to must be mentioned.
    ///
    /// Limits: from 1 to 2048 characters.
    pub message_plaintext: String,
    /// The ID of the user to assign the comment to, whom it must mention.
    pub assignee_id: Option<String>,
}

#[cfg(feature = "preview")]
impl CreateThreadRequest {
    /// Creates one with its required fields.
    #[must_use]
    #[inline]
    pub fn new(message_plaintext: impl Into<String>) -> Self {
        Self {
            message_plaintext: message_plaintext.into(),
            assignee_id: None,
        }
    }

    /// Sets [`assignee_id`](Self::assignee_id).
    #[inline]
    #[must_use]
    pub fn assignee_id(mut self, assignee_id: impl Into<String>) -> Self {
        self.assignee_id = Some(assignee_id.into());
        self
    }
}

#[cfg(feature = "preview")]
impl Record for CreateThreadRequest {
    #[inline]
    fn read(object: &mut Reader<'_>) -> Result<Self, DecodeError> {
        Ok(Self {
            message_plaintext: object.field("message_plaintext")?,
            assignee_id: object.field("assignee_id")?,
        })
    }

    #[inline]
    fn write(&self, object: &mut Writer<'_>) {
        object.field("message_plaintext", &self.message_plaintext);
        object.field("assignee_id", &self.assignee_id);
    }
}

#[cfg(feature = "preview")]
record!(CreateThreadRequest);

#[cfg(feature = "preview")]
/// What `create_reply` returns.
#[derive(Debug, Clone, PartialEq, Default)]
#[non_exhaustive]
pub struct CreateReplyV2Response {
    /// The new reply.
    pub reply: Reply,
    /// What the API sent that this version of the crate has no field for.
    pub extra: Extra,
}

#[cfg(feature = "preview")]
impl Record for CreateReplyV2Response {
    #[inline]
    fn read(object: &mut Reader<'_>) -> Result<Self, DecodeError> {
        Ok(Self {
            reply: object.field("reply")?,
            extra: object.rest(),
        })
    }

    #[inline]
    fn write(&self, object: &mut Writer<'_>) {
        object.rest(&self.extra);
        object.field("reply", &self.reply);
    }
}

#[cfg(feature = "preview")]
record!(CreateReplyV2Response : Default);

#[cfg(feature = "preview")]
/// What `get_thread` returns.
#[derive(Debug, Clone, PartialEq, Default)]
#[non_exhaustive]
pub struct GetThreadResponse {
    /// What the thread began with, in an older form.
    #[deprecated = "Use `thread`."]
    pub comment: Option<Comment>,
    /// The thread.
    pub thread: Option<Thread>,
    /// What the API sent that this version of the crate has no field for.
    pub extra: Extra,
}

#[cfg(feature = "preview")]
#[allow(deprecated, reason = "what is deprecated still travels")]
impl Record for GetThreadResponse {
    #[inline]
    fn read(object: &mut Reader<'_>) -> Result<Self, DecodeError> {
        Ok(Self {
            comment: object.field("comment")?,
            thread: object.field("thread")?,
            extra: object.rest(),
        })
    }

    #[inline]
    fn write(&self, object: &mut Writer<'_>) {
        object.rest(&self.extra);
        object.field("comment", &self.comment);
        object.field("thread", &self.thread);
    }
}

#[cfg(feature = "preview")]
record!(GetThreadResponse : Default);

#[cfg(feature = "preview")]
/// What `get_reply` returns.
#[derive(Debug, Clone, PartialEq, Default)]
#[non_exhaustive]
pub struct GetReplyResponse {
    /// The reply.
    pub reply: Reply,
    /// What the API sent that this version of the crate has no field for.
    pub extra: Extra,
}

#[cfg(feature = "preview")]
impl Record for GetReplyResponse {
    #[inline]
    fn read(object: &mut Reader<'_>) -> Result<Self, DecodeError> {
        Ok(Self {
            reply: object.field("reply")?,
            extra: object.rest(),
        })
    }

    #[inline]
    fn write(&self, object: &mut Writer<'_>) {
        object.rest(&self.extra);
        object.field("reply", &self.reply);
    }
}

#[cfg(feature = "preview")]
record!(GetReplyResponse : Default);

#[cfg(feature = "preview")]
/// A comment that a thread began with.
///
/// **Deprecated:** Use `Thread`.
#[derive(Debug, Clone, PartialEq, Default)]
#[non_exhaustive]
pub struct ParentComment {
    /// The comment's ID, which is also that of the thread.
    pub id: String,
    /// What the comment is about.
    pub attached_to: Option<CommentObject>,
    /// The comment.
    ///
    /// It mentions users as `[user_id:team_id]`.
    pub message: String,
    /// The user who wrote the comment.
    pub author: User,
    /// When the comment was written, in Unix seconds.
    pub created_at: Option<Timestamp>,
    /// When the comment last changed, in Unix seconds.
    pub updated_at: Option<Timestamp>,
    /// The users whom the comment mentions, by `user_id:team_id`.
    #[deprecated = "Use the mentions of a `Thread`."]
    pub mentions: BTreeMap<String, TeamUser>,
    /// The user whom the comment is assigned to.
    pub assignee: Option<User>,
    /// The user who resolved the comment.
    pub resolver: Option<User>,
    /// What the API sent that this version of the crate has no field for.
    pub extra: Extra,
}

#[cfg(feature = "preview")]
#[allow(deprecated, reason = "what is deprecated still travels")]
impl Record for ParentComment {
    #[inline]
    fn read(object: &mut Reader<'_>) -> Result<Self, DecodeError> {
        Ok(Self {
            id: object.field("id")?,
            attached_to: object.field("attached_to")?,
            message: object.field("message")?,
            author: object.field("author")?,
            created_at: object.field("created_at")?,
            updated_at: object.field("updated_at")?,
            mentions: object.field("mentions")?,
            assignee: object.field("assignee")?,
            resolver: object.field("resolver")?,
            extra: object.rest(),
        })
    }

    #[inline]
    fn write(&self, object: &mut Writer<'_>) {
        object.rest(&self.extra);
        object.field("id", &self.id);
        object.field("attached_to", &self.attached_to);
        object.field("message", &self.message);
        object.field("author", &self.author);
        object.field("created_at", &self.created_at);
        object.field("updated_at", &self.updated_at);
        object.field("mentions", &self.mentions);
        object.field("assignee", &self.assignee);
        object.field("resolver", &self.resolver);
    }
}

#[cfg(feature = "preview")]
record!(ParentComment : Default);

#[cfg(feature = "preview")]
/// A reply in a thread.
///
/// **Deprecated:** Use `Reply`.
#[derive(Debug, Clone, PartialEq, Default)]
#[non_exhaustive]
pub struct ReplyComment {
    /// The reply's ID.
    pub id: String,
    /// What the thread is about.
    pub attached_to: Option<CommentObject>,
    /// The reply.
    ///
    /// It mentions users as `[user_id:team_id]`.
    pub message: String,
    /// The user who wrote the reply.
    pub author: User,
    /// When the reply was written, in Unix seconds.
    pub created_at: Option<Timestamp>,
    /// When the reply last changed, in Unix seconds.
    pub updated_at: Option<Timestamp>,
    /// The users whom the reply mentions, by `user_id:team_id`.
    #[deprecated = "Use the mentions of a `Reply`."]
    pub mentions: BTreeMap<String, TeamUser>,
    /// The ID of the thread, which is also that of the comment it began with.
    pub thread_id: String,
    /// What the API sent that this version of the crate has no field for.
    pub extra: Extra,
}

#[cfg(feature = "preview")]
#[allow(deprecated, reason = "what is deprecated still travels")]
impl Record for ReplyComment {
    #[inline]
    fn read(object: &mut Reader<'_>) -> Result<Self, DecodeError> {
        Ok(Self {
            id: object.field("id")?,
            attached_to: object.field("attached_to")?,
            message: object.field("message")?,
            author: object.field("author")?,
            created_at: object.field("created_at")?,
            updated_at: object.field("updated_at")?,
            mentions: object.field("mentions")?,
            thread_id: object.field("thread_id")?,
            extra: object.rest(),
        })
    }

    #[inline]
    fn write(&self, object: &mut Writer<'_>) {
        object.rest(&self.extra);
        object.field("id", &self.id);
        object.field("attached_to", &self.attached_to);
        object.field("message", &self.message);
        object.field("author", &self.author);
        object.field("created_at", &self.created_at);
        object.field("updated_at", &self.updated_at);
        object.field("mentions", &self.mentions);
        object.field("thread_id", &self.thread_id);
    }
}

#[cfg(feature = "preview")]
record!(ReplyComment : Default);

#[cfg(feature = "preview")]
/// A design that a comment is about.
///
/// **Deprecated:** Use the `design_id` of a `Thread`.
#[derive(Debug, Clone, PartialEq, Default)]
#[non_exhaustive]
pub struct DesignCommentObject {
    /// The design's ID.
    pub design_id: String,
    /// What the API sent that this version of the crate has no field for.
    pub extra: Extra,
}

#[cfg(feature = "preview")]
impl Record for DesignCommentObject {
    #[inline]
    fn read(object: &mut Reader<'_>) -> Result<Self, DecodeError> {
        Ok(Self {
            design_id: object.field("design_id")?,
            extra: object.rest(),
        })
    }

    #[inline]
    fn write(&self, object: &mut Writer<'_>) {
        object.rest(&self.extra);
        object.field("design_id", &self.design_id);
    }
}

#[cfg(feature = "preview")]
record!(DesignCommentObject : Default);

#[cfg(feature = "preview")]
/// A design to comment on.
#[derive(Debug, Clone, PartialEq)]
#[non_exhaustive]
pub struct DesignCommentObjectInput {
    /// The design's ID.
    pub design_id: String,
}

#[cfg(feature = "preview")]
impl DesignCommentObjectInput {
    /// Creates one with its required fields.
    #[must_use]
    #[inline]
    pub fn new(design_id: impl Into<String>) -> Self {
        Self {
            design_id: design_id.into(),
        }
    }
}

#[cfg(feature = "preview")]
impl Record for DesignCommentObjectInput {
    #[inline]
    fn read(object: &mut Reader<'_>) -> Result<Self, DecodeError> {
        Ok(Self {
            design_id: object.field("design_id")?,
        })
    }

    #[inline]
    fn write(&self, object: &mut Writer<'_>) {
        object.field("design_id", &self.design_id);
    }
}

#[cfg(feature = "preview")]
record!(DesignCommentObjectInput);

#[cfg(feature = "preview")]
/// What `list_replies` returns.
#[derive(Debug, Clone, PartialEq, Default)]
#[non_exhaustive]
pub struct ListRepliesResponse {
    /// Where the next page of the list goes on; there is none without it.
    pub continuation: Option<String>,
    /// The replies.
    pub items: Vec<Reply>,
    /// What the API sent that this version of the crate has no field for.
    pub extra: Extra,
}

#[cfg(feature = "preview")]
impl Record for ListRepliesResponse {
    #[inline]
    fn read(object: &mut Reader<'_>) -> Result<Self, DecodeError> {
        Ok(Self {
            continuation: object.field("continuation")?,
            items: object.field("items")?,
            extra: object.rest(),
        })
    }

    #[inline]
    fn write(&self, object: &mut Writer<'_>) {
        object.rest(&self.extra);
        object.field("continuation", &self.continuation);
        object.field("items", &self.items);
    }
}

#[cfg(feature = "preview")]
record!(ListRepliesResponse : Default);

#[cfg(feature = "preview")]
/// A comment or suggestion on a design, which users can reply to.
#[derive(Debug, Clone, PartialEq, Default)]
#[non_exhaustive]
pub struct Thread {
    /// The thread's ID.
    pub id: String,
    /// The ID of the design that the thread is about.
    pub design_id: String,
    /// The comment or suggestion that the thread began with.
    pub thread_type: ThreadType,
    /// The user who started the thread, unless the account is gone.
    pub author: Option<User>,
    /// When the thread was started, in Unix seconds.
    pub created_at: Timestamp,
    /// When the thread last changed, in Unix seconds.
    pub updated_at: Timestamp,
    /// What the API sent that this version of the crate has no field for.
    pub extra: Extra,
}

#[cfg(feature = "preview")]
impl Record for Thread {
    #[inline]
    fn read(object: &mut Reader<'_>) -> Result<Self, DecodeError> {
        Ok(Self {
            id: object.field("id")?,
            design_id: object.field("design_id")?,
            thread_type: object.field("thread_type")?,
            author: object.field("author")?,
            created_at: object.field("created_at")?,
            updated_at: object.field("updated_at")?,
            extra: object.rest(),
        })
    }

    #[inline]
    fn write(&self, object: &mut Writer<'_>) {
        object.rest(&self.extra);
        object.field("id", &self.id);
        object.field("design_id", &self.design_id);
        object.field("thread_type", &self.thread_type);
        object.field("author", &self.author);
        object.field("created_at", &self.created_at);
        object.field("updated_at", &self.updated_at);
    }
}

#[cfg(feature = "preview")]
record!(Thread : Default);

#[cfg(feature = "preview")]
/// A comment that a thread began with.
#[derive(Debug, Clone, PartialEq, Default)]
#[non_exhaustive]
pub struct CommentThreadType {
    /// The words of the comment.
    pub content: CommentContent,
    /// The users whom the comment mentions, by `user_id:team_id`.
    pub mentions: BTreeMap<String, UserMention>,
    /// The user whom the comment is assigned to.
    pub assignee: Option<User>,
    /// The user who resolved the comment.
    pub resolver: Option<User>,
    /// What the API sent that this version of the crate has no field for.
    pub extra: Extra,
}

#[cfg(feature = "preview")]
impl Record for CommentThreadType {
    #[inline]
    fn read(object: &mut Reader<'_>) -> Result<Self, DecodeError> {
        Ok(Self {
            content: object.field("content")?,
            mentions: object.field("mentions")?,
            assignee: object.field("assignee")?,
            resolver: object.field("resolver")?,
            extra: object.rest(),
        })
    }

    #[inline]
    fn write(&self, object: &mut Writer<'_>) {
        object.rest(&self.extra);
        object.field("content", &self.content);
        object.field("mentions", &self.mentions);
        object.field("assignee", &self.assignee);
        object.field("resolver", &self.resolver);
    }
}

#[cfg(feature = "preview")]
record!(CommentThreadType : Default);

#[cfg(feature = "preview")]
/// A suggestion that a thread began with.
#[derive(Debug, Clone, PartialEq, Default)]
#[non_exhaustive]
pub struct SuggestionThreadType {
    /// The changes that are suggested, at least one.
    ///
    /// Limits: at least 1 item.
    pub suggested_edits: Vec<SuggestedEdit>,
    /// What became of the suggestion.
    pub status: SuggestionStatus,
    /// What the API sent that this version of the crate has no field for.
    pub extra: Extra,
}

#[cfg(feature = "preview")]
impl Record for SuggestionThreadType {
    #[inline]
    fn read(object: &mut Reader<'_>) -> Result<Self, DecodeError> {
        Ok(Self {
            suggested_edits: object.field("suggested_edits")?,
            status: object.field("status")?,
            extra: object.rest(),
        })
    }

    #[inline]
    fn write(&self, object: &mut Writer<'_>) {
        object.rest(&self.extra);
        object.field("suggested_edits", &self.suggested_edits);
        object.field("status", &self.status);
    }
}

#[cfg(feature = "preview")]
record!(SuggestionThreadType : Default);

#[cfg(feature = "preview")]
/// New text.
#[derive(Debug, Clone, PartialEq, Default)]
#[non_exhaustive]
pub struct AddSuggestedEdit {
    /// The text to add.
    pub text: String,
    /// What the API sent that this version of the crate has no field for.
    pub extra: Extra,
}

#[cfg(feature = "preview")]
impl Record for AddSuggestedEdit {
    #[inline]
    fn read(object: &mut Reader<'_>) -> Result<Self, DecodeError> {
        Ok(Self {
            text: object.field("text")?,
            extra: object.rest(),
        })
    }

    #[inline]
    fn write(&self, object: &mut Writer<'_>) {
        object.rest(&self.extra);
        object.field("text", &self.text);
    }
}

#[cfg(feature = "preview")]
record!(AddSuggestedEdit : Default);

#[cfg(feature = "preview")]
/// Text that is to go.
#[derive(Debug, Clone, PartialEq, Default)]
#[non_exhaustive]
pub struct DeleteSuggestedEdit {
    /// The text to delete.
    pub text: String,
    /// What the API sent that this version of the crate has no field for.
    pub extra: Extra,
}

#[cfg(feature = "preview")]
impl Record for DeleteSuggestedEdit {
    #[inline]
    fn read(object: &mut Reader<'_>) -> Result<Self, DecodeError> {
        Ok(Self {
            text: object.field("text")?,
            extra: object.rest(),
        })
    }

    #[inline]
    fn write(&self, object: &mut Writer<'_>) {
        object.rest(&self.extra);
        object.field("text", &self.text);
    }
}

#[cfg(feature = "preview")]
record!(DeleteSuggestedEdit : Default);

#[cfg(feature = "preview")]
/// Another look for some text.
#[derive(Debug, Clone, PartialEq, Default)]
#[non_exhaustive]
pub struct FormatSuggestedEdit {
    /// What about the text's look is to change.
    pub format: SuggestionFormat,
    /// What the API sent that this version of the crate has no field for.
    pub extra: Extra,
}

#[cfg(feature = "preview")]
impl Record for FormatSuggestedEdit {
    #[inline]
    fn read(object: &mut Reader<'_>) -> Result<Self, DecodeError> {
        Ok(Self {
            format: object.field("format")?,
            extra: object.rest(),
        })
    }

    #[inline]
    fn write(&self, object: &mut Writer<'_>) {
        object.rest(&self.extra);
        object.field("format", &self.format);
    }
}

#[cfg(feature = "preview")]
record!(FormatSuggestedEdit : Default);

#[cfg(feature = "preview")]
/// A reply in a thread.
#[derive(Debug, Clone, PartialEq, Default)]
#[non_exhaustive]
pub struct Reply {
    /// The reply's ID.
    pub id: String,
    /// The ID of the design that the thread is about.
    pub design_id: String,
    /// The ID of the thread.
    pub thread_id: String,
    /// The user who wrote the reply, unless the account is gone.
    pub author: Option<User>,
    /// The words of the reply.
    pub content: CommentContent,
    /// The users whom the reply mentions, by `user_id:team_id`.
    pub mentions: BTreeMap<String, UserMention>,
    /// When the reply was written, in Unix seconds.
    pub created_at: Timestamp,
    /// When the reply last changed, in Unix seconds.
    pub updated_at: Timestamp,
    /// What the API sent that this version of the crate has no field for.
    pub extra: Extra,
}

#[cfg(feature = "preview")]
impl Record for Reply {
    #[inline]
    fn read(object: &mut Reader<'_>) -> Result<Self, DecodeError> {
        Ok(Self {
            id: object.field("id")?,
            design_id: object.field("design_id")?,
            thread_id: object.field("thread_id")?,
            author: object.field("author")?,
            content: object.field("content")?,
            mentions: object.field("mentions")?,
            created_at: object.field("created_at")?,
            updated_at: object.field("updated_at")?,
            extra: object.rest(),
        })
    }

    #[inline]
    fn write(&self, object: &mut Writer<'_>) {
        object.rest(&self.extra);
        object.field("id", &self.id);
        object.field("design_id", &self.design_id);
        object.field("thread_id", &self.thread_id);
        object.field("author", &self.author);
        object.field("content", &self.content);
        object.field("mentions", &self.mentions);
        object.field("created_at", &self.created_at);
        object.field("updated_at", &self.updated_at);
    }
}

#[cfg(feature = "preview")]
record!(Reply : Default);

#[cfg(feature = "preview")]
/// The words of a comment or reply.
///
/// They mention users as `[user_id:team_id]`.
#[derive(Debug, Clone, PartialEq, Default)]
#[non_exhaustive]
pub struct CommentContent {
    /// The words alone.
    pub plaintext: String,
    /// The words with their formatting, as Markdown.
    pub markdown: Option<String>,
    /// What the API sent that this version of the crate has no field for.
    pub extra: Extra,
}

#[cfg(feature = "preview")]
impl Record for CommentContent {
    #[inline]
    fn read(object: &mut Reader<'_>) -> Result<Self, DecodeError> {
        Ok(Self {
            plaintext: object.field("plaintext")?,
            markdown: object.field("markdown")?,
            extra: object.rest(),
        })
    }

    #[inline]
    fn write(&self, object: &mut Writer<'_>) {
        object.rest(&self.extra);
        object.field("plaintext", &self.plaintext);
        object.field("markdown", &self.markdown);
    }
}

#[cfg(feature = "preview")]
record!(CommentContent : Default);

#[cfg(feature = "preview")]
/// A user whom a comment or reply mentions.
#[derive(Debug, Clone, PartialEq, Default)]
#[non_exhaustive]
pub struct UserMention {
    /// What stands in the brackets, as `user_id:team_id`.
    pub tag: String,
    /// The user.
    pub user: TeamUser,
    /// What the API sent that this version of the crate has no field for.
    pub extra: Extra,
}

#[cfg(feature = "preview")]
impl Record for UserMention {
    #[inline]
    fn read(object: &mut Reader<'_>) -> Result<Self, DecodeError> {
        Ok(Self {
            tag: object.field("tag")?,
            user: object.field("user")?,
            extra: object.rest(),
        })
    }

    #[inline]
    fn write(&self, object: &mut Writer<'_>) {
        object.rest(&self.extra);
        object.field("tag", &self.tag);
        object.field("user", &self.user);
    }
}

#[cfg(feature = "preview")]
record!(UserMention : Default);

#[cfg(feature = "preview")]
/// A comment or reply, in an older form.
///
/// **Deprecated:** Use `Thread` or `Reply`.
#[derive(Debug, Clone, PartialEq)]
#[non_exhaustive]
pub enum Comment {
    /// A comment that a thread began with.
    Parent(ParentComment),
    /// A reply in a thread.
    Reply(ReplyComment),
    /// A kind that this version of the crate does not know, as it came.
    Other(Value),
}

#[cfg(feature = "preview")]
impl Union for Comment {
    const TAG: &'static str = "type";

    #[inline]
    fn read(variant: Variant<'_>) -> Result<Self, DecodeError> {
        match variant.tag() {
            "parent" => variant.read().map(Self::Parent),
            "reply" => variant.read().map(Self::Reply),
            _ => Ok(Self::Other(variant.into_value())),
        }
    }

    #[inline]
    fn write(&self) -> Value {
        match self {
            Self::Parent(it) => Self::tagged("parent", it),
            Self::Reply(it) => Self::tagged("reply", it),
            Self::Other(value) => value.clone(),
        }
    }
}

#[cfg(feature = "preview")]
union!(Comment);

#[cfg(feature = "preview")]
/// What a comment is about.
///
/// **Deprecated:** Use the `design_id` of a `Thread`.
#[derive(Debug, Clone, PartialEq)]
#[non_exhaustive]
pub enum CommentObject {
    /// A design that a comment is about.
    Design(DesignCommentObject),
    /// A kind that this version of the crate does not know, as it came.
    Other(Value),
}

#[cfg(feature = "preview")]
impl Union for CommentObject {
    const TAG: &'static str = "type";

    #[inline]
    fn read(variant: Variant<'_>) -> Result<Self, DecodeError> {
        match variant.tag() {
            "design" => variant.read().map(Self::Design),
            _ => Ok(Self::Other(variant.into_value())),
        }
    }

    #[inline]
    fn write(&self) -> Value {
        match self {
            Self::Design(it) => Self::tagged("design", it),
            Self::Other(value) => value.clone(),
        }
    }
}

#[cfg(feature = "preview")]
union!(CommentObject);

#[cfg(feature = "preview")]
/// What to comment on.
#[derive(Debug, Clone, PartialEq)]
#[non_exhaustive]
pub enum CommentObjectInput {
    /// A design to comment on.
    Design(DesignCommentObjectInput),
    /// A kind that this version of the crate does not know, as it came.
    Other(Value),
}

#[cfg(feature = "preview")]
impl Union for CommentObjectInput {
    const TAG: &'static str = "type";

    #[inline]
    fn read(variant: Variant<'_>) -> Result<Self, DecodeError> {
        match variant.tag() {
            "design" => variant.read().map(Self::Design),
            _ => Ok(Self::Other(variant.into_value())),
        }
    }

    #[inline]
    fn write(&self) -> Value {
        match self {
            Self::Design(it) => Self::tagged("design", it),
            Self::Other(value) => value.clone(),
        }
    }
}

#[cfg(feature = "preview")]
union!(CommentObjectInput);

#[cfg(feature = "preview")]
impl From<DesignCommentObjectInput> for CommentObjectInput {
    #[inline]
    fn from(it: DesignCommentObjectInput) -> Self {
        Self::Design(it)
    }
}

#[cfg(feature = "preview")]
/// What a thread began with.
#[derive(Debug, Clone, PartialEq)]
#[non_exhaustive]
pub enum ThreadType {
    /// A comment that a thread began with.
    Comment(CommentThreadType),
    /// A suggestion that a thread began with.
    Suggestion(SuggestionThreadType),
    /// A kind that this version of the crate does not know, as it came.
    Other(Value),
}

#[cfg(feature = "preview")]
impl Union for ThreadType {
    const TAG: &'static str = "type";

    #[inline]
    fn read(variant: Variant<'_>) -> Result<Self, DecodeError> {
        match variant.tag() {
            "comment" => variant.read().map(Self::Comment),
            "suggestion" => variant.read().map(Self::Suggestion),
            _ => Ok(Self::Other(variant.into_value())),
        }
    }

    #[inline]
    fn write(&self) -> Value {
        match self {
            Self::Comment(it) => Self::tagged("comment", it),
            Self::Suggestion(it) => Self::tagged("suggestion", it),
            Self::Other(value) => value.clone(),
        }
    }
}

#[cfg(feature = "preview")]
union!(ThreadType);

#[cfg(feature = "preview")]
/// A change that is suggested.
#[derive(Debug, Clone, PartialEq)]
#[non_exhaustive]
pub enum SuggestedEdit {
    /// New text.
    Add(AddSuggestedEdit),
    /// Text that is to go.
    Delete(DeleteSuggestedEdit),
    /// Another look for some text.
    Format(FormatSuggestedEdit),
    /// A kind that this version of the crate does not know, as it came.
    Other(Value),
}

#[cfg(feature = "preview")]
impl Union for SuggestedEdit {
    const TAG: &'static str = "type";

    #[inline]
    fn read(variant: Variant<'_>) -> Result<Self, DecodeError> {
        match variant.tag() {
            "add" => variant.read().map(Self::Add),
            "delete" => variant.read().map(Self::Delete),
            "format" => variant.read().map(Self::Format),
            _ => Ok(Self::Other(variant.into_value())),
        }
    }

    #[inline]
    fn write(&self) -> Value {
        match self {
            Self::Add(it) => Self::tagged("add", it),
            Self::Delete(it) => Self::tagged("delete", it),
            Self::Format(it) => Self::tagged("format", it),
            Self::Other(value) => value.clone(),
        }
    }
}

#[cfg(feature = "preview")]
union!(SuggestedEdit);

#[cfg(feature = "preview")]
/// What became of a suggestion.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum SuggestionStatus {
    /// Nobody has decided yet.
    Open,
    /// The suggestion was accepted, and the design changed accordingly.
    Accepted,
    /// The suggestion was rejected, and the design stayed as it was.
    Rejected,
    /// A value that this version of the crate does not know, as it came.
    Other(String),
}

#[cfg(feature = "preview")]
impl SuggestionStatus {
    /// The value as it travels.
    #[must_use]
    #[inline]
    pub fn as_str(&self) -> &str {
        match self {
            Self::Open => "open",
            Self::Accepted => "accepted",
            Self::Rejected => "rejected",
            Self::Other(value) => value,
        }
    }
}

#[cfg(feature = "preview")]
impl From<&str> for SuggestionStatus {
    #[inline]
    fn from(value: &str) -> Self {
        match value {
            "open" => Self::Open,
            "accepted" => Self::Accepted,
            "rejected" => Self::Rejected,
            other => Self::Other(other.to_owned()),
        }
    }
}

#[cfg(feature = "preview")]
string_enum!(SuggestionStatus);

#[cfg(feature = "preview")]
/// What about the look of some text is to change.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum SuggestionFormat {
    /// The font.
    FontFamily,
    /// The size of the letters.
    FontSize,
    /// How bold the letters are.
    FontWeight,
    /// Whether the letters are upright or italic.
    FontStyle,
    /// The color of the text.
    Color,
    /// The color behind the text.
    BackgroundColor,
    /// Whether the text is underlined, for example.
    Decoration,
    /// Whether the text is struck through.
    Strikethrough,
    /// Where a link in the text leads.
    Link,
    /// The space between letters.
    LetterSpacing,
    /// The space between lines.
    LineHeight,
    /// Whether the text runs from left to right or from right to left.
    Direction,
    /// To which side the lines are aligned.
    TextAlign,
    /// The bullet or number in front of list items.
    ListMarker,
    /// How deep list items are nested.
    ListLevel,
    /// The margin where lines start.
    MarginInlineStart,
    /// How far the first line is indented.
    TextIndent,
    /// By how much the letters are larger or smaller than usual.
    FontSizeModifier,
    /// How high the text stands, for example as superscript.
    VerticalAlign,
    /// A value that this version of the crate does not know, as it came.
    Other(String),
}

#[cfg(feature = "preview")]
impl SuggestionFormat {
    /// The value as it travels.
    #[must_use]
    #[inline]
    pub fn as_str(&self) -> &str {
        match self {
            Self::FontFamily => "font_family",
            Self::FontSize => "font_size",
            Self::FontWeight => "font_weight",
            Self::FontStyle => "font_style",
            Self::Color => "color",
            Self::BackgroundColor => "background_color",
            Self::Decoration => "decoration",
            Self::Strikethrough => "strikethrough",
            Self::Link => "link",
            Self::LetterSpacing => "letter_spacing",
            Self::LineHeight => "line_height",
            Self::Direction => "direction",
            Self::TextAlign => "text_align",
            Self::ListMarker => "list_marker",
            Self::ListLevel => "list_level",
            Self::MarginInlineStart => "margin_inline_start",
            Self::TextIndent => "text_indent",
            Self::FontSizeModifier => "font_size_modifier",
            Self::VerticalAlign => "vertical_align",
            Self::Other(value) => value,
        }
    }
}

#[cfg(feature = "preview")]
impl From<&str> for SuggestionFormat {
    #[inline]
    fn from(value: &str) -> Self {
        match value {
            "font_family" => Self::FontFamily,
            "font_size" => Self::FontSize,
            "font_weight" => Self::FontWeight,
            "font_style" => Self::FontStyle,
            "color" => Self::Color,
            "background_color" => Self::BackgroundColor,
            "decoration" => Self::Decoration,
            "strikethrough" => Self::Strikethrough,
            "link" => Self::Link,
            "letter_spacing" => Self::LetterSpacing,
            "line_height" => Self::LineHeight,
            "direction" => Self::Direction,
            "text_align" => Self::TextAlign,
            "list_marker" => Self::ListMarker,
            "list_level" => Self::ListLevel,
            "margin_inline_start" => Self::MarginInlineStart,
            "text_indent" => Self::TextIndent,
            "font_size_modifier" => Self::FontSizeModifier,
            "vertical_align" => Self::VerticalAlign,
            other => Self::Other(other.to_owned()),
        }
    }
}

#[cfg(feature = "preview")]
string_enum!(SuggestionFormat);
