//! Missions and their tables.

use super::App;
use super::guard::{Expected, Tongue};
use super::refusal::{Refusal, etag};
use crate::act::{Act, column_title, table_title};
use crate::describe::words;
use crate::limits::{CELL_CHARACTERS, EDITS, ROWS};
use crate::opened::OpenMission;
use crate::scene::{Scene, scene as scene_of};
use crate::store::{MissionRow, NewVersion, VersionRow};
use crate::tables::{ProblemSaid, Sheet, TableChange, Tables};
use axum::Json;
use axum::extract::{Path, State};
use axum::http::{StatusCode, header};
use axum::response::{IntoResponse, Response};
use rearguard::tables::columns::MISSION;
use rearguard::tables::files::{Choice, choice, is_required, note};
use rearguard_words::Language;
use serde::{Deserialize, Serialize};
use utoipa::ToSchema;
use utoipa::openapi::Schema;

#[derive(Clone, Debug, Serialize, Deserialize, ToSchema)]
pub struct MissionSummary {
    #[serde(default)]
    pub id: String,
    pub name: String,
    #[serde(default)]
    pub version: i64,
    #[serde(default)]
    pub etag: String,
    pub sites: usize,
    pub people: i64,
    /// As written, where the mission has errors.
    pub start: Option<String>,
    pub end: Option<String>,
    pub errors: usize,
    pub warnings: usize,
    #[serde(default)]
    #[schema(format = DateTime)]
    pub updated: String,
}

#[derive(Serialize, ToSchema)]
pub struct ColumnFacts {
    name: String,
    title: String,
    #[schema(schema_with = column_kinds)]
    kind: &'static str,
    unit: Option<String>,
    required: bool,
    /// The only values that it takes.
    values: Option<Vec<&'static str>>,
    /// The table whose names it takes.
    refers: Option<&'static str>,
    help: Option<String>,
}

fn column_kinds() -> Schema {
    words(["text", "choice", "reference", "date"].into_iter(), false)
}

#[derive(Serialize, ToSchema)]
pub struct TableSummary {
    name: String,
    title: String,
    rows: usize,
    errors: usize,
    columns: Vec<ColumnFacts>,
}

#[derive(Serialize, ToSchema)]
pub struct TableContent {
    columns: Vec<ColumnFacts>,
    rows: Vec<Vec<String>>,
    problems: Vec<ProblemSaid>,
}

#[derive(Serialize, ToSchema)]
pub struct Changed {
    etag: String,
    problems: Vec<ProblemSaid>,
    undo_label: String,
}

#[derive(Serialize, ToSchema)]
pub struct Undone {
    etag: String,
    label: String,
}

#[derive(Serialize, ToSchema)]
pub struct MissionVersion {
    version: i64,
    etag: String,
    #[schema(format = DateTime)]
    made: String,
    who: String,
    label: String,
}

/// What the list shows, worked out once.
pub fn summarise(open: &OpenMission, named: &str) -> MissionSummary {
    let count = |severity| open.problems(Language::English).iter().filter(|p| p.severity == severity).count();
    let value = |key: &str| {
        let sheet = open.tables.sheet("mission")?;
        let row = sheet.rows.iter().find(|row| row.first().is_some_and(|k| k == key))?;
        row.get(1).filter(|value| !value.is_empty()).cloned()
    };
    let mission = open.reading.mission.as_ref();
    let of_units = |m: &rearguard::model::Mission| m.people();
    MissionSummary {
        id: String::new(),
        name: value("mission.name").unwrap_or_else(|| named.to_owned()),
        version: 0,
        etag: String::new(),
        sites: open.tables.sheet("sites").map_or(0, |sheet| sheet.rows.len()),
        people: mission.map_or_else(|| column_sum(&open.tables, "units", "personnel"), of_units),
        start: mission.map(|m| m.start.to_string()).or_else(|| value("mission.start")),
        end: mission.map(|m| m.end.to_string()).or_else(|| value("mission.end")),
        errors: count("error"),
        warnings: count("warning"),
        updated: String::new(),
    }
}

