//! The accept loop, from the start to an orderly end.

use crate::jobs::{Desk, raised, recover};
use crate::limits::{CONNECTIONS, DRAIN_TIME, HEAD_BYTES, HEAD_TIME, STOP_TIME, STREAMS};
use crate::setup::Setup;
use crate::store::{Store, StoreError};
use crate::store_path;
use crate::web::rates::Rates;
use crate::web::session::Sessions;
use crate::web::tiles::is_tiles;
use crate::web::{App, Shared, router};
use hyper_util::rt::{TokioIo, TokioTimer};
use hyper_util::service::TowerToHyperService;
use std::fs::{self, File};
use std::net::{Ipv4Addr, SocketAddr};
use std::path::{Path, PathBuf};
use std::sync::Arc;
use tokio::net::{TcpListener, TcpStream};
use tokio::sync::{Semaphore, watch};

#[derive(Debug, thiserror::Error)]
pub enum ServeError {
    #[error(transparent)]
    Store(#[from] StoreError),
    #[error(transparent)]
    Disk(#[from] std::io::Error),
    /// Another server has this folder; its process where it says so.
    #[error("another server uses this folder ({0})")]
    Held(String),
    #[error("{0} holds no map tiles")]
    Tiles(PathBuf),
}

/// Tells the server to end.
#[derive(Clone)]
pub struct Ends(watch::Sender<bool>);

impl Ends {
    pub fn now(&self) {
        self.0.send_replace(true);
    }
}

/// Makes fresh login links.
#[derive(Clone)]
pub struct Links(App);

impl Links {
    /// An address that logs in once, within a minute. The token is in the
    /// fragment, which no browser sends.
    pub fn fresh(&self) -> Result<String, StoreError> {
        Ok(format!("http://127.0.0.1:{}/login#{}", self.0.port, self.0.sessions.link()?))
    }
}

/// A server that listens.
pub struct Served {
    app: App,
    listener: TcpListener,
    ends: Ends,
    _lock: File,
}

/// Makes the folder private, opens the store, mends what an earlier server left,
/// and listens on this computer only.
pub async fn serve(setup: Setup) -> Result<Served, ServeError> {
    if let Some(tiles) = setup.tiles.as_deref()
        && !is_tiles(tiles)?
    {
        return Err(ServeError::Tiles(tiles.to_owned()));
    }
    private_folder(&setup.data)?;
    let lock = locked(&setup.data)?;
    for inside in ["logs", "work"] {
        private_folder(&setup.data.join(inside))?;
    }
    let store = Store::open(&store_path(&setup.data))?;
    let listener = TcpListener::bind(SocketAddr::from((Ipv4Addr::LOCALHOST, setup.port))).await?;
    let ends = Ends(watch::Sender::new(false));
    let app = App::new(Shared {
        port: listener.local_addr()?.port(),
        sessions: Sessions::new(setup.clock, setup.standing_token.as_deref()),
        rates: Rates::new(setup.paces),
        held: Default::default(),
        desk: Desk::new(&setup.data, setup.threads.saturating_sub(1)),
        ending: ends.0.subscribe(),
        streams: Arc::new(Semaphore::new(STREAMS)),
        store,
        setup,
    });
    let mended = app.clone();
    let done = tokio::task::spawn_blocking(move || recover(&mended)).await;
    if !matches!(done, Ok(Ok(()))) {
        return Err(ServeError::Store(StoreError::Damaged("jobs".to_owned())));
    }
    Ok(Served { app, listener, ends, _lock: lock })
}

pub(crate) fn private_folder(path: &Path) -> std::io::Result<()> {
    let mut builder = fs::DirBuilder::new();
    builder.recursive(true);
    #[cfg(unix)]
    std::os::unix::fs::DirBuilderExt::mode(&mut builder, 0o700);
    builder.create(path)?;
    #[cfg(unix)]
    fs::set_permissions(path, std::os::unix::fs::PermissionsExt::from_mode(0o700))?;
    Ok(())
}

/// The lock dies with its process.
fn locked(data: &Path) -> Result<File, ServeError> {
    let path = data.join("server.lock");
    let file = File::options().create(true).read(true).write(true).truncate(false).open(&path)?;
    match file.try_lock() {
        Ok(()) => {
            file.set_len(0)?;
            std::io::Write::write_all(&mut &file, std::process::id().to_string().as_bytes())?;
            Ok(file)
        }
        Err(fs::TryLockError::WouldBlock) => Err(ServeError::Held(fs::read_to_string(&path).unwrap_or_default())),
        Err(fs::TryLockError::Error(error)) => Err(error.into()),
    }
}

impl Served {
    pub fn links(&self) -> Links {
        Links(self.app.clone())
    }
    pub fn ends(&self) -> Ends {
        self.ends.clone()
    }
    pub fn port(&self) -> u16 {
        self.app.port
    }

    /// Serves until told to end: streams end first, requests under way get a
    /// moment, jobs keep their best, the store is tidied.
    pub async fn run(self) -> Result<(), ServeError> {
        let room = Arc::new(Semaphore::new(CONNECTIONS));
        let mut ending = self.app.ending.clone();
        loop {
            let Ok(place) = room.clone().acquire_owned().await else { break };
            let accepted = tokio::select! {
                accepted = self.listener.accept() => accepted,
                () = raised(&mut ending) => break,
            };
            // A connection that broke before it began is nobody's loss.
            let Ok((stream, _)) = accepted else { continue };
            tokio::spawn(one(self.app.clone(), stream, place));
        }
        drop(self.listener);
        let jobs = self.app.desk.all_live();
        jobs.iter().for_each(|live| live.stop());
        let _ = tokio::time::timeout(DRAIN_TIME, room.acquire_many(CONNECTIONS as u32)).await;
        let _ = tokio::time::timeout(STOP_TIME, async {
            for live in &jobs {
                let mut news = live.news();
                while !live.job().over() && news.changed().await.is_ok() {}
            }
        })
        .await;
        let store = self.app.store.clone();
        let tidied = tokio::task::spawn_blocking(move || store.checkpoint()).await;
        tidied.unwrap_or(Ok(())).map_err(ServeError::Store)
    }
}

async fn one(app: App, stream: TcpStream, _place: tokio::sync::OwnedSemaphorePermit) {
    let mut ending = app.ending.clone();
    let service = TowerToHyperService::new(router(app));
    let mut builder = hyper::server::conn::http1::Builder::new();
    builder.timer(TokioTimer::new()).header_read_timeout(HEAD_TIME).max_buf_size(HEAD_BYTES * 4).keep_alive(true);
    let connection = builder.serve_connection(TokioIo::new(stream), service);
    tokio::pin!(connection);
    tokio::select! {
        _ = connection.as_mut() => return,
        () = raised(&mut ending) => connection.as_mut().graceful_shutdown(),
    }
    let _ = connection.await;
}
