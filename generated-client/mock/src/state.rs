//! All that a server keeps, and what calls do to it.

use crate::api::{Api, Creation, ItemKind, Operation, Parameter, Ty};
use crate::call::Call;
use crate::check;
use crate::fault::Faults;
use crate::files;
use crate::ids;
use crate::items::{self, Item, Items};
use crate::jobs::{Created, Job, JobPace, Jobs, Outcome};
use crate::json;
use crate::limits::Windows;
use crate::prefer::Preference;
use crate::refusal::{Reason, Refusal};
use crate::seed;
use crate::tokens::Tokens;
use fastrand::Rng;
use serde_json::Value;
use std::collections::{BTreeMap, BTreeSet, VecDeque};

/// The state of a server.
#[derive(Debug)]
pub(crate) struct State {
    pub(crate) items: Items,
    pub(crate) jobs: Jobs,
    pub(crate) tokens: Tokens,
    pub(crate) windows: Windows,
    pub(crate) faults: Faults,
    /// How the next calls of operations are to be answered, the oldest first.
    pub(crate) wishes: VecDeque<(String, Preference)>,
    /// The capabilities that users lack.
    pub(crate) lacking: BTreeSet<String>,
    pub(crate) rng: Rng,
    templates: BTreeMap<String, Value>,
}

/// The user and the time of a call, and the time that jobs take.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Context<'c> {
    pub(crate) api: &'c Api,
    pub(crate) user: &'c str,
    pub(crate) now: u64,
    pub(crate) pace: JobPace,
}

/// A value to put into the response.
#[derive(Debug)]
pub(crate) struct Shown {
    pub(crate) at: Vec<String>,
    pub(crate) value: Value,
}

/// The outcome of a call.
#[derive(Debug, Default)]
pub(crate) struct Effect {
    pub(crate) shown: Vec<Shown>,
    /// The job that was started or polled.
    pub(crate) job: Option<(String, Job)>,
    /// The items of a list, before they are cut into pages.
    pub(crate) list: Option<Vec<Value>>,
}

impl State {
    /// The first state: the items of the examples belong to this user.
    pub(crate) fn new(api: &Api, user: &str, seed: u64) -> Self {
        let examples = seed::examples(api);
        let templates = seed::templates(api, &examples);
        Self {
            items: seed::items(api, examples, &templates, user),
            jobs: seed::jobs(api, user),
            tokens: Tokens::default(),
            windows: Windows::default(),
            faults: Faults::default(),
            wishes: VecDeque::new(),
            lacking: BTreeSet::new(),
            rng: Rng::with_seed(seed),
            templates,
        }
    }

    /// Ends the jobs whose time has come.
    pub(crate) fn finish_jobs(&mut self, context: &Context<'_>) {
        for (owner, created) in self.jobs.finish(context.pace, context.now) {
            let kind = context.api.kind(&created.kind);
            self.items.add(kind, &owner, created.inside, created.value, created.file);
        }
    }

    /// Does what an operation does.
    pub(crate) fn apply(
        &mut self,
        context: &Context<'_>,
        operation: &Operation,
        call: &Call,
        outcome: Outcome,
    ) -> Result<Effect, Refusal> {
        self.check_subjects(context, operation, call)?;
        let mut effect = Effect::default();
        let effects = &operation.effects;
        if let Some(moved) = &effects.moves {
            self.move_item(context, operation, call.text(&moved.item), call.text(&moved.to))?;
        }
        for subject in &effects.updates {
            if let Some(id) = call.text(&subject.parameter) {
                self.items.update(context.api, context.api.kind(&subject.kind), id, &call.body, context.now);
            }
        }
        for subject in &effects.deletes {
            if let Some(id) = call.text(&subject.parameter) {
                self.items.remove(&subject.kind, id);
            }
        }
        for subject in effects.reads.iter().chain(&effects.updates) {
            let found = call.text(&subject.parameter).and_then(|id| self.items.get(&subject.kind, id));
            if let (Some(at), Some(item)) = (&subject.at, found) {
                effect.shown.push(Shown { at: at.clone(), value: item.value.clone() });
            }
        }
        if operation.starts.is_some() {
            effect.job = Some(self.start(context, operation, call, outcome));
        } else {
            for creation in &effects.creates {
                let created = self.create(context, operation, creation, call);
                let kind = context.api.kind(&creation.kind);
                self.items.add(kind, context.user, created.inside, created.value.clone(), created.file);
                if !created.at.is_empty() {
                    effect.shown.push(Shown { at: created.at, value: created.value });
                }
            }
        }
        if operation.polls.is_some() {
            effect.job = Some(self.poll(context, operation, call)?);
        }
        if let Some(listing) = &effects.lists {
            let ty = item_type(context.api, operation);
            let found = self.items.list(listing, call, context.user);
            let views = found.into_iter().map(|(tag, kind, item)| match &ty {
                Some(ty) => items::listed_view(context.api, context.api.kind(kind), tag, &item.value, ty),
                None => item.value.clone(),
            });
            effect.list = Some(views.collect());
        }
        Ok(effect)
    }

