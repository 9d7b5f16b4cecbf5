//! The command `lsp`: a language server on standard input and output.
//!
//! `lsp-server` reads and writes messages, and `lsp-types` has their content; both are those of rust-analyzer. The loop is
//! our own, so that a malformed message does not end it, and several changes in a row are checked once.

mod uri;

use generator::editor::{Edits, Folder};
use generator::load::API_FILE;
use lsp_server::{ErrorCode, Message, Notification, Request, RequestId, Response};
use lsp_types::notification::{self, Notification as _};
use lsp_types::request::{self, Request as _};
use lsp_types::{
    CodeAction, CodeActionKind, CodeActionOptions, CodeActionOrCommand, CodeActionProviderCapability,
    CompletionOptions, DocumentSymbolResponse, GotoDefinitionResponse, Hover, HoverContents,
    HoverProviderCapability, Location, MarkupContent, MarkupKind, OneOf, PrepareRenameResponse,
    PublishDiagnosticsParams, RenameOptions, RenameParams, ServerCapabilities, TextDocumentPositionParams,
    TextDocumentSyncCapability, TextDocumentSyncKind, Uri, WorkDoneProgressOptions, WorkspaceEdit,
};
use serde::Serialize;
use serde::de::DeserializeOwned;
use serde_json::{Value, json};
use std::collections::{BTreeMap, BTreeSet};
use std::io::{self, BufReader, Write};
use std::panic::{AssertUnwindSafe, catch_unwind};
use std::path::{Path, PathBuf};
use std::process::ExitCode;
use std::sync::mpsc::{Receiver, channel};
use std::thread;
use uri::{path_of, uri_of};

/// Serves an editor until it ends the session.
pub(crate) fn serve() -> io::Result<ExitCode> {
    let messages = messages();
    let mut server = Server::default();
    while let Ok(message) = messages.recv() {
        // All messages that are there already come before the next check.
        for message in std::iter::once(message).chain(messages.try_iter()) {
            if let Some(code) = server.take(message)? {
                return Ok(code);
            }
        }
        server.publish()?;
    }
    Ok(ExitCode::from(u8::from(!server.is_shut_down)))
}

/// The messages of the editor. Those that are malformed are skipped.
fn messages() -> Receiver<Message> {
    let (sender, receiver) = channel();
    thread::spawn(move || {
        let mut input = BufReader::new(io::stdin());
        loop {
            match Message::read(&mut input) {
                Ok(Some(message)) => {
                    if sender.send(message).is_err() {
                        return;
                    }
                }
                Err(error) if error.kind() == io::ErrorKind::InvalidData => {
                    // If stderr is closed too, nobody can be told.
                    let _ = writeln!(io::stderr(), "a message of the editor is malformed, and skipped");
                }
                _ => return,
            }
        }
    });
    receiver
}

#[derive(Default)]
struct Server {
    is_initialized: bool,
    is_shut_down: bool,
    /// The texts of open files, and their versions and names in the editor.
    open: BTreeMap<PathBuf, String>,
    versions: BTreeMap<PathBuf, i32>,
    uris: BTreeMap<PathBuf, Uri>,
    folders: BTreeMap<PathBuf, Folder>,
    /// Folders with changes that are not checked yet.
    changed: BTreeSet<PathBuf>,
    /// Files whose errors the editor shows.
    shown: BTreeSet<PathBuf>,
}

impl Server {
    /// Handles a message. Returns the exit code after the last one.
    fn take(&mut self, message: Message) -> io::Result<Option<ExitCode>> {
        match message {
            Message::Request(request) => {
                let id = request.id.clone();
                let response = catch_unwind(AssertUnwindSafe(|| self.respond(request)));
                let response = response.unwrap_or_else(|_| {
                    Response::new_err(id, ErrorCode::InternalError as i32, "the server has a bug".to_owned())
                });
                send(&response.into())?;
            }
            Message::Notification(exit) if exit.method == notification::Exit::METHOD => {
                return Ok(Some(ExitCode::from(u8::from(!self.is_shut_down))));
            }
            Message::Notification(notification) => self.notice(notification),
            Message::Response(_) => {}
        }
        Ok(None)
    }

