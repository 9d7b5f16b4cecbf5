// @generated from spec/users.yaml by the generator; change the spec, not this file.

//! The user on whose behalf an access token acts.
//!
//! See the [documentation](https://www.canva.dev/docs/connect/api-reference/users/).
//!
//! # Operations
//!
//! - [`users_me`](crate::Client::users_me): Reads the IDs of the calling user and of the user's team.
//! - [`get_user_capabilities`](crate::Client::get_user_capabilities): Lists what the calling user's plan allows beyond the basics.
//! - [`get_user_profile`](crate::Client::get_user_profile): Reads the calling user's profile.

use crate::runtime::client::Client;
use crate::runtime::operation::{Operation, OperationInfo, RateLimit, Scopes};
use crate::runtime::request::Request;
use crate::runtime::wire::{
    DecodeError, Extra, Reader, Record, Writer, record, string_enum,
};
use super::common::TeamUserSummary;

impl Client {
    /// Reads the IDs of the calling user and of the user's team.
    ///
    /// Any access token will do, whatever its scopes.
    ///
    /// `GET /v1/users/me`; see the [documentation](https://www.canva.dev/docs/connect/api-reference/users/users-me/).
    ///
    /// - Needs a token, with any scopes.
    /// - At most 10 requests a minute for each user.
    ///
    /// # Examples
    ///
    /// ```no_run
    /// # async fn example(client: canva_connect::Client) -> Result<(), Box<dyn std::error::Error>> {
    /// let team_user = client.users_me().send().await?.team_user;
    /// println!("{team_user:?}");
    /// # Ok(())
    /// # }
    /// ```
    #[inline]
    pub fn users_me(&self) -> Request<UsersMe> {
        Request::new(self)
    }

    /// Lists what the calling user's plan allows beyond the basics.
    ///
    /// Ask before a call that names a capability; without it, such a call fails with status 403.
    /// Where a call names several, one of them is enough.
    ///
    /// `GET /v1/users/me/capabilities`; see the [documentation](https://www.canva.dev/docs/connect/api-reference/users/get-user-capabilities/).
    ///
    /// - Needs the scope `profile:read`.
    /// - At most 10 requests a minute for each user.
    ///
    /// # Examples
    ///
    /// ```no_run
    /// # async fn example(client: canva_connect::Client) -> Result<(), Box<dyn std::error::Error>> {
    /// let capabilities = client.get_user_capabilities().send().await?.capabilities;
    /// println!("{capabilities:?}");
    /// # Ok(())
    /// # }
    /// ```
    #[inline]
    pub fn get_user_capabilities(&self) -> Request<GetUserCapabilities> {
        Request::new(self)
    }

    /// Reads the calling user's profile.
    ///
    /// So far it holds just the name, but Canva plans to tell more.
    ///
    /// `GET /v1/users/me/profile`; see the [documentation](https://www.canva.dev/docs/connect/api-reference/users/users-profile/).
    ///
    /// - Needs the scope `profile:read`.
    /// - At most 10 requests a minute for each user.
    ///
    /// # Examples
    ///
    /// ```no_run
    /// # async fn example(client: canva_connect::Client) -> Result<(), Box<dyn std::error::Error>> {
    /// let profile = client.get_user_profile().send().await?.profile;
    /// println!("{profile:?}");
    /// # Ok(())
    /// # }
    /// ```
    #[inline]
    pub fn get_user_profile(&self) -> Request<GetUserProfile> {
        Request::new(self)
    }
}

/// The operation behind [`Client::users_me`].
pub enum UsersMe {}

impl Operation for UsersMe {
    type Output = UsersMeResponse;

    const INFO: OperationInfo = OperationInfo {
        name: "users_me",
        path: "/v1/users/me",
        rate_limits: &[RateLimit::per_minute(10)],
        ..OperationInfo::GET
    };
}

/// The operation behind [`Client::get_user_capabilities`].
pub enum GetUserCapabilities {}

impl Operation for GetUserCapabilities {
    type Output = GetUserCapabilitiesResponse;

    const INFO: OperationInfo = OperationInfo {
        name: "get_user_capabilities",
        path: "/v1/users/me/capabilities",
        scopes: Scopes::All(&["profile:read"]),
        rate_limits: &[RateLimit::per_minute(10)],
        ..OperationInfo::GET
    };
}

/// The operation behind [`Client::get_user_profile`].
pub enum GetUserProfile {}

impl Operation for GetUserProfile {
    type Output = UserProfileResponse;

    const INFO: OperationInfo = OperationInfo {
        name: "get_user_profile",
        path: "/v1/users/me/profile",
        scopes: Scopes::All(&["profile:read"]),
        rate_limits: &[RateLimit::per_minute(10)],
        ..OperationInfo::GET
    };
}

