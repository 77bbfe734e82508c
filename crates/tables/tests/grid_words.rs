//! Every code has a sentence and advice in both languages.

use rearguard_tables::grid::codes::Code;
use rearguard_words::{Language, Message};
use std::collections::BTreeSet;

#[test]
fn codes_are_different_and_numbered_like_their_messages() {
    let codes: BTreeSet<&str> = Code::ALL.iter().map(|code| code.code()).collect();
    assert_eq!(codes.len(), Code::ALL.len());
    for code in Code::ALL {
        assert_eq!(code.message_id(), format!("grid-{}", code.code().to_lowercase()));
    }
}

#[test]
fn the_advice_of_every_code_can_be_said_by_itself() {
    for language in Language::ALL {
        for code in Code::ALL {
            let help = language.say(&Message::new(format!("{}-help", code.message_id())));
            assert!(help.ends_with('.') && !help.contains('$'), "{} {}: {help}", language.tag(), code.code());
        }
    }
}