fn column_sum(tables: &Tables, table: &str, column: &str) -> i64 {
    let Some(sheet) = tables.sheet(table) else { return 0 };
    let Some(at) = sheet.headers.iter().position(|header| header == column) else { return 0 };
    sheet.rows.iter().filter_map(|row| row[at].parse::<i64>().ok()).fold(0, i64::saturating_add)
}

pub fn summary(row: &MissionRow) -> Result<MissionSummary, Refusal> {
    let kept: MissionSummary = serde_json::from_str(&row.summary).map_err(|_| Refusal::broken())?;
    Ok(MissionSummary {
        id: row.id.clone(),
        version: row.version,
        etag: etag(row.version),
        updated: row.updated.clone(),
        ..kept
    })
}

fn tagged<T: Serialize>(version: i64, value: T) -> Response {
    ([(header::ETAG, etag(version))], Json(value)).into_response()
}

#[utoipa::path(get, operation_id = "missions_list", tag = "missions", path = "/missions", responses(
    (status = 200, description = "The latest changed first", body = Vec<MissionSummary>), (status = 401, description = "No session")))]
pub async fn list(State(app): State<App>) -> Result<Json<Vec<MissionSummary>>, Refusal> {
    app.aside(|app| app.store.missions()?.iter().map(summary).collect()).await.map(Json)
}

#[utoipa::path(get, operation_id = "missions_read", tag = "missions", path = "/missions/{mission}", params(("mission" = String, Path)), responses(
    (status = 200, description = "One mission", body = MissionSummary), (status = 401, description = "No session"), (status = 404, description = "Absent")))]
pub async fn read(State(app): State<App>, Path(id): Path<String>) -> Result<Response, Refusal> {
    let found = app.aside(move |app| summary(&app.store.mission(&id)?.ok_or_else(Refusal::absent)?)).await?;
    Ok(tagged(found.version, found))
}

#[utoipa::path(delete, operation_id = "missions_remove", tag = "missions", path = "/missions/{mission}", params(("mission" = String, Path), ("If-Match" = String, Header)), responses(
    (status = 204, description = "Taken from the list"), (status = 401, description = "No session"), (status = 403, description = "Not from the page"),
    (status = 404, description = "Absent"), (status = 412, description = "Changed since"), (status = 428, description = "No version given")))]
pub async fn remove(State(app): State<App>, Path(id): Path<String>, expected: Expected) -> Result<StatusCode, Refusal> {
    app.aside(move |app| Ok(app.store.remove_mission(&id, expected.0, &app.setup.clock.stamp())?)).await?;
    Ok(StatusCode::NO_CONTENT)
}

#[utoipa::path(get, operation_id = "missions_problems", tag = "missions", path = "/missions/{mission}/problems", params(("mission" = String, Path)), responses(
    (status = 200, description = "All that is wrong, at its cell", body = Vec<ProblemSaid>), (status = 401, description = "No session"), (status = 404, description = "Absent")))]
pub async fn problems(
    State(app): State<App>,
    Path(id): Path<String>,
    tongue: Tongue,
) -> Result<Json<Vec<ProblemSaid>>, Refusal> {
    app.aside(move |app| Ok(app.newest(&id)?.1.problems(tongue.0))).await.map(Json)
}

#[utoipa::path(get, operation_id = "missions_tables", tag = "missions", path = "/missions/{mission}/tables", params(("mission" = String, Path)), responses(
    (status = 200, description = "Every table", body = Vec<TableSummary>), (status = 401, description = "No session"), (status = 404, description = "Absent")))]