    fn notice(&mut self, notification: Notification) {
        let Notification { method, params } = notification;
        match method.as_str() {
            notification::DidOpenTextDocument::METHOD => {
                if let Some(it) = params_of::<notification::DidOpenTextDocument>(params) {
                    let document = it.text_document;
                    self.set(document.uri, Some((document.text, document.version)));
                }
            }
            notification::DidChangeTextDocument::METHOD => {
                if let Some(mut it) = params_of::<notification::DidChangeTextDocument>(params)
                    && let Some(change) = it.content_changes.pop()
                {
                    self.set(it.text_document.uri, Some((change.text, it.text_document.version)));
                }
            }
            notification::DidCloseTextDocument::METHOD => {
                if let Some(it) = params_of::<notification::DidCloseTextDocument>(params) {
                    self.set(it.text_document.uri, None);
                }
            }
            notification::DidSaveTextDocument::METHOD | notification::DidChangeWatchedFiles::METHOD => {
                self.changed.extend(self.folders.keys().cloned());
            }
            _ => {}
        }
    }

    /// Sets the text of an open file, and its version; `None` closes it.
    fn set(&mut self, uri: Uri, text: Option<(String, i32)>) {
        let Some(path) = path_of(&uri) else { return };
        let Some(folder) = path.parent().map(Path::to_owned) else { return };
        match text {
            Some((text, version)) => {
                self.open.insert(path.clone(), text);
                self.versions.insert(path.clone(), version);
            }
            None => {
                self.open.remove(&path);
                self.versions.remove(&path);
            }
        }
        self.uris.insert(path, uri);
        let api = folder.join(API_FILE);
        if api.is_file() || self.open.contains_key(&api) {
            self.changed.insert(folder);
        }
    }

    /// Checks a folder, if it has changed.
    fn folder(&mut self, path: &Path) -> Option<&Folder> {
        let folder = path.parent()?;
        if self.changed.remove(folder) {
            let (before, uris) = (self.folders.remove(folder), &self.uris);
            let uri = |path: &Path| uris.get(path).cloned().or_else(|| uri_of(path));
            match Folder::read(folder, &self.open, uri, before) {
                Ok(read) => _ = self.folders.insert(folder.to_owned(), read),
                Err(error) => _ = writeln!(io::stderr(), "{error}"),
            }
        }
        self.folders.get(folder)
    }

    /// Sends the errors of all folders with changes.
    fn publish(&mut self) -> io::Result<()> {
        for folder in self.changed.clone() {
            let checked = catch_unwind(AssertUnwindSafe(|| {
                let folder = self.folder(&folder.join(API_FILE))?;
                let files: Vec<PathBuf> = folder.files().map(Path::to_owned).collect();
                Some((files, folder.problems().to_vec()))
            }));
            self.changed.remove(&folder);
            let Ok(Some((files, problems))) = checked else { continue };
            let mut by_file: BTreeMap<PathBuf, Vec<_>> =
                files.into_iter().map(|file| (file, Vec::new())).collect();
            for problem in problems {
                by_file.entry(problem.path).or_default().push(problem.diagnostic);
            }
            // Those of a file that is gone go too.
            let gone = self.shown.iter().filter(|path| path.parent() == Some(&folder));
            gone.for_each(|path| _ = by_file.entry(path.clone()).or_default());
            for (path, diagnostics) in by_file {
                let is_shown = !diagnostics.is_empty();
                let was_shown =
                    if is_shown { !self.shown.insert(path.clone()) } else { self.shown.remove(&path) };
                let Some(uri) =
                    self.uri(&path).filter(|_| is_shown || was_shown || self.open.contains_key(&path))
                else {
                    continue;
                };
                let params =
                    PublishDiagnosticsParams::new(uri, diagnostics, self.versions.get(&path).copied());
                send(&Notification::new(notification::PublishDiagnostics::METHOD.to_owned(), params).into())?;
            }
        }
        Ok(())
    }

    fn uri(&self, path: &Path) -> Option<Uri> {
        self.uris.get(path).cloned().or_else(|| uri_of(path))
    }

