//! The files of a new crate, a client for another API: a manifest, a library with the runtime, and a small spec.

use crate::{markdown, name};

/// The files by their paths. `build.rs` lists them.
const FILES: &[(&str, &str)] = include!(concat!(env!("OUT_DIR"), "/template.rs"));

/// Files that have another name here, so that tools do not take the template for a crate.
const RENAMED: &[(&str, &str)] = &[("manifest.toml", "Cargo.toml"), ("gitignore", ".gitignore")];

/// The crate that the examples in the documentation of the runtime import.
const EXAMPLE_CRATE: &str = env!("EXAMPLE_CRATE");

/// Crates that every crate has, whose names another one cannot have.
const BUILT_IN: &[&str] = &["alloc", "core", "proc_macro", "std", "test"];

/// A crate to lay out.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct NewCrate {
    package: String,
    title: String,
}

impl NewCrate {
    /// A crate with the name of its package, and the title of the API; by default that is made of the name.
    ///
    /// # Errors
    ///
    /// A name that no package can have, or a title that is not one line. The message says what to write.
    pub fn new(package: &str, title: Option<&str>) -> Result<Self, String> {
        let library = package.replace('-', "_");
        let is_name = name::is_module_name(&library) && !package.ends_with(['-', '_']);
        if !is_name || BUILT_IN.contains(&library.as_str()) {
            return Err(format!(
                "`{}` is not a name for a crate; write another one behind `--name`, in lower case letters, digits and \
                 `-`, as in `boatyard-client`",
                package.escape_debug()
            ));
        }
        let title = title.map_or_else(|| format!("{} API", name::title(package)), str::to_owned);
        if title.trim().is_empty() || title.chars().any(char::is_control) {
            let message = "the title of an API is a line of text, as in `--title \"Boatyard API\"`";
            return Err(message.to_owned());
        }
        Ok(Self { package: package.to_owned(), title })
    }

    /// The files of the crate, without those that are generated: the path below its folder, with slashes, and the text.
    #[must_use]
    pub fn files(&self) -> Vec<(String, String)> {
        let renamed = |path: &str| {
            RENAMED.iter().find(|(here, _)| *here == path).map_or(path, |(_, there)| there).to_owned()
        };
        FILES.iter().map(|(path, text)| (renamed(path), self.text(path, text))).collect()
    }

    /// The text of a file, with the names of this crate.
    fn text(&self, path: &str, text: &str) -> String {
        let library = self.package.replace('-', "_");
        if path.starts_with("src/runtime") {
            return text.replace(EXAMPLE_CRATE, &library);
        }
        let title = match path.rsplit('.').next() {
            Some("yaml") => self.title.replace('\'', "''"),
            Some("toml") => self.title.replace('\\', r"\\").replace('"', "\\\""),
            _ => markdown::line(&self.title),
        };
        let values = [
            ("{{package}}", self.package.as_str()),
            ("{{library}}", &library),
            ("{{title}}", &title),
            ("{{generator}}", env!("CARGO_PKG_REPOSITORY")),
        ];
        values.iter().fold(text.to_owned(), |text, (mark, value)| text.replace(mark, value))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn names_that_no_crate_can_have_are_refused() {
        for package in ["", "Boats", "1st", "a b", "a/b", "..", "a-", "type", "std", "proc-macro", "é"] {
            assert!(NewCrate::new(package, None).unwrap_err().contains("--name"), "{package}");
        }
        for title in ["", " ", "a\nb"] {
            assert!(NewCrate::new("boats", Some(title)).unwrap_err().contains("--title"), "{title:?}");
        }
        assert_eq!(NewCrate::new("boat-yard", None).unwrap().title, "Boat Yard API");
    }

    #[test]
    fn no_mark_is_left_in_a_file() {
        for (path, text) in NewCrate::new("boat-yard", Some("\"Boats\" & 'more' \\ *yards*")).unwrap().files()
        {
            assert!(!text.contains("{{") || path.starts_with("src/runtime"), "{path}");
            assert!(!text.contains(EXAMPLE_CRATE), "{path}");
        }
    }
}
