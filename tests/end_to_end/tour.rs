//! The tour among the client's examples, and the picture of it in the README.

use std::fs;
use tests::root;
use tokio::process::Command;

#[tokio::test]
async fn the_tour_prints_what_its_picture_shows() {
    let output = Command::new(env!("CARGO_BIN_EXE_tour")).output().await.unwrap();
    assert!(output.status.success() && output.stderr.is_empty(), "{output:?}");
    let picture = fs::read_to_string(root().join(".github/tour.svg")).unwrap();
    let printed = String::from_utf8(output.stdout).unwrap();
    for line in printed.lines().filter(|line| !line.is_empty()) {
        let plain = ["\u{1b}[0m", "\u{1b}[1m", "\u{1b}[2m"]
            .iter()
            .fold(line.to_owned(), |line, it| line.replace(it, ""));
        let escaped = plain.replace('&', "&amp;").replace('>', "&gt;");
        let shown = format!(">{escaped}</tspan>");
        assert!(
            picture.contains(&shown),
            "`.ci/record` records the tour anew: {plain:?} is not in the picture"
        );
    }
}
