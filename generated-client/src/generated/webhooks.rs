// @generated from spec/webhooks.yaml by the generator; change the spec, not this file.

//! Notifications that Canva sends to an integration by itself.
//!
//! Configure the address in Canva's Developer Portal. Canva posts there what concerns the
//! users who authorized the integration, and takes any answer but status 200 for a failure.
//!
//! See the [documentation](https://www.canva.dev/docs/connect/webhooks/).
//!
//! # Notifications
//!
//! ## `notification`
//!
//! Tells an integration that something happened which concerns one of its users.
//!
//! The user must have granted the scope `collaboration:event`, and others besides for most
//! kinds:
//!
//! - `comment` and `suggestion` need `design:meta:read` and `comment:read`.
//! - `share_design`, `design_access_requested`, `design_approval_requested`,
//!   `design_approval_response`, `design_approval_reviewer_invalidated` and
//!   `design_mention` need `design:meta:read`.
//! - `share_folder` needs `folder:read`.
//! - `folder_access_requested` needs `folder:permission:write`.
//! - `team_invite` needs no other scope.
//!
//! Users hear nothing about their own comments.
//!
//! The keys from `get_signing_public_keys` prove that a notification comes from Canva.
//!
//! See the [documentation](https://www.canva.dev/docs/connect/webhooks/).
//!
//! **Preview:** this may change or go without notice.

#[cfg(feature = "preview")]
use crate::runtime::wire::{
    DecodeError, Extra, Reader, Record, Timestamp, Union, Value, Variant, Writer, record,
    string_enum, union,
};
#[cfg(feature = "preview")]
use super::comments::{Comment, Reply, Thread};
#[cfg(feature = "preview")]
use super::common::{Group, Team, TeamUser, TeamUserSummary, User};
#[cfg(feature = "preview")]
use super::designs::DesignSummary;

#[cfg(feature = "preview")]
/// What happened to a comment, in an older form.
///
/// **Deprecated:** Use `CommentEvent`.
#[derive(Debug, Clone, PartialEq, Default)]
#[non_exhaustive]
pub struct CommentEventDeprecated {
    /// What happened.
    pub r#type: CommentEventTypeEnum,
    /// The comment or reply.
    pub data: Comment,
    /// What the API sent that this version of the crate has no field for.
    pub extra: Extra,
}

#[cfg(feature = "preview")]
impl Record for CommentEventDeprecated {
    #[inline]
    fn read(object: &mut Reader<'_>) -> Result<Self, DecodeError> {
        Ok(Self {
            r#type: object.field("type")?,
            data: object.field("data")?,
            extra: object.rest(),
        })
    }

    #[inline]
    fn write(&self, object: &mut Writer<'_>) {
        object.rest(&self.extra);
        object.field("type", &self.r#type);
        object.field("data", &self.data);
    }
}

#[cfg(feature = "preview")]
record!(CommentEventDeprecated : Default);

#[cfg(feature = "preview")]
/// Someone started a comment thread.
#[derive(Debug, Clone, PartialEq, Default)]
#[non_exhaustive]
pub struct NewCommentEvent {
    /// Opens the design at the comment.
    pub comment_url: String,
    /// The new thread.
    pub comment: Thread,
    /// What the API sent that this version of the crate has no field for.
    pub extra: Extra,
}

#[cfg(feature = "preview")]
impl Record for NewCommentEvent {
    #[inline]
    fn read(object: &mut Reader<'_>) -> Result<Self, DecodeError> {
        Ok(Self {
            comment_url: object.field("comment_url")?,
            comment: object.field("comment")?,
            extra: object.rest(),
        })
    }

    #[inline]
    fn write(&self, object: &mut Writer<'_>) {
        object.rest(&self.extra);
        object.field("comment_url", &self.comment_url);
        object.field("comment", &self.comment);
    }
}

#[cfg(feature = "preview")]
record!(NewCommentEvent : Default);

#[cfg(feature = "preview")]
/// Someone assigned a comment to a user.
#[derive(Debug, Clone, PartialEq, Default)]
#[non_exhaustive]
pub struct AssignedCommentEvent {
    /// Opens the design at the comment.
    pub comment_url: String,
    /// The thread.
    pub comment: Thread,
    /// What the API sent that this version of the crate has no field for.
    pub extra: Extra,
}

#[cfg(feature = "preview")]
impl Record for AssignedCommentEvent {
    #[inline]
    fn read(object: &mut Reader<'_>) -> Result<Self, DecodeError> {
        Ok(Self {
            comment_url: object.field("comment_url")?,
            comment: object.field("comment")?,
            extra: object.rest(),
        })
    }

    #[inline]
    fn write(&self, object: &mut Writer<'_>) {
        object.rest(&self.extra);
        object.field("comment_url", &self.comment_url);
        object.field("comment", &self.comment);
    }
}

#[cfg(feature = "preview")]
record!(AssignedCommentEvent : Default);

#[cfg(feature = "preview")]
/// Someone resolved a comment.
#[derive(Debug, Clone, PartialEq, Default)]
#[non_exhaustive]
pub struct ResolvedCommentEvent {
    /// Opens the design at the comment.
    pub comment_url: String,
    /// The thread.
    pub comment: Thread,
    /// What the API sent that this version of the crate has no field for.
    pub extra: Extra,
}

#[cfg(feature = "preview")]
impl Record for ResolvedCommentEvent {
    #[inline]
    fn read(object: &mut Reader<'_>) -> Result<Self, DecodeError> {
        Ok(Self {
            comment_url: object.field("comment_url")?,
            comment: object.field("comment")?,
            extra: object.rest(),
        })
    }

