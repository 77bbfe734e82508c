//! The outlook in words: number, threshold, date, basis; words for chances
//! only beside their numbers; no decimals on chances.

use crate::cause::Cause;
use crate::outlook::{AmountRange, DateRange, Outlook, SiteOutlook};
use crate::story::{Event, Story};
use rearguard_model::*;
use rearguard_words::{Language, Message, write};

/// The most causes that are listed.
const MOST_CAUSES: usize = 8;

/// "82 of 100 simulated runs are out on or before 31 December 2023 (likely; …)."
pub fn odds(outlook: &Outlook) -> Message {
    let id = if outlook.by.is_some() { "simulate-odds" } else { "simulate-odds-plan" };
    let message = Message::new(id).said("share", share(outlook.in_time, outlook.runs));
    let message = match outlook.by.or(outlook.planned_out) {
        Some(date) => message.date("date", date),
        None => message.said("date", Message::new("simulate-never")),
    };
    let basis = Message::new("simulate-runs").count("count", i64::from(outlook.runs));
    message.said("word", chance_word(outlook.in_time, outlook.runs)).said("runs", basis).text("seed", outlook.seed)
}

/// So many of a hundred; of fewer runs than a hundred, so many of them.
pub fn share(count: u32, runs: u32) -> Message {
    let hundredths = (u64::from(count) * 200 + u64::from(runs)) / (u64::from(runs.max(1)) * 2);
    match (count, hundredths) {
        (0, _) => Message::new("simulate-share-none"),
        _ if count == runs => Message::new("simulate-share-all"),
        _ if runs < 100 => {
            Message::new("simulate-share-of-runs").count("count", i64::from(count)).count("runs", i64::from(runs))
        }
        (_, 0) => Message::new("simulate-share-under-one"),
        (_, 100) => Message::new("simulate-share-over-ninety-nine"),
        (_, hundredths) => Message::new("simulate-share-of-hundred").count("count", hundredths as i64),
    }
}

/// The word for a chance, never said without its number.
pub fn chance_word(count: u32, runs: u32) -> Message {
    let percent = u64::from(count) * 100;
    let at_least = |share: u64| percent >= u64::from(runs) * share;
    Message::new(match () {
        () if at_least(90) => "simulate-word-very-likely",
        () if at_least(66) => "simulate-word-likely",
        () if percent > u64::from(runs) * 33 => "simulate-word-even",
        () if percent > u64::from(runs) * 10 => "simulate-word-unlikely",
        () => "simulate-word-very-unlikely",
    })
}

/// The whole outlook as lines of text.
pub fn text(outlook: &Outlook, mission: &Mission, plan: &Plan, language: Language) -> Vec<String> {
    let say = |message: &Message| language.say(message);
    let mut lines = vec![say(&odds(outlook))];
    if !outlook.as_planned {
        lines.push(language.word("simulate-not-as-planned"));
    }
    lines.push(String::new());
    let label = language.word("simulate-last-out");
    lines.push(dates(language, &label, outlook.last_out, outlook.planned_out));
    lines.push(amounts(language, "simulate-casualties", outlook.casualties));
    lines.push(amounts(language, "simulate-property", outlook.property_lost));
    lines.push(amounts(language, "simulate-late-actions", outlook.late_actions));
    lines.push(String::new());
    lines.push(language.word("simulate-sites"));
    lines.extend(outlook.sites.iter().map(|site| site_line(language, mission, site, outlook.runs)));
    lines.push(String::new());
    lines.extend(causes(outlook, mission, language));
    if let Some(week) = outlook.weakest_week {
        let message = Message::new("simulate-weakest-week").date("from", week.from).date("to", week.to);
        lines.push(say(&message.count("count", i64::from(week.runs))));
    }
    for story in stories(outlook, mission, plan, language) {
        lines.push(String::new());
        lines.push(story);
    }
    lines
}

/// A good, a middle and a bad run, each as lines of text.
pub fn stories(outlook: &Outlook, mission: &Mission, plan: &Plan, language: Language) -> Vec<String> {
    told(outlook).map(|story| story_lines(language, mission, plan, story).join("\n")).collect()
}

