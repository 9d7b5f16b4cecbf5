//! The header `Prefer`, by which a caller chooses the response.

use http::HeaderMap;

/// The wishes of a caller: `code=404`, `example=failed`, `dynamic=true`, `job=CODE`.
#[derive(Debug, Default, Clone, PartialEq, Eq)]
pub(crate) struct Preference {
    /// The status, with an error code behind a slash if one is chosen: `code=404/design_not_found`.
    pub(crate) status: Option<(u16, Option<String>)>,
    /// The name of an example.
    pub(crate) example: Option<String>,
    /// Set if the response is made from its type.
    pub(crate) dynamic: bool,
    /// The error code with which a job fails. Empty for any.
    pub(crate) job: Option<String>,
}

impl Preference {
    pub(crate) fn read(headers: &HeaderMap) -> Self {
        let values = headers.get_all("prefer").iter().filter_map(|value| value.to_str().ok());
        Self::parse(values)
    }

    /// Reads values of the header.
    pub(crate) fn parse<'v>(values: impl Iterator<Item = &'v str>) -> Self {
        let mut found = Self::default();
        for (name, value) in values.flat_map(|value| value.split(',')).filter_map(|part| part.split_once('='))
        {
            let value = value.trim().trim_matches('"');
            match name.trim() {
                "code" => {
                    let (status, code) =
                        value.split_once('/').map_or((value, None), |(it, code)| (it, Some(code)));
                    found.status = status.parse().ok().map(|status| (status, code.map(str::to_owned)));
                }
                "example" => found.example = Some(value.to_owned()),
                "dynamic" => found.dynamic = value == "true",
                "job" => found.job = Some(value.to_owned()),
                _ => {}
            }
        }
        found
    }
}
