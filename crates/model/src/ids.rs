//! Typed row numbers, so that a leg can never be looked up among the sites.

use std::fmt;
use std::marker::PhantomData;
use std::ops::{Index, IndexMut};

/// A row number that knows which table it belongs to.
pub trait RowId: Copy + Eq + Ord {
    fn from_index(index: usize) -> Self;
    fn index(self) -> usize;
}

macro_rules! row_ids {
    ($($(#[$doc:meta])* $name:ident),+ $(,)?) => {$(
        $(#[$doc])*
        #[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Debug)]
        pub struct $name(pub u32);

        impl RowId for $name {
            fn from_index(index: usize) -> Self {
                Self(u32::try_from(index).expect("a table has fewer than 2^32 rows"))
            }
            fn index(self) -> usize {
                self.0 as usize
            }
        }
    )+};
}

row_ids!(
    /// A row of `sites`.
    SiteId,
    /// A row of `units`.
    UnitId,
    /// A row of `assets`.
    AssetId,
    /// A row of `legs`.
    LegId,
    /// A row of `fleets`.
    FleetId,
    /// A row of `windows`.
    WindowId,
    /// A row of `teams`.
    TeamId,
    /// A row of `steps`.
    StepId,
    /// A row of `tasks`.
    TaskId,
    /// A row of `communities`.
    CommunityId,
    /// A row of `partners`.
    PartnerId,
    /// A `[[clause]]` of mission.toml.
    ClauseId,
    /// A row of `clearances`.
    ClearanceId,
    /// A row of `stations`.
    StationId,
);

/// A vector that is indexed by one kind of row number only.
#[derive(Clone, PartialEq)]
pub struct Table<I, T> {
    rows: Vec<T>,
    id: PhantomData<I>,
}

impl<I: RowId, T> Table<I, T> {
    pub fn len(&self) -> usize {
        self.rows.len()
    }
    pub fn is_empty(&self) -> bool {
        self.rows.is_empty()
    }
    pub fn push(&mut self, row: T) -> I {
        self.rows.push(row);
        I::from_index(self.rows.len() - 1)
    }
    pub fn get(&self, id: I) -> Option<&T> {
        self.rows.get(id.index())
    }
    /// Every row with its id, in the order of the table.
    pub fn iter(&self) -> impl DoubleEndedIterator<Item = (I, &T)> + ExactSizeIterator {
        self.rows.iter().enumerate().map(|(i, row)| (I::from_index(i), row))
    }
    pub fn ids(&self) -> impl DoubleEndedIterator<Item = I> + ExactSizeIterator + use<I, T> {
        (0..self.rows.len()).map(I::from_index)
    }
    pub fn rows(&self) -> &[T] {
        &self.rows
    }
    pub fn rows_mut(&mut self) -> &mut [T] {
        &mut self.rows
    }
}

impl<I, T> Default for Table<I, T> {
    fn default() -> Self {
        Self { rows: Vec::new(), id: PhantomData }
    }
}

impl<I, T> From<Vec<T>> for Table<I, T> {
    fn from(rows: Vec<T>) -> Self {
        Self { rows, id: PhantomData }
    }
}

impl<I: RowId, T> FromIterator<T> for Table<I, T> {
    fn from_iter<X: IntoIterator<Item = T>>(rows: X) -> Self {
        rows.into_iter().collect::<Vec<_>>().into()
    }
}

impl<I: RowId, T> Index<I> for Table<I, T> {
    type Output = T;
    fn index(&self, id: I) -> &T {
        &self.rows[id.index()]
    }
}

impl<I: RowId, T> IndexMut<I> for Table<I, T> {
    fn index_mut(&mut self, id: I) -> &mut T {
        &mut self.rows[id.index()]
    }
}

impl<I, T: fmt::Debug> fmt::Debug for Table<I, T> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.rows.fmt(f)
    }
}
