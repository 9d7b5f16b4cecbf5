// @generated from spec/comments.yaml by the generator; change the spec, not this file.

//! Comments and suggestions on designs, and replies to them.
//!
//! A thread starts with a comment or with a suggested edit; replies follow. See
//! [comments](https://www.canva.com/help/comments/) in Canva's help center.
//!
//! See the [documentation](https://www.canva.dev/docs/apps/rest-apis/reference/comments/).
//!
//! # Operations
//!
//! - [`create_comment`](crate::Client::create_comment): Starts a comment thread on a design.
//! - [`list_replies`](crate::Client::list_replies): Lists the replies in a thread, whether it began with a comment or a suggestion.
//! - [`create_reply`](crate::Client::create_reply): Adds a reply to a thread, which began with a comment or a suggestion.
//! - [`get_thread`](crate::Client::get_thread): Returns the comment or suggestion that a thread began with.
//! - [`get_reply`](crate::Client::get_reply): Returns a reply to a comment or suggestion.
//! - [`create_thread`](crate::Client::create_thread): Starts a comment thread on a design.

#![cfg(feature = "preview")]

use crate::runtime;
use crate::runtime::wire;

impl runtime::Client {
    /// Starts a comment thread on a design.
    ///
    /// A design can have at most 1000 comments.
    ///
    /// A repeated call adds the comment twice.
    ///
    /// `POST /v1/comments`; see the [documentation](https://www.canva.dev/docs/apps/rest-apis/reference/comments/create-comment/).
    ///
    /// **Preview:** may change or be removed without notice.
    ///
    /// - Scope: `comment:write`.
    /// - Rate limit: 20 requests a minute for each user.
    /// - Last compared with the documentation on 2026-08-13: Canva's description of about that
    ///   day, kept by a third party.
    ///
    /// # Errors
    ///
    /// - 400 `bad_request_body`: The comment is assigned to a user whom it does not mention.
    /// - 400 `message_too_long`: The comment has more than 2048 characters.
    /// - 400 `invalid_field`: A mention has an ID of a form that is not allowed.
    /// - 403 `too_many_comments`: The design has 1000 comments already.
    /// - 403 `permission_denied`: The user may not comment on this design.
    /// - 404 `design_not_found`: There is no design with this ID.
    /// - 404 `user_not_found`: There is no user with the ID of a mention.
    /// - 404 `team_not_found`: There is no team with the ID of a mention.
    ///
    /// # Examples
    ///
    /// ```no_run
    /// # async fn example(client: canva_connect::Client) -> Result<(), Box<dyn std::error::Error>> {
    /// use canva_connect::comments::{CreateCommentRequest, DesignCommentObjectInput};
    ///
    /// let attached_to = DesignCommentObjectInput::new("DAHv8RmKt2c");
    /// let message = "Can the date be larger, [uPk8Yd3FnJt6BvXsGe1Wa:tBn5HgQ8jWfA3xMrVo6Uk]?";
    /// let body = CreateCommentRequest::new(attached_to, message)
    ///     .assignee_id("uPk8Yd3FnJt6BvXsGe1Wa");
    /// let comment = client.create_comment(body).send().await?.comment;
    /// println!("{comment:?}");
    /// # Ok(())
    /// # }
    /// ```
    #[deprecated = "Use `create_thread`."]
    #[inline]
    pub fn create_comment(
        &self,
        body: impl Into<CreateCommentRequest>,
    ) -> runtime::Request<CreateComment> {
        let body: CreateCommentRequest = body.into();
        runtime::Request::new(self).set_json(body)
    }

