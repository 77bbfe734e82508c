# Messages of grid.
