//! Files that responses link to: signed URLs that expire, and contents of the right type.

use crate::api::{Api, Shape, Ty};
use serde_json::Value;
use sha2::{Digest, Sha256};
use std::fmt::Write as _;

/// Writes and checks the URLs of files.
#[derive(Debug)]
pub(crate) struct Links {
    /// The URL of the server.
    pub(crate) base: String,
    /// The key of signatures.
    pub(crate) secret: u64,
}

/// A file that a URL names.
#[derive(Debug, PartialEq, Eq)]
pub(crate) struct Named {
    /// The ID of the item or job that has it.
    pub(crate) id: String,
    pub(crate) extension: String,
    pub(crate) width: u32,
    pub(crate) height: u32,
}

/// The path below which files are.
pub(crate) const FOLDER: &str = "/__files/";

/// The extensions of the files that can be made, and their media types.
const TYPES: &[(&str, &str)] = &[
    ("png", "image/png"),
    ("jpg", "image/jpeg"),
    ("gif", "image/gif"),
    ("pdf", "application/pdf"),
    ("mp4", "video/mp4"),
    ("pptx", "application/vnd.openxmlformats-officedocument.presentationml.presentation"),
    ("zip", "application/zip"),
    ("html", "text/html; charset=utf-8"),
    ("csv", "text/csv; charset=utf-8"),
];

impl Links {
    /// Replaces the URLs of files in a response by ones of this server. Without an extension, files have that of the URL
    /// in the example.
    pub(crate) fn replace(&self, api: &Api, body: &mut Value, ty: &Ty, extension: Option<&str>, now: u64) {
        self.walk(api, body, ty, ("", extension), now);
    }

    fn walk(&self, api: &Api, value: &mut Value, ty: &Ty, (id, wished): (&str, Option<&str>), now: u64) {
        match ty {
            Ty::List { list } => {
                for item in value.as_array_mut().into_iter().flatten() {
                    self.walk(api, item, list, (id, wished), now);
                }
            }
            Ty::Map { map } => {
                for item in value.as_object_mut().into_iter().flat_map(|entries| entries.values_mut()) {
                    self.walk(api, item, map, (id, wished), now);
                }
            }
            Ty::Scalar(_) => {}
            Ty::Named(index) => match &api.types[*index].shape {
                Shape::Enum { .. } => {}
                Shape::Union { tag, variants } => {
                    let found = value.get(tag).and_then(Value::as_str);
                    let variant = variants.iter().find(|variant| found == Some(&variant.value));
                    if let Some(ty) = variant.and_then(|variant| variant.ty) {
                        self.walk(api, value, &Ty::Named(ty), (id, wished), now);
                    }
                }
                Shape::Struct { fields } => {
                    let own = value.get("id").and_then(Value::as_str).map(str::to_owned);
                    let id = own.as_deref().unwrap_or(id);
                    let number = |name: &str| {
                        value.get(name).and_then(Value::as_u64).and_then(|it| u32::try_from(it).ok())
                    };
                    let size = (number("width").unwrap_or(64), number("height").unwrap_or(64));
                    for field in fields {
                        let Some(inner) = value.get_mut(&field.name) else { continue };
                        match (field.download, inner) {
                            (Some(seconds), Value::String(url)) => {
                                *url = self.url(url, id, wished, (size, 0), now + u64::from(seconds) * 1000);
                            }
                            (Some(seconds), Value::Array(urls)) => {
                                for (index, url) in urls.iter_mut().enumerate() {
                                    let old = url.as_str().unwrap_or_default();
                                    let expires = now + u64::from(seconds) * 1000;
                                    *url = self.url(old, id, wished, (size, index), expires).into();
                                }
                            }
                            (_, inner) => self.walk(api, inner, &field.ty, (id, wished), now),
                        }
                    }
                }
            },
        }
    }

    fn url(
        &self,
        example: &str,
        id: &str,
        wished: Option<&str>,
        ((width, height), index): ((u32, u32), usize),
        expires: u64,
    ) -> String {
        let own = example.split(['?', '#']).next().and_then(|path| path.rsplit_once('.'));
        let own = own.and_then(|(_, extension)| known(extension));
        let extension = wished.or(own).unwrap_or("png");
        let id = if id.is_empty() { "file" } else { id };
        let id = percent_encoding::utf8_percent_encode(id, percent_encoding::NON_ALPHANUMERIC);
        let name = format!("{id}/{index}-{width}x{height}.{extension}");
        let signature = self.signature(&name, expires);
        format!("{}{FOLDER}{name}?expires={expires}&signature={signature}", self.base)
    }

