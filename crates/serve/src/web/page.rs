//! The page's files: embedded, or from a folder; without either a page that
//! says how to get it.

use super::App;
use super::guard::Tongue;
use super::refusal::Refusal;
use axum::extract::State;
use axum::http::{Method, StatusCode, Uri, header};
use axum::response::{IntoResponse, Response};
use std::borrow::Cow;
use std::path::{Component, Path};

#[cfg(feature = "page")]
#[derive(rust_embed::RustEmbed)]
#[folder = "../../web/dist"]
struct Embedded;

#[cfg(feature = "page")]
fn embedded(name: &str) -> Option<Cow<'static, [u8]>> {
    Embedded::get(name).map(|file| file.data)
}

#[cfg(not(feature = "page"))]
fn embedded(_: &str) -> Option<Cow<'static, [u8]>> {
    None
}

fn found(app: &App, name: &str) -> Option<Cow<'static, [u8]>> {
    let plain = Path::new(name).components().all(|part| matches!(part, Component::Normal(_)));
    match &app.setup.page {
        _ if !plain => None,
        Some(folder) => {
            let path = folder.join(name);
            path.is_file().then(|| std::fs::read(path).ok().map(Cow::Owned)).flatten()
        }
        None => embedded(name),
    }
}

/// Every address that is no file of the page is one of its views.
pub async fn file(State(app): State<App>, method: Method, uri: Uri, tongue: Tongue) -> Response {
    let path = uri.path();
    if path.starts_with("/api/") {
        return Refusal::absent().into_response();
    }
    if !matches!(method, Method::GET | Method::HEAD) {
        return StatusCode::METHOD_NOT_ALLOWED.into_response();
    }
    let name = path.trim_start_matches('/').to_owned();
    let language = tongue.0;
    let answer = app.aside(move |app| {
        if let Some(bytes) = found(app, &name).filter(|_| !name.is_empty()) {
            return Ok((kind(&name), bytes));
        }
        if name.starts_with("assets/") {
            return Err(Refusal::absent());
        }
        Ok(("text/html; charset=utf-8", found(app, "index.html").unwrap_or_else(|| missing(language))))
    });
    match answer.await {
        Ok((kind, bytes)) => ([(header::CONTENT_TYPE, kind)], bytes.into_owned()).into_response(),
        Err(refusal) => refusal.into_response(),
    }
}

fn missing(language: rearguard_words::Language) -> Cow<'static, [u8]> {
    let word = |id: &str| language.word(id);
    let text = format!(
        "<!doctype html><html lang=\"{}\"><meta charset=\"utf-8\"><title>Rearguard</title><h1>Rearguard</h1><p>{}</p><p>{}</p></html>",
        language.tag(),
        word("serve-no-page"),
        word("serve-no-page-help")
    );
    Cow::Owned(text.into_bytes())
}

fn kind(name: &str) -> &'static str {
    match name.rsplit('.').next().unwrap_or_default() {
        "html" => "text/html; charset=utf-8",
        "js" | "mjs" => "text/javascript; charset=utf-8",
        "css" => "text/css; charset=utf-8",
        "svg" => "image/svg+xml",
        "json" | "geojson" | "map" => "application/json",
        "woff2" => "font/woff2",
        "png" => "image/png",
        "ico" => "image/x-icon",
        "webmanifest" => "application/manifest+json",
        "txt" => "text/plain; charset=utf-8",
        _ => "application/octet-stream",
    }
}
