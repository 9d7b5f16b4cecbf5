//! Lowers the effects of calls on the items that an API keeps.

use super::context::Lowering;
use super::parts::Call;
use super::state::{field, find_kind, report_no_field};
use crate::diagnostic::{Code, Diagnostic, Diagnostics};
use crate::model::{
    Creation, Effects, Input, Listing, Movement, Parameter, Shape, Subject, Ty, TypeId, follow,
};
use crate::spec::{self, DotPath, Entries, Text};

impl Lowering<'_> {
    /// The effects of the endpoint on items.
    pub(super) fn effects(
        &self,
        output: Option<TypeId>,
        inputs: &[Input],
        diagnostics: &mut Diagnostics,
    ) -> Effects {
        let endpoint = self.endpoint;
        let call = Call { lowering: self, inputs, output };
        call.check_named_once(diagnostics);
        let creates = call.creations(&endpoint.creates, diagnostics);
        let mut reads = call.subjects(&endpoint.reads, diagnostics);
        // Where a new item is shown, the one that it is made from is not.
        for subject in &mut reads {
            subject.at.take_if(|at| creates.iter().any(|creation| creation.at.as_ref() == Some(at)));
        }
        Effects {
            reads,
            updates: call.subjects(&endpoint.updates, diagnostics),
            deletes: call.subjects(&endpoint.deletes, diagnostics),
            creates,
            lists: endpoint.lists.as_ref().map(|listing| call.listing(listing, diagnostics)),
            moves: endpoint.moves.as_ref().and_then(|moves| call.movement(moves, diagnostics)),
        }
    }
}