    #[inline]
    fn write(&self, object: &mut Writer<'_>) {
        object.rest(&self.extra);
        object.field("comment_url", &self.comment_url);
        object.field("comment", &self.comment);
    }
}

#[cfg(feature = "preview")]
record!(ResolvedCommentEvent : Default);

#[cfg(feature = "preview")]
/// Someone replied to a comment.
#[derive(Debug, Clone, PartialEq, Default)]
#[non_exhaustive]
pub struct ReplyCommentEvent {
    /// Opens the design at the reply.
    pub reply_url: String,
    /// The new reply.
    pub reply: Reply,
    /// What the API sent that this version of the crate has no field for.
    pub extra: Extra,
}

#[cfg(feature = "preview")]
impl Record for ReplyCommentEvent {
    #[inline]
    fn read(object: &mut Reader<'_>) -> Result<Self, DecodeError> {
        Ok(Self {
            reply_url: object.field("reply_url")?,
            reply: object.field("reply")?,
            extra: object.rest(),
        })
    }

    #[inline]
    fn write(&self, object: &mut Writer<'_>) {
        object.rest(&self.extra);
        object.field("reply_url", &self.reply_url);
        object.field("reply", &self.reply);
    }
}

#[cfg(feature = "preview")]
record!(ReplyCommentEvent : Default);

#[cfg(feature = "preview")]
/// Someone mentioned a user in a comment or in a reply to one.
#[derive(Debug, Clone, PartialEq, Default)]
#[non_exhaustive]
pub struct MentionCommentEvent {
    /// The comment or reply.
    pub content: MentionEventContent,
    /// What the API sent that this version of the crate has no field for.
    pub extra: Extra,
}

#[cfg(feature = "preview")]
impl Record for MentionCommentEvent {
    #[inline]
    fn read(object: &mut Reader<'_>) -> Result<Self, DecodeError> {
        Ok(Self {
            content: object.field("content")?,
            extra: object.rest(),
        })
    }

    #[inline]
    fn write(&self, object: &mut Writer<'_>) {
        object.rest(&self.extra);
        object.field("content", &self.content);
    }
}

#[cfg(feature = "preview")]
record!(MentionCommentEvent : Default);

#[cfg(feature = "preview")]
/// A comment that mentions a user.
#[derive(Debug, Clone, PartialEq, Default)]
#[non_exhaustive]
pub struct ThreadMentionEventContent {
    /// Opens the design at the comment.
    pub comment_url: String,
    /// The thread.
    pub comment: Thread,
    /// What the API sent that this version of the crate has no field for.
    pub extra: Extra,
}

#[cfg(feature = "preview")]
impl Record for ThreadMentionEventContent {
    #[inline]
    fn read(object: &mut Reader<'_>) -> Result<Self, DecodeError> {
        Ok(Self {
            comment_url: object.field("comment_url")?,
            comment: object.field("comment")?,
            extra: object.rest(),
        })
    }

    #[inline]
    fn write(&self, object: &mut Writer<'_>) {
        object.rest(&self.extra);
        object.field("comment_url", &self.comment_url);
        object.field("comment", &self.comment);
    }
}

#[cfg(feature = "preview")]
record!(ThreadMentionEventContent : Default);

#[cfg(feature = "preview")]
/// A reply to a comment that mentions a user.
#[derive(Debug, Clone, PartialEq, Default)]
#[non_exhaustive]
pub struct ReplyMentionEventContent {
    /// Opens the design at the reply.
    pub reply_url: String,
    /// The reply.
    pub reply: Reply,
    /// What the API sent that this version of the crate has no field for.
    pub extra: Extra,
}

#[cfg(feature = "preview")]
impl Record for ReplyMentionEventContent {
    #[inline]
    fn read(object: &mut Reader<'_>) -> Result<Self, DecodeError> {
        Ok(Self {
            reply_url: object.field("reply_url")?,
            reply: object.field("reply")?,
            extra: object.rest(),
        })
    }

    #[inline]
    fn write(&self, object: &mut Writer<'_>) {
        object.rest(&self.extra);
        object.field("reply_url", &self.reply_url);
        object.field("reply", &self.reply);
    }
}

#[cfg(feature = "preview")]
record!(ReplyMentionEventContent : Default);

#[cfg(feature = "preview")]
/// Someone suggested an edit.
#[derive(Debug, Clone, PartialEq, Default)]
#[non_exhaustive]
pub struct NewSuggestionEventType {
    /// Opens the design at the suggestion.
    pub suggestion_url: String,
    /// The new thread.
    pub suggestion: Thread,
    /// What the API sent that this version of the crate has no field for.
    pub extra: Extra,
}

#[cfg(feature = "preview")]
impl Record for NewSuggestionEventType {
    #[inline]
    fn read(object: &mut Reader<'_>) -> Result<Self, DecodeError> {
        Ok(Self {
            suggestion_url: object.field("suggestion_url")?,
            suggestion: object.field("suggestion")?,
            extra: object.rest(),
        })
    }

    #[inline]
    fn write(&self, object: &mut Writer<'_>) {
        object.rest(&self.extra);
        object.field("suggestion_url", &self.suggestion_url);
        object.field("suggestion", &self.suggestion);
    }
}

#[cfg(feature = "preview")]
record!(NewSuggestionEventType : Default);

#[cfg(feature = "preview")]
/// Someone accepted a suggestion.
#[derive(Debug, Clone, PartialEq, Default)]
#[non_exhaustive]
pub struct AcceptedSuggestionEventType {
    /// Opens the design at the suggestion.
    pub suggestion_url: String,
    /// The thread.
    pub suggestion: Thread,
    /// What the API sent that this version of the crate has no field for.
    pub extra: Extra,
}

#[cfg(feature = "preview")]
impl Record for AcceptedSuggestionEventType {
    #[inline]
    fn read(object: &mut Reader<'_>) -> Result<Self, DecodeError> {
        Ok(Self {
            suggestion_url: object.field("suggestion_url")?,
            suggestion: object.field("suggestion")?,
            extra: object.rest(),
        })
    }

