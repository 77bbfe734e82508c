//! The closed vocabularies of the tables, each with the word it has there.

use crate::ids::*;

macro_rules! vocabulary {
    ($(#[$doc:meta])* $name:ident { $($(#[$vdoc:meta])* $variant:ident = $word:literal),+ $(,)? }) => {
        $(#[$doc])*
        #[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Debug)]
        pub enum $name { $($(#[$vdoc])* $variant),+ }

        impl $name {
            pub const ALL: &'static [$name] = &[$($name::$variant),+];
            /// The word that the tables use.
            pub fn word(self) -> &'static str {
                match self { $($name::$variant => $word),+ }
            }
            pub fn from_word(word: &str) -> Option<Self> {
                Self::ALL.iter().copied().find(|v| v.word() == word)
            }
        }
    };
}

vocabulary!(
    /// What a place is.
    SiteKind {
        Base = "base",
        Hub = "hub",
        /// Things change mode there; it never closes and needs no guard.
        Port = "port",
        /// Arriving there is being out.
        Exit = "exit",
    }
);

impl SiteKind {
    /// Whether places of this kind can be asked to close.
    pub fn closes(self) -> bool {
        matches!(self, SiteKind::Base | SiteKind::Hub)
    }
}

vocabulary!(
    Mode { Road = "road", Air = "air", River = "river", Rail = "rail", Sea = "sea" }
);

vocabulary!(
    FleetKind {
        /// Each vehicle is at one place each day and moves laden or empty along legs.
        Circulating = "circulating",
        /// Flies from its base and is back the same day.
        Shuttle = "shuttle",
    }
);

vocabulary!(
    KeepOpen {
        No = "no",
        /// Stays for liquidation.
        Yes = "yes",
        /// The planner chooses (§7).
        Maybe = "maybe",
    }
);

vocabulary!(
    ClauseKind {
        Terminate = "terminate",
        CeaseOperations = "cease_operations",
        TransferTasks = "transfer_tasks",
        WithdrawPersonnel = "withdraw_personnel",
        WithdrawProperty = "withdraw_property",
        ProtectCivilians = "protect_civilians",
        SupportHumanitarian = "support_humanitarian",
        Liquidate = "liquidate",
        GuardLimit = "guard_limit",
        CloseSite = "close_site",
        Report = "report",
    }
);

vocabulary!(
    Role { Guard = "guard", Escort = "escort", Protect = "protect", Medical = "medical" }
);

/// The roles of a unit's people.
#[derive(Clone, Copy, PartialEq, Eq, Hash, Debug, Default)]
pub struct Roles(u8);

impl Roles {
    pub fn with(self, role: Role) -> Self {
        Roles(self.0 | 1 << role as u8)
    }
    pub fn has(self, role: Role) -> bool {
        self.0 & (1 << role as u8) != 0
    }
    pub fn iter(self) -> impl Iterator<Item = Role> {
        Role::ALL.iter().copied().filter(move |&r| self.has(r))
    }
}

impl FromIterator<Role> for Roles {
    fn from_iter<X: IntoIterator<Item = Role>>(roles: X) -> Self {
        roles.into_iter().fold(Roles::default(), Roles::with)
    }
}

vocabulary!(
    /// Vehicles or containers (TEU).
    CargoClass { Vehicle = "vehicle", Container = "container" }
);

vocabulary!(
    /// What may become of property.
    Disposition { Ship = "ship", Sell = "sell", Gift = "gift", Destroy = "destroy" }
);

/// The dispositions an asset's `options` allow.
#[derive(Clone, Copy, PartialEq, Eq, Hash, Debug)]
pub struct Dispositions(u8);

impl Dispositions {
    pub fn allows(self, how: Disposition) -> bool {
        self.0 & (1 << how as u8) != 0
    }
    pub fn iter(self) -> impl Iterator<Item = Disposition> {
        Disposition::ALL.iter().copied().filter(move |&d| self.allows(d))
    }
}

impl FromIterator<Disposition> for Dispositions {
    fn from_iter<X: IntoIterator<Item = Disposition>>(all: X) -> Self {
        Dispositions(all.into_iter().fold(0, |bits, d| bits | 1 << d as u8))
    }
}

impl Default for Dispositions {
    /// Blank `options`: ship or destroy.
    fn default() -> Self {
        [Disposition::Ship, Disposition::Destroy].into_iter().collect()
    }
}

vocabulary!(
    StepNeeds {
        Any = "any",
        /// Starts only once the stores are out (§3).
        StoresOut = "stores_out",
    }
);

vocabulary!(
    /// Which direction of a leg a window speaks of; both where blank.
    WindowDirection { Out = "out", Back = "back" }
);

vocabulary!(
    /// What passes through a station.
    StationTakes { People = "people", Vehicle = "vehicle", Teu = "teu" }
);

/// What a window or a clearance speaks of.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Debug)]
pub enum Subject {
    Leg(LegId),
    Site(SiteId),
    Fleet(FleetId),
    Mode(Mode),
}

/// For which sites a step row holds.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Debug)]
pub enum StepScope {
    Kind(SiteKind),
    Site(SiteId),
}