    /// Lists the replies in a thread, whether it began with a comment or a suggestion.
    ///
    /// `GET /v1/designs/{designId}/comments/{threadId}/replies`; see the [documentation](https://www.canva.dev/docs/apps/rest-apis/reference/comments/list-replies/).
    ///
    /// **Preview:** may change or be removed without notice.
    ///
    /// - Scope: `comment:read`.
    /// - `design_id`: Pattern: `^[a-zA-Z0-9_-]{1,50}$`.
    /// - `thread_id`: Pattern: `^[a-zA-Z0-9_-]{1,50}$`.
    /// - Rate limit: 100 requests a minute for each user.
    /// - Last compared with the documentation on 2026-08-13: Canva's description of about that
    ///   day, kept by a third party.
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
    /// let mut items = client.list_replies("DAHv8RmKt2c", "KeBw3TnRf8q").limit(2).items();
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
    ) -> runtime::Request<ListReplies> {
        runtime::Request::new(self)
            .set_path("designId", design_id)
            .set_path("threadId", thread_id)
    }

    /// Adds a reply to a thread, which began with a comment or a suggestion.
    ///
    /// A thread can have at most 100 replies.
    ///
    /// A repeated call adds the reply twice.
    ///
    /// `POST /v1/designs/{designId}/comments/{threadId}/replies`; see the [documentation](https://www.canva.dev/docs/apps/rest-apis/reference/comments/create-reply/).
    ///
    /// **Preview:** may change or be removed without notice.
    ///
    /// - Scope: `comment:write`.
    /// - `design_id`: Pattern: `^[a-zA-Z0-9_-]{1,50}$`.
    /// - `thread_id`: Pattern: `^[a-zA-Z0-9_-]{1,50}$`.
    /// - Rate limit: 20 requests a minute for each user.
    /// - Last compared with the documentation on 2026-08-13: Canva's description of about that
    ///   day, kept by a third party.
    ///
    /// # Errors
    ///
    /// - 400 `message_too_long`: The reply has more than 2048 characters.
    /// - 400 `invalid_field`: A mention has an ID of a form that is not allowed.
    /// - 403 `too_many_replies`: The thread has 100 replies already.
    /// - 403 `permission_denied`: The user may not reply in this thread.
    /// - 404 `design_not_found`: There is no such design, or no such thread.
    /// - 404 `user_not_found`: There is no user with the ID of a mention.
    /// - 404 `team_not_found`: There is no team with the ID of a mention.
    ///
    /// # Examples
    ///
    /// ```no_run
    /// # async fn example(client: canva_connect::Client) -> Result<(), Box<dyn std::error::Error>> {
    /// use canva_connect::comments::CreateReplyV2Request;
    ///
    /// let body = CreateReplyV2Request::new("Done, it now has 48 points.");
    /// let reply = client
    ///     .create_reply("DAHv8RmKt2c", "KeBw3TnRf8q", body)
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
        body: impl Into<CreateReplyV2Request>,
    ) -> runtime::Request<CreateReply> {
        let body: CreateReplyV2Request = body.into();
        runtime::Request::new(self)
            .set_path("designId", design_id)
            .set_path("threadId", thread_id)
            .set_json(body)
    }

    /// Returns the comment or suggestion that a thread began with.
    ///
    /// `list_replies` and `get_reply` return its replies.
    ///
    /// `GET /v1/designs/{designId}/comments/{threadId}`; see the [documentation](https://www.canva.dev/docs/apps/rest-apis/reference/comments/get-thread/).
    ///
    /// **Preview:** may change or be removed without notice.
    ///
    /// - Scope: `comment:read`.
    /// - `design_id`: Pattern: `^[a-zA-Z0-9_-]{1,50}$`.
    /// - `thread_id`: Pattern: `^[a-zA-Z0-9_-]{1,50}$`.
    /// - Rate limit: 100 requests a minute for each user.
    /// - Last compared with the documentation on 2026-08-13: Canva's description of about that
    ///   day, kept by a third party.
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
    pub fn get_thread(
        &self,
        design_id: &str,
        thread_id: &str,
    ) -> runtime::Request<GetThread> {
        runtime::Request::new(self)
            .set_path("designId", design_id)
            .set_path("threadId", thread_id)
    }

    /// Returns a reply to a comment or suggestion.
    ///
    /// `GET /v1/designs/{designId}/comments/{threadId}/replies/{replyId}`; see the [documentation](https://www.canva.dev/docs/apps/rest-apis/reference/comments/get-reply/).
    ///
    /// **Preview:** may change or be removed without notice.
    ///
    /// - Scope: `comment:read`.
    /// - `design_id`: Pattern: `^[a-zA-Z0-9_-]{1,50}$`.
    /// - `thread_id`: Pattern: `^[a-zA-Z0-9_-]{1,50}$`.
    /// - `reply_id`: Pattern: `^[a-zA-Z0-9_-]{1,50}$`.
    /// - Rate limit: 100 requests a minute for each user.
    /// - Last compared with the documentation on 2026-08-13: Canva's description of about that
    ///   day, kept by a third party.
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
    ) -> runtime::Request<GetReply> {
        runtime::Request::new(self)
            .set_path("designId", design_id)
            .set_path("threadId", thread_id)
            .set_path("replyId", reply_id)
    }

    /// Starts a comment thread on a design.
    ///
    /// A design can have at most 1000 comments.
    ///
    /// A repeated call adds the comment twice.
    ///
    /// `POST /v1/designs/{designId}/comments`; see the [documentation](https://www.canva.dev/docs/apps/rest-apis/reference/comments/create-thread/).
    ///
    /// **Preview:** may change or be removed without notice.
    ///
    /// - Scope: `comment:write`.
    /// - `design_id`: Pattern: `^[a-zA-Z0-9_-]{1,50}$`.
    /// - Rate limit: 100 requests a minute for each user.
    /// - Last compared with the documentation on 2026-08-13: Canva's description of about that
    ///   day, kept by a third party.
    ///
    /// # Errors
    ///
    /// - 400 `bad_request_body`: The comment is assigned to a user whom it does not mention.
    /// - 400 `message_too_long`: The comment has more than 2048 characters.
    /// - 400 `invalid_field`: A mention has an ID of a form that is not allowed.
    /// - 403 `too_many_comments`: The design has 1000 comments already.
    /// - 403 `permission_denied`: The user may not comment on this design.
    /// - 404 `design_not_found`: There is no design with this ID.
    /// - 404 `user_not_found`: There is no user with the ID of a mention.
    /// - 404 `team_not_found`: There is no team with the ID of a mention.
    ///
    /// # Examples
    ///
    /// ```no_run
    /// # async fn example(client: canva_connect::Client) -> Result<(), Box<dyn std::error::Error>> {
    /// use canva_connect::comments::CreateThreadRequest;
    ///
    /// let message_plaintext = "Can the date be larger, [uPk8Yd3FnJt6BvXsGe1Wa:tBn5HgQ8jWfA3xMrVo6Uk]?";
    /// let body = CreateThreadRequest::new(message_plaintext)
    ///     .assignee_id("uPk8Yd3FnJt6BvXsGe1Wa");
    /// let thread = client.create_thread("DAHv8RmKt2c", body).send().await?.thread;
    /// println!("{thread:?}");
    /// # Ok(())
    /// # }
    /// ```
    #[inline]
    pub fn create_thread(
        &self,
        design_id: &str,
        body: impl Into<CreateThreadRequest>,
    ) -> runtime::Request<CreateThread> {
        let body: CreateThreadRequest = body.into();
        runtime::Request::new(self).set_path("designId", design_id).set_json(body)
    }
}

