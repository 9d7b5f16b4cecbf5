// @generated from spec/users.yaml by the generator; change the spec, not this file.

//! The user that an access token acts for.
//!
//! See the [documentation](https://www.canva.dev/docs/apps/rest-apis/reference/users/).
//!
//! # Operations
//!
//! - [`users_me`](crate::Client::users_me): Returns the IDs of the calling user and of the user's team.
//! - [`get_user_capabilities`](crate::Client::get_user_capabilities): Lists the capabilities of the calling user's plan.
//! - [`get_user_profile`](crate::Client::get_user_profile): Returns the calling user's profile.

use crate::runtime;
use crate::runtime::wire;

impl runtime::Client {
    /// Returns the IDs of the calling user and of the user's team.
    ///
    /// Any access token is accepted, with any scopes.
    ///
    /// `GET /v1/users/me`; see the [documentation](https://www.canva.dev/docs/apps/rest-apis/reference/users/users-me/).
    ///
    /// - Any access token.
    /// - Rate limit: 10 requests a minute for each user.
    /// - Last compared with the documentation on 2026-08-13: Canva's description of about that
    ///   day, kept by a third party.
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
    pub fn users_me(&self) -> runtime::Request<UsersMe> {
        runtime::Request::new(self)
    }

    /// Lists the capabilities of the calling user's plan.
    ///
    /// A call that needs a capability fails with status 403 without it. If a call lists
    /// several, one of them is enough.
    ///
    /// `GET /v1/users/me/capabilities`; see the [documentation](https://www.canva.dev/docs/apps/rest-apis/reference/users/get-user-capabilities/).
    ///
    /// - Scope: `profile:read`.
    /// - Rate limit: 10 requests a minute for each user.
    /// - Last compared with the documentation on 2026-08-13: Canva's description of about that
    ///   day, kept by a third party.
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
    pub fn get_user_capabilities(&self) -> runtime::Request<GetUserCapabilities> {
        runtime::Request::new(self)
    }

    /// Returns the calling user's profile.
    ///
    /// It has only the name so far; Canva plans to add more.
    ///
    /// `GET /v1/users/me/profile`; see the [documentation](https://www.canva.dev/docs/apps/rest-apis/reference/users/users-profile/).
    ///
    /// - Scope: `profile:read`.
    /// - Rate limit: 10 requests a minute for each user.
    /// - Last compared with the documentation on 2026-08-13: Canva's description of about that
    ///   day, kept by a third party.
    ///
    /// # Errors
    ///
    /// - 404 `user_not_found`: The user does not exist.
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
    pub fn get_user_profile(&self) -> runtime::Request<GetUserProfile> {
        runtime::Request::new(self)
    }
}

/// The operation of [`Client::users_me`](crate::Client::users_me).
pub enum UsersMe {}

impl runtime::Operation for UsersMe {
    type Output = UsersMeResponse;

    const INFO: runtime::OperationInfo = runtime::OperationInfo {
        name: "users_me",
        path: "/v1/users/me",
        rate_limits: &[runtime::RateLimit::per_minute(10)],
        ..runtime::OperationInfo::GET
    };
}

/// The operation of [`Client::get_user_capabilities`](crate::Client::get_user_capabilities).
pub enum GetUserCapabilities {}

impl runtime::Operation for GetUserCapabilities {
    type Output = GetUserCapabilitiesResponse;

    const INFO: runtime::OperationInfo = runtime::OperationInfo {
        name: "get_user_capabilities",
        path: "/v1/users/me/capabilities",
        scopes: runtime::Scopes::All(&["profile:read"]),
        rate_limits: &[runtime::RateLimit::per_minute(10)],
        ..runtime::OperationInfo::GET
    };
}

/// The operation of [`Client::get_user_profile`](crate::Client::get_user_profile).
pub enum GetUserProfile {}

impl runtime::Operation for GetUserProfile {
    type Output = UserProfileResponse;

    const INFO: runtime::OperationInfo = runtime::OperationInfo {
        name: "get_user_profile",
        path: "/v1/users/me/profile",
        scopes: runtime::Scopes::All(&["profile:read"]),
        rate_limits: &[runtime::RateLimit::per_minute(10)],
        ..runtime::OperationInfo::GET
    };
}

/// The response of `users_me`.
#[derive(Debug, Clone, PartialEq, Default)]
#[non_exhaustive]
pub struct UsersMeResponse {
    /// The calling user.
    pub team_user: super::common::TeamUserSummary,
    /// Unknown fields, kept for round trips.
    pub extra: wire::Extra,
}

wire::response!(UsersMeResponse {
    team_user,
    ..extra
});

/// The response of `get_user_capabilities`.
#[derive(Debug, Clone, PartialEq, Default)]
#[non_exhaustive]
pub struct GetUserCapabilitiesResponse {
    /// The capabilities of the plan.
    pub capabilities: Option<Vec<Capability>>,
    /// Unknown fields, kept for round trips.
    pub extra: wire::Extra,
}

wire::response!(GetUserCapabilitiesResponse {
    capabilities,
    ..extra
});

/// The profile of a user.
#[derive(Debug, Clone, PartialEq, Default)]
#[non_exhaustive]
pub struct UserProfile {
    /// The user's name.
    pub display_name: Option<String>,
    /// Unknown fields, kept for round trips.
    pub extra: wire::Extra,
}

wire::response!(UserProfile {
    display_name,
    ..extra
});

/// The response of `get_user_profile`.
#[derive(Debug, Clone, PartialEq, Default)]
#[non_exhaustive]
pub struct UserProfileResponse {
    /// The profile.
    pub profile: UserProfile,
    /// Unknown fields, kept for round trips.
    pub extra: wire::Extra,
}

wire::response!(UserProfileResponse {
    profile,
    ..extra
});

/// A feature that a user's plan may include.
///
/// See [capabilities](https://www.canva.dev/docs/apps/rest-apis/capabilities) in Canva's
/// documentation.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum Capability {
    /// See how often designs are viewed, as members of Canva Enterprise organizations can.
    Analytics,
    /// Fill designs with data.
    Autofill,
    /// Use brand templates, as users of Canva Pro, Teams and Enterprise can.
    BrandTemplate,
    /// Export PNG images with a transparent background.
    ExportPngTransparency,
    /// Make resized copies of designs, as users of plans with premium features can.
    Resize,
    /// Create apps that are open only to members of certain teams, as members of Canva
    /// Enterprise and Canva for Education organizations can.
    TeamRestrictedApp,
    /// Generate designs.
    DesignGeneration,
    /// Generate images.
    ImageGeneration,
    /// Turn images into designs.
    ImageToDesignImports,
    /// Remove the background of images.
    ///
    /// **Preview:** may change or be removed without notice.
    ///
    /// **Unverified:** Two notes of an outside developer name it, who read the description of
    /// September.
    #[cfg(feature = "preview")]
    BackgroundRemoval,
    /// A value unknown to this version of the crate.
    Other(String),
}

wire::string_enum!(Capability {
    Analytics: "analytics",
    Autofill: "autofill",
    BrandTemplate: "brand_template",
    ExportPngTransparency: "export_png_transparency",
    Resize: "resize",
    TeamRestrictedApp: "team_restricted_app",
    DesignGeneration: "design_generation",
    ImageGeneration: "image_generation",
    ImageToDesignImports: "image_to_design_imports",
    #[cfg(feature = "preview")]
    BackgroundRemoval: "background_removal",
});