    #[inline]
    fn write(&self, object: &mut Writer<'_>) {
        object.rest(&self.extra);
        object.field("suggestion_url", &self.suggestion_url);
        object.field("suggestion", &self.suggestion);
    }
}

#[cfg(feature = "preview")]
record!(AcceptedSuggestionEventType : Default);

#[cfg(feature = "preview")]
/// Someone rejected a suggestion.
#[derive(Debug, Clone, PartialEq, Default)]
#[non_exhaustive]
pub struct RejectedSuggestionEventType {
    /// Opens the design at the suggestion.
    pub suggestion_url: String,
    /// The thread.
    pub suggestion: Thread,
    /// What the API sent that this version of the crate has no field for.
    pub extra: Extra,
}

#[cfg(feature = "preview")]
impl Record for RejectedSuggestionEventType {
    #[inline]
    fn read(object: &mut Reader<'_>) -> Result<Self, DecodeError> {
        Ok(Self {
            suggestion_url: object.field("suggestion_url")?,
            suggestion: object.field("suggestion")?,
            extra: object.rest(),
        })
    }

    #[inline]
    fn write(&self, object: &mut Writer<'_>) {
        object.rest(&self.extra);
        object.field("suggestion_url", &self.suggestion_url);
        object.field("suggestion", &self.suggestion);
    }
}

#[cfg(feature = "preview")]
record!(RejectedSuggestionEventType : Default);

#[cfg(feature = "preview")]
/// Someone replied to a suggestion.
#[derive(Debug, Clone, PartialEq, Default)]
#[non_exhaustive]
pub struct ReplySuggestionEventType {
    /// Opens the design at the reply.
    pub reply_url: String,
    /// The new reply.
    pub reply: Reply,
    /// What the API sent that this version of the crate has no field for.
    pub extra: Extra,
}

#[cfg(feature = "preview")]
impl Record for ReplySuggestionEventType {
    #[inline]
    fn read(object: &mut Reader<'_>) -> Result<Self, DecodeError> {
        Ok(Self {
            reply_url: object.field("reply_url")?,
            reply: object.field("reply")?,
            extra: object.rest(),
        })
    }

    #[inline]
    fn write(&self, object: &mut Writer<'_>) {
        object.rest(&self.extra);
        object.field("reply_url", &self.reply_url);
        object.field("reply", &self.reply);
    }
}

#[cfg(feature = "preview")]
record!(ReplySuggestionEventType : Default);

#[cfg(feature = "preview")]
/// Someone mentioned a user in a reply to a suggestion.
#[derive(Debug, Clone, PartialEq, Default)]
#[non_exhaustive]
pub struct MentionSuggestionEventType {
    /// Opens the design at the reply.
    pub reply_url: String,
    /// The reply.
    pub reply: Reply,
    /// What the API sent that this version of the crate has no field for.
    pub extra: Extra,
}

#[cfg(feature = "preview")]
impl Record for MentionSuggestionEventType {
    #[inline]
    fn read(object: &mut Reader<'_>) -> Result<Self, DecodeError> {
        Ok(Self {
            reply_url: object.field("reply_url")?,
            reply: object.field("reply")?,
            extra: object.rest(),
        })
    }

    #[inline]
    fn write(&self, object: &mut Writer<'_>) {
        object.rest(&self.extra);
        object.field("reply_url", &self.reply_url);
        object.field("reply", &self.reply);
    }
}

#[cfg(feature = "preview")]
record!(MentionSuggestionEventType : Default);

#[cfg(feature = "preview")]
/// The most important facts about a folder.
///
/// Read more with `get_folder`.
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
    /// When the folder was made, in Unix seconds.
    pub created_at: Timestamp,
    /// When the folder last changed, in Unix seconds.
    pub updated_at: Timestamp,
    /// The address of the folder in Canva.
    pub url: Option<String>,
    /// What the API sent that this version of the crate has no field for.
    pub extra: Extra,
}

#[cfg(feature = "preview")]
#[allow(deprecated, reason = "what is deprecated still travels")]
impl Record for FolderSummary {
    #[inline]
    fn read(object: &mut Reader<'_>) -> Result<Self, DecodeError> {
        Ok(Self {
            id: object.field("id")?,
            title: object.field("title")?,
            name: object.field("name")?,
            created_at: object.field("created_at")?,
            updated_at: object.field("updated_at")?,
            url: object.field("url")?,
            extra: object.rest(),
        })
    }

    #[inline]
    fn write(&self, object: &mut Writer<'_>) {
        object.rest(&self.extra);
        object.field("id", &self.id);
        object.field("title", &self.title);
        object.field("name", &self.name);
        object.field("created_at", &self.created_at);
        object.field("updated_at", &self.updated_at);
        object.field("url", &self.url);
    }
}

#[cfg(feature = "preview")]
record!(FolderSummary : Default);

#[cfg(feature = "preview")]
/// Something that happened in Canva and concerns a user of the integration.
#[derive(Debug, Clone, PartialEq, Default)]
#[non_exhaustive]
pub struct Notification {
    /// The notification's ID.
    pub id: String,
    /// When Canva made the notification, in Unix seconds.
    pub created_at: Timestamp,
    /// What happened.
    pub content: NotificationContent,
    /// What the API sent that this version of the crate has no field for.
    pub extra: Extra,
}

