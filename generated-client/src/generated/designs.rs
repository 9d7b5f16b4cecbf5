// @generated from spec/designs.yaml by the generator; change the spec, not this file.

//! Designs in a user's projects.
//!
//! See the [documentation](https://www.canva.dev/docs/connect/api-reference/designs/).

use crate::wire::{
    Extra, Mismatch, Reader, Record, Timestamp, Union, Value, Variant, Writer, record,
    string_enum, union,
};
use super::common::Thumbnail;

/// Temporary links to a design.
///
/// They open only for the user on whose behalf they were requested.
#[derive(Debug, Clone, PartialEq, Default)]
#[non_exhaustive]
pub struct DesignLinks {
    /// Opens the design in Canva's editor, for 30 days and only for the calling user.
    ///
    /// Append a `correlation_state` of at most 50 characters to learn when the user comes back:
    /// see [return navigation](https://www.canva.dev/docs/connect/return-navigation-guide/).
    pub edit_url: String,
    /// Shows the design without editing, for 30 days and only to the calling user.
    pub view_url: String,
    /// What the API sent that this version of the crate has no field for.
    pub extra: Extra,
}

impl Record for DesignLinks {
    fn read(object: &mut Reader<'_>) -> Result<Self, Mismatch> {
        Ok(Self {
            edit_url: object.field("edit_url")?,
            view_url: object.field("view_url")?,
            extra: object.rest(),
        })
    }

    fn write(&self, object: &mut Writer<'_>) {
        object.rest(&self.extra);
        object.field("edit_url", &self.edit_url);
        object.field("view_url", &self.view_url);
    }
}

record!(DesignLinks : Default);

/// The most important facts about a design.
#[derive(Debug, Clone, PartialEq, Default)]
#[non_exhaustive]
pub struct DesignSummary {
    /// The design's ID.
    pub id: String,
    /// The design's title.
    pub title: Option<String>,
    /// The address of the design in Canva.
    pub url: Option<String>,
    /// A small picture of the design.
    pub thumbnail: Option<Thumbnail>,
    /// Links for editing and viewing, valid for 30 days.
    pub urls: DesignLinks,
    /// When the design was made, in Unix seconds.
    pub created_at: Timestamp,
    /// When the design last changed, in Unix seconds.
    pub updated_at: Timestamp,
    /// How many pages the design has.
    ///
    /// Designs of some types, such as Canva docs, have none.
    ///
    /// Limits: at least 0.
    pub page_count: Option<i32>,
    /// What the API sent that this version of the crate has no field for.
    pub extra: Extra,
}

impl Record for DesignSummary {
    fn read(object: &mut Reader<'_>) -> Result<Self, Mismatch> {
        Ok(Self {
            id: object.field("id")?,
            title: object.field("title")?,
            url: object.field("url")?,
            thumbnail: object.field("thumbnail")?,
            urls: object.field("urls")?,
            created_at: object.field("created_at")?,
            updated_at: object.field("updated_at")?,
            page_count: object.field("page_count")?,
            extra: object.rest(),
        })
    }

    fn write(&self, object: &mut Writer<'_>) {
        object.rest(&self.extra);
        object.field("id", &self.id);
        object.field("title", &self.title);
        object.field("url", &self.url);
        object.field("thumbnail", &self.thumbnail);
        object.field("urls", &self.urls);
        object.field("created_at", &self.created_at);
        object.field("updated_at", &self.updated_at);
        object.field("page_count", &self.page_count);
    }
}

record!(DesignSummary : Default);

/// One of the types that Canva has a name for.
#[derive(Debug, Clone, PartialEq)]
#[non_exhaustive]
pub struct PresetDesignTypeInput {
    /// Which of them.
    pub name: PresetDesignTypeName,
}

impl PresetDesignTypeInput {
    /// Creates one with its required fields.
    #[must_use]
    pub fn new(name: PresetDesignTypeName) -> Self {
        Self { name }
    }
}

