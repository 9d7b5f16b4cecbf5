//! A quick start without an account: it starts the mock server, and uses the client as an integration does.
//!
//! ```sh
//! cargo run -p canva-connect-mock --example quick_start
//! ```
//!
//! Open the URL that it prints, and allow the access. With `-- --allow` it does so itself.

use canva_connect::assets::AssetUploadMetadata;
use canva_connect::exports::{CreateDesignExportJobRequest, ExportFormat, PdfExportFormat};
use canva_connect::session::Integration;
use canva_connect::{Body, Client};
use canva_connect_mock::MockCanva;
use indicatif::{ProgressBar, ProgressStyle};
use std::error::Error;
use tokio::io::{AsyncBufReadExt, AsyncWriteExt, BufReader};
use tokio::net::TcpListener;

/// A picture of 64 by 64 pixels.
const PICTURE: &[u8] = include_bytes!("../src/samples/sample.jpg");

#[tokio::main]
async fn main() -> Result<(), Box<dyn Error>> {
    let allows = std::env::args().any(|argument| argument == "--allow");
    let mock = MockCanva::start().await;
    println!("The mock server runs at {}. Its page shows each request.\n", mock.url());

    // With Canva's own servers, leave out the base URL, and take the ID and the secret of your integration.
    let client = Client::builder().base_url(mock.base_url()).build()?;
    let integration = Integration::new(mock.client_id(), mock.client_secret()).with_client(client);
    let canva = log_in(&mock, &integration, allows).await?;

    let bar = ProgressBar::new(PICTURE.len() as u64);
    bar.set_style(ProgressStyle::with_template("Uploading {bar:30} {bytes}/{total_bytes}")?);
    let shown = bar.clone();
    let file = Body::from(PICTURE.to_vec()).on_progress(move |sent| shown.set_position(sent.bytes));
    let upload = canva.create_asset_upload_job(AssetUploadMetadata::new("Lighthouse"), file);
    let asset = upload.send_and_wait().await?;
    bar.finish();
    println!("Asset {}: {:?}, tags {:?}", asset.id, asset.name, asset.tags);

    let folder = std::env::temp_dir();
    if let Some(thumbnail) = asset.thumbnail {
        let path = folder.join("canva-quick-start-thumbnail.jpg");
        let bytes = canva.download(&thumbnail.url).to_file(&path).await?;
        println!("Thumbnail: {bytes} bytes in {}", path.display());
    }

    let design = canva.list_designs().items().try_next().await?.ok_or("there is no design")?;
    println!("Design {}: {}", design.id, design.title.unwrap_or_default());
    let pdf = ExportFormat::Pdf(PdfExportFormat::new());
    let export = canva.create_design_export_job(CreateDesignExportJobRequest::new(design.id, pdf));
    for url in export.send_and_wait().await? {
        let path = folder.join("canva-quick-start-design.pdf");
        let bytes = canva.download(&url).to_file(&path).await?;
        println!("Export: {bytes} bytes in {}", path.display());
    }
    Ok(())
}

/// Has the user log in, and waits for the callback.
async fn log_in(mock: &MockCanva, integration: &Integration, allows: bool) -> Result<Client, Box<dyn Error>> {
    let listener = TcpListener::bind("127.0.0.1:0").await?;
    let redirect = format!("http://{}/callback", listener.local_addr()?);
    let login = integration.login(["asset:read", "asset:write", "design:content:read", "design:meta:read"]);
    let login = login.redirect_uri(redirect).start()?;
    let query = login.url().split_once('?').map_or("", |(_, query)| query);
    let url = format!("{}?{query}", mock.authorization_url());
    let callback = if allows {
        mock.authorize(&url)?
    } else {
        println!("Open this URL in a browser, and allow the access:\n{url}\n");
        callback(&listener).await?
    };
    let tokens = login.finish(integration, &callback).await?;
    Ok(integration.client_with(&tokens))
}

/// Waits for the browser to come back.
async fn callback(listener: &TcpListener) -> Result<String, Box<dyn Error>> {
    loop {
        let (mut stream, _) = listener.accept().await?;
        let mut line = String::new();
        BufReader::new(&mut stream).read_line(&mut line).await?;
        let path = line.split(' ').nth(1).unwrap_or_default().to_owned();
        let is_callback = path.starts_with("/callback?");
        let text = if is_callback { "You are logged in. Go back to the terminal." } else { "Not here." };
        let status = if is_callback { "200 OK" } else { "404 Not Found" };
        let response = format!(
            "HTTP/1.1 {status}\r\ncontent-type: text/plain\r\ncontent-length: {}\r\nconnection: close\r\n\r\n{text}",
            text.len()
        );
        stream.write_all(response.as_bytes()).await?;
        if is_callback {
            return Ok(path);
        }
    }
}
