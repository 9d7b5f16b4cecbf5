//! Writes the real spec many times over into a folder, to measure the whole command on it.
//! `cargo run -p generator --example scale -- 100 target/scaled`

#[path = "../benches/scaled/mod.rs"]
mod scaled;

use std::path::PathBuf;
use std::{env, fs};

fn main() {
    let mut arguments = env::args().skip(1);
    let times = arguments.next().and_then(|times| times.parse().ok()).expect("how many times");
    let folder = PathBuf::from(arguments.next().expect("a folder"));
    fs::create_dir_all(&folder).expect("the folder can be made");
    for file in scaled::spec(times) {
        fs::write(folder.join(file.path.file_name().expect("a name")), file.bytes)
            .expect("the file can be written");
    }
}
