//! A bounded shelf of things that are costly to make: what several ask for at
//! once is made once, the others wait for it.

use std::collections::VecDeque;
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};

type Place<T> = Arc<Mutex<Option<Arc<T>>>>;

/// The most recently used, in front.
pub struct Shelf<T> {
    most: usize,
    places: Mutex<VecDeque<(String, Place<T>)>>,
}

/// A panic of whoever made something leaves its place blank.
fn held<T>(mutex: &Mutex<T>) -> MutexGuard<'_, T> {
    mutex.lock().unwrap_or_else(PoisonError::into_inner)
}

impl<T> Shelf<T> {
    pub fn new(most: usize) -> Shelf<T> {
        Shelf { most, places: Mutex::default() }
    }

    /// What lies under the key, made where nothing does. A failure is not kept.
    pub fn get<E>(&self, key: &str, make: impl FnOnce() -> Result<T, E>) -> Result<Arc<T>, E> {
        let place = self.place(key);
        let mut place = held(&place);
        if let Some(found) = &*place {
            return Ok(found.clone());
        }
        let made = Arc::new(make()?);
        *place = Some(made.clone());
        Ok(made)
    }

    pub fn put(&self, key: &str, value: T) {
        *held(&self.place(key)) = Some(Arc::new(value));
    }

    fn place(&self, key: &str) -> Place<T> {
        let mut places = held(&self.places);
        let at = places.iter().position(|(held, _)| held == key);
        let found = at.and_then(|at| places.remove(at)).unwrap_or_else(|| (key.to_owned(), Place::default()));
        let place = found.1.clone();
        places.push_front(found);
        places.truncate(self.most);
        place
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::sync::Barrier;
    use std::sync::atomic::{AtomicUsize, Ordering};
    use std::time::Duration;

    #[test]
    fn what_twenty_ask_for_at_once_is_made_once() {
        let (shelf, made, all) = (Shelf::new(2), AtomicUsize::new(0), Barrier::new(20));
        let make = || {
            std::thread::sleep(Duration::from_millis(50));
            Ok::<_, ()>(made.fetch_add(1, Ordering::SeqCst))
        };
        std::thread::scope(|scope| {
            for _ in 0..20 {
                scope.spawn(|| {
                    all.wait();
                    assert_eq!(shelf.get("one", make).as_deref(), Ok(&0));
                });
            }
        });
        assert_eq!(made.load(Ordering::SeqCst), 1);
    }

    #[test]
    fn a_failure_is_tried_again_and_the_longest_unused_goes() {
        let shelf = Shelf::new(2);
        let fails = || Err::<i32, _>("no");
        assert_eq!(shelf.get("a", fails), Err("no"));
        assert_eq!(shelf.get("a", || Ok::<_, &str>(1)).as_deref(), Ok(&1));
        shelf.put("b", 2);
        assert_eq!(shelf.get("a", fails).as_deref(), Ok(&1));
        shelf.put("c", 3);
        assert_eq!(shelf.get("b", fails), Err("no"), "b was used longest ago");
        assert_eq!(shelf.get("c", fails).as_deref(), Ok(&3));
    }
}