#[cfg(feature = "preview")]
impl Record for Notification {
    #[inline]
    fn read(object: &mut Reader<'_>) -> Result<Self, DecodeError> {
        Ok(Self {
            id: object.field("id")?,
            created_at: object.field("created_at")?,
            content: object.field("content")?,
            extra: object.rest(),
        })
    }

    #[inline]
    fn write(&self, object: &mut Writer<'_>) {
        object.rest(&self.extra);
        object.field("id", &self.id);
        object.field("created_at", &self.created_at);
        object.field("content", &self.content);
    }
}

#[cfg(feature = "preview")]
record!(Notification : Default);

#[cfg(feature = "preview")]
/// Someone shared a design.
///
/// Needs the scopes `collaboration:event` and `design:meta:read`.
#[derive(Debug, Clone, PartialEq, Default)]
#[non_exhaustive]
pub struct ShareDesignNotificationContent {
    /// The user who shared the design.
    pub triggering_user: User,
    /// The user who is notified.
    pub receiving_team_user: TeamUser,
    /// The design.
    pub design: DesignSummary,
    /// Opens the design for the user who is notified.
    pub share_url: String,
    /// What was said about it, if anything.
    pub share: Option<ShareAction>,
    /// What the API sent that this version of the crate has no field for.
    pub extra: Extra,
}

#[cfg(feature = "preview")]
impl Record for ShareDesignNotificationContent {
    #[inline]
    fn read(object: &mut Reader<'_>) -> Result<Self, DecodeError> {
        Ok(Self {
            triggering_user: object.field("triggering_user")?,
            receiving_team_user: object.field("receiving_team_user")?,
            design: object.field("design")?,
            share_url: object.field("share_url")?,
            share: object.field("share")?,
            extra: object.rest(),
        })
    }

    #[inline]
    fn write(&self, object: &mut Writer<'_>) {
        object.rest(&self.extra);
        object.field("triggering_user", &self.triggering_user);
        object.field("receiving_team_user", &self.receiving_team_user);
        object.field("design", &self.design);
        object.field("share_url", &self.share_url);
        object.field("share", &self.share);
    }
}

#[cfg(feature = "preview")]
record!(ShareDesignNotificationContent : Default);

#[cfg(feature = "preview")]
/// Someone shared a folder.
///
/// Needs the scopes `collaboration:event` and `folder:read`.
#[derive(Debug, Clone, PartialEq, Default)]
#[non_exhaustive]
pub struct ShareFolderNotificationContent {
    /// The user who shared the folder.
    pub triggering_user: User,
    /// The user who is notified.
    pub receiving_team_user: TeamUser,
    /// The folder.
    pub folder: FolderSummary,
    /// What was said about it, if anything.
    pub share: Option<ShareAction>,
    /// What the API sent that this version of the crate has no field for.
    pub extra: Extra,
}

#[cfg(feature = "preview")]
impl Record for ShareFolderNotificationContent {
    #[inline]
    fn read(object: &mut Reader<'_>) -> Result<Self, DecodeError> {
        Ok(Self {
            triggering_user: object.field("triggering_user")?,
            receiving_team_user: object.field("receiving_team_user")?,
            folder: object.field("folder")?,
            share: object.field("share")?,
            extra: object.rest(),
        })
    }

    #[inline]
    fn write(&self, object: &mut Writer<'_>) {
        object.rest(&self.extra);
        object.field("triggering_user", &self.triggering_user);
        object.field("receiving_team_user", &self.receiving_team_user);
        object.field("folder", &self.folder);
        object.field("share", &self.share);
    }
}

#[cfg(feature = "preview")]
record!(ShareFolderNotificationContent : Default);

#[cfg(feature = "preview")]
/// Something happened to a comment on a design.
///
/// Needs the scopes `collaboration:event`, `design:meta:read` and `comment:read`.
#[derive(Debug, Clone, PartialEq, Default)]
#[non_exhaustive]
pub struct CommentNotificationContent {
    /// The user who did something with the comment.
    pub triggering_user: User,
    /// The user who is notified.
    pub receiving_team_user: TeamUser,
    /// The design.
    pub design: DesignSummary,
    /// Opens the design at the comment.
    #[deprecated = "Use `comment_event`."]
    pub comment_url: Option<String>,
    /// What happened, in an older form.
    #[deprecated = "Use `comment_event`."]
    pub comment: Option<CommentEventDeprecated>,
    /// What happened.
    pub comment_event: Option<CommentEvent>,
    /// What the API sent that this version of the crate has no field for.
    pub extra: Extra,
}

#[cfg(feature = "preview")]
#[allow(deprecated, reason = "what is deprecated still travels")]
impl Record for CommentNotificationContent {
    #[inline]
    fn read(object: &mut Reader<'_>) -> Result<Self, DecodeError> {
        Ok(Self {
            triggering_user: object.field("triggering_user")?,
            receiving_team_user: object.field("receiving_team_user")?,
            design: object.field("design")?,
            comment_url: object.field("comment_url")?,
            comment: object.field("comment")?,
            comment_event: object.field("comment_event")?,
            extra: object.rest(),
        })
    }

    #[inline]
    fn write(&self, object: &mut Writer<'_>) {
        object.rest(&self.extra);
        object.field("triggering_user", &self.triggering_user);
        object.field("receiving_team_user", &self.receiving_team_user);
        object.field("design", &self.design);
        object.field("comment_url", &self.comment_url);
        object.field("comment", &self.comment);
        object.field("comment_event", &self.comment_event);
    }
}

#[cfg(feature = "preview")]
record!(CommentNotificationContent : Default);

