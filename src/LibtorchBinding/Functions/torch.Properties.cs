using LibtorchBinding.Native;

namespace TorchSharp;

/// <content>What a tensor says about itself, as functions.</content>
public static partial class torch
{
    /// <summary>The number of elements.</summary>
    /// <param name="input">The tensor.</param>
    public static long numel(Tensor input) => input.numel();

    /// <inheritdoc cref="Tensor.is_nonzero"/>
    public static bool is_nonzero(Tensor input) => input.is_nonzero();

    /// <inheritdoc cref="Tensor.is_integral"/>
    public static bool is_integral(Tensor t) => t.is_integral();

    /// <inheritdoc cref="Tensor.is_floating_point"/>
    public static bool is_floating_point(Tensor input) => input.is_floating_point();

    /// <inheritdoc cref="Tensor.is_complex"/>
    public static bool is_complex(Tensor input) => input.is_complex();

    /// <summary>Whether an object is a tensor.</summary>
    /// <param name="obj">The object.</param>
    public static bool is_tensor(object obj) => obj is Tensor;

    /// <summary>The type that an operator on two tensors computes in.</summary>
    /// <param name="tensor1">The first tensor.</param>
    /// <param name="tensor2">The second tensor.</param>
    public static ScalarType result_type(Tensor tensor1, Tensor tensor2) =>
        (ScalarType)Aten.CallValue("result_type.Tensor", tensor1, tensor2).Bits;

    /// <summary>The type that an operator on two types computes in.</summary>
    /// <param name="type1">The first type.</param>
    /// <param name="type2">The second type.</param>
    public static ScalarType promote_types(ScalarType type1, ScalarType type2) =>
        (ScalarType)Aten.CallValue("promote_types", type1, type2).Bits;

    /// <summary>Whether elements of a type can become elements of another one in place.</summary>
    /// <param name="from">The type.</param>
    /// <param name="to">The other type.</param>
    public static bool can_cast(ScalarType from, ScalarType to) => Aten.CallBool("can_cast", from, to);

    /// <summary>The elements in another type.</summary>
    /// <param name="t">The tensor.</param>
    public static Tensor BoolTensor(Tensor t) => t.to(ScalarType.Bool);

    /// <inheritdoc cref="BoolTensor"/>
    public static Tensor ByteTensor(Tensor t) => t.to(ScalarType.Byte);

    /// <inheritdoc cref="BoolTensor"/>
    public static Tensor ShortTensor(Tensor t) => t.to(ScalarType.Int16);

    /// <inheritdoc cref="BoolTensor"/>
    public static Tensor IntTensor(Tensor t) => t.to(ScalarType.Int32);

    /// <inheritdoc cref="BoolTensor"/>
    public static Tensor LongTensor(Tensor t) => t.to(ScalarType.Int64);

    /// <inheritdoc cref="BoolTensor"/>
    public static Tensor FloatTensor(Tensor t) => t.to(ScalarType.Float32);

    /// <inheritdoc cref="BoolTensor"/>
    public static Tensor DoubleTensor(Tensor t) => t.to(ScalarType.Float64);
}
