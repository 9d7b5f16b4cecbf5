//! Compares a spec with a published description of its API.

mod advice;
mod examples;

use crate::compare::{About, Change, compare};
use crate::date::Date;
use crate::facts::{Aspect, Facts, Kind, of_model};
use crate::model::{Api, Departure};
use crate::rules::{self, Judged};
use std::collections::BTreeSet;

/// The differences between a spec and a published description.
#[derive(Debug)]
pub struct Audit {
    /// Differences that the spec does not explain. The spec is the old side.
    pub open: Vec<Judged>,
    /// Differences on purpose, each with its reason.
    pub explained: Vec<Judged>,
}

/// Compares a spec with a published description. A difference on purpose counts until its day.
#[must_use]
pub fn audit(api: &Api, published: &Facts, today: Date) -> Audit {
    let spec = of_model(api);
    let mut judged = rules::judge(compare(&spec, published));
    for difference in &mut judged {
        difference.todo = Some(advice::of(&difference.change));
    }
    judged.extend(examples::misfits(&spec, published));
    let mut used = BTreeSet::new();
    let (mut open, mut explained) = (Vec::new(), Vec::new());
    for mut difference in judged {
        let departure = api.departures.iter().position(|departure| explains(departure, &difference));
        used.extend(departure);
        match departure
            .map(|index| &api.departures[index])
            .filter(|it| it.until.is_none_or(|day| today < day))
        {
            Some(departure) => {
                difference.because = Some(departure.because.clone());
                explained.push(difference);
            }
            None => open.push(difference),
        }
    }
    let unused = api.departures.iter().enumerate();
    let unused = unused.filter(|(index, _)| !used.contains(index) && !published.is_from_spec);
    open.extend(unused.map(|(_, departure)| unneeded(departure, published)));
    Audit { open, explained }
}

/// Returns whether a departure is about a difference: of its item, or of something that has no place for `differs`.
fn explains(departure: &Departure, difference: &Judged) -> bool {
    let change = &difference.change;
    let is_at = change.old_place.span == departure.item || change.old_owners.contains(&departure.item);
    let is_of = departure.of.is_empty() || departure.of.contains(&change.key);
    departure.rule == difference.rule.name && is_at && is_of
}

fn unneeded(departure: &Departure, published: &Facts) -> Judged {
    let rule = rules::find(rules::UNNEEDED).expect("the rule is in the table");
    let (about, path) = (About::Fact(Aspect::Unverified), vec![format!("difference {}", departure.rule)]);
    let places = (departure.span.into(), published.api.place.clone());
    Judged::note(rule, Change::note(Kind::Api, about, path, places.0, places.1), rule.todo.to_owned())
}