#[cfg(feature = "preview")]
/// Someone asked for access to a design.
///
/// Needs the scopes `collaboration:event` and `design:meta:read`.
#[derive(Debug, Clone, PartialEq, Default)]
#[non_exhaustive]
pub struct DesignAccessRequestedNotificationContent {
    /// The user who asked for access.
    pub triggering_user: TeamUser,
    /// The user who is notified.
    pub receiving_team_user: TeamUser,
    /// The design.
    pub design: DesignSummary,
    /// Grants the access, for a user who may do so and for nobody else.
    pub grant_access_url: String,
    /// What the API sent that this version of the crate has no field for.
    pub extra: Extra,
}

#[cfg(feature = "preview")]
impl Record for DesignAccessRequestedNotificationContent {
    #[inline]
    fn read(object: &mut Reader<'_>) -> Result<Self, DecodeError> {
        Ok(Self {
            triggering_user: object.field("triggering_user")?,
            receiving_team_user: object.field("receiving_team_user")?,
            design: object.field("design")?,
            grant_access_url: object.field("grant_access_url")?,
            extra: object.rest(),
        })
    }

    #[inline]
    fn write(&self, object: &mut Writer<'_>) {
        object.rest(&self.extra);
        object.field("triggering_user", &self.triggering_user);
        object.field("receiving_team_user", &self.receiving_team_user);
        object.field("design", &self.design);
        object.field("grant_access_url", &self.grant_access_url);
    }
}

#[cfg(feature = "preview")]
record!(DesignAccessRequestedNotificationContent : Default);

#[cfg(feature = "preview")]
/// Someone asked for the approval of a design.
///
/// Needs the scopes `collaboration:event` and `design:meta:read`. See
/// [approvals](https://www.canva.com/help/get-approval/) in Canva's help center.
#[derive(Debug, Clone, PartialEq, Default)]
#[non_exhaustive]
pub struct DesignApprovalRequestedNotificationContent {
    /// The user who caused the notification.
    pub triggering_user: User,
    /// The user who first asked for the approval.
    pub initial_requesting_user: TeamUser,
    /// The user who is notified.
    pub receiving_team_user: TeamUser,
    /// The groups that are asked to approve.
    pub requested_groups: Vec<Group>,
    /// The design.
    pub design: DesignSummary,
    /// Opens the design for approval, for the user who is asked and for nobody else.
    pub approve_url: String,
    /// What was said about it.
    pub approval_request: ApprovalRequestAction,
    /// What the API sent that this version of the crate has no field for.
    pub extra: Extra,
}

#[cfg(feature = "preview")]
impl Record for DesignApprovalRequestedNotificationContent {
    #[inline]
    fn read(object: &mut Reader<'_>) -> Result<Self, DecodeError> {
        Ok(Self {
            triggering_user: object.field("triggering_user")?,
            initial_requesting_user: object.field("initial_requesting_user")?,
            receiving_team_user: object.field("receiving_team_user")?,
            requested_groups: object.field("requested_groups")?,
            design: object.field("design")?,
            approve_url: object.field("approve_url")?,
            approval_request: object.field("approval_request")?,
            extra: object.rest(),
        })
    }

    #[inline]
    fn write(&self, object: &mut Writer<'_>) {
        object.rest(&self.extra);
        object.field("triggering_user", &self.triggering_user);
        object.field("initial_requesting_user", &self.initial_requesting_user);
        object.field("receiving_team_user", &self.receiving_team_user);
        object.field("requested_groups", &self.requested_groups);
        object.field("design", &self.design);
        object.field("approve_url", &self.approve_url);
        object.field("approval_request", &self.approval_request);
    }
}

#[cfg(feature = "preview")]
record!(DesignApprovalRequestedNotificationContent : Default);

#[cfg(feature = "preview")]
/// Someone approved a design, or said what to change.
///
/// Needs the scopes `collaboration:event` and `design:meta:read`.
#[derive(Debug, Clone, PartialEq, Default)]
#[non_exhaustive]
pub struct DesignApprovalResponseNotificationContent {
    /// The user who answered.
    pub triggering_user: User,
    /// The user who is notified.
    pub receiving_team_user: TeamUser,
    /// The user who first asked for the approval.
    pub initial_requesting_user: TeamUser,
    /// The groups that answered.
    pub responding_groups: Vec<Group>,
    /// The design.
    pub design: DesignSummary,
    /// The answer.
    pub approval_response: ApprovalResponseAction,
    /// What the API sent that this version of the crate has no field for.
    pub extra: Extra,
}

#[cfg(feature = "preview")]
impl Record for DesignApprovalResponseNotificationContent {
    #[inline]
    fn read(object: &mut Reader<'_>) -> Result<Self, DecodeError> {
        Ok(Self {
            triggering_user: object.field("triggering_user")?,
            receiving_team_user: object.field("receiving_team_user")?,
            initial_requesting_user: object.field("initial_requesting_user")?,
            responding_groups: object.field("responding_groups")?,
            design: object.field("design")?,
            approval_response: object.field("approval_response")?,
            extra: object.rest(),
        })
    }

    #[inline]
    fn write(&self, object: &mut Writer<'_>) {
        object.rest(&self.extra);
        object.field("triggering_user", &self.triggering_user);
        object.field("receiving_team_user", &self.receiving_team_user);
        object.field("initial_requesting_user", &self.initial_requesting_user);
        object.field("responding_groups", &self.responding_groups);
        object.field("design", &self.design);
        object.field("approval_response", &self.approval_response);
    }
}

#[cfg(feature = "preview")]
record!(DesignApprovalResponseNotificationContent : Default);

