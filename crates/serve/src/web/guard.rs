//! What every request passes: host, origin, session, headers of the answer.

use super::App;
use super::rates::Sort;
use super::refusal::{Refusal, spoken};
use super::session::hash;
use crate::limits::{HEAD_BYTES, REQUEST_TIME};
use axum::extract::{FromRequestParts, Request, State};
use axum::http::request::Parts;
use axum::http::{HeaderMap, HeaderValue, Method, header};
use axum::middleware::Next;
use axum::response::{IntoResponse, Response};
use rearguard_words::Language;
use std::convert::Infallible;

pub const POLICY: &str = "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data: blob:; \
font-src 'self'; connect-src 'self'; worker-src 'self'; form-action 'none'; base-uri 'none'; frame-ancestors 'none'";

/// The language of whoever asks: `?lang=` before `Accept-Language`.
#[derive(Clone, Copy, Debug)]
pub struct Tongue(pub Language);

impl Tongue {
    pub fn of(headers: &HeaderMap, query: Option<&str>) -> Tongue {
        let asked = query.unwrap_or_default().split('&').find_map(|pair| pair.strip_prefix("lang="));
        let accepted = headers.get(header::ACCEPT_LANGUAGE).and_then(|value| value.to_str().ok()).unwrap_or_default();
        let first = accepted.split(',').find_map(|one| Language::from_tag(one.trim()));
        Tongue(asked.and_then(Language::from_tag).or(first).unwrap_or_default())
    }
}

impl<S: Sync> FromRequestParts<S> for Tongue {
    type Rejection = Infallible;
    async fn from_request_parts(parts: &mut Parts, _: &S) -> Result<Tongue, Infallible> {
        Ok(Tongue::of(&parts.headers, parts.uri.query()))
    }
}

/// The version that a change was made on.
#[derive(Clone, Copy, Debug)]
pub struct Expected(pub i64);

impl<S: Sync> FromRequestParts<S> for Expected {
    type Rejection = Refusal;
    async fn from_request_parts(parts: &mut Parts, _: &S) -> Result<Expected, Refusal> {
        let given = parts.headers.get(header::IF_MATCH).ok_or_else(Refusal::condition_missing)?;
        let text = given.to_str().unwrap_or_default().trim();
        // What is no tag of ours matches nothing that is there.
        Ok(Expected(text.trim_matches('"').parse().unwrap_or(-1)))
    }
}

/// The outermost layer.
pub async fn guard(State(app): State<App>, request: Request, next: Next) -> Response {
    let tongue = Tongue::of(request.headers(), request.uri().query());
    let path = request.uri().path().to_owned();
    let streams = path.ends_with("/events");
    let answer = match admit(&app, &request, &path) {
        Ok(()) if streams => next.run(request).await,
        Ok(()) => match tokio::time::timeout(REQUEST_TIME, next.run(request)).await {
            Ok(answer) => answer,
            Err(_) => Refusal::slow().into_response(),
        },
        Err(refusal) => refusal.into_response(),
    };
    let mut answer = spoken(plain_errors(answer, path.starts_with("/api/")), tongue.0);
    let found = answer.status().is_success();
    dress(answer.headers_mut(), found && path.starts_with("/assets/"));
    answer
}

/// What axum itself refuses (a body that is no JSON, a wrong method) becomes a
/// refusal like all others.
fn plain_errors(answer: Response, api: bool) -> Response {
    let status = answer.status();
    let ours = answer.extensions().get::<Refusal>().is_some();
    if !api || ours || status.is_success() || status.is_informational() || status.is_redirection() {
        return answer;
    }
    let message = match status.as_u16() {
        404 => "serve-absent",
        405 => "serve-method",
        413 => "serve-too-large",
        415 => "serve-media-type",
        _ => "serve-bad-request",
    };
    let allow = answer.headers().get(header::ALLOW).cloned();
    let mut refused = Refusal::new(status, "bad-request", rearguard_words::Message::new(message)).into_response();
    if let Some(allow) = allow {
        refused.headers_mut().insert(header::ALLOW, allow);
    }
    refused
}