/// What users tell about themselves.
#[derive(Debug, Clone, PartialEq, Default)]
#[non_exhaustive]
pub struct UserProfile {
    /// The user's name.
    pub display_name: Option<String>,
    /// What the API sent that this version of the crate has no field for.
    pub extra: Extra,
}

impl Record for UserProfile {
    #[inline]
    fn read(object: &mut Reader<'_>) -> Result<Self, DecodeError> {
        Ok(Self {
            display_name: object.field("display_name")?,
            extra: object.rest(),
        })
    }

    #[inline]
    fn write(&self, object: &mut Writer<'_>) {
        object.rest(&self.extra);
        object.field("display_name", &self.display_name);
    }
}

record!(UserProfile : Default);

/// What `users_me` returns.
#[derive(Debug, Clone, PartialEq, Default)]
#[non_exhaustive]
pub struct UsersMeResponse {
    /// The calling user.
    pub team_user: TeamUserSummary,
    /// What the API sent that this version of the crate has no field for.
    pub extra: Extra,
}

impl Record for UsersMeResponse {
    #[inline]
    fn read(object: &mut Reader<'_>) -> Result<Self, DecodeError> {
        Ok(Self {
            team_user: object.field("team_user")?,
            extra: object.rest(),
        })
    }

    #[inline]
    fn write(&self, object: &mut Writer<'_>) {
        object.rest(&self.extra);
        object.field("team_user", &self.team_user);
    }
}

record!(UsersMeResponse : Default);

/// What `get_user_profile` returns.
#[derive(Debug, Clone, PartialEq, Default)]
#[non_exhaustive]
pub struct UserProfileResponse {
    /// The profile.
    pub profile: UserProfile,
    /// What the API sent that this version of the crate has no field for.
    pub extra: Extra,
}

impl Record for UserProfileResponse {
    #[inline]
    fn read(object: &mut Reader<'_>) -> Result<Self, DecodeError> {
        Ok(Self {
            profile: object.field("profile")?,
            extra: object.rest(),
        })
    }

    #[inline]
    fn write(&self, object: &mut Writer<'_>) {
        object.rest(&self.extra);
        object.field("profile", &self.profile);
    }
}

record!(UserProfileResponse : Default);

/// What `get_user_capabilities` returns.
#[derive(Debug, Clone, PartialEq, Default)]
#[non_exhaustive]
pub struct GetUserCapabilitiesResponse {
    /// What the plan allows.
    pub capabilities: Option<Vec<Capability>>,
    /// What the API sent that this version of the crate has no field for.
    pub extra: Extra,
}

impl Record for GetUserCapabilitiesResponse {
    #[inline]
    fn read(object: &mut Reader<'_>) -> Result<Self, DecodeError> {
        Ok(Self {
            capabilities: object.field("capabilities")?,
            extra: object.rest(),
        })
    }

    #[inline]
    fn write(&self, object: &mut Writer<'_>) {
        object.rest(&self.extra);
        object.field("capabilities", &self.capabilities);
    }
}

record!(GetUserCapabilitiesResponse : Default);

/// Something that a user's plan may allow.
///
/// See [capabilities](https://www.canva.dev/docs/connect/capabilities/) in Canva's
/// documentation.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum Capability {
    /// See how often designs are viewed, as members of Canva Enterprise organizations can.
    Analytics,
    /// Fill designs with data, as members of Canva Enterprise organizations can.
    Autofill,
    /// Use brand templates, as users of Canva Pro, Teams and Enterprise can.
    BrandTemplate,
    /// Export PNG images with a transparent background.
    ExportPngTransparency,
    /// Make resized copies of designs, as users of plans with premium features can.
    Resize,
    /// Use apps that are open only to members of certain teams.
    TeamRestrictedApp,
    /// A value that this version of the crate does not know, as it came.
    Other(String),
}

impl Capability {
    /// The value as it travels.
    #[must_use]
    #[inline]
    pub fn as_str(&self) -> &str {
        match self {
            Self::Analytics => "analytics",
            Self::Autofill => "autofill",
            Self::BrandTemplate => "brand_template",
            Self::ExportPngTransparency => "export_png_transparency",
            Self::Resize => "resize",
            Self::TeamRestrictedApp => "team_restricted_app",
            Self::Other(value) => value,
        }
    }
}

impl From<&str> for Capability {
    #[inline]
    fn from(value: &str) -> Self {
        match value {
            "analytics" => Self::Analytics,
            "autofill" => Self::Autofill,
            "brand_template" => Self::BrandTemplate,
            "export_png_transparency" => Self::ExportPngTransparency,
            "resize" => Self::Resize,
            "team_restricted_app" => Self::TeamRestrictedApp,
            other => Self::Other(other.to_owned()),
        }
    }
}

string_enum!(Capability);