    /// An item that a user may see. Those that every user has belong to all.
    fn visible(&self, context: &Context<'_>, kind: &ItemKind, id: &str) -> Option<&Item> {
        let item = self.items.get(&kind.name, id)?;
        (item.owner == context.user || kind.always.iter().any(|always| always == id)).then_some(item)
    }

    /// Refuses a call that names an item which is not there.
    fn check_subjects(
        &self,
        context: &Context<'_>,
        operation: &Operation,
        call: &Call,
    ) -> Result<(), Refusal> {
        for subject in operation.effects.subjects() {
            let Some(id) = call.text(&subject.parameter) else { continue };
            let kind = context.api.kind(&subject.kind);
            let Some(item) = self.visible(context, kind, id) else {
                return Err(missing(context, operation, kind, id, self.items.get(&kind.name, id).is_some()));
            };
            // An item inside another one is not found below a third.
            let outer = kind.inside.as_ref().and_then(|outer| {
                let mut others = operation.effects.subjects();
                others.find(|other| other.kind == *outer && other.kind != kind.name)
            });
            let outer = outer.and_then(|outer| call.text(&outer.parameter));
            let is_elsewhere = outer.is_some() && item.inside.as_deref() != outer;
            if is_elsewhere && operation.effects.creates.is_empty() {
                return Err(missing(context, operation, kind, id, false));
            }
        }
        Ok(())
    }

    fn move_item(
        &mut self,
        context: &Context<'_>,
        operation: &Operation,
        id: Option<&str>,
        to: Option<&str>,
    ) -> Result<(), Refusal> {
        let (Some(id), Some(to)) = (id, to) else { return Ok(()) };
        let Some(kind) = self.items.kind_of(context.user, id) else {
            let message = format!("There is no item with the ID {id}.");
            return Err(Refusal::documented(operation, 404, Some("not_found")).map_or_else(
                || Reason::Item.refuse(context.api, message.clone()),
                |it| Refusal { message: message.clone(), ..it },
            ));
        };
        self.items.change(&kind, id, |item| item.inside = Some(to.to_owned()));
        Ok(())
    }

    /// Makes an item of the example of its kind and of what the request says.
    fn create(
        &mut self,
        context: &Context<'_>,
        operation: &Operation,
        creation: &Creation,
        call: &Call,
    ) -> Created {
        let kind = context.api.kind(&creation.kind);
        let mut value = self.templates[&creation.kind].clone();
        let id = ids::like(value.get(&kind.id).and_then(Value::as_str), &mut self.rng);
        let known = context.api.fields(&Ty::Named(kind.ty));
        for (name, given) in call.body.as_object().into_iter().flatten() {
            let field = known.iter().find(|field| field.name == *name);
            if field.is_some_and(|it| check::check(context.api, given, &it.ty, &it.limits).is_ok()) {
                value[name.as_str()] = given.clone();
            }
        }
        for (field, parameter) in &creation.from {
            let Some(given) = call.get(parameter) else { continue };
            let path: Vec<String> = field.split('.').map(str::to_owned).collect();
            let given = match given.as_str() {
                Some(text) if is_base64(context.api, operation, parameter) => {
                    check::decode(text).unwrap_or_default().into()
                }
                _ => given.clone(),
            };
            json::set(&mut value, &path, given);
        }
        value[kind.id.as_str()] = id.into();
        for time in [&kind.created, &kind.changed].into_iter().flatten() {
            value[time.as_str()] = (context.now / 1000).into();
        }
        let inside = creation.inside.as_ref().and_then(|it| call.text(it)).map(str::to_owned);
        Created {
            kind: kind.name.clone(),
            at: creation.at.clone().unwrap_or_default(),
            inside: inside.or_else(|| creation.default_inside.clone()),
            value,
            file: call.file.clone(),
        }
    }

