//! The table `clearances` (contract §7).

use super::cells::Limit;
use super::frame::Frame;
use super::sheet::Row;
use super::{codes, fault::Fault};
use rearguard_model::{Clearance, Mode, Subject};

pub(crate) fn read(row: &Row<'_>, frame: &Frame) -> Clearance {
    let clearance = Clearance {
        clearance: row.needed("clearance", row.id("clearance"), String::new()),
        subject: row.needed("subject", row.subject("subject", frame), Subject::Mode(Mode::Road)),
        asked: row.day("asked", frame.start),
        granted: row.day("granted", frame.start),
        refused: row.day("refused", frame.start),
        from: row.day("from", frame.start),
        to: row.day("to", frame.start),
        lead_p50: row.amount("lead_p50", Limit::Factor),
        lead_p90: row.amount("lead_p90", Limit::Factor),
    };
    row.range(("from", clearance.from), ("to", clearance.to), frame);
    row.range(("asked", clearance.asked), ("granted", clearance.granted), frame);
    row.range(("asked", clearance.asked), ("refused", clearance.refused), frame);
    if let (Some(p50), Some(p90)) = (clearance.lead_p50, clearance.lead_p90)
        && p50 > p90
    {
        row.fault("lead_p50", Fault::error(codes::LEAST_ABOVE_MOST).text("most", "lead_p90").text("limit", p90));
    }
    if clearance.granted.is_some() && clearance.refused.is_some() {
        row.fault("refused", Fault::error(codes::INCONSISTENT).text("other", "granted"));
    }
    let unanswered = clearance.granted.is_none() && clearance.refused.is_none();
    if unanswered && clearance.lead_p50.is_none() && row.is_blank("lead_p50") {
        row.fault("lead_p50", Fault::error(codes::BLANK_CELL));
    }
    clearance
}
