// @generated from spec/common.yaml by the generator; change the spec, not this file.

//! Types that several sections share.

use crate::wire::{Extra, Mismatch, Reader, Record, Writer, record};

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

impl Record for TrialInformation {
    fn read(object: &mut Reader<'_>) -> Result<Self, Mismatch> {
        Ok(Self {
            uses_remaining: object.field("uses_remaining")?,
            upgrade_url: object.field("upgrade_url")?,
            extra: object.rest(),
        })
    }

    fn write(&self, object: &mut Writer<'_>) {
        object.rest(&self.extra);
        object.field("uses_remaining", &self.uses_remaining);
        object.field("upgrade_url", &self.upgrade_url);
    }
}

record!(TrialInformation : Default);

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
    fn read(object: &mut Reader<'_>) -> Result<Self, Mismatch> {
        Ok(Self {
            width: object.field("width")?,
            height: object.field("height")?,
            url: object.field("url")?,
            extra: object.rest(),
        })
    }

    fn write(&self, object: &mut Writer<'_>) {
        object.rest(&self.extra);
        object.field("width", &self.width);
        object.field("height", &self.height);
        object.field("url", &self.url);
    }
}

record!(Thumbnail : Default);

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
    fn read(object: &mut Reader<'_>) -> Result<Self, Mismatch> {
        Ok(Self {
            user_id: object.field("user_id")?,
            team_id: object.field("team_id")?,
            extra: object.rest(),
        })
    }

    fn write(&self, object: &mut Writer<'_>) {
        object.rest(&self.extra);
        object.field("user_id", &self.user_id);
        object.field("team_id", &self.team_id);
    }
}

record!(TeamUserSummary : Default);
