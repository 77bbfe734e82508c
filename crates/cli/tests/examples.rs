//! Every example of every help text runs as it is printed.

mod desk;

use desk::{Desk, Ran};

#[track_caller]
fn examples_run(command: &str) {
    for language in ["en", "fr"] {
        let desk = Desk::furnished();
        let help = desk.run(&format!("{command} --help --lang {language}")).expect(0);
        for line in help.out.lines().filter(|l| l.starts_with("  rearguard ")) {
            let ran: Ran = desk.shell(line.trim());
            assert_eq!(ran.code, 0, "{line}\n{}\n{}", ran.out, ran.err);
        }
    }
}

macro_rules! examples {
    ($($name:ident: $command:literal;)+) => {$(
        #[test]
        fn $name() {
            examples_run($command);
        }
    )+};
}

examples! {
    of_the_program: "";
    of_demo: "demo";
    of_init: "init";
    of_validate: "validate";
    of_digest: "digest";
    of_plan: "plan";
    of_check: "check";
    of_log: "log";
    of_status: "status";
    of_forecast: "forecast";
    of_weekly: "weekly";
    of_replan: "replan";
    of_serve: "serve";
    of_backup: "backup";
    of_simulate: "simulate";
    of_compare: "compare";
    of_convert: "convert";
    of_explain: "explain";
    of_requests: "requests";
    of_drill: "drill";
    of_worth: "worth";
    of_bench: "bench";
    of_generate: "generate";
    of_help: "help";
    of_completions: "completions";
    of_man: "man";
}
