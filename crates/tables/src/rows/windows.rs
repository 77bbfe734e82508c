//! The table `windows`.

use super::cells::Limit;
use super::frame::Frame;
use super::sheet::Row;
use super::{codes, fault::Fault};
use rearguard_model::{Decimal, Mode, Subject, Window, WindowDirection};

pub(crate) fn read(row: &Row<'_>, frame: &Frame) -> Window {
    let subject = row.subject("subject", frame);
    let from = row.day("from", frame.start);
    let to = row.day("to", frame.start);
    let window = Window {
        subject: row.needed("subject", subject, Subject::Mode(Mode::Road)),
        from: row.needed("from", from, 0),
        to: to.unwrap_or(frame.last_day()),
        capacity: row.share("capacity").unwrap_or(Decimal::ONE),
        days_factor: row.amount("days_factor", Limit::Factor).unwrap_or(Decimal::ONE),
        hazard_factor: row.amount("hazard_factor", Limit::Factor).unwrap_or(Decimal::ONE),
        reason: row.text("reason"),
        known_from: row.date("known_from"),
        direction: row.word("direction", WindowDirection::ALL, WindowDirection::word),
        lost: row.flag("lost"),
    };
    row.range(("from", from), ("to", to), frame);
    if subject.is_some() {
        check(row, &window);
    }
    window
}

fn check(row: &Row<'_>, window: &Window) {
    let on_site = matches!(window.subject, Subject::Site(_));
    let on_leg = matches!(window.subject, Subject::Leg(_) | Subject::Mode(_));
    if on_site && !row.is_blank("capacity") && !window.capacity.is_zero() {
        row.fault("capacity", Fault::error(codes::SITE_WINDOW_CAPACITY));
    }
    let says_nothing = |column: &str, meant: &str| {
        if !row.is_blank(column) {
            let fault = Fault::warning(codes::MEANINGLESS_HERE).text("other", "subject").text("otherwise", meant);
            row.fault(column, fault);
        }
    };
    if !on_leg {
        for column in ["days_factor", "hazard_factor", "direction"] {
            says_nothing(column, "leg:");
        }
    }
    if !on_site && window.lost {
        says_nothing("lost", "site:");
    }
}
