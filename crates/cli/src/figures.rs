//! Exact amounts as JSON numbers, digit by digit.

use rearguard::model::amount::six_places;
use rearguard::model::{Exact, Score};
use serde_json::{Map, Number, Value};

/// The amount with at most six decimals, as in plan.json.
pub fn exact_number(amount: &Exact) -> Value {
    six_places(amount).parse::<Number>().map_or(Value::Null, Value::Number)
}

/// The score by component, as in plan.json.
pub fn score_json(score: &Score) -> Value {
    let parts = score.parts();
    Value::Object(parts.iter().map(|(name, amount)| ((*name).to_owned(), exact_number(amount))).collect::<Map<_, _>>())
}

#[cfg(test)]
mod tests {
    use super::*;
    use rearguard::model::amount::whole;

    #[test]
    fn amounts_beyond_binary_numbers_keep_their_digits() {
        let third = whole(1) / whole(3);
        assert_eq!(exact_number(&third).to_string(), "0.333333");
        assert_eq!(exact_number(&whole(9_007_199_254_740_993_i64)).to_string(), "9007199254740993");
    }
}
