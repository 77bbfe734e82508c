//! Puts the catalogue's help texts on the commands, in the language spoken.
//!
//! `cli-<command>-about` is the one line of the list, `cli-<command>-long` what
//! `--help` says, `cli-<command>-examples` its runnable examples,
//! `cli-<command>-arg-<id>` an argument's line; arguments that several commands
//! share have `cli-arg-<id>`.

use crate::arguments::Arguments;
use clap::builder::{Styles, styling::AnsiColor};
use clap::{Arg, Command, CommandFactory};
use rearguard_words::Language;

/// Arguments that mean the same wherever they stand.
const SHARED: [&str; 10] =
    ["mission", "known_on", "date_order", "lang", "json", "color", "verbose", "quiet", "help", "version"];

/// Help is written for a terminal of the narrowest usual width.
const WIDTH: usize = 80;

/// The whole command line with its texts.
pub fn command(language: Language) -> Command {
    let names: Vec<String> = Arguments::command().get_subcommands().map(|c| c.get_name().to_owned()).collect();
    let mut root = worded(Arguments::command(), "root", language)
        .max_term_width(WIDTH)
        .styles(Styles::styled().header(AnsiColor::Blue.on_default().bold()).usage(AnsiColor::Blue.on_default().bold()))
        .subcommand_help_heading(language.word("cli-heading-commands"))
        .subcommand_value_name(language.word("cli-value-command"));
    for name in names {
        root = root.mut_subcommand(&name, |sub| worded(sub, &name, language));
    }
    root
}

fn worded(command: Command, name: &str, language: Language) -> Command {
    let word = |part: &str| language.word(&format!("cli-{name}-{part}"));
    let examples = format!("{}\n{}", language.word("cli-heading-examples"), indented(&word("examples")));
    let more = language.word("cli-more-help");
    command
        .about(word("about"))
        .long_about(format!("{}\n\n{}", word("about"), word("long")))
        .after_help(more)
        .after_long_help(examples)
        .help_template(template(language))
        .mut_args(|arg| worded_argument(arg, name, language))
}

fn template(language: Language) -> String {
    format!("{{about-with-newline}}\n{} {{usage}}\n\n{{all-args}}{{after-help}}\n", language.word("cli-heading-usage"))
}

fn worded_argument(arg: Arg, command: &str, language: Language) -> Arg {
    let id = arg.get_id().to_string();
    let id = id.as_str();
    let owner = if SHARED.contains(&id) { "cli".to_owned() } else { format!("cli-{command}") };
    let help = language.word(&format!("{owner}-arg-{}", id.replace('_', "-")));
    let heading = if arg.is_positional() { "cli-heading-arguments" } else { "cli-heading-options" };
    let takes_values = arg.get_action().takes_values();
    let arg = arg.help(help).help_heading(language.word(heading));
    // What every command understands comes after what is its own.
    let arg = match SHARED.iter().position(|shared| *shared == id) {
        Some(at) if !arg.is_positional() => arg.display_order(100 + at),
        _ => arg,
    };
    if takes_values { arg.hide_possible_values(true).hide_default_value(true) } else { arg }
}

fn indented(text: &str) -> String {
    text.lines().map(|line| format!("  {line}")).collect::<Vec<_>>().join("\n")
}
