//! What is said and where: results on stdout, everything about the way there
//! on stderr. Colours only where a terminal shows them.

use crate::arguments::{Colour, Global};
use crate::language;
use crate::next::Next;
use crate::outcome::Failure;
use anstream::{AutoStream, ColorChoice};
use anstyle::{AnsiColor, Style};
use rearguard_words::{Language, Message};
use serde_json::Value;
use std::ffi::OsString;
use std::io::{self, IsTerminal, Write};
use std::time::Instant;

/// How loud: `-q` says errors only, `-v` what is otherwise left out.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Debug)]
enum Volume {
    Quiet,
    Normal,
    Verbose,
}

pub struct Terminal {
    pub language: Language,
    /// One JSON object on stdout instead of text.
    pub json: bool,
    /// When the program began; budgets count from here.
    pub begun: Instant,
    volume: Volume,
    colour: Colour,
    program: String,
    language_asked: bool,
}

/// The one alarm.
pub const ALARM: Style = AnsiColor::Red.on_default().bold();
pub const CAUTION: Style = AnsiColor::Yellow.on_default();
pub const FAINT: Style = Style::new().dimmed();
pub const STRONG: Style = Style::new().bold();

impl Terminal {
    pub fn new(global: &Global, language: Language, words: &[OsString], begun: Instant) -> Terminal {
        let volume = match (global.quiet, global.verbose) {
            (true, _) => Volume::Quiet,
            (false, true) => Volume::Verbose,
            (false, false) => Volume::Normal,
        };
        Terminal {
            language,
            json: global.json,
            begun,
            volume,
            colour: global.color,
            program: words.first().map_or_else(|| "rearguard".to_owned(), |w| w.to_string_lossy().into_owned()),
            language_asked: language::asked(words).is_some(),
        }
    }

    pub fn say(&self, message: &Message) -> String {
        self.language.say(message)
    }
    pub fn word(&self, id: &str) -> String {
        self.language.word(id)
    }

    /// A result, on stdout.
    pub fn print(&self, text: &str) -> Result<(), Failure> {
        let mut out = AutoStream::new(io::stdout(), self.choice(&io::stdout()));
        writeln!(out, "{text}").and_then(|()| out.flush()).map_err(|error| pipe_failure(&error))
    }
    /// The one object of `--json`.
    pub fn print_json(&self, value: &Value) -> Result<(), Failure> {
        let text = serde_json::to_string_pretty(value).unwrap_or_default();
        self.print(&text)
    }
    /// Something about the way there, on stderr; not with `-q`.
    pub fn note(&self, text: &str) {
        if self.volume > Volume::Quiet {
            self.alarm(text);
        }
    }
    /// Something that only `-v` wants to hear.
    pub fn detail(&self, text: &str) {
        if self.volume == Volume::Verbose {
            self.alarm(text);
        }
    }
    /// Whether `-v` was said.
    pub fn is_verbose(&self) -> bool {
        self.volume == Volume::Verbose
    }
    /// An error, on stderr whatever the volume.
    pub fn alarm(&self, text: &str) {
        let mut err = AutoStream::new(io::stderr(), self.choice(&io::stderr()));
        // Nobody is left to tell where stderr is closed.
        let _ = writeln!(err, "{text}");
    }
    /// The last line of a command that succeeded.
    pub fn next(&self, next: &Next) {
        self.note(&self.say(&Message::new("cli-next").text("command", self.command_line(next))));
    }
    /// A command as it can be typed: the program as it was called this time, in
    /// the language that was asked for.
    pub fn command_line(&self, next: &Next) -> String {
        let tag = self.language_asked.then(|| self.language.tag());
        next.line(&self.program, tag)
    }
    /// Whether a line may be drawn on stderr over and over.
    pub fn draws(&self) -> bool {
        self.volume > Volume::Quiet && io::stderr().is_terminal()
    }
    /// Columns of the terminal behind stderr.
    pub fn width(&self) -> usize {
        terminal_size::terminal_size_of(io::stderr()).map_or(80, |(width, _)| usize::from(width.0))
    }

    fn choice(&self, stream: &dyn RawStream) -> ColorChoice {
        match self.colour {
            Colour::Always => ColorChoice::Always,
            Colour::Never => ColorChoice::Never,
            Colour::Auto => stream.choice(),
        }
    }
}

/// A stream whose own wish about colours can be asked.
trait RawStream {
    fn choice(&self) -> ColorChoice;
}
impl RawStream for io::Stdout {
    fn choice(&self) -> ColorChoice {
        AutoStream::choice(self)
    }
}
impl RawStream for io::Stderr {
    fn choice(&self) -> ColorChoice {
        AutoStream::choice(self)
    }
}

/// The text in a style; streams without colours leave the style out.
pub fn painted(style: Style, text: &str) -> String {
    format!("{style}{text}{style:#}")
}

fn pipe_failure(error: &io::Error) -> Failure {
    match error.kind() {
        io::ErrorKind::BrokenPipe => Failure::ClosedPipe,
        _ => Failure::Unwritten {
            message: Message::new("cli-unwritten").text("path", "stdout").text("reason", error),
            help: None,
        },
    }
}
