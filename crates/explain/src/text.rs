//! The explanation as text for a terminal.

use crate::answer::*;
use num_traits::ToPrimitive;
use rearguard_check::Rule;
use rearguard_model::Exact;
use rearguard_words::{Language, Message};

/// The explanation as lines of text, ending with a line break.
pub fn to_text(answer: &Explanation, language: Language) -> String {
    let mut page = Page { language, lines: Vec::new() };
    page.head(answer);
    page.facts(&answer.facts);
    if answer.outcome != Outcome::Met {
        page.broken(&answer.broken);
        page.conflicts(answer);
        page.earliest(answer);
        page.remedies(answer);
    }
    if let Some(closing) = &answer.closing {
        page.closing(closing);
    }
    if let Some(movement) = &answer.movement {
        page.movement(movement);
    }
    page.bottlenecks(answer);
    if answer.trials > 0 {
        let effort = Message::new("explain-effort").count("trials", count(answer.trials));
        page.say(0, effort.count("iterations", count(answer.iterations)));
    }
    if !answer.complete {
        page.say(0, Message::new("explain-cut-short"));
    }
    page.lines.join("\n") + "\n"
}

/// What is known before any search, for whoever shows it before the search
/// begins; empty where there is nothing.
pub fn facts_to_text(facts: &[Message], language: Language) -> String {
    let mut page = Page { language, lines: Vec::new() };
    page.facts(facts);
    page.lines.iter().skip(1).map(|line| format!("{line}\n")).collect()
}

fn count(value: u64) -> i64 {
    i64::try_from(value).unwrap_or(i64::MAX)
}

/// Rounded to a whole number.
fn rounded(value: &Exact) -> i64 {
    value.round().to_integer().to_i64().unwrap_or(i64::MAX)
}

struct Page {
    language: Language,
    lines: Vec<String>,
}

impl Page {
    fn say(&mut self, indent: usize, message: Message) {
        let text = self.language.say(&message);
        self.lines.push(format!("{}{text}", "  ".repeat(indent)));
    }

    fn title(&mut self, id: &str) {
        self.lines.push(String::new());
        self.say(0, Message::new(id));
    }

    fn head(&mut self, answer: &Explanation) {
        let id = match (answer.outcome, &answer.asked) {
            (Outcome::Met, _) => "explain-met",
            (Outcome::CannotBeMet, Some(_)) if answer.earliest != Earliest::NotAsked => "explain-date-cannot-be-met",
            (Outcome::CannotBeMet, _) => "explain-cannot-be-met",
            (Outcome::Unknown, _) => "explain-unknown",
        };
        let mut says = Message::new(id).text("mission", &answer.mission);
        if let Some(asked) = answer.asked.as_ref().filter(|_| id == "explain-date-cannot-be-met") {
            says = says.text("clause", &asked.clause).date("date", asked.by);
        }
        self.say(0, says);
    }

    fn facts(&mut self, facts: &[Message]) {
        if facts.is_empty() {
            return;
        }
        self.title("explain-facts");
        for fact in facts {
            self.say(1, fact.clone());
        }
    }

    fn broken(&mut self, broken: &[Broken]) {
        if broken.is_empty() {
            return;
        }
        self.title("explain-broken");
        self.breaches(1, broken);
    }

    fn breaches(&mut self, indent: usize, broken: &[Broken]) {
        for breach in broken {
            let says =
                Message::new("explain-breach").text("rule", breach.rule.id()).said("first", breach.first.clone());
            self.say(indent, says.count("more", breach.violations as i64 - 1));
        }
    }

    fn conflicts(&mut self, answer: &Explanation) {
        for conflict in &answer.conflicts {
            self.title(if conflict.verified() { "explain-conflict" } else { "explain-conflict-unverified" });
            for cause in &conflict.causes {
                self.say(1, cause.says.clone());
            }
            match &conflict.because {
                Some(because) => self.say(1, Message::new("explain-proven").said("because", because.clone())),
                None => self.say(1, Message::new("explain-not-proven")),
            }
        }
    }

    fn earliest(&mut self, answer: &Explanation) {
        match &answer.earliest {
            Earliest::NotAsked => {}
            Earliest::Unknown => self.title("explain-earliest-unknown"),
            Earliest::Date { by, certainty, late_person_days } => {
                self.lines.push(String::new());
                let says = Message::new("explain-earliest").date("date", *by).count("late", rounded(late_person_days));
                self.say(0, says);
                self.say(
                    1,
                    Message::new(match certainty {
                        Certainty::Proven => "explain-earliest-proven",
                        Certainty::NotProven => "explain-earliest-not-proven",
                    }),
                );
            }
        }
    }

