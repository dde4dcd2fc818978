namespace TorchSharp;

/// <summary>
/// Owns the tensors that are made while it is the innermost scope of its thread, and disposes of them when it ends.
/// </summary>
public sealed partial class DisposeScope : IDisposable
{
    private DisposeScopeManager? _manager;
    private HashSet<IDisposable> _disposables = new(ReferenceEqualityComparer.Instance);

    internal DisposeScope(DisposeScopeManager manager)
    {
        _manager = manager;
        OuterScope = manager.CurrentDisposeScope;
    }

    /// <summary>What this scope owns now, as a copy.</summary>
    /// <exception cref="ObjectDisposedException">The scope has ended.</exception>
    public IReadOnlyList<IDisposable> DisposablesView
    {
        get
        {
            _ = Manager;
            return [.. _disposables];
        }
    }

    /// <summary>How much this scope owns now.</summary>
    /// <exception cref="ObjectDisposedException">The scope has ended.</exception>
    public int DisposablesCount
    {
        get
        {
            _ = Manager;
            return _disposables.Count;
        }
    }

    internal DisposeScope? OuterScope { get; set; }

    private DisposeScopeManager Manager
    {
        get
        {
            ObjectDisposedException.ThrowIf(_manager is null, this);
            return _manager;
        }
    }

    /// <summary>Whether the scope owns an object.</summary>
    /// <param name="disposable">The object.</param>
    public bool Contains(IDisposable disposable) => _disposables.Contains(disposable);

    /// <summary>Gives an object to this scope.</summary>
    /// <param name="disposable">A tensor or packed sequence.</param>
    public void Attach(IDisposable disposable) => _ = Attach((IEnumerable<IDisposable>)[disposable]);

    /// <summary>Gives objects to this scope.</summary>
    /// <param name="disposables">Tensors or packed sequences.</param>
    public void Attach(params IDisposable[] disposables) => _ = Attach((IEnumerable<IDisposable>)disposables);

    /// <summary>Gives objects to this scope.</summary>
    /// <param name="disposables">Tensors or packed sequences.</param>
    /// <returns>The same objects.</returns>
    public IReadOnlyList<IDisposable> Attach(IEnumerable<IDisposable> disposables)
    {
        var statistics = Manager.StatisticsInstance;
        List<IDisposable> all = [.. disposables];
        foreach (var item in all.Select(Scoped))
            if (TakeOver(item)) item.CountersIn(statistics).AttachedToScopeCount++;

        return all;
    }

    /// <summary>Disposes of everything that the scope owns.</summary>
    public void DisposeEverything() => DisposeEverythingBut(Enumerable.Empty<IDisposable>());

    /// <summary>Disposes of everything that the scope owns but some objects.</summary>
    /// <param name="inKeep">What to keep.</param>
    public void DisposeEverythingBut(IEnumerable<IDisposable> inKeep)
    {
        _ = Manager;
        var old = _disposables;
        _disposables = new HashSet<IDisposable>(inKeep, ReferenceEqualityComparer.Instance);
        foreach (var disposable in old)
            if (!_disposables.Contains(disposable)) disposable.Dispose();
    }

    /// <inheritdoc cref="DisposeEverythingBut(IEnumerable{IDisposable})"/>
    /// <param name="keep">What to keep.</param>
    public void DisposeEverythingBut(params IDisposable[] keep) =>
        DisposeEverythingBut((IEnumerable<IDisposable>)keep);

    /// <summary>Disposes of everything that the scope owns but one object.</summary>
    /// <param name="keep">What to keep.</param>
    /// <returns>The kept object.</returns>
    public T DisposeEverythingBut<T>(T keep)
        where T : IDisposable
    {
        DisposeEverythingBut([keep]);
        return keep;
    }

    /// <summary>Disposes of everything that the scope owns but two objects.</summary>
    /// <param name="first">What to keep.</param>
    /// <param name="second">What to keep as well.</param>
    /// <returns>The kept objects.</returns>
    public (T1 first, T2 second) DisposeEverythingBut<T1, T2>(T1 first, T2 second)
        where T1 : IDisposable
        where T2 : IDisposable
    {
        DisposeEverythingBut([first, second]);
        return (first, second);
    }

    /// <summary>Disposes of everything that the scope owns but three objects.</summary>
    /// <param name="first">What to keep.</param>
    /// <param name="second">What to keep as well.</param>
    /// <param name="third">What else to keep.</param>
    /// <returns>The kept objects.</returns>
    public (T1 first, T2 second, T3 third) DisposeEverythingBut<T1, T2, T3>(T1 first, T2 second, T3 third)
        where T1 : IDisposable
        where T2 : IDisposable
        where T3 : IDisposable
    {
        DisposeEverythingBut([first, second, third]);
        return (first, second, third);
    }

    /// <summary>Takes an object that was disposed of elsewhere off the scope's books.</summary>
    /// <param name="disposable">The object.</param>
    public void MarkAsDisposed(IDisposable disposable)
    {
        _ = Manager;
        if (disposable is IScoped item) Forget(item);
    }

    /// <summary>Ends the scope and disposes of everything that it owns.</summary>
    public void Dispose()
    {
        if (_manager is null) return;
        DisposeEverything();
        _manager.RemoveDisposeScope(this);
        _manager = null;
    }

    internal void Own(IScoped item)
    {
        _disposables.Add(item);
        item.OwningDisposeScope = this;
    }

    internal void Forget(IScoped item)
    {
        _disposables.Remove(item);
        item.OwningDisposeScope = null;
    }

    private static IScoped Scoped(IDisposable disposable) =>
        disposable as IScoped
        ?? throw new InvalidOperationException("DisposeScope can only manage Tensor or PackedSequence");

    private bool TakeOver(IScoped item)
    {
        var old = item.OwningDisposeScope;
        if (ReferenceEquals(old, this)) return false;
        old?._disposables.Remove(item);
        Own(item);
        return true;
    }
}
