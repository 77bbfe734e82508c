//! Everything that can go wrong has a sentence in both languages.

use std::path::PathBuf;

use rearguard_schedule::read::{ReadProblem, What};
use rearguard_schedule::{BenchProblem, Flaw, Problem};
use rearguard_words::{Language, Message};

fn said(problem: &BenchProblem, language: Language) -> String {
    let wording = problem.wording();
    let message = Message::new(wording.id);
    language.say(&wording.arguments.into_iter().fold(message, |message, (name, value)| message.text(name, value)))
}

fn all() -> Vec<BenchProblem> {
    let file = PathBuf::from("j30.sm");
    let reading = [
        What::Unreadable("gone".into()),
        What::Format,
        What::Missing("job"),
        What::Number("x".into()),
        What::Fields { expected: 2, found: 3 },
        What::Job(9),
        What::Mode,
        What::Project(Problem::Cycle { activity: 0 }),
    ];
    let solving = [
        Problem::Shape { activity: 1 },
        Problem::TooFew { activity: 1, resource: 2 },
        Problem::TooLarge { activity: 3 },
        Problem::Unschedulable,
    ];
    let read = reading.into_iter().map(|what| ReadProblem { file: file.clone(), line: 7, what }.into());
    let solve = solving.into_iter().map(|problem| BenchProblem::Unsolvable { file: file.clone(), problem });
    let mut all: Vec<BenchProblem> = read.chain(solve).collect();
    all.push(BenchProblem::Refused { file: file.clone(), flaw: Flaw::Count });
    all.push(BenchProblem::OtherProject { file, found: 1, published: 2 });
    all
}

#[test]
fn every_problem_is_said_with_its_place_in_both_languages() {
    for problem in all() {
        for language in Language::ALL {
            let sentence = said(&problem, language);
            assert!(sentence.contains("j30.sm"), "{sentence}");
            assert!(!sentence.contains("schedule-") && !sentence.contains('{'), "{sentence}");
        }
    }
}

#[test]
fn a_line_that_cannot_be_read_is_said_with_its_number() {
    let problem = ReadProblem { file: "j30.sm".into(), line: 7, what: What::Number("x".into()) }.into();
    assert!(said(&problem, Language::English).starts_with("j30.sm:7: “x” is no whole number"));
}
