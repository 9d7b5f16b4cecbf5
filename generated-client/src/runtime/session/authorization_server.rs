//! The facts about an authorization server, which emitted code states.

use crate::generated::api::Region;
use crate::runtime::operation::OperationInfo;

/// The authorization server of an API: where users grant access, and where tokens come from.
#[derive(Debug)]
pub(crate) struct AuthorizationServer {
    /// Returns the page of a region where users grant access.
    pub(crate) page: fn(Region) -> &'static str,
    /// The endpoint that issues tokens. Its [`Auth`](crate::Auth) says how the integration authenticates.
    pub(crate) token: OperationInfo,
}
