//! Missions as files: what is written reads back as the same mission.

use rearguard_model::*;
use rearguard_tables::files::*;
use rearguard_tables::reading::{ReadOptions, read_mission};
use rearguard_words::Language;
use std::fs;
use std::path::{Path, PathBuf};

/// Missions of the shared folder: those whose folder's name begins so.
fn missions(beginning: &[&str]) -> Vec<(PathBuf, Mission)> {
    let shared = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../../shared");
    let mut folders = Vec::new();
    for group in ["missions", "field-cases"] {
        match fs::read_dir(shared.join(group)) {
            Ok(entries) => folders.extend(entries.map(|entry| entry.unwrap().path())),
            Err(_) => eprintln!("skipped: {} is not here", shared.join(group).display()),
        }
    }
    let named = |path: &PathBuf| {
        let name = path.file_name().unwrap_or_default().to_string_lossy().into_owned();
        beginning.iter().any(|start| name.starts_with(start))
    };
    folders.retain(|path| named(path) && path.is_dir());
    folders.sort();
    folders
        .into_iter()
        .map(|path| (path.clone(), read_mission(&path, &ReadOptions::default()).mission.unwrap()))
        .collect()
}

fn assert_same(path: &Path, mission: &Mission, written: &Path) {
    let read = read_mission(written, &ReadOptions::default());
    let problems: Vec<_> =
        read.problems.iter().map(|p| format!("{} {} {:?} {:?}", p.code, p.file, p.row, p.column)).take(5).collect();
    let again = read.mission.unwrap_or_else(|| panic!("{}: {problems:#?}", path.display()));
    if canonical::digest(&again) != canonical::digest(mission) {
        let (a, b) = (canonical::canonical_form(mission), canonical::canonical_form(&again));
        let differing = a.lines().zip(b.lines()).find(|(a, b)| a != b);
        panic!("{}: {differing:#?}", path.display());
    }
}

#[test]
fn a_written_folder_is_the_same_mission() {
    for (path, mission) in missions(&["s", "tiny", "_base", "F01"]) {
        let folder = tempfile::tempdir().unwrap();
        write_mission_folder(&mission, folder.path()).unwrap();
        assert_same(&path, &mission, folder.path());
    }
}

/// A mission that uses every column of the contract.
fn full() -> Mission {
    let folder = tempfile::tempdir().unwrap();
    let put = |name: &str, text: &str| fs::write(folder.path().join(name), text).unwrap();
    put(
        "mission.toml",
        r#"
[mission]
name = "Full \"quoted\" – Ménaka"
country = "MLI"
start = 2026-01-01
end = 2026-06-30
medevac_km = 150.5
plan_on = 0.8
supply_teu_per_1000_person_days = 0.25
contact = "=cmd"
[resolution]
symbol = "S/RES/1 (2026)"
adopted = 2025-12-31
votes = { for = 14, against = 0, abstained = 1, vetoed = false }
[[clause]]
id = "OP1"
kind = "withdraw_personnel"
by = 2026-06-01
text = "Everyone\nout"
[[clause]]
id = "OP2"
kind = "guard_limit"
from = 2026-05-01
strength = 0
[[clause]]
id = "OP3"
kind = "protect_civilians"
until = 2026-04-01
[replan]
moved_movement = 0
"#,
    );
    put(
        "sites.csv",
        "site,name,kind,lat,lon,guard,beds,close_by,keep_open,handling_days,hazard,supply_teu,supply_min_days,supply_source,handover_partner,overlap_days,disposals_per_day\n\
         camp,=SUM(1),base,10.5,-1.25,0,150,2026-05-01,,2,0.0000001,3.5,4,,army,2,0\n\
         depot,@home,hub,10.0,-1.0,,,,maybe,,,,,yes,,,\n\
         sea,,exit,9.0,-0.5,,0,,,,,,,,,,\n",
    );
    put(
        "units.csv",
        "unit,contributor,kind,site,personnel,roles,vehicles,containers,exits,leave_from,leave_by,stays,priority,rear_party,sensitive_vehicles,sensitive_containers,released_from\n\
         -guards,AAA,infantry,camp,100,guard escort,10,4,sea,2026-02-01,2026-04-30,0,1,5,2,0,\n\
         staff,BBB,civilian,depot,20,,,,,,,3,,,,,2026-03-01\n",
    );
    put(
        "assets.csv",
        "asset,owner,site,class,quantity,value_each,options,sell_recovers,priority,self_drive,seats\n\
         cars,UN,camp,vehicle,3,12345.67,ship sell,0.3,5,yes,4\n",
    );
    put(
        "legs.csv",
        "leg,from,to,mode,km,days,two_way,people_per_day,vehicles_per_day,teu_per_day,convoy_max,escort_per_vehicle,days_p50,days_p90,cover,for,every_days,first_day,breakdown,hazard_per_day\n\
         out,camp,depot,road,100,,yes,,,,30,0.1,2.5,4,fleet:planes,AAA staff,,,0.05,0.001\n\
         ship,depot,sea,sea,200,5,,50,10,40,,,,,,,7,2026-01-08,,\n",
    );
    put(
        "fleets.csv",
        "fleet,mode,count,base,kind,seats,teu,vehicles,sorties_per_day,from,to,legs,for\n\
         planes,air,2,depot,shuttle,30,0,,1.5,2026-01-05,,,\n\
         trucks,road,10,depot,circulating,2,1,1,,,,out,AAA\n",
    );
    put(
        "windows.csv",
        "subject,from,to,capacity,days_factor,hazard_factor,reason,known_from,direction,lost\n\
         leg:out,2026-02-01,,0.5,2,1.5,rains; mud,2025-11-01,back,\n\
         site:camp,2026-06-20,2026-06-30,,,,,,,yes\n",
    );
    put("teams.csv", "team,count,from,to\nenv,1,2026-01-01,\n");
    put(
        "steps.csv",
        "step,site_kind,site,days,after,team,teams_needed,needs,signs_handover\n\
         clean,base,,3,,env,1,stores_out,\nclean,,camp,4,,,,,\nsign,base,,1,clean,env,1,any,yes\n",
    );
    put(
        "tasks.csv",
        "task,site,role,strength,from,until,clause,successor,successor_from,handover_days,hard\n\
         watch,camp,guard,10,2026-01-01,,OP3,army,2026-02-01,3,yes\n",
    );
    put("communities.csv", "community,lat,lon,population,p_code\ntown,10.5,-1.25,2500,ML01\n");
    put("partners.csv", "partner,kind,lat,lon,strength,from,to\narmy,host army,10.5,-1.2,500,2026-01-01,\n");
    put(
        "clearances.csv",
        "clearance,subject,asked,granted,refused,from,to,lead_p50,lead_p90\nc1,leg:out,2026-01-02,,,2026-01-20,,5,12.5\n",
    );
    put(
        "stations.csv",
        "station,site,takes,per_day,from,to,for,spread\nwash,depot,vehicle,4,2026-01-10,,-guards cars,0.2\n",
    );
    let read = read_mission(folder.path(), &ReadOptions::default());
    let said = |p: &rearguard_tables::problem::Problem| {
        format!("{} {} row {:?}: {:?} {:?}", p.code, p.file, p.row, p.value, p.message.id)
    };
    let problems: Vec<_> = read.problems.iter().map(said).collect();
    read.mission.unwrap_or_else(|| panic!("{problems:#?}"))
}

