namespace TorchSharp;

/// <summary>What a dispose scope can own.</summary>
internal interface IScoped : IDisposable
{
    /// <summary>The scope that disposes of this object, if any.</summary>
    DisposeScope? OwningDisposeScope { get; set; }

    /// <summary>The counters that this kind of object is counted by.</summary>
    LifetimeStatistics CountersIn(ThreadDisposeScopeStatistics statistics);
}
