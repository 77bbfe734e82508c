//! The weekly report as a page: two sheets of A4, on a screen and on paper.

use super::document_with;
use crate::markup::Markup;
use crate::ring::{Grid, Value};
use crate::weekly::coming::{coming, gathered};
use crate::weekly::{Weekly, chart, council, movement};
use rearguard_model::Date;
use rearguard_track::forecast::{odds_message, off_message};
use rearguard_words::{Language, Message, write};

const STYLE: &str = include_str!("weekly.css");

/// What a sheet of paper holds; the workbook holds the rest.
const MOST_SITES: usize = 16;
const MOST_CLAUSES: usize = 12;
const MOST_EVENTS: usize = 2;
const MOST_RISKS: usize = 4;
const MOST_ASKS: usize = 3;
const MOST_LATE: usize = 6;
const MOST_MOVEMENTS: usize = 15;
const MOST_REQUESTS: usize = 6;
const MOST_FINDINGS: usize = 5;
const MOST_DECISIONS: usize = 6;

/// The whole report as one self-contained HTML document.
pub fn weekly_html(weekly: &Weekly, language: Language) -> String {
    let title = language.say(&Message::new("weekly-title").text("mission", &weekly.mission.name));
    document_with(&title, STYLE, language, |m| {
        m.element("article", &[("class", "sheet")], |m| first_sheet(m, weekly, &title, language));
        m.element("article", &[("class", "sheet")], |m| second_sheet(m, weekly, &title, language));
    })
}

fn first_sheet(m: &mut Markup, weekly: &Weekly, title: &str, language: Language) {
    head(m, weekly, title, "weekly-council", language);
    m.leaf("p", &[("class", "answer")], &language.say(&odds_message(weekly.forecast)));
    if let Some(off) = off_message(weekly.forecast) {
        m.leaf("p", &[("class", "basis")], &language.say(&off));
    }
    m.element("dl", &[("class", "figures")], |m| {
        figures(weekly, language).iter().for_each(|figure| write_figure(m, figure));
    });
    part(m, "weekly-heading-strength", language, |m| {
        m.append(chart::people(weekly, language));
        m.leaf("p", &[("class", "legend")], &language.word("weekly-chart-legend"));
    });
    m.element("div", &[("class", "pair wide-right")], |m| {
        part(m, "weekly-heading-sites", language, |m| {
            table(m, &council::sites(weekly, language), MOST_SITES, language)
        });
        part(m, "weekly-heading-clauses", language, |m| {
            table(m, &council::clauses(weekly, language), MOST_CLAUSES, language)
        });
    });
    part(m, "weekly-heading-stories", language, |m| stories(m, weekly, language));
    m.element("div", &[("class", "pair")], |m| {
        part(m, "weekly-heading-risks", language, |m| {
            list(m, &council::risks(weekly, language), MOST_RISKS, "weekly-none-risks", language);
        });
        part(m, "weekly-heading-asks", language, |m| {
            list(m, &council::asks(weekly, language), MOST_ASKS, "weekly-none-asks", language);
        });
    });
    foot(m, weekly, language);
}

fn second_sheet(m: &mut Markup, weekly: &Weekly, title: &str, language: Language) {
    head(m, weekly, title, "weekly-movement", language);
    part(m, "weekly-heading-late", language, |m| {
        list(m, &movement::late(weekly, language), MOST_LATE, "weekly-none-late", language);
    });
    part(m, "weekly-heading-coming", language, |m| {
        let rows = gathered(weekly.mission, &coming(weekly));
        table(m, &movement::coming(weekly, &rows, language), MOST_MOVEMENTS, language);
        m.leaf("p", &[("class", "none")], &language.word("weekly-coming-note"));
    });
    part(m, "weekly-heading-requests", language, |m| {
        table(m, &movement::requests(weekly, language), MOST_REQUESTS, language);
    });
    m.element("div", &[("class", "pair")], |m| {
        part(m, "weekly-heading-findings", language, |m| {
            list(m, &movement::findings(weekly, language), MOST_FINDINGS, "weekly-none-findings", language);
        });
        part(m, "weekly-heading-decisions", language, |m| {
            list(m, &movement::decisions(weekly, language), MOST_DECISIONS, "weekly-none-decisions", language);
        });
    });
    foot(m, weekly, language);
}

fn head(m: &mut Markup, weekly: &Weekly, title: &str, reader: &str, language: Language) {
    let on = weekly.standing.on;
    m.element("header", &[], |m| {
        m.element("div", &[], |m| {
            m.leaf("p", &[("class", "reader")], &language.word(reader));
            m.leaf("h1", &[], title);
        });
        m.element("p", &[("class", "dates")], |m| {
            let date = |date: Date| write::date_with_weekday(language, date);
            m.leaf("strong", &[], &language.say(&Message::new("weekly-as-of").text("date", date(on))));
            m.void("br", &[]);
            let next = on.checked_add(jiff::Span::new().days(7)).unwrap_or(on);
            m.text(&language.say(&Message::new("weekly-next").text("date", date(next))));
            if let Some(contact) = &weekly.mission.contact {
                m.void("br", &[]);
                m.text(&language.say(&Message::new("weekly-contact").text("contact", contact)));
            }
        });
    });
}

