//! The one-time link and the sessions it opens. Only hashes are kept, in memory:
//! a copied data folder opens nothing.

use crate::limits::{LINK_LIFE, LOGINS_PER_MINUTE, SESSION_IDLE, SESSION_LIFE};
use crate::setup::Clock;
use crate::store::StoreError;
use sha2::{Digest, Sha256};
use std::collections::BTreeMap;
use std::sync::{Mutex, PoisonError};
use std::time::Duration;

/// What is kept in the place of a secret.
pub type Hash = [u8; 32];

#[derive(Default)]
struct Book {
    link: Option<(Hash, Duration)>,
    standing: Option<Hash>,
    sessions: BTreeMap<Hash, (Duration, Duration)>,
    tries: Vec<Duration>,
}

pub struct Sessions {
    clock: Clock,
    book: Mutex<Book>,
}

/// How a try to log in went.
pub enum Login {
    /// The session's secret, for the cookie.
    Open(String),
    Refused,
    /// Too many tries; the time until the next is listened to.
    TooMany(Duration),
}

pub fn hash(text: &str) -> Hash {
    Sha256::digest(text.as_bytes()).into()
}

/// 128 random bits.
pub fn secret() -> Result<String, StoreError> {
    let mut bytes = [0_u8; 16];
    getrandom::fill(&mut bytes).map_err(|error| StoreError::Disk(std::io::Error::other(error.to_string())))?;
    Ok(crate::store::hex(&bytes))
}

fn lives(now: Duration, made: Duration, used: Duration) -> bool {
    now.saturating_sub(made) < SESSION_LIFE && now.saturating_sub(used) < SESSION_IDLE
}

impl Sessions {
    pub fn new(clock: Clock, standing: Option<&str>) -> Sessions {
        Sessions { clock, book: Mutex::new(Book { standing: standing.map(hash), ..Book::default() }) }
    }

    fn book(&self) -> std::sync::MutexGuard<'_, Book> {
        self.book.lock().unwrap_or_else(PoisonError::into_inner)
    }

    /// A fresh link; the one before it is worth nothing from now on.
    pub fn link(&self) -> Result<String, StoreError> {
        let token = secret()?;
        self.book().link = Some((hash(&token), (self.clock.steady)()));
        Ok(token)
    }

    pub fn login(&self, token: &str) -> Login {
        let now = (self.clock.steady)();
        let mut book = self.book();
        book.tries.retain(|then| now.saturating_sub(*then) < Duration::from_secs(60));
        if book.tries.len() >= LOGINS_PER_MINUTE {
            let oldest = book.tries.first().copied().unwrap_or(now);
            return Login::TooMany((oldest + Duration::from_secs(60)).saturating_sub(now));
        }
        book.tries.push(now);
        // Hashes are compared, so that the time it takes says nothing of the token.
        let given = hash(token);
        let by_link = book.link.is_some_and(|(link, made)| link == given && now.saturating_sub(made) < LINK_LIFE);
        if by_link {
            book.link = None;
        } else if book.standing != Some(given) {
            return Login::Refused;
        }
        let Ok(session) = secret() else { return Login::Refused };
        book.sessions.insert(hash(&session), (now, now));
        Login::Open(session)
    }

    /// Whether the session is alive; looking at it keeps it so.
    pub fn alive(&self, session: &str) -> bool {
        let now = (self.clock.steady)();
        let mut book = self.book();
        book.sessions.retain(|_, (made, used)| lives(now, *made, *used));
        match book.sessions.get_mut(&hash(session)) {
            Some((_, used)) => {
                *used = now;
                true
            }
            None => false,
        }
    }

    /// The same by its hash, without keeping it so: a stream that nobody touches
    /// is no use of a session.
    pub fn lasts(&self, session: &Hash) -> bool {
        let now = (self.clock.steady)();
        self.book().sessions.get(session).is_some_and(|(made, used)| lives(now, *made, *used))
    }

    pub fn end(&self, session: &str) {
        self.book().sessions.remove(&hash(session));
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::sync::atomic::{AtomicU64, Ordering};

    static SECONDS: AtomicU64 = AtomicU64::new(0);

    fn sessions() -> Sessions {
        let clock = Clock {
            now: || jiff::Timestamp::UNIX_EPOCH,
            steady: || Duration::from_secs(SECONDS.load(Ordering::SeqCst)),
        };
        Sessions::new(clock, None)
    }

    #[test]
    fn a_link_dies_at_its_first_use_after_a_minute_and_by_the_next_one() {
        let book = sessions();
        let link = book.link().expect("a link");
        assert!(matches!(book.login("somebody's guess"), Login::Refused));
        let Login::Open(session) = book.login(&link) else { panic!("the link opens a session") };
        assert!(matches!(book.login(&link), Login::Refused));
        let late = book.link().expect("a link");
        SECONDS.fetch_add(60, Ordering::SeqCst);
        assert!(matches!(book.login(&late), Login::Refused));
        assert!(book.alive(&session));
        let (old, new) = (book.link().expect("a link"), book.link().expect("a link"));
        assert!(matches!(book.login(&old), Login::Refused));
        assert!(matches!(book.login(&new), Login::Open(_)));
        assert!(book.lasts(&hash(&session)));
        book.end(&session);
        assert!(!book.alive(&session) && !book.lasts(&hash(&session)));
        for _ in 0..LOGINS_PER_MINUTE {
            book.login("again");
        }
        assert!(matches!(book.login("again"), Login::TooMany(wait) if wait <= Duration::from_secs(60)));
    }
}
