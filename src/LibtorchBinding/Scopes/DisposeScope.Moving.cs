namespace TorchSharp;

/// <content>Handing objects on to other scopes, or out of all scopes.</content>
public sealed partial class DisposeScope
{
    /// <summary>Moves an object to the scope around this one, or out of all scopes if there is none.</summary>
    /// <param name="disposable">An object that this scope owns.</param>
    /// <returns>The same object.</returns>
    public T MoveToOuter<T>(T disposable)
        where T : IDisposable => MoveToOther(OuterScope, disposable);

    /// <summary>Moves two objects to the scope around this one, or out of all scopes if there is none.</summary>
    /// <param name="first">An object that this scope owns.</param>
    /// <param name="second">Another one.</param>
    /// <returns>The same objects.</returns>
    public (T1 first, T2 second) MoveToOuter<T1, T2>(T1 first, T2 second)
        where T1 : IDisposable
        where T2 : IDisposable => MoveToOther(OuterScope, first, second);

    /// <summary>Moves three objects to the scope around this one, or out of all scopes if there is none.</summary>
    /// <param name="first">An object that this scope owns.</param>
    /// <param name="second">Another one.</param>
    /// <param name="third">A third one.</param>
    /// <returns>The same objects.</returns>
    public (T1 first, T2 second, T3 third) MoveToOuter<T1, T2, T3>(T1 first, T2 second, T3 third)
        where T1 : IDisposable
        where T2 : IDisposable
        where T3 : IDisposable => MoveToOther(OuterScope, first, second, third);

    /// <summary>Moves objects to the scope around this one, or out of all scopes if there is none.</summary>
    /// <param name="disposables">Objects that this scope owns.</param>
    public void MoveToOuter(params IDisposable[] disposables) => MoveToOther(OuterScope, disposables.AsEnumerable());

    /// <inheritdoc cref="MoveToOuter(IDisposable[])"/>
    public void MoveToOuter(IEnumerable<IDisposable> disposables) => MoveToOther(OuterScope, disposables);

    /// <summary>Moves an object to another scope.</summary>
    /// <param name="scope">The scope; null for none.</param>
    /// <param name="disposable">An object that this scope owns.</param>
    /// <returns>The same object.</returns>
    public T MoveToOther<T>(DisposeScope? scope, T disposable)
        where T : IDisposable
    {
        MoveToOther(scope, [disposable]);
        return disposable;
    }

    /// <summary>Moves two objects to another scope.</summary>
    /// <param name="scope">The scope; null for none.</param>
    /// <param name="first">An object that this scope owns.</param>
    /// <param name="second">Another one.</param>
    /// <returns>The same objects.</returns>
    public (T1 first, T2 second) MoveToOther<T1, T2>(DisposeScope? scope, T1 first, T2 second)
        where T1 : IDisposable
        where T2 : IDisposable
    {
        MoveToOther(scope, [first, second]);
        return (first, second);
    }

    /// <summary>Moves three objects to another scope.</summary>
    /// <param name="scope">The scope; null for none.</param>
    /// <param name="first">An object that this scope owns.</param>
    /// <param name="second">Another one.</param>
    /// <param name="third">A third one.</param>
    /// <returns>The same objects.</returns>
    public (T1 first, T2 second, T3 third) MoveToOther<T1, T2, T3>(DisposeScope? scope, T1 first, T2 second, T3 third)
        where T1 : IDisposable
        where T2 : IDisposable
        where T3 : IDisposable
    {
        MoveToOther(scope, [first, second, third]);
        return (first, second, third);
    }

    /// <summary>Moves objects to another scope.</summary>
    /// <param name="scope">The scope; null for none.</param>
    /// <param name="disposables">Objects that this scope owns.</param>
    public void MoveToOther(DisposeScope? scope, params IDisposable[] disposables) =>
        MoveToOther(scope, disposables.AsEnumerable());

    /// <inheritdoc cref="MoveToOther(DisposeScope, IDisposable[])"/>
    public void MoveToOther(DisposeScope? scope, IEnumerable<IDisposable> disposables)
    {
        _ = Manager;
        if (scope is null)
        {
            Detach(disposables);
            return;
        }

        foreach (var item in disposables.OfType<IScoped>())
            if (_disposables.Contains(item)) scope.TakeOver(item);
    }

    /// <summary>Moves an object out of all scopes.</summary>
    /// <param name="disposable">An object that this scope owns.</param>
    /// <returns>The same object.</returns>
    public T Detach<T>(T disposable)
        where T : IDisposable
    {
        Detach([disposable]);
        return disposable;
    }

    /// <summary>Moves two objects out of all scopes.</summary>
    /// <param name="first">An object that this scope owns.</param>
    /// <param name="second">Another one.</param>
    /// <returns>The same objects.</returns>
    public (T1 first, T2 second) Detach<T1, T2>(T1 first, T2 second)
        where T1 : IDisposable
        where T2 : IDisposable
    {
        Detach([first, second]);
        return (first, second);
    }

    /// <summary>Moves three objects out of all scopes.</summary>
    /// <param name="first">An object that this scope owns.</param>
    /// <param name="second">Another one.</param>
    /// <param name="third">A third one.</param>
    /// <returns>The same objects.</returns>
    public (T1 first, T2 second, T3 third) Detach<T1, T2, T3>(T1 first, T2 second, T3 third)
        where T1 : IDisposable
        where T2 : IDisposable
        where T3 : IDisposable
    {
        Detach([first, second, third]);
        return (first, second, third);
    }

    /// <summary>Moves objects out of all scopes.</summary>
    /// <param name="disposables">Objects that this scope owns.</param>
    public void Detach(params IDisposable[] disposables) => Detach(disposables.AsEnumerable());

    /// <inheritdoc cref="Detach(IDisposable[])"/>
    public void Detach(IEnumerable<IDisposable> disposables)
    {
        var statistics = Manager.StatisticsInstance;
        foreach (var item in disposables.OfType<IScoped>())
        {
            if (!_disposables.Contains(item)) continue;
            Forget(item);
            item.CountersIn(statistics).DetachedFromScopeCount++;
        }
    }
}
