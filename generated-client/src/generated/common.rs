// @generated from spec/common.yaml by the generator; change the spec, not this file.

//! Types that several sections share.

use crate::runtime::wire::{DecodeError, Extra, Reader, Record, Writer, record};

#[cfg(feature = "preview")]
/// A group of people within a team.
#[derive(Debug, Clone, PartialEq, Default)]
#[non_exhaustive]
pub struct Group {
    /// The group's ID.
    pub id: String,
    /// The group's name.
    pub display_name: Option<String>,
    /// Whether the group belongs to another team.
    ///
    /// It is `true` if the group and the calling user are in different teams.
    pub external: bool,
    /// What the API sent that this version of the crate has no field for.
    pub extra: Extra,
}

#[cfg(feature = "preview")]
impl Record for Group {
    #[inline]
    fn read(object: &mut Reader<'_>) -> Result<Self, DecodeError> {
        Ok(Self {
            id: object.field("id")?,
            display_name: object.field("display_name")?,
            external: object.field("external")?,
            extra: object.rest(),
        })
    }

    #[inline]
    fn write(&self, object: &mut Writer<'_>) {
        object.rest(&self.extra);
        object.field("id", &self.id);
        object.field("display_name", &self.display_name);
        object.field("external", &self.external);
    }
}

#[cfg(feature = "preview")]
record!(Group : Default);

#[cfg(feature = "preview")]
/// How much is left of a free trial.
///
/// **Preview:** this may change or go without notice.
#[derive(Debug, Clone, PartialEq, Default)]
#[non_exhaustive]
pub struct TrialInformation {
    /// How many more times the trial can be used.
    ///
    /// Limits: at least 0.
    pub uses_remaining: i32,
    /// Where the user can upgrade to a paid plan.
    pub upgrade_url: String,
    /// What the API sent that this version of the crate has no field for.
    pub extra: Extra,
}

#[cfg(feature = "preview")]
impl Record for TrialInformation {
    #[inline]
    fn read(object: &mut Reader<'_>) -> Result<Self, DecodeError> {
        Ok(Self {
            uses_remaining: object.field("uses_remaining")?,
            upgrade_url: object.field("upgrade_url")?,
            extra: object.rest(),
        })
    }

    #[inline]
    fn write(&self, object: &mut Writer<'_>) {
        object.rest(&self.extra);
        object.field("uses_remaining", &self.uses_remaining);
        object.field("upgrade_url", &self.upgrade_url);
    }
}

#[cfg(feature = "preview")]
record!(TrialInformation : Default);

#[cfg(feature = "preview")]
/// A team, whose members share designs and folders.
#[derive(Debug, Clone, PartialEq, Default)]
#[non_exhaustive]
pub struct Team {
    /// The team's ID.
    pub id: String,
    /// The team's name.
    pub display_name: String,
    /// Whether this is another team than the calling user's.
    ///
    /// It is `true` if the calling user is not a member.
    pub external: bool,
    /// What the API sent that this version of the crate has no field for.
    pub extra: Extra,
}

#[cfg(feature = "preview")]
impl Record for Team {
    #[inline]
    fn read(object: &mut Reader<'_>) -> Result<Self, DecodeError> {
        Ok(Self {
            id: object.field("id")?,
            display_name: object.field("display_name")?,
            external: object.field("external")?,
            extra: object.rest(),
        })
    }

    #[inline]
    fn write(&self, object: &mut Writer<'_>) {
        object.rest(&self.extra);
        object.field("id", &self.id);
        object.field("display_name", &self.display_name);
        object.field("external", &self.external);
    }
}

#[cfg(feature = "preview")]
record!(Team : Default);