/// The operation of [`Client::create_comment`](crate::Client::create_comment).
pub enum CreateComment {}

impl runtime::Operation for CreateComment {
    type Output = CreateCommentResponse;

    const INFO: runtime::OperationInfo = runtime::OperationInfo {
        name: "create_comment",
        path: "/v1/comments",
        scopes: runtime::Scopes::All(&["comment:write"]),
        rate_limits: &[runtime::RateLimit::per_minute(20)],
        ..runtime::OperationInfo::POST
    };
}

impl runtime::Request<ListReplies> {
    /// The maximum number of replies in a response.
    ///
    /// From 1 to 100. Default: `50`.
    #[inline]
    pub fn limit(self, limit: i32) -> Self {
        self.set_query("limit", limit)
    }

    /// The cursor from the previous page.
    #[inline]
    pub fn continuation(self, continuation: &str) -> Self {
        self.set_query("continuation", continuation.to_owned())
    }
}

/// The operation of [`Client::list_replies`](crate::Client::list_replies).
pub enum ListReplies {}

impl runtime::Operation for ListReplies {
    type Output = ListRepliesResponse;

    const INFO: runtime::OperationInfo = runtime::OperationInfo {
        name: "list_replies",
        path: "/v1/designs/{designId}/comments/{threadId}/replies",
        scopes: runtime::Scopes::All(&["comment:read"]),
        rate_limits: &[runtime::RateLimit::per_minute(100)],
        constraints: &[
            runtime::Constraint::of("designId").pattern("^[a-zA-Z0-9_-]{1,50}$"),
            runtime::Constraint::of("threadId").pattern("^[a-zA-Z0-9_-]{1,50}$"),
            runtime::Constraint::of("limit").min(1).max(100).default("50"),
        ],
        ..runtime::OperationInfo::GET
    };
}

impl runtime::Paged for ListReplies {
    type Item = Reply;

