namespace MaskedSeq2Seq.Reporting;

/// <summary>A column of a table.</summary>
/// <param name="Title">What stands above it.</param>
/// <param name="Numeric">Whether it holds numbers, which are set flush right.</param>
public sealed record TableColumn(string Title, bool Numeric = false);

/// <summary>A row of a table.</summary>
/// <param name="Cells">A cell for each column.</param>
/// <param name="StartsGroup">Whether a line or some space should part it from the row above.</param>
public sealed record TableRow(IReadOnlyList<Cell> Cells, bool StartsGroup = false);

/// <summary>A table, before anyone has decided how to draw it.</summary>
/// <param name="Title">What it shows.</param>
/// <param name="Columns">The columns.</param>
/// <param name="Rows">The rows; a row begins with what it is called.</param>
/// <param name="Notes">Sentences to stand under it.</param>
public sealed record Table(
    string Title, IReadOnlyList<TableColumn> Columns, IReadOnlyList<TableRow> Rows, IReadOnlyList<string> Notes)
{
    /// <summary>The same table with rows for columns; every column but the first becomes a row.</summary>
    public Table Transposed() => new(
        Title,
        [Columns[0], .. Rows.Select(row => new TableColumn(row.Cells[0].Text, Numeric: true))],
        [.. Enumerable.Range(1, Columns.Count - 1).Select(column => new TableRow(
            [new Cell(Columns[column].Title), .. Rows.Select(row => row.Cells[column])]))],
        Notes);
}
