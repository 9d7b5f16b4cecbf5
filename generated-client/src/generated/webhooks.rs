// @generated from spec/webhooks.yaml by the generator; change the spec, not this file.

//! Notifications that Canva sends to an integration.
//!
//! Configure the URL in Canva's Developer Portal. Canva posts notifications about the users
//! who authorized the integration, and treats any response but status 200 as a failure.
//!
//! See the [documentation](https://www.canva.dev/docs/apps/rest-apis/webhooks/).
//!
//! # Notifications
//!
//! ## `notification`
//!
//! Notifies an integration of an event that concerns one of its users.
//!
//! The user must have granted the scope `collaboration:event`, and more for most kinds:
//!
//! - `comment` and `suggestion` need `design:meta:read` and `comment:read`.
//! - `share_design`, `design_access_requested`, `design_approval_requested`,
//!   `design_approval_response`, `design_approval_reviewer_invalidated` and
//!   `design_mention` need `design:meta:read`.
//! - `share_folder` needs `folder:read`.
//! - `folder_access_requested` needs `folder:permission:write`.
//! - `team_invite` needs no other scope.
//!
//! Users are not notified of their own comments.
//!
//! The signature can be verified with the keys from `get_signing_public_keys`.
//!
//! See the [documentation](https://www.canva.dev/docs/apps/rest-apis/webhooks/).
//!
//! **Preview:** may change or be removed without notice.

#![cfg(feature = "preview")]

use crate::runtime::wire;

/// An event of a comment, in an older form.
///
/// **Deprecated:** Use `CommentEvent`.
#[derive(Debug, Clone, PartialEq, Default)]
#[non_exhaustive]
pub struct CommentEventDeprecated {
    /// The event.
    pub r#type: CommentEventTypeEnum,
    /// The comment or reply.
    pub data: super::comments::Comment,
    /// Unknown fields, kept for round trips.
    pub extra: wire::Extra,
}

wire::response!(CommentEventDeprecated {
    r#type: "type",
    data,
    ..extra
});

/// Someone started a comment thread.
#[derive(Debug, Clone, PartialEq, Default)]
#[non_exhaustive]
pub struct NewCommentEvent {
    /// Opens the design at the comment.
    pub comment_url: String,
    /// The new thread.
    pub comment: super::comments::Thread,
    /// Unknown fields, kept for round trips.
    pub extra: wire::Extra,
}

wire::response!(NewCommentEvent {
    comment_url,
    comment,
    ..extra
});

/// Someone assigned a comment to a user.
#[derive(Debug, Clone, PartialEq, Default)]
#[non_exhaustive]
pub struct AssignedCommentEvent {
    /// Opens the design at the comment.
    pub comment_url: String,
    /// The thread.
    pub comment: super::comments::Thread,
    /// Unknown fields, kept for round trips.
    pub extra: wire::Extra,
}

wire::response!(AssignedCommentEvent {
    comment_url,
    comment,
    ..extra
});

/// Someone resolved a comment.
#[derive(Debug, Clone, PartialEq, Default)]
#[non_exhaustive]
pub struct ResolvedCommentEvent {
    /// Opens the design at the comment.
    pub comment_url: String,
    /// The thread.
    pub comment: super::comments::Thread,
    /// Unknown fields, kept for round trips.
    pub extra: wire::Extra,
}

wire::response!(ResolvedCommentEvent {
    comment_url,
    comment,
    ..extra
});

/// Someone replied to a comment.
#[derive(Debug, Clone, PartialEq, Default)]
#[non_exhaustive]
pub struct ReplyCommentEvent {
    /// Opens the design at the reply.
    pub reply_url: String,
    /// The new reply.
    pub reply: super::comments::Reply,
    /// Unknown fields, kept for round trips.
    pub extra: wire::Extra,
}

wire::response!(ReplyCommentEvent {
    reply_url,
    reply,
    ..extra
});

/// Someone mentioned a user in a comment or in a reply to one.
#[derive(Debug, Clone, PartialEq, Default)]
#[non_exhaustive]
pub struct MentionCommentEvent {
    /// The comment or reply.
    pub content: MentionEventContent,
    /// Unknown fields, kept for round trips.
    pub extra: wire::Extra,
}

wire::response!(MentionCommentEvent {
    content,
    ..extra
});