    const NEXT: runtime::NextPage = runtime::NextPage::QueryCursor("continuation");

    #[inline]
    fn page(response: ListRepliesResponse) -> runtime::Page<Reply> {
        runtime::Page::new(response.items, response.continuation)
    }
}

/// The operation of [`Client::create_reply`](crate::Client::create_reply).
pub enum CreateReply {}

impl runtime::Operation for CreateReply {
    type Output = CreateReplyV2Response;

    const INFO: runtime::OperationInfo = runtime::OperationInfo {
        name: "create_reply",
        path: "/v1/designs/{designId}/comments/{threadId}/replies",
        scopes: runtime::Scopes::All(&["comment:write"]),
        rate_limits: &[runtime::RateLimit::per_minute(20)],
        constraints: &[
            runtime::Constraint::of("designId").pattern("^[a-zA-Z0-9_-]{1,50}$"),
            runtime::Constraint::of("threadId").pattern("^[a-zA-Z0-9_-]{1,50}$"),
        ],
        ..runtime::OperationInfo::POST
    };
}

/// The operation of [`Client::get_thread`](crate::Client::get_thread).
pub enum GetThread {}

impl runtime::Operation for GetThread {
    type Output = GetThreadResponse;

    const INFO: runtime::OperationInfo = runtime::OperationInfo {
        name: "get_thread",
        path: "/v1/designs/{designId}/comments/{threadId}",
        scopes: runtime::Scopes::All(&["comment:read"]),
        rate_limits: &[runtime::RateLimit::per_minute(100)],
        constraints: &[
            runtime::Constraint::of("designId").pattern("^[a-zA-Z0-9_-]{1,50}$"),
            runtime::Constraint::of("threadId").pattern("^[a-zA-Z0-9_-]{1,50}$"),
        ],
        ..runtime::OperationInfo::GET
    };
}

/// The operation of [`Client::get_reply`](crate::Client::get_reply).
pub enum GetReply {}

impl runtime::Operation for GetReply {
    type Output = GetReplyResponse;

    const INFO: runtime::OperationInfo = runtime::OperationInfo {
        name: "get_reply",
        path: "/v1/designs/{designId}/comments/{threadId}/replies/{replyId}",
        scopes: runtime::Scopes::All(&["comment:read"]),
        rate_limits: &[runtime::RateLimit::per_minute(100)],
        constraints: &[
            runtime::Constraint::of("designId").pattern("^[a-zA-Z0-9_-]{1,50}$"),
            runtime::Constraint::of("threadId").pattern("^[a-zA-Z0-9_-]{1,50}$"),
            runtime::Constraint::of("replyId").pattern("^[a-zA-Z0-9_-]{1,50}$"),
        ],
        ..runtime::OperationInfo::GET
    };
}

/// The operation of [`Client::create_thread`](crate::Client::create_thread).
pub enum CreateThread {}

impl runtime::Operation for CreateThread {
    type Output = CreateThreadResponse;

    const INFO: runtime::OperationInfo = runtime::OperationInfo {
        name: "create_thread",
        path: "/v1/designs/{designId}/comments",
        scopes: runtime::Scopes::All(&["comment:write"]),
        rate_limits: &[runtime::RateLimit::per_minute(100)],
        constraints: &[
            runtime::Constraint::of("designId").pattern("^[a-zA-Z0-9_-]{1,50}$"),
        ],
        ..runtime::OperationInfo::POST
    };
}

/// The response of `create_comment`.
#[derive(Debug, Clone, PartialEq, Default)]
#[non_exhaustive]
pub struct CreateCommentResponse {
    /// The new comment.
    pub comment: ParentComment,
    /// Unknown fields, kept for round trips.
    pub extra: wire::Extra,
}

wire::response!(CreateCommentResponse {
    comment,
    ..extra
});

/// The response of `list_replies`.
#[derive(Debug, Clone, PartialEq, Default)]
#[non_exhaustive]
pub struct ListRepliesResponse {
    /// The cursor of the next page, or nothing on the last page.
    pub continuation: Option<String>,
    /// The replies.
    pub items: Vec<Reply>,
    /// Unknown fields, kept for round trips.
    pub extra: wire::Extra,
}

wire::response!(ListRepliesResponse {
    continuation,
    items,
    ..extra
});