    fn respond(&mut self, request: Request) -> Response {
        let Request { id, method, params } = request;
        match method.as_str() {
            request::Initialize::METHOD if !self.is_initialized => {
                self.is_initialized = true;
                let server = json!({"name": "generator", "version": env!("CARGO_PKG_VERSION")});
                Response::new_ok(id, json!({"capabilities": capabilities(), "serverInfo": server}))
            }
            _ if !self.is_initialized => {
                error(id, ErrorCode::ServerNotInitialized, "the session is not initialized")
            }
            request::Shutdown::METHOD => {
                self.is_shut_down = true;
                Response::new_ok(id, Value::Null)
            }
            _ if self.is_shut_down => error(id, ErrorCode::InvalidRequest, "the session is shut down"),
            request::HoverRequest::METHOD => answer::<request::HoverRequest>(id, params, |it| {
                let at = it.text_document_position_params;
                let path = path_of(&at.text_document.uri)?;
                let (value, range) = self.folder(&path)?.hover(&path, at.position)?;
                let contents = HoverContents::Markup(MarkupContent { kind: MarkupKind::Markdown, value });
                Some(Hover { contents, range: Some(range) })
            }),
            request::Completion::METHOD => answer::<request::Completion>(id, params, |it| {
                let at = it.text_document_position;
                let path = path_of(&at.text_document.uri)?;
                Some(self.folder(&path)?.complete(&path, at.position).into())
            }),
            request::GotoDefinition::METHOD => answer::<request::GotoDefinition>(id, params, |it| {
                let places = self.places(&it.text_document_position_params, true)?;
                Some(GotoDefinitionResponse::Array(places))
            }),
            request::References::METHOD => answer::<request::References>(id, params, |it| {
                let at = it.text_document_position;
                let mut places = self.places(&at, false)?;
                if !it.context.include_declaration {
                    let declarations = self.places(&at, true)?;
                    places.retain(|place| !declarations.contains(place));
                }
                Some(places)
            }),
            request::PrepareRenameRequest::METHOD => {
                answer::<request::PrepareRenameRequest>(id, params, |at| {
                    let path = path_of(&at.text_document.uri)?;
                    let range = self.folder(&path)?.renamable(&path, at.position)?;
                    Some(PrepareRenameResponse::Range(range))
                })
            }
            request::Rename::METHOD => self.rename(id, params),
            request::DocumentSymbolRequest::METHOD => {
                answer::<request::DocumentSymbolRequest>(id, params, |it| {
                    let path = path_of(&it.text_document.uri)?;
                    Some(DocumentSymbolResponse::Nested(self.folder(&path)?.symbols(&path)))
                })
            }
            request::Formatting::METHOD => answer::<request::Formatting>(id, params, |it| {
                let path = path_of(&it.text_document.uri)?;
                Some(vec![self.folder(&path)?.format(&path)?])
            }),
            request::CodeActionRequest::METHOD => answer::<request::CodeActionRequest>(id, params, |it| {
                let path = path_of(&it.text_document.uri)?;
                let problems = self.folder(&path)?.problems().to_vec();
                let is_here =
                    |range: lsp_types::Range| range.start <= it.range.end && it.range.start <= range.end;
                let here = problems.into_iter().filter(|problem| {
                    problem.path == path && is_here(problem.diagnostic.range) && !problem.fix.is_empty()
                });
                Some(here.map(|problem| self.action(problem.fix, problem.diagnostic)).collect())
            }),
            _ => error(id, ErrorCode::MethodNotFound, "the server has no such method"),
        }
    }

    fn places(&mut self, at: &TextDocumentPositionParams, only_declaration: bool) -> Option<Vec<Location>> {
        let path = path_of(&at.text_document.uri)?;
        let places = self.folder(&path)?.places_at(&path, at.position, only_declaration);
        Some(
            places
                .into_iter()
                .filter_map(|(path, range)| Some(Location::new(self.uri(&path)?, range)))
                .collect(),
        )
    }

