# Messages of files.