/// The response of `get_thread`.
#[derive(Debug, Clone, PartialEq, Default)]
#[non_exhaustive]
pub struct GetThreadResponse {
    /// The first message of the thread, in an older form.
    #[deprecated = "Use `thread`."]
    pub comment: Option<Comment>,
    /// The thread.
    pub thread: Option<Thread>,
    /// Unknown fields, kept for round trips.
    pub extra: wire::Extra,
}

wire::response!(GetThreadResponse {
    comment,
    thread,
    ..extra
});

/// The response of `get_reply`.
#[derive(Debug, Clone, PartialEq, Default)]
#[non_exhaustive]
pub struct GetReplyResponse {
    /// The reply.
    pub reply: Reply,
    /// Unknown fields, kept for round trips.
    pub extra: wire::Extra,
}

wire::response!(GetReplyResponse { reply, ..extra });

/// The response of `create_thread`.
#[derive(Debug, Clone, PartialEq, Default)]
#[non_exhaustive]
pub struct CreateThreadResponse {
    /// The new thread.
    pub thread: Thread,
    /// Unknown fields, kept for round trips.
    pub extra: wire::Extra,
}

wire::response!(CreateThreadResponse {
    thread,
    ..extra
});

/// A comment to start a thread with, and the design it belongs to.
#[derive(Debug, Clone, PartialEq)]
#[non_exhaustive]
pub struct CreateCommentRequest {
    /// The target of the comment.
    pub attached_to: CommentObjectInput,
    /// The comment.
    ///
    /// A user ID and a team ID in brackets, `[user_id:team_id]`, mention a user. A user whom
    /// the comment is assigned to must be mentioned.
    ///
    /// From 1 to 2048 characters.
    pub message: String,
    /// The ID of the user to assign the comment to, whom it must mention.
    pub assignee_id: Option<String>,
}

impl CreateCommentRequest {
    /// The documented constraints of the fields, which the client does not check.
    pub const CONSTRAINTS: &'static [wire::Constraint] = &[
        wire::Constraint::of("message").min_length(1).max_length(2048),
    ];

    /// Creates a value with its required fields.
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
    #[must_use]
    #[inline]
    pub fn assignee_id(mut self, assignee_id: impl Into<String>) -> Self {
        self.assignee_id = Some(assignee_id.into());
        self
    }
}

wire::object!(CreateCommentRequest {
    attached_to,
    message,
    assignee_id,
});

/// A reply.
#[derive(Debug, Clone, PartialEq)]
#[non_exhaustive]
pub struct CreateReplyV2Request {
    /// The reply.
    ///
    /// A user ID and a team ID in brackets, `[user_id:team_id]`, mention a user.
    ///
    /// From 1 to 2048 characters.
    pub message_plaintext: String,
}

impl CreateReplyV2Request {
    /// The documented constraints of the fields, which the client does not check.
    pub const CONSTRAINTS: &'static [wire::Constraint] = &[
        wire::Constraint::of("message_plaintext").min_length(1).max_length(2048),
    ];

    /// Creates a value with its required fields.
    #[must_use]
    #[inline]
    pub fn new(message_plaintext: impl Into<String>) -> Self {
        Self {
            message_plaintext: message_plaintext.into(),
        }
    }
}

wire::object!(CreateReplyV2Request {
    message_plaintext,
});

/// A comment to start a thread with.
#[derive(Debug, Clone, PartialEq)]
#[non_exhaustive]
pub struct CreateThreadRequest {
    /// The comment.
    ///
    /// A user ID and a team ID in brackets, `[user_id:team_id]`, mention a user. A user whom
    /// the comment is assigned to must be mentioned.
    ///
    /// From 1 to 2048 characters.
    pub message_plaintext: String,
    /// The ID of the user to assign the comment to, whom it must mention.
    pub assignee_id: Option<String>,
}

impl CreateThreadRequest {
    /// The documented constraints of the fields, which the client does not check.
    pub const CONSTRAINTS: &'static [wire::Constraint] = &[
        wire::Constraint::of("message_plaintext").min_length(1).max_length(2048),
    ];

    /// Creates a value with its required fields.
    #[must_use]
    #[inline]
    pub fn new(message_plaintext: impl Into<String>) -> Self {
        Self {
            message_plaintext: message_plaintext.into(),
            assignee_id: None,
        }
    }

    /// Sets [`assignee_id`](Self::assignee_id).
    #[must_use]
    #[inline]
    pub fn assignee_id(mut self, assignee_id: impl Into<String>) -> Self {
        self.assignee_id = Some(assignee_id.into());
        self
    }
}

