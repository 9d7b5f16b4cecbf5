//! Creates a design, resizes a copy of it, and imports a file, with the errors of each.
//!
//! ```sh
//! export CANVA_TOKEN=…
//! cargo run --example create_resize_import -- slides.pptx
//! ```
//!
//! The token needs the scopes `design:content:read` and `design:content:write`.

use canva_connect::designs::{
    CustomDesignTypeInput, Design, DesignSummary, PresetDesignTypeInput, PresetDesignTypeName,
    TypeAndAssetCreateDesignRequest,
};
use canva_connect::errors::ErrorCode;
use canva_connect::imports::{DesignImportErrorCode, DesignImportMetadata};
use canva_connect::resizes::{CreateDesignResizeJobRequest, DesignResizeErrorCode};
use canva_connect::{Body, Client, WaitError};
use std::error::Error;
use std::path::Path;
use std::process::ExitCode;

type Fallible<T> = Result<T, Box<dyn Error>>;

#[tokio::main(flavor = "current_thread")]
async fn main() -> ExitCode {
    match run().await {
        Ok(()) => ExitCode::SUCCESS,
        Err(error) => {
            eprintln!("{error}");
            ExitCode::FAILURE
        }
    }
}

async fn run() -> Fallible<()> {
    let path = std::env::args().nth(1).ok_or("usage: create_resize_import FILE")?;
    let canva = Client::from_env()?;
    let design = create(&canva, "Lighthouse tours").await?;
    println!("created {}: {}", design.id, design.urls.edit_url);
    let resized = resize(&canva, &design.id).await?;
    println!("resized as {}", resized.id);
    for design in import(&canva, Path::new(&path)).await? {
        println!("imported {}: {}", design.id, design.title.as_deref().unwrap_or("(untitled)"));
    }
    Ok(())
}

/// A call that fails has an `Error`, with the code that the API reports.
async fn create(canva: &Client, title: &str) -> Fallible<Design> {
    let presentation = PresetDesignTypeInput::new(PresetDesignTypeName::Presentation);
    let request = TypeAndAssetCreateDesignRequest::new().design_type(presentation).title(title);
    match canva.create_design(request).send().await {
        Ok(response) => Ok(response.design),
        Err(error) => Err(match error.code() {
            Some(ErrorCode::MissingScope) => "the token needs the scope design:content:write".into(),
            Some(ErrorCode::QuotaExceeded) => "the user cannot create more designs".into(),
            _ => error.into(),
        }),
    }
}

/// A job that fails has a `WaitError::Failed`, with an error of its own type.
async fn resize(canva: &Client, design: &str) -> Fallible<DesignSummary> {
    let request = CreateDesignResizeJobRequest::new(design, CustomDesignTypeInput::new(1080, 1920));
    match canva.create_design_resize_job(request).send_and_wait().await {
        Ok(result) => Ok(result.design),
        Err(WaitError::Failed(failure)) => {
            let error = failure.error.ok_or("resizing failed")?;
            Err(match error.code {
                DesignResizeErrorCode::TrialQuotaExceeded => {
                    "the user has used up the trial of resizing".to_owned()
                }
                code => format!("resizing failed: {}: {}", code.as_str(), error.message),
            })?
        }
        Err(error) => Err(error)?,
    }
}

async fn import(canva: &Client, path: &Path) -> Fallible<Vec<DesignSummary>> {
    let title = path.file_stem().unwrap_or_default().to_string_lossy();
    let file = Body::from_file(path).await?;
    let import = canva.create_design_import_job(DesignImportMetadata::new(title), file);
    match import.send_and_wait().await {
        Ok(result) => Ok(result.designs),
        Err(WaitError::Failed(failure)) => {
            let error = failure.error.ok_or("the import failed")?;
            Err(match error.code {
                DesignImportErrorCode::InvalidFile => {
                    format!("{} cannot be imported: {}", path.display(), error.message)
                }
                DesignImportErrorCode::DuplicateImport => {
                    "the same file is being imported already".to_owned()
                }
                DesignImportErrorCode::DesignCreationThrottled
                | DesignImportErrorCode::DesignImportThrottled => {
                    "too many imports: try again later".to_owned()
                }
                code => format!("the import failed: {}: {}", code.as_str(), error.message),
            })?
        }
        // The job goes on: `get_design_import_job` with this ID finds its result.
        Err(WaitError::TimedOut(timeout)) => Err(timeout)?,
        Err(WaitError::Call(error)) => Err(error)?,
        Err(error) => Err(error)?,
    }
}