/// A comment that mentions a user.
#[derive(Debug, Clone, PartialEq, Default)]
#[non_exhaustive]
pub struct ThreadMentionEventContent {
    /// Opens the design at the comment.
    pub comment_url: String,
    /// The thread.
    pub comment: super::comments::Thread,
    /// Unknown fields, kept for round trips.
    pub extra: wire::Extra,
}

wire::response!(ThreadMentionEventContent {
    comment_url,
    comment,
    ..extra
});

/// A reply to a comment that mentions a user.
#[derive(Debug, Clone, PartialEq, Default)]
#[non_exhaustive]
pub struct ReplyMentionEventContent {
    /// Opens the design at the reply.
    pub reply_url: String,
    /// The reply.
    pub reply: super::comments::Reply,
    /// Unknown fields, kept for round trips.
    pub extra: wire::Extra,
}

wire::response!(ReplyMentionEventContent {
    reply_url,
    reply,
    ..extra
});

/// Someone suggested an edit.
#[derive(Debug, Clone, PartialEq, Default)]
#[non_exhaustive]
pub struct NewSuggestionEventType {
    /// Opens the design at the suggestion.
    pub suggestion_url: String,
    /// The new thread.
    pub suggestion: super::comments::Thread,
    /// Unknown fields, kept for round trips.
    pub extra: wire::Extra,
}

wire::response!(NewSuggestionEventType {
    suggestion_url,
    suggestion,
    ..extra
});

/// Someone accepted a suggestion.
#[derive(Debug, Clone, PartialEq, Default)]
#[non_exhaustive]
pub struct AcceptedSuggestionEventType {
    /// Opens the design at the suggestion.
    pub suggestion_url: String,
    /// The thread.
    pub suggestion: super::comments::Thread,
    /// Unknown fields, kept for round trips.
    pub extra: wire::Extra,
}

wire::response!(AcceptedSuggestionEventType {
    suggestion_url,
    suggestion,
    ..extra
});

/// Someone rejected a suggestion.
#[derive(Debug, Clone, PartialEq, Default)]
#[non_exhaustive]
pub struct RejectedSuggestionEventType {
    /// Opens the design at the suggestion.
    pub suggestion_url: String,
    /// The thread.
    pub suggestion: super::comments::Thread,
    /// Unknown fields, kept for round trips.
    pub extra: wire::Extra,
}

wire::response!(RejectedSuggestionEventType {
    suggestion_url,
    suggestion,
    ..extra
});

/// Someone replied to a suggestion.
#[derive(Debug, Clone, PartialEq, Default)]
#[non_exhaustive]
pub struct ReplySuggestionEventType {
    /// Opens the design at the reply.
    pub reply_url: String,
    /// The new reply.
    pub reply: super::comments::Reply,
    /// Unknown fields, kept for round trips.
    pub extra: wire::Extra,
}

wire::response!(ReplySuggestionEventType {
    reply_url,
    reply,
    ..extra
});

/// Someone mentioned a user in a reply to a suggestion.
#[derive(Debug, Clone, PartialEq, Default)]
#[non_exhaustive]
pub struct MentionSuggestionEventType {
    /// Opens the design at the reply.
    pub reply_url: String,
    /// The reply.
    pub reply: super::comments::Reply,
    /// Unknown fields, kept for round trips.
    pub extra: wire::Extra,
}

wire::response!(MentionSuggestionEventType {
    reply_url,
    reply,
    ..extra
});

/// A summary of a folder.
///
/// `get_folder` returns the whole folder.
#[derive(Debug, Clone, PartialEq, Default)]
#[non_exhaustive]
pub struct FolderSummary {
    /// The folder's ID.
    pub id: String,
    /// The folder's name.
    #[deprecated = "Use `name`."]
    pub title: Option<String>,
    /// The folder's name.
    pub name: String,
    /// The time when the folder was created, in Unix seconds.
    pub created_at: wire::Timestamp,
    /// The time when the folder last changed, in Unix seconds.
    pub updated_at: wire::Timestamp,
    /// The URL of the folder in Canva.
    pub url: Option<String>,
    /// Unknown fields, kept for round trips.
    pub extra: wire::Extra,
}

