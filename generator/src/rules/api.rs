//! Rules about the API as a whole, and about documentation.

use super::rule::{ADDED, ANY, Access, CHANGED, Code, ITEM, NAME, REMOVED, Rule, Wire, fact};
use crate::facts::Kind;

/// The rules of this file.
pub(super) const RULES: &[Rule] = &[
    Rule::new(
        "api-title-changed",
        &[Kind::Api],
        NAME,
        CHANGED,
        ["The title of the API has changed.", "Only documentation shows the title.", "Nothing."],
    ),
    Rule::new(
        "crate-changed",
        &[Kind::Api],
        fact!(Crate),
        ANY,
        [
            "The crate has another name.",
            "Users depend on the crate and import it by its name.",
            "Tell users to change the dependency and their imports.",
        ],
    )
    .is(Code::Major, Wire::Safe),
    Rule::new(
        "server-changed",
        &[Kind::Api],
        fact!(Server),
        ANY,
        [
            "The API has another server.",
            "An old client calls the old host, which may stop to respond.",
            "Tell users to update before the old host goes.",
        ],
    )
    .is(Code::Patch, Wire::MayBreak),
    Rule::new(
        "authorization-page-added",
        &[Kind::Api],
        fact!(Authorize),
        ADDED,
        ["The API has a page where users authorize.", "A constant has its URL.", "Nothing."],
    )
    .is(Code::Minor, Wire::Safe),
    Rule::new(
        "authorization-page-removed",
        &[Kind::Api],
        fact!(Authorize),
        REMOVED,
        [
            "The API has no page where users authorize any more.",
            "The constant with its URL goes, and users can authorize elsewhere only.",
            "Tell users where to authorize.",
        ],
    )
    .is(Code::Major, Wire::MayBreak)
    .access(Access::LogIn),
    Rule::new(
        "region-authorization-page-added",
        &[Kind::Region],
        fact!(Authorize),
        ADDED,
        [
            "The users of a region authorize on a page of its own.",
            "The client sends them to another page than before.",
            "Tell users of that region whether the old page still works.",
        ],
    ),
    Rule::new(
        "region-authorization-page-removed",
        &[Kind::Region],
        fact!(Authorize),
        REMOVED,
        [
            "The users of a region authorize on the page of the API.",
            "An old client sends them to the old page.",
            "Tell users of that region to update before the old page goes.",
        ],
    )
    .is(Code::Patch, Wire::MayBreak)
    .access(Access::LogIn),
    Rule::new(
        "authorization-page-changed",
        &[Kind::Api, Kind::Region],
        fact!(Authorize),
        CHANGED,
        [
            "The page where users authorize has another URL.",
            "An old client sends users to the old page.",
            "Tell users to update before the old page goes.",
        ],
    )
    .is(Code::Patch, Wire::MayBreak)
    .access(Access::LogIn),
    Rule::new(
        "token-endpoint-changed",
        &[Kind::Api],
        fact!(Token),
        ANY,
        [
            "Tokens come from another endpoint.",
            "An old client asks the old endpoint for tokens.",
            "Tell users to update before the old endpoint goes.",
        ],
    )
    .is(Code::Patch, Wire::MayBreak)
    .access(Access::LogIn),
    Rule::new(
        "region-added",
        &[Kind::Region],
        ITEM,
        ADDED,
        ["The API has another region.", "Users in that region can use the client.", "Nothing."],
    )
    .is(Code::Minor, Wire::Safe),
    Rule::new(
        "region-removed",
        &[Kind::Region],
        ITEM,
        REMOVED,
        [
            "A region is gone.",
            "Its variant is gone, and calls to its server fail.",
            "Tell users of that region.",
        ],
    )
    .is(Code::Major, Wire::Breaks),
    Rule::new(
        "region-renamed",
        &[Kind::Region],
        fact!(Name RustName),
        CHANGED,
        ["A region has another name.", "Its variant has another name too.", "Tell users the new name."],
    )
    .is(Code::Major, Wire::Safe),
    Rule::new(
        "region-server-changed",
        &[Kind::Region],
        fact!(Server),
        ANY,
        [
            "A region has another server.",
            "An old client calls the old host, which may stop to respond.",
            "Tell users of that region to update before the old host goes.",
        ],
    )
    .is(Code::Patch, Wire::MayBreak),
    Rule::new(
        "region-became-preview",
        &[Kind::Region],
        fact!(Preview),
        ADDED,
        [
            "A region became a preview.",
            "Its variant needs the feature for previews.",
            "Tell users to enable the feature.",
        ],
    )
    .is(Code::Major, Wire::Safe),
    Rule::new(
        "region-became-stable",
        &[Kind::Region],
        fact!(Preview),
        REMOVED,
        [
            "A region is no preview any more.",
            "Its variant is there without the feature for previews.",
            "Nothing.",
        ],
    )
    .is(Code::Minor, Wire::Safe),
    Rule::new(
        "section-added",
        &[Kind::Section],
        ITEM,
        ADDED,
        ["There is another section.", "It is a new module of the client.", "Nothing."],
    )
    .is(Code::Minor, Wire::Safe),
    Rule::new(
        "section-removed",
        &[Kind::Section],
        ITEM,
        REMOVED,
        [
            "A section is gone.",
            "Its module is gone, and imports from it fail.",
            "Tell users what replaces it.",
        ],
    )
    .is(Code::Major, Wire::Safe),
    Rule::new(
        "section-renamed",
        &[Kind::Section],
        fact!(Name),
        CHANGED,
        [
            "A section has another name.",
            "Its module has another name, and imports from the old one fail.",
            "Tell users the new name.",
        ],
    )
    .is(Code::Major, Wire::Safe),
    Rule::new(
        "documentation-changed",
        Kind::ALL,
        fact!(Doc),
        ANY,
        [
            "The documentation of an item has changed.",
            "The text may tell of a change that the spec does not state otherwise.",
            "Read both texts.",
        ],
    ),
    Rule::new(
        "link-changed",
        Kind::ALL,
        fact!(Link),
        ANY,
        [
            "The page of the documentation has moved.",
            "Links of the client's documentation lead to the new page.",
            "Nothing.",
        ],
    ),
    Rule::new(
        "comparison-changed",
        Kind::ALL,
        fact!(Checked),
        ANY,
        [
            "Facts were compared with the documentation again.",
            "The client's documentation shows the day and the source.",
            "Nothing.",
        ],
    ),
    Rule::new(
        "evidence-changed",
        Kind::ALL,
        fact!(Unverified),
        ANY,
        [
            "The reason to believe a fact has changed.",
            "The documentation does not state the fact, or states it now.",
            "Nothing.",
        ],
    ),
    Rule::new(
        "example-changed",
        Kind::ALL,
        fact!(Example),
        ANY,
        ["An example has changed.", "Only documentation and tests show examples.", "Nothing."],
    ),
];
