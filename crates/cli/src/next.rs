//! The one line that names the next step, as a command that runs as printed.

use std::path::Path;

/// A command to run next.
#[derive(Clone, PartialEq, Debug)]
pub struct Next {
    words: Vec<String>,
}

impl Next {
    /// A command of this program: `Next::command("check")`.
    pub fn command(name: &str) -> Next {
        Next { words: vec![name.to_owned()] }
    }
    pub fn word(mut self, word: impl Into<String>) -> Next {
        self.words.push(word.into());
        self
    }
    pub fn path(self, path: &Path) -> Next {
        let text = path.to_string_lossy().into_owned();
        // A name that begins with a dash would be taken for an option.
        self.word(if text.starts_with('-') { format!("./{text}") } else { text })
    }
    /// The line for a shell, the program called as it was called this time.
    pub fn line(&self, program: &str, language: Option<&str>) -> String {
        let mut words = vec![quoted(program)];
        words.extend(self.words.iter().map(|w| quoted(w)));
        if let Some(tag) = language {
            words.push(format!("--lang {tag}"));
        }
        words.join(" ")
    }
}

/// The word as a shell reads it back.
fn quoted(word: &str) -> String {
    let plain = |c: char| c.is_alphanumeric() || "-_./:,=+@%".contains(c);
    if !word.is_empty() && word.chars().all(plain) {
        return word.to_owned();
    }
    format!("'{}'", word.replace('\'', r"'\''"))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn names_with_spaces_and_quotes_survive_the_shell() {
        let next = Next::command("validate").path(Path::new("l'été 2023.xlsx"));
        assert_eq!(next.line("rearguard", None), r"rearguard validate 'l'\''été 2023.xlsx'");
    }

    #[test]
    fn a_language_that_was_asked_for_is_asked_for_again() {
        assert_eq!(Next::command("demo").line("rearguard", Some("fr")), "rearguard demo --lang fr");
    }

    #[test]
    fn a_file_that_looks_like_an_option_stays_a_file() {
        assert_eq!(Next::command("digest").path(Path::new("-x")).line("r", None), "r digest ./-x");
    }
}
