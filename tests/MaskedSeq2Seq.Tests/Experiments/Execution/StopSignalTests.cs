using MaskedSeq2Seq.Experiments;

namespace MaskedSeq2Seq.Tests.Experiments;

public class StopSignalTests
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(20);

    [Theory]
    [InlineData("")] // the process that started the run is gone
    [InlineData("stop\nand more")]
    [InlineData("hello\nstop\n")]
    public void The_end_of_the_input_or_the_word_stop_cancels(string input)
    {
        using var signal = StopSignal.Watch(new StringReader(input), TestContext.Current.CancellationToken);

        Assert.True(signal.Token.WaitHandle.WaitOne(Patience));
    }

    [Fact]
    public void An_input_that_stays_silent_cancels_nothing_until_its_other_reason_does()
    {
        using var silent = new SilentReader();
        using var other = new CancellationTokenSource();
        using var signal = StopSignal.Watch(silent, other.Token);
        silent.Asked.WaitOne(Patience);

        Assert.False(signal.Token.IsCancellationRequested);
        other.Cancel();
        Assert.True(signal.Token.IsCancellationRequested);
    }

    [Fact]
    public void A_signal_that_comes_after_the_run_harms_nobody()
    {
        using var silent = new SilentReader();
        StopSignal.Watch(silent, TestContext.Current.CancellationToken).Dispose();
        silent.Asked.WaitOne(Patience);
        silent.Release();

        Assert.True(silent.Answered.WaitOne(Patience));
    }

    private sealed class SilentReader : TextReader
    {
        private readonly ManualResetEvent release = new(false);

        public ManualResetEvent Asked { get; } = new(false);

        public ManualResetEvent Answered { get; } = new(false);

        public void Release() => release.Set();

        public override string? ReadLine()
        {
            Asked.Set();
            release.WaitOne(Patience);
            Answered.Set();
            return null;
        }

        protected override void Dispose(bool disposing)
        {
            release.Set();
            base.Dispose(disposing);
        }
    }
}
