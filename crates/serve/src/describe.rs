//! The description of the routes made whole: what the code says of its shapes,
//! the forms of the command line that some routes answer with
//! (`schemas/*.schema.json`), and how every route says no.

use crate::web::rates::Sort;
use axum::http::Method;
use serde_json::{Map, Value, json};
use utoipa::openapi::schema::{AnyOf, Array, Object, SchemaType, Type};
use utoipa::openapi::{Ref, RefOr, Schema};

/// The forms of the command line by the names that they have here.
const FORMS: [(&str, &str); 6] = [
    ("Comparison", include_str!("../../../schemas/compare.schema.json")),
    ("Explanation", include_str!("../../../schemas/explain.schema.json")),
    ("Forecast", include_str!("../../../schemas/forecast.schema.json")),
    ("LogEntry", include_str!("../../../schemas/log-entry.schema.json")),
    ("Simulation", include_str!("../../../schemas/simulate.schema.json")),
    ("Standing", include_str!("../../../schemas/standing.schema.json")),
];
const PLAN_FILE: (&str, &str) = ("PlanFile", include_str!("../../../schemas/plan.schema.json"));
const REPLAN: &str = include_str!("../../../schemas/replan.schema.json");

/// What is sent only: their fields may be left out where the code says so.
const SENT: [&str; 10] = [
    "Apply",
    "CellEdit",
    "Change",
    "FromExample",
    "JobOrder",
    "LoginToken",
    "NewRow",
    "PinOrder",
    "TableChange",
    "Try",
];
/// May be left out of what is answered.
const SPARSE: [(&str, &str); 1] = [("ProblemDocument", "problems")];

/// A closed vocabulary.
pub fn words<'w>(words: impl Iterator<Item = &'w str>, nullable: bool) -> Schema {
    let mut values: Vec<Value> = words.map(Value::from).collect();
    let mut object = Object::with_type(SchemaType::Type(Type::String));
    if nullable {
        object.schema_type = SchemaType::Array(vec![Type::String, Type::Null]);
        values.push(Value::Null);
    }
    object.enum_values = Some(values);
    Schema::Object(object)
}

fn form(name: &str) -> RefOr<Schema> {
    RefOr::Ref(Ref::from_schema_name(name))
}

pub fn list_of_form(name: &str) -> Schema {
    Schema::Array(Array::new(form(name)))
}

/// One of several forms, or nothing.
pub fn one_of_forms(names: &[&str]) -> Schema {
    let nothing = Schema::Object(Object::with_type(SchemaType::Type(Type::Null)));
    let mut all = AnyOf::new();
    all.items.push(RefOr::T(nothing));
    all.items.extend(names.iter().map(|name| form(name)));
    Schema::AnyOf(all)
}

/// `schemas/openapi.json`.
pub fn openapi() -> String {
    let mut document = crate::web::document();
    if let Some(schemas) = document["components"]["schemas"].as_object_mut() {
        schemas.iter_mut().for_each(|(name, schema)| all_there(name, schema));
        FORMS.iter().chain([&PLAN_FILE]).for_each(|(name, text)| take_in(schemas, name, parsed(text)));
        derived(schemas);
        schemas.sort_keys();
    }
    let routes = document["paths"].as_object_mut().into_iter().flat_map(|paths| paths.iter_mut());
    for (path, methods) in routes {
        methods.as_object_mut().into_iter().flatten().for_each(|(method, route)| {
            paced(route, method, path);
            refusals(route, path);
        });
    }
    document["components"]["securitySchemes"] = json!({
        "session": { "type": "apiKey", "in": "cookie", "name": "rearguard-PORT", "description": "From login; PORT is the server's." },
    });
    document["security"] = json!([{ "session": [] }]);
    let mut text = serde_json::to_string_pretty(&document).unwrap_or_default();
    text.push('\n');
    text
}

fn parsed(text: &str) -> Value {
    serde_json::from_str(text).unwrap_or_default()
}

/// What is answered has every field, blank ones as null.
fn all_there(name: &str, schema: &mut Value) {
    if SENT.contains(&name) {
        return;
    }
    let fields = schema["properties"].as_object().into_iter().flat_map(Map::keys);
    let fields: Vec<String> = fields.filter(|field| !SPARSE.contains(&(name, field.as_str()))).cloned().collect();
    if !fields.is_empty() {
        schema["required"] = fields.into();
    }
}

