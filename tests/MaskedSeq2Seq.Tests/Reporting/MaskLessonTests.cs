using MaskedSeq2Seq.Masking;
using MaskedSeq2Seq.Reporting;

namespace MaskedSeq2Seq.Tests.Reporting;

public class MaskLessonTests
{
    private static readonly IReadOnlyList<Table> Lesson = MaskLesson.Build();

    [Fact]
    public void Two_words_keep_their_ratio_and_lose_more_than_half_of_the_weight_to_padding()
    {
        Assert.Equal(["0.1", "0.2", "0", "0", "0"], Texts(Lesson[0], "score")[..5]);
        // e^0.1 = 1.10517, e^0.2 = 1.22140, three times e^0 = 1: the sum is 5.32657
        Holds(Lesson[0], "no mask", 0.207483, 0.229304, 0.187738, 0.187738, 0.187738, 0.436787, 0.563213, 1.105171);
        Holds(Lesson[0], "masked", 0.475021, 0.524979, 0, 0, 0, 1, 0, 1.105171);
        Assert.Contains(Lesson[0].Notes, note => note.Contains("56.3 %", StringComparison.Ordinal));
    }

    [Fact]
    public void Only_without_a_mask_the_width_of_the_batch_is_felt()
    {
        // with n positions of padding the sum is 2.32657 + n
        Holds(Lesson[1], "0", 0.475021, 0.524979, 0, 0.475021, 0.524979, 0);
        Holds(Lesson[1], "10", 0.089658, 0.099087, 0.811255, 0.475021, 0.524979, 0);
        Holds(Lesson[1], "50", 0.021121, 0.023342, 0.955537, 0.475021, 0.524979, 0);
    }

    [Fact]
    public void Multiplying_before_the_softmax_changes_nothing_and_after_it_loses_weight()
    {
        Assert.Equal(Texts(Lesson[2], "no mask"), Texts(Lesson[2], "scores times mask"));
        Holds(Lesson[2], "weights times mask", 0.207483, 0.229304, 0, 0, 0, 0.436787, 0, 1.105171);
        Assert.Equal(Texts(Lesson[2], "-inf before the softmax"), Texts(Lesson[2], "and divided by their sum"));
    }

    [Fact]
    public void Scores_of_one_and_two_weigh_02689_and_07311_whatever_padding_scores()
    {
        Assert.Equal(
            ["0.2689", "0.7311", "0", "0", "1.0000", "0", "2.7183"], Texts(Lesson[3], "masked with -inf"));
        // e = 2.71828, e^2 = 7.38906, e^3 = 20.08554, e^4 = 54.59815: the sum is 84.79102
        Holds(Lesson[3], "no mask", 0.032059, 0.087144, 0.236883, 0.643914, 0.119203, 0.880797, 2.718282);
    }

    [Fact]
    public void A_row_of_padding_is_NaN_only_where_nothing_guards_it()
    {
        foreach (var naive in new[] { "-inf, naively", "divided by their sum, naively" })
            Assert.Equal(["NaN", "NaN", "NaN"], Texts(Lesson[4], naive)[..3]);
        foreach (var guarded in new[] { "-inf, guarded", "divided by their sum, guarded" })
            Assert.Equal(["0", "0", "0", "0", "0"], Texts(Lesson[4], guarded));
    }

    [Fact]
    public void The_list_of_strategies_is_that_of_the_registry() =>
        Assert.Equal(MaskStrategies.Names, Lesson[^1].Rows.Select(row => row.Cells[0].Text));

    [Fact]
    public void Every_row_has_a_cell_for_every_column()
    {
        foreach (var table in Lesson)
            Assert.All(table.Rows, row => Assert.Equal(table.Columns.Count, row.Cells.Count));
    }

    [Fact]
    public void Own_numbers_are_computed_without_a_mask_and_with_the_chosen_one()
    {
        var table = MaskLesson.Of(WorkedExample.Parse("0.1, 0.2", padding: 3), MaskStrategies.Create("renormalize"));

        Holds(table, "none", 0.207483, 0.229304, 0.187738, 0.187738, 0.187738, 0.436787, 0.563213, 1.105171);
        Holds(table, "renormalize", 0.475021, 0.524979, 0, 0, 0, 1, 0, 1.105171);
        Assert.Contains(table.Notes, note => note.StartsWith("renormalize: ", StringComparison.Ordinal));
    }

    [Fact]
    public void Without_a_choice_every_strategy_computes()
    {
        var table = MaskLesson.Of(WorkedExample.Parse("1", padding: 2));

        Assert.Equal(MaskStrategies.Names, table.Rows.Skip(2).Select(row => row.Cells[0].Text));
        Assert.DoesNotContain(table.Columns, column => column.Title == "word 2 / word 1");
    }

    [Fact]
    public void Much_padding_takes_one_column()
    {
        var table = MaskLesson.Of(WorkedExample.Parse("0", padding: 99), MaskStrategies.Create("none"));

        Assert.Equal(
            ["", "word 1", "each of 99 padding", "all words", "all padding"],
            table.Columns.Select(column => column.Title));
        Holds(table, "none", 0.01, 0.01, 0.01, 0.99);
    }

    [Theory]
    [InlineData("1,two", 3, 0, "a score must be a finite number, not `two`")]
    [InlineData("1,NaN", 3, 0, "a score must be a finite number, not `NaN`")]
    [InlineData("", 0, 0, "0 words and 0 positions of padding make no row")]
    [InlineData("1", -1, 0, "1 words and -1 positions of padding make no row")]
    [InlineData("1", 100_000, 0, "make no row: it has 1 to 10000 positions")]
    [InlineData("1", 1, double.PositiveInfinity, "the score of padding must be a finite number")]
    public void What_is_no_example_is_one_clear_line(string words, int padding, double paddingScore, string problem) =>
        Assert.Contains(
            problem,
            Assert.Throws<InputException>(() => WorkedExample.Parse(words, padding, paddingScore)).Message,
            StringComparison.Ordinal);

    private static string[] Texts(Table table, string row) =>
        [.. table.Rows.Single(candidate => candidate.Cells[0].Text == row).Cells.Skip(1).Select(cell => cell.Text)];

    private static void Holds(Table table, string row, params double[] expected)
    {
        var cells = table.Rows.Single(candidate => candidate.Cells[0].Text == row).Cells.Skip(1).ToArray();
        Assert.Equal(expected.Length, cells.Length);
        foreach (var (value, cell) in expected.Zip(cells))
            Assert.Equal(value, cell.Value!.Value, 1e-6);
    }
}