wire::object!(CreateThreadRequest {
    message_plaintext,
    assignee_id,
});

/// The response of `create_reply`.
#[derive(Debug, Clone, PartialEq, Default)]
#[non_exhaustive]
pub struct CreateReplyV2Response {
    /// The new reply.
    pub reply: Reply,
    /// Unknown fields, kept for round trips.
    pub extra: wire::Extra,
}

wire::response!(CreateReplyV2Response {
    reply,
    ..extra
});

/// A comment that a thread began with.
///
/// **Deprecated:** Use `Thread`.
#[derive(Debug, Clone, PartialEq, Default)]
#[non_exhaustive]
pub struct ParentComment {
    /// The comment's ID, which is also that of the thread.
    pub id: String,
    /// The target of the comment.
    pub attached_to: Option<CommentObject>,
    /// The comment.
    ///
    /// It mentions users as `[user_id:team_id]`.
    pub message: String,
    /// The user who wrote the comment.
    pub author: super::common::User,
    /// The time when the comment was written, in Unix seconds.
    pub created_at: Option<wire::Timestamp>,
    /// The time when the comment last changed, in Unix seconds.
    pub updated_at: Option<wire::Timestamp>,
    /// The users whom the comment mentions, by `user_id:team_id`.
    #[deprecated = "Use the mentions of a `Thread`."]
    pub mentions: std::collections::BTreeMap<String, super::common::TeamUser>,
    /// The user whom the comment is assigned to.
    pub assignee: Option<super::common::User>,
    /// The user who resolved the comment.
    pub resolver: Option<super::common::User>,
    /// Unknown fields, kept for round trips.
    pub extra: wire::Extra,
}

wire::response!(ParentComment {
    id,
    attached_to,
    message,
    author,
    created_at,
    updated_at,
    mentions,
    assignee,
    resolver,
    ..extra
});

/// A reply in a thread.
///
/// **Deprecated:** Use `Reply`.
#[derive(Debug, Clone, PartialEq, Default)]
#[non_exhaustive]
pub struct ReplyComment {
    /// The reply's ID.
    pub id: String,
    /// The target of the thread.
    pub attached_to: Option<CommentObject>,
    /// The reply.
    ///
    /// It mentions users as `[user_id:team_id]`.
    pub message: String,
    /// The user who wrote the reply.
    pub author: super::common::User,
    /// The time when the reply was written, in Unix seconds.
    pub created_at: Option<wire::Timestamp>,
    /// The time when the reply last changed, in Unix seconds.
    pub updated_at: Option<wire::Timestamp>,
    /// The users whom the reply mentions, by `user_id:team_id`.
    #[deprecated = "Use the mentions of a `Reply`."]
    pub mentions: std::collections::BTreeMap<String, super::common::TeamUser>,
    /// The ID of the thread, which is also that of the comment it began with.
    pub thread_id: String,
    /// Unknown fields, kept for round trips.
    pub extra: wire::Extra,
}

wire::response!(ReplyComment {
    id,
    attached_to,
    message,
    author,
    created_at,
    updated_at,
    mentions,
    thread_id,
    ..extra
});

/// A design that a comment is about.
///
/// **Deprecated:** Use the `design_id` of a `Thread`.
#[derive(Debug, Clone, PartialEq, Default)]
#[non_exhaustive]
pub struct DesignCommentObject {
    /// The design's ID.
    pub design_id: String,
    /// Unknown fields, kept for round trips.
    pub extra: wire::Extra,
}

wire::response!(DesignCommentObject {
    design_id,
    ..extra
});

/// A design to comment on.
#[derive(Debug, Clone, PartialEq)]
#[non_exhaustive]
pub struct DesignCommentObjectInput {
    /// The design's ID.
    pub design_id: String,
}

impl DesignCommentObjectInput {
    /// The documented constraints of the fields, which the client does not check.
    pub const CONSTRAINTS: &'static [wire::Constraint] = &[];

    /// Creates a value with its required fields.
    #[must_use]
    #[inline]
    pub fn new(design_id: impl Into<String>) -> Self {
        Self {
            design_id: design_id.into(),
        }
    }
}

