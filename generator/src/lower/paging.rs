//! How a list goes on on further pages.

use super::operations::Lowering;
use super::path::Walk;
use crate::diagnostic::{Code, Diagnostic, Diagnostics, did_you_mean};
use crate::model::{FieldPath, PageStyle, Paging, Ty, TypeId};
use crate::spec::{Field, Pages, Spanned, Text, TypeExpr};

impl Lowering<'_> {
    pub(super) fn paging(
        &self,
        pages: &Pages,
        output: Option<TypeId>,
        diagnostics: &mut Diagnostics,
    ) -> Option<Paging> {
        let walk = Walk { types: self.types, stable: !self.endpoint.preview };
        let items = walk.field(output?, &pages.items, diagnostics)?;
        let Ty::List(item) = items.ty.clone() else {
            diagnostics.push(Diagnostic::new(
                Code::Conflict,
                pages.items.at,
                "the items of a page are a list",
            ));
            return None;
        };
        let style = match (&pages.cursor, &pages.next, &pages.offset) {
            (Some(cursor), Some(next), None) => {
                let next_field = walk.field(output?, next, diagnostics)?;
                self.cursor(cursor, next, next_field, diagnostics)?
            }
            (None, None, Some(offset)) => self.offset(offset, pages, diagnostics)?,
            _ => {
                diagnostics.push(
                    Diagnostic::new(Code::MissingKey, pages.at, "pages go by a cursor or by an offset")
                        .help("give `cursor` and `next`, or `offset` and `limit`"),
                );
                return None;
            }
        };
        Some(Paging { style, items, item: *item })
    }

    fn cursor(
        &self,
        cursor: &Text,
        next: &Text,
        next_field: FieldPath,
        diagnostics: &mut Diagnostics,
    ) -> Option<PageStyle> {
        if next_field.ty != Ty::Text {
            diagnostics.push(Diagnostic::new(Code::Conflict, next.at, "a cursor is a `string`"));
        }
        let in_query = self.query(cursor).is_some();
        if !in_query && !self.is_in_body(cursor) {
            self.no_parameter(cursor, diagnostics);
            return None;
        }
        Some(PageStyle::Cursor { parameter: cursor.value.clone(), in_body: !in_query, next: next_field })
    }

    /// The offset's default is the number of the very first item, that of the limit the size of a page.
    fn offset(&self, offset: &Text, pages: &Pages, diagnostics: &mut Diagnostics) -> Option<PageStyle> {
        let Some(limit) = &pages.limit else {
            diagnostics.push(
                Diagnostic::new(Code::MissingKey, offset.at, "pages by offset need `limit`")
                    .help("name the parameter with the size of a page; a smaller page is the last"),
            );
            return None;
        };
        Some(PageStyle::Offset {
            parameter: offset.value.clone(),
            first: self.default(offset, diagnostics)?,
            last: self.query(offset)?.max.as_ref().map(|max| max.value),
            limit: limit.value.clone(),
            size: self.default(limit, diagnostics)?,
            most: self.query(limit)?.max.as_ref().map(|max| max.value),
        })
    }

    fn default(&self, parameter: &Text, diagnostics: &mut Diagnostics) -> Option<i64> {
        let Some(field) = self.query(parameter) else {
            self.no_parameter(parameter, diagnostics);
            return None;
        };
        let default = field.default.as_ref().and_then(|node| node.to_json().as_i64());
        if default.is_none() {
            diagnostics.push(
                Diagnostic::new(Code::MissingKey, parameter.at, "the parameter has no `default`")
                    .help("pages are counted from what the API takes when nothing is said"),
            );
        }
        default
    }

    fn query(&self, name: &Text) -> Option<&Field> {
        self.endpoint.query.iter().find_map(|(other, field)| (other.value == name.value).then_some(field))
    }

    fn is_in_body(&self, name: &Text) -> bool {
        let Some(expr) = self.endpoint.body.as_ref().and_then(|body| body.ty.as_ref()) else { return false };
        self.body_fields(expr).contains(&name.value)
    }

    /// The names of the fields of a body that is a schema.
    fn body_fields(&self, expr: &Spanned<TypeExpr>) -> Vec<String> {
        let mut quiet = Diagnostics::default(); // The body's own lowering reports what is wrong with its type.
        let Some(id) = self.context.declarations.schema(expr, &mut quiet) else { return Vec::new() };
        Walk { types: self.types, stable: !self.endpoint.preview }
            .fields(&Ty::Named(id))
            .iter()
            .map(|field| field.wire.clone())
            .collect()
    }

    fn no_parameter(&self, name: &Text, diagnostics: &mut Diagnostics) {
        let message = format!("the endpoint has no parameter `{}`", name.value);
        let mut diagnostic = Diagnostic::new(Code::BadPath, name.at, message)
            .label("neither under `query` nor a field of the body");
        diagnostic.help =
            did_you_mean(&name.value, self.endpoint.query.iter().map(|(name, _)| name.value.as_str()));
        diagnostics.push(diagnostic);
    }
}
