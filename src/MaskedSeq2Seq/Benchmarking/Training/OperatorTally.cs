namespace MaskedSeq2Seq.Benchmarking;

/// <summary>Adds up recorded operators.</summary>
internal static class OperatorTally
{
    // Those that multiply matrices themselves; `linear`, `matmul` and the recurrences call them.
    private static readonly HashSet<string> Products =
    [
        "aten::mm", "aten::addmm", "aten::addmm_", "aten::bmm", "aten::baddbmm", "aten::baddbmm_", "aten::addbmm",
        "aten::mv", "aten::addmv", "aten::addmv_", "aten::dot", "aten::mkldnn_linear", "aten::_addmm_activation",
        "aten::mkldnn_rnn_layer", "aten::mkldnn_rnn_layer_backward", "aten::_cudnn_rnn", "aten::_cudnn_rnn_backward",
        "mkldnn::_linear_pointwise", "mkl::_mkl_linear",
    ];

    /// <summary>The calls of one step.</summary>
    /// <param name="records">Every operator over some steps.</param>
    /// <param name="steps">The steps.</param>
    /// <param name="onHost">Whether operators are done when their call returns.</param>
    public static OperatorCalls PerStep(IReadOnlyList<OperatorRecord> records, int steps, bool onHost) => new(
        (double)records.Sum(record => record.Outermost) / steps,
        (double)records.Sum(record => record.Calls) / steps,
        onHost ? Seconds(records, Products.Contains) / steps : null,
        onHost ? Seconds(records, name => !Products.Contains(name)) / steps : null,
        [
            .. records.OrderByDescending(record => record.Seconds).Select(record =>
                new OperatorShare(record.Name, (double)record.Calls / steps, record.Seconds / steps)),
        ]);

    private static double Seconds(IEnumerable<OperatorRecord> records, Func<string, bool> wanted) =>
        records.Where(record => wanted(record.Name)).Sum(record => record.Seconds);
}
