# Messages of the plan crate.