impl Record for PresetDesignTypeInput {
    fn read(object: &mut Reader<'_>) -> Result<Self, Mismatch> {
        Ok(Self {
            name: object.field("name")?,
        })
    }

    fn write(&self, object: &mut Writer<'_>) {
        object.field("name", &self.name);
    }
}

record!(PresetDesignTypeInput);

/// A design with a size of your choice.
///
/// Width times height is at most 25,000,000 square pixels.
#[derive(Debug, Clone, PartialEq)]
#[non_exhaustive]
pub struct CustomDesignTypeInput {
    /// The width in pixels, from 40 to 8000.
    ///
    /// Limits: from 40 to 8000.
    pub width: i32,
    /// The height in pixels, from 40 to 8000.
    ///
    /// Limits: from 40 to 8000.
    pub height: i32,
}

impl CustomDesignTypeInput {
    /// Creates one with its required fields.
    #[must_use]
    pub fn new(width: i32, height: i32) -> Self {
        Self { width, height }
    }
}

impl Record for CustomDesignTypeInput {
    fn read(object: &mut Reader<'_>) -> Result<Self, Mismatch> {
        Ok(Self {
            width: object.field("width")?,
            height: object.field("height")?,
        })
    }

    fn write(&self, object: &mut Writer<'_>) {
        object.field("width", &self.width);
        object.field("height", &self.height);
    }
}

record!(CustomDesignTypeInput);

/// The type that a new design gets.
#[derive(Debug, Clone, PartialEq)]
#[non_exhaustive]
pub enum DesignTypeInput {
    /// One of the types that Canva has a name for.
    Preset(PresetDesignTypeInput),
    /// A design with a size of your choice.
    ///
    /// Width times height is at most 25,000,000 square pixels.
    Custom(CustomDesignTypeInput),
    /// A kind that this version of the crate does not know, as it came.
    Other(Value),
}

impl Union for DesignTypeInput {
    const TAG: &'static str = "type";
    fn read(variant: Variant<'_>) -> Result<Self, Mismatch> {
        match variant.tag() {
            "preset" => variant.read().map(Self::Preset),
            "custom" => variant.read().map(Self::Custom),
            _ => Ok(Self::Other(variant.into_value())),
        }
    }

    fn write(&self) -> Value {
        match self {
            Self::Preset(it) => Self::tagged("preset", it),
            Self::Custom(it) => Self::tagged("custom", it),
            Self::Other(value) => value.clone(),
        }
    }
}

union!(DesignTypeInput);

impl From<PresetDesignTypeInput> for DesignTypeInput {
    fn from(it: PresetDesignTypeInput) -> Self {
        Self::Preset(it)
    }
}

impl From<CustomDesignTypeInput> for DesignTypeInput {
    fn from(it: CustomDesignTypeInput) -> Self {
        Self::Custom(it)
    }
}

/// A type of design that Canva has a name for.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum PresetDesignTypeName {
    /// A Canva doc, for writing online.
    Doc,
    /// An e-mail.
    Email,
    /// A presentation, for showing to an audience.
    Presentation,
    /// A whiteboard, for working together on endless space.
    Whiteboard,
    /// A value that this version of the crate does not know, as it came.
    Other(String),
}

impl PresetDesignTypeName {
    /// The value as it travels.
    #[must_use]
    pub fn as_str(&self) -> &str {
        match self {
            Self::Doc => "doc",
            Self::Email => "email",
            Self::Presentation => "presentation",
            Self::Whiteboard => "whiteboard",
            Self::Other(value) => value,
        }
    }
}

impl From<&str> for PresetDesignTypeName {
    fn from(value: &str) -> Self {
        match value {
            "doc" => Self::Doc,
            "email" => Self::Email,
            "presentation" => Self::Presentation,
            "whiteboard" => Self::Whiteboard,
            other => Self::Other(other.to_owned()),
        }
    }
}

string_enum!(PresetDesignTypeName);