wire::response!(FolderSummary {
    id,
    title,
    name,
    created_at,
    updated_at,
    url,
    ..extra
});

/// An event in Canva that concerns a user of the integration.
#[derive(Debug, Clone, PartialEq, Default)]
#[non_exhaustive]
pub struct Notification {
    /// The notification's ID.
    pub id: String,
    /// The time when Canva made the notification, in Unix seconds.
    pub created_at: wire::Timestamp,
    /// The event.
    pub content: NotificationContent,
    /// Unknown fields, kept for round trips.
    pub extra: wire::Extra,
}

wire::response!(Notification {
    id,
    created_at,
    content,
    ..extra
});

/// Someone shared a design.
///
/// Needs the scopes `collaboration:event` and `design:meta:read`.
#[derive(Debug, Clone, PartialEq, Default)]
#[non_exhaustive]
pub struct ShareDesignNotificationContent {
    /// The user who shared the design.
    pub triggering_user: super::common::User,
    /// The user who is notified.
    pub receiving_team_user: super::common::TeamUser,
    /// The design.
    pub design: super::designs::DesignSummary,
    /// Opens the design for the user who is notified.
    pub share_url: String,
    /// The message that came with it, if any.
    pub share: Option<ShareAction>,
    /// Unknown fields, kept for round trips.
    pub extra: wire::Extra,
}

wire::response!(ShareDesignNotificationContent {
    triggering_user,
    receiving_team_user,
    design,
    share_url,
    share,
    ..extra
});

/// Someone shared a folder.
///
/// Needs the scopes `collaboration:event` and `folder:read`.
#[derive(Debug, Clone, PartialEq, Default)]
#[non_exhaustive]
pub struct ShareFolderNotificationContent {
    /// The user who shared the folder.
    pub triggering_user: super::common::User,
    /// The user who is notified.
    pub receiving_team_user: super::common::TeamUser,
    /// The folder.
    pub folder: FolderSummary,
    /// The message that came with it, if any.
    pub share: Option<ShareAction>,
    /// Unknown fields, kept for round trips.
    pub extra: wire::Extra,
}

wire::response!(ShareFolderNotificationContent {
    triggering_user,
    receiving_team_user,
    folder,
    share,
    ..extra
});

/// A comment on a design was added or changed.
///
/// Needs the scopes `collaboration:event`, `design:meta:read` and `comment:read`.
#[derive(Debug, Clone, PartialEq, Default)]
#[non_exhaustive]
pub struct CommentNotificationContent {
    /// The user who caused the event.
    pub triggering_user: super::common::User,
    /// The user who is notified.
    pub receiving_team_user: super::common::TeamUser,
    /// The design.
    pub design: super::designs::DesignSummary,
    /// Opens the design at the comment.
    #[deprecated = "Use `comment_event`."]
    pub comment_url: Option<String>,
    /// The event, in an older form.
    #[deprecated = "Use `comment_event`."]
    pub comment: Option<CommentEventDeprecated>,
    /// The event.
    pub comment_event: Option<CommentEvent>,
    /// Unknown fields, kept for round trips.
    pub extra: wire::Extra,
}

wire::response!(CommentNotificationContent {
    triggering_user,
    receiving_team_user,
    design,
    comment_url,
    comment,
    comment_event,
    ..extra
});

/// Someone asked for access to a design.
///
/// Needs the scopes `collaboration:event` and `design:meta:read`.
#[derive(Debug, Clone, PartialEq, Default)]
#[non_exhaustive]
pub struct DesignAccessRequestedNotificationContent {
    /// The user who asked for access.
    pub triggering_user: super::common::TeamUser,
    /// The user who is notified.
    pub receiving_team_user: super::common::TeamUser,
    /// The design.
    pub design: super::designs::DesignSummary,
    /// Grants the access; works only for a user who may do so.
    pub grant_access_url: String,
    /// Unknown fields, kept for round trips.
    pub extra: wire::Extra,
}

wire::response!(DesignAccessRequestedNotificationContent {
    triggering_user,
    receiving_team_user,
    design,
    grant_access_url,
    ..extra
});

