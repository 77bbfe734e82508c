//! A mission from files or from one that the program carries. The files are
//! read by a child process; nothing of them is unpacked or served again.

use super::App;
use super::guard::Tongue;
use super::missions::{MissionSummary, summarise, summary};
use super::refusal::{Refusal, etag};
use crate::act::Act;
use crate::child::{Answer, ask};
use crate::limits::{READ_TIME, UPLOAD_BYTES, UPLOAD_FILES, UPLOAD_TIME};
use crate::opened::OpenMission;
use crate::store::NewVersion;
use crate::tables::{ProblemSaid, Tables};
use crate::worker::{FILES, WorkOrder};
use axum::extract::rejection::JsonRejection;
use axum::extract::{DefaultBodyLimit, FromRequest, Multipart, Request, State};
use axum::http::{StatusCode, header};
use axum::response::{IntoResponse, Response};
use axum::{Json, RequestExt};
use rearguard_words::Message;
use serde::Deserialize;
use std::fs;
use std::path::Path;
use utoipa::ToSchema;

#[derive(Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct FromExample {
    /// `demo`, `tutorial` or `unifil`.
    from: String,
    #[serde(default)]
    name: Option<String>,
}

struct File {
    name: String,
    bytes: Vec<u8>,
}

#[utoipa::path(post, operation_id = "missions_create", tag = "missions", path = "/missions", request_body = FromExample, responses(
    (status = 201, description = "A mission, with problems: an unfinished draft", body = MissionSummary), (status = 400, description = "No JSON and no files"),
    (status = 401, description = "No session"), (status = 403, description = "Not from the page"), (status = 408, description = "The files came too slowly"), (status = 413, description = "Too large"),
    (status = 415, description = "Neither JSON nor files"), (status = 422, description = "Nothing in it can be read"), (status = 503, description = "Busy")))]
pub async fn create(State(app): State<App>, tongue: Tongue, request: Request) -> Result<Response, Refusal> {
    let kind = request.headers().get(header::CONTENT_TYPE).and_then(|value| value.to_str().ok()).unwrap_or_default();
    let (files, from) = if kind.starts_with("multipart/form-data") {
        let files = tokio::time::timeout(UPLOAD_TIME, received(request)).await.unwrap_or_else(|_| Err(too_slow()))?;
        let from = files.first().map(|file| file.name.clone()).unwrap_or_default();
        (files, from)
    } else {
        let Json(asked): Json<FromExample> = request.extract().await.map_err(misread)?;
        (example(&app, &asked.from)?, asked.name.unwrap_or(asked.from))
    };
    let tables = understood(&app, &files, tongue).await?;
    let made = app.aside(move |app| keep(app, tables, &from)).await?;
    let place = format!("/api/v1/missions/{}", made.id);
    Ok((StatusCode::CREATED, [(header::LOCATION, place), (header::ETAG, etag(made.version))], Json(made))
        .into_response())
}

async fn received(mut request: Request) -> Result<Vec<File>, Refusal> {
    DefaultBodyLimit::apply(DefaultBodyLimit::max(UPLOAD_BYTES), &mut request);
    let mut form = Multipart::from_request(request, &()).await.map_err(|_| Refusal::bad("serve-bad-upload"))?;
    let (mut files, mut size) = (Vec::new(), 0);
    loop {
        let field = form.next_field().await.map_err(|error| refused(&error))?;
        let Some(field) = field else { break };
        let Some(name) = field.file_name().map(plain_name) else { continue };
        let bytes = field.bytes().await.map_err(|error| refused(&error))?.to_vec();
        size += bytes.len();
        if files.len() == UPLOAD_FILES || size > UPLOAD_BYTES {
            return Err(Refusal::too_large());
        }
        files.push(File { name, bytes });
    }
    if files.is_empty() { Err(Refusal::bad("serve-bad-upload")) } else { Ok(files) }
}

fn too_slow() -> Refusal {
    Refusal::new(StatusCode::REQUEST_TIMEOUT, "slow", Message::new("serve-slow-upload"))
}

fn refused(error: &axum::extract::multipart::MultipartError) -> Refusal {
    if error.status() == StatusCode::PAYLOAD_TOO_LARGE {
        Refusal::too_large()
    } else {
        Refusal::bad("serve-bad-upload")
    }
}

