//! What stands behind a rule or the code of a problem.

use crate::embedded::{PAGES, RULE_PAGES};
use rearguard::Rule;
use rearguard_words::{Language, Message};

/// Where the sentences of problems with tables and entries are, by the letter of their codes.
const OF_TABLES: [(&str, &str); 3] = [("g", "grid"), ("t", "tables"), ("l", "track")];

/// Every rule with its title.
pub fn rules(language: Language) -> String {
    let lines = Rule::ALL.iter().map(|rule| format!("  {:<3} {}", rule.id(), title(language, *rule)));
    std::iter::once(language.word("cli-help-rules")).chain(lines).collect::<Vec<_>>().join("\n")
}

fn title(language: Language, rule: Rule) -> String {
    language.word(&format!("report-rule-{}", rule.id().to_lowercase()))
}

/// Every code of a problem with its sentence.
pub fn codes(language: Language) -> String {
    let lines = all_codes(language).into_iter().filter_map(|code| {
        let (sentence, _) = problem(language, &code)?;
        Some(format!("  {code}  {sentence}"))
    });
    std::iter::once(language.word("cli-help-codes")).chain(lines).collect::<Vec<_>>().join("\n")
}

/// `G001 … T001 … P001 … S001`.
pub fn all_codes(language: Language) -> Vec<String> {
    let tables = OF_TABLES.iter().flat_map(|(_, file)| {
        let prefix = format!("{file}-");
        language.ids(file).into_iter().filter_map(move |id| as_code(id.strip_prefix(&prefix)?))
    });
    let files = language.ids("cli").into_iter().filter_map(|id| as_code(id.strip_prefix("cli-code-")?));
    tables.chain(files).collect()
}

/// `t007` is a code, `t007-help` and `counts` are not.
fn as_code(id: &str) -> Option<String> {
    let code = id.to_uppercase();
    let digits = code.strip_prefix(|c: char| c.is_ascii_uppercase())?;
    (digits.len() == 3 && digits.chars().all(|c| c.is_ascii_digit())).then_some(code)
}

/// The explanation of a rule (`S2`) or of a problem's code (`T007`), in either case of letters.
pub fn code(language: Language, asked: &str) -> Option<String> {
    let wanted = asked.to_uppercase();
    if let Some(rule) = Rule::ALL.iter().find(|rule| rule.id() == wanted) {
        return Some(page(language, *rule));
    }
    let (sentence, help) = problem(language, &wanted)?;
    let advice = help.map(|help| language.say(&Message::new("cli-help-what-to-do").text("help", help)));
    Some([Some(format!("{wanted}  {sentence}")), advice].into_iter().flatten().collect::<Vec<_>>().join("\n"))
}

/// What is wrong, and what to do; arguments are shown by their names.
pub fn problem(language: Language, code: &str) -> Option<(String, Option<String>)> {
    let lower = code.to_lowercase();
    let letter = lower.get(..1)?;
    match OF_TABLES.iter().find(|(of, _)| *of == letter) {
        Some((_, file)) => {
            let sentence = language.outline(&format!("{file}-{lower}"))?;
            Some((sentence, language.outline(&format!("{file}-{lower}-help"))))
        }
        None => Some((language.outline(&format!("cli-code-{lower}"))?, None)),
    }
}

/// In English the rule's page from the documentation; in French its title and
/// what it asks.
fn page(language: Language, rule: Rule) -> String {
    let name = format!("{}.md", rule.id());
    match RULE_PAGES.iter().find(|(file, _)| *file == name) {
        Some((_, text)) if language == Language::English => String::from_utf8_lossy(text).into_owned(),
        _ => {
            let asks = language.word(&format!("check-{}-rule", rule.id().to_lowercase()));
            format!("{}  {}\n\n{asks}", rule.id(), title(language, rule))
        }
    }
}

/// The names of the documentation's pages: `formats`, `command-line` …
pub fn documents() -> Vec<&'static str> {
    PAGES.iter().filter_map(|(file, _)| file.strip_suffix(".md")).filter(|name| !name.contains('.')).collect()
}

/// A page of the documentation; in French where it exists in French.
pub fn document(language: Language, name: &str) -> Option<String> {
    let translated = format!("{name}.{}.md", language.tag());
    let plain = format!("{name}.md");
    let find = |wanted: &str| PAGES.iter().find(|(file, _)| *file == wanted);
    let (_, text) = find(&translated).or_else(|| find(&plain))?;
    Some(String::from_utf8_lossy(text).into_owned())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_code_is_explained_in_either_case_of_letters() {
        let text = code(Language::English, "g001").unwrap();
        assert!(text.starts_with("G001  "), "{text}");
        assert_eq!(code(Language::English, "G001").unwrap(), text);
    }

    #[test]
    fn every_listed_code_has_its_sentence_in_both_languages() {
        for language in Language::ALL {
            let codes = all_codes(language);
            assert!(codes.len() > 50, "{} codes", codes.len());
            for code in codes {
                assert!(problem(language, &code).is_some(), "{code} in {}", language.tag());
            }
        }
    }

    #[test]
    fn the_documentation_is_inside() {
        assert!(documents().contains(&"formats"), "{:?}", documents());
        assert!(document(Language::French, "formats").is_some_and(|page| page.starts_with("# Formats")));
        let french = document(Language::French, "messages").unwrap();
        assert!(french.starts_with("# Codes des problèmes"), "{french}");
        assert_eq!(document(Language::English, "../README"), None);
    }

    #[test]
    fn what_is_no_code_is_not_explained() {
        for asked in ["", "S", "S99", "T", "é", "T999", "help"] {
            assert_eq!(code(Language::English, asked), None, "{asked}");
        }
    }

    /// The page of the documentation that lists every code.
    fn page_of_codes(language: Language) -> String {
        let (title, note) = match language {
            Language::English => (
                "Codes of problems",
                "What can be wrong with tables and plans, and what to do. ‹Names› stand for what the message fills in.",
            ),
            Language::French => (
                "Codes des problèmes",
                "Ce qui peut ne pas aller dans les tableaux et les plans, et que faire. Les ‹noms› tiennent lieu de ce que le \
                 message précise.",
            ),
        };
        let mut page = format!("# {title}\n\n{note}\n");
        for code in all_codes(language) {
            let (sentence, help) = problem(language, &code).expect("listed codes have sentences");
            page += &format!("\n## {code}\n\n{sentence}\n");
            if let Some(help) = help {
                page += &format!("\n{help}\n");
            }
        }
        page
    }

    /// `REARGUARD_WRITE_PAGES=1 cargo test -p rearguard-cli pages` writes them anew.
    #[test]
    fn the_pages_of_codes_are_fresh() {
        let docs = std::path::Path::new(env!("CARGO_MANIFEST_DIR")).join("../../docs");
        for (language, name) in [(Language::English, "messages.md"), (Language::French, "messages.fr.md")] {
            let page = page_of_codes(language);
            if std::env::var_os("REARGUARD_WRITE_PAGES").is_some() {
                std::fs::write(docs.join(name), &page).expect("docs can be written to");
            }
            let found = std::fs::read_to_string(docs.join(name)).unwrap_or_default();
            assert!(found == page, "docs/{name} is not fresh; see the test");
        }
    }
}