/// A small picture of an item.
#[derive(Debug, Clone, PartialEq, Default)]
#[non_exhaustive]
pub struct Thumbnail {
    /// The width in pixels.
    ///
    /// Optional because a documented resize result comes without it.
    pub width: Option<i32>,
    /// The height in pixels.
    ///
    /// Optional because a documented resize result comes without it.
    pub height: Option<i32>,
    /// Where to download the picture, for 15 minutes.
    ///
    /// The query string belongs to the address; downloads fail without it.
    pub url: String,
    /// What the API sent that this version of the crate has no field for.
    pub extra: Extra,
}

impl Record for Thumbnail {
    #[inline]
    fn read(object: &mut Reader<'_>) -> Result<Self, DecodeError> {
        Ok(Self {
            width: object.field("width")?,
            height: object.field("height")?,
            url: object.field("url")?,
            extra: object.rest(),
        })
    }

    #[inline]
    fn write(&self, object: &mut Writer<'_>) {
        object.rest(&self.extra);
        object.field("width", &self.width);
        object.field("height", &self.height);
        object.field("url", &self.url);
    }
}

record!(Thumbnail : Default);

#[cfg(feature = "preview")]
/// A user, by ID and name.
#[derive(Debug, Clone, PartialEq, Default)]
#[non_exhaustive]
pub struct User {
    /// The user's ID.
    pub id: String,
    /// The user's name.
    pub display_name: Option<String>,
    /// What the API sent that this version of the crate has no field for.
    pub extra: Extra,
}

#[cfg(feature = "preview")]
impl Record for User {
    #[inline]
    fn read(object: &mut Reader<'_>) -> Result<Self, DecodeError> {
        Ok(Self {
            id: object.field("id")?,
            display_name: object.field("display_name")?,
            extra: object.rest(),
        })
    }

    #[inline]
    fn write(&self, object: &mut Writer<'_>) {
        object.rest(&self.extra);
        object.field("id", &self.id);
        object.field("display_name", &self.display_name);
    }
}

#[cfg(feature = "preview")]
record!(User : Default);

/// A user, as a member of one team.
#[derive(Debug, Clone, PartialEq, Default)]
#[non_exhaustive]
pub struct TeamUserSummary {
    /// The user's ID.
    pub user_id: String,
    /// The ID of the team that the user acts in.
    pub team_id: String,
    /// What the API sent that this version of the crate has no field for.
    pub extra: Extra,
}

impl Record for TeamUserSummary {
    #[inline]
    fn read(object: &mut Reader<'_>) -> Result<Self, DecodeError> {
        Ok(Self {
            user_id: object.field("user_id")?,
            team_id: object.field("team_id")?,
            extra: object.rest(),
        })
    }

    #[inline]
    fn write(&self, object: &mut Writer<'_>) {
        object.rest(&self.extra);
        object.field("user_id", &self.user_id);
        object.field("team_id", &self.team_id);
    }
}

record!(TeamUserSummary : Default);

#[cfg(feature = "preview")]
/// A user, as a member of one team, by IDs and name.
#[derive(Debug, Clone, PartialEq, Default)]
#[non_exhaustive]
pub struct TeamUser {
    /// The user's ID.
    pub user_id: Option<String>,
    /// The ID of the team that the user acts in.
    pub team_id: Option<String>,
    /// The user's name.
    pub display_name: Option<String>,
    /// What the API sent that this version of the crate has no field for.
    pub extra: Extra,
}

#[cfg(feature = "preview")]
impl Record for TeamUser {
    #[inline]
    fn read(object: &mut Reader<'_>) -> Result<Self, DecodeError> {
        Ok(Self {
            user_id: object.field("user_id")?,
            team_id: object.field("team_id")?,
            display_name: object.field("display_name")?,
            extra: object.rest(),
        })
    }

    #[inline]
    fn write(&self, object: &mut Writer<'_>) {
        object.rest(&self.extra);
        object.field("user_id", &self.user_id);
        object.field("team_id", &self.team_id);
        object.field("display_name", &self.display_name);
    }
}

#[cfg(feature = "preview")]
record!(TeamUser : Default);