/// Someone asked for the approval of a design.
///
/// Needs the scopes `collaboration:event` and `design:meta:read`. See
/// [approvals](https://www.canva.com/help/get-approval/) in Canva's help center.
#[derive(Debug, Clone, PartialEq, Default)]
#[non_exhaustive]
pub struct DesignApprovalRequestedNotificationContent {
    /// The user who caused the notification.
    pub triggering_user: super::common::User,
    /// The user who first asked for the approval.
    pub initial_requesting_user: super::common::TeamUser,
    /// The user who is notified.
    pub receiving_team_user: super::common::TeamUser,
    /// The groups that are asked to approve.
    pub requested_groups: Vec<super::common::Group>,
    /// The design.
    pub design: super::designs::DesignSummary,
    /// Opens the design for approval; works only for the user who is asked.
    pub approve_url: String,
    /// The message that came with it.
    pub approval_request: ApprovalRequestAction,
    /// Unknown fields, kept for round trips.
    pub extra: wire::Extra,
}

wire::response!(DesignApprovalRequestedNotificationContent {
    triggering_user,
    initial_requesting_user,
    receiving_team_user,
    requested_groups,
    design,
    approve_url,
    approval_request,
    ..extra
});

/// Someone approved a design, or requested changes.
///
/// Needs the scopes `collaboration:event` and `design:meta:read`.
#[derive(Debug, Clone, PartialEq, Default)]
#[non_exhaustive]
pub struct DesignApprovalResponseNotificationContent {
    /// The user who responded.
    pub triggering_user: super::common::User,
    /// The user who is notified.
    pub receiving_team_user: super::common::TeamUser,
    /// The user who first asked for the approval.
    pub initial_requesting_user: super::common::TeamUser,
    /// The groups that responded.
    pub responding_groups: Vec<super::common::Group>,
    /// The design.
    pub design: super::designs::DesignSummary,
    /// The response.
    pub approval_response: ApprovalResponseAction,
    /// Unknown fields, kept for round trips.
    pub extra: wire::Extra,
}

wire::response!(DesignApprovalResponseNotificationContent {
    triggering_user,
    receiving_team_user,
    initial_requesting_user,
    responding_groups,
    design,
    approval_response,
    ..extra
});

/// Someone can no longer approve a design, for example because the account was closed.
///
/// Needs the scopes `collaboration:event` and `design:meta:read`.
#[derive(Debug, Clone, PartialEq, Default)]
#[non_exhaustive]
pub struct DesignApprovalReviewerInvalidatedNotificationContent {
    /// The user who is notified.
    pub receiving_team_user: super::common::TeamUserSummary,
    /// The design.
    pub design: super::designs::DesignSummary,
    /// Unknown fields, kept for round trips.
    pub extra: wire::Extra,
}

wire::response!(DesignApprovalReviewerInvalidatedNotificationContent {
    receiving_team_user,
    design,
    ..extra
});

/// Someone mentioned a user in a design.
///
/// The links to the design work for 30 days, and only for the user who is notified.
///
/// Needs the scopes `collaboration:event` and `design:meta:read`.
#[derive(Debug, Clone, PartialEq, Default)]
#[non_exhaustive]
pub struct DesignMentionNotificationContent {
    /// The user who mentioned the other.
    pub triggering_user: super::common::User,
    /// The user who is notified.
    pub receiving_team_user: super::common::TeamUser,
    /// The design.
    pub design: super::designs::DesignSummary,
    /// Unknown fields, kept for round trips.
    pub extra: wire::Extra,
}

wire::response!(DesignMentionNotificationContent {
    triggering_user,
    receiving_team_user,
    design,
    ..extra
});

/// Someone invited a user into a team.
///
/// Needs the scope `collaboration:event`.
#[derive(Debug, Clone, PartialEq, Default)]
#[non_exhaustive]
pub struct TeamInviteNotificationContent {
    /// The user who invited the other.
    pub triggering_user: super::common::User,
    /// The user who is invited.
    pub receiving_user: super::common::User,
    /// The team.
    pub inviting_team: super::common::Team,
    /// Unknown fields, kept for round trips.
    pub extra: wire::Extra,
}

wire::response!(TeamInviteNotificationContent {
    triggering_user,
    receiving_user,
    inviting_team,
    ..extra
});

