//! A forecast in words and as JSON: the odds first, then three stories, then
//! the tables.

use super::{ClauseChance, Forecast, Learned, LearnedOf, SiteChance, Stranded};
use crate::forms::{head, short, table};
use rearguard_model::*;
use rearguard_simulate::{DateRange, Outlook, say, to_json};
use rearguard_words::{Language, Message, write};
use serde_json::{Value, json};

/// "82 of 100 simulated runs are out on or before 31 December 2023 (likely).
/// Data as of 24 September 2023; 10,000 runs, seed 1."
pub fn odds_message(forecast: &Forecast) -> Message {
    let outlook = &forecast.outlook;
    let id = if outlook.by.is_some() { "track-forecast-odds" } else { "track-forecast-odds-plan" };
    let message = match outlook.by.or(outlook.planned_out) {
        Some(date) => Message::new(id).date("date", date),
        None => Message::new(id).said("date", Message::new("simulate-never")),
    };
    message
        .said("share", say::share(outlook.in_time, outlook.runs))
        .said("word", say::chance_word(outlook.in_time, outlook.runs))
        .date("on", forecast.on)
        .said("runs", Message::new("simulate-runs").count("count", i64::from(outlook.runs)))
        .text("seed", outlook.seed)
}

/// Three tiers: number, threshold, date and basis; three stories; tables.
pub fn forecast_text(mission: &Mission, forecast: &Forecast, language: Language) -> String {
    let outlook = &forecast.outlook;
    let mut first = vec![language.say(&odds_message(forecast)), last_out(forecast, language)];
    first.extend(off_message(forecast).iter().map(|message| language.say(message)));
    if forecast.unconfirmed > 0 {
        first.push(
            language.say(&Message::new("track-forecast-unconfirmed").count("count", forecast.unconfirmed as i64)),
        );
    }
    first.extend(forecast.stranded.iter().map(|row| language.say(&stranded(mission, row))));
    let mut parts = vec![first.join("\n")];
    parts.extend(say::stories(outlook, mission, &forecast.followed.plan, language));
    parts.push(format!("{}\n{}", head(language, "track-forecast-head-sites"), sites(mission, forecast, language)));
    let clauses: Vec<String> = forecast.clauses.iter().map(|row| clause(mission, outlook, row, language)).collect();
    parts.push(format!("{}\n{}", head(language, "track-head-clauses"), clauses.join("\n")));
    let causes = say::causes(outlook, mission, language);
    parts.extend((!causes.is_empty()).then(|| causes.join("\n")));
    parts.push(format!("{}\n{}", head(language, "track-forecast-head-learned"), learned(mission, forecast, language)));
    let digest = forecast.log_digest.as_deref().unwrap_or_default();
    parts.push(match forecast.entries {
        0 => language.word("track-no-log"),
        entries => language.say(&Message::new("track-digest").text("entries", entries).text("digest", digest)),
    });
    parts.join("\n\n")
}

fn last_out(forecast: &Forecast, language: Language) -> String {
    let label = language.word("simulate-last-out");
    say::dates(language, &label, forecast.outlook.last_out, forecast.planned_out)
}

/// "Plans are not followed to the day: …": the odds and the last day with that.
pub fn off_message(forecast: &Forecast) -> Option<Message> {
    let range = forecast.last_out_off?;
    let [early, _, late] = forecast.slip.factors;
    let factor = |factor: f64| Decimal::from_f64_retain(factor).unwrap_or_default().round_dp(1);
    let id = if forecast.in_time_off.is_some() { "track-forecast-off" } else { "track-forecast-off-plan" };
    let message = Message::new(id)
        .amount("least", factor(early))
        .amount("most", factor(late))
        .count("closed", forecast.slip.closed as i64)
        .date("early", range.p10?)
        .date("late", range.p90?);
    Some(match forecast.in_time_off {
        Some(of_hundred) => message.count("share", i64::from(of_hundred)),
        None => message,
    })
}

fn stranded(mission: &Mission, row: &Stranded) -> Message {
    let [people, _, _] = row.amounts;
    Message::new("track-forecast-stranded")
        .count("people", people)
        .text("unit", &row.name)
        .text("site", &mission.sites[row.site].site)
}

fn sites(mission: &Mission, forecast: &Forecast, language: Language) -> String {
    let columns = ["site", "planned", "closed", "middle", "runs", "off", "due", "by-due"];
    let mut rows = vec![columns.map(|column| head(language, &format!("track-forecast-column-{column}"))).to_vec()];
    for row in &forecast.sites {
        rows.push(site(mission, forecast, row, language));
    }
    table(&rows)
}

fn site(mission: &Mission, forecast: &Forecast, row: &SiteChance, language: Language) -> Vec<String> {
    let site = &mission.sites[row.site];
    let range = row.closing;
    let day = |date: Option<Date>| date.map_or_else(|| ">".to_owned(), |date| write::day_and_month(language, date));
    let span = |range: Option<DateRange>| {
        range.map_or_else(|| "–".to_owned(), |range| format!("{} – {}", day(range.p10), day(range.p90)))
    };
    let chance = match (row.due, range) {
        (Some(_), Some(_)) => percent(row.by_due, forecast.outlook.runs),
        _ => "–".to_owned(),
    };
    vec![
        site.name.clone().unwrap_or_else(|| site.site.clone()),
        short(language, row.planned),
        short(language, row.closed),
        range.map_or_else(|| "–".to_owned(), |range| day(range.p50)),
        span(range),
        span(row.closing_off),
        short(language, row.due),
        chance,
    ]
}