pub async fn tables(
    State(app): State<App>,
    Path(id): Path<String>,
    tongue: Tongue,
) -> Result<Json<Vec<TableSummary>>, Refusal> {
    app.aside(move |app| {
        let (_, open) = app.newest(&id)?;
        let problems = open.problems(tongue.0);
        let wrong = |name: &str| {
            let at = |p: &&ProblemSaid| p.table.as_deref() == Some(name) && p.severity == "error";
            problems.iter().filter(at).count()
        };
        let one = |sheet: &Sheet| TableSummary {
            name: sheet.name.clone(),
            title: tongue.0.say(&table_title(&sheet.name)),
            rows: sheet.rows.len(),
            errors: wrong(&sheet.name),
            columns: columns(sheet, tongue.0),
        };
        Ok(open.tables.sheets.iter().map(one).collect())
    })
    .await
    .map(Json)
}

fn columns(sheet: &Sheet, language: Language) -> Vec<ColumnFacts> {
    let known = MISSION.iter().find(|table| table.name == sheet.name);
    let one = |name: &String| {
        let ours = known.is_some_and(|table| table.columns.contains(&name.as_str()));
        let (kind, values, refers) = match choice(&sheet.name, name) {
            Choice::Words(words) => ("choice", Some(words), None),
            Choice::RowOf(table) => ("reference", None, Some(table)),
            Choice::Free if is_date(&sheet.name, name) => ("date", None, None),
            Choice::Free => ("text", None, None),
        };
        ColumnFacts {
            name: name.clone(),
            title: if ours { language.say(&column_title(name)) } else { name.replace('_', " ") },
            kind,
            unit: None,
            required: ours && is_required(&sheet.name, name),
            values,
            refers,
            help: ours.then(|| language.say(&note(&sheet.name, name))),
        }
    };
    sheet.headers.iter().map(one).collect()
}

fn is_date(table: &str, column: &str) -> bool {
    match column {
        "from" | "to" => table != "legs",
        "close_from" | "close_by" | "leave_from" | "leave_by" | "until" | "known_from" | "first_day" | "asked"
        | "granted" | "refused" | "released_from" | "successor_from" => true,
        _ => false,
    }
}

#[utoipa::path(get, operation_id = "missions_table", tag = "missions", path = "/missions/{mission}/tables/{table}", params(("mission" = String, Path), ("table" = String, Path)), responses(
    (status = 200, description = "Cells as written", body = TableContent), (status = 401, description = "No session"), (status = 404, description = "Absent")))]
pub async fn table(
    State(app): State<App>,
    Path((id, name)): Path<(String, String)>,
    tongue: Tongue,
) -> Result<Response, Refusal> {
    app.aside(move |app| {
        let (row, open) = app.newest(&id)?;
        let sheet = open.tables.sheet(&name).ok_or_else(Refusal::absent)?;
        let mut problems = open.problems(tongue.0);
        problems.retain(|problem| problem.table.as_deref() == Some(name.as_str()));
        let content = TableContent { columns: columns(sheet, tongue.0), rows: sheet.rows.clone(), problems };
        Ok(tagged(row.version, content))
    })
    .await
}

#[utoipa::path(patch, operation_id = "missions_change", tag = "missions", path = "/missions/{mission}/tables/{table}", params(("mission" = String, Path), ("table" = String, Path), ("If-Match" = String, Header)),
    request_body = TableChange, responses(
    (status = 200, description = "Changed", body = Changed), (status = 400, description = "No JSON"), (status = 401, description = "No session"),
    (status = 403, description = "Not from the page"), (status = 404, description = "Absent"), (status = 412, description = "Changed since"),
    (status = 413, description = "Too large"), (status = 415, description = "No JSON"), (status = 422, description = "No such row or column"), (status = 428, description = "No version given")))]
