//! `rearguard help`: explains a command, a rule or the code of a problem.

use crate::explain;
use crate::help_text;
use crate::next::Next;
use crate::outcome::{Failure, Outcome};
use crate::terminal::Terminal;
use rearguard_words::Message;
use serde_json::json;

#[derive(clap::Args, Debug)]
pub struct Help {
    #[arg(value_name = "TOPIC")]
    topic: Option<String>,
}

impl Help {
    pub fn run(&self, terminal: &Terminal) -> Result<Outcome, Failure> {
        let topic = self.topic.as_deref().unwrap_or("");
        let Some(text) = text(terminal, topic) else { return Err(unknown(topic)) };
        if terminal.json {
            terminal.print_json(&json!({ "topic": topic, "text": text }))?;
        } else {
            terminal.print(text.trim_end())?;
        }
        terminal.next(&if topic.is_empty() { Next::command("demo") } else { Next::command("help") });
        Ok(Outcome::Good)
    }
}

fn text(terminal: &Terminal, topic: &str) -> Option<String> {
    match topic {
        "" => Some(overview(terminal)),
        "rules" => Some(explain::rules(terminal.language)),
        "codes" => Some(explain::codes(terminal.language)),
        _ => command(terminal, topic)
            .or_else(|| explain::code(terminal.language, topic))
            .or_else(|| explain::document(terminal.language, topic)),
    }
}

/// The commands, and the pages that are inside.
fn overview(terminal: &Terminal) -> String {
    let commands = help_text::command(terminal.language).render_help();
    let pages = Message::new("cli-help-pages").text("pages", explain::documents().join(", "));
    format!("{commands}\n{}", terminal.say(&pages))
}

/// The long help of a command.
fn command(terminal: &Terminal, name: &str) -> Option<String> {
    let mut root = help_text::command(terminal.language);
    root.build();
    let command = root.find_subcommand_mut(name)?;
    Some(command.render_long_help().to_string())
}

fn unknown(topic: &str) -> Failure {
    Failure::unusable(Message::new("cli-help-unknown").text("topic", topic))
        .with_help(Message::new("cli-help-unknown-help"))
}
