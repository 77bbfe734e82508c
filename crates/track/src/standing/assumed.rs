//! What nobody has reported and is taken as done all the same.

use crate::facts::{Facts, Grounds, Taken};
use rearguard_model::*;
use rearguard_words::Message;

/// What is taken as done, and why.
#[derive(Clone, PartialEq, Debug, Default)]
pub struct Assumed {
    /// The day from which on the log is kept; before it, all that was planned
    /// and can have happened is taken as done. `None`: there is no such day.
    pub begins: Option<Date>,
    /// In the order of the plan.
    pub rows: Vec<AssumedRow>,
}

#[derive(Clone, PartialEq, Eq, Debug)]
pub struct AssumedRow {
    /// A movement's id, or the unit or asset of a disposal.
    pub subject: String,
    pub movement: bool,
    pub because: Because,
}

#[derive(Clone, PartialEq, Eq, Debug)]
pub enum Because {
    /// It was planned for a day before the log begins.
    BeforeTheLog,
    /// It was to bring what this movement or disposal then took.
    Brought(String),
    /// It was to leave this site, which is reported closed.
    Closed(String),
}

impl Because {
    pub fn word(&self) -> &'static str {
        match self {
            Because::BeforeTheLog => "before-the-log",
            Because::Brought(_) => "brought",
            Because::Closed(_) => "closed",
        }
    }
    /// The movement, disposal or site that shows it.
    pub fn shown_by(&self) -> Option<&str> {
        match self {
            Because::BeforeTheLog => None,
            Because::Brought(name) | Because::Closed(name) => Some(name),
        }
    }
}

impl Assumed {
    pub(crate) fn of(mission: &Mission, facts: &Facts) -> Assumed {
        let row = |taken: &Taken| AssumedRow {
            subject: taken.subject.clone(),
            movement: taken.movement,
            because: match &taken.grounds {
                Grounds::BeforeTheLog => Because::BeforeTheLog,
                Grounds::Brought(name) => Because::Brought(name.clone()),
                Grounds::Closed(site) => Because::Closed(mission.sites[*site].site.clone()),
            },
        };
        Assumed { begins: facts.begins.map(|day| mission.date(day)), rows: facts.taken.iter().map(row).collect() }
    }

    /// Movements and disposals that were planned before the log begins.
    pub fn before_the_log(&self) -> [usize; 2] {
        let early = |row: &&AssumedRow| row.because == Because::BeforeTheLog;
        let all = self.rows.iter().filter(early).count();
        let movements = self.rows.iter().filter(early).filter(|row| row.movement).count();
        [movements, all - movements]
    }

    /// One sentence for all that was planned before the log begins, then one
    /// for each thing that what is reported shows. With what each speaks of.
    pub fn messages(&self) -> Vec<(String, Message)> {
        let mut said = Vec::new();
        let [movements, disposals] = self.before_the_log();
        if let Some(begins) = self.begins.filter(|_| movements + disposals > 0) {
            let message = Message::new("track-assumed-before-the-log")
                .date("begins", begins)
                .count("movements", movements as i64)
                .count("disposals", disposals as i64);
            said.push((begins.to_string(), message));
        }
        for row in &self.rows {
            let kind = if row.movement { "movement" } else { "disposal" };
            let message =
                Message::new(format!("track-assumed-{}-{kind}", row.because.word())).text("subject", &row.subject);
            said.extend(row.because.shown_by().map(|by| (row.subject.clone(), message.text("by", by))));
        }
        said
    }
}