impl Call<'_> {
    /// Reports a parameter that names the same item twice.
    fn check_named_once(&self, diagnostics: &mut Diagnostics) {
        let endpoint = self.lowering.endpoint;
        let mut seen: Vec<&Text> = Vec::new();
        for entries in [&endpoint.deletes, &endpoint.updates, &endpoint.reads] {
            for (parameter, _) in entries.iter().filter(|(parameter, _)| !parameter.is_missing()) {
                match seen.iter().find(|other| other.value == parameter.value) {
                    Some(other) => diagnostics.push(
                        Diagnostic::new(
                            Code::Conflict,
                            parameter.span,
                            format!("the item of `{}` is named twice", parameter.value),
                        )
                        .related(other.span, "also here")
                        .help("what a call changes or removes must exist anyway; name each item once"),
                    ),
                    None => seen.push(parameter),
                }
            }
        }
    }

    fn subjects(&self, entries: &Entries<Text>, diagnostics: &mut Diagnostics) -> Vec<Subject> {
        let mut subjects = Vec::new();
        for (name, kind) in entries {
            let ty = self.kind(kind, diagnostics);
            let path = DotPath { span: name.span, value: name.value.split('.').map(str::to_owned).collect() };
            let id = if name.is_missing() { None } else { self.text(&path, diagnostics) };
            subjects.extend(ty.zip(id).map(|(ty, parameter)| Subject {
                parameter,
                kind: kind.value.clone(),
                at: self.shown(ty),
            }));
        }
        subjects
    }

    fn creations(&self, entries: &Entries<spec::Creation>, diagnostics: &mut Diagnostics) -> Vec<Creation> {
        let lower = |(kind, creation): &(Text, spec::Creation)| self.creation(kind, creation, diagnostics);
        entries.iter().filter_map(lower).collect()
    }

    fn creation(
        &self,
        kind: &Text,
        creation: &spec::Creation,
        diagnostics: &mut Diagnostics,
    ) -> Option<Creation> {
        let ty = self.kind(kind, diagnostics)?;
        let at = match &creation.at {
            Some(path) => self.response(path, diagnostics),
            None => self.shown(ty),
        };
        let mut from = Vec::new();
        for (name, path) in &creation.from {
            let fields: Vec<String> = name.value.split('.').map(str::to_owned).collect();
            if !name.is_missing() && follow(self.types(), &Ty::Named(ty), &fields).is_none() {
                report_no_field(&self.types()[ty.0], name, diagnostics);
            }
            let parameter = self.parameter(path, diagnostics);
            from.extend(parameter.map(|(parameter, _)| (name.value.clone(), parameter)));
        }
        self.check_outer(kind, creation, diagnostics);
        Some(Creation {
            kind: kind.value.clone(),
            at,
            inside: creation.inside.as_ref().and_then(|path| self.text(path, diagnostics)),
            default_inside: creation.default_inside.as_ref().map(|id| id.value.clone()),
            from,
        })
    }

    /// Checks that the item that contains a new one can do so, and that there is one by default.
    fn check_outer(&self, kind: &Text, creation: &spec::Creation, diagnostics: &mut Diagnostics) {
        let declared = &self.lowering.context.spec.api.items;
        let find = |name: &Text| declared.iter().find(|(kind, _)| kind.value == name.value);
        let spans = [
            creation.inside.as_ref().map(|path| path.span),
            creation.default_inside.as_ref().map(|id| id.span),
        ];
        let Some(span) = spans.into_iter().flatten().next() else { return };
        let Some((declaration, declared_kind)) = find(kind) else { return };
        let Some(outer) = &declared_kind.inside else {
            let message = format!("no item contains one of the kind `{}`", kind.value);
            diagnostics.push(
                Diagnostic::new(Code::Conflict, span, message)
                    .related(declaration.span, "has no `inside`")
                    .help("say there which kind of item contains it, or leave it out here"),
            );
            return;
        };
        let always = find(outer).map_or(&[][..], |(_, outer)| outer.always.as_slice());
        if let Some(id) = creation.default_inside.as_ref().filter(|id| !id.is_missing())
            && !always.iter().any(|other| other.value == id.value)
        {
            let message = format!("`{}` is not the ID of a `{}` that every user has", id.value, outer.value);
            let diagnostic = Diagnostic::new(Code::UnknownItem, id.span, message)
                .suggest(&id.value, always.iter().map(|id| id.value.as_str()))
                .or_help("list it under `always` of that kind in `api.yaml`");
            diagnostics.push(diagnostic);
        }
    }

    fn listing(&self, listing: &spec::Listing, diagnostics: &mut Diagnostics) -> Listing {
        check_keys(listing, diagnostics);
        self.check_tags(listing, diagnostics);
        let one = listing.item.iter().map(|kind| (None, kind));
        let several = listing.kinds.iter().map(|(tag, kind)| (Some(tag.value.clone()), kind));
        let mut kinds = Vec::new();
        for (tag, kind) in one.chain(several) {
            let Some(ty) = self.kind(kind, diagnostics) else { continue };
            // Of several kinds, each has some of the fields.
            if tag.is_none() {
                let fields = listing.sorted_by.iter().flat_map(|(_, fields)| &fields.0);
                fields.for_each(|name| _ = field(&self.types()[ty.0], name, diagnostics));
            }
            kinds.push((tag, kind.value.clone()));
        }
        let fields = |fields: &[Text]| fields.iter().map(|field| field.value.clone()).collect();
        let sorted_by = listing.sorted_by.iter();
        Listing {
            kinds,
            inside: listing.inside.as_ref().and_then(|path| self.text(path, diagnostics)),
            search: listing.search.as_ref().and_then(|path| self.text(path, diagnostics)),
            sort: listing.sort.as_ref().and_then(|path| self.order(path, listing, diagnostics)),
            sorted_by: sorted_by.map(|(start, names)| (start.value.clone(), fields(&names.0))).collect(),
            only: listing.only.as_ref().and_then(|path| Some(self.parameter(path, diagnostics)?.0)),
        }
    }

    /// Checks the values of the tag by which a list tells kinds apart.
    fn check_tags(&self, listing: &spec::Listing, diagnostics: &mut Diagnostics) {
        let Some(union) = self.union_list().filter(|union| !union.is_incomplete()) else { return };
        let Shape::Union { variants, .. } = &union.shape else { return };
        let known = || variants.iter().map(|variant| variant.api_name.as_str());
        for (tag, _) in &listing.kinds {
            if !tag.is_missing() && !known().any(|value| value == tag.value) {
                let message = format!("`{}` has no variant `{}`", union.api_name, tag.value);
                let diagnostic = Diagnostic::new(Code::UnknownValue, tag.span, message);
                diagnostics.push(diagnostic.suggest(&tag.value, known()));
            }
        }
    }

    /// Finds the parameter with the order, and checks the beginnings of its values.
    fn order(
        &self,
        path: &DotPath,
        listing: &spec::Listing,
        diagnostics: &mut Diagnostics,
    ) -> Option<Parameter> {
        let (parameter, ty) = self.parameter(path, diagnostics)?;
        let Some(Shape::Enum(values)) = ty.named().map(|id| &self.types()[id.0].shape) else {
            return Some(parameter);
        };
        let mut starts: Vec<&str> = Vec::new();
        for value in values {
            let start = ["_ascending", "_descending"].iter().find_map(|end| value.api_name.strip_suffix(end));
            starts.extend(start.filter(|start| !starts.contains(start)));
        }
        for (start, _) in &listing.sorted_by {
            if !start.is_missing() && !starts.contains(&start.value.as_str()) {
                let message = format!("no value of `{}` begins with `{}`", path.value.join("."), start.value);
                let diagnostic = Diagnostic::new(Code::UnknownValue, start.span, message)
                    .suggest(&start.value, starts.iter().copied())
                    .or_help("write a value without its end `_ascending` or `_descending`");
                diagnostics.push(diagnostic);
            }
        }
        Some(parameter)
    }

    fn movement(&self, moves: &spec::Movement, diagnostics: &mut Diagnostics) -> Option<Movement> {
        let (item, to) = (self.text(&moves.item, diagnostics), self.text(&moves.to, diagnostics));
        item.zip(to).map(|(item, to)| Movement { item, to })
    }

    /// Finds a parameter that is text, such as an ID.
    fn text(&self, path: &DotPath, diagnostics: &mut Diagnostics) -> Option<Parameter> {
        let (parameter, ty) = self.parameter(path, diagnostics)?;
        if !matches!(ty, Ty::Text | Ty::Unknown) {
            let message = format!("`{}` is not a `string`", path.value.join("."));
            diagnostics.push(
                Diagnostic::new(Code::Conflict, path.span, message)
                    .help("name a parameter, or a field of the body, that is one"),
            );
        }
        Some(parameter)
    }

    /// Finds the schema of a kind of item.
    fn kind(&self, name: &Text, diagnostics: &mut Diagnostics) -> Option<TypeId> {
        let context = self.lowering.context;
        let kind = find_kind(&context.spec.api.items, name, diagnostics)?;
        context.declarations.find_schema(&kind.schema.value)
    }
}

