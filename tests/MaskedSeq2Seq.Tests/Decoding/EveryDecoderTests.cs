using MaskedSeq2Seq.Decoding;
using MaskedSeq2Seq.Model;
using MaskedSeq2Seq.Tests.Model;
using TorchSharp;

namespace MaskedSeq2Seq.Tests.Decoding;

/// <summary>
/// A search moves what a decoder remembers from row to row; what that is differs from decoder to decoder.
/// </summary>
public class EveryDecoderTests
{
    private static readonly ModelSettings Deep = TinyModel.Settings with { EncoderLayers = 2, DecoderLayers = 2 };

    private static readonly Dictionary<string, ModelSettings> Models = new()
    {
        ["bahdanau"] = Deep,
        ["lstm cells"] = Deep with { Encoder = "lstm", DecoderCell = CellKind.Lstm },
        ["conditional"] = Deep with { Decoder = "conditional" },
        ["luong"] = Deep with { Decoder = "luong", InputFeeding = false },
        ["input feeding"] = Deep with { Decoder = "luong", InputFeeding = true },
        ["dot score, key is state"] = Deep with { Score = "dot", HiddenSize = 4, Bidirectional = false },
        ["heads"] = Deep with { Score = "scaled_dot", AttentionHeads = 2 },
        ["transformer"] = Deep with
        {
            Encoder = "transformer",
            Decoder = "transformer",
            Transformer = new() { Heads = 2, FeedForwardSize = 5 },
        },
    };

    public static TheoryData<string> Names => [.. Models.Keys];

    [Theory]
    [MemberData(nameof(Names))]
    public void A_beam_of_one_finds_what_greedy_search_finds(string name)
    {
        using var model = TinyModel.Create(Models[name], seed: 8);
        SearchSample.FindsWhatGreedySearchFinds(model);
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void A_beam_as_wide_as_the_space_finds_the_best_sentences_of_all(string name)
    {
        using var model = TinyModel.Create(Models[name], seed: 8);
        SearchSample.FindsTheBest([model], new SearchSettings { CoveragePenalty = 0.1 });
    }

    [Fact]
    public void Models_of_different_kinds_answer_together()
    {
        Seq2SeqModel[] all = [.. Models.Values.Select((settings, seed) => TinyModel.Create(settings, seed))];
        SearchSample.FindsTheBest(all, new SearchSettings { LengthPenalty = LengthPenaltyKind.Gnmt });
        foreach (var model in all)
            model.Dispose();
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void No_tensor_stays_behind(string name)
    {
        using var model = TinyModel.Create(Models[name]);
        using var batch = TinyBatch.OutOfOrder();
        var settings = new SearchSettings { BeamSize = 3 };
        BeamSearch.Decode([model], batch.Source, batch.Lengths, settings, 20);
        var before = DisposeScopeManager.Statistics.ThreadTotalLiveCount;
        for (var i = 0; i < 3; i++)
            BeamSearch.Decode([model], batch.Source, batch.Lengths, settings, 20);
        Assert.Equal(before, DisposeScopeManager.Statistics.ThreadTotalLiveCount);
    }
}
