//! How the rules report: a breach under construction, and the list that
//! breaches end up in.

use crate::review::{Rule, Violation};
use crate::say;
use rearguard_model::{ClauseId, Day, Mission, SiteId};
use rearguard_words::{Arg, Message};
use std::fmt::Display;
use std::ops::RangeInclusive;

/// The violations found so far.
pub(crate) struct Findings<'a> {
    mission: &'a Mission,
    violations: Vec<Violation>,
}

/// One violation under construction. Its sentence is the message
/// `check-<rule>-<what>`, which gets the arguments `subject`, `place`, `when`,
/// `needed` and `found` beside those of its own.
pub(crate) struct Breach {
    rule: Rule,
    what: &'static str,
    clause: Option<ClauseId>,
    subject: String,
    place: Option<SiteId>,
    when: When,
    needed: Message,
    found: Message,
    own: Vec<(&'static str, Arg)>,
}

enum When {
    /// Of no day: a matter of the tables.
    Never,
    Days(Day, Day),
    Nights(Day, Day),
}

/// An unbroken run of nights on which something is wrong, with the worst of them.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub(crate) struct Run<T> {
    pub first: Day,
    pub last: Day,
    pub worst: T,
}

/// The unbroken runs of nights for which `wrong` says something; of each run
/// the first value for which `badness` is greatest is kept.
pub(crate) fn runs<T: Copy>(
    nights: RangeInclusive<Day>,
    mut wrong: impl FnMut(Day) -> Option<T>,
    badness: impl Fn(T) -> i64,
) -> Vec<Run<T>> {
    let mut found: Vec<Run<T>> = Vec::new();
    for night in nights {
        let Some(value) = wrong(night) else { continue };
        match found.last_mut() {
            Some(run) if run.last == night - 1 => {
                run.last = night;
                if badness(value) > badness(run.worst) {
                    run.worst = value;
                }
            }
            _ => found.push(Run { first: night, last: night, worst: value }),
        }
    }
    found
}

impl Breach {
    pub fn new(rule: Rule, what: &'static str, subject: impl Into<String>) -> Breach {
        Breach {
            rule,
            what,
            clause: None,
            subject: subject.into(),
            place: None,
            when: When::Never,
            needed: say::word("check-nothing"),
            found: say::word("check-nothing"),
            own: Vec::new(),
        }
    }
    pub fn clause(mut self, clause: Option<ClauseId>) -> Breach {
        self.clause = clause;
        self
    }
    pub fn at(mut self, site: SiteId) -> Breach {
        self.place = Some(site);
        self
    }
    pub fn on(mut self, day: Day) -> Breach {
        self.when = When::Days(day, day);
        self
    }
    pub fn days<T>(mut self, run: &Run<T>) -> Breach {
        self.when = When::Days(run.first, run.last);
        self
    }
    pub fn nights<T>(mut self, run: &Run<T>) -> Breach {
        self.when = When::Nights(run.first, run.last);
        self
    }
    pub fn night(mut self, night: Day) -> Breach {
        self.when = When::Nights(night, night);
        self
    }
    pub fn needed(mut self, needed: Message) -> Breach {
        self.needed = needed;
        self
    }
    pub fn found(mut self, found: Message) -> Breach {
        self.found = found;
        self
    }
    /// An argument of the sentence's own.
    pub fn text(mut self, name: &'static str, value: impl Display) -> Breach {
        self.own.push((name, Arg::Text(value.to_string())));
        self
    }
    pub fn said(mut self, name: &'static str, value: Message) -> Breach {
        self.own.push((name, Arg::Said(value)));
        self
    }
}

impl<'a> Findings<'a> {
    pub fn new(mission: &'a Mission) -> Findings<'a> {
        Findings { mission, violations: Vec::new() }
    }

    pub fn add(&mut self, breach: Breach) {
        let place = breach.place.map(|site| self.mission.sites[site].site.clone());
        let (day, last_day) = match breach.when {
            When::Never => (None, None),
            When::Days(first, last) | When::Nights(first, last) => (Some(first), Some(last)),
        };
        let message = self.sentence(&breach, place.as_deref());
        self.violations.push(Violation {
            rule: breach.rule,
            clause: breach.clause,
            subject: breach.subject,
            place,
            day: day.map(|d| self.mission.date(d)),
            last_day: last_day.map(|d| self.mission.date(d)),
            needed: breach.needed,
            found: breach.found,
            message,
        });
    }

    fn sentence(&self, breach: &Breach, place: Option<&str>) -> Message {
        let id = format!("check-{}-{}", breach.rule.id().to_lowercase(), breach.what);
        let mut message = Message::new(id)
            .text("subject", &breach.subject)
            .text("place", place.unwrap_or_default())
            .said("needed", breach.needed.clone())
            .said("found", breach.found.clone());
        if let Some(when) = self.when(&breach.when) {
            message = message.said("when", when);
        }
        for (name, arg) in &breach.own {
            message = message.with(name, arg.clone());
        }
        message
    }

    fn when(&self, when: &When) -> Option<Message> {
        let (one, several, first, last) = match *when {
            When::Never => return None,
            When::Days(first, last) => ("check-when-day", "check-when-days", first, last),
            When::Nights(first, last) => ("check-when-night", "check-when-nights", first, last),
        };
        let message = Message::new(if first == last { one } else { several }).date("date", self.mission.date(first));
        Some(if first == last { message } else { message.date("last", self.mission.date(last)) })
    }

    /// What was found, in the order of rules, then days, then subjects.
    pub fn into_sorted(self) -> Vec<Violation> {
        let mut violations = self.violations;
        violations.sort_by(|a, b| (a.rule, a.day, &a.subject, &a.place).cmp(&(b.rule, b.day, &b.subject, &b.place)));
        violations
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn consecutive_nights_make_one_run_that_keeps_its_worst() {
        let lack = [0, 2, 5, 5, 0, 1];
        let found = runs(0..=5, |n| Some(lack[n as usize]).filter(|&l| l > 0), |l| l);
        assert_eq!(found, vec![Run { first: 1, last: 3, worst: 5 }, Run { first: 5, last: 5, worst: 1 }]);
    }
}
