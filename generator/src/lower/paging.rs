//! Lists in pages: the parameters that request the next page, and the fields of the response with the items.

use super::context::Lowering;
use super::field_path::FieldResolver;
use crate::diagnostic::{Code, Diagnostic, Diagnostics};
use crate::model::{Encoding, FieldPath, Input, Location, PageStyle, Paging, Ty, TypeId};
use crate::spec::{Pages, Text};

impl Lowering<'_> {
    pub(super) fn paging(
        &self,
        pages: &Pages,
        output: Option<TypeId>,
        inputs: &[Input],
        diagnostics: &mut Diagnostics,
    ) -> Option<Paging> {
        let resolver = self.resolver();
        let items = resolver.field(output?, &pages.items, diagnostics)?;
        if items.ty == Ty::Unknown {
            return None;
        }
        let Ty::List(item) = items.ty.clone() else {
            diagnostics.push(Diagnostic::new(Code::Conflict, pages.items.span, "`items` must be a list"));
            return None;
        };
        let style = match (&pages.cursor, &pages.next, &pages.offset) {
            (Some(cursor), Some(next), None) => {
                let next_field = resolver.field(output?, next, diagnostics)?;
                self.cursor(cursor, next, next_field, inputs, diagnostics)?
            }
            (None, None, Some(offset)) => self.offset(offset, pages, inputs, diagnostics)?,
            _ => {
                diagnostics.push(
                    Diagnostic::new(Code::MissingKey, pages.span, "pages need a cursor or an offset")
                        .help("give `cursor` and `next`, or `offset` and `limit`"),
                );
                return None;
            }
        };
        Some(Paging { style, items, item: *item })
    }

    fn resolver(&self) -> FieldResolver<'_> {
        FieldResolver { types: self.types, stable: !self.endpoint.preview.is_set() }
    }

    fn cursor(
        &self,
        cursor: &Text,
        next: &Text,
        next_field: FieldPath,
        inputs: &[Input],
        diagnostics: &mut Diagnostics,
    ) -> Option<PageStyle> {
        if !matches!(next_field.ty, Ty::Text | Ty::Unknown) {
            diagnostics.push(Diagnostic::new(Code::Conflict, next.span, "a cursor must be a `string`"));
        }
        let in_query = query(inputs, cursor).is_some();
        if !in_query && !self.is_in_body(inputs, cursor) {
            self.report_unknown_parameter(cursor, inputs, diagnostics);
            return None;
        }
        Some(PageStyle::Cursor { parameter: cursor.value.clone(), in_body: !in_query, next: next_field })
    }

    /// The default of the offset is the number of the first item, and the default of the limit the size of a page.
    fn offset(
        &self,
        offset: &Text,
        pages: &Pages,
        inputs: &[Input],
        diagnostics: &mut Diagnostics,
    ) -> Option<PageStyle> {
        let Some(limit) = &pages.limit else {
            diagnostics.push(
                Diagnostic::new(Code::MissingKey, offset.span, "pages by offset need `limit`")
                    .help("name the parameter with the size of a page; a smaller page is the last"),
            );
            return None;
        };
        let (first, last) = self.default_and_max(offset, inputs, diagnostics)?;
        let (size, most) = self.default_and_max(limit, inputs, diagnostics)?;
        let (parameter, limit) = (offset.value.clone(), limit.value.clone());
        Some(PageStyle::Offset { parameter, first, last, limit, size, most })
    }

    fn default_and_max(
        &self,
        parameter: &Text,
        inputs: &[Input],
        diagnostics: &mut Diagnostics,
    ) -> Option<(i64, Option<i64>)> {
        let Some(input) = query(inputs, parameter) else {
            self.report_unknown_parameter(parameter, inputs, diagnostics);
            return None;
        };
        let Some(default) = input.limits.default.as_ref().and_then(serde_json::Value::as_i64) else {
            diagnostics.push(
                Diagnostic::new(Code::MissingKey, parameter.span, "the parameter has no `default`")
                    .help("add the value that the API assumes; pages are counted from it"),
            );
            return None;
        };
        Some((default, input.limits.number.max))
    }

    fn is_in_body(&self, inputs: &[Input], name: &Text) -> bool {
        let bodies = inputs.iter().filter(|input| {
            input.location == Location::Body && matches!(input.encoding, Encoding::Json | Encoding::Form)
        });
        let resolver = self.resolver();
        let mut fields = bodies.flat_map(|body| resolver.fields(&body.ty));
        fields.any(|field| field.api_name == name.value)
    }

    fn report_unknown_parameter(&self, name: &Text, inputs: &[Input], diagnostics: &mut Diagnostics) {
        let has_body = inputs.iter().any(|input| input.location == Location::Body);
        let is_open = self.endpoint.query.iter().any(|(name, _)| name.is_missing());
        if is_open || (self.endpoint.body.is_some() && !has_body) {
            return; // The body or the query, which may have the field, is reported already.
        }
        let message = format!("the endpoint has no parameter `{}`", name.value);
        let known = self.endpoint.query.iter().map(|(name, _)| name.value.as_str());
        diagnostics.push(
            Diagnostic::new(Code::BadPath, name.span, message)
                .label("neither under `query` nor a field of the body")
                .suggest(&name.value, known),
        );
    }
}

fn query<'i>(inputs: &'i [Input], name: &Text) -> Option<&'i Input> {
    inputs.iter().find(|input| input.location == Location::Query && input.api_name == name.value)
}
