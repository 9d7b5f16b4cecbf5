//! Content types and the objects under `content`.

use crate::json::Object;

/// The content type of JSON.
pub(super) const JSON: &str = "application/json";
/// The content type of forms.
pub(super) const FORM: &str = "application/x-www-form-urlencoded";

/// A body of one content type.
pub(super) fn content(content_type: &str, media: Object) -> Object {
    Object::new().with(content_type, media)
}
