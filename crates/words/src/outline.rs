//! Messages without their arguments, for pages that explain them.

use crate::Language;
use crate::catalogue::{bundle_of, sources};
use fluent_bundle::FluentArgs;
use std::collections::BTreeSet;

impl Language {
    /// The message with each argument shown as its name, "‹file›"; `None`
    /// where the catalogue has no such message.
    pub fn outline(self, id: &str) -> Option<String> {
        let bundle = bundle_of(self);
        let pattern = bundle.get_message(id)?.value()?;
        let mut args = FluentArgs::new();
        for name in arguments(self, id) {
            args.set(name.clone(), format!("‹{name}›"));
        }
        Some(bundle.format_pattern(pattern, Some(&args), &mut Vec::new()).into_owned())
    }

    /// The ids of a file of the catalogue (`tables`), in its order.
    pub fn ids(self, file: &str) -> Vec<&'static str> {
        let text = sources(self).iter().find(|(name, _)| *name == file).map_or("", |(_, text)| text);
        text.lines().filter_map(id_of).collect()
    }
}

/// The id of a line that begins a message.
fn id_of(line: &str) -> Option<&str> {
    line.starts_with(|c: char| c.is_ascii_alphabetic()).then(|| line.split('=').next().unwrap_or(line).trim())
}

fn arguments(language: Language, id: &str) -> BTreeSet<String> {
    let mut names = BTreeSet::new();
    for (_, text) in sources(language) {
        let mut inside = false;
        for line in text.lines() {
            if let Some(found) = id_of(line) {
                inside = found == id;
            }
            if inside {
                names.extend(line.split('$').skip(1).map(name_at_start));
            }
        }
    }
    names
}

fn name_at_start(text: &str) -> String {
    text.chars().take_while(|c| c.is_alphanumeric() || matches!(c, '_' | '-')).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn arguments_are_shown_by_name() {
        assert_eq!(Language::English.outline("cli-exists").as_deref(), Some("‹path› exists already"));
        assert_eq!(Language::English.outline("no-such-message"), None);
    }

    #[test]
    fn the_ids_of_a_file_are_found_in_order() {
        let ids = Language::French.ids("cli");
        assert_eq!(ids.first(), Some(&"cli-next"));
        assert!(ids.contains(&"cli-welcome"));
    }
}