pub async fn change(
    State(app): State<App>,
    Path((id, name)): Path<(String, String)>,
    tongue: Tongue,
    expected: Expected,
    Json(change): Json<TableChange>,
) -> Result<Response, Refusal> {
    app.aside(move |app| {
        within_limits(&change)?;
        let row = app.store.mission(&id)?.ok_or_else(Refusal::absent)?;
        if row.version != expected.0 {
            return Err(Refusal::stale(row.version));
        }
        let open = app.held.mission(&app.store, &id, row.version)?;
        let sheet = open.tables.sheet(&name).ok_or_else(Refusal::absent)?;
        let act = act_of(sheet, &change);
        let changed =
            open.tables.changed(&name, &change).ok_or_else(|| Refusal::unprocessable("serve-no-cell", "no-cell"))?;
        if changed.sheet(&name).is_some_and(|sheet| sheet.rows.len() > ROWS) {
            return Err(Refusal::too_large());
        }
        let next = save(app, &row, changed, &act, &act, Some(row.version), None)?;
        let open = app.held.mission(&app.store, &id, next)?;
        let answer = Changed { etag: etag(next), problems: open.problems(tongue.0), undo_label: act.said(tongue.0) };
        Ok(tagged(next, answer))
    })
    .await
}

fn within_limits(change: &TableChange) -> Result<(), Refusal> {
    let count = change.edits.len() + change.insert.len() + change.remove.len();
    let mut texts = change.edits.iter().map(|edit| &edit.value).chain(change.insert.iter().flat_map(|row| &row.values));
    if count == 0 {
        return Err(Refusal::unprocessable("serve-nothing-to-do", "nothing"));
    }
    if count > EDITS || texts.any(|text| text.chars().count() > CELL_CHARACTERS) {
        return Err(Refusal::too_large());
    }
    Ok(())
}

fn act_of(sheet: &Sheet, change: &TableChange) -> Act {
    let table = sheet.name.clone();
    match (change.edits.as_slice(), change.insert.len(), change.remove.len()) {
        ([edit], 0, 0) => {
            let row = sheet.rows.get(edit.row);
            let column = sheet.headers.iter().position(|header| *header == edit.column);
            let before = row.zip(column).and_then(|(row, at)| row.get(at)).cloned().unwrap_or_default();
            let named = row.and_then(|row| row.first()).filter(|name| !name.is_empty());
            let row = named.cloned().unwrap_or_else(|| (edit.row + 1).to_string());
            Act::Cell { table, row, column: edit.column.clone(), before, after: edit.value.clone() }
        }
        (edits, 0, 0) => Act::Cells { table, count: edits.len() as i64 },
        (_, added, removed) => Act::Rows { table, added: added as i64, removed: removed as i64 },
    }
}

/// Keeps a new version of the tables; answers its number.
fn save(
    app: &App,
    row: &MissionRow,
    tables: Tables,
    act: &Act,
    said: &Act,
    back: Option<i64>,
    forward: Option<i64>,
) -> Result<i64, Refusal> {
    let body = serde_json::to_string(&tables).map_err(|_| Refusal::broken())?;
    let open = OpenMission::of(tables);
    let facts = summarise(&open, &row.name);
    let new = NewVersion {
        name: &facts.name,
        summary: &serde_json::to_string(&facts).unwrap_or_default(),
        body: &body,
        act: &act.json(),
        said: &said.json(),
        back,
        forward,
        now: &app.setup.clock.stamp(),
        who: &app.setup.user,
    };
    Ok(app.store.change_mission(&row.id, row.version, &new)?)
}

enum Step {
    Undo,
    Redo,
}

/// Goes back or forward; what is gone back to becomes the newest version.
fn step(app: &App, id: &str, expected: i64, step: Step, language: Language) -> Result<Undone, Refusal> {
    let row = app.store.mission(id)?.ok_or_else(Refusal::absent)?;
    if row.version != expected {
        return Err(Refusal::stale(row.version));
    }
    let version = |number: i64| app.store.version(id, number)?.ok_or_else(Refusal::absent);
    let now = version(row.version)?;
    let act = |from: &VersionRow| serde_json::from_str::<Act>(&from.act).map_err(|_| Refusal::broken());
    let (target, did, said, back, forward) = match step {
        Step::Undo => {
            let to = now.back.ok_or_else(|| Refusal::unprocessable("serve-nothing-to-undo", "nothing"))?;
            let target = version(to)?;
            let did = act(&now)?;
            (to, did.clone(), Act::Undone(Box::new(did)), target.back, Some(row.version))
        }
        Step::Redo => {
            let to = now.forward.ok_or_else(|| Refusal::unprocessable("serve-nothing-to-redo", "nothing"))?;
            let target = version(to)?;
            let did = act(&target)?;
            (to, did.clone(), Act::Redone(Box::new(did)), Some(row.version), target.forward)
        }
    };
    let leads_here = match said {
        Act::Undone(_) => act(&version(target)?)?,
        _ => did.clone(),
    };
    let tables = app.held.mission(&app.store, id, target)?.tables.clone();
    let next = save(app, &row, tables, &leads_here, &said, back, forward)?;
    Ok(Undone { etag: etag(next), label: did.said(language) })
}

