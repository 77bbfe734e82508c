//! What is going to happen on later days: a list of events for each day, in
//! arrays that are made once.

use crate::program::{NONE, Program};
use rearguard_model::Day;

#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub(crate) enum Event {
    /// A movement arrives.
    Arrive(u32),
    /// What arrived may move on.
    Ready(u32),
    /// Its escort detail is back.
    Back(u32),
    /// Fleet vehicles of a use are ready to go again.
    Free(u32),
    /// Those that broke down are repaired.
    Mended(u32),
}

/// Events are numbered: three of each action, two of each use.
pub(crate) struct Clock {
    first: Vec<u32>,
    next: Vec<u32>,
    actions: u32,
    pending: usize,
}

impl Clock {
    pub fn new(p: &Program) -> Clock {
        let actions = p.actions.len() as u32;
        let events = p.actions.len() * 3 + p.uses.len() * 2;
        Clock { first: vec![NONE; p.days], next: vec![NONE; events], actions, pending: 0 }
    }

    pub fn reset(&mut self) {
        self.first.fill(NONE);
        self.pending = 0;
    }

    pub fn empty(&self) -> bool {
        self.pending == 0
    }

    /// What lies after the simulated days does not happen.
    pub fn set(&mut self, day: Day, event: Event) {
        let Some(first) = usize::try_from(day).ok().and_then(|day| self.first.get_mut(day)) else { return };
        let number = match event {
            Event::Arrive(action) => action * 3,
            Event::Ready(action) => action * 3 + 1,
            Event::Back(action) => action * 3 + 2,
            Event::Free(of) => self.actions * 3 + of * 2,
            Event::Mended(of) => self.actions * 3 + of * 2 + 1,
        };
        self.next[number as usize] = *first;
        *first = number;
        self.pending += 1;
    }

    /// Takes one of the day's events.
    pub fn take(&mut self, day: Day) -> Option<Event> {
        let first = &mut self.first[day as usize];
        let number = *first;
        if number == NONE {
            return None;
        }
        *first = self.next[number as usize];
        self.pending -= 1;
        Some(match number.checked_sub(self.actions * 3) {
            Some(of) if of % 2 == 0 => Event::Free(of / 2),
            Some(of) => Event::Mended(of / 2),
            None => match number % 3 {
                0 => Event::Arrive(number / 3),
                1 => Event::Ready(number / 3),
                _ => Event::Back(number / 3),
            },
        })
    }
}
