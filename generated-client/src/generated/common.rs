// @generated from spec/common.yaml by the generator; change the spec, not this file.

//! Types that several sections share.

use crate::runtime::wire;

crate::runtime::preview! {
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
        /// Unknown fields, kept for round trips.
        pub extra: wire::Extra,
    }

    wire::response!(Group {
        id,
        display_name,
        external,
        ..extra
    });

    /// The rest of a free trial.
    ///
    /// **Preview:** may change or be removed without notice.
    #[derive(Debug, Clone, PartialEq, Default)]
    #[non_exhaustive]
    pub struct TrialInformation {
        /// The remaining number of uses.
        ///
        /// At least 0.
        pub uses_remaining: i32,
        /// The page where the user can upgrade to a paid plan.
        pub upgrade_url: String,
        /// Unknown fields, kept for round trips.
        pub extra: wire::Extra,
    }

    wire::response!(TrialInformation {
        uses_remaining,
        upgrade_url,
        ..extra
    });

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
        /// Unknown fields, kept for round trips.
        pub extra: wire::Extra,
    }

    wire::response!(Team {
        id,
        display_name,
        external,
        ..extra
    });
}

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
    /// The URL of the picture, valid for 15 minutes.
    ///
    /// The query string is part of the URL; downloads fail without it.
    pub url: String,
    /// Unknown fields, kept for round trips.
    pub extra: wire::Extra,
}

wire::response!(Thumbnail {
    width,
    height,
    url,
    ..extra
});

crate::runtime::preview! {
    /// A user, by ID and name.
    #[derive(Debug, Clone, PartialEq, Default)]
    #[non_exhaustive]
    pub struct User {
        /// The user's ID.
        pub id: String,
        /// The user's name.
        pub display_name: Option<String>,
        /// Unknown fields, kept for round trips.
        pub extra: wire::Extra,
    }

    wire::response!(User { id, display_name, ..extra });
}

/// A user, as a member of one team.
#[derive(Debug, Clone, PartialEq, Default)]
#[non_exhaustive]
pub struct TeamUserSummary {
    /// The user's ID.
    pub user_id: String,
    /// The ID of the team that the user acts in.
    pub team_id: String,
    /// Unknown fields, kept for round trips.
    pub extra: wire::Extra,
}

wire::response!(TeamUserSummary {
    user_id,
    team_id,
    ..extra
});

crate::runtime::preview! {
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
        /// Unknown fields, kept for round trips.
        pub extra: wire::Extra,
    }

    wire::response!(TeamUser {
        user_id,
        team_id,
        display_name,
        ..extra
    });
}
