//! The surface: for each module of the real client, what a user can name. This is the part of a pull request that says
//! what changes for users.

use std::fs;
use tests::{root, surface};

#[test]
fn every_module_offers_this() {
    let _folder = crate::snapshots_in("surface");
    let folder = root().join("generated-client/src/generated");
    let mut paths: Vec<_> =
        fs::read_dir(&folder).expect("readable").map(|entry| entry.expect("an entry").path()).collect();
    paths.sort();
    assert!(!paths.is_empty());
    let listings: Vec<(String, String)> = paths
        .iter()
        .map(|path| {
            let name = path.file_stem().expect("a name").to_string_lossy().into_owned();
            (name, surface::list(&fs::read_to_string(path).expect("readable")))
        })
        .filter(|(_, listing)| !listing.is_empty())
        .collect();
    crate::no_other_snapshots("surface", listings.iter().map(|(name, _)| name));
    for (name, listing) in listings {
        insta::assert_snapshot!(name, listing);
    }
}