    fn signature(&self, name: &str, expires: u64) -> String {
        let digest = Sha256::digest(format!("{}\n{expires}\n{name}", self.secret));
        digest[..12].iter().fold(String::new(), |mut text, byte| {
            _ = write!(text, "{byte:02x}");
            text
        })
    }

    /// The file of a URL that this server has made. None if the URL is forged or has expired.
    pub(crate) fn open(&self, name: &str, query: &str, now: u64) -> Option<Named> {
        let parameter = |wanted: &str| {
            form_urlencoded::parse(query.as_bytes()).find(|(name, _)| name == wanted).map(|(_, it)| it)
        };
        let expires: u64 = parameter("expires")?.parse().ok()?;
        if expires <= now || parameter("signature")? != self.signature(name, expires) {
            return None;
        }
        let (id, rest) = name.split_once('/')?;
        let (rest, extension) = rest.rsplit_once('.')?;
        let (width, height) = rest.split_once('-')?.1.split_once('x')?;
        Some(Named {
            id: percent_encoding::percent_decode_str(id).decode_utf8().ok()?.into_owned(),
            extension: extension.to_owned(),
            width: width.parse().ok()?,
            height: height.parse().ok()?,
        })
    }
}

/// The media type of an extension.
pub(crate) fn media_type(extension: &str) -> &'static str {
    let known = TYPES.iter().find(|(known, _)| *known == extension);
    known.map_or("application/octet-stream", |(_, media)| media)
}

/// The media type of a content, by its first bytes.
pub(crate) fn sniffed(start: &[u8]) -> Option<&'static str> {
    let signatures: [(&[u8], &str); 3] =
        [(b"\x89PNG\r\n", "png"), (b"\xff\xd8\xff", "jpg"), (b"GIF8", "gif")];
    let found = signatures.iter().find(|(signature, _)| start.starts_with(signature));
    found.map(|(_, extension)| media_type(extension))
}

fn known(extension: &str) -> Option<&'static str> {
    let extension = extension.to_ascii_lowercase();
    let same = |wanted: &str| TYPES.iter().find(|(known, _)| *known == wanted).map(|(known, _)| *known);
    same(if extension == "jpeg" { "jpg" } else { &extension })
}

/// The extension that a request asks for: the first of its values that is one, or begins with one, as in `html_bundle`.
pub(crate) fn extension(request: &Value) -> Option<&'static str> {
    match request {
        Value::String(text) => match text.split_once('_') {
            Some((_, "bundle")) => Some("zip"),
            Some((start, _)) => known(start),
            None => known(text),
        },
        Value::Array(items) => items.iter().find_map(extension),
        Value::Object(entries) => entries.values().find_map(extension),
        _ => None,
    }
}

/// The content of a file.
pub(crate) fn content(file: &Named) -> Vec<u8> {
    match file.extension.as_str() {
        "png" => png(file),
        "jpg" => include_bytes!("samples/sample.jpg").to_vec(),
        "gif" => include_bytes!("samples/sample.gif").to_vec(),
        "pdf" => include_bytes!("samples/sample.pdf").to_vec(),
        "mp4" => include_bytes!("samples/sample.mp4").to_vec(),
        "pptx" => include_bytes!("samples/sample.pptx").to_vec(),
        "zip" => include_bytes!("samples/sample.zip").to_vec(),
        "csv" => b"Place,Visitors\nLighthouse,42\n".to_vec(),
        _ => b"<!doctype html><title>Mock</title><p>A page of the mock server.</p>\n".to_vec(),
    }
}

/// The most pixels on a side of a picture.
const SIDE: u32 = 1024;

/// A picture in one color, which follows from the ID.
fn png(file: &Named) -> Vec<u8> {
    let color = &Sha256::digest(&file.id)[..3];
    let (width, height) = (file.width.clamp(1, SIDE), file.height.clamp(1, SIDE));
    let mut bytes = Vec::new();
    let mut encoder = png::Encoder::new(&mut bytes, width, height);
    encoder.set_color(png::ColorType::Indexed);
    encoder.set_palette(color.to_vec());
    let pixels = vec![0; width as usize * height as usize];
    let written = encoder.write_header().and_then(|mut writer| writer.write_image_data(&pixels));
    written.expect("a picture in memory can be written");
    bytes
}