/// Reports keys of a list that contradict each other, or that need another one.
fn check_keys(listing: &spec::Listing, diagnostics: &mut Diagnostics) {
    let tag = listing.kinds.first().map(|(tag, _)| tag.span);
    match (&listing.item, tag) {
        (Some(item), Some(tag)) => diagnostics.push(
            Diagnostic::new(Code::Conflict, item.span, "a list has items of one kind or of several")
                .related(tag, "these are several")
                .help("leave out `item` or `kinds`"),
        ),
        (None, None) => diagnostics.push(
            Diagnostic::new(Code::MissingKey, listing.span, "a listing needs `item` or `kinds`")
                .help("name the kind of the items, or several kinds by the values of the tag"),
        ),
        _ => {}
    }
    let sorted_by = listing.sorted_by.first().map(|(start, _)| start.span);
    let sort = listing.sort.as_ref().map(|path| path.span);
    let mut needs = |span, key: &str, other: &str| {
        let message = format!("`{key}` of a listing needs `{other}`");
        diagnostics.push(Diagnostic::new(Code::MissingKey, span, message).help("write both, or neither"));
    };
    match (sort, sorted_by) {
        (Some(sort), None) => needs(sort, "sort", "sorted_by"),
        (None, Some(sorted_by)) => needs(sorted_by, "sorted_by", "sort"),
        _ => {}
    }
    if let (Some(only), None) = (&listing.only, tag) {
        needs(only.span, "only", "kinds");
    }
}