fn admit(app: &App, request: &Request, path: &str) -> Result<(), Refusal> {
    let headers = request.headers();
    if head_bytes(request) > HEAD_BYTES {
        return Err(Refusal::head_too_large());
    }
    if !host_is_ours(app, request) {
        return Err(Refusal::forbidden("serve-host"));
    }
    let api = path.starts_with("/api/") || path.starts_with("/tiles/");
    let site = text(headers, "sec-fetch-site");
    if api && matches!(site, Some("cross-site" | "same-site")) {
        return Err(Refusal::forbidden("serve-origin"));
    }
    let writes = !matches!(*request.method(), Method::GET | Method::HEAD);
    if writes && !(from_our_page(app, headers, site) && headers.contains_key("x-rearguard")) {
        return Err(Refusal::forbidden("serve-origin"));
    }
    if !api || path == "/api/v1/login" {
        return Ok(());
    }
    let session =
        session(app, headers).filter(|session| app.sessions.alive(session)).ok_or_else(Refusal::no_session)?;
    match Sort::of(request.method(), path) {
        Some(sort) => app.rates.take(hash(&session), sort, (app.setup.clock.steady)()).map_err(Refusal::too_often),
        None => Ok(()),
    }
}

fn text<'h>(headers: &'h HeaderMap, name: &str) -> Option<&'h str> {
    headers.get(name).and_then(|value| value.to_str().ok())
}

fn head_bytes(request: &Request) -> usize {
    let line = request.uri().path().len() + request.uri().query().unwrap_or_default().len();
    request.headers().iter().map(|(name, value)| name.as_str().len() + value.len()).sum::<usize>() + line
}

/// One host is named, and it is ours, also where the address names one.
fn host_is_ours(app: &App, request: &Request) -> bool {
    let ours =
        |host: &str| ["127.0.0.1", "localhost", "[::1]"].iter().any(|name| host == format!("{name}:{}", app.port));
    let mut named = request.headers().get_all(header::HOST).iter();
    let (first, second) = (named.next(), named.next());
    let in_address = request.uri().authority().is_none_or(|place| ours(place.as_str()));
    first.and_then(|value| value.to_str().ok()).is_some_and(ours) && second.is_none() && in_address
}

/// The browser says so, or names exactly our address as the origin.
fn from_our_page(app: &App, headers: &HeaderMap, site: Option<&str>) -> bool {
    match (site, text(headers, "origin")) {
        (Some(site), _) => site == "same-origin",
        (None, Some(origin)) => {
            let host = text(headers, "host").unwrap_or_default();
            origin == format!("http://{host}") && host.ends_with(&format!(":{}", app.port))
        }
        (None, None) => false,
    }
}

/// Cookies are shared among the ports of a host, so ours has the port in its name.
pub fn cookie_name(app: &App) -> String {
    format!("rearguard-{}", app.port)
}

/// The secret in the cookie.
pub fn session(app: &App, headers: &HeaderMap) -> Option<String> {
    let name = cookie_name(app);
    let cookies = headers.get_all(header::COOKIE).iter().filter_map(|value| value.to_str().ok());
    let pairs = cookies.flat_map(|line| line.split(';')).filter_map(|pair| pair.trim().split_once('='));
    pairs.filter(|(key, _)| *key == name).map(|(_, value)| value.to_owned()).next()
}

/// The headers of every answer.
fn dress(headers: &mut HeaderMap, hashed: bool) {
    for (name, value) in [
        ("content-security-policy", POLICY),
        ("x-content-type-options", "nosniff"),
        ("referrer-policy", "no-referrer"),
        ("cross-origin-opener-policy", "same-origin"),
        ("cross-origin-resource-policy", "same-origin"),
        (
            "permissions-policy",
            "accelerometer=(), camera=(), display-capture=(), geolocation=(), gyroscope=(), microphone=(), payment=(), usb=()",
        ),
    ] {
        headers.insert(name, HeaderValue::from_static(value));
    }
    let cache = if hashed { "public, max-age=31536000, immutable" } else { "no-store" };
    headers.insert(header::CACHE_CONTROL, HeaderValue::from_static(cache));
}