fn misread(rejection: JsonRejection) -> Refusal {
    match rejection.status() {
        StatusCode::PAYLOAD_TOO_LARGE => Refusal::too_large(),
        StatusCode::UNSUPPORTED_MEDIA_TYPE => {
            Refusal::new(StatusCode::UNSUPPORTED_MEDIA_TYPE, "media-type", Message::new("serve-media-type"))
        }
        _ => Refusal::bad("serve-bad-request"),
    }
}

/// The last part of a name, without anything that means something to a file system.
fn plain_name(given: &str) -> String {
    let last = given.rsplit(['/', '\\']).next().unwrap_or_default();
    let fine = |c: char| if c.is_alphanumeric() || " ._-".contains(c) { c } else { '_' };
    let plain: String = last.chars().map(fine).take(100).collect();
    let plain = plain.trim_start_matches(['.', ' ']).to_owned();
    if plain.is_empty() { "file".to_owned() } else { plain }
}

fn example(app: &App, name: &str) -> Result<Vec<File>, Refusal> {
    let found = app.setup.examples.iter().find(|example| example.name == name);
    let found = found.ok_or_else(|| Refusal::unprocessable("serve-no-example", "no-example"))?;
    let tables = found.files.iter().filter(|(name, _)| name.ends_with(".csv") || *name == "mission.toml");
    Ok(tables.map(|(name, bytes)| File { name: (*name).to_owned(), bytes: bytes.to_vec() }).collect())
}

/// Has a child read the files.
async fn understood(app: &App, files: &[File], tongue: Tongue) -> Result<Tables, Refusal> {
    let _turn = app.desk.children.acquire().await.map_err(|_| Refusal::busy())?;
    let folder = app.desk.scratch()?;
    put(folder.path(), files)?;
    let order = WorkOrder {
        kind: "read".to_owned(),
        folder: folder.path().to_owned(),
        language: tongue.0.tag().to_owned(),
        file: Some(files).filter(|files| files.len() == 1).map(|files| files[0].name.clone()),
        ..WorkOrder::default()
    };
    let answer = ask(&app.setup, &order, READ_TIME).await;
    let Answer::Done(mut said) = answer else { return Err(Refusal::unprocessable("serve-unreadable", "unreadable")) };
    match serde_json::from_value::<Tables>(said["tables"].take()) {
        Ok(tables) => Ok(tables),
        Err(_) => {
            let list = |value: serde_json::Value| serde_json::from_value::<Vec<ProblemSaid>>(value).unwrap_or_default();
            let (en, fr) = (list(said["problems"]["en"].take()), list(said["problems"]["fr"].take()));
            let refusal = Refusal::unprocessable("serve-unreadable", "unreadable");
            Err(Refusal { said: Some((en, fr)), ..refusal })
        }
    }
}

fn put(folder: &Path, files: &[File]) -> Result<(), Refusal> {
    let inside = folder.join(FILES);
    let broken = |_| Refusal::broken();
    fs::create_dir(&inside).map_err(broken)?;
    for file in files {
        fs::write(inside.join(&file.name), &file.bytes).map_err(broken)?;
    }
    Ok(())
}

fn keep(app: &App, tables: Tables, from: &str) -> Result<MissionSummary, Refusal> {
    let body = serde_json::to_string(&tables).map_err(|_| Refusal::broken())?;
    let facts = summarise(&OpenMission::of(tables), from);
    let act = Act::Opened { from: from.to_owned() }.json();
    let id = super::new_id()?;
    let new = NewVersion {
        name: &facts.name,
        summary: &serde_json::to_string(&facts).unwrap_or_default(),
        body: &body,
        act: &act,
        said: &act,
        back: None,
        forward: None,
        now: &app.setup.clock.stamp(),
        who: &app.setup.user,
    };
    app.store.add_mission(&id, &new)?;
    summary(&app.store.mission(&id)?.ok_or_else(Refusal::absent)?)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn names_of_files_lead_nowhere() {
        for (given, plain) in [
            ("../../etc/passwd", "passwd"),
            ("..\\..\\boot.ini", "boot.ini"),
            ("..", "file"),
            ("sites.csv", "sites.csv"),
            ("a\u{0}b.csv", "a_b.csv"),
        ] {
            assert_eq!(plain_name(given), plain);
        }
    }
}
