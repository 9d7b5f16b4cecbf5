//! Data that every step of lowering reads.

use super::declare::Declarations;
use crate::model::{Docs, Term, Type};
use crate::spec::{Doc, Endpoint, Spec, Text};

/// The spec and its declarations.
pub(super) struct Context<'s> {
    pub(super) spec: &'s Spec,
    pub(super) declarations: &'s Declarations<'s>,
}

impl Context<'_> {
    /// The documentation of an item.
    pub(super) fn docs(
        &self,
        doc: &Doc,
        link: Option<&Text>,
        preview: bool,
        deprecated: Option<&Doc>,
    ) -> Docs {
        Docs {
            text: prose(doc),
            link: link.map(|link| self.link(&link.value)),
            preview,
            unverified: None,
            deprecated: deprecated.map(prose),
        }
    }

    /// The URL of a page, from its path below the API's documentation.
    fn link(&self, path: &str) -> String {
        format!("{}/{path}", self.spec.api.docs.value.trim_end_matches('/'))
    }
}

/// Documentation without surrounding white space.
pub(super) fn prose(doc: &Doc) -> String {
    doc.0.value.trim().to_owned()
}

/// A name with its documentation.
pub(super) fn term(name: &Text, doc: &Doc) -> Term {
    Term { name: name.value.clone(), doc: prose(doc), span: name.span }
}

/// Documentation without a link or marks.
pub(super) fn documented(doc: &Doc) -> Docs {
    Docs { text: prose(doc), ..Docs::default() }
}

/// An endpoint that is being lowered.
pub(super) struct Lowering<'a> {
    pub(super) context: &'a Context<'a>,
    pub(super) types: &'a [Type],
    pub(super) name: &'a Text,
    pub(super) endpoint: &'a Endpoint,
}
