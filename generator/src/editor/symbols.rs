//! The outline of a file: its declared names, with what is declared inside them.

use super::text;
use super::tree::{Node, Value};
use crate::spec::names::{Kind, Role, roles};
use crate::spec::read::{Form, Part};
use lsp_types::{DocumentSymbol, SymbolKind};

/// The names that a mapping declares.
#[allow(deprecated, reason = "the protocol's struct has a deprecated field, which cannot be left out")]
pub(super) fn symbols(source: &str, node: &Node, part: &'static Part) -> Vec<DocumentSymbol> {
    let mut symbols = Vec::new();
    for (key, value) in node.entries() {
        let Some(known) = key.text().and_then(|name| part.key(name)) else { continue };
        let Role::Declares(kind) = roles(part, known).0 else { continue };
        for (name, item) in
            value.entries().iter().filter(|(name, _)| name.text().is_some_and(|it| !it.is_empty()))
        {
            let inner = inner(&(known.form)(), item).map(|part| self::symbols(source, item, part));
            symbols.push(DocumentSymbol {
                name: name.text().unwrap_or_default().to_owned(),
                detail: None,
                kind: symbol(kind),
                tags: None,
                deprecated: None,
                range: text::range(source, &(name.range.start..item.range.end.max(name.range.end))),
                selection_range: text::range(source, &name.range),
                children: inner.filter(|it| !it.is_empty()),
            });
        }
    }
    symbols
}

/// The mapping of an item.
fn inner(form: &Form, item: &Node) -> Option<&'static Part> {
    match (form, &item.value) {
        (Form::Entries(inner), _) => self::inner(&inner(), item),
        (Form::AnyOf(forms), _) => forms.iter().find_map(|form| inner(form, item)),
        (Form::Part(part), Value::Map(_)) => Some(part),
        _ => None,
    }
}

fn symbol(kind: Kind) -> SymbolKind {
    match kind {
        Kind::Type => SymbolKind::STRUCT,
        Kind::Field => SymbolKind::FIELD,
        Kind::Value => SymbolKind::ENUM_MEMBER,
        Kind::Endpoint => SymbolKind::FUNCTION,
        Kind::Parameter => SymbolKind::VARIABLE,
        Kind::Webhook => SymbolKind::EVENT,
        Kind::Item => SymbolKind::CLASS,
        Kind::Region => SymbolKind::NAMESPACE,
        Kind::Scope | Kind::Capability | Kind::Rule => SymbolKind::CONSTANT,
    }
}
