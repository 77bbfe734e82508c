//! Which language to speak: `--lang`, else what the system is set to.

use rearguard_words::Language;
use std::ffi::OsString;

/// The language named on the command line, else that of the first of
/// `LC_ALL`, `LC_MESSAGES`, `LANG` that is set, else English. Looked for before
/// the command line is understood, because complaints about it need a language.
pub fn choose(words: &[OsString], variable: impl Fn(&str) -> Option<String>) -> Language {
    asked(words).or_else(|| of_system(variable)).unwrap_or_default()
}

/// The language that `--lang` names, where it names one of ours.
pub fn asked(words: &[OsString]) -> Option<Language> {
    let mut words = words.iter().skip(1).map(|w| w.to_string_lossy());
    while let Some(word) = words.next() {
        if word == "--" {
            return None;
        }
        if word == "--lang" {
            return words.next().and_then(|tag| Language::from_tag(&tag));
        }
        if let Some(tag) = word.strip_prefix("--lang=") {
            return Language::from_tag(tag);
        }
    }
    None
}

fn of_system(variable: impl Fn(&str) -> Option<String>) -> Option<Language> {
    let set = ["LC_ALL", "LC_MESSAGES", "LANG"].into_iter().find_map(|name| variable(name).filter(|v| !v.is_empty()));
    set.and_then(|tag| Language::from_tag(&tag))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn chosen(line: &str, set: &[(&str, &str)]) -> Language {
        let words: Vec<OsString> = line.split(' ').map(OsString::from).collect();
        choose(&words, |name| set.iter().find(|(n, _)| *n == name).map(|(_, v)| (*v).to_owned()))
    }

    #[test]
    fn the_command_line_wins_over_the_system() {
        assert_eq!(chosen("rearguard demo --lang fr", &[("LANG", "en_GB.UTF-8")]), Language::French);
        assert_eq!(chosen("rearguard --lang=en demo", &[("LANG", "fr_FR.UTF-8")]), Language::English);
    }

    #[test]
    fn the_first_variable_that_is_set_decides() {
        assert_eq!(chosen("rearguard", &[("LC_ALL", "fr_ML"), ("LANG", "en_US")]), Language::French);
        assert_eq!(chosen("rearguard", &[("LC_ALL", ""), ("LANG", "fr_FR")]), Language::French);
        assert_eq!(chosen("rearguard", &[("LC_ALL", "C"), ("LANG", "fr_FR")]), Language::English);
    }
}