/// Name, value, note.
fn figures(weekly: &Weekly, language: Language) -> Vec<[String; 3]> {
    let (standing, forecast) = (weekly.standing, weekly.forecast);
    let [all, planned, closed] = weekly.closings().map(|count| count as i64);
    let say = |message: Message| language.say(&message);
    let of = |actual: i64, all: i64| say(Message::new("weekly-of").count("actual", actual).count("all", all));
    let people = standing.people;
    let note = Message::new("weekly-note-out").count("planned", people.planned).count("week", weekly.out_this_week());
    let chance = forecast.in_time_off.map_or_else(
        || "–".to_owned(),
        |share| say(Message::new("weekly-of-hundred").count("share", i64::from(share))),
    );
    let out = forecast.last_out_off.map_or_else(|| "–".to_owned(), |range| council::span(language, range));
    let planned_out = forecast.planned_out.map_or_else(|| "–".to_owned(), |date| write::day_and_month(language, date));
    let property = of(standing.vehicles.actual + standing.teu.actual, standing.vehicles.all + standing.teu.all);
    let property_planned = standing.vehicles.planned + standing.teu.planned;
    vec![
        [language.word("weekly-figure-out"), of(people.actual, people.all), say(note)],
        [
            language.word("weekly-figure-sites"),
            of(closed, all),
            say(Message::new("weekly-note-planned").count("planned", planned)),
        ],
        [
            language.word("weekly-figure-property"),
            property,
            say(Message::new("weekly-note-planned").count("planned", property_planned)),
        ],
        [language.word("weekly-figure-date"), chance, say(Message::new("weekly-note-date"))],
        [language.word("weekly-figure-last"), out, say(Message::new("weekly-note-last").text("planned", planned_out))],
    ]
}

fn write_figure(m: &mut Markup, [name, value, note]: &[String; 3]) {
    m.element("div", &[], |m| {
        m.leaf("dt", &[], name);
        m.leaf("dd", &[("class", "value")], value);
        m.leaf("dd", &[("class", "note")], note);
    });
}

fn stories(m: &mut Markup, weekly: &Weekly, language: Language) {
    m.element("div", &[("class", "three")], |m| {
        for (heading, events) in council::stories(weekly, language) {
            m.element("div", &[], |m| {
                m.leaf("h3", &[], &heading);
                m.element("ul", &[], |m| {
                    events.iter().take(MOST_EVENTS).for_each(|event| {
                        m.leaf("li", &[], event);
                    });
                });
            });
        }
    });
}

fn part(m: &mut Markup, heading: &str, language: Language, inside: impl FnOnce(&mut Markup)) {
    m.element("section", &[], |m| {
        m.leaf("h2", &[], &language.word(heading));
        inside(m);
    });
}

/// At most so many lines, and how many there are more.
fn list(m: &mut Markup, lines: &[String], most: usize, none: &str, language: Language) {
    if lines.is_empty() {
        m.leaf("p", &[("class", "none")], &language.word(none));
        return;
    }
    m.element("ul", &[], |m| {
        lines.iter().take(most).for_each(|text| {
            m.leaf("li", &[], text);
        });
    });
    more(m, lines.len(), most, language);
}

fn table(m: &mut Markup, grid: &Grid, most: usize, language: Language) {
    if grid.rows.is_empty() {
        m.leaf("p", &[("class", "none")], &language.word("weekly-none-rows"));
        return;
    }
    let numeric: Vec<bool> = grid.heads.iter().map(|head| head.starts_with('#')).collect();
    let class = |at: usize| if numeric.get(at) == Some(&true) { "n" } else { "t" };
    m.element("table", &[], |m| {
        m.element("thead", &[], |m| {
            m.element("tr", &[], |m| {
                for (at, head) in grid.heads.iter().enumerate() {
                    let word = language.word(head.trim_start_matches('#'));
                    m.leaf("th", &[("scope", "col"), ("class", class(at))], &word);
                }
            });
        });
        m.element("tbody", &[], |m| {
            for row in grid.rows.iter().take(most) {
                m.element("tr", &[], |m| {
                    for (at, value) in row.iter().enumerate() {
                        let class = if matches!(value, Value::Date(_)) { "d" } else { class(at) };
                        m.leaf("td", &[("class", class)], &written(value, language));
                    }
                });
            }
        });
    });
    more(m, grid.rows.len(), most, language);
}

/// Short dates; nothing for what is nought.
fn written(value: &Value, language: Language) -> String {
    match value {
        Value::Date(date) => write::day_and_month(language, *date),
        Value::Blank => String::new(),
        value => value.written(language),
    }
}

fn more(m: &mut Markup, all: usize, most: usize, language: Language) {
    if all > most {
        let message = Message::new("weekly-more").count("count", (all - most) as i64);
        m.leaf("p", &[("class", "none")], &language.say(&message));
    }
}

fn foot(m: &mut Markup, weekly: &Weekly, language: Language) {
    let log = match &weekly.forecast.log_digest {
        Some(digest) => {
            let entries = i64::try_from(weekly.forecast.entries).unwrap_or(i64::MAX);
            Message::new("track-digest").count("entries", entries).text("digest", digest)
        }
        None => Message::new("track-no-log"),
    };
    m.element("footer", &[], |m| {
        m.leaf("p", &[], &language.say(&log));
        m.leaf("p", &[], &language.say(&Message::new("weekly-foot").text("version", weekly.version)));
    });
}