fn date_or_never(language: Language, date: Option<Date>) -> String {
    date.map_or_else(|| language.word("simulate-never"), |date| write::date(language, date))
}

/// "Last people out: 2 December 2023 in the middle run; 8 of 10 runs between …".
pub fn dates(language: Language, label: &str, range: DateRange, planned: Option<Date>) -> String {
    if range.p10.is_none() {
        let message = Message::new("simulate-dates-never").text("label", label);
        return language.say(&message.text("planned", date_or_never(language, planned)));
    }
    let message = Message::new("simulate-dates")
        .text("label", label)
        .text("middle", date_or_never(language, range.p50))
        .text("early", date_or_never(language, range.p10))
        .text("late", date_or_never(language, range.p90))
        .text("planned", date_or_never(language, planned));
    language.say(&message)
}

fn amounts(language: Language, id: &str, range: AmountRange) -> String {
    let places = if range.mean >= Decimal::from(100) { 0 } else { 1 };
    let message = Message::new(id).amount("mean", range.mean.round_dp(places));
    language.say(&message.count("low", range.p10).count("high", range.p90))
}

fn site_line(language: Language, mission: &Mission, site: &SiteOutlook, runs: u32) -> String {
    let row = &mission.sites[site.site];
    let label = format!("  {}", row.name.as_deref().unwrap_or(&row.site));
    let in_time = Message::new("simulate-site-in-time").said("share", share(site.in_time, runs));
    format!("{} {}", dates(language, &label, site.closing, Some(site.planned)), language.say(&in_time))
}

/// What most often made the last people late.
pub fn causes(outlook: &Outlook, mission: &Mission, language: Language) -> Vec<String> {
    if outlook.causes.is_empty() && outlook.planned_out.is_none() {
        return Vec::new();
    }
    if outlook.causes.is_empty() {
        return vec![language.word("simulate-causes-none")];
    }
    let runs = Message::new("simulate-runs").count("count", i64::from(outlook.later_runs));
    let mut lines = vec![language.say(&Message::new("simulate-causes").said("share", runs))];
    for cause in outlook.causes.iter().take(MOST_CAUSES) {
        let message = Message::new("simulate-cause-share").said("cause", cause_message(mission, cause.cause));
        let mut line = format!("  {}", language.say(&message.count("count", i64::from(cause.runs))));
        if cause.past_date > 0 {
            let past = Message::new("simulate-cause-past").count("count", i64::from(cause.past_date));
            line = format!("{line}, {}", language.say(&past));
        }
        lines.push(line);
    }
    lines
}

/// The row that a cause speaks of, as the tables name it.
pub fn cause_subject(mission: &Mission, cause: Cause) -> Option<&str> {
    match cause {
        Cause::Slow(leg) | Cause::Closed(leg) | Cause::Attack(leg) | Cause::Breakdown(leg) | Cause::Full(leg) => {
            Some(&mission.legs[leg].leg)
        }
        Cause::Held(fleet) | Cause::Short(fleet) => Some(&mission.fleets[fleet].fleet),
        Cause::Permission(row) => Some(&mission.clearances[row].clearance),
        Cause::Station(row) => Some(&mission.stations[row].station),
        Cause::Team(row) => Some(&mission.teams[row].team),
        Cause::Other => None,
    }
}

/// The cause's word in files: `slow`, `closed` …
pub fn cause_word(cause: Cause) -> &'static str {
    match cause {
        Cause::Slow(_) => "slow",
        Cause::Closed(_) => "closed",
        Cause::Attack(_) => "attack",
        Cause::Breakdown(_) => "breakdown",
        Cause::Full(_) => "full",
        Cause::Held(_) => "held",
        Cause::Short(_) => "short",
        Cause::Permission(_) => "permission",
        Cause::Station(_) => "station",
        Cause::Team(_) => "team",
        Cause::Other => "other",
    }
}

pub fn cause_message(mission: &Mission, cause: Cause) -> Message {
    let message = Message::new(format!("simulate-cause-{}", cause_word(cause)));
    match cause_subject(mission, cause) {
        Some(subject) => message.text("what", subject),
        None => message,
    }
}