/// Someone asked for access to a folder.
///
/// Needs the scopes `collaboration:event` and `folder:permission:write`.
#[derive(Debug, Clone, PartialEq, Default)]
#[non_exhaustive]
pub struct FolderAccessRequestedNotificationContent {
    /// The user who asked for access.
    pub triggering_user: super::common::TeamUser,
    /// The user who is notified.
    pub receiving_team_user: super::common::TeamUser,
    /// The folder.
    pub folder: FolderSummary,
    /// Unknown fields, kept for round trips.
    pub extra: wire::Extra,
}

wire::response!(FolderAccessRequestedNotificationContent {
    triggering_user,
    receiving_team_user,
    folder,
    ..extra
});

/// A suggestion for a design was added or changed.
///
/// Needs the scopes `collaboration:event`, `design:meta:read` and `comment:read`.
#[derive(Debug, Clone, PartialEq, Default)]
#[non_exhaustive]
pub struct SuggestionNotificationContent {
    /// The user who caused the event.
    pub triggering_user: super::common::User,
    /// The user who is notified.
    pub receiving_team_user: super::common::TeamUser,
    /// The design.
    pub design: super::designs::DesignSummary,
    /// The event.
    pub suggestion_event_type: SuggestionEventType,
    /// Unknown fields, kept for round trips.
    pub extra: wire::Extra,
}

wire::response!(SuggestionNotificationContent {
    triggering_user,
    receiving_team_user,
    design,
    suggestion_event_type,
    ..extra
});

/// The message that came with something shared.
#[derive(Debug, Clone, PartialEq, Default)]
#[non_exhaustive]
pub struct ShareAction {
    /// The text of the message.
    pub message: String,
    /// Unknown fields, kept for round trips.
    pub extra: wire::Extra,
}

wire::response!(ShareAction { message, ..extra });

/// The message that came with a request for approval.
#[derive(Debug, Clone, PartialEq, Default)]
#[non_exhaustive]
pub struct ApprovalRequestAction {
    /// The text of the message.
    pub message: Option<String>,
    /// Unknown fields, kept for round trips.
    pub extra: wire::Extra,
}

wire::response!(ApprovalRequestAction {
    message,
    ..extra
});

/// The response to a request for approval.
#[derive(Debug, Clone, PartialEq, Default)]
#[non_exhaustive]
pub struct ApprovalResponseAction {
    /// Whether the design was approved.
    pub approved: bool,
    /// Whether everyone who was asked has approved, so that the design can be published.
    pub ready_to_publish: Option<bool>,
    /// The text of the message.
    pub message: Option<String>,
    /// Unknown fields, kept for round trips.
    pub extra: wire::Extra,
}

wire::response!(ApprovalResponseAction {
    approved,
    ready_to_publish,
    message,
    ..extra
});

/// An event of a comment.
#[derive(Debug, Clone, PartialEq)]
#[non_exhaustive]
pub enum CommentEvent {
    /// Someone started a comment thread.
    New(NewCommentEvent),
    /// Someone assigned a comment to a user.
    Assigned(AssignedCommentEvent),
    /// Someone resolved a comment.
    Resolved(ResolvedCommentEvent),
    /// Someone replied to a comment.
    Reply(ReplyCommentEvent),
    /// Someone mentioned a user in a comment or in a reply to one.
    Mention(MentionCommentEvent),
    /// A kind unknown to this version of the crate.
    Other(wire::Json),
}

wire::union!(CommentEvent {
    tag: "type",
    New: "new",
    Assigned: "assigned",
    Resolved: "resolved",
    Reply: "reply",
    Mention: "mention",
});

/// The comment or reply that mentions a user.
#[derive(Debug, Clone, PartialEq)]
#[non_exhaustive]
pub enum MentionEventContent {
    /// A comment that mentions a user.
    Thread(ThreadMentionEventContent),
    /// A reply to a comment that mentions a user.
    Reply(ReplyMentionEventContent),
    /// A kind unknown to this version of the crate.
    Other(wire::Json),
}

wire::union!(MentionEventContent {
    tag: "type",
    Thread: "thread",
    Reply: "reply",
});

/// An event of a suggestion.
#[derive(Debug, Clone, PartialEq)]
#[non_exhaustive]
pub enum SuggestionEventType {
    /// Someone suggested an edit.
    New(NewSuggestionEventType),
    /// Someone accepted a suggestion.
    Accepted(AcceptedSuggestionEventType),
    /// Someone rejected a suggestion.
    Rejected(RejectedSuggestionEventType),
    /// Someone replied to a suggestion.
    Reply(ReplySuggestionEventType),
    /// Someone mentioned a user in a reply to a suggestion.
    Mention(MentionSuggestionEventType),
    /// A kind unknown to this version of the crate.
    Other(wire::Json),
}

