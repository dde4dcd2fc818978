namespace TorchSharp;

/// <summary>Keeps the dispose scopes of a thread, innermost first.</summary>
public class DisposeScopeManager
{
    [ThreadStatic]
    private static DisposeScopeManager? t_instance;

    /// <summary>What the current thread has created and disposed of.</summary>
    public static ThreadDisposeScopeStatistics Statistics => ThreadSingleton.StatisticsInstance;

    internal static DisposeScopeManager ThreadSingleton => t_instance ??= new DisposeScopeManager();

    internal ThreadDisposeScopeStatistics StatisticsInstance { get; } = new();

    internal DisposeScope? CurrentDisposeScope { get; private set; }

    internal DisposeScope NewDisposeScope() => CurrentDisposeScope = new DisposeScope(this);

    /// <summary>Counts a new object and gives it to the current scope.</summary>
    internal void Register(IScoped item)
    {
        var counters = item.CountersIn(StatisticsInstance);
        var scope = CurrentDisposeScope;
        if (scope is null)
        {
            counters.CreatedOutsideScopeCount++;
            return;
        }

        counters.CreatedInScopeCount++;
        scope.Own(item);
    }

    /// <summary>Counts an object that is being disposed of, and takes it from its scope.</summary>
    internal void Unregister(IScoped item)
    {
        var counters = item.CountersIn(StatisticsInstance);
        if (item.OwningDisposeScope is { } scope)
        {
            counters.DisposedInScopeCount++;
            scope.Forget(item);
        }
        else
        {
            counters.DisposedOutsideScopeCount++;
        }
    }

    internal void RemoveDisposeScope(DisposeScope closed)
    {
        if (ReferenceEquals(CurrentDisposeScope, closed))
        {
            CurrentDisposeScope = closed.OuterScope;
            return;
        }

        for (var scope = CurrentDisposeScope; scope is not null; scope = scope.OuterScope)
        {
            if (!ReferenceEquals(scope.OuterScope, closed)) continue;
            scope.OuterScope = closed.OuterScope;
            return;
        }
    }
}
