# Messages of the tables crate.