#[test]
fn every_column_survives_a_written_folder() {
    let mission = full();
    let folder = tempfile::tempdir().unwrap();
    write_mission_folder(&mission, folder.path()).unwrap();
    assert_same(Path::new("full"), &mission, folder.path());
}

#[test]
fn blanks_stay_blank_and_zeros_stay_zero() {
    let mission = full();
    let folder = tempfile::tempdir().unwrap();
    write_mission_folder(&mission, folder.path()).unwrap();
    let text = fs::read_to_string(folder.path().join("sites.csv")).unwrap();
    let cell = |site: &str, column: &str| {
        let mut lines = text.lines().map(|line| line.split(',').collect::<Vec<_>>());
        let at = lines.next().unwrap().iter().position(|h| *h == column).unwrap();
        lines.find(|line| line[0] == site).unwrap()[at].to_owned()
    };
    assert_eq!((cell("sea", "beds"), cell("depot", "beds")), ("0".into(), String::new()));
    assert_eq!((cell("camp", "disposals_per_day"), cell("sea", "disposals_per_day")), ("0".into(), String::new()));
    assert_eq!(cell("camp", "name"), "'=SUM(1)");
}

fn written_workbook(mission: &Mission, language: Language) -> (tempfile::TempDir, PathBuf) {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("mission.xlsx");
    write_mission_workbook(mission, &path, &WorkbookOptions { language }).unwrap();
    (folder, path)
}

#[test]
fn a_written_workbook_is_the_same_mission() {
    for (path, mission) in missions(&["tiny", "_base", "F01"]) {
        let (_folder, written) = written_workbook(&mission, Language::English);
        assert_same(&path, &mission, &written);
    }
    let mission = full();
    for language in Language::ALL {
        let (_folder, written) = written_workbook(&mission, language);
        assert_same(Path::new("full"), &mission, &written);
    }
}

/// The parts of a workbook that end so, as text.
fn parts(path: &Path, ending: &str) -> Vec<String> {
    let mut archive = zip::ZipArchive::new(fs::File::open(path).unwrap()).unwrap();
    let names: Vec<_> = archive.file_names().filter(|n| n.ends_with(ending)).map(str::to_owned).collect();
    assert!(!names.is_empty(), "no {ending}");
    names.iter().map(|name| std::io::read_to_string(archive.by_name(name).unwrap()).unwrap()).collect()
}

#[test]
fn a_workbook_holds_no_formula_and_the_same_mission_gives_the_same_bytes() {
    let mission = full();
    let (_first, path) = written_workbook(&mission, Language::French);
    let (_second, again) = written_workbook(&mission, Language::French);
    assert_eq!(fs::read(&path).unwrap(), fs::read(&again).unwrap());
    for sheet in parts(&path, ".xml").iter().filter(|part| part.contains("<worksheet")) {
        assert!(!sheet.contains("<f>") && !sheet.contains("<f "), "{sheet}");
    }
    let notes = parts(&path, ".xml").concat();
    assert!(notes.contains("Nom court du lieu"), "headers have notes");
}