wire::union!(SuggestionEventType {
    tag: "type",
    New: "new",
    Accepted: "accepted",
    Rejected: "rejected",
    Reply: "reply",
    Mention: "mention",
});

/// The event.
///
/// Canva has added and removed kinds; expect unknown ones.
#[derive(Debug, Clone, PartialEq)]
#[non_exhaustive]
pub enum NotificationContent {
    /// Someone shared a design.
    ///
    /// Needs the scopes `collaboration:event` and `design:meta:read`.
    ShareDesign(ShareDesignNotificationContent),
    /// Someone shared a folder.
    ///
    /// Needs the scopes `collaboration:event` and `folder:read`.
    ShareFolder(ShareFolderNotificationContent),
    /// A comment on a design was added or changed.
    ///
    /// Needs the scopes `collaboration:event`, `design:meta:read` and `comment:read`.
    Comment(CommentNotificationContent),
    /// Someone asked for access to a design.
    ///
    /// Needs the scopes `collaboration:event` and `design:meta:read`.
    DesignAccessRequested(DesignAccessRequestedNotificationContent),
    /// Someone asked for the approval of a design.
    ///
    /// Needs the scopes `collaboration:event` and `design:meta:read`. See
    /// [approvals](https://www.canva.com/help/get-approval/) in Canva's help center.
    DesignApprovalRequested(DesignApprovalRequestedNotificationContent),
    /// Someone approved a design, or requested changes.
    ///
    /// Needs the scopes `collaboration:event` and `design:meta:read`.
    DesignApprovalResponse(DesignApprovalResponseNotificationContent),
    /// Someone can no longer approve a design, for example because the account was closed.
    ///
    /// Needs the scopes `collaboration:event` and `design:meta:read`.
    DesignApprovalReviewerInvalidated(
        DesignApprovalReviewerInvalidatedNotificationContent,
    ),
    /// Someone mentioned a user in a design.
    ///
    /// The links to the design work for 30 days, and only for the user who is notified.
    ///
    /// Needs the scopes `collaboration:event` and `design:meta:read`.
    DesignMention(DesignMentionNotificationContent),
    /// Someone invited a user into a team.
    ///
    /// Needs the scope `collaboration:event`.
    TeamInvite(TeamInviteNotificationContent),
    /// Someone asked for access to a folder.
    ///
    /// Needs the scopes `collaboration:event` and `folder:permission:write`.
    FolderAccessRequested(FolderAccessRequestedNotificationContent),
    /// A suggestion for a design was added or changed.
    ///
    /// Needs the scopes `collaboration:event`, `design:meta:read` and `comment:read`.
    Suggestion(SuggestionNotificationContent),
    /// A kind unknown to this version of the crate.
    Other(wire::Json),
}

wire::union!(NotificationContent {
    tag: "type",
    ShareDesign: "share_design",
    ShareFolder: "share_folder",
    Comment: "comment",
    DesignAccessRequested: "design_access_requested",
    DesignApprovalRequested: "design_approval_requested",
    DesignApprovalResponse: "design_approval_response",
    DesignApprovalReviewerInvalidated: "design_approval_reviewer_invalidated",
    DesignMention: "design_mention",
    TeamInvite: "team_invite",
    FolderAccessRequested: "folder_access_requested",
    Suggestion: "suggestion",
});

/// An event of a comment.
///
/// **Deprecated:** Use `CommentEvent`.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum CommentEventTypeEnum {
    /// Someone started a comment thread.
    Comment,
    /// Someone replied.
    Reply,
    /// Someone mentioned a user.
    Mention,
    /// Someone assigned a comment to a user.
    Assign,
    /// Someone resolved a comment.
    Resolve,
    /// A value unknown to this version of the crate.
    Other(String),
}

wire::string_enum!(CommentEventTypeEnum {
    Comment: "comment",
    Reply: "reply",
    Mention: "mention",
    Assign: "assign",
    Resolve: "resolve",
});
