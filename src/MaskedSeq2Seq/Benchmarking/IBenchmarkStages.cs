namespace MaskedSeq2Seq.Benchmarking;

/// <summary>Accompanies the parts of a benchmark, which follow each other, as a display of progress does.</summary>
public interface IBenchmarkStages
{
    /// <summary>Does one part.</summary>
    /// <param name="what">What it is, in a few words.</param>
    /// <param name="work">The part; it reports which share of it is done, from 0 to 1.</param>
    /// <returns>What the part found.</returns>
    T During<T>(string what, Func<IProgress<double>, T> work);
}
