//! The Fluent bundles, one per language, made from the `.ftl` files that are
//! compiled in.

use crate::{Arg, Language, Message, write};
use fluent_bundle::concurrent::FluentBundle;
use fluent_bundle::{FluentArgs, FluentResource, FluentValue};
use std::sync::LazyLock;

macro_rules! sources {
    ($language:literal: $($file:literal),+ $(,)?) => {
        &[$(($file, include_str!(concat!("../locales/", $language, "/", $file, ".ftl")))),+]
    };
}

pub(crate) const ENGLISH: &[(&str, &str)] = sources!(
    "en":
    "grid", "tables", "files", "check", "plan", "report", "ring", "foresee", "cli", "generate", "explain", "track", "simulate", "schedule", "serve", "weekly",
);
pub(crate) const FRENCH: &[(&str, &str)] = sources!(
    "fr":
    "grid", "tables", "files", "check", "plan", "report", "ring", "foresee", "cli", "generate", "explain", "track", "simulate", "schedule", "serve", "weekly",
);

pub(crate) fn sources(language: Language) -> &'static [(&'static str, &'static str)] {
    match language {
        Language::English => ENGLISH,
        Language::French => FRENCH,
    }
}

static BUNDLES: LazyLock<[FluentBundle<FluentResource>; 2]> =
    LazyLock::new(|| [bundle(Language::English), bundle(Language::French)]);

pub(crate) fn bundle_of(language: Language) -> &'static FluentBundle<FluentResource> {
    &BUNDLES[language as usize]
}

fn bundle(language: Language) -> FluentBundle<FluentResource> {
    let id = language.tag().parse().expect("en and fr are language tags");
    let mut bundle = FluentBundle::new_concurrent(vec![id]);
    // Isolation marks would end up in files that other programs read.
    bundle.set_use_isolating(false);
    let format = match language {
        Language::English => |value: &FluentValue<'_>, _: &intl_marker::Memo| number(value, Language::English),
        Language::French => |value: &FluentValue<'_>, _: &intl_marker::Memo| number(value, Language::French),
    };
    bundle.set_formatter(Some(format));
    for (file, text) in sources(language) {
        // A catalogue that does not parse is a defect that the tests of this
        // crate find; what parsed of it is used.
        let resource = FluentResource::try_new((*text).to_owned()).unwrap_or_else(|(partial, errors)| {
            debug_assert!(false, "{file}.ftl: {errors:?}");
            partial
        });
        let clash = bundle.add_resource(resource);
        debug_assert!(clash.is_ok(), "{file}.ftl: {clash:?}");
    }
    bundle
}

mod intl_marker {
    pub type Memo = intl_memoizer::concurrent::IntlLangMemoizer;
}

fn number(value: &FluentValue<'_>, language: Language) -> Option<String> {
    match value {
        FluentValue::Number(n) => Some(write::count(language, n.value as i64)),
        _ => None,
    }
}

/// The sentence; for an id that is not in the catalogue, the id itself.
pub(crate) fn say(language: Language, message: &Message) -> String {
    let bundle = &BUNDLES[language as usize];
    let Some(pattern) = bundle.get_message(&message.id).and_then(|m| m.value()) else {
        debug_assert!(false, "no message {} in {}", message.id, language.tag());
        return message.id.clone();
    };
    let mut args = FluentArgs::new();
    for (name, arg) in &message.args {
        args.set(*name, value(language, arg));
    }
    let mut errors = Vec::new();
    let said = bundle.format_pattern(pattern, Some(&args), &mut errors).into_owned();
    debug_assert!(errors.is_empty(), "{}: {errors:?}", message.id);
    said
}

fn value(language: Language, arg: &Arg) -> FluentValue<'static> {
    match arg {
        Arg::Text(text) => text.clone().into(),
        Arg::Count(count) => FluentValue::from(*count),
        Arg::Amount(amount) => write::amount(language, *amount).into(),
        Arg::Date(date) => write::date(language, *date).into(),
        Arg::Said(message) => say(language, message).into(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::collections::BTreeSet;

    fn ids(language: Language) -> BTreeSet<String> {
        let mut found = BTreeSet::new();
        for (file, text) in sources(language) {
            FluentResource::try_new((*text).to_owned())
                .unwrap_or_else(|(_, errors)| panic!("{}/{file}.ftl: {errors:?}", language.tag()));
            let of_file = text.lines().filter(|l| l.starts_with(|c: char| c.is_ascii_alphabetic()));
            for line in of_file {
                let id = line.split('=').next().unwrap_or(line).trim().to_owned();
                assert!(found.insert(id.clone()), "{}: {id} stands twice", language.tag());
            }
        }
        found
    }

    #[test]
    fn every_message_exists_in_both_languages() {
        let (english, french) = (ids(Language::English), ids(Language::French));
        let missing: Vec<_> = english.symmetric_difference(&french).collect();
        assert!(missing.is_empty(), "in one language only: {missing:?}");
    }

    #[test]
    fn both_languages_use_the_same_arguments() {
        let variables = |text: &str| {
            text.split('$')
                .skip(1)
                .map(|rest| {
                    rest.chars().take_while(|c| c.is_alphanumeric() || *c == '_' || *c == '-').collect::<String>()
                })
                .collect::<BTreeSet<_>>()
        };
        for ((file, english), (_, french)) in ENGLISH.iter().zip(FRENCH) {
            assert_eq!(variables(english), variables(french), "arguments of {file}.ftl");
        }
    }
}