    fn start(
        &mut self,
        context: &Context<'_>,
        operation: &Operation,
        call: &Call,
        outcome: Outcome,
    ) -> (String, Job) {
        let poll = operation.starts.as_ref().and_then(|job| job.poll.clone()).unwrap_or_default();
        let poll_operation = context.api.operation(&poll).map(|index| &context.api.operations[index]);
        let example = poll_operation.and_then(|it| it.inputs.first()?.example.as_ref()?.as_str());
        let id = ids::like(example, &mut self.rng);
        let extension = files::extension(&call.body).map(str::to_owned);
        let mut job = Job::new(context.user, (&operation.name, &poll), context.now, outcome, extension);
        for creation in &operation.effects.creates {
            let created = self.create(context, operation, creation, call);
            job.creates.push(created);
        }
        self.jobs.add(id.clone(), job);
        self.finish_jobs(context);
        let job = self.jobs.get(&id).cloned().expect("it was added");
        (id, job)
    }

    fn poll(
        &mut self,
        context: &Context<'_>,
        operation: &Operation,
        call: &Call,
    ) -> Result<(String, Job), Refusal> {
        let id =
            operation.inputs.first().and_then(|input| call.parameter(&input.name)).and_then(Value::as_str);
        let id = id.unwrap_or_default();
        let found = self.jobs.get(id).filter(|job| job.poll == operation.name);
        let Some(job) = found else {
            let message = format!("There is no job with the ID {id}.");
            let refusal = Refusal::documented(operation, 404, Some("not_found"));
            return Err(refusal.unwrap_or_else(|| Reason::Item.refuse(context.api, message)));
        };
        if job.owner != context.user {
            let refusal = Refusal::documented(operation, 403, None);
            return Err(refusal
                .unwrap_or_else(|| Reason::Item.refuse(context.api, "The job belongs to another user.")));
        }
        self.jobs.poll(id);
        Ok((id.to_owned(), self.jobs.get(id).cloned().expect("it was found")))
    }
}

/// The error for an item that is not there, or belongs to another user.
fn missing(
    context: &Context<'_>,
    operation: &Operation,
    kind: &ItemKind,
    id: &str,
    is_foreign: bool,
) -> Refusal {
    let message = format!("There is no {} with the ID {id}.", kind.name.replace('_', " "));
    if is_foreign && let Some(refusal) = Refusal::documented(operation, 403, Some("permission_denied")) {
        return refusal;
    }
    match Refusal::documented(operation, 404, kind.missing.as_deref()) {
        Some(refusal) => Refusal { message, ..refusal },
        None => {
            let refusal = Reason::Item.refuse(context.api, message);
            Refusal { code: kind.missing.clone().unwrap_or(refusal.code), ..refusal }
        }
    }
}

/// The type of the items in the list of a response.
fn item_type(api: &Api, operation: &Operation) -> Option<Ty> {
    let path = &operation.pages.as_ref()?.items;
    match api.type_at(&Ty::Named(operation.output?), path)? {
        Ty::List { list } => Some(*list),
        _ => None,
    }
}

/// Returns whether a parameter is a field in base64.
fn is_base64(api: &Api, operation: &Operation, parameter: &Parameter) -> bool {
    let Some((input, path)) = operation.input(parameter) else { return false };
    let Some((last, outer)) = path.split_last() else { return false };
    let Some(ty) = api.type_at(&input.ty, outer) else { return false };
    api.fields(&ty).iter().any(|field| field.name == *last && field.base64)
}
