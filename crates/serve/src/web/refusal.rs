//! How the server says no: RFC 9457, in the language of whoever asked. A
//! handler answers with a [`Refusal`]; the outermost layer writes it out.

use crate::store::{StoreError, Unchanged};
use crate::tables::{ProblemSaid, said};
use axum::http::{StatusCode, header};
use axum::response::{IntoResponse, Response};
use rearguard::tables::problem::Problem;
use rearguard_words::{Language, Message};
use serde::Serialize;
use std::time::Duration;
use utoipa::ToSchema;

#[derive(Clone, Debug)]
pub struct Refusal {
    pub status: StatusCode,
    pub code: &'static str,
    pub detail: Message,
    pub problems: Vec<Problem>,
    pub said: Option<(Vec<ProblemSaid>, Vec<ProblemSaid>)>,
    /// What is there now.
    pub etag: Option<String>,
    /// Seconds after which it may be asked again.
    pub retry: Option<u64>,
}

/// The document of a refusal.
#[derive(Debug, Serialize, ToSchema)]
pub struct ProblemDocument {
    pub r#type: &'static str,
    pub title: String,
    pub status: u16,
    pub detail: String,
    pub code: &'static str,
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub problems: Vec<ProblemSaid>,
}

impl Refusal {
    pub fn new(status: StatusCode, code: &'static str, detail: Message) -> Refusal {
        Refusal { status, code, detail, problems: Vec::new(), said: None, etag: None, retry: None }
    }
    fn of(status: StatusCode, code: &'static str, id: &str) -> Refusal {
        Refusal::new(status, code, Message::new(id))
    }
    pub fn absent() -> Refusal {
        Refusal::of(StatusCode::NOT_FOUND, "absent", "serve-absent")
    }
    pub fn no_session() -> Refusal {
        Refusal::of(StatusCode::UNAUTHORIZED, "session", "serve-no-session")
    }
    pub fn forbidden(id: &'static str) -> Refusal {
        Refusal::of(StatusCode::FORBIDDEN, "forbidden", id)
    }
    pub fn bad(id: &'static str) -> Refusal {
        Refusal::of(StatusCode::BAD_REQUEST, "bad-request", id)
    }
    pub fn unprocessable(id: &'static str, code: &'static str) -> Refusal {
        Refusal::of(StatusCode::UNPROCESSABLE_ENTITY, code, id)
    }
    /// Something else must end first: a job, a tab.
    pub fn too_many(id: &'static str) -> Refusal {
        Refusal { retry: Some(10), ..Refusal::of(StatusCode::TOO_MANY_REQUESTS, "too-many", id) }
    }
    /// The same later is fine.
    pub fn too_often(wait: Duration) -> Refusal {
        let seconds = wait.as_secs() + u64::from(wait.subsec_nanos() > 0);
        let detail = Message::new("serve-too-often").count("seconds", seconds as i64);
        Refusal { retry: Some(seconds), ..Refusal::new(StatusCode::TOO_MANY_REQUESTS, "too-often", detail) }
    }
    pub fn too_large() -> Refusal {
        Refusal::of(StatusCode::PAYLOAD_TOO_LARGE, "too-large", "serve-too-large")
    }
    pub fn head_too_large() -> Refusal {
        Refusal::of(StatusCode::REQUEST_HEADER_FIELDS_TOO_LARGE, "too-large", "serve-too-large")
    }
    pub fn broken() -> Refusal {
        Refusal::of(StatusCode::INTERNAL_SERVER_ERROR, "broken", "serve-broken")
    }
    pub fn busy() -> Refusal {
        Refusal::of(StatusCode::SERVICE_UNAVAILABLE, "busy", "serve-busy")
    }
    pub fn slow() -> Refusal {
        Refusal::of(StatusCode::SERVICE_UNAVAILABLE, "slow", "serve-slow")
    }
    pub fn stale(version: i64) -> Refusal {
        let refusal = Refusal::of(StatusCode::PRECONDITION_FAILED, "conflict", "serve-stale");
        Refusal { etag: Some(etag(version)), ..refusal }
    }
    pub fn condition_missing() -> Refusal {
        Refusal::of(StatusCode::PRECONDITION_REQUIRED, "no-version", "serve-no-version")
    }
    pub fn problems(problems: &[Problem]) -> Refusal {
        let refusal = Refusal::unprocessable("serve-refused", "problems");
        Refusal { problems: problems.to_vec(), ..refusal }
    }

    pub fn document(&self, language: Language) -> ProblemDocument {
        let mut problems: Vec<ProblemSaid> = self.problems.iter().map(|p| said(p, language, None)).collect();
        if let Some((en, fr)) = &self.said {
            problems.extend(if language == Language::French { fr } else { en }.iter().cloned());
        }
        ProblemDocument {
            r#type: "about:blank",
            title: self.status.canonical_reason().unwrap_or_default().to_owned(),
            status: self.status.as_u16(),
            detail: language.say(&self.detail),
            code: self.code,
            problems,
        }
    }
}

pub fn etag(version: i64) -> String {
    format!("\"{version}\"")
}

impl IntoResponse for Refusal {
    fn into_response(self) -> Response {
        let mut response = self.status.into_response();
        response.extensions_mut().insert(self);
        response
    }
}

/// Writes the refusal that a response carries.
pub fn spoken(mut response: Response, language: Language) -> Response {
    let Some(refusal) = response.extensions_mut().remove::<Refusal>() else { return response };
    let text = serde_json::to_string(&refusal.document(language)).unwrap_or_default();
    let mut spoken = (refusal.status, [(header::CONTENT_TYPE, "application/problem+json")], text).into_response();
    for name in [header::ALLOW, header::CONTENT_RANGE] {
        if let Some(value) = response.headers_mut().remove(&name) {
            spoken.headers_mut().insert(name, value);
        }
    }
    if let Some(value) = refusal.etag.and_then(|etag| etag.parse().ok()) {
        spoken.headers_mut().insert(header::ETAG, value);
    }
    if let Some(seconds) = refusal.retry {
        spoken.headers_mut().insert(header::RETRY_AFTER, seconds.into());
    }
    spoken
}

impl From<StoreError> for Refusal {
    fn from(error: StoreError) -> Refusal {
        match error {
            StoreError::Gone => Refusal::of(StatusCode::SERVICE_UNAVAILABLE, "store-gone", "serve-store-gone"),
            StoreError::Sqlite(rusqlite::Error::SqliteFailure(cause, _))
                if matches!(cause.code, rusqlite::ErrorCode::DatabaseBusy | rusqlite::ErrorCode::DatabaseLocked) =>
            {
                Refusal::busy()
            }
            StoreError::Sqlite(rusqlite::Error::SqliteFailure(cause, _))
                if matches!(
                    cause.code,
                    rusqlite::ErrorCode::DiskFull
                        | rusqlite::ErrorCode::SystemIoFailure
                        | rusqlite::ErrorCode::ReadOnly
                ) =>
            {
                Refusal::of(StatusCode::INSUFFICIENT_STORAGE, "disk", "serve-disk")
            }
            _ => Refusal::broken(),
        }
    }
}

impl From<Unchanged> for Refusal {
    fn from(unchanged: Unchanged) -> Refusal {
        match unchanged {
            Unchanged::Absent => Refusal::absent(),
            Unchanged::Stale(version) => Refusal::stale(version),
            Unchanged::Failed(error) => error.into(),
        }
    }
}
