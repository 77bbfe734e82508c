//! Logging in by the one-time link, and out.

use super::App;
use super::guard::{cookie_name, session as cookie};
use super::refusal::Refusal;
use super::session::Login;
use axum::Json;
use axum::extract::State;
use axum::http::{HeaderMap, StatusCode, header};
use axum::response::{IntoResponse, Response};
use serde::{Deserialize, Serialize};
use utoipa::ToSchema;

#[derive(Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct LoginToken {
    /// From the fragment of the link.
    token: String,
}

#[derive(Serialize, ToSchema)]
pub struct SessionFacts {
    user: String,
    version: &'static str,
    languages: Vec<&'static str>,
    sqlite_version: &'static str,
    /// Whether there is a base map at `/tiles/base.pmtiles`.
    tiles: bool,
}

#[utoipa::path(post, operation_id = "sign_login", tag = "sign", path = "/login", request_body = LoginToken, responses(
    (status = 204, description = "Logged in; a cookie comes with it"), (status = 401, description = "The link is used or too old"),
    (status = 400, description = "No token"), (status = 403, description = "Not from the page"), (status = 413, description = "Too large"),
    (status = 415, description = "No JSON"), (status = 422, description = "No token"), (status = 429, description = "Too many tries")))]
pub async fn login(State(app): State<App>, Json(given): Json<LoginToken>) -> Result<Response, Refusal> {
    match app.sessions.login(&given.token) {
        Login::Open(secret) => {
            let cookie = format!("{}={secret}; HttpOnly; SameSite=Strict; Path=/; Max-Age=604800", cookie_name(&app));
            Ok((StatusCode::NO_CONTENT, [(header::SET_COOKIE, cookie)]).into_response())
        }
        Login::Refused => {
            Err(Refusal::new(StatusCode::UNAUTHORIZED, "link", rearguard_words::Message::new("serve-link-dead")))
        }
        Login::TooMany(wait) => {
            Err(Refusal { detail: rearguard_words::Message::new("serve-too-many-logins"), ..Refusal::too_often(wait) })
        }
    }
}

#[utoipa::path(post, operation_id = "sign_logout", tag = "sign", path = "/logout", responses(
    (status = 204, description = "Logged out"), (status = 401, description = "No session"), (status = 403, description = "Not from the page")))]
pub async fn logout(State(app): State<App>, headers: HeaderMap) -> Response {
    if let Some(secret) = cookie(&app, &headers) {
        app.sessions.end(&secret);
    }
    let gone = format!("{}=; HttpOnly; SameSite=Strict; Path=/; Max-Age=0", cookie_name(&app));
    let clear = header::HeaderName::from_static("clear-site-data");
    (StatusCode::NO_CONTENT, [(header::SET_COOKIE, gone), (clear, "\"cache\", \"storage\"".to_owned())]).into_response()
}

#[utoipa::path(get, operation_id = "sign_session", tag = "sign", path = "/session", responses(
    (status = 200, description = "Who is logged in to what", body = SessionFacts), (status = 401, description = "No session")))]
pub async fn session(State(app): State<App>) -> Json<SessionFacts> {
    Json(SessionFacts {
        user: app.setup.user.clone(),
        version: rearguard::VERSION,
        languages: rearguard_words::Language::ALL.iter().map(|language| language.tag()).collect(),
        sqlite_version: rusqlite::version(),
        tiles: app.setup.tiles.is_some(),
    })
}
