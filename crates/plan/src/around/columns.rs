//! Lorries away from their base while the old plan is followed.

use super::reader::{Reader, Trip};
use crate::instance::{Day, Standing};
use crate::ops::{Aboard, ConvoyKey, Op};
use std::collections::BTreeMap;

/// Lorries away from their base.
pub(super) struct Column {
    pub fleet: usize,
    pub n: i32,
    pub site: usize,
    pub since: Day,
    /// Departure from the base; `None` where that was before the day.
    pub start: Option<Day>,
    pub trips: Vec<usize>,
    pub ops: Vec<Op>,
}

impl Column {
    /// Takes some lorries off.
    fn split(&mut self, n: i32) -> Column {
        let resized = |ops: &[Op], n: i32| -> Vec<Op> {
            let resize = |op: &Op| match *op {
                Op::Ride { convoy, what, .. } => Op::Ride { convoy, what, n },
                Op::UnderWay { fleet, from, to, .. } => Op::UnderWay { fleet, from, to, n },
                other => other,
            };
            ops.iter().map(resize).collect()
        };
        let part = Column { n, trips: self.trips.clone(), ops: resized(&self.ops, n), ..*self };
        self.n -= n;
        self.ops = resized(&self.ops, self.n);
        part
    }
}

impl Reader<'_> {
    /// Lorries that stand at a site, or are on their way to one, on the day.
    pub(super) fn make_standing(&self, columns: &mut Vec<Column>, fixed: &mut Vec<Op>) -> Vec<Standing> {
        let mut standing = Vec::new();
        columns.retain(|c| {
            let based = c.site == self.i.fleets[c.fleet].base;
            let to = if based { c.since + 1 } else { self.i.days };
            fixed.push(Op::Away { fleet: c.fleet, from: 0, to, n: c.n });
            if !based {
                standing.push(Standing { fleet: c.fleet, n: c.n, site: c.site, since: c.since });
            }
            !based
        });
        for column in columns.iter_mut() {
            column.start = None;
        }
        standing
    }

    /// Moves the lorries of a trip; ops are made where it is one to come.
    pub(super) fn drive(&self, trip: &Trip, columns: &mut Vec<Column>, key: Option<ConvoyKey>) -> Vec<Column> {
        let mut back = Vec::new();
        for &(fleet, n) in &trip.lorries {
            let mut wanted = n;
            let mut moving = Vec::new();
            columns.sort_by_key(|c| c.since);
            let mut at = 0;
            while wanted > 0 && at < columns.len() {
                let column = &mut columns[at];
                if column.fleet != fleet || column.site != trip.from || column.since > trip.depart {
                    at += 1;
                    continue;
                }
                let some = wanted.min(column.n);
                wanted -= some;
                moving.push(column.split(some));
                if column.n == 0 {
                    columns.remove(at);
                }
            }
            if wanted > 0 {
                let start = Some(trip.depart);
                let (trips, ops) = (Vec::new(), Vec::new());
                moving.push(Column { fleet, n: wanted, site: trip.from, since: trip.depart, start, trips, ops });
            }
            for mut column in moving {
                (column.site, column.since) = (trip.to, trip.arrive);
                if let Some(convoy) = key {
                    let n = column.n;
                    column.trips.push(trip.at);
                    column.ops.push(Op::Ride { convoy, what: Aboard::Lorries(fleet), n });
                    column.ops.push(Op::UnderWay { fleet, from: trip.depart, to: trip.arrive, n });
                }
                if trip.to != self.i.fleets[fleet].base {
                    columns.push(column);
                } else if key.is_some() || trip.arrive >= self.now {
                    back.push(column);
                }
            }
        }
        if key.is_none() {
            // Past columns that reach their base later count as away until then.
            columns.append(&mut back);
        }
        back
    }

    /// The ops of a column of lorries, to the site that it served.
    pub(super) fn give_to_owner(
        &self,
        mut column: Column,
        owners: &BTreeMap<usize, usize>,
        works: &mut [Vec<Op>],
        back: Option<Day>,
    ) {
        if column.trips.is_empty() {
            return;
        }
        let to = back.map_or(self.i.days, |day| day + 1);
        let (fleet, n) = (column.fleet, column.n);
        match column.start {
            Some(from) => column.ops.push(Op::Away { fleet, from, to, n }),
            None => {
                column.ops.push(Op::TakeStanding { fleet, site: self.first_site(&column), n });
                column.ops.push(Op::Away { fleet, from: to, to: self.i.days, n: -n });
            }
        }
        let served = column.trips.iter().find_map(|at| owners.get(at).copied());
        works[served.unwrap_or(column.site)].extend(column.ops);
    }

    pub(super) fn first_site(&self, column: &Column) -> usize {
        match column.ops.first() {
            Some(Op::Ride { convoy, .. }) => self.i.legs[convoy.leg as usize].ends(convoy.reverse as usize).0,
            _ => column.site,
        }
    }
}
