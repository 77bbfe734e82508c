//! Every problem that a reader can find, each with its code. The wording is in
//! the catalogue of words: `grid-g001` says what is wrong, `grid-g001-help`
//! what to do; the help never needs an argument.

use crate::problem::{Problem, Severity};
use rearguard_words::Message;

macro_rules! codes {
    ($($(#[$doc:meta])* $name:ident = $code:literal, $severity:ident, $id:literal;)+) => {
        /// What can be wrong with a file before its cells are understood.
        #[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Debug)]
        pub enum Code { $($(#[$doc])* $name,)+ }

        impl Code {
            pub const ALL: &'static [Code] = &[$(Code::$name),+];

            /// `G001` …
            pub fn code(self) -> &'static str {
                match self { $(Code::$name => $code,)+ }
            }

            pub fn severity(self) -> Severity {
                match self { $(Code::$name => Severity::$severity,)+ }
            }

            /// The id of the sentence that says what is wrong; with `-help`
            /// appended, of the one that says what to do.
            pub fn message_id(self) -> &'static str {
                match self { $(Code::$name => $id,)+ }
            }
        }
    };
}

codes! {
    /// The path does not exist.
    NotFound = "G001", Error, "grid-g001";
    /// The file or folder exists and cannot be read.
    Unreadable = "G002", Error, "grid-g002";
    /// Nothing in it is a table that is known.
    NotAMission = "G003", Error, "grid-g003";
    /// There are tables, and neither mission.toml nor a sheet `mission`.
    NoMissionFile = "G004", Error, "grid-g004";
    /// mission.toml breaks the rules of TOML.
    BadToml = "G005", Error, "grid-g005";
    /// A `[[clause]]` without an id.
    ClauseWithoutId = "G006", Error, "grid-g006";
    /// The file is no text (it holds NUL bytes).
    NotText = "G007", Error, "grid-g007";
    /// Not UTF-8; read as Windows-1252.
    ReadAsWindows = "G008", Notice, "grid-g008";
    /// A delimiter other than the comma, or a decimal comma, was found.
    Dialect = "G009", Notice, "grid-g009";
    /// A quotation mark that is never closed.
    OpenQuote = "G010", Error, "grid-g010";
    /// No row looks like the table's header.
    NoHeader = "G011", Error, "grid-g011";
    /// Rows above the header were skipped.
    TitleSkipped = "G012", Notice, "grid-g012";
    /// A row of HXL tags was skipped.
    HxlSkipped = "G013", Notice, "grid-g013";
    /// The header is spread over several rows or merged cells.
    HeaderSpans = "G014", Error, "grid-g014";
    /// Two columns of one name.
    ColumnTwice = "G015", Error, "grid-g015";
    /// A column without a name that holds values.
    BlankHeader = "G016", Warning, "grid-g016";
    /// A column that the table does not have.
    UnknownColumn = "G017", Warning, "grid-g017";
    /// A file or sheet that is no known table.
    UnknownTable = "G018", Warning, "grid-g018";
    /// Two files or sheets for one table.
    TableTwice = "G019", Error, "grid-g019";
    /// Zero-width characters were removed from a cell.
    ZeroWidth = "G020", Notice, "grid-g020";
    /// A merged range was filled with its value.
    MergedFilled = "G021", Notice, "grid-g021";
    /// A hidden sheet was read.
    HiddenSheet = "G022", Notice, "grid-g022";
    /// A date cell holds a time of day, which is ignored.
    TimeIgnored = "G023", Warning, "grid-g023";
    /// The workbook or archive is protected by a password.
    Protected = "G024", Error, "grid-g024";
    /// The file is an HTML page, whatever its name.
    Html = "G025", Error, "grid-g025";
    /// The file is of no kind that is read here.
    UnknownKind = "G026", Error, "grid-g026";
    /// The workbook or archive is damaged.
    Damaged = "G027", Error, "grid-g027";
    /// The file is larger than the limit.
    FileTooLarge = "G028", Error, "grid-g028";
    /// What the file unpacks to is larger than the limit.
    UnpacksTooLarge = "G029", Error, "grid-g029";
    /// More rows than the limit.
    TooManyRows = "G030", Error, "grid-g030";
    /// More columns than the limit.
    TooManyColumns = "G031", Error, "grid-g031";
    /// A cell longer than the limit.
    CellTooLong = "G032", Error, "grid-g032";
    /// A cell beyond the last row or column that a sheet can have.
    BeyondSheet = "G033", Error, "grid-g033";
    /// An archive's entry with a name that could lead out of a folder.
    UnsafeEntry = "G034", Error, "grid-g034";
    /// `1,234` or `1.234`: the file does not show whether that is a thousand.
    AmbiguousNumber = "G035", Error, "grid-g035";
    /// One file with decimal commas and decimal points.
    MixedMarks = "G036", Warning, "grid-g036";
    /// Another program holds the file open.
    HeldOpen = "G037", Error, "grid-g037";
    /// More cells with the problem named before.
    MoreAlike = "G038", Notice, "grid-g038";
    /// A value of mission.toml that no cell can hold.
    OddTomlValue = "G039", Error, "grid-g039";
    /// Too many entries or files.
    TooManyEntries = "G040", Error, "grid-g040";
    /// A workbook within the folder is not read.
    WorkbookInFolder = "G041", Warning, "grid-g041";
    /// More cells than the limit.
    TooManyCells = "G042", Error, "grid-g042";
}

impl Code {
    /// The problem in that file, its sentence filled in; place and value are the
    /// caller's to add.
    pub(crate) fn problem(self, file: &str, fill: impl FnOnce(Message) -> Message) -> Problem {
        Problem {
            code: self.code(),
            severity: self.severity(),
            file: file.to_owned(),
            row: None,
            column: None,
            value: None,
            message: fill(Message::new(self.message_id())),
            help: Some(Message::new(format!("{}-help", self.message_id()))),
        }
    }
}
