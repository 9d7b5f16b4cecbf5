//! The facts about the items that an API keeps.

use generator::model::{Api, Creation, Effects, ItemKind, Listing, Parameter, Subject};

/// A kind of item.
pub(super) fn item(api: &Api, it: &ItemKind) -> Vec<String> {
    let of = format!("item {}", it.name);
    let mut lines = vec![format!("{of}: {} by {}", api.get(it.ty).api_name, it.id)];
    lines.extend(it.created.iter().map(|field| format!("{of}: created in {field}")));
    lines.extend(it.changed.iter().map(|field| format!("{of}: changed in {field}")));
    lines.extend(it.inside.iter().map(|kind| format!("{of}: inside {kind}")));
    lines.extend(it.always.iter().map(|id| format!("{of}: always {id}")));
    lines.extend(it.missing.iter().map(|code| format!("{of}: error if missing {code}")));
    lines
}

/// The effects of a call.
pub(super) fn effects(it: &Effects) -> Vec<String> {
    let mut lines = Vec::new();
    for (word, subjects) in [("reads", &it.reads), ("updates", &it.updates), ("deletes", &it.deletes)] {
        lines.extend(subjects.iter().map(|it| subject(word, it)));
    }
    lines.extend(it.creates.iter().flat_map(creation));
    lines.extend(it.lists.iter().flat_map(listing));
    let moves = it.moves.iter();
    lines.extend(moves.map(|it| format!("moves {} to {}", parameter(&it.item), parameter(&it.to))));
    lines
}

fn subject(word: &str, it: &Subject) -> String {
    format!("{word} {}: {}{}", it.kind, parameter(&it.parameter), shown(it.at.as_deref()))
}

fn creation(it: &Creation) -> Vec<String> {
    let of = format!("creates {}", it.kind);
    let mut lines = vec![format!("{of}{}", shown(it.at.as_deref()))];
    lines.extend(it.inside.iter().map(|it| format!("{of}: inside {}", parameter(it))));
    lines.extend(it.default_inside.iter().map(|id| format!("{of}: inside {id} by default")));
    lines.extend(it.from.iter().map(|(field, from)| format!("{of}: {field} from {}", parameter(from))));
    lines
}

fn listing(it: &Listing) -> Vec<String> {
    let kind = |(tag, kind): &(Option<String>, String)| match tag {
        Some(tag) => format!("lists {kind} as {tag}"),
        None => format!("lists {kind}"),
    };
    let mut lines: Vec<String> = it.kinds.iter().map(kind).collect();
    let parameters = [("inside", &it.inside), ("search", &it.search), ("sort", &it.sort), ("only", &it.only)];
    for (word, given) in parameters {
        lines.extend(given.iter().map(|it| format!("lists: {word} {}", parameter(it))));
    }
    let sorted_by = it.sorted_by.iter();
    lines.extend(sorted_by.map(|(start, fields)| format!("lists: {start} by {}", fields.join(", "))));
    lines
}

fn shown(at: Option<&[String]>) -> String {
    match at {
        None => String::new(),
        Some([]) => ", shown in the response".to_owned(),
        Some(path) => format!(", shown in {}", path.join(".")),
    }
}

fn parameter(it: &Parameter) -> String {
    format!("{} {}", it.location.word(), it.path.join("."))
}
