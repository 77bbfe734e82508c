//! The routes, and what they share.

pub mod guard;
pub mod jobs;
pub mod log;
pub mod missions;
pub mod page;
pub mod plans;
pub mod rates;
pub mod refusal;
pub mod session;
pub mod sign;
pub mod tiles;
pub mod upload;

use crate::jobs::Desk;
use crate::limits::JSON_BYTES;
use crate::opened::{Held, OpenMission, OpenPlan};
use crate::setup::Setup;
use crate::store::Store;
use axum::Router;
use axum::extract::DefaultBodyLimit;
use axum::middleware::from_fn_with_state;
use axum::response::IntoResponse;
use axum::routing::get;
use rearguard_track::History;
use refusal::Refusal;
use session::Sessions;
use std::path::PathBuf;
use std::sync::Arc;
use utoipa::OpenApi;
use utoipa_axum::router::OpenApiRouter;
use utoipa_axum::routes;

/// What every handler knows.
#[derive(Clone)]
pub struct App(Arc<Shared>);

pub struct Shared {
    pub setup: Setup,
    pub port: u16,
    pub store: Store,
    pub sessions: Sessions,
    pub rates: rates::Rates,
    pub held: Held,
    pub desk: Desk,
    pub ending: tokio::sync::watch::Receiver<bool>,
    pub streams: Arc<tokio::sync::Semaphore>,
}

impl std::ops::Deref for App {
    type Target = Shared;
    fn deref(&self) -> &Shared {
        &self.0
    }
}

impl App {
    pub fn new(shared: Shared) -> App {
        App(Arc::new(shared))
    }

    /// Work with files or the store, off the threads that answer. It goes on
    /// even when whoever asked has gone.
    pub async fn aside<T: Send + 'static>(
        &self,
        work: impl FnOnce(&App) -> Result<T, Refusal> + Send + 'static,
    ) -> Result<T, Refusal> {
        let app = self.clone();
        tokio::task::spawn_blocking(move || work(&app)).await.unwrap_or_else(|_| Err(Refusal::broken()))
    }

    pub fn log_path(&self, mission: &str) -> PathBuf {
        self.setup.data.join("logs").join(format!("{mission}.rearguard-log"))
    }

    pub fn history(&self, mission: &str) -> Result<Arc<History>, Refusal> {
        self.held.history(&self.log_path(mission))
    }

    /// The newest version of a mission.
    pub fn newest(&self, id: &str) -> Result<(crate::store::MissionRow, Arc<OpenMission>), Refusal> {
        let row = self.store.mission(id)?.ok_or_else(Refusal::absent)?;
        let open = self.held.mission(&self.store, id, row.version)?;
        Ok((row, open))
    }

    pub fn plan(&self, id: &str) -> Result<Arc<OpenPlan>, Refusal> {
        let row = self.store.plan_facts(id)?.ok_or_else(Refusal::absent)?;
        let history = self.history(&row.mission)?;
        self.held.plan(&self.store, id, &history)
    }
}

/// An id that nobody can guess.
pub fn new_id() -> Result<String, Refusal> {
    Ok(session::secret()?)
}

#[derive(OpenApi)]
#[openapi(
    components(schemas(refusal::ProblemDocument)),
    info(
        title = "Rearguard",
        description = "The local server behind the page. Every route but login needs the session's cookie; every write the header X-Rearguard."
    )
)]
struct Document;

fn api() -> OpenApiRouter<App> {
    OpenApiRouter::with_openapi(Document::openapi())
        .routes(routes!(sign::login))
        .routes(routes!(sign::logout))
        .routes(routes!(sign::session))
        .routes(routes!(missions::list, upload::create))
        .routes(routes!(missions::read, missions::remove))
        .routes(routes!(missions::problems))
        .routes(routes!(missions::tables))
        .routes(routes!(missions::table, missions::change))
        .routes(routes!(missions::undo))
        .routes(routes!(missions::redo))
        .routes(routes!(missions::versions))
        .routes(routes!(missions::scene))
        .routes(routes!(plans::list, plans::upload))
        .routes(routes!(plans::read, plans::remove))
        .routes(routes!(plans::attempt))
        .routes(routes!(plans::apply))
        .routes(routes!(plans::why))
        .routes(routes!(plans::export))
        .routes(routes!(plans::compare))
        .routes(routes!(jobs::start))
        .routes(routes!(jobs::list))
        .routes(routes!(jobs::read, jobs::stop))
        .routes(routes!(jobs::events))
        .routes(routes!(log::read, log::add))
        .routes(routes!(log::import))
        .routes(routes!(log::standing))
        .routes(routes!(log::forecast))
        .routes(routes!(log::course))
}

/// The description of the routes as the code has it; `describe` makes it whole.
pub fn document() -> serde_json::Value {
    let (_, document) = OpenApiRouter::new().nest("/api/v1", api()).split_for_parts();
    serde_json::to_value(document).unwrap_or_default()
}

pub fn router(app: App) -> Router {
    let (router, _) = OpenApiRouter::new().nest("/api/v1", api()).split_for_parts();
    router
        .route("/healthz", get(|| async { axum::Json(serde_json::json!({ "status": "ok" })) }))
        .route(tiles::PLACE, get(tiles::base))
        .fallback(page::file)
        .method_not_allowed_fallback(|| async { axum::http::StatusCode::METHOD_NOT_ALLOWED.into_response() })
        .layer(DefaultBodyLimit::max(JSON_BYTES))
        .layer(from_fn_with_state(app.clone(), guard::guard))
        .with_state(app)
}