/// Puts a form among the components, with its parts beside it.
fn take_in(schemas: &mut Map<String, Value>, name: &str, mut form: Value) {
    renamed(name, &mut form);
    let Some(object) = form.as_object_mut() else { return };
    object.remove("$schema");
    object.remove("$id");
    let parts = object.remove("$defs");
    for (part, schema) in parts.as_ref().and_then(Value::as_object).into_iter().flatten() {
        schemas.insert(part_name(name, part), schema.clone());
    }
    schemas.insert(name.to_owned(), form);
}

/// `made_by` of `PlanFile` is `PlanFileMadeBy`.
fn part_name(form: &str, part: &str) -> String {
    let capital = |word: &str| {
        let mut letters = word.chars();
        letters.next().map(|first| first.to_ascii_uppercase().to_string() + letters.as_str()).unwrap_or_default()
    };
    form.to_owned() + &part.split('_').map(capital).collect::<String>()
}

fn renamed(name: &str, value: &mut Value) {
    match value {
        Value::Array(items) => items.iter_mut().for_each(|item| renamed(name, item)),
        Value::Object(object) => {
            if let Some(part) = object.get("$ref").and_then(Value::as_str).and_then(|to| to.strip_prefix("#/$defs/")) {
                let to = format!("#/components/schemas/{}", part_name(name, part));
                object.insert("$ref".to_owned(), to.into());
            }
            object.values_mut().for_each(|inner| renamed(name, inner));
        }
        _ => {}
    }
}

/// Forms that are made of others.
fn derived(schemas: &mut Map<String, Value>) {
    let mut entry = schemas["LogEntry"].clone();
    if let Some(fields) = entry["properties"].as_object_mut() {
        fields.remove("entry");
        fields.remove("entered_on");
    }
    entry["title"] = "An entry to be made".into();
    entry["description"] = "What is blank may be left out; `date` is then today, `who` whoever is logged in.".into();
    entry["required"] = json!(["kind"]);
    without(&mut entry, "additionalProperties");
    schemas.insert("NewEntry".to_owned(), entry);
    // Plans of other versions may say more, and less of how they were made.
    without(&mut schemas["PlanFileMadeBy"], "required");
    let parts = schemas.iter_mut().filter(|(name, _)| name.starts_with("PlanFile"));
    parts.for_each(|(_, part)| without(part, "additionalProperties"));
    let made_by = schemas["PlanFile"]["properties"]["made_by"].take();
    schemas["PlanFile"]["properties"]["made_by"] = json!({ "anyOf": [made_by, { "type": "null" }] });
    schemas["Forecast"]["properties"]["outlook"] = json!({ "$ref": "#/components/schemas/Simulation" });
    // Odds are worked out by the command line only.
    if let Some(required) = schemas["Comparison"]["required"].as_array_mut() {
        required.retain(|field| field != "odds" && field != "odds_refused");
    }
    schemas.insert("Changes".to_owned(), parsed(REPLAN)["properties"]["changes"].clone());
    let result = json!({
        "type": "object", "description": "What a new plan changes of the old one.",
        "properties": { "changes": { "$ref": "#/components/schemas/Changes" } }, "required": ["changes"],
    });
    schemas.insert("ReplanResult".to_owned(), result);
}

fn without(schema: &mut Value, key: &str) {
    if let Some(object) = schema.as_object_mut() {
        object.remove(key);
    }
}

/// What is counted may come too often.
fn paced(route: &mut Value, method: &str, path: &str) {
    let counted =
        Method::from_bytes(method.to_uppercase().as_bytes()).is_ok_and(|method| Sort::of(&method, path).is_some());
    if counted && route["responses"]["429"].is_null() {
        route["responses"]["429"] = json!({ "description": "Too often; Retry-After says when it may be asked again" });
    }
}

/// Every no has the same form.
fn refusals(route: &mut Value, path: &str) {
    let content =
        json!({ "application/problem+json": { "schema": { "$ref": "#/components/schemas/ProblemDocument" } } });
    if let Some(responses) = route["responses"].as_object_mut() {
        let refused = responses.iter_mut().filter(|(status, _)| status.starts_with(['4', '5']));
        refused.for_each(|(_, response)| response["content"] = content.clone());
        responses.insert("default".to_owned(), json!({ "description": "Refused", "content": content }));
    }
    if path == "/api/v1/login" {
        route["security"] = json!([]);
    }
}