#[utoipa::path(post, operation_id = "missions_undo", tag = "missions", path = "/missions/{mission}/undo", params(("mission" = String, Path), ("If-Match" = String, Header)), responses(
    (status = 200, description = "What was undone", body = Undone), (status = 401, description = "No session"), (status = 403, description = "Not from the page"),
    (status = 404, description = "Absent"), (status = 412, description = "Changed since"), (status = 422, description = "Nothing to undo"), (status = 428, description = "No version given")))]
pub async fn undo(
    State(app): State<App>,
    Path(id): Path<String>,
    tongue: Tongue,
    expected: Expected,
) -> Result<Json<Undone>, Refusal> {
    app.aside(move |app| step(app, &id, expected.0, Step::Undo, tongue.0)).await.map(Json)
}

#[utoipa::path(post, operation_id = "missions_redo", tag = "missions", path = "/missions/{mission}/redo", params(("mission" = String, Path), ("If-Match" = String, Header)), responses(
    (status = 200, description = "What was done again", body = Undone), (status = 401, description = "No session"), (status = 403, description = "Not from the page"),
    (status = 404, description = "Absent"), (status = 412, description = "Changed since"), (status = 422, description = "Nothing to redo"), (status = 428, description = "No version given")))]
pub async fn redo(
    State(app): State<App>,
    Path(id): Path<String>,
    tongue: Tongue,
    expected: Expected,
) -> Result<Json<Undone>, Refusal> {
    app.aside(move |app| step(app, &id, expected.0, Step::Redo, tongue.0)).await.map(Json)
}

#[utoipa::path(get, operation_id = "missions_versions", tag = "missions", path = "/missions/{mission}/versions", params(("mission" = String, Path)), responses(
    (status = 200, description = "The newest first", body = Vec<MissionVersion>), (status = 401, description = "No session"), (status = 404, description = "Absent")))]
pub async fn versions(
    State(app): State<App>,
    Path(id): Path<String>,
    tongue: Tongue,
) -> Result<Json<Vec<MissionVersion>>, Refusal> {
    app.aside(move |app| {
        app.store.mission(&id)?.ok_or_else(Refusal::absent)?;
        let one = |row: VersionRow| MissionVersion {
            version: row.version,
            etag: etag(row.version),
            made: row.made,
            who: row.who,
            label: Act::say_json(&row.said, tongue.0),
        };
        Ok(app.store.versions(&id)?.into_iter().map(one).collect())
    })
    .await
    .map(Json)
}

#[utoipa::path(get, operation_id = "missions_scene", tag = "missions", path = "/missions/{mission}/scene", params(("mission" = String, Path)), responses(
    (status = 200, description = "What map and Gantt need and no plan changes", body = Scene), (status = 401, description = "No session"),
    (status = 404, description = "Absent"), (status = 422, description = "The mission has errors")))]
pub async fn scene(State(app): State<App>, Path(id): Path<String>, tongue: Tongue) -> Result<Json<Scene>, Refusal> {
    app.aside(move |app| {
        let (_, open) = app.newest(&id)?;
        Ok(scene_of(open.mission()?, tongue.0))
    })
    .await
    .map(Json)
}
