//! Reads a text with its comments. The only module that parses with `granit_parser`.

use super::scalar::Scalar;
use super::tree::{Collection, Comment, Entry, Tree, Value};
use granit_parser::{Event, Marker, Parser, ScalarStyle, Span, StructureStyle};

/// The reason why a text cannot be kept, with its line and column.
#[derive(Debug)]
pub(super) struct Refusal {
    pub(super) at: (u32, u32),
    pub(super) message: String,
    pub(super) help: &'static str,
}

/// Reads a document.
///
/// # Errors
///
/// YAML whose layout cannot be changed: anchors, aliases, tags, directives, and keys that take several lines.
pub(super) fn read(text: &str) -> Result<Tree, Refusal> {
    let mut reader = Reader { text, frames: Vec::new(), comments: Vec::new(), root: None };
    for event in Parser::new_from_str(text) {
        let (event, span) = event.map_err(|error| {
            refusal(*error.marker(), error.kind().to_string(), "write it in the usual form")
        })?;
        reader.event(event, span)?;
    }
    let root = reader.root.unwrap_or(Value::Scalar(Scalar::Line(String::new())));
    Ok(with_header(root))
}

/// The texts of all comments, sorted.
pub(super) fn comments(text: &str) -> Vec<String> {
    let events = Parser::new_from_str(text).map_while(Result::ok);
    let mut comments: Vec<String> = events.filter_map(|(event, _)| comment(&event)).collect();
    comments.sort();
    comments
}

fn comment(event: &Event<'_>) -> Option<String> {
    match event {
        Event::Comment(text, _) => Some(format!("#{}", text.trim_end())),
        _ => None,
    }
}

/// Takes the comments above the first empty line out of the first entry.
fn with_header(mut root: Value) -> Tree {
    let mut header = Vec::new();
    if let Value::Map(collection) | Value::List(collection) = &mut root
        && let Some(first) = collection.entries.first_mut()
        && let Some(last) = first.above.iter().rposition(|comment| comment.is_apart)
    {
        header = first.above.drain(..=last).collect();
    }
    Tree { header, root }
}

fn refusal(at: Marker, message: impl Into<String>, help: &'static str) -> Refusal {
    let number = |number| u32::try_from(number).unwrap_or(u32::MAX);
    Refusal { at: (number(at.line()), number(at.col() + 1)), message: message.into(), help }
}

struct Reader<'t> {
    text: &'t str,
    /// The maps and lists around the next node, the outermost first.
    frames: Vec<Frame>,
    /// Comments on lines of their own that belong to no entry yet, with their columns.
    comments: Vec<(usize, Comment)>,
    root: Option<Value>,
}

/// A map or list that is not complete.
struct Frame {
    is_map: bool,
    start: Marker,
    collection: Collection,
    /// The comments above it, if it is an item.
    above: Vec<Comment>,
    /// The key whose value is next.
    key: Option<Key>,
    /// Whether entries need lines of their own: there are comments inside brackets, or texts on several lines.
    is_broken: bool,
    /// The first and last line of the last entry.
    last: (usize, usize),
}

struct Key {
    above: Vec<Comment>,
    name: Scalar,
    line: usize,
    beside: Option<String>,
}