wire::object!(DesignCommentObjectInput {
    design_id,
});

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
    /// The user who started the thread; absent if the account is deleted.
    pub author: Option<super::common::User>,
    /// The time when the thread was started, in Unix seconds.
    pub created_at: wire::Timestamp,
    /// The time when the thread last changed, in Unix seconds.
    pub updated_at: wire::Timestamp,
    /// Unknown fields, kept for round trips.
    pub extra: wire::Extra,
}

wire::response!(Thread {
    id,
    design_id,
    thread_type,
    author,
    created_at,
    updated_at,
    ..extra
});

/// A comment that a thread began with.
#[derive(Debug, Clone, PartialEq, Default)]
#[non_exhaustive]
pub struct CommentThreadType {
    /// The text of the comment.
    pub content: CommentContent,
    /// The users whom the comment mentions, by `user_id:team_id`.
    pub mentions: std::collections::BTreeMap<String, UserMention>,
    /// The user whom the comment is assigned to.
    pub assignee: Option<super::common::User>,
    /// The user who resolved the comment.
    pub resolver: Option<super::common::User>,
    /// Unknown fields, kept for round trips.
    pub extra: wire::Extra,
}

wire::response!(CommentThreadType {
    content,
    mentions,
    assignee,
    resolver,
    ..extra
});

/// A suggestion that a thread began with.
#[derive(Debug, Clone, PartialEq, Default)]
#[non_exhaustive]
pub struct SuggestionThreadType {
    /// The suggested changes, at least one.
    ///
    /// At least 1 item.
    pub suggested_edits: Vec<SuggestedEdit>,
    /// The status of the suggestion.
    pub status: SuggestionStatus,
    /// Unknown fields, kept for round trips.
    pub extra: wire::Extra,
}

wire::response!(SuggestionThreadType {
    suggested_edits,
    status,
    ..extra
});

/// A suggested insertion.
#[derive(Debug, Clone, PartialEq, Default)]
#[non_exhaustive]
pub struct AddSuggestedEdit {
    /// The text to add.
    pub text: String,
    /// Unknown fields, kept for round trips.
    pub extra: wire::Extra,
}

wire::response!(AddSuggestedEdit { text, ..extra });

/// A suggested deletion.
#[derive(Debug, Clone, PartialEq, Default)]
#[non_exhaustive]
pub struct DeleteSuggestedEdit {
    /// The text to delete.
    pub text: String,
    /// Unknown fields, kept for round trips.
    pub extra: wire::Extra,
}

wire::response!(DeleteSuggestedEdit {
    text,
    ..extra
});

/// A suggested change of formatting.
#[derive(Debug, Clone, PartialEq, Default)]
#[non_exhaustive]
pub struct FormatSuggestedEdit {
    /// The changes to the formatting of the text.
    pub format: SuggestionFormat,
    /// Unknown fields, kept for round trips.
    pub extra: wire::Extra,
}

wire::response!(FormatSuggestedEdit {
    format,
    ..extra
});

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
    /// The user who wrote the reply; absent if the account is deleted.
    pub author: Option<super::common::User>,
    /// The text of the reply.
    pub content: CommentContent,
    /// The users whom the reply mentions, by `user_id:team_id`.
    pub mentions: std::collections::BTreeMap<String, UserMention>,
    /// The time when the reply was written, in Unix seconds.
    pub created_at: wire::Timestamp,
    /// The time when the reply last changed, in Unix seconds.
    pub updated_at: wire::Timestamp,
    /// Unknown fields, kept for round trips.
    pub extra: wire::Extra,
}

wire::response!(Reply {
    id,
    design_id,
    thread_id,
    author,
    content,
    mentions,
    created_at,
    updated_at,
    ..extra
});

/// The text of a comment or reply.
///
/// It mentions users as `[user_id:team_id]`.
#[derive(Debug, Clone, PartialEq, Default)]
#[non_exhaustive]
pub struct CommentContent {
    /// The plain text.
    pub plaintext: String,
    /// The formatted text, as Markdown.
    pub markdown: Option<String>,
    /// Unknown fields, kept for round trips.
    pub extra: wire::Extra,
}

wire::response!(CommentContent {
    plaintext,
    markdown,
    ..extra
});

/// A user whom a comment or reply mentions.
#[derive(Debug, Clone, PartialEq, Default)]
#[non_exhaustive]
pub struct UserMention {
    /// The text in the brackets, as `user_id:team_id`.
    pub tag: String,
    /// The user.
    pub user: super::common::TeamUser,
    /// Unknown fields, kept for round trips.
    pub extra: wire::Extra,
}