#[cfg(feature = "preview")]
/// Someone can no longer approve a design, for example because the account was closed.
///
/// Needs the scopes `collaboration:event` and `design:meta:read`.
#[derive(Debug, Clone, PartialEq, Default)]
#[non_exhaustive]
pub struct DesignApprovalReviewerInvalidatedNotificationContent {
    /// The user who is notified.
    pub receiving_team_user: TeamUserSummary,
    /// The design.
    pub design: DesignSummary,
    /// What the API sent that this version of the crate has no field for.
    pub extra: Extra,
}

#[cfg(feature = "preview")]
impl Record for DesignApprovalReviewerInvalidatedNotificationContent {
    #[inline]
    fn read(object: &mut Reader<'_>) -> Result<Self, DecodeError> {
        Ok(Self {
            receiving_team_user: object.field("receiving_team_user")?,
            design: object.field("design")?,
            extra: object.rest(),
        })
    }

    #[inline]
    fn write(&self, object: &mut Writer<'_>) {
        object.rest(&self.extra);
        object.field("receiving_team_user", &self.receiving_team_user);
        object.field("design", &self.design);
    }
}

#[cfg(feature = "preview")]
record!(DesignApprovalReviewerInvalidatedNotificationContent : Default);

#[cfg(feature = "preview")]
/// Someone mentioned a user in a design.
///
/// The links to the design work for 30 days, and only for the user who is notified.
///
/// Needs the scopes `collaboration:event` and `design:meta:read`.
#[derive(Debug, Clone, PartialEq, Default)]
#[non_exhaustive]
pub struct DesignMentionNotificationContent {
    /// The user who mentioned the other.
    pub triggering_user: User,
    /// The user who is notified.
    pub receiving_team_user: TeamUser,
    /// The design.
    pub design: DesignSummary,
    /// What the API sent that this version of the crate has no field for.
    pub extra: Extra,
}

#[cfg(feature = "preview")]
impl Record for DesignMentionNotificationContent {
    #[inline]
    fn read(object: &mut Reader<'_>) -> Result<Self, DecodeError> {
        Ok(Self {
            triggering_user: object.field("triggering_user")?,
            receiving_team_user: object.field("receiving_team_user")?,
            design: object.field("design")?,
            extra: object.rest(),
        })
    }

    #[inline]
    fn write(&self, object: &mut Writer<'_>) {
        object.rest(&self.extra);
        object.field("triggering_user", &self.triggering_user);
        object.field("receiving_team_user", &self.receiving_team_user);
        object.field("design", &self.design);
    }
}

#[cfg(feature = "preview")]
record!(DesignMentionNotificationContent : Default);

#[cfg(feature = "preview")]
/// Someone invited a user into a team.
///
/// Needs the scope `collaboration:event`.
#[derive(Debug, Clone, PartialEq, Default)]
#[non_exhaustive]
pub struct TeamInviteNotificationContent {
    /// The user who invited the other.
    pub triggering_user: User,
    /// The user who is invited.
    pub receiving_user: User,
    /// The team.
    pub inviting_team: Team,
    /// What the API sent that this version of the crate has no field for.
    pub extra: Extra,
}

#[cfg(feature = "preview")]
impl Record for TeamInviteNotificationContent {
    #[inline]
    fn read(object: &mut Reader<'_>) -> Result<Self, DecodeError> {
        Ok(Self {
            triggering_user: object.field("triggering_user")?,
            receiving_user: object.field("receiving_user")?,
            inviting_team: object.field("inviting_team")?,
            extra: object.rest(),
        })
    }

    #[inline]
    fn write(&self, object: &mut Writer<'_>) {
        object.rest(&self.extra);
        object.field("triggering_user", &self.triggering_user);
        object.field("receiving_user", &self.receiving_user);
        object.field("inviting_team", &self.inviting_team);
    }
}

#[cfg(feature = "preview")]
record!(TeamInviteNotificationContent : Default);

#[cfg(feature = "preview")]
/// Someone asked for access to a folder.
///
/// Needs the scopes `collaboration:event` and `folder:permission:write`.
#[derive(Debug, Clone, PartialEq, Default)]
#[non_exhaustive]
pub struct FolderAccessRequestedNotificationContent {
    /// The user who asked for access.
    pub triggering_user: TeamUser,
    /// The user who is notified.
    pub receiving_team_user: TeamUser,
    /// The folder.
    pub folder: FolderSummary,
    /// What the API sent that this version of the crate has no field for.
    pub extra: Extra,
}

#[cfg(feature = "preview")]
impl Record for FolderAccessRequestedNotificationContent {
    #[inline]
    fn read(object: &mut Reader<'_>) -> Result<Self, DecodeError> {
        Ok(Self {
            triggering_user: object.field("triggering_user")?,
            receiving_team_user: object.field("receiving_team_user")?,
            folder: object.field("folder")?,
            extra: object.rest(),
        })
    }

    #[inline]
    fn write(&self, object: &mut Writer<'_>) {
        object.rest(&self.extra);
        object.field("triggering_user", &self.triggering_user);
        object.field("receiving_team_user", &self.receiving_team_user);
        object.field("folder", &self.folder);
    }
}

#[cfg(feature = "preview")]
record!(FolderAccessRequestedNotificationContent : Default);

#[cfg(feature = "preview")]
/// Something happened to a suggestion for a design.
///
/// Needs the scopes `collaboration:event`, `design:meta:read` and `comment:read`.
#[derive(Debug, Clone, PartialEq, Default)]
#[non_exhaustive]
pub struct SuggestionNotificationContent {
    /// The user who did something with the suggestion.
    pub triggering_user: User,
    /// The user who is notified.
    pub receiving_team_user: TeamUser,
    /// The design.
    pub design: DesignSummary,
    /// What happened.
    pub suggestion_event_type: SuggestionEventType,
    /// What the API sent that this version of the crate has no field for.
    pub extra: Extra,
}

