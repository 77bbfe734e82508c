//! `rearguard` without a command: what it is and what to try.

use crate::next::Next;
use crate::outcome::{Failure, Outcome};
use crate::terminal::Terminal;
use rearguard_words::Message;
use serde_json::json;

/// Ten lines at most.
pub fn run(terminal: &Terminal) -> Result<Outcome, Failure> {
    let demo = Next::command("demo");
    let text = terminal.say(
        &Message::new("cli-welcome")
            .text("version", rearguard::VERSION)
            .text("demo", terminal.command_line(&demo))
            .text("init", terminal.command_line(&Next::command("init").word("mission")))
            .text("plan", terminal.command_line(&Next::command("plan").word("mission")))
            .text("help", terminal.command_line(&Next::command("help"))),
    );
    if terminal.json {
        terminal.print_json(&json!({ "version": rearguard::VERSION, "text": text }))?;
    } else {
        terminal.print(&text)?;
    }
    terminal.next(&demo);
    Ok(Outcome::Good)
}