    fn rename(&mut self, id: RequestId, params: Value) -> Response {
        let Ok(it) = serde_json::from_value::<RenameParams>(params) else {
            return error(id, ErrorCode::InvalidParams, "the parameters are malformed");
        };
        let at = it.text_document_position;
        let path = path_of(&at.text_document.uri);
        let folder = path.as_ref().and_then(|path| self.folder(path));
        let Some((folder, path)) = folder.zip(path.as_ref()) else {
            return error(id, ErrorCode::InvalidParams, "the file is not part of a spec");
        };
        match folder.rename(path, at.position, &it.new_name) {
            Ok(edits) => Response::new_ok(id, self.edit(edits)),
            Err(reason) => error(id, ErrorCode::RequestFailed, &reason),
        }
    }

    fn edit(&self, edits: Edits) -> WorkspaceEdit {
        let changes = edits.into_iter().filter_map(|(path, edits)| Some((self.uri(&path)?, edits)));
        WorkspaceEdit::new(changes.collect())
    }

    fn action(&self, fix: Edits, diagnostic: lsp_types::Diagnostic) -> CodeActionOrCommand {
        let count = fix.values().map(Vec::len).sum::<usize>();
        let new = fix.values().flatten().next().map(|edit| edit.new_text.clone()).unwrap_or_default();
        let places = if count > 1 { format!(" in {count} places") } else { String::new() };
        CodeActionOrCommand::CodeAction(CodeAction {
            title: format!("Write `{new}`{places}"),
            kind: Some(CodeActionKind::QUICKFIX),
            diagnostics: Some(vec![diagnostic]),
            edit: Some(self.edit(fix)),
            is_preferred: Some(true),
            ..CodeAction::default()
        })
    }
}

fn capabilities() -> ServerCapabilities {
    let letters = ["[", "{", ",", "<", ".", "`", " "];
    let actions = CodeActionOptions {
        code_action_kinds: Some(vec![CodeActionKind::QUICKFIX]),
        ..CodeActionOptions::default()
    };
    let rename = RenameOptions {
        prepare_provider: Some(true),
        work_done_progress_options: WorkDoneProgressOptions::default(),
    };
    ServerCapabilities {
        text_document_sync: Some(TextDocumentSyncCapability::Kind(TextDocumentSyncKind::FULL)),
        hover_provider: Some(HoverProviderCapability::Simple(true)),
        completion_provider: Some(CompletionOptions {
            trigger_characters: Some(letters.map(str::to_owned).to_vec()),
            ..CompletionOptions::default()
        }),
        definition_provider: Some(OneOf::Left(true)),
        references_provider: Some(OneOf::Left(true)),
        rename_provider: Some(OneOf::Right(rename)),
        document_symbol_provider: Some(OneOf::Left(true)),
        document_formatting_provider: Some(OneOf::Left(true)),
        code_action_provider: Some(CodeActionProviderCapability::Options(actions)),
        ..ServerCapabilities::default()
    }
}

/// Responds with a result, or with nothing if there is none.
fn answer<R: request::Request>(
    id: RequestId,
    params: Value,
    result: impl FnOnce(R::Params) -> Option<<R::Result as Optional>::Some>,
) -> Response
where
    R::Result: Optional + Serialize,
{
    match serde_json::from_value(params) {
        Ok(params) => Response::new_ok(id, R::Result::of(result(params))),
        Err(reason) => error(id, ErrorCode::InvalidParams, &reason.to_string()),
    }
}

/// A result that may be nothing.
trait Optional {
    type Some;
    fn of(some: Option<Self::Some>) -> Self;
}

impl<T> Optional for Option<T> {
    type Some = T;
    fn of(some: Option<T>) -> Self {
        some
    }
}

fn error(id: RequestId, code: ErrorCode, message: &str) -> Response {
    Response::new_err(id, code as i32, message.to_owned())
}

fn params_of<N: notification::Notification>(params: Value) -> Option<N::Params>
where
    N::Params: DeserializeOwned,
{
    serde_json::from_value(params).ok()
}

fn send(message: &Message) -> io::Result<()> {
    message.write(&mut io::stdout().lock())
}
