//! The page's files: embedded, or from a folder; without either a page that
//! says how to get it.

use super::App;
use super::guard::{Tongue, session};
use super::missions::summary;
use super::refusal::Refusal;
use crate::store::MissionRow;
use axum::extract::State;
use axum::http::{HeaderMap, Method, StatusCode, Uri, header};
use axum::response::{IntoResponse, Response};
use rearguard_words::{Language, Message};
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
pub async fn file(State(app): State<App>, method: Method, uri: Uri, headers: HeaderMap, tongue: Tongue) -> Response {
    let path = uri.path();
    if path.starts_with("/api/") {
        return Refusal::absent().into_response();
    }
    if !matches!(method, Method::GET | Method::HEAD) {
        return StatusCode::METHOD_NOT_ALLOWED.into_response();
    }
    let name = path.trim_start_matches('/').to_owned();
    let inside = session(&app, &headers).is_some_and(|session| app.sessions.alive(&session));
    let answer = app.aside(move |app| {
        if let Some(bytes) = found(app, &name).filter(|_| !name.is_empty()) {
            return Ok((kind(&name), bytes));
        }
        if name.starts_with("assets/") {
            return Err(Refusal::absent());
        }
        match found(app, "index.html") {
            None if name == FALLBACK.0 => Ok((kind(&name), Cow::Borrowed(FALLBACK.1))),
            None => Ok((kind("index.html"), missing(app, tongue.0, inside)?)),
            Some(view) => Ok((kind("index.html"), view)),
        }
    });
    match answer.await {
        Ok((kind, bytes)) => ([(header::CONTENT_TYPE, kind)], bytes.into_owned()).into_response(),
        Err(refusal) => refusal.into_response(),
    }
}

/// Where there is no page: the link still logs in.
const FALLBACK: (&str, &[u8]) = ("fallback.js", include_bytes!("fallback.js"));

/// How to get the page; for whoever is logged in, the missions that are there.
fn missing(app: &App, language: Language, inside: bool) -> Result<Cow<'static, [u8]>, Refusal> {
    let word = |id: &str| language.word(id);
    let ways = ["serve-no-page-make", "serve-no-page-folder", "serve-no-page-lines"];
    let ways: String = ways.iter().map(|id| format!("<li>{}</li>", word(id))).collect();
    let missions = if inside { listed(app, language)? } else { String::new() };
    let text = format!(
        "<!doctype html><html lang=\"{}\"><meta charset=\"utf-8\"><meta name=\"viewport\" content=\"width=device-width\">\
         <title>Rearguard</title><script src=\"/{}\" defer></script><h1>Rearguard</h1><p>{}</p><ul>{ways}</ul>{missions}</html>",
        language.tag(),
        FALLBACK.0,
        word("serve-no-page"),
    );
    Ok(Cow::Owned(text.into_bytes()))
}

fn listed(app: &App, language: Language) -> Result<String, Refusal> {
    let row = |row: &MissionRow| {
        let facts = summary(row)?;
        let people = language.say(&Message::new("serve-people").count("count", facts.people));
        Ok(format!("<li>{} – {people}</li>", plain(&facts.name)))
    };
    let rows: String = app.store.missions()?.iter().map(row).collect::<Result<_, Refusal>>()?;
    Ok(format!("<h2>{}</h2><ul>{rows}</ul>", language.word("serve-no-page-missions")))
}

/// Names are text, whatever is in them.
fn plain(text: &str) -> String {
    text.replace('&', "&amp;").replace('<', "&lt;").replace('>', "&gt;").replace('"', "&quot;")
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
