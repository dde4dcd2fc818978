using System.Globalization;
using MaskedSeq2Seq.Evaluation;

namespace MaskedSeq2Seq.Cli.Display;

/// <summary>Numbers as people read them, the same in every display and in any country.</summary>
internal static class Words
{
    /// <summary>A whole number in groups of three: <c>12,345</c>.</summary>
    public static string Count(double number) => number.ToString("N0", CultureInfo.InvariantCulture);

    /// <summary>A share as a percentage: <c>8.1 %</c>.</summary>
    public static string Share(double share) => (100 * share).ToString("0.0", CultureInfo.InvariantCulture) + " %";

    /// <summary>A quality: a share in percent, BLEU and its like in their own points.</summary>
    public static string Quality(string metric, double quality) => QualityMetrics.Find(metric) is { IsShare: false }
        ? quality.ToString("0.0", CultureInfo.InvariantCulture)
        : Share(quality);

    /// <summary>A loss in nats, or another number of that size: <c>1.234</c>.</summary>
    public static string Loss(double loss) => loss.ToString("0.000", CultureInfo.InvariantCulture);

    /// <summary>A perplexity: two digits after the point while they mean something.</summary>
    public static string Perplexity(double perplexity) =>
        perplexity.ToString(perplexity < 1000 ? "0.00" : "0.0e0", CultureInfo.InvariantCulture);

    /// <summary>A learning rate: <c>1.0e-3</c>.</summary>
    public static string Rate(double rate) => rate.ToString("0.0e0", CultureInfo.InvariantCulture);

    /// <summary>A span of time: <c>0:42</c>, <c>1:02:03</c>.</summary>
    public static string Duration(double seconds)
    {
        var whole = TimeSpan.FromSeconds(Math.Round(Math.Max(0, seconds)));
        return whole.TotalHours < 1
            ? whole.ToString(@"m\:ss", CultureInfo.InvariantCulture)
            : string.Create(CultureInfo.InvariantCulture, $"{(int)whole.TotalHours}:{whole:mm\\:ss}");
    }

    /// <summary>An amount of memory: <c>23.5 GiB</c>.</summary>
    public static string Memory(double bytes) =>
        (bytes / (1L << 30)).ToString("0.0", CultureInfo.InvariantCulture) + " GiB";

    /// <summary>What files weigh: <c>41.7 MiB</c>.</summary>
    public static string Weight(double bytes) =>
        (bytes / (1L << 20)).ToString("0.0", CultureInfo.InvariantCulture) + " MiB";
}