/// Runs of a hundred, for a column that says so; nothing is certain that is not.
fn percent(count: u32, runs: u32) -> String {
    let hundredths = (u64::from(count) * 200 + u64::from(runs)) / (u64::from(runs.max(1)) * 2);
    match hundredths {
        0 if count > 0 => "<1".to_owned(),
        100 if count < runs => ">99".to_owned(),
        of_hundred => of_hundred.to_string(),
    }
}

fn clause(mission: &Mission, outlook: &Outlook, row: &ClauseChance, language: Language) -> String {
    let standing = Message::new("track-forecast-clause")
        .text("clause", &mission.clauses[row.clause].id)
        .said("state", Message::new(format!("track-forecast-clause-{}", row.state.word())));
    let mut line = format!("  {}", language.say(&standing));
    if let Some(kept) = row.kept {
        let odds = Message::new("track-forecast-clause-odds").said("share", say::share(kept, outlook.runs));
        line = format!("{line}. {}", language.say(&odds));
    }
    // What is likely kept all the same needs no reasons against it.
    let because = row.because.iter().filter(|_| row.state != crate::standing::ClauseState::Kept);
    let reasons = because.map(|why| format!("\n    {}", language.say(why)));
    reasons.fold(line, |line, reason| line + &reason)
}

fn learned(mission: &Mission, forecast: &Forecast, language: Language) -> String {
    if forecast.learned.is_empty() {
        return format!("  {}", language.word("track-forecast-learned-nothing"));
    }
    let line = |row: &Learned| {
        let message = match row.of {
            LearnedOf::Leg(leg) => Message::new("track-forecast-learned-leg").text("leg", &mission.legs[leg].leg),
            LearnedOf::Answers => Message::new("track-forecast-learned-answers"),
        };
        let message = message
            .count("count", row.observations as i64)
            .amount("before", row.before[0])
            .amount("late-before", row.before[1])
            .amount("after", row.after[0])
            .amount("late-after", row.after[1]);
        format!("  {}", language.say(&message))
    };
    forecast.learned.iter().map(line).collect::<Vec<_>>().join("\n")
}

/// What `rearguard forecast --json` says (schemas/forecast.schema.json).
pub fn forecast_json(mission: &Mission, forecast: &Forecast, language: Language) -> Value {
    let date = |date: Option<Date>| date.map(|date| date.to_string());
    let range = |range: DateRange| json!({ "p10": date(range.p10), "p50": date(range.p50), "p90": date(range.p90) });
    let site = |row: &SiteChance| {
        json!({
            "site": mission.sites[row.site].site,
            "planned": date(row.planned),
            "closed": date(row.closed),
            "closing": row.closing.map(range),
            "closing_off": row.closing_off.map(range),
            "due": date(row.due),
            "by_due": row.closing.and(row.due).map(|_| row.by_due),
            "in_time": row.closing.map(|_| row.in_time),
        })
    };
    let clause = |row: &ClauseChance| {
        json!({
            "clause": mission.clauses[row.clause].id,
            "by": date(row.by),
            "state": row.state.word(),
            "kept": row.kept,
            "because": row.because.iter().map(|why| language.say(why)).collect::<Vec<_>>(),
        })
    };
    let outlook = &forecast.outlook;
    json!({
        "format": "rearguard-forecast/1",
        "mission": mission.name,
        "on": forecast.on.to_string(),
        "log_digest": forecast.log_digest,
        "entries": forecast.entries,
        "answer": language.say(&odds_message(forecast)),
        "by": date(outlook.by),
        "in_time": outlook.in_time,
        "runs": outlook.runs,
        "seed": outlook.seed,
        "unconfirmed": forecast.unconfirmed,
        "planned_out": date(forecast.planned_out),
        "last_out": range(outlook.last_out),
        "slip": {
            "closed": forecast.slip.closed,
            "open": forecast.slip.open,
            "factors": forecast.slip.factors.map(|factor| libm::round(factor * 1000.0) / 1000.0),
        },
        "last_out_off": forecast.last_out_off.map(range),
        "in_time_off": forecast.in_time_off,
        "sites": forecast.sites.iter().map(site).collect::<Vec<_>>(),
        "clauses": forecast.clauses.iter().map(clause).collect::<Vec<_>>(),
        "learned": forecast.learned.iter().map(|row| learned_json(mission, row)).collect::<Vec<_>>(),
        "stranded": forecast.stranded.iter().map(|row| stranded_json(mission, row)).collect::<Vec<_>>(),
        "outlook": to_json(outlook, mission, &forecast.followed.plan, language),
    })
}

fn stranded_json(mission: &Mission, row: &Stranded) -> Value {
    let [people, vehicles, teu] = row.amounts;
    let site = &mission.sites[row.site].site;
    json!({ "site": site, "name": row.name, "people": people, "vehicles": vehicles, "teu": teu })
}

fn learned_json(mission: &Mission, row: &Learned) -> Value {
    let number = |value: Decimal| value.normalize().to_string().parse::<serde_json::Number>().ok();
    let (kind, leg) = match row.of {
        LearnedOf::Leg(leg) => ("leg", Some(&mission.legs[leg].leg)),
        LearnedOf::Answers => ("answers", None),
    };
    json!({
        "of": kind,
        "leg": leg,
        "observations": row.observations,
        "before": { "p50": number(row.before[0]), "p90": number(row.before[1]) },
        "after": { "p50": number(row.after[0]), "p90": number(row.after[1]) },
    })
}
