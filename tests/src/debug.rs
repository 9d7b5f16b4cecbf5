//! Shorter `{:#?}`, in which an optional value looks like any other.

/// Shows `Some(x)` as `x`, leaves out fields that are `None` and an `extra` without fields, and writes a tuple of one line
/// on that line.
#[must_use]
pub fn compact(debug: &str) -> String {
    let mut lines: Vec<String> = Vec::new();
    // The indents of each open `Some(`, and what stands before the last one.
    let mut open: Vec<usize> = Vec::new();
    let mut before: Option<String> = None;
    for line in debug.lines() {
        let text = line.trim_start();
        let indent = line.len() - text.len();
        if matches!(text, ")" | "),") && open.last() == Some(&indent) {
            open.pop();
            continue;
        }
        if before.is_none() && (text.ends_with(": None,") || text == "extra: {},") {
            continue;
        }
        let text = before.take().unwrap_or_default() + text;
        if let Some(start) = text.strip_suffix("Some(") {
            open.push(indent);
            before = Some(start.to_owned());
            continue;
        }
        lines.push(" ".repeat(indent - 4 * open.len()) + &text);
    }
    joined(lines).join("\n")
}

/// Joins the three lines of a tuple with one value.
fn joined(lines: Vec<String>) -> Vec<String> {
    let mut joined: Vec<String> = Vec::new();
    for line in lines {
        let end = line.trim_start();
        if let ([.., start, inner], true) = (joined.as_slice(), matches!(end, ")" | "),"))
            && start.ends_with('(')
        {
            let whole = format!("{start}{}{end}", inner.trim().trim_end_matches(','));
            joined.truncate(joined.len() - 2);
            joined.push(whole);
        } else {
            joined.push(line);
        }
    }
    joined
}

#[cfg(test)]
mod tests {
    use super::compact;
    use std::collections::BTreeMap;

    #[derive(Debug)]
    #[expect(dead_code, reason = "read by `Debug`")]
    struct Thing {
        name: Option<&'static str>,
        number: Wrapper,
        none: Option<i32>,
        inner: Option<Box<Thing>>,
        extra: BTreeMap<String, i32>,
    }

    #[derive(Debug)]
    #[expect(dead_code, reason = "read by `Debug`")]
    struct Wrapper(i32);

    #[test]
    fn optional_values_look_like_others() {
        let inner = Thing { name: None, number: Wrapper(2), none: None, inner: None, extra: BTreeMap::new() };
        let thing = Thing {
            name: Some("a"),
            number: Wrapper(1),
            none: None,
            inner: Some(Box::new(inner)),
            extra: BTreeMap::from([("b".to_owned(), 3)]),
        };
        insta::assert_snapshot!(compact(&format!("{thing:#?}")), @r#"
        Thing {
            name: "a",
            number: Wrapper(1),
            inner: Thing {
                number: Wrapper(2),
            },
            extra: {
                "b": 3,
            },
        }
        "#);
    }
}