#[cfg(feature = "preview")]
impl Record for SuggestionNotificationContent {
    #[inline]
    fn read(object: &mut Reader<'_>) -> Result<Self, DecodeError> {
        Ok(Self {
            triggering_user: object.field("triggering_user")?,
            receiving_team_user: object.field("receiving_team_user")?,
            design: object.field("design")?,
            suggestion_event_type: object.field("suggestion_event_type")?,
            extra: object.rest(),
        })
    }

    #[inline]
    fn write(&self, object: &mut Writer<'_>) {
        object.rest(&self.extra);
        object.field("triggering_user", &self.triggering_user);
        object.field("receiving_team_user", &self.receiving_team_user);
        object.field("design", &self.design);
        object.field("suggestion_event_type", &self.suggestion_event_type);
    }
}

#[cfg(feature = "preview")]
record!(SuggestionNotificationContent : Default);

#[cfg(feature = "preview")]
/// What was said when something was shared.
#[derive(Debug, Clone, PartialEq, Default)]
#[non_exhaustive]
pub struct ShareAction {
    /// The words that came along.
    pub message: String,
    /// What the API sent that this version of the crate has no field for.
    pub extra: Extra,
}

#[cfg(feature = "preview")]
impl Record for ShareAction {
    #[inline]
    fn read(object: &mut Reader<'_>) -> Result<Self, DecodeError> {
        Ok(Self {
            message: object.field("message")?,
            extra: object.rest(),
        })
    }

    #[inline]
    fn write(&self, object: &mut Writer<'_>) {
        object.rest(&self.extra);
        object.field("message", &self.message);
    }
}

#[cfg(feature = "preview")]
record!(ShareAction : Default);

#[cfg(feature = "preview")]
/// What was said when an approval was asked for.
#[derive(Debug, Clone, PartialEq, Default)]
#[non_exhaustive]
pub struct ApprovalRequestAction {
    /// The words that came along.
    pub message: Option<String>,
    /// What the API sent that this version of the crate has no field for.
    pub extra: Extra,
}

#[cfg(feature = "preview")]
impl Record for ApprovalRequestAction {
    #[inline]
    fn read(object: &mut Reader<'_>) -> Result<Self, DecodeError> {
        Ok(Self {
            message: object.field("message")?,
            extra: object.rest(),
        })
    }

    #[inline]
    fn write(&self, object: &mut Writer<'_>) {
        object.rest(&self.extra);
        object.field("message", &self.message);
    }
}

#[cfg(feature = "preview")]
record!(ApprovalRequestAction : Default);

#[cfg(feature = "preview")]
/// The answer to a request for approval.
#[derive(Debug, Clone, PartialEq, Default)]
#[non_exhaustive]
pub struct ApprovalResponseAction {
    /// Whether the design was approved.
    pub approved: bool,
    /// Whether everyone who was asked has approved, so that the design can be published.
    pub ready_to_publish: Option<bool>,
    /// The words that came along.
    pub message: Option<String>,
    /// What the API sent that this version of the crate has no field for.
    pub extra: Extra,
}

#[cfg(feature = "preview")]
impl Record for ApprovalResponseAction {
    #[inline]
    fn read(object: &mut Reader<'_>) -> Result<Self, DecodeError> {
        Ok(Self {
            approved: object.field("approved")?,
            ready_to_publish: object.field("ready_to_publish")?,
            message: object.field("message")?,
            extra: object.rest(),
        })
    }

    #[inline]
    fn write(&self, object: &mut Writer<'_>) {
        object.rest(&self.extra);
        object.field("approved", &self.approved);
        object.field("ready_to_publish", &self.ready_to_publish);
        object.field("message", &self.message);
    }
}

#[cfg(feature = "preview")]
record!(ApprovalResponseAction : Default);

#[cfg(feature = "preview")]
/// What happened to a comment.
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
    /// A kind that this version of the crate does not know, as it came.
    Other(Value),
}

#[cfg(feature = "preview")]
impl Union for CommentEvent {
    const TAG: &'static str = "type";

    #[inline]
    fn read(variant: Variant<'_>) -> Result<Self, DecodeError> {
        match variant.tag() {
            "new" => variant.read().map(Self::New),
            "assigned" => variant.read().map(Self::Assigned),
            "resolved" => variant.read().map(Self::Resolved),
            "reply" => variant.read().map(Self::Reply),
            "mention" => variant.read().map(Self::Mention),
            _ => Ok(Self::Other(variant.into_value())),
        }
    }

    #[inline]
    fn write(&self) -> Value {
        match self {
            Self::New(it) => Self::tagged("new", it),
            Self::Assigned(it) => Self::tagged("assigned", it),
            Self::Resolved(it) => Self::tagged("resolved", it),
            Self::Reply(it) => Self::tagged("reply", it),
            Self::Mention(it) => Self::tagged("mention", it),
            Self::Other(value) => value.clone(),
        }
    }
}

#[cfg(feature = "preview")]
union!(CommentEvent);

#[cfg(feature = "preview")]
/// The comment or reply that mentions a user.
#[derive(Debug, Clone, PartialEq)]
#[non_exhaustive]
pub enum MentionEventContent {
    /// A comment that mentions a user.
    Thread(ThreadMentionEventContent),
    /// A reply to a comment that mentions a user.
    Reply(ReplyMentionEventContent),
    /// A kind that this version of the crate does not know, as it came.
    Other(Value),
}

#[cfg(feature = "preview")]
impl Union for MentionEventContent {
    const TAG: &'static str = "type";

