using System.Collections;
using System.Runtime.InteropServices;

namespace TorchSharp.Utils;

/// <summary>The elements of a tensor on the CPU, in the order of the indices, whatever the strides are.</summary>
/// <typeparam name="T">The .NET type of the elements.</typeparam>
public sealed unsafe class TensorAccessor<T> : IEnumerable<T>, IDisposable
    where T : unmanaged
{
    private readonly T* _data;
    private readonly long[] _shape;
    private readonly long[] _strides;
    private readonly bool _contiguous;
    private torch.Tensor? _tensor;

    internal TensorAccessor(torch.Tensor tensor)
    {
        if (tensor.device_type != DeviceType.CPU) throw torch.Tensor.NotOnCpu();
        _tensor = tensor;
        _data = (T*)tensor.Data();
        _shape = tensor.shape;
        _strides = tensor.stride();
        _contiguous = tensor.is_contiguous();
        Count = tensor.NumberOfElements;
    }

    /// <summary>The number of elements.</summary>
    public long Count { get; private set; }

    /// <summary>False: elements can be set.</summary>
    public bool IsReadOnly => false;

    /// <summary>An element, by the index of each dimension, or by its place among all elements.</summary>
    /// <param name="indices">One index for each dimension, or one for all.</param>
    /// <exception cref="IndexOutOfRangeException">There is no such element.</exception>
    public T this[params long[] indices]
    {
        get => *At(indices);
        set => *At(indices) = value;
    }

    /// <summary>Whether two accessors see the same elements.</summary>
    /// <param name="left">One.</param>
    /// <param name="right">The other.</param>
    public static bool operator ==(TensorAccessor<T> left, TensorAccessor<T> right) =>
        left is null ? right is null : left.Equals(right);

    /// <summary>Whether two accessors see different elements.</summary>
    /// <param name="left">One.</param>
    /// <param name="right">The other.</param>
    public static bool operator !=(TensorAccessor<T> left, TensorAccessor<T> right) => !(left == right);

    /// <summary>The elements as a new array.</summary>
    public T[] ToArray()
    {
        var array = new T[Count];
        CopyTo(array);
        return array;
    }

    /// <summary>The elements as a new array of as many dimensions as the tensor has, at least one.</summary>
    public Array ToNDArray()
    {
        if (_shape.Length < 2) return ToArray();
        var array = Array.CreateInstance(typeof(T), _shape);
        ToArray().AsSpan().CopyTo(new Span<T>(
            System.Runtime.CompilerServices.Unsafe.AsPointer(
                ref System.Runtime.CompilerServices.Unsafe.As<byte, T>(ref MemoryMarshal.GetArrayDataReference(array))),
            array.Length));
        return array;
    }

    /// <summary>Copies elements to an array.</summary>
    /// <param name="array">The array.</param>
    /// <param name="arrayIndex">Where in the array to begin.</param>
    /// <param name="tensorIndex">At which element to begin.</param>
    public void CopyTo(T[] array, int arrayIndex = 0, long tensorIndex = 0) =>
        CopyTo(array.AsSpan(), arrayIndex, tensorIndex);

    /// <summary>Copies elements to a span, as many as fit.</summary>
    /// <param name="array">The span.</param>
    /// <param name="arrayIndex">Where in the span to begin.</param>
    /// <param name="tensorIndex">At which element to begin.</param>
    public void CopyTo(Span<T> array, int arrayIndex = 0, long tensorIndex = 0)
    {
        var target = array[arrayIndex..];
        var count = (int)Math.Min(target.Length, Count - tensorIndex);
        if (_contiguous) new ReadOnlySpan<T>(_data + tensorIndex, count).CopyTo(target);
        else
            for (var i = 0; i < count; i++) target[i] = *Nth(tensorIndex + i);
    }

    /// <summary>Sets elements from an array.</summary>
    /// <param name="array">The array.</param>
    /// <param name="arrayIndex">Where in the array to begin.</param>
    /// <param name="tensorIndex">At which element to begin.</param>
    public void CopyFrom(T[] array, int arrayIndex = 0, long tensorIndex = 0) =>
        CopyFrom(array.AsSpan(), arrayIndex, tensorIndex);

    /// <summary>Sets elements from a span.</summary>
    /// <param name="array">The span.</param>
    /// <param name="arrayIndex">Where in the span to begin.</param>
    /// <param name="tensorIndex">At which element to begin.</param>
    public void CopyFrom(ReadOnlySpan<T> array, int arrayIndex = 0, long tensorIndex = 0)
    {
        var source = array[arrayIndex..];
        var count = (int)Math.Min(source.Length, Count - tensorIndex);
        for (var i = 0; i < count; i++) *Nth(tensorIndex + i) = source[i];
    }

    /// <summary>The elements, one after the other.</summary>
    public IEnumerator<T> GetEnumerator() => ((IEnumerable<T>)ToArray()).GetEnumerator();

    /// <inheritdoc/>
    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();

    /// <inheritdoc/>
    public override bool Equals(object? obj) =>
        obj is TensorAccessor<T> other && Count == other.Count && this.SequenceEqual(other);

    /// <inheritdoc/>
    public override int GetHashCode() => ((nint)_data).GetHashCode();

    /// <summary>Lets go of the tensor.</summary>
    public void Dispose()
    {
        _tensor = null;
        Count = 0;
    }

    private T* At(long[] indices)
    {
        if (indices.Length == 1) return Nth(indices[0]);
        if (indices.Length != _shape.Length)
            throw new ArgumentException($"The tensor has {_shape.Length} dimensions, not {indices.Length}.");
        var offset = 0L;
        for (var d = 0; d < indices.Length; d++)
        {
            if ((ulong)indices[d] >= (ulong)_shape[d]) throw new IndexOutOfRangeException();
            offset += indices[d] * _strides[d];
        }

        return Alive + offset;
    }

    private T* Nth(long index)
    {
        if ((ulong)index >= (ulong)Count) throw new IndexOutOfRangeException();
        if (_contiguous) return Alive + index;
        var offset = 0L;
        for (var d = _shape.Length - 1; d >= 0; d--)
        {
            offset += index % _shape[d] * _strides[d];
            index /= _shape[d];
        }

        return Alive + offset;
    }

    // The elements are the tensor's memory: a tensor disposed of must not be read through its old accessor.
    private T* Alive => _tensor is { IsInvalid: false }
        ? _data
        : throw new ObjectDisposedException(nameof(TensorAccessor<T>));
}