/// "A good run (1 of 10 is as early): everyone is out on 2 December 2023."
pub fn story_heading(story: &Story) -> Message {
    let id = match (story.out, story.percent) {
        (None, _) => "simulate-story-never",
        (_, ..=33) => "simulate-story-good",
        (_, 34..=66) => "simulate-story-middle",
        _ => "simulate-story-bad",
    };
    match story.out {
        Some(date) => Message::new(id).date("date", date),
        None => Message::new(id),
    }
}

/// The stories worth telling: runs that never end are all told alike, and one is enough.
pub fn told(outlook: &Outlook) -> impl Iterator<Item = &Story> {
    let never = outlook.stories.iter().position(|story| story.out.is_none());
    let kept = move |(at, story): &(usize, &Story)| story.out.is_some() || Some(*at) == never;
    outlook.stories.iter().enumerate().filter(kept).map(|(_, story)| story)
}

fn story_lines(language: Language, mission: &Mission, plan: &Plan, story: &Story) -> Vec<String> {
    let message = story_heading(story);
    let mut lines = vec![language.say(&message)];
    for event in &story.events {
        let date = write::date_with_weekday(language, event.on);
        lines.push(format!("  {date}  {}", language.say(&event_message(mission, plan, &event.what))));
    }
    lines
}

/// One event of a story; movements are named as the plan names them.
pub fn event_message(mission: &Mission, plan: &Plan, event: &Event) -> Message {
    let site = |site: SiteId| mission.sites[site].name.clone().unwrap_or_else(|| mission.sites[site].site.clone());
    let of = |id: &str, movement: usize| {
        let movement = plan.movements.get(movement);
        let (name, leg) = movement.map_or(("?", "?"), |m| (m.id.as_str(), m.leg.as_str()));
        (Message::new(id).text("movement", name), leg.to_owned())
    };
    match event {
        Event::LeftLate { movement, days, cause: None } => {
            let (message, leg) = of("simulate-event-left-late", *movement);
            message.text("leg", leg).count("days", i64::from(*days))
        }
        Event::LeftLate { movement, days, cause: Some(cause) } => {
            let (message, leg) = of("simulate-event-left-late-because", *movement);
            message.text("leg", leg).count("days", i64::from(*days)).said("cause", cause_message(mission, *cause))
        }
        Event::Longer { movement, days, cause } => {
            let (message, leg) = of("simulate-event-longer", *movement);
            message.text("leg", leg).count("days", i64::from(*days)).said("cause", cause_message(mission, *cause))
        }
        Event::Attacked { movement, deaths } => {
            let (message, leg) = of("simulate-event-attacked", *movement);
            message.text("leg", leg).count("deaths", i64::from(*deaths))
        }
        Event::OtherWay { movement, leg } => {
            of("simulate-event-other-way", *movement).0.text("leg", &mission.legs[*leg].leg)
        }
        Event::Destroyed { site: at, dollars } => {
            Message::new("simulate-event-destroyed").count("dollars", *dollars).text("site", site(*at))
        }
        Event::ClosedLate { site: at, days } => {
            Message::new("simulate-event-closed-late").text("site", site(*at)).count("days", i64::from(*days))
        }
        Event::LastOut => Message::new("simulate-event-last-out"),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn said(count: u32, runs: u32) -> String {
        Language::English.say(&share(count, runs))
    }

    #[test]
    fn chances_have_no_decimals_and_no_false_certainty() {
        assert_eq!(said(8_150, 10_000), "82 of 100 simulated runs");
        assert_eq!(said(9_999, 10_000), "More than 99 of 100 simulated runs");
        assert_eq!(said(10_000, 10_000), "All simulated runs");
        assert_eq!(said(3, 10_000), "Fewer than 1 of 100 simulated runs");
        assert_eq!(said(0, 10_000), "None of the simulated runs");
        assert_eq!(said(7, 20), "7 of 20 simulated runs");
    }

    #[test]
    fn the_words_for_chances_have_their_thresholds() {
        let word = |count| Language::English.say(&chance_word(count, 100));
        let all = [10, 11, 33, 34, 65, 66, 89, 90].map(word);
        let expected =
            ["very unlikely", "unlikely", "unlikely", "about even", "about even", "likely", "likely", "very likely"];
        assert_eq!(all, expected);
    }
}
