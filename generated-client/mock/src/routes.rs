//! Finds the operation of a request.

use crate::api::Api;

/// The paths of all operations.
#[derive(Debug)]
pub(crate) struct Routes {
    all: Vec<Route>,
    /// The path of the authorization page.
    pub(crate) authorize: Option<String>,
}

#[derive(Debug)]
struct Route {
    operation: usize,
    method: String,
    segments: Vec<Segment>,
}

#[derive(Debug)]
enum Segment {
    Text(String),
    Parameter(String),
}

/// The names of parameters make no difference.
impl PartialEq for Segment {
    fn eq(&self, other: &Self) -> bool {
        match (self, other) {
            (Self::Text(a), Self::Text(b)) => a == b,
            (Self::Parameter(_), Self::Parameter(_)) => true,
            _ => false,
        }
    }
}

/// An operation, and the segments of the path that are its parameters.
pub(crate) type Found<'r, 'p> = (usize, Vec<(&'r str, &'p str)>);

/// The reason for which no operation is found.
#[derive(Debug, PartialEq, Eq)]
pub(crate) enum NotFound {
    Path,
    /// The path has these methods.
    Method(String),
}

impl Routes {
    /// An operation is served below the path of its own server, and below that of the API.
    pub(crate) fn new(api: &Api) -> Self {
        let mut all = Vec::new();
        for (operation, it) in api.operations.iter().enumerate() {
            let mut bases = vec![path_of(&api.server)];
            bases.extend(it.server.as_deref().map(path_of).filter(|own| *own != path_of(&api.server)));
            for base in bases {
                let path = format!("{base}{}", it.path);
                let segments = path.split('/').skip(1).map(|segment| {
                    let name = segment.strip_prefix('{').and_then(|rest| rest.strip_suffix('}'));
                    let text = || Segment::Text(segment.to_owned());
                    name.map_or_else(text, |name| Segment::Parameter(name.to_owned()))
                });
                all.push(Route { operation, method: it.method.clone(), segments: segments.collect() });
            }
        }
        // Texts before parameters, so that `/folders/move` is not the folder `move`.
        all.sort_by_key(|route| {
            route.segments.iter().map(|it| matches!(it, Segment::Parameter(_))).collect::<Vec<_>>()
        });
        let authorize = api.authorization.as_ref().map(|it| path_of(&it.authorize).to_owned());
        Self { all, authorize }
    }

    pub(crate) fn find<'r, 'p>(&'r self, method: &str, path: &'p str) -> Result<Found<'r, 'p>, NotFound> {
        let first = self.all.iter().find(|route| route.parameters(path).is_some()).ok_or(NotFound::Path)?;
        let same = || self.all.iter().filter(|route| route.segments == first.segments);
        match same().find(|route| route.method == method) {
            Some(route) => Ok((route.operation, route.parameters(path).unwrap_or_default())),
            None => {
                let allowed: Vec<&str> = same().map(|route| route.method.as_str()).collect();
                Err(NotFound::Method(allowed.join(", ")))
            }
        }
    }
}

impl Route {
    fn parameters<'r, 'p>(&'r self, path: &'p str) -> Option<Vec<(&'r str, &'p str)>> {
        let mut found = Vec::new();
        let mut segments = path.split('/').skip(1);
        for expected in &self.segments {
            let segment = segments.next()?;
            match expected {
                Segment::Text(text) if text == segment => {}
                Segment::Text(_) => return None,
                // An empty segment is no parameter, and dots would be removed by any client.
                Segment::Parameter(_) if matches!(segment, "" | "." | "..") => return None,
                Segment::Parameter(name) => found.push((name.as_str(), segment)),
            }
        }
        segments.next().is_none().then_some(found)
    }
}

/// The path of a URL, without a slash at its end.
pub(crate) fn path_of(url: &str) -> &str {
    let rest = url.split_once("://").map_or(url, |(_, rest)| rest);
    rest.find('/').map_or("", |slash| rest[slash..].trim_end_matches('/'))
}