    #[inline]
    fn read(variant: Variant<'_>) -> Result<Self, DecodeError> {
        match variant.tag() {
            "thread" => variant.read().map(Self::Thread),
            "reply" => variant.read().map(Self::Reply),
            _ => Ok(Self::Other(variant.into_value())),
        }
    }

    #[inline]
    fn write(&self) -> Value {
        match self {
            Self::Thread(it) => Self::tagged("thread", it),
            Self::Reply(it) => Self::tagged("reply", it),
            Self::Other(value) => value.clone(),
        }
    }
}

#[cfg(feature = "preview")]
union!(MentionEventContent);

#[cfg(feature = "preview")]
/// What happened to a suggestion.
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
    /// A kind that this version of the crate does not know, as it came.
    Other(Value),
}

#[cfg(feature = "preview")]
impl Union for SuggestionEventType {
    const TAG: &'static str = "type";

    #[inline]
    fn read(variant: Variant<'_>) -> Result<Self, DecodeError> {
        match variant.tag() {
            "new" => variant.read().map(Self::New),
            "accepted" => variant.read().map(Self::Accepted),
            "rejected" => variant.read().map(Self::Rejected),
            "reply" => variant.read().map(Self::Reply),
            "mention" => variant.read().map(Self::Mention),
            _ => Ok(Self::Other(variant.into_value())),
        }
    }

    #[inline]
    fn write(&self) -> Value {
        match self {
            Self::New(it) => Self::tagged("new", it),
            Self::Accepted(it) => Self::tagged("accepted", it),
            Self::Rejected(it) => Self::tagged("rejected", it),
            Self::Reply(it) => Self::tagged("reply", it),
            Self::Mention(it) => Self::tagged("mention", it),
            Self::Other(value) => value.clone(),
        }
    }
}

#[cfg(feature = "preview")]
union!(SuggestionEventType);

#[cfg(feature = "preview")]
/// What happened.
///
/// Canva has added kinds and removed some, so expect others than these.
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
    /// Something happened to a comment on a design.
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
    /// Someone approved a design, or said what to change.
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
    /// Something happened to a suggestion for a design.
    ///
    /// Needs the scopes `collaboration:event`, `design:meta:read` and `comment:read`.
    Suggestion(SuggestionNotificationContent),
    /// A kind that this version of the crate does not know, as it came.
    Other(Value),
}

#[cfg(feature = "preview")]
impl Union for NotificationContent {
    const TAG: &'static str = "type";

    #[inline]
    fn read(variant: Variant<'_>) -> Result<Self, DecodeError> {
        match variant.tag() {
            "share_design" => variant.read().map(Self::ShareDesign),
            "share_folder" => variant.read().map(Self::ShareFolder),
            "comment" => variant.read().map(Self::Comment),
            "design_access_requested" => variant.read().map(Self::DesignAccessRequested),
            "design_approval_requested" => {
                variant.read().map(Self::DesignApprovalRequested)
            }
            "design_approval_response" => {
                variant.read().map(Self::DesignApprovalResponse)
            }
            "design_approval_reviewer_invalidated" => {
                variant.read().map(Self::DesignApprovalReviewerInvalidated)
            }
            "design_mention" => variant.read().map(Self::DesignMention),
            "team_invite" => variant.read().map(Self::TeamInvite),
            "folder_access_requested" => variant.read().map(Self::FolderAccessRequested),
            "suggestion" => variant.read().map(Self::Suggestion),
            _ => Ok(Self::Other(variant.into_value())),
        }
    }

    #[inline]
    fn write(&self) -> Value {
        match self {
            Self::ShareDesign(it) => Self::tagged("share_design", it),
            Self::ShareFolder(it) => Self::tagged("share_folder", it),
            Self::Comment(it) => Self::tagged("comment", it),
            Self::DesignAccessRequested(it) => {
                Self::tagged("design_access_requested", it)
            }
            Self::DesignApprovalRequested(it) => {
                Self::tagged("design_approval_requested", it)
            }
            Self::DesignApprovalResponse(it) => {
                Self::tagged("design_approval_response", it)
            }
            Self::DesignApprovalReviewerInvalidated(it) => {
                Self::tagged("design_approval_reviewer_invalidated", it)
            }
            Self::DesignMention(it) => Self::tagged("design_mention", it),
            Self::TeamInvite(it) => Self::tagged("team_invite", it),
            Self::FolderAccessRequested(it) => {
                Self::tagged("folder_access_requested", it)
            }
            Self::Suggestion(it) => Self::tagged("suggestion", it),
            Self::Other(value) => value.clone(),
        }
    }
}

#[cfg(feature = "preview")]
union!(NotificationContent);

#[cfg(feature = "preview")]
/// What happened to a comment.
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
    /// A value that this version of the crate does not know, as it came.
    Other(String),
}

#[cfg(feature = "preview")]
impl CommentEventTypeEnum {
    /// The value as it travels.
    #[must_use]
    #[inline]
    pub fn as_str(&self) -> &str {
        match self {
            Self::Comment => "comment",
            Self::Reply => "reply",
            Self::Mention => "mention",
            Self::Assign => "assign",
            Self::Resolve => "resolve",
            Self::Other(value) => value,
        }
    }
}

#[cfg(feature = "preview")]
impl From<&str> for CommentEventTypeEnum {
    #[inline]
    fn from(value: &str) -> Self {
        match value {
            "comment" => Self::Comment,
            "reply" => Self::Reply,
            "mention" => Self::Mention,
            "assign" => Self::Assign,
            "resolve" => Self::Resolve,
            other => Self::Other(other.to_owned()),
        }
    }
}

#[cfg(feature = "preview")]
string_enum!(CommentEventTypeEnum);
