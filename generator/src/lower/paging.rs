//! How a list goes on on further pages.

use super::operations::Lowering;
use super::path::Walk;
use crate::diagnostic::{Code, Mistake, Mistakes, did_you_mean};
use crate::model::{FieldPath, PageStyle, Paging, Ty, TypeId};
use crate::spec::{At, Field, Pages, Text, TypeExpr};

impl Lowering<'_> {
    pub(super) fn paging(
        &self,
        pages: &Pages,
        output: Option<TypeId>,
        mistakes: &mut Mistakes,
    ) -> Option<Paging> {
        let walk = Walk { types: self.types, stable: !self.endpoint.preview };
        let items = walk.field(output?, &pages.items, mistakes)?;
        let Ty::List(item) = items.ty.clone() else {
            mistakes.push(Mistake::new(Code::Conflict, pages.items.at, "the items of a page are a list"));
            return None;
        };
        let style = match (&pages.cursor, &pages.next, &pages.offset) {
            (Some(cursor), Some(next), None) => {
                let next_field = walk.field(output?, next, mistakes)?;
                self.cursor(cursor, next, next_field, mistakes)?
            }
            (None, None, Some(offset)) => self.offset(offset, pages, mistakes)?,
            _ => {
                mistakes.push(
                    Mistake::new(Code::MissingKey, pages.at, "pages go by a cursor or by an offset")
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
        mistakes: &mut Mistakes,
    ) -> Option<PageStyle> {
        if next_field.ty != Ty::Text {
            mistakes.push(Mistake::new(Code::Conflict, next.at, "a cursor is a `string`"));
        }
        let in_query = self.query(cursor).is_some();
        if !in_query && !self.is_in_body(cursor) {
            self.no_parameter(cursor, mistakes);
            return None;
        }
        Some(PageStyle::Cursor { parameter: cursor.value.clone(), in_body: !in_query, next: next_field })
    }

    /// The offset's default is the number of the very first item, that of the limit the size of a page.
    fn offset(&self, offset: &Text, pages: &Pages, mistakes: &mut Mistakes) -> Option<PageStyle> {
        let Some(limit) = &pages.limit else {
            mistakes.push(
                Mistake::new(Code::MissingKey, offset.at, "pages by offset need `limit`")
                    .help("name the parameter with the size of a page; a smaller page is the last"),
            );
            return None;
        };
        Some(PageStyle::Offset {
            parameter: offset.value.clone(),
            first: self.default(offset, mistakes)?,
            last: self.query(offset)?.max.as_ref().map(|max| max.value),
            limit: limit.value.clone(),
            size: self.default(limit, mistakes)?,
            most: self.query(limit)?.max.as_ref().map(|max| max.value),
        })
    }

    fn default(&self, parameter: &Text, mistakes: &mut Mistakes) -> Option<i64> {
        let Some(field) = self.query(parameter) else {
            self.no_parameter(parameter, mistakes);
            return None;
        };
        let default = field.default.as_ref().and_then(|node| node.to_json().as_i64());
        if default.is_none() {
            mistakes.push(
                Mistake::new(Code::MissingKey, parameter.at, "the parameter has no `default`")
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
    fn body_fields(&self, expr: &At<TypeExpr>) -> Vec<String> {
        let mut quiet = Mistakes::default(); // The body's own lowering reports what is wrong with its type.
        let Some(id) = self.context.declarations.schema(expr, &mut quiet) else { return Vec::new() };
        Walk { types: self.types, stable: !self.endpoint.preview }
            .fields(&Ty::Named(id))
            .iter()
            .map(|field| field.wire.clone())
            .collect()
    }

    fn no_parameter(&self, name: &Text, mistakes: &mut Mistakes) {
        let message = format!("the endpoint has no parameter `{}`", name.value);
        let mut mistake = Mistake::new(Code::BadPath, name.at, message)
            .label("neither under `query` nor a field of the body");
        mistake.help =
            did_you_mean(&name.value, self.endpoint.query.iter().map(|(name, _)| name.value.as_str()));
        mistakes.push(mistake);
    }
}