    fn remedies(&mut self, answer: &Explanation) {
        if answer.remedies.is_empty() {
            return;
        }
        self.title("explain-remedies");
        for remedy in &answer.remedies {
            let texts: Vec<String> = remedy.changes.iter().map(|change| self.language.say(&change.says)).collect();
            let says = Message::new("explain-remedy").text("changes", texts.join(" + "));
            self.say(1, says.count("score", rounded(&remedy.score)));
        }
    }

    fn closing(&mut self, closing: &Closing) {
        self.lines.push(String::new());
        let Some(on) = closing.on else {
            return self.say(0, Message::new("explain-closing-never").text("site", &closing.site));
        };
        self.say(0, Message::new("explain-closing").text("site", &closing.site).date("date", on));
        if !closing.holds.is_empty() {
            self.say(1, Message::new("explain-closing-holds"));
            self.breaches(2, &closing.holds);
        }
        if let Some(steps) = &closing.steps {
            self.say(1, Message::new("explain-closing-steps").count("days", steps.days).date("date", steps.from));
        }
        for tried in &closing.tried {
            let says = |id: &str| Message::new(id).count("days", tried.days).date("date", tried.by);
            match &tried.outcome {
                TriedOutcome::Costs(more) => self.say(
                    1,
                    says(if rounded(more) > 0 { "explain-closing-costs" } else { "explain-closing-free" })
                        .count("cost", rounded(more).abs()),
                ),
                // That it closes too late for the date is no reason.
                TriedOutcome::Breaks(broken) if broken.iter().all(|breach| breach.rule == Rule::K4) => {
                    self.say(1, says("explain-closing-later"));
                }
                TriedOutcome::Breaks(broken) => {
                    self.say(1, says("explain-closing-breaks"));
                    self.breaches(2, broken);
                }
            }
        }
        self.binds(closing);
    }

    /// What a place could close a day earlier without.
    fn binds(&mut self, closing: &Closing) {
        if !matches!(closing.tried.first(), Some(EarlierClosing { outcome: TriedOutcome::Breaks(_), .. })) {
            return;
        }
        self.say(1, Message::new(if closing.binds.is_empty() { "explain-binds-none" } else { "explain-binds" }));
        for binding in &closing.binds {
            let more = rounded(&binding.costs);
            let id = if more > 0 { "explain-bind-costs" } else { "explain-bind-free" };
            self.say(2, Message::new(id).said("cause", binding.cause.says.clone()).count("cost", more.abs()));
        }
    }

    fn movement(&mut self, movement: &MovementReason) {
        self.lines.push(String::new());
        let says = Message::new("explain-movement")
            .text("id", &movement.id)
            .text("leg", &movement.leg)
            .date("date", movement.depart)
            .count("people", movement.people)
            .count("vehicles", movement.vehicles)
            .count("teu", movement.teu)
            .count("items", movement.items);
        self.say(0, says);
        let altered = [("earlier", &movement.earlier), ("later", &movement.later), ("cancelled", &movement.cancelled)];
        for (how, altered) in altered {
            self.say(1, Message::new(format!("explain-movement-{how}")));
            match altered {
                Altered::Keeps(more) => {
                    let id = if rounded(more) > 0 { "explain-altered-costs" } else { "explain-altered-free" };
                    self.say(2, Message::new(id).count("cost", rounded(more).abs()));
                }
                Altered::Breaks(broken) => self.breaches(2, broken),
                Altered::Impossible => self.say(2, Message::new("explain-altered-impossible")),
            }
        }
    }

    fn bottlenecks(&mut self, answer: &Explanation) {
        let Some(noise) = &answer.noise else { return };
        self.title("explain-bottlenecks");
        self.say(1, Message::new("explain-noise").count("spread", rounded(&noise.spread)));
        let counts = |b: &&Bottleneck| b.weight == Weight::Counts;
        for bottleneck in answer.bottlenecks.iter().filter(counts) {
            let gain = bottleneck.gains.iter().min().map_or(0, rounded);
            let says = Message::new("explain-bottleneck").said("change", bottleneck.change.says.clone());
            self.say(1, says.count("gain", gain));
            if bottleneck.days_at_limit > 0 {
                self.say(2, Message::new("explain-at-limit").count("days", bottleneck.days_at_limit));
            }
        }
        let (pressed, rest): (Vec<&Bottleneck>, Vec<&Bottleneck>) =
            answer.bottlenecks.iter().filter(|b| b.weight != Weight::Counts).partition(|b| b.days_at_limit > 0);
        for bottleneck in pressed {
            let says = Message::new("explain-bottleneck-pressed").said("change", bottleneck.change.says.clone());
            self.say(1, says.count("days", bottleneck.days_at_limit));
        }
        let rest = rest.len();
        if rest > 0 {
            self.say(1, Message::new("explain-bottleneck-rest").count("rest", rest as i64));
        }
    }
}
