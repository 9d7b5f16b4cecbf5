//! Suggestions for misspelt names.

/// Suggests the known name that is most similar to a misspelt one. If none is similar, lists the known names.
#[must_use]
pub fn did_you_mean<'a>(wrong: &str, known: impl IntoIterator<Item = &'a str>) -> Option<String> {
    let known: Vec<&str> = known.into_iter().collect();
    match nearest(wrong, known.iter().copied()) {
        Some(name) => Some(format!("did you mean `{name}`?")),
        None if known.is_empty() || known.len() > 24 => None,
        None => Some(format!("known here: {}", listed(&known))),
    }
}

/// The known name that is most similar to a misspelt one, if one is similar.
#[must_use]
pub fn nearest<'a>(wrong: &str, known: impl IntoIterator<Item = &'a str>) -> Option<&'a str> {
    let near = known.into_iter().filter(|name| is_near(wrong, name));
    near.max_by(|a, b| similarity(wrong, a).total_cmp(&similarity(wrong, b)))
}

/// Whether a name may be a misspelling of another one.
#[must_use]
pub fn is_near(wrong: &str, name: &str) -> bool {
    max_similarity(wrong, name) >= NEAR && similarity(wrong, name) >= NEAR
}

const NEAR: f64 = 0.6;

/// An upper bound of the similarity, which is much cheaper: the share of characters that both names have.
fn max_similarity(a: &str, b: &str) -> f64 {
    if !a.is_ascii() || !b.is_ascii() {
        return 1.0;
    }
    let mut counts = [0_i32; 128];
    a.bytes().for_each(|byte| counts[usize::from(byte.to_ascii_lowercase())] += 1);
    b.bytes().for_each(|byte| counts[usize::from(byte.to_ascii_lowercase())] -= 1);
    let missing: i32 = counts.iter().filter(|count| **count > 0).sum();
    let excess: i32 = counts.iter().filter(|count| **count < 0).sum();
    let longer = i32::try_from(a.len().max(b.len()).max(1)).unwrap_or(i32::MAX);
    1.0 - f64::from(missing.max(-excess)) / f64::from(longer)
}

fn similarity(a: &str, b: &str) -> f64 {
    strsim::normalized_damerau_levenshtein(&a.to_lowercase(), &b.to_lowercase())
}

/// Names as a list in backticks.
#[must_use]
pub fn listed<S: AsRef<str>>(names: &[S]) -> String {
    names.iter().map(|name| format!("`{}`", name.as_ref())).collect::<Vec<_>>().join(", ")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_bound_is_never_below_the_similarity() {
        let names =
            ["", "a", "thing", "Thing12", "strnig", "string", "nothing", "gnihtno", "über", "titel", "title"];
        for a in names {
            for b in names {
                assert!(max_similarity(a, b) + 1e-9 >= similarity(a, b), "{a} {b}");
            }
        }
        assert!(is_near("titel", "title") && !is_near("strnig", "Thing12"));
    }
}