impl Reader<'_> {
    fn event(&mut self, event: Event<'_>, span: Span) -> Result<(), Refusal> {
        let has_name = event.is_node() && event.anchor_id().is_some();
        if has_name || matches!(event, Event::Alias(_)) {
            let help = "write the value itself in each place";
            return Err(refusal(span.start, "an anchor or alias cannot be formatted", help));
        }
        match event {
            Event::Comment(..) => {
                let text = comment(&event).unwrap_or_default();
                self.comment(text, span);
            }
            Event::DocumentStart(_, Some(_)) => {
                return Err(refusal(span.start, "a directive cannot be formatted", "leave it out"));
            }
            Event::MappingStart(style, ..) => self.open(true, style, span),
            Event::SequenceStart(style, ..) => self.open(false, style, span),
            Event::MappingEnd | Event::SequenceEnd => return self.close(span),
            Event::Scalar(value, style, ..) => {
                let source = span.slice(self.text).unwrap_or_default();
                let scalar = Scalar::of(&value, style, source, span.start.col());
                let lines = source.trim_end().matches('\n').count();
                let is_block = matches!(style, ScalarStyle::Literal | ScalarStyle::Folded);
                let first = if is_block { span.start.line() - 1 } else { span.start.line() };
                return self.node(
                    Value::Scalar(scalar),
                    Vec::new(),
                    (first, span.start.line() + lines),
                    span.start,
                );
            }
            _ => {}
        }
        Ok(())
    }

    fn open(&mut self, is_map: bool, style: StructureStyle, span: Span) {
        let is_flow = style == StructureStyle::Flow;
        // Those above the first key of a map stay with that key, unless the map is an item itself.
        let is_item = self.frames.last().is_some_and(|frame| !frame.is_map);
        let above = if is_item || (is_flow && !self.frames.is_empty()) { self.take() } else { Vec::new() };
        self.frames.push(Frame {
            is_map,
            start: span.start,
            collection: Collection { is_flow, ..Collection::default() },
            above,
            key: None,
            is_broken: false,
            last: (0, 0),
        });
    }

    fn close(&mut self, span: Span) -> Result<(), Refusal> {
        let Some(mut frame) = self.frames.pop() else { return Ok(()) };
        let is_flow = frame.collection.is_flow;
        // What is indented more than the entries around the map or list is inside of it.
        let outer = self.frames.last().map(|outer| outer.start.col());
        let inside = if is_flow {
            self.comments.len()
        } else {
            self.comments
                .iter()
                .rposition(|(at, _)| outer.is_none_or(|outer| *at > outer))
                .map_or(0, |last| last + 1)
        };
        frame.collection.below = self.comments.drain(..inside).map(|(_, comment)| comment).collect();
        let mut above = std::mem::take(&mut frame.above);
        if frame.collection.entries.is_empty() {
            above.append(&mut frame.collection.below);
        } else {
            frame.collection.is_flow &= !frame.is_broken && frame.collection.below.is_empty();
        }
        let lines = (frame.start.line(), if is_flow { span.start.line() } else { 0 });
        let value = if frame.is_map { Value::Map } else { Value::List }(frame.collection);
        self.node(value, above, lines, frame.start)
    }

    /// Adds a complete node with the comments above it.
    fn node(
        &mut self,
        value: Value,
        mut above: Vec<Comment>,
        lines: (usize, usize),
        at: Marker,
    ) -> Result<(), Refusal> {
        let is_scalar = matches!(value, Value::Scalar(_));
        if is_scalar {
            above.extend(self.take());
        }
        let Some(frame) = self.frames.last_mut() else {
            self.root = Some(value);
            return Ok(());
        };
        frame.is_broken |= match &value {
            Value::Scalar(scalar) => scalar.line().is_none(),
            value => value.is_block(),
        };
        if !frame.is_map {
            frame.collection.entries.push(Entry { above, key: None, value, beside: None });
            frame.last = lines;
            return Ok(());
        }
        let Some(Key { above: mut all, name, line, mut beside }) = frame.key.take() else {
            let Value::Scalar(name @ Scalar::Line(_)) = value else {
                let help = "write the key on one line, without brackets";
                return Err(refusal(at, "a key that is no text on one line cannot be formatted", help));
            };
            frame.key = Some(Key { above, name, line: lines.0, beside: None });
            return Ok(());
        };
        // Beside a value in a line below the key, the comment would be read as part of the text, or be another one.
        if lines.0 > line && !value.is_block() && !matches!(value, Value::Scalar(Scalar::Block { .. })) {
            all.extend(beside.take().map(|text| Comment { text, is_apart: false }));
        }
        all.append(&mut above);
        frame.last = (line, lines.1);
        frame.collection.entries.push(Entry { above: all, key: Some(name), value, beside });
        Ok(())
    }

    fn comment(&mut self, text: String, span: Span) {
        let start = span.start.byte_offset().unwrap_or_default();
        let before = self.text[..start].rsplit('\n').next().unwrap_or_default();
        if let Some(frame) = self.frames.last_mut() {
            frame.is_broken |= frame.collection.is_flow;
        }
        if !before.trim().is_empty() && self.put_beside(&text, span.start.line()) {
            return;
        }
        let after = self.text[start..].lines().nth(1);
        let is_apart = after.is_some_and(|line| line.trim().is_empty());
        self.comments.push((span.start.col(), Comment { text, is_apart }));
    }

    /// Adds a comment to the key or entry in its line. Returns whether there is one without a comment.
    fn put_beside(&mut self, text: &str, line: usize) -> bool {
        let Some(frame) = self.frames.last_mut() else { return false };
        let place = match (&mut frame.key, frame.collection.entries.last_mut()) {
            (Some(key), _) if key.line == line => &mut key.beside,
            (None, Some(entry))
                if [frame.last.0, frame.last.1].contains(&line) && !entry.value.is_block() =>
            {
                &mut entry.beside
            }
            _ => return false,
        };
        if place.is_some() {
            return false;
        }
        *place = Some(text.to_owned());
        true
    }

    fn take(&mut self) -> Vec<Comment> {
        self.comments.drain(..).map(|(_, comment)| comment).collect()
    }
}
