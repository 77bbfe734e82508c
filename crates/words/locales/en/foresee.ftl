# Messages of the foresee crate.
foresee-nothing = Nothing.
