//! The weekly report, as a page and as a workbook.

mod desk;

use desk::Desk;

const LINE: &str = "weekly mission plan/plan.json --on 2027-02-01 --runs 200 --out week";

fn page(desk: &Desk, line: &str) -> String {
    desk.run(line).expect(0);
    desk.read("week/weekly-2027-02-01.html")
}

#[test]
fn both_readers_find_their_page_in_both_languages() {
    let desk = Desk::furnished();
    let english = page(&desk, LINE);
    for part in [
        "For the Council",
        "For movement control",
        "on or before 15 April 2027",
        "Plans are not followed to the day",
        "The resolution’s clauses",
        "Three ways it may go",
        "Asked of those who decide",
        "Movements of the next 14 days",
        "Permissions to ask for or to chase",
        "Books against counts",
        "To decide this week",
    ] {
        assert!(english.contains(part), "{part} in\n{english}");
    }
    assert_eq!(english.matches("class=\"sheet\"").count(), 2);
    let french = page(&desk, &format!("{LINE} --lang fr"));
    for part in [
        "Pour le Conseil",
        "Pour le contrôle des mouvements",
        "au plus tard le 15 avril 2027",
        "À décider cette semaine",
    ] {
        assert!(french.contains(part), "{part} in\n{french}");
    }
}

#[test]
fn what_is_late_stands_on_the_second_page_and_what_is_unconfirmed_among_the_decisions() {
    let desk = Desk::furnished();
    let html = page(&desk, LINE);
    let (council, movement) = html.split_once("For movement control").expect("two pages");
    // Nothing was reported by February: movements of January are late.
    assert!(movement.contains("and is not confirmed"), "{movement}");
    assert!(movement.contains("Report what happened"), "{movement}");
    assert!(council.contains("late (page 2)"), "{council}");
}

#[test]
fn the_page_loads_nothing_and_runs_nothing() {
    let html = page(&Desk::furnished(), LINE);
    for banned in ["<script", "http:", "https:", "url(", "@import", " src=", " href="] {
        assert!(!html.contains(banned), "{banned}");
    }
    assert!(html.contains("default-src &#39;none&#39;; style-src &#39;sha256-"), "its own style sheet only");
}

#[test]
fn the_same_day_gives_the_same_bytes_whatever_the_threads() {
    let (one, two) = (Desk::furnished(), Desk::furnished());
    let bytes = |desk: &Desk, threads: u8| {
        desk.run(&format!("{LINE} --threads {threads}")).expect(0);
        ["html", "xlsx"].map(|end| std::fs::read(desk.path(&format!("week/weekly-2027-02-01.{end}"))).expect("written"))
    };
    assert!(bytes(&one, 1) == bytes(&two, 3));
}

#[test]
fn the_workbook_has_a_sheet_for_each_part() {
    let desk = Desk::furnished();
    desk.run(LINE).expect(0);
    let book = std::fs::read(desk.path("week/weekly-2027-02-01.xlsx")).expect("written");
    assert_eq!(&book[..2], b"PK");
    // Names of the parts are not compressed.
    let sheets = (1..=12).filter(|n| contains(&book, format!("xl/worksheets/sheet{n}.xml").as_bytes())).count();
    assert_eq!(sheets, 11);
}

fn contains(bytes: &[u8], part: &[u8]) -> bool {
    bytes.windows(part.len()).any(|window| window == part)
}
