//! The command line `rearguard`: commands, terminal, exit codes. The only
//! place that knows a terminal, a clock and the environment.

mod arguments;
mod commands;
mod embedded;
mod explain;
mod figures;
mod help_text;
mod interrupt;
mod language;
mod memory;
mod next;
mod outcome;
mod outflow;
mod outputs;
mod planning;
mod problems;
mod progress;
mod provenance;
mod terminal;
mod usage;
mod written;

use arguments::Arguments;
use clap::FromArgMatches;
use std::ffi::OsString;
use std::process::ExitCode;
use std::time::Instant;
use terminal::Terminal;

fn main() -> ExitCode {
    let begun = Instant::now();
    let words: Vec<OsString> = std::env::args_os().collect();
    if words.get(1).is_some_and(|word| word == commands::serve::WORKER) {
        return commands::serve::work();
    }
    let language = language::choose(&words, |name| std::env::var(name).ok());
    let matches = help_text::command(language).try_get_matches_from(&words);
    let arguments = match matches.and_then(|m| Arguments::from_arg_matches(&m)) {
        Ok(arguments) => arguments,
        Err(error) => return usage::report(&error, language, &words),
    };
    let terminal = Terminal::new(&arguments.global, language, &words, begun);
    interrupt::install();
    let outcome = commands::run(&arguments, &terminal);
    outcome::finish(&terminal, outcome)
}
