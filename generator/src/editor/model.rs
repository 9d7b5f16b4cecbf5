//! The model of a spec, with its items by name.

use super::token::{Around, Name};
use crate::Checked;
use crate::model::{Api, Field, Operation, Shape, Ty, Type, TypeId, fields_of};
use crate::node::Span;
use crate::spec::names::{Kind, Role};
use std::collections::BTreeMap;

/// A spec that was checked, with its items by name.
#[derive(Debug)]
pub(super) struct Model {
    pub(super) checked: Checked,
    types: BTreeMap<String, TypeId>,
    operations: BTreeMap<String, (usize, usize)>,
    /// The types that declare fields, by the positions of the fields. Others extend them.
    owners: BTreeMap<Span, TypeId>,
}

impl Model {
    pub(super) fn of(checked: Checked) -> Self {
        let api = &checked.api;
        let types = api.types.iter().enumerate();
        let types = types.map(|(index, ty)| (ty.api_name.clone(), TypeId(index))).collect();
        let sections = api.sections.iter().enumerate();
        let operations = sections.flat_map(|(section, it)| {
            let operations = it.operations.iter().enumerate();
            operations.map(move |(index, it)| (it.function.plain().to_owned(), (section, index)))
        });
        let operations = operations.collect();
        let owners = owners(api);
        Self { checked, types, operations, owners }
    }

    pub(super) fn api(&self) -> &Api {
        &self.checked.api
    }

    pub(super) fn ty(&self, name: &str) -> Option<&Type> {
        self.types.get(name).map(|id| self.api().get(*id))
    }

    /// The schema of a kind of item.
    pub(super) fn item(&self, name: &str) -> Option<&Type> {
        let item = self.api().items.iter().find(|item| item.name == name);
        item.map(|item| self.api().get(item.ty))
    }

    pub(super) fn id(&self, name: &str) -> Option<TypeId> {
        self.types.get(name).copied()
    }

    /// The module of an operation.
    pub(super) fn module(&self, operation: &str) -> Option<&str> {
        let (section, _) = self.operations.get(operation)?;
        Some(&self.api().sections[*section].module)
    }

    pub(super) fn operation(&self, name: &str) -> Option<&Operation> {
        let (section, index) = self.operations.get(name)?;
        Some(&self.api().sections[*section].operations[*index])
    }

    /// The field of a type, or of one of the alternatives of a union.
    pub(super) fn field(&self, ty: &Ty, name: &str) -> Option<&Field> {
        fields_of(&self.api().types, ty).find(|field| field.api_name == name)
    }

    /// The name of a field, whose owner is the type that declares it.
    pub(super) fn name_of(&self, field: &Field) -> Name {
        let owner = self.owners.get(&field.span).map(|id| self.api().get(*id).api_name.as_str());
        Name::of(Kind::Field, owner.unwrap_or_default(), &field.api_name)
    }

    /// The name that a text means. The capabilities may be the values of an enum.
    pub(super) fn resolved(&self, kind: Kind, text: &str) -> Name {
        let term = self.api().capabilities.iter().find(|it| kind == Kind::Capability && it.name == text);
        let of_enum = term.and_then(|term| {
            let has_it =
                |ty: &&Type| matches!(&ty.shape, Shape::Enum(it) if it.iter().any(|it| it.span == term.span));
            self.api().types.iter().find(has_it)
        });
        match of_enum {
            Some(ty) => Name::of(Kind::Value, &ty.api_name, text),
            None => Name::of(kind, "", text),
        }
    }

    /// The enum of error codes, if they have one.
    pub(super) fn error_codes(&self) -> Option<&Type> {
        self.api().errors.first()?.code.ty.named().map(|id| self.api().get(id))
    }

    /// The enum of the statuses of the job that an operation polls.
    pub(super) fn statuses(&self, operation: Option<&Operation>) -> Option<&Type> {
        Some(self.api().get(operation?.polls.as_ref()?.state.status_ty))
    }

    /// The type at which a path of fields starts.
    pub(super) fn start(&self, role: Role, around: &Around<'_>) -> Option<Ty> {
        let id = match role {
            Role::Output => around.operation?.output,
            Role::Result => {
                let polled = around.operation?.starts.as_ref();
                let polled = polled.and_then(|job| self.operation(job.poll_function.plain()));
                polled.or(around.operation)?.output
            }
            Role::ErrorField => self.api().errors.first().map(|body| body.ty),
            _ => around.ty.and_then(|ty| self.types.get(&ty.api_name).copied()),
        };
        id.map(Ty::Named)
    }
}

/// The types that declare fields: of those with the field, the last one that stands before it in the same file.
fn owners(api: &Api) -> BTreeMap<Span, TypeId> {
    let mut owners: BTreeMap<Span, TypeId> = BTreeMap::new();
    for (index, ty) in api.types.iter().enumerate() {
        for field in ty.fields().iter().filter(|it| it.span.file == ty.span.file && ty.span < it.span) {
            let owner = owners.entry(field.span).or_insert(TypeId(index));
            if api.get(*owner).span < ty.span {
                *owner = TypeId(index);
            }
        }
    }
    owners
}
