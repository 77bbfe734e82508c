# What is wrong with files before their cells are understood (codes G001 …), and what to do.

grid-g001 = { $path } does not exist.
grid-g001-help = Check the spelling of the path, or go to the folder that holds it.

grid-g002 = This cannot be read: { $reason }.
grid-g002-help = Check that you may read it and that the disk or share is there.

grid-g003 = This is not a mission: no table such as { $expected } was found in it.
grid-g003-help = Give the folder that holds mission.toml and the tables, or a workbook with a sheet per table.

grid-g004 = There are tables, but neither mission.toml nor a sheet “mission”.
grid-g004-help = Add mission.toml with the mission’s name, country, start and end, or a sheet “mission” with the columns key and value.

grid-g005 = Line { $line }, column { $column }: { $reason }.
grid-g005-help = Text needs quotation marks, dates are written 2023-12-31, and each key stands on its own line.

grid-g006 = Clause { $number } has no id.
grid-g006-help = Give each [[clause]] an id of its own, for example id = "OP2-withdraw".

grid-g007 = This file is not text.
grid-g007-help = Save the table again as CSV (UTF-8), or hand in the workbook itself.

grid-g008 = Not in UTF-8 (first seen on line { $line }); read as Windows-1252.
grid-g008-help = If names look wrong, save the file as “CSV UTF-8”.

grid-g009 = Read with { $delimiter } between the columns and { $mark } as decimal mark.
grid-g009-help = Nothing to do if the numbers are right.

grid-g010 = A quotation mark opened in this row is never closed; nothing after it was read.
grid-g010-help = Close it, or double it where it belongs to the text.

grid-g011 = No header found in the first 25 rows; columns such as { $expected } were looked for.
grid-g011-help = Put one row with the columns’ names above the data.

grid-g012 = The header was found in row { $header }; what stands above it was skipped.
grid-g012-help = Nothing to do if that is the header.

grid-g013 = Row { $row } holds HXL tags and was skipped.
grid-g013-help = Nothing to do.

grid-g014 = The header spans rows { $first }–{ $last } or merged cells.
grid-g014-help = Put each column’s name into one cell of one row, and unmerge the header.

grid-g015 = Column { $header } occurs twice (columns { $first } and { $second }).
grid-g015-help = Rename or remove one of them.

grid-g016 = Column { $letter } holds values (such as “{ $value }”) and has no name; it was ignored.
grid-g016-help = Name the column or clear it.

grid-g017 = Table { $table } has no column “{ $header }”; it was ignored.
grid-g017-help = Remove the column, or give it the name that is documented.

grid-g018 = “{ $name }” is no known table; it was not read.
grid-g018-help = Rename it if it is one, otherwise leave it.

grid-g019 = Table { $table } occurs twice: “{ $first }” and “{ $second }”; only the first was read.
grid-g019-help = Keep one of them.

grid-g020 = Invisible characters were removed from cell { $cell }.
grid-g020-help = Type the cell again to be rid of them.

grid-g021 = The merged cells { $range } were all read as “{ $value }”.
grid-g021-help = Unmerge the cells if only the first should have the value.

grid-g022 = The sheet is hidden; it was read all the same.
grid-g022-help = Delete the sheet or give it another name if it is not meant.

grid-g023 = Cell { $cell } holds a time of day as well; only the date counts.
grid-g023-help = Clear the time if that is what you mean.

grid-g024 = This file is password-protected.
grid-g024-help = Open it with its password, save a copy without one and hand in the copy.

grid-g025 = This file is an HTML page, whatever its name says.
grid-g025-help = Open it in a spreadsheet and save it as .xlsx or .ods.

grid-g026 = This kind of file is not read here: { $kind }.
grid-g026-help = Save it as .xlsx, .ods or CSV.

grid-g027 = The file is damaged or incomplete: { $reason }.
grid-g027-help = Open it in the program that made it, save it again and compare.

grid-g028 = The file is larger than { $limit } MB.
grid-g028-help = Remove what is no table: pictures, archives, old sheets.

grid-g029 = “{ $entry }” unpacks to more than { $limit } MB; the file was refused.
grid-g029-help = No mission needs that much. Remove formatting from empty rows, pictures and old sheets.

grid-g030 = There are more than { $limit } rows; the rest was not read.
grid-g030-help = Split the table or remove rows that are not needed.

grid-g031 = There are more than { $limit } columns; the table was not read.
grid-g031-help = Remove columns that are not needed.

grid-g032 = The cell holds more than { $limit } characters.
grid-g032-help = Shorten it, or look for a missing quotation mark.

grid-g033 = Cell { $cell } lies beyond the last row or column that a sheet can have.
grid-g033-help = Open the workbook in a spreadsheet and save it again.

grid-g034 = The archive was refused because of its entry “{ $entry }”, whose name could lead out of the folder.
grid-g034-help = Make the archive again from the mission’s folder alone.

grid-g035 = “{ $value }” may be a thousand or a fraction; nothing in this file shows which.
grid-g035-help = Write it without grouping (1234) or with more decimals (1.2340).

grid-g036 = This file has decimal commas and decimal points; “{ $value }” is one of the points.
grid-g036-help = Use one decimal mark throughout the file.

grid-g037 = Another program, probably Excel, holds the file open.
grid-g037-help = Close it there and try again.

grid-g038 = { $count ->
    [one] One more cell
   *[other] { $count } more cells
 } like those named before ({ $code }).
grid-g038-help = Treat them as the cells named before.

grid-g039 = The value of { $key } is of a kind that is not known here.
grid-g039-help = Write text, a number, a date, yes or no (true, false), or a list of these.

grid-g040 = There are more than { $limit } files in it.
grid-g040-help = Hand in the mission’s own folder, not one that holds many others.

grid-g041 = Within a folder, workbooks are not read.
grid-g041-help = Save the sheet as CSV, or hand in the workbook by itself.

grid-g042 = There are more than { $limit } cells; the sheet was not read.
grid-g042-help = Remove rows and columns that are not needed.

grid-meant = Did you mean “{ $name }”?
grid-tab = tabs
grid-sign = “{ $sign }”
