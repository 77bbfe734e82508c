//! The codes of what can be wrong with the contents of tables. A code never
//! changes its meaning; each has a message `tables-tNNN`, a piece of advice
//! `tables-tNNN-help` and a page in the docs.

macro_rules! codes {
    ($($(#[doc = $doc:literal])+ $name:ident = $code:literal;)+) => {
        $($(#[doc = $doc])+ pub const $name: &str = $code;)+
        /// Every code, in order.
        pub fn all_codes() -> &'static [&'static str] {
            &[$($code),+]
        }
    };
}

codes! {
    /// A table that every mission needs is not there.
    MISSING_TABLE = "T001";
    /// A column that the table needs is not there.
    MISSING_COLUMN = "T002";
    /// A cell that must hold something is blank.
    BLANK_CELL = "T003";
    /// Two rows have one id.
    DUPLICATE_ID = "T004";
    /// Two ids differ only by case or accents.
    ALIKE_IDS = "T005";
    /// A name that no row has.
    UNKNOWN_NAME = "T006";
    /// A count with a fraction.
    NOT_WHOLE = "T007";
    /// A number beyond what the column takes.
    TOO_LARGE = "T008";
    /// No number.
    NOT_A_NUMBER = "T009";
    /// A negative number where none can be.
    NEGATIVE = "T010";
    /// More decimal places than are kept exactly.
    TOO_MANY_DECIMALS = "T011";
    /// A share that is not from 0 to 1.
    NOT_A_SHARE = "T012";
    /// No date.
    NOT_A_DATE = "T013";
    /// A date that could be day/month or month/day.
    AMBIGUOUS_DATE = "T014";
    /// A file with dates in both orders.
    MIXED_DATE_ORDER = "T015";
    /// Dates with slashes were read in the order that the file itself settles.
    DATE_ORDER_INFERRED = "T016";
    /// Spreadsheet day numbers were read as dates.
    SERIAL_DATE = "T017";
    /// Neither yes nor no.
    NOT_YES_OR_NO = "T018";
    /// A word that the column does not know.
    UNKNOWN_WORD = "T019";
    /// A formula that failed.
    ERROR_VALUE = "T020";
    /// A formula that nobody has computed.
    UNCOMPUTED = "T021";
    /// A latitude or longitude that is no number of degrees.
    NOT_DEGREES = "T022";
    /// Degrees, minutes and seconds were turned into degrees.
    DEGREES_CONVERTED = "T023";
    /// Invisible characters were taken out of a name.
    INVISIBLE_CHARACTERS = "T024";
    /// A name with a space, which no list can hold.
    SPACE_IN_ID = "T025";
    /// A key of mission.toml that nobody reads.
    UNKNOWN_KEY = "T026";
    /// A key that must be there is not.
    MISSING_KEY = "T027";
    /// A key that stands twice.
    KEY_TWICE = "T028";
    /// The mission ends before it starts, or lasts longer than can be planned.
    BAD_HORIZON = "T029";
    /// A range whose first day lies after its last.
    RANGE_REVERSED = "T030";
    /// A task that runs on after its clause ended.
    TASK_OUTLIVES_CLAUSE = "T031";
    /// A clause without a key that its kind needs.
    CLAUSE_INCOMPLETE = "T032";
    /// A leg from a place to itself.
    LEG_TO_ITSELF = "T033";
    /// A smallest value above the largest.
    LEAST_ABOVE_MOST = "T034";
    /// A place named as an exit that is none.
    NOT_AN_EXIT = "T035";
    /// A fleet on a leg of another mode.
    FLEET_OF_OTHER_MODE = "T036";
    /// A shuttle's leg that does not touch its base.
    SHUTTLE_AWAY_FROM_BASE = "T037";
    /// A step for neither, or for both, of a kind of site and a site.
    STEP_SCOPE = "T038";
    /// Steps that wait for each other.
    STEP_LOOP = "T039";
    /// A step that waits for one that its sites do not have.
    STEP_WITHOUT_PREDECESSOR = "T040";
    /// A subject that is none of `leg:X`, `site:X`, `fleet:X`, `mode:X`.
    NOT_A_SUBJECT = "T041";
    /// A leg without `days` and without both quantiles to take them from.
    NO_TRANSIT_TIME = "T042";
    /// A column that says nothing in this row, with what is in another.
    MEANINGLESS_HERE = "T043";
    /// A mission without an exit.
    NO_EXIT = "T044";
    /// A site's window with a capacity other than 0.
    SITE_WINDOW_CAPACITY = "T045";
    /// A part that is larger than its whole.
    PART_ABOVE_WHOLE = "T046";
    /// A number below the least that the column takes.
    TOO_SMALL = "T047";
    /// A row whose cells are too few to be understood together with the rest.
    INCONSISTENT = "T048";
    /// A task without an end of its own and without a clause that gives one.
    TASK_WITHOUT_END = "T049";
    /// Property that can neither be shipped nor disposed of.
    NO_OPTION = "T050";

    /// A leg much longer or shorter than the great circle between its ends.
    ODD_DISTANCE = "T101";
    /// A leg much faster or slower than its mode is.
    ODD_SPEED = "T102";
    /// A site far from where the lengths of its legs put it.
    ODD_POSITION = "T103";
    /// Latitude and longitude of all sites seem swapped.
    SWAPPED_COLUMNS = "T104";
    /// A site at 0, 0.
    ZERO_POSITION = "T105";
    /// A site without coordinates.
    NO_POSITION = "T106";
    /// People, vehicles or property that have no way out.
    NO_WAY_OUT = "T107";
    /// More than the only way out can carry.
    SHORT_OF_CAPACITY = "T108";
    /// A road leg with contracted capacity and a circulating fleet.
    CONTRACT_AND_FLEET = "T109";
    /// A guard asked where nobody has the role.
    NO_GUARD = "T110";
    /// A task whose role nobody at the site has enough of.
    TASK_UNDERSTAFFED = "T111";
    /// People, vehicles or property that start at an exit.
    STARTS_AT_EXIT = "T112";
    /// A step that needs more teams than there ever are.
    NO_SUCH_TEAMS = "T113";
    /// More at a site on day 0 than it has room for.
    NO_ROOM_AT_START = "T114";
    /// A withdrawal date outside the plan's days.
    WITHDRAWAL_OUTSIDE = "T115";
    /// Two rows of one team.
    TEAM_TWICE = "T116";
    /// A window or period entirely outside the plan's days.
    OUTSIDE_THE_PLAN = "T117";
    /// No clause that says by when everyone must be out.
    NO_WITHDRAWAL_CLAUSE = "T118";
}