wire::response!(UserMention { tag, user, ..extra });

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
    /// A kind unknown to this version of the crate.
    Other(wire::Json),
}

wire::union!(Comment {
    tag: "type",
    Parent: "parent",
    Reply: "reply",
});

/// The target of a comment.
///
/// **Deprecated:** Use the `design_id` of a `Thread`.
#[derive(Debug, Clone, PartialEq)]
#[non_exhaustive]
pub enum CommentObject {
    /// A design that a comment is about.
    Design(DesignCommentObject),
    /// A kind unknown to this version of the crate.
    Other(wire::Json),
}

wire::union!(CommentObject {
    tag: "type",
    Design: "design",
});

/// The target of the comment.
#[derive(Debug, Clone, PartialEq)]
#[non_exhaustive]
pub enum CommentObjectInput {
    /// A design to comment on.
    Design(DesignCommentObjectInput),
    /// A kind unknown to this version of the crate.
    Other(wire::Json),
}

wire::union!(CommentObjectInput {
    tag: "type",
    Design: "design",
});

impl From<DesignCommentObjectInput> for CommentObjectInput {
    #[inline]
    fn from(it: DesignCommentObjectInput) -> Self {
        Self::Design(it)
    }
}

/// The first message of a thread.
#[derive(Debug, Clone, PartialEq)]
#[non_exhaustive]
pub enum ThreadType {
    /// A comment that a thread began with.
    Comment(CommentThreadType),
    /// A suggestion that a thread began with.
    Suggestion(SuggestionThreadType),
    /// A kind unknown to this version of the crate.
    Other(wire::Json),
}

wire::union!(ThreadType {
    tag: "type",
    Comment: "comment",
    Suggestion: "suggestion",
});

/// A change that is suggested.
#[derive(Debug, Clone, PartialEq)]
#[non_exhaustive]
pub enum SuggestedEdit {
    /// A suggested insertion.
    Add(AddSuggestedEdit),
    /// A suggested deletion.
    Delete(DeleteSuggestedEdit),
    /// A suggested change of formatting.
    Format(FormatSuggestedEdit),
    /// A kind unknown to this version of the crate.
    Other(wire::Json),
}

wire::union!(SuggestedEdit {
    tag: "type",
    Add: "add",
    Delete: "delete",
    Format: "format",
});

/// The status of a suggestion.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum SuggestionStatus {
    /// The suggestion is not decided yet.
    Open,
    /// The suggestion was accepted, and the design was changed.
    Accepted,
    /// The suggestion was rejected, and the design was not changed.
    Rejected,
    /// A value unknown to this version of the crate.
    Other(String),
}

wire::string_enum!(SuggestionStatus {
    Open: "open",
    Accepted: "accepted",
    Rejected: "rejected",
});

/// Changes to the formatting of a text.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum SuggestionFormat {
    /// The font.
    FontFamily,
    /// The size of the letters.
    FontSize,
    /// The weight of the letters.
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
    /// The target of a link in the text.
    Link,
    /// The space between letters.
    LetterSpacing,
    /// The space between lines.
    LineHeight,
    /// Whether the text runs from left to right or from right to left.
    Direction,
    /// The alignment of the lines.
    TextAlign,
    /// The bullet or number in front of list items.
    ListMarker,
    /// The nesting depth of list items.
    ListLevel,
    /// The margin where lines start.
    MarginInlineStart,
    /// The indentation of the first line.
    TextIndent,
    /// The size of the letters relative to the usual size.
    FontSizeModifier,
    /// The vertical position of the text, for example superscript.
    VerticalAlign,
    /// A value unknown to this version of the crate.
    Other(String),
}

wire::string_enum!(SuggestionFormat {
    FontFamily: "font_family",
    FontSize: "font_size",
    FontWeight: "font_weight",
    FontStyle: "font_style",
    Color: "color",
    BackgroundColor: "background_color",
    Decoration: "decoration",
    Strikethrough: "strikethrough",
    Link: "link",
    LetterSpacing: "letter_spacing",
    LineHeight: "line_height",
    Direction: "direction",
    TextAlign: "text_align",
    ListMarker: "list_marker",
    ListLevel: "list_level",
    MarginInlineStart: "margin_inline_start",
    TextIndent: "text_indent",
    FontSizeModifier: "font_size_modifier",
    VerticalAlign: "vertical_align",
});
